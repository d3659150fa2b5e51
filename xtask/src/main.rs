//! The project's tasks, run as `cargo xtask TASK`; [`cli`] lists them.
//!
//! [`install`] installs what a task needs and this machine lacks, into `.tools/` of the checkout.

mod archive;
mod bench;
mod checkout;
mod checks;
mod checksums;
mod cli;
mod data;
mod element_api;
mod error;
mod install;
mod licences;
mod postbuild;
mod precompress;
mod prerender;
mod release;
mod remap_paths;
mod reproducible;
mod schema;
mod serve;
mod size;
mod snippet;
#[cfg(test)]
mod test_folder;
mod tool_command;
mod versioned_release;
mod versions;

use checkout::Checkout;
use clap::Parser as _;
use cli::{Cli, Task};
use error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(&Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: &Task) -> Result<(), Error> {
    let checkout = Checkout::here();
    match task {
        Task::Serve { port } => serve::serve(&checkout, *port),
        Task::Build => release::build(&checkout),
        Task::Test(selection) => checks::run(&checkout, *selection),
        Task::Release => versioned_release::make(&checkout),
        Task::Archive(files) => archive::build_archive(&checkout, files),
        Task::Package => checks::npm_package(&checkout),
        Task::Verify => reproducible::check(&checkout),
        Task::Size => size::report(&checkout.dist()),
        Task::Data(options) => data::run(&checkout, options),
        Task::EditPage => postbuild::authoring_page::write_unoptimised(&checkout),
        Task::Screenshots => checks::take_screenshots(&checkout),
        Task::Bench { options } => bench::measure(&checkout, options),
        Task::Fuzz { options } => checks::fuzz(&checkout, options),
        Task::Soak(options) => checks::soak(&checkout, *options),
        Task::Speech { options } => checks::listen(&checkout, options),
        Task::Schema => schema::write(&checkout),
        Task::ApiDocs => element_api::write_docs(&checkout),
        Task::Postbuild => postbuild::postbuild(&checkout),
    }
}
