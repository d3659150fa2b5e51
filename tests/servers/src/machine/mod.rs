//! What a server needs of the machine: a folder of its own, a port, and to be ended.

pub(crate) mod folder;
pub(crate) mod process;
