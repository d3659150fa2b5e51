//! Debian's nginx, with `hosts/nginx/khuyen-hoc-timeline.conf` included in a site.

use std::fs;
use std::process::Command;

use super::Server;
use crate::kit;
use crate::process::server_process::{ServerProcess, with_free_port};
use crate::process::temp_folder::TempFolder;
use crate::release::Release;
use test_support::process::{find_program, is_listening, is_root};

/// Debian's module that sends `.br` files.
const BROTLI: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
/// The line of our file that it needs, as it is delivered.
const OFF: &str = "#brotli_static on;";

/// The file as it is delivered, for an nginx without further modules.
///
/// # Errors
/// With what it wrote when it does not come to listen.
pub(crate) fn start_as_delivered(release: &Release) -> Result<Server, String> {
    start(release, false)
}

/// The module loaded and its line switched on, as the file says.
///
/// # Errors
/// As [`start_as_delivered`].
pub(crate) fn start_with_brotli(release: &Release) -> Result<Server, String> {
    start(release, true)
}

fn start(release: &Release, brotli: bool) -> Result<Server, String> {
    with_free_port(|port| {
        let folder = TempFolder::new("nginx");
        release.copy_to(&folder.join("root/timeline"));
        let ours = fs::read_to_string(kit("nginx/khuyen-hoc-timeline.conf")).expect("our file");
        assert!(ours.contains(OFF), "expected the line {OFF}");
        let ours = if brotli {
            ours.replace(OFF, OFF.trim_start_matches('#'))
        } else {
            ours
        };
        folder.write("ours.conf", &ours);
        let configuration = folder.write("nginx.conf", &site(&folder, port, brotli));
        let mut command = Command::new(find_program(&["nginx"]));
        command
            .arg("-p")
            .arg(folder.path())
            .arg("-c")
            .arg(configuration)
            .args(["-e", "stderr"]);
        let process = ServerProcess::start(&command, &folder.join("log"), || is_listening(port))?;
        Ok(Server::new(port, process, folder))
    })
}

/// A site with the habits that would take our files away from us: rules for all scripts, compression
/// of its own, and an old table of types without `.wasm`.
fn site(folder: &TempFolder, port: u16, brotli: bool) -> String {
    let place = folder.path().display();
    let module = if brotli {
        format!("load_module {BROTLI};")
    } else {
        String::new()
    };
    // Root's rights are kept where there are any: the folder's files are root's then.
    let user = if is_root() { "user root;" } else { "" };
    format!(
        "{module}
{user}
daemon off;
worker_processes 1;
pid {place}/nginx.pid;
events {{ worker_connections 64; }}
http {{
    types {{ text/html html; application/x-javascript js; }}
    access_log off;
    gzip on;
    gzip_min_length 20;
    gzip_types application/x-javascript;
    client_body_temp_path {place}/body;
    proxy_temp_path {place}/proxy;
    fastcgi_temp_path {place}/fastcgi;
    uwsgi_temp_path {place}/uwsgi;
    scgi_temp_path {place}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {place}/root;
        add_header Cache-Control \"max-age=86400\";
        include {place}/ours.conf;
        location ~* \\.(js|json|wasm)$ {{ expires 30d; }}
    }}
}}
"
    )
}
