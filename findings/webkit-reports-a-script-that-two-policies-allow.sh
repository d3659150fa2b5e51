#!/bin/sh
# WebKitGTK 2.50.6 (Debian 12), Content Security Policy: a script that one policy allows by its address ('self') and
# another one by its nonce alone runs, as both allow it, and is reported as refused all the same
# (securitypolicyviolation, script-src-elem, disposition enforce), when it is asked for ahead: while the parser waits for
# a script before it. With 'self' beside the nonce, also where
# 'strict-dynamic' makes that of no effect, nothing is reported. One policy alone reports nothing.
#
# Seen on 2026-11-28, how often the script ran and what was reported:
#   nonce alone:                            1 []
#   'self', and nonce alone:                1 ['script-src-elem']
#   'self', and nonce with 'self':          1 []
#   'self', and nonce with strict-dynamic:  1 []
#
# What it costs: whoever collects reports is told of attacks that are none, when a server's own policy meets that of a
# page. Way round: 'strict-dynamic' and 'self' beside the nonce.
#
# Needs Debian's webkit2gtk-driver 2.50.6 and xvfb (apt install webkit2gtk-driver xvfb), and Python 3; takes seconds.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > probe.py <<'P'
import http.server, json, socket, subprocess, threading, time, urllib.request

NONCE = "'nonce-bm9uY2U='"
CASES = {
    "nonce alone": [f"script-src {NONCE}"],
    "'self', and nonce alone": ["script-src 'self' 'unsafe-inline'", f"script-src {NONCE}"],
    "'self', and nonce with 'self'": ["script-src 'self' 'unsafe-inline'", f"script-src {NONCE} 'self'"],
    "'self', and nonce with strict-dynamic": [
        "script-src 'self' 'unsafe-inline'", f"script-src {NONCE} 'strict-dynamic' 'self'",
    ],
}
EXPECTED = [(1, []), (1, ["script-src-elem"]), (1, []), (1, [])]
PAGE = """<!doctype html><title>Probe</title><script>
window.reported = [];
addEventListener("securitypolicyviolation", (event) => reported.push(event.effectiveDirective));
</script>{policies}<script nonce="bm9uY2U=" src="/slow.js"></script><script defer nonce="bm9uY2U=" src="/ran.js"></script>"""


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        kind, text = "text/javascript", "window.ran = (window.ran || 0) + 1;"
        if self.path == "/slow.js":
            time.sleep(0.3)
            text = ""
        elif self.path.startswith("/case/"):
            policies = list(CASES.values())[int(self.path.removeprefix("/case/"))]
            meta = '<meta http-equiv="Content-Security-Policy" content="{}">'
            kind, text = "text/html", PAGE.format(policies="".join(map(meta.format, policies)))
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_):
        pass


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


site = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
threading.Thread(target=site.serve_forever, daemon=True).start()
port = free_port()
driver = subprocess.Popen(["WebKitWebDriver", f"--port={port}"])


def call(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}", data, {"Content-Type": "application/json"}, method=method
    )
    return json.load(urllib.request.urlopen(request, timeout=60))["value"]


try:
    for _ in range(100):
        try:
            call("GET", "/status")
            break
        except OSError:
            time.sleep(0.1)
    browser = {"binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "args": ["--automation"]}
    started = call("POST", "/session", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": browser}}})
    session = "/session/" + started["sessionId"]
    version = started["capabilities"]["browserVersion"]
    print("WebKitGTK", version)
    seen = []
    for number, name in enumerate(CASES):
        call("POST", session + "/url", {"url": f"http://127.0.0.1:{site.server_port}/case/{number}"})
        # Reports come in tasks of their own.
        time.sleep(0.5)
        script = {"script": "return [window.ran || 0, window.reported]", "args": []}
        ran, reported = call("POST", session + "/execute/sync", script)
        print(f"{name + ':':39} {ran} {reported}")
        seen.append((ran, reported))
    call("DELETE", session)
    assert version == "2.50.6", f"expected WebKitGTK 2.50.6, found {version}"
    assert seen == EXPECTED, f"expected {EXPECTED}, found {seen}"
finally:
    driver.kill()
P
xvfb-run --auto-servernum python3 probe.py
echo "as seen on 2026-11-28"
