//! Debian's Apache, with `hosts/apache/.htaccess` beside the release.

use std::fs;
use std::process::Command;

use super::Server;
use crate::kit;
use crate::process::server_process::{ServerProcess, with_free_port};
use crate::process::temp_folder::TempFolder;
use crate::release::Release;
use test_support::process::{find_program, is_listening, is_root};

/// Where Debian has the modules.
pub(crate) const MODULES: &str = "/usr/lib/apache2/modules";
/// What a usual site loads.
const USUAL: [&str; 10] = [
    "mpm_event",
    "authz_core",
    "dir",
    "mime",
    "rewrite",
    "headers",
    "expires",
    "filter",
    "deflate",
    "setenvif",
];

/// Starts a usual site with our file in it.
///
/// # Errors
/// With what it wrote when it does not come to listen.
pub(crate) fn start(release: &Release) -> Result<Server, String> {
    with_free_port(|port| {
        let folder = TempFolder::new("apache");
        release.copy_to(&folder.join("root/timeline"));
        fs::copy(
            kit("apache/.htaccess"),
            folder.join("root/timeline/.htaccess"),
        )
        .expect("our file");
        let site = format!("{}{SITE}", head(&folder, port, &USUAL));
        let process = serve(&folder, port, &site)?;
        Ok(Server::new(port, process, folder))
    })
}

/// A site with the habits that would take our files away from us: terms for all scripts, compression
/// of its own, an old table of types, a header that must not come twice.
const SITE: &str = "
AddType application/x-javascript .js
AddType application/x-gzip .gz
AddLanguage br .br
ExpiresActive On
ExpiresDefault \"access plus 30 days\"
AddOutputFilterByType DEFLATE text/html application/x-javascript text/javascript application/json
Header set Access-Control-Allow-Origin \"https://hanoi.gov.vn\"
";

/// The lines that any Apache here needs: where it listens, what it loads, whose rights it takes.
pub(crate) fn head(folder: &TempFolder, port: u16, modules: &[&str]) -> String {
    let place = folder.path().display();
    let load = |name: &&str| format!("LoadModule {name}_module {MODULES}/mod_{name}.so");
    let loaded = modules.iter().map(load).collect::<Vec<_>>().join("\n");
    // It refuses to keep root's rights.
    let user = if is_root() {
        "User www-data\nGroup www-data\n"
    } else {
        ""
    };
    format!(
        "ServerRoot {place}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {place}/apache.pid
Mutex file:{place} default
ErrorLog /dev/stderr
{loaded}
{user}TypesConfig /etc/mime.types
DirectoryIndex index.php index.html
DocumentRoot {place}/root
<Directory {place}/root>
    Options FollowSymLinks
    AllowOverride FileInfo
    Require all granted
</Directory>
"
    )
}

/// Starts Apache with this configuration.
///
/// # Errors
/// With what it wrote when it does not come to listen.
pub(crate) fn serve(
    folder: &TempFolder,
    port: u16,
    configuration: &str,
) -> Result<ServerProcess, String> {
    let file = folder.write("apache.conf", configuration);
    let mut command = Command::new(find_program(&["apache2"]));
    command.arg("-DFOREGROUND").arg("-f").arg(file);
    ServerProcess::start(&command, &folder.join("log"), || is_listening(port))
}
