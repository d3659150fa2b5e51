//! A server's process: started in the foreground, waited for until it listens, ended by its id.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a server may take until it listens; reached only where something is wrong.
const START: Duration = Duration::from_secs(30);
/// How long it may take to end by itself before its keeper is made to.
const END: Duration = Duration::from_secs(10);

/// Keeps a server as long as somebody holds the other end of its standard input, so that none is left
/// behind even where this program is killed. Asked to end, a server ends its own children too.
const KEEPER: &str = "exec 3<&0
trap : TERM
\"$0\" \"$@\" </dev/null 3<&- &
server=$!
cat <&3 &
holder=$!
wait -n
status=$?
kill $server $holder 2>/dev/null
wait
exit $status";

/// A running server, ended when it goes out of scope.
pub(crate) struct ServerProcess {
    keeper: Child,
}

impl ServerProcess {
    /// Starts a server and waits until `is_ready`; else tells what it wrote into `log`.
    pub(crate) fn start(
        server: &Command,
        log: &Path,
        is_ready: impl Fn() -> bool,
    ) -> Result<Self, String> {
        let output = std::fs::File::create(log).map_err(|error| error.to_string())?;
        let errors = output.try_clone().map_err(|error| error.to_string())?;
        let keeper = Command::new("bash")
            .args(["-c", KEEPER])
            .arg(server.get_program())
            .args(server.get_args())
            // Apache ends all of its process group, in which this program must not be.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(output)
            .stderr(errors)
            .spawn()
            .map_err(|error| format!("{server:?}: {error}"))?;
        let mut process = Self { keeper };
        let since = Instant::now();
        while since.elapsed() < START {
            if is_ready() {
                return Ok(process);
            }
            if let Ok(Some(status)) = process.keeper.try_wait() {
                return Err(format!("{server:?} ended, {status}: {}", words(log)));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Err(format!("{server:?} is silent: {}", words(log)))
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let since = Instant::now();
        while since.elapsed() < END {
            if !matches!(self.keeper.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.keeper.kill();
        let _ = self.keeper.wait();
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
/// # Errors
/// With what the last attempt said.
pub(crate) fn with_free_port<T>(start: impl Fn(u16) -> Result<T, String>) -> Result<T, String> {
    let mut last_error = String::new();
    for _ in 0..3 {
        match start(free_port()) {
            Ok(started) => return Ok(started),
            Err(message) => last_error = message,
        }
    }
    Err(last_error)
}

/// Whether this process has root's rights, in which case servers give theirs up.
pub(crate) fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|this| this.uid() == 0)
}
