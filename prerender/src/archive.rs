//! `archive.html`, the whole timeline in one file that sends no requests.

use crate::data::{ADDRESSES, Data};
use crate::error::Error;
use crate::host_page;
use crate::json_ld;
use crate::policy::{Loads, policy_element};
use crate::shadow::ShadowAssets;
use crate::template::{escape, fill};
use khuyen_hoc_timeline::i18n::archive_texts::ArchiveTexts;
use khuyen_hoc_timeline::i18n::fill as fill_text;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use std::fmt::Write as _;

/// What the file is made of.
#[derive(Clone, Debug)]
pub struct ArchiveSources {
    /// The template, `pages/archive.html`.
    pub template: String,
    /// The script with the whole app in it.
    pub script: String,
    /// The style sheet of the page.
    pub style: String,
    /// The version of the release.
    pub version: String,
    /// The day of the release, `2026-11-25`.
    pub date: String,
}

/// Renders it.
///
/// # Errors
/// When the template lacks a comment to fill, the date is none, or the script cannot be inline.
pub fn render(
    sources: &ArchiveSources,
    data: &Data,
    assets: &ShadowAssets,
) -> Result<String, Error> {
    let day = CivilDate::parse(&sources.date).map_err(|_| Error::Page {
        page: "pages/archive.html",
        expected: "a release date such as 2026-11-25".to_owned(),
        found: sources.date.clone(),
    })?;
    let about: String = (Lang::ALL.iter())
        .map(|lang| about(*lang, day, &sources.version, data))
        .collect();
    let [hide_before_query, apply_query] = assets.inline_scripts();
    let inline_scripts = [hide_before_query, apply_query, sources.script.trim()];
    let values = [
        ("policy", &*policy_element(&inline_scripts, Loads::Nothing)),
        ("title", &escape(Lang::default().texts().title)),
        ("style", sources.style.trim()),
        ("about", &about),
        (
            "structured data",
            &json_ld::element(&data.content(Lang::default())),
        ),
        ("data", &data.inline_scripts()),
        ("script", &inline_script(&sources.script)?),
    ];
    let page = fill("pages/archive.html", &sources.template, &values)?;
    host_page::render(&page, data, assets)
}

/// The app's script as an element of the page. esbuild escapes what would end the element early; this
/// checks that it did.
fn inline_script(text: &str) -> Result<String, Error> {
    let lower = text.to_ascii_lowercase();
    match ["</script", "<script", "<!--"]
        .iter()
        .find(|tag| lower.contains(**tag))
    {
        None => Ok(format!("<script>{}</script>", text.trim())),
        Some(found) => Err(Error::Page {
            page: "the script of pages/archive.html",
            expected: "nothing that begins or ends a script or a comment".to_owned(),
            found: (*found).to_owned(),
        }),
    }
}

/// The day and version of the file, and how to check that its data are unchanged.
fn about(lang: Lang, day: CivilDate, version: &str, data: &Data) -> String {
    let texts = ArchiveTexts::of(lang);
    let values = [("date", &*(lang.texts().date)(day)), ("version", version)];
    let saved = fill_text(texts.saved, &values);
    let mut html = format!(
        "<div lang=\"{}\"><p>{}</p><p>{}</p><ul>",
        lang.tag(),
        escape(&saved),
        escape(texts.checksums)
    );
    for (document, address) in ADDRESSES {
        let file = address.rsplit('/').next().unwrap_or(address);
        let checksum = data.checksum(document);
        // Writing into a string does not fail.
        let _ = write!(html, "<li>{file}: <code>{checksum}</code></li>");
    }
    html.push_str("</ul></div>\n");
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_that_would_end_its_element_early_is_refused() {
        assert!(inline_script("let a = 1 < 2;").is_ok());
        for text in ["'</SCRIPT>'", "'<!-- <Script>'", "'<script>'"] {
            assert!(inline_script(text).is_err(), "{text}");
        }
    }
}
