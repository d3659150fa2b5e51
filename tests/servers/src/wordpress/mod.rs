//! Debian's WordPress with our plugin, on Apache and MariaDB, installed by its own installer.

mod account;
mod database;
mod editor;
mod publish_page;
mod settings;
mod site;

pub(crate) use account::Account;
pub(crate) use editor::{Editor, log_in};
pub(crate) use publish_page::{PUBLISH_TIMEOUT, PublishPage};
pub(crate) use site::WordPress;
