//! A server's process: started in the foreground, awaited until it listens, ended by its id.

use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use test_support::process::free_port;

/// How long a server may take until it listens; reached only where something is wrong.
const START_TIMEOUT: Duration = Duration::from_secs(30);
/// How long it may take to end by itself before its keeper is killed.
const STOP_TIMEOUT: Duration = Duration::from_secs(10);

/// Ends the server when its standard input closes, so that none is left even if the test process is
/// killed. On SIGTERM a server ends its own children too.
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
    /// Starts a server and waits until `is_ready`.
    ///
    /// # Errors
    /// With its log, when it ends or never becomes ready.
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
        while since.elapsed() < START_TIMEOUT {
            if is_ready() {
                return Ok(process);
            }
            if let Ok(Some(status)) = process.keeper.try_wait() {
                return Err(format!("{server:?} ended, {status}: {}", log_text(log)));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Err(format!("{server:?} is not ready: {}", log_text(log)))
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let since = Instant::now();
        while since.elapsed() < STOP_TIMEOUT {
            if !matches!(self.keeper.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.keeper.kill();
        let _ = self.keeper.wait();
    }
}

fn log_text(log: &Path) -> String {
    std::fs::read_to_string(log).unwrap_or_else(|error| error.to_string())
}

/// Runs a program and returns its standard output.
///
/// # Panics
/// With its output, when it fails.
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

/// Tries several free ports, since another process may take one first.
///
/// # Errors
/// With the error of the last attempt.
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
