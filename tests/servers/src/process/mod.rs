//! What a server needs from the operating system: a temporary folder, a free port, a process that ends with the test.

pub(crate) mod folder;
pub(crate) mod server_process;
