// The configuration that an administrator adds to a server, complete, for each kind of fault.
//
// nginx: inside `location FOLDER { }` unless a comment says otherwise; Apache: a file `.htaccess` in the
// folder; IIS: a file `web.config` there, inside <configuration><system.webServer>.

import { HASHED_ENDING } from "./hashed-name.js";

const TYPES = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
  wasm: "application/wasm",
};

/** IIS sets the compressed types for the whole server; no file in a folder can. */
const APPCMD = "appcmd set config /section:httpCompression";

const each = (line) => Object.entries(TYPES).map(([ending, type]) => line(ending, type));

const text = (...lines) => lines.flat().join("\n");

const header = (name, value) => ({
  nginx: `add_header ${name} "${value}" always;`,
  apache: `Header always set ${name} "${value}"`,
  iis: text(
    "<httpProtocol><customHeaders>",
    `  <remove name="${name}" />`,
    `  <add name="${name}" value="${value.replace(/&/g, "&amp;")}" />`,
    "</customHeaders></httpProtocol>",
  ),
});

/** By kind of fault; some need the folder of the release on the server, the host name or a policy. */
export const SNIPPETS = {
  types: () => ({
    nginx: text("types {", each((ending, type) => `    ${type} ${ending};`), "}", "charset utf-8;"),
    apache: text(each((ending, type) => `AddType ${type} .${ending}`), "AddDefaultCharset utf-8"),
    iis: text(
      "<staticContent>",
      each((ending, type) => [
        `  <remove fileExtension=".${ending}" />`,
        `  <mimeMap fileExtension=".${ending}" mimeType="${type}${ending === "html" ? "; charset=utf-8" : ""}" />`,
      ]).flat(),
      "</staticContent>",
    ),
  }),

  compression: () => ({
    nginx: text(
      "gzip on;",
      "gzip_static on;",
      "gzip_vary on;",
      "gzip_types text/javascript application/javascript application/wasm application/json text/css;",
    ),
    apache: text(
      "AddOutputFilterByType DEFLATE text/html text/css text/javascript",
      "AddOutputFilterByType DEFLATE application/javascript application/wasm application/json",
    ),
    iis: text(
      '<urlCompression doStaticCompression="true" />',
      "",
      // In a comment: a command, not a part of the file.
      "<!-- cmd.exe, %windir%\\system32\\inetsrv:",
      ["text/javascript", "application/javascript", "application/wasm", "application/json"].map(
        (type) => `${APPCMD} /+"staticTypes.[mimeType='${type}',enabled='true']" /commit:apphost`,
      ),
      "-->",
    ),
  }),

  caching: ({ folder }) => ({
    // `expires` and not `add_header`, which would drop every header of the levels above.
    nginx: text(
      "# http { }",
      "map $uri $khuyen_hoc_expires {",
      "    default epoch;",
      `    "~${HASHED_ENDING}$" max;`,
      "}",
      `# location ${folder} { }`,
      "expires $khuyen_hoc_expires;",
      "etag on;",
    ),
    apache: text(
      "FileETag MTime Size",
      'Header set Cache-Control "no-cache"',
      // Also where a rule sends the compressed file beside it.
      `<FilesMatch "${HASHED_ENDING}(\\.(br|gz))?$">`,
      '  Header set Cache-Control "public, max-age=31536000, immutable"',
      "</FilesMatch>",
    ),
    iis: text(
      '<staticContent><clientCache cacheControlMode="DisableCache" /></staticContent>',
      "<!-- URL Rewrite: https://www.iis.net/downloads/microsoft/url-rewrite -->",
      "<rewrite><outboundRules>",
      '  <rule name="khuyen-hoc-timeline">',
      '    <match serverVariable="RESPONSE_Cache-Control" pattern=".*" />',
      `    <conditions><add input="{URL}" pattern="${HASHED_ENDING}$" /></conditions>`,
      '    <action type="Rewrite" value="public, max-age=31536000, immutable" />',
      "  </rule>",
      "</outboundRules></rewrite>",
    ),
  }),

  sharing: () => header("Access-Control-Allow-Origin", "*"),

  frames: ({ folder, policy }) => ({
    nginx: text(
      `location = ${folder}embed.html {`,
      `    add_header Content-Security-Policy "${policy}" always;`,
      "}",
    ),
    apache: text(
      '<Files "embed.html">',
      "  Header always unset X-Frame-Options",
      "  Header unset X-Frame-Options",
      `  Header always set Content-Security-Policy "${policy}"`,
      "</Files>",
    ),
    iis: text(
      "<!-- <configuration> -->",
      '<location path="embed.html"><system.webServer><httpProtocol><customHeaders>',
      '  <remove name="X-Frame-Options" />',
      '  <remove name="Content-Security-Policy" />',
      `  <add name="Content-Security-Policy" value="${policy}" />`,
      "</customHeaders></httpProtocol></system.webServer></location>",
    ),
  }),

  transport: ({ host, folder }) => ({
    nginx: text("# server { listen 80; }", `location ${folder} { return 301 https://$host$request_uri; }`),
    apache: text(
      "RewriteEngine on",
      "RewriteCond %{HTTPS} off",
      "RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]",
    ),
    iis: text(
      "<!-- URL Rewrite: https://www.iis.net/downloads/microsoft/url-rewrite -->",
      '<rewrite><rules><rule name="https" stopProcessing="true">',
      '  <match url=".*" />',
      '  <conditions><add input="{HTTPS}" pattern="off" /></conditions>',
      `  <action type="Redirect" url="https://${host}{REQUEST_URI}" redirectType="Permanent" />`,
      "</rule></rules></rewrite>",
    ),
  }),

  policy: ({ policy }) => header("Content-Security-Policy", policy),

  // A policy in the page itself is changed there, not on the server.
  meta: ({ policy }) => ({
    html: `<meta http-equiv="Content-Security-Policy" content="${policy.replace(/"/g, "&quot;")}">`,
  }),

  snippet: ({ folder }) => ({
    html: text(
      `<script type="module" src="${folder}khuyen-hoc-timeline.js"></script>`,
      "<khuyen-hoc-timeline></khuyen-hoc-timeline>",
    ),
  }),
};
