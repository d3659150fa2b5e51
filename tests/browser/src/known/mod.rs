//! What the tests know beforehand, written independently of the code under test.

pub(crate) mod crowd;
pub(crate) mod documents;
pub(crate) mod facts;
