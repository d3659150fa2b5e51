//! What the specs run on: an engine with its driver, one session, a server that can be made to fail,
//! host pages, and waiting for a state.

pub(crate) mod artifacts;
pub(crate) mod commands;
pub(crate) mod fault;
pub(crate) mod host_page;
pub(crate) mod hosts;
pub(crate) mod print;
pub(crate) mod release_file;
pub(crate) mod release_page;
mod respond;
pub(crate) mod response_rule;
pub(crate) mod runner;
pub(crate) mod site;
pub(crate) mod test_context;
pub(crate) mod vendor_libs;

pub(crate) use test_support::{browser, engine, wait};
