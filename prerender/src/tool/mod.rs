//! What only the native tool has: its job, files, and their errors.

pub(crate) mod error;
pub(crate) mod files;
pub(crate) mod job;
