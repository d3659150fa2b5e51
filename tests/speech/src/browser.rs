//! A browser on the virtual screen, with a page of the release.

use crate::child::Running;
use crate::desktop::Desktop;
use crate::listener::Listener;
use std::path::Path;
use std::process::Command;

/// A browser that Orca reads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Browser {
    Firefox,
    Chromium,
}

/// Nothing of Firefox' own is on the screen or in the way of a key.
const FIREFOX_SETTINGS: &str = r#"
user_pref("accessibility.force_disabled", -1);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.startup.page", 0);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("termsofuse.bypassNotification", true);
user_pref("ui.key.menuAccessKey", 0);
user_pref("ui.key.menuAccessKeyFocuses", false);
"#;

/// Its question about another language comes between the words of a page.
const CHROMIUM_SETTINGS: &str = r#"{"translate":{"enabled":false}}"#;

impl Browser {
    /// Both.
    pub(crate) const ALL: [Self; 2] = [Self::Firefox, Self::Chromium];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Firefox => "Firefox",
            Self::Chromium => "Chromium",
        }
    }

    fn command(self, profile: &Path) -> Command {
        match self {
            Self::Firefox => {
                std::fs::write(profile.join("user.js"), FIREFOX_SETTINGS).expect("our own folder");
                let mut command = Command::new("firefox-esr");
                command.args(["--no-remote", "--profile"]).arg(profile);
                command
            }
            Self::Chromium => {
                let settings = profile.join("Default");
                std::fs::create_dir(&settings).expect("our own folder");
                std::fs::write(settings.join("Preferences"), CHROMIUM_SETTINGS)
                    .expect("our own folder");
                let mut command = Command::new("chromium");
                command.args([
                    "--no-sandbox",
                    "--disable-gpu",
                    "--force-renderer-accessibility",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--disable-quic",
                ]);
                command.arg(format!("--user-data-dir={}", profile.display()));
                command
            }
        }
    }
}

/// A page that is read, from its loading on.
pub(crate) struct Reading<'a> {
    desktop: &'a Desktop,
    listener: Listener,
    _browser: Running,
}

impl<'a> Reading<'a> {
    /// Opens an address and waits until Orca has read the page's last words.
    pub(crate) fn start(desktop: &'a Desktop, browser: Browser, address: &str) -> Self {
        let profile = tempfile::tempdir_in(desktop.home())
            .expect("our own folder")
            .keep();
        let mut listener = desktop.listener();
        listener.forget();
        let mut command = browser.command(&profile);
        let running = desktop.start_on_it(command.arg(address));
        listener.hears(LAST_WORDS);
        Self {
            desktop,
            listener,
            _browser: running,
        }
    }

    /// Presses a key and returns what is said up to the expected words, which are the last.
    ///
    /// # Panics
    /// With what was said instead.
    pub(crate) fn press(&mut self, key: &str, expected: &str) -> Vec<String> {
        self.listener.forget();
        self.desktop.press(key);
        self.listener.hears(expected)
    }

    /// Types a text with a pause after each letter, and returns what is said up to the expected words.
    ///
    /// # Panics
    /// With what was said instead.
    pub(crate) fn type_text(&mut self, text: &str, expected: &str) -> Vec<String> {
        self.listener.forget();
        self.desktop.type_text(text);
        self.listener.hears(expected)
    }

    /// Waits for words among what was said since the page was opened or the last key was pressed.
    ///
    /// # Panics
    /// With what was said instead.
    pub(crate) fn hears(&self, expected: &str) {
        self.listener.hears(expected);
    }

    /// What was said since the page was opened or the last key was pressed.
    pub(crate) fn said(&self) -> Vec<String> {
        self.listener.since()
    }

    /// Presses a key that leads to the next thing of a kind, which Orca names, until the expected one is reached.
    ///
    /// # Panics
    /// When it is not reached after 20 times.
    pub(crate) fn press_until(&mut self, key: &str, kind: &str, expected: &str) {
        for _ in 0..20 {
            let said = self.press(key, kind);
            if said.last().is_some_and(|text| text.contains(expected)) {
                return;
            }
        }
        panic!("expected to hear {expected:?} after pressing {key:?} some times");
    }
}

/// What stands behind the timeline in `archive.html`.
const LAST_WORDS: &str = "Bản lưu ngày";
