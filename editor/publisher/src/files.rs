//! Every file of a release that the data change.

use crate::error::Error;
use prerender::archive::{self, ArchiveSources};
use prerender::data::Data;
use prerender::shadow::ShadowAssets;
use prerender::{embed, fragment, host_page, loader};
use release_files::bundler::{documents_module, with_screen};
use release_files::checksums::{Checksums, FILE, sha256, to_text};
use release_files::compressed::{EXTENSIONS, forms, is_compressible};
use release_files::edit_data;
use release_files::names;
use release_files::self_test_page::{ListedFile, with_list};
use release_files::sources::Sources;
use std::collections::BTreeMap;

/// Files by their paths below the release folder.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What is published.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// `articles.json`.
    pub articles: &'a str,
    /// `programmes.json`.
    pub programmes: &'a str,
    /// The day it is published, `2026-11-28`: the archive says it.
    pub date: &'a str,
}

/// Makes the files. They replace those of the release that the sources come from; all others stay.
///
/// `archive_script` is the script of the archive with the app in it. `present` are the checksums of the release
/// as it is now, where they are known: of files that the sources cannot know, such as the page that holds them,
/// they are kept. `step` is told the name of each file before it is made.
///
/// # Errors
/// When a document cannot be shown, or the sources are not those of a release.
pub fn files(
    sources: &Sources,
    archive_script: &str,
    edition: Edition,
    present: &Checksums,
    step: &mut dyn FnMut(&str),
) -> Result<Files, Error> {
    let mut files = pages(sources, archive_script, edition, step)?;
    let compressible: Vec<String> = (files.keys())
        .filter(|name| is_compressible(name))
        .cloned()
        .collect();
    for name in compressible {
        step(&name);
        let content = files.get(&name).map(Vec::as_slice).unwrap_or_default();
        let forms = forms(content).map_err(Error::Compress)?;
        for (extension, form) in EXTENSIONS.iter().zip(forms) {
            files.insert(format!("{name}.{extension}"), form);
        }
    }
    let mut checksums = present.clone();
    checksums.retain(|name, _| !release_files::sources::depends_on_data(name));
    checksums.extend(sources.checksums.clone());
    checksums.extend(
        files
            .iter()
            .map(|(name, content)| (name.clone(), sha256(content))),
    );
    files.insert(FILE.to_owned(), to_text(&checksums).into_bytes());
    Ok(files)
}

/// The files themselves, without compressed forms.
fn pages(
    sources: &Sources,
    archive_script: &str,
    edition: Edition,
    step: &mut dyn FnMut(&str),
) -> Result<Files, Error> {
    let Edition {
        articles,
        programmes,
        date,
    } = edition;
    let data = Data::new(articles, programmes)?;
    let assets = ShadowAssets {
        style: sources.style.clone(),
        prerendered_style: sources.prerendered_style.clone(),
        hide_before_query: sources.hide_before_query.clone(),
        apply_query: sources.apply_query.clone(),
    };
    let mut files = Files::new();
    let mut add = |name: &str, text: String| {
        files.insert(name.to_owned(), text.into_bytes());
    };
    add(names::ARTICLES, articles.to_owned());
    add(names::PROGRAMMES, programmes.to_owned());
    step(names::LOADER);
    let loader = loader::render(&sources.loader, &data)?;
    step(names::DEMO);
    add(
        names::DEMO,
        host_page::render(&sources.demo, &data, &assets)?,
    );
    step(names::FRAGMENT);
    add(names::FRAGMENT, fragment::render(&data));
    step(names::EMBED);
    for page in embed::render(&sources.embed, &sources.embed_script, &data, &assets) {
        let page = page?;
        add(&page.file, page.html);
    }
    step(names::ARCHIVE);
    let archive = ArchiveSources {
        template: sources.archive.clone(),
        script: archive_script.to_owned(),
        style: sources.archive_style.clone(),
        version: sources.version.clone(),
        date: date.to_owned(),
    };
    add(names::ARCHIVE, archive::render(&archive, &data, &assets)?);
    add(names::LOADER, loader.clone());
    add(names::EDIT_DATA, edit_data::script(articles, programmes));

    let changed = (files.iter()).map(|(name, content)| ListedFile::new(name, content));
    let listed = sources.listed.iter().cloned().chain(changed).collect();
    let page = with_list(&sources.self_test_page, &sources.version, listed);
    // What follows is not on the page, as in the native build.
    let mut add = |name: String, text: String| {
        files.insert(name, text.into_bytes());
    };
    add(names::SELF_TEST_PAGE.to_owned(), page);
    if let Some(for_bundlers) = &sources.bundler_loader {
        let start = format!("{}/{}", names::BUNDLER_FOLDER, names::NAME);
        add(format!("{start}.js"), with_screen(for_bundlers, &loader));
        add(
            format!("{start}-data.js"),
            documents_module(articles, programmes),
        );
    }
    Ok(files)
}
