//! Renders the timeline natively, with the components of the widget, into the pages of a release:
//! readable before any script runs, and where none ever does.
//!
//! It reads a [`job`] as JSON from its standard input; `cargo xtask` says what is to be rendered.
//!
//! | module | is about |
//! | --- | --- |
//! | [`data`] | the two documents, as they go into a page |
//! | [`shadow`] | the finished timeline as a declarative shadow root |
//! | [`host_page`] | a page with the element in it |
//! | [`template`] | a page of our own with places for what is rendered |
//! | [`fragment`], [`json_ld`] | the timeline as plain HTML and as linked data |

mod archive;
mod data;
mod embed;
mod error;
mod fragment;
mod host_page;
mod job;
mod json_ld;
#[cfg(test)]
mod other_data;
mod shadow;
mod template;

use data::Data;
use error::Error;
use job::{Job, Output};
use shadow::Styles;
use std::fs;
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
    let job: Job = serde_json::from_reader(std::io::stdin()).map_err(Error::Job)?;
    let data = Data::read(&job)?;
    for problem in data.problems() {
        eprintln!("{problem}");
    }
    let styles = Styles::read(&job)?;
    for output in &job.outputs {
        let (path, html) = match output {
            Output::HostPage { page } => {
                let text = error::read(page)?;
                (page, host_page::render(&text, &data, &styles)?)
            }
            Output::Fragment { out } => (out, fragment::render(&data)?),
            Output::Embed {
                template,
                script,
                out,
            } => {
                let template = error::read(template)?;
                (out, embed::render(&template, script, &data, &styles)?)
            }
            Output::IndexedTimeline {
                template,
                script,
                style,
                out,
            } => {
                let parts = archive::Parts {
                    template: error::read(template)?,
                    script: error::read(script)?,
                    style: error::read(style)?,
                };
                (out, archive::render(&parts, &job, &data, &styles)?)
            }
        };
        fs::write(path, html).map_err(Error::file(path))?;
    }
    Ok(())
}
