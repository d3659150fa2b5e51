//! The three browser engines: their programs, their drivers and the capabilities of a session.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use serde_json::{Value, json};

use crate::process::{find_program, is_root};

/// A browser engine the suite runs in; chosen by the environment variable `ENGINE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium with its own driver.
    Chromium,
    /// Firefox with geckodriver.
    Firefox,
    /// `WebKitGTK`'s `MiniBrowser`.
    WebKit,
}

/// The colour scheme that the visitor prefers (`prefers-color-scheme`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on light pages.
    Light,
    /// Light text on dark pages.
    Dark,
}

impl FromStr for Engine {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::WebKit),
            other => Err(format!(
                "expected ENGINE=chromium, firefox or webkit, found {other:?}"
            )),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

impl Engine {
    /// The driver program, from `TOOLS/bin` (where the project builds its own) or from `PATH`.
    #[must_use]
    pub fn driver_program(self) -> PathBuf {
        let name = match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        };
        let own = env::var_os("TOOLS").map(|tools| Path::new(&tools).join("bin").join(name));
        own.filter(|program| program.is_file())
            .unwrap_or_else(|| find_program(&[name]))
    }

    /// The driver's arguments for listening on `port` of this machine only.
    #[must_use]
    pub fn driver_arguments(self, port: u16) -> Vec<String> {
        match self {
            Self::Chromium | Self::WebKit => vec![format!("--port={port}")],
            // The WebSocket port has a fixed default, on which two runs would meet.
            Self::Firefox => [
                "--host",
                "127.0.0.1",
                "--port",
                &port.to_string(),
                "--websocket-port",
                "0",
            ]
            .map(String::from)
            .to_vec(),
        }
    }

    /// Environment of the driver, inherited by the browser.
    #[must_use]
    pub fn driver_environment(self, scheme: Scheme) -> Vec<(&'static str, &'static str)> {
        // West of Greenwich, a date mistaken for a UTC time would show the day before.
        let mut environment = vec![("TZ", "Pacific/Honolulu")];
        if self == Self::WebKit {
            // GTK has no switch for the scheme of one window; WebKit takes it from the theme.
            let theme = if scheme == Scheme::Dark {
                "Adwaita:dark"
            } else {
                "Adwaita"
            };
            environment.push(("GTK_THEME", theme));
        }
        environment
    }

    /// The capabilities of a new session.
    #[must_use]
    pub fn capabilities(self, scheme: Scheme) -> serde_json::Map<String, Value> {
        let capabilities = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": find_program(&["chromium", "chromium-browser", "google-chrome"]),
                    "args": chromium_arguments(scheme),
                },
                // What a page cannot record itself: the browser's own console messages.
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                // A module that never arrives delays Firefox's load event, and some tests need just
                // that. (In WebKit this strategy sometimes never ends.)
                "pageLoadStrategy": "eager",
                "moz:firefoxOptions": {
                    "binary": find_program(&["firefox-esr", "firefox"]),
                    "args": ["-headless"],
                    "prefs": firefox_preferences(scheme),
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": mini_browser(),
                    "args": ["--automation"],
                },
            }),
        };
        match capabilities {
            Value::Object(map) => map,
            _ => unreachable!("each arm above is an object"),
        }
    }
}

fn chromium_arguments(scheme: Scheme) -> Vec<&'static str> {
    let mut arguments = vec![
        "--headless=new",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--no-first-run",
        "--window-size=1280,900",
    ];
    if scheme == Scheme::Dark {
        arguments.push("--blink-settings=preferredColorScheme=0");
    }
    // Chromium refuses its sandbox to root, as whom builds in containers run.
    if is_root() {
        arguments.push("--no-sandbox");
    }
    arguments
}

fn firefox_preferences(scheme: Scheme) -> Value {
    json!({
        // 0 is dark and 1 is light, whatever the desktop prefers.
        "layout.css.prefers-color-scheme.content-override": u8::from(scheme == Scheme::Light),
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
    })
}

/// The small browser of `WebKitGTK` lies in a folder named after the machine's architecture and the
/// library's version, and in no `PATH`.
fn mini_browser() -> PathBuf {
    let inside = |folder: &Path| -> Vec<PathBuf> {
        let entries = folder.read_dir().into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let mut found: Vec<PathBuf> = ["/usr/lib", "/usr/libexec", "/usr/lib64"]
        .iter()
        .flat_map(|root| {
            let root = Path::new(root);
            let mut folders = inside(root);
            folders.push(root.to_path_buf());
            folders
        })
        .flat_map(|folder| inside(&folder))
        .filter(|folder| {
            folder
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-4"))
        })
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|program| program.is_file())
        .collect();
    found.sort();
    found
        .pop()
        .expect("WebKitGTK's MiniBrowser; `cargo xtask test` installs webkit2gtk-driver")
}
