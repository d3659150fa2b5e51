//! What tests need from the operating system to start other programs.

use std::env;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::MetadataExt as _;
use std::path::PathBuf;

/// A port that is free now; between this call and its use, another process may take it.
#[must_use]
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("it is bound").port()
}

/// Whether a process listens on this port of this machine.
#[must_use]
pub fn is_listening(port: u16) -> bool {
    TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).is_ok()
}

/// The first of these programs in `PATH`, or where only root looks for programs.
///
/// # Panics
/// When none is installed; the message says what installs it.
#[must_use]
pub fn find_program(names: &[&str]) -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = env::split_paths(&path).chain(["/usr/sbin", "/usr/bin"].map(PathBuf::from));
    let path = env::join_paths(folders).expect("the folders of PATH can be joined again");
    let mut found = names
        .iter()
        .filter_map(|name| which::which_in_global(name, Some(&path)).ok()?.next());
    found.next().unwrap_or_else(|| {
        panic!("expected one of {names:?} in PATH; `cargo xtask test` installs it")
    })
}

/// Whether this process runs as root.
#[must_use]
pub fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|this| this.uid() == 0)
}
