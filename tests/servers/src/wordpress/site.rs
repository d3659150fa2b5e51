//! The site: its files, its server, its users and what is published on it.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use super::database::Database;
use crate::kit;
use crate::process::server_process::{run, with_free_port};
use crate::process::temp_folder::{TempFolder, copy_folder};
use crate::release::Release;
use crate::servers::Server;
use crate::servers::apache;
use crate::servers::request::{get, post};
use test_support::process::find_program;

/// Where Debian has WordPress.
const WORDPRESS: &str = "/usr/share/wordpress";
const PLUGIN: &str = "root/wp-content/plugins/khuyen-hoc-timeline";
/// What our site loads: PHP in Apache needs processes in place of threads.
const MODULES: [&str; 7] = [
    "mpm_prefork",
    "authz_core",
    "dir",
    "mime",
    "rewrite",
    "headers",
    "setenvif",
];
/// The administrator's and the author's; nobody reaches the site but this machine.
pub(crate) const PASSWORD: &str = "khuyen-hoc-2014-2020";

/// A running WordPress with our plugin activated, an administrator `admin` and an author `tac-gia`, who has
/// no right to unfiltered HTML.
pub(crate) struct WordPress {
    // Declared before the database, without which it cannot end its last answer.
    server: Server,
    _database: Database,
}

impl WordPress {
    /// Starts its servers, installs it and activates the plugin.
    ///
    /// # Errors
    /// With what Apache wrote when it does not come to listen.
    pub(crate) async fn start(release: &Release) -> Result<Self, String> {
        let database = Database::start();
        let server = with_free_port(|port| {
            let folder = TempFolder::new("wordpress");
            lay_out(&folder, release, &database.socket());
            let configuration = format!(
                "{}LoadModule php_module {}\n<FilesMatch \"\\.php$\">\n    SetHandler application/x-httpd-php\n</FilesMatch>\n",
                apache::head(&folder, port, &MODULES),
                php_module(),
            );
            let process = apache::serve(&folder, port, &configuration)?;
            Ok(Server::new(port, process, folder))
        })?;
        let site = Self {
            server,
            _database: database,
        };
        site.install().await;
        site.command(&["prepare", PASSWORD]);
        Ok(site)
    }

    /// The address of a path of the site.
    pub(crate) fn url(&self, path: &str) -> String {
        self.server.url(path)
    }

    /// Has the author publish a post and gives its address.
    pub(crate) fn publish(&self, title: &str, content: &str) -> String {
        self.command(&["publish", title, content])
    }

    /// Changes to another theme.
    pub(crate) fn wear(&self, theme: &str) {
        self.command(&["wear", theme]);
    }

    /// Makes an administrator who may write no scripts, and gives the login name.
    pub(crate) fn add_administrator_without_scripts(&self) -> &'static str {
        self.command(&["without-scripts", PASSWORD]);
        "quan-tri-mot-trang"
    }

    /// Makes an account with a role, and gives its login name; `denied` is a right that it has not, whatever the role.
    pub(crate) fn add_user<'a>(&self, login: &'a str, role: &str, denied: &str) -> &'a str {
        self.command(&["add-user", login, role, PASSWORD, denied]);
        login
    }

    /// Has a user choose a language in the profile.
    pub(crate) fn choose_language(&self, login: &str, locale: &str) {
        self.command(&["choose-language", login, locale]);
    }

    /// Saves the address of a release, as the page of settings does.
    pub(crate) fn save_address(&self, address: &str) {
        self.command(&["save-address", address]);
    }

    /// Deletes the plugin's data, as WordPress does before it deletes the plugin.
    pub(crate) fn uninstall_plugin(&self) {
        self.command(&["uninstall"]);
    }

    /// Names of the folders and files in which editions lie.
    pub(crate) fn editions_on_disk(&self) -> Vec<String> {
        let folder = (self.server.folder()).join("root/wp-content/uploads/khuyen-hoc-timeline");
        let entries = fs::read_dir(folder).into_iter().flatten();
        let names = entries.map(|entry| entry.expect("an entry").file_name());
        let mut names: Vec<_> = names.map(|name| name.display().to_string()).collect();
        names.sort();
        names
    }

    /// The saved address of a release; empty where it is the plugin's own folder.
    pub(crate) fn address(&self) -> String {
        self.command(&["address"])
    }

    /// Takes the release out of the plugin's folder, or puts it back.
    pub(crate) fn move_release(&self, from: &str, to: &str) {
        let plugin = self.server.folder().join(PLUGIN);
        fs::rename(plugin.join(from), plugin.join(to)).expect("our own folder");
    }

    /// Goes through the pages of WordPress' own installer.
    async fn install(&self) {
        let first = get(&self.url("/wp-admin/install.php"), &[]).await;
        assert_eq!(first.status, 200, "{first:?}");
        let form = format!(
            "weblog_title=Khuyen+hoc&user_name=admin&admin_password={PASSWORD}&admin_password2={PASSWORD}\
             &pw_weak=1&admin_email=admin%40example.com&blog_public=0&language="
        );
        let done = post(&self.url("/wp-admin/install.php?step=2"), &form).await;
        let page = String::from_utf8_lossy(&done.content()).into_owned();
        assert!(
            page.contains("Success!"),
            "expected an installed WordPress, found {page}"
        );
    }

    /// Runs a command of `commands.php` within WordPress.
    fn command(&self, arguments: &[&str]) -> String {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/wordpress/commands.php");
        let mut command = Command::new(find_program(&["php"]));
        command
            .arg(script)
            .arg(self.server.folder().join("root"))
            .arg(self.url(""))
            .args(arguments);
        run(&mut command)
    }
}

/// Puts WordPress and our plugin, as an administrator copies them, into the site's folder.
fn lay_out(folder: &TempFolder, release: &Release, socket: &Path) {
    let root = folder.join("root");
    copy_folder(Path::new(WORDPRESS), &root);
    let plugin = folder.join(PLUGIN);
    copy_folder(&kit("wordpress/khuyen-hoc-timeline"), &plugin);
    release.copy_to(&plugin.join("timeline"));
    fs::copy(kit("apache/.htaccess"), plugin.join("timeline/.htaccess")).expect("our file");
    // The server may write here and nowhere else, whoever it runs as.
    let uploads = folder.join("root/wp-content/uploads");
    fs::create_dir_all(&uploads).expect("our own folder");
    let everybody = fs::Permissions::from_mode(0o777);
    fs::set_permissions(&uploads, everybody).expect("our own folder");
    let socket = socket.display();
    let config = format!(
        "<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:{socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
$table_prefix = 'wp_';
// Notices would stand in the pages, where a test sees them.
define( 'WP_DEBUG', true );
// It calls nobody: there is no network, and waiting for one takes long.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
"
    );
    folder.write("root/wp-config.php", &config);
    // The servers of the tests have ports from the system; the safe requests of WordPress know three.
    let ports = "<?php
add_filter( 'http_allowed_safe_ports', fn( $ports, $host, $url ) => array( parse_url( $url, PHP_URL_PORT ) ), 10, 3 );
";
    folder.write("root/wp-content/mu-plugins/ports.php", ports);
}

/// PHP as a module of Apache; its name has the version in it.
fn php_module() -> String {
    let modules =
        fs::read_dir(apache::MODULES).expect("Apache's modules; `cargo xtask test` installs them");
    modules
        .map(|module| module.expect("an entry").path().display().to_string())
        .find(|path| path.contains("/libphp"))
        .expect("PHP for Apache; `cargo xtask test` installs libapache2-mod-php")
}
