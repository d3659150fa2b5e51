//! The project's tasks, run as `cargo xtask TASK`: [`cli`] says which there are.
//!
//! What a task needs and does not find, [`install`] puts into `.tools/` in the checkout.

mod archive;
mod checkout;
mod checks;
mod cli;
mod compressed;
mod error;
mod face;
#[cfg(test)]
mod folder_of_test;
mod install;
mod licences;
mod postbuild;
mod prerender;
mod program;
mod release;
mod remap_paths;
mod schema;
mod serve;
mod size;
mod snippet;
mod sums;
mod verify;
mod versions;

use checkout::Checkout;
use cli::Task;
use error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Error> {
    let checkout = Checkout::here();
    match cli::read(std::env::args().skip(1))? {
        Task::Help => print!("{}", cli::HELP),
        Task::Serve { port } => serve::serve(&checkout, port)?,
        Task::Build => release::build(&checkout)?,
        Task::Test(plan) => checks::run(&checkout, plan)?,
        Task::Pictures => checks::take_pictures(&checkout)?,
        Task::Postbuild => postbuild::postbuild(&checkout)?,
        Task::Archive(files) => archive::freeze(&checkout, &files)?,
        Task::Schema => schema::write(&checkout)?,
        Task::Face => face::write(&checkout)?,
        Task::Package => checks::package(&checkout)?,
        Task::Verify => verify::verify(&checkout)?,
        Task::Size => size::report(&checkout.dist())?,
    }
    Ok(())
}
