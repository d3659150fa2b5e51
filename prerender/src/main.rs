//! Renders the timeline into the pages of a release.
//!
//! It reads a [`job`](tool::job) as JSON from its standard input; `cargo xtask build` writes one.

mod tool;

use prerender::archive::{self, ArchiveSources};
use prerender::{embed, fragment, host_page, loader};
use std::process::ExitCode;
use tool::error::Error;
use tool::files::{read_assets, read_data, read_text, write_text};
use tool::job::{Job, Output};

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
    let job: Job = serde_json::from_reader(std::io::stdin()).map_err(Error::Job)?;
    let data = read_data(&job)?;
    for problem in data.problems() {
        eprintln!("{problem}");
    }
    let assets = || read_assets(&job);
    for output in &job.outputs {
        let (path, html) = match output {
            Output::HostPage { page } => {
                let text = read_text(page)?;
                (page, host_page::render(&text, &data, &assets()?)?)
            }
            Output::Loader { script } => {
                let text = read_text(script)?;
                (script, loader::render(&text, &data)?)
            }
            Output::Fragment { out } => (out, fragment::render(&data)),
            Output::Embed {
                template,
                script,
                folder,
            } => {
                let (template, assets) = (read_text(template)?, assets()?);
                for page in embed::render(&template, script, &data, &assets) {
                    let page = page?;
                    write_text(&folder.join(page.file), &page.html)?;
                }
                continue;
            }
            Output::Archive {
                template,
                script,
                style,
                version,
                date,
                out,
            } => {
                let sources = ArchiveSources {
                    template: read_text(template)?,
                    script: read_text(script)?,
                    style: read_text(style)?,
                    version: version.clone(),
                    date: date.clone(),
                };
                (out, archive::render(&sources, &data, &assets()?)?)
            }
        };
        write_text(path, &html)?;
    }
    Ok(())
}
