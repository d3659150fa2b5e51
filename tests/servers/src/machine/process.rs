//! A server's process: started in the foreground, waited for until it listens, ended by its id.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a server may take until it listens; reached only where something is wrong.
const START: Duration = Duration::from_secs(30);
/// How long it may take to end by itself before it is made to.
const END: Duration = Duration::from_secs(10);

/// A running server, ended when it goes out of scope.
pub(crate) struct Process {
    child: Child,
}

impl Process {
    /// Starts a server and waits until `is_ready`; else tells what it wrote into `log`.
    pub(crate) fn start(
        mut command: Command,
        log: &Path,
        is_ready: impl Fn() -> bool,
    ) -> Result<Self, String> {
        let output = std::fs::File::create(log).map_err(|error| error.to_string())?;
        let errors = output.try_clone().map_err(|error| error.to_string())?;
        let child = command
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors)
            .spawn()
            .map_err(|error| format!("{command:?}: {error}"))?;
        let mut process = Self { child };
        let since = Instant::now();
        while since.elapsed() < START {
            if is_ready() {
                return Ok(process);
            }
            if let Ok(Some(status)) = process.child.try_wait() {
                return Err(format!("{command:?} ended, {status}: {}", words(log)));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Err(format!("{command:?} is silent: {}", words(log)))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Asked to end, a server ends its own children too; killed, it would leave them behind.
        let _ = Command::new("kill")
            .arg(self.child.id().to_string())
            .status();
        let since = Instant::now();
        while since.elapsed() < END {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn words(log: &Path) -> String {
    std::fs::read_to_string(log).unwrap_or_else(|error| error.to_string())
}

/// Runs a program to its end.
///
/// # Panics
/// With what it wrote, when it says no.
pub(crate) fn run(command: &mut Command) -> String {
    let output = command
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}; `cargo xtask test` installs it"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{command:?}, {}: {text}{errors}",
        output.status
    );
    text
}

/// A program by its name, which may lie where only root looks for programs.
pub(crate) fn program(name: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(["/usr/sbin", "/usr/bin"].map(PathBuf::from));
    let mut candidates = folders.map(|folder| folder.join(name));
    candidates
        .find(|candidate| candidate.is_file())
        .unwrap_or_else(|| panic!("expected {name}, found none; `cargo xtask test` installs it"))
}

/// A port that is free now; between asking for it and using it, somebody else may take it.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("it is bound").port()
}

/// Whether somebody listens on a port of this machine.
pub(crate) fn listens(port: u16) -> bool {
    TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).is_ok()
}

/// Tries several times with another port each, since a port may have been taken meanwhile.
///
/// # Panics
/// With what the last attempt said.
pub(crate) fn on_a_free_port<T>(start: impl Fn(u16) -> Result<T, String>) -> T {
    let mut told = String::new();
    for _ in 0..3 {
        match start(free_port()) {
            Ok(started) => return started,
            Err(message) => told = message,
        }
    }
    panic!("{told}")
}

/// Whether this process has root's rights, in which case servers give theirs up.
pub(crate) fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|this| this.uid() == 0)
}
