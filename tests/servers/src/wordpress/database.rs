//! MariaDB in a folder of its own, listening on a socket in it and on no port.

use std::path::PathBuf;
use std::process::Command;

use crate::process::server_process::{ServerProcess, run};
use crate::process::temp_folder::TempFolder;
use test_support::process::{find_program, is_root};

/// Nobody will want these data after the power failed, so nothing waits for the disk: half of the time.
const NO_SYNC: &str = "--innodb-flush-method=nosync";

/// A running database server with an empty database.
pub(super) struct Database {
    // Declared before the folder, which must outlive it.
    _process: ServerProcess,
    folder: TempFolder,
}

impl Database {
    pub(super) fn start() -> Self {
        let folder = TempFolder::new("mariadb");
        let data = folder.join("data");
        let mut install = Command::new(find_program(&["mariadb-install-db"]));
        install
            .args(["--no-defaults", "--skip-test-db", NO_SYNC])
            .arg("--auth-root-authentication-method=normal")
            .arg(format!("--datadir={}", data.display()))
            .args(user());
        run(&mut install);
        let begin = folder.write(
            "begin.sql",
            "CREATE DATABASE wordpress CHARACTER SET utf8mb4;\n",
        );
        let mut command = Command::new(find_program(&["mariadbd"]));
        command
            .args(["--no-defaults", "--skip-networking", "--skip-log-bin"])
            .args([
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
            ])
            .arg(format!("--datadir={}", data.display()))
            .arg(format!("--socket={}", folder.join("socket").display()))
            .arg(format!("--pid-file={}", folder.join("pid").display()))
            .arg(format!("--init-file={}", begin.display()))
            .args(user());
        let socket = folder.join("socket");
        // It listens once the file above has been read.
        let process = ServerProcess::start(&command, &folder.join("log"), || socket.exists());
        Self {
            _process: process.unwrap_or_else(|message| panic!("{message}")),
            folder,
        }
    }

    pub(super) fn socket(&self) -> PathBuf {
        self.folder.join("socket")
    }
}

/// It refuses to run as root unless it is told to.
fn user() -> &'static [&'static str] {
    if is_root() { &["--user=root"] } else { &[] }
}
