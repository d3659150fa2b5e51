//! The files a job names.

use super::error::Error;
use super::job::Job;
use prerender::data::Data;
use prerender::shadow::ShadowAssets;
use std::fs;
use std::path::Path;

/// Reads a text file.
///
/// # Errors
/// When there is no such file, or it is not UTF-8.
pub(crate) fn read_text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(Error::file(path))
}

/// Writes a text file, and makes its folder where there is none.
///
/// # Errors
/// When its folder may not be written to.
pub(crate) fn write_text(path: &Path, text: &str) -> Result<(), Error> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::file(folder))?;
    }
    fs::write(path, text).map_err(Error::file(path))
}

/// Reads the two documents.
///
/// # Errors
/// When a file cannot be read, or is not JSON of the right shape.
pub(crate) fn read_data(job: &Job) -> Result<Data, Error> {
    let read = |path: &Path| fs::read(path).map_err(Error::file(path));
    let file_names = [&job.articles, &job.programmes].map(|file| file.display().to_string());
    let (articles, programmes) = (read(&job.articles)?, read(&job.programmes)?);
    Ok(Data::from_files(articles, programmes, file_names)?)
}

/// Reads the style sheets and scripts of the shadow root.
///
/// # Errors
/// When the job names none, or a file cannot be read.
pub(crate) fn read_assets(job: &Job) -> Result<ShadowAssets, Error> {
    let files = job.assets.as_ref().ok_or(Error::NoAssets)?;
    Ok(ShadowAssets {
        style: read_text(&files.style)?,
        prerendered_style: read_text(&files.prerendered_style)?,
        hide_before_query: read_text(&files.hide_before_query)?,
        apply_query: read_text(&files.apply_query)?,
    })
}
