//! Processes that end with the test.

use std::fs::File;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running program, ended when it goes out of scope; by the system, should the tests themselves be killed.
pub(crate) struct Running(Child);

impl Running {
    /// Starts a program; what it prints goes to the end of a file.
    pub(crate) fn start(command: &Command, log: &Path) -> Self {
        let log = File::options().create(true).append(true).open(log);
        let log = log.expect("a file in our own folder");
        let mut keeper = Command::new("setpriv");
        keeper.args(["--pdeathsig", "KILL"]);
        keeper.arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => keeper.env(name, value),
                None => keeper.env_remove(name),
            };
        }
        let child = keeper
            // With whatever it starts itself.
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("an open file"))
            .stderr(log)
            .spawn();
        let child = child.unwrap_or_else(|error| panic!("{command:?}: {error}"));
        Self(child)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // The program and what it started. Both fail only where all have ended already.
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.0.wait();
    }
}
