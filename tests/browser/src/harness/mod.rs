//! What the tests stand on: an engine and its driver, a session, a server that can misbehave,
//! host pages, and waiting for a state.

mod answer;
pub(crate) mod browser;
pub(crate) mod commands;
pub(crate) mod driver;
pub(crate) mod engine;
pub(crate) mod evidence;
pub(crate) mod fault;
pub(crate) mod habit;
pub(crate) mod host_page;
pub(crate) mod hosts;
pub(crate) mod package;
pub(crate) mod paper;
pub(crate) mod part;
pub(crate) mod release_page;
pub(crate) mod site;
pub(crate) mod stage;
pub(crate) mod suite;
pub(crate) mod wait;
