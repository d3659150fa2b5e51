//! A driver process on a free port, ended when it goes out of scope.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::engine::{Engine, Scheme};

/// How long a driver may take until it listens; a cold disk needs some seconds.
const START_TIMEOUT: Duration = Duration::from_secs(20);
/// Between asking the system for a free port and using it, somebody else may take it.
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
            "expected the driver of {engine} to listen within {START_TIMEOUT:?}, found it silent {MAX_ATTEMPTS} times"
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
            if TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).is_ok() {
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

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("it is bound").port()
}
