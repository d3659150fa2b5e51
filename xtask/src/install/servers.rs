//! The servers for the deployment kits, as system packages. Without services where Debian has such packages;
//! the tests start them on their own ports and in their own folders.

use super::apt::{self, Needed, Recommended};
use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command;

const NGINX: &str = "nginx";

/// What the server tests need.
const NEEDED: [Needed; 9] = [
    ("/usr/sbin/nginx", NGINX),
    (
        "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
        "libnginx-mod-http-brotli-static",
    ),
    ("/usr/sbin/apache2", "apache2-bin"),
    // The module's file name contains PHP's version; dpkg's list of the package does not.
    (
        "/var/lib/dpkg/info/libapache2-mod-php.list",
        "libapache2-mod-php",
    ),
    // The WordPress plugin reads the zip of an edition with it.
    ("/var/lib/dpkg/info/php-zip.list", "php-zip"),
    ("/usr/sbin/mariadbd", "mariadb-server-core"),
    ("/usr/share/wordpress/wp-load.php", "wordpress"),
    // A block theme and a classic theme.
    (
        "/var/lib/dpkg/info/wordpress-theme-twentytwentythree.list",
        "wordpress-theme-twentytwentythree",
    ),
    (
        "/var/lib/dpkg/info/wordpress-theme-twentytwentyone.list",
        "wordpress-theme-twentytwentyone",
    ),
];

/// Installs what is missing.
///
/// # Errors
/// When something is missing on a machine without apt, or apt cannot install it.
pub(super) fn install(checkout: &Checkout) -> Result<(), Error> {
    let installed = apt::install(
        checkout,
        &NEEDED,
        Recommended::Without,
        "some seconds to 2 minutes",
    )?;
    // Its service stays off, also after a reboot.
    if installed.contains(&NGINX) && tool_command::is_on_path("systemctl") {
        apt::as_root(checkout, &["systemctl", "disable", "--quiet", NGINX])?;
    }
    Ok(())
}
