//! A driver process on a free port, ended when it goes out of scope.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::engine::{Engine, Scheme};
use crate::process::{free_port, is_listening};

/// How long a driver may take until it listens; a cold disk needs some seconds.
const START_TIMEOUT: Duration = Duration::from_secs(20);
/// Another process may take the port before the driver does.
const MAX_ATTEMPTS: usize = 5;

pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    pub(crate) fn start(engine: Engine, scheme: Scheme) -> Self {
        for _ in 0..MAX_ATTEMPTS {
            if let Some(driver) = Self::try_start(engine, scheme) {
                return driver;
            }
        }
        panic!(
            "expected the driver of {engine} to listen within {START_TIMEOUT:?}, found no listener in {MAX_ATTEMPTS} attempts"
        )
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn try_start(engine: Engine, scheme: Scheme) -> Option<Self> {
        let port = free_port();
        let process = Command::new(engine.driver_program())
            .args(engine.driver_arguments(port))
            .envs(engine.driver_environment(scheme))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the driver program was found, so it starts");
        let mut driver = Self { process, port };
        let since = Instant::now();
        while since.elapsed() < START_TIMEOUT {
            if driver.process.try_wait().expect("our own child").is_some() {
                return None;
            }
            if is_listening(port) {
                return Some(driver);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself; either way nothing of ours is left running.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
