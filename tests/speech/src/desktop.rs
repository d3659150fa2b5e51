//! A virtual screen with a window manager, the accessibility bus and Orca.

use crate::child::Running;
use crate::listener::Listener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// No key belongs to the window manager; each window takes the whole screen.
const WINDOW_MANAGER: &str = r#"<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/>
<applications><application class="*"><maximized>yes</maximized></application></applications>
</openbox_config>"#;

/// Orca loads this file of its user. Its log would be written some pages at a time otherwise, and the last words
/// would wait for others to come; the names of the keys pressed are no part of what is read.
const ORCA_CUSTOMIZATIONS: &str = "\
import orca.debug
import orca.settings
orca.debug.debugFile.reconfigure(line_buffering=True)
orca.settings.enableKeyEcho = False
";

/// How long a part of it may take to start; reached only where something is wrong.
const START_LIMIT: Duration = Duration::from_secs(30);

/// The screen and what runs on it, ended when it goes out of scope.
pub(crate) struct Desktop {
    display: String,
    bus: String,
    home: TempDir,
    // In the order in which they end.
    running: Vec<Running>,
}

impl Desktop {
    /// Starts everything and waits until Orca speaks.
    ///
    /// # Panics
    /// When a program is missing or does not start.
    pub(crate) fn start() -> Self {
        let home = tempfile::tempdir().expect("a new temporary folder");
        let run = home.path().join("run");
        let orca = home.path().join(".local/share/orca");
        std::fs::create_dir_all(&orca).expect("our own folder");
        std::fs::write(orca.join("orca-customizations.py"), ORCA_CUSTOMIZATIONS)
            .expect("our own folder");
        std::fs::create_dir(&run).expect("our own folder");
        std::fs::set_permissions(&run, std::fs::Permissions::from_mode(0o700))
            .expect("our own folder");
        let rc = home.path().join("openbox.xml");
        std::fs::write(&rc, WINDOW_MANAGER).expect("our own folder");

        let mut desktop = Self {
            display: String::new(),
            bus: String::new(),
            home,
            running: Vec::new(),
        };
        let number = desktop.home.path().join("display");
        let script = format!(
            "exec Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp 3>{}",
            number.display()
        );
        desktop.run(Command::new("bash").args(["-c", &script]));
        desktop.display = format!(":{}", line_of(&number));
        let address = desktop.home.path().join("bus");
        let script = format!(
            "exec dbus-daemon --session --nofork --print-address=3 3>{}",
            address.display()
        );
        desktop.run(Command::new("bash").args(["-c", &script]));
        desktop.bus = line_of(&address);
        desktop.run(Command::new("openbox").arg("--config-file").arg(&rc));
        desktop.run(Command::new("/usr/libexec/at-spi-bus-launcher").arg("--launch-immediately"));
        let log = desktop.log();
        desktop.run(
            Command::new("orca")
                .args(["--replace", "--enable=speech"])
                .arg(format!("--debug-file={}", log.display())),
        );
        desktop.listener().hears("Screen reader on");
        desktop
    }

    /// What Orca says.
    pub(crate) fn listener(&self) -> Listener {
        Listener::of(&self.log())
    }

    /// The folder of all that the programs write.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// A program on this screen.
    pub(crate) fn start_on_it(&self, command: &mut Command) -> Running {
        self.place(command);
        Running::start(command, &self.home.path().join("programs.log"))
    }

    /// Presses a key, named as xdotool names it: `ctrl+Home`.
    pub(crate) fn press(&self, key: &str) {
        self.xdotool(&["key", key]);
    }

    /// Types a text at the speed of a person.
    pub(crate) fn type_text(&self, text: &str) {
        self.xdotool(&["type", "--delay", "150", text]);
    }

    fn xdotool(&self, arguments: &[&str]) {
        let mut command = Command::new("xdotool");
        command.args(arguments).stdout(Stdio::null());
        self.place(&mut command);
        let status = command.status().expect("`cargo xtask speech` installs it");
        assert!(status.success(), "{command:?}: {status}");
    }

    fn log(&self) -> PathBuf {
        self.home.path().join("orca.log")
    }

    fn run(&mut self, command: &mut Command) {
        let running = self.start_on_it(command);
        self.running.insert(0, running);
    }

    fn place(&self, command: &mut Command) {
        let home = self.home.path();
        command
            .env("HOME", home)
            .env("XDG_RUNTIME_DIR", home.join("run"))
            .env("XDG_CONFIG_HOME", home.join(".config"))
            .env("XDG_DATA_HOME", home.join(".local/share"))
            .env("XDG_CACHE_HOME", home.join(".cache"))
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("GNOME_ACCESSIBILITY", "1")
            .env("GTK_MODULES", "gail:atk-bridge")
            .env_remove("NO_AT_BRIDGE")
            .env("LC_ALL", "C.UTF-8");
    }
}

/// The first line of a file, once it is whole.
fn line_of(path: &Path) -> String {
    let start = Instant::now();
    loop {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        if let Some((line, _)) = text.split_once('\n') {
            return line.to_owned();
        }
        assert!(
            start.elapsed() < START_LIMIT,
            "{} stays empty",
            path.display()
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}
