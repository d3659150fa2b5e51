// Whether the sources of a directive allow an address. Source: Content Security Policy Level 3,
// sections 6.7.2.5 to 6.7.2.12.

const HOST =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)(?::(\d+|\*))?(\/[^?#]*)?$/i;
const SCHEME = /^([a-z][a-z0-9+.-]*):$/i;

/** Whether one of the sources allows the address on a page of that address. */
export function allows(sources, address, page) {
  const [url, self] = [new URL(address), new URL(page)];
  return sources.some((source) => matches(source, url, self));
}

function matches(source, url, self) {
  if (source === "*") return /^(https?|wss?):$/.test(url.protocol) || url.protocol === self.protocol;
  if (source.toLowerCase() === "'self'") {
    return url.origin === self.origin || (url.hostname === self.hostname && isUpgrade(self, url));
  }
  const scheme = SCHEME.exec(source);
  if (scheme) return sameScheme(scheme[1], url);
  const host = HOST.exec(source);
  if (!host) return false;
  const [, protocol, name, port, path] = host;
  return (
    sameScheme(protocol ?? self.protocol.slice(0, -1), url) &&
    sameName(name.toLowerCase(), url.hostname) &&
    samePort(port, url) &&
    samePath(path, url.pathname)
  );
}

/** A source with http allows https too. */
function sameScheme(scheme, { protocol }) {
  const wanted = scheme.toLowerCase() + ":";
  return wanted === protocol || (wanted === "http:" && protocol === "https:");
}

function isUpgrade(from, to) {
  return from.protocol === "http:" && to.protocol === "https:" && !from.port && !to.port;
}

function sameName(name, found) {
  if (name === "*") return true;
  return name.startsWith("*.") ? found.endsWith(name.slice(1)) : name === found;
}

function samePort(port, url) {
  const usual = { "http:": "80", "https:": "443" }[url.protocol];
  if (!port) return url.port === "";
  return port === "*" || port === (url.port || usual) || (port === "80" && usual === "443" && !url.port);
}

function samePath(path, found) {
  if (!path || path === "/") return true;
  return path.endsWith("/") ? found.startsWith(path) : path === found;
}
