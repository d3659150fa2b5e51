//! The servers: each with a configuration like those that administrators have, and our file in it.

pub(crate) mod apache;
pub(crate) mod nginx;
pub(crate) mod request;

use crate::process::server_process::ServerProcess;
use crate::process::temp_folder::TempFolder;

/// A server that gives out the release below `/timeline/`.
pub(crate) struct Server {
    port: u16,
    // Declared before the folder, which must outlive it.
    _process: ServerProcess,
    folder: TempFolder,
}

impl Server {
    pub(crate) fn new(port: u16, process: ServerProcess, folder: TempFolder) -> Self {
        Self {
            port,
            _process: process,
            folder,
        }
    }

    pub(crate) fn folder(&self) -> &TempFolder {
        &self.folder
    }

    /// The address of a path on it.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Puts a page beside the folder of the release and gives its address.
    pub(crate) fn publish(&self, name: &str, html: &str) -> String {
        self.folder.write(&format!("root/{name}"), html);
        self.url(&format!("/{name}"))
    }
}
