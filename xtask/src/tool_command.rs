//! Running other programs: cargo, Trunk, Node.js and so on.

use crate::checkout::Checkout;
use crate::error::Error;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A command to run. It starts in the top folder of the checkout, with our tools first in `PATH`.
pub(crate) struct ToolCommand {
    command: Command,
}

impl ToolCommand {
    /// A command by its name in `PATH` or by its file.
    pub(crate) fn new(checkout: &Checkout, name: impl AsRef<OsStr>) -> Self {
        let mut command = Command::new(name);
        command
            .current_dir(checkout.root())
            .env("PATH", path_with(&checkout.bin()));
        Self { command }
    }

    /// Trunk, without its own stack trace, which would bury the errors of the compiler.
    pub(crate) fn trunk(checkout: &Checkout) -> Self {
        Self::new(checkout, "trunk").env("RUST_LIB_BACKTRACE", "0")
    }

    /// The cargo that runs this task.
    pub(crate) fn cargo(checkout: &Checkout) -> Self {
        Self::new(
            checkout,
            std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
        )
    }

    /// Adds arguments.
    pub(crate) fn args<S: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        self.command.args(args);
        self
    }

    /// Sets an environment variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Starts in another folder.
    pub(crate) fn folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs the command; its output goes where ours goes.
    ///
    /// # Errors
    /// When it cannot start or fails.
    pub(crate) fn run(mut self) -> Result<(), Error> {
        let status = self
            .command
            .status()
            .map_err(|source| self.cannot_start(&source))?;
        if status.success() {
            Ok(())
        } else {
            Err(self.failed(&status.to_string()))
        }
    }

    /// Runs the command; all that it writes goes to a file.
    ///
    /// # Errors
    /// When the file cannot be written, or the command cannot start or fails.
    pub(crate) fn run_into(mut self, log: &Path) -> Result<(), Error> {
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder).map_err(Error::file(folder))?;
        }
        let file = File::create(log).map_err(Error::file(log))?;
        let errors = file.try_clone().map_err(Error::file(log))?;
        self.command
            .stdin(Stdio::null())
            .stdout(file)
            .stderr(errors);
        self.run()
    }

    /// Runs the command with this text on its standard input.
    ///
    /// # Errors
    /// When it cannot start or fails.
    pub(crate) fn run_with_stdin(mut self, text: &str) -> Result<(), Error> {
        self.command.stdin(Stdio::piped());
        let started = self.command.spawn();
        let mut child = started.map_err(|source| self.cannot_start(&source))?;
        if let Some(mut input) = child.stdin.take() {
            // A command that ended early does not read on; its status says why.
            let _ = input.write_all(text.as_bytes());
        }
        let status = child.wait().map_err(|source| self.cannot_start(&source))?;
        if status.success() {
            Ok(())
        } else {
            Err(self.failed(&status.to_string()))
        }
    }

    /// Runs the command and returns its standard output.
    ///
    /// # Errors
    /// When it cannot start, fails, or writes something other than UTF-8.
    pub(crate) fn read(mut self) -> Result<String, Error> {
        self.command.stderr(Stdio::inherit());
        let output = self
            .command
            .output()
            .map_err(|source| self.cannot_start(&source))?;
        if !output.status.success() {
            return Err(self.failed(&output.status.to_string()));
        }
        String::from_utf8(output.stdout).map_err(|_| self.failed("wrote something other than text"))
    }

    /// Runs the command and returns its standard output, whatever its exit status.
    ///
    /// # Errors
    /// When it cannot start or writes something other than UTF-8.
    pub(crate) fn stdout_any_status(mut self) -> Result<String, Error> {
        self.command.stderr(Stdio::inherit());
        let output = self
            .command
            .output()
            .map_err(|source| self.cannot_start(&source))?;
        String::from_utf8(output.stdout).map_err(|_| self.failed("wrote something other than text"))
    }

    /// Replaces this process by the command, so that ending the task ends the command. Returns only when it
    /// cannot start.
    pub(crate) fn exec(mut self) -> Error {
        use std::os::unix::process::CommandExt as _;
        let source = self.command.exec();
        self.cannot_start(&source)
    }

    fn cannot_start(&self, source: &io::Error) -> Error {
        self.failed(&format!("could not start ({source})"))
    }

    fn failed(&self, how: &str) -> Error {
        let words = std::iter::once(self.command.get_program()).chain(self.command.get_args());
        let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
        Error::Failed {
            command: words.join(" "),
            how: how.to_owned(),
        }
    }
}

/// Whether a program of this name is on the path.
pub(crate) fn is_on_path(name: &str) -> bool {
    find(name).is_some()
}

/// The file of a program of this name on the path.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    which::which(name).ok()
}

fn path_with(first: &Path) -> std::ffi::OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(first.to_owned()).chain(std::env::split_paths(&path));
    // Joining fails only where a folder's name holds the separator; then ours stays off the path
    // and the program that is missed is named by whoever misses it.
    std::env::join_paths(folders).unwrap_or(path)
}
