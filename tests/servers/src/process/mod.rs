//! What a server needs from the operating system: a temporary folder, and a process that ends with the test.

pub(crate) mod server_process;
pub(crate) mod temp_folder;
