//! How much a file may hold. Beyond it, a sentence says so before the browser runs out of memory.

/// The largest file, in bytes. An office's list of twenty years is below 1 MB; what is larger has pictures in it.
pub const MAX_FILE_BYTES: usize = 50 * 1024 * 1024;

/// How much text the parts of a file may unpack to, in bytes. Small files that unpack to gigabytes exist.
pub const MAX_UNPACKED_BYTES: u64 = 200 * 1024 * 1024;

/// How many cells the area of a sheet may have, from its first to its last used cell, empty ones counted: a
/// library reads them all into memory, some 32 bytes each.
pub const MAX_AREA_CELLS: u64 = 4_000_000;

/// How many cells with something in them a sheet may have.
pub const MAX_USED_CELLS: usize = 1_000_000;
