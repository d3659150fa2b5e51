//! The servers on which the kits of `hosts/` are tried, as packages of the system. Programs only, where
//! Debian has them without a service; the tests start them on ports and in folders of their own.

use super::apt::{self, Needed, Recommended};
use crate::checkout::Checkout;
use crate::error::Error;
use crate::tool_command;

const NGINX: &str = "nginx";

/// What the tests of the servers look for.
const NEEDED: [Needed; 8] = [
    ("/usr/sbin/nginx", NGINX),
    (
        "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
        "libnginx-mod-http-brotli-static",
    ),
    ("/usr/sbin/apache2", "apache2-bin"),
    // The module's name has PHP's version in it; dpkg's list of the package has not.
    (
        "/var/lib/dpkg/info/libapache2-mod-php.list",
        "libapache2-mod-php",
    ),
    ("/usr/sbin/mariadbd", "mariadb-server-core"),
    ("/usr/share/wordpress/wp-load.php", "wordpress"),
    // One theme of blocks and one of templates.
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
    // Not started now, and not at the next start of the machine either.
    if installed.contains(&NGINX) && tool_command::is_on_path("systemctl") {
        apt::as_root(checkout, &["systemctl", "disable", "--quiet", NGINX])?;
    }
    Ok(())
}
