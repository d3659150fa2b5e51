//! The whole timeline in one file that asks for nothing.

use crate::data::{ADDRESSES, Data};
use crate::error::Error;
use crate::host_page;
use crate::job::Job;
use crate::json_ld;
use crate::shadow::Styles;
use crate::template::{escape, fill};
use khuyen_hoc_timeline::i18n::archive_texts::ArchiveTexts;
use khuyen_hoc_timeline::i18n::fill as fill_text;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use std::fmt::Write as _;

/// What the file is put together from.
pub(crate) struct Parts {
    pub(crate) template: String,
    pub(crate) script: String,
    pub(crate) style: String,
}

/// Renders it.
///
/// # Errors
/// When the template lacks a place, or the job's date is none.
pub(crate) fn render(
    parts: &Parts,
    job: &Job,
    data: &Data,
    styles: &Styles,
) -> Result<String, Error> {
    let day = CivilDate::parse(&job.date).map_err(|_| Error::Page {
        page: "the job",
        expected: "a date such as 2026-11-25".to_owned(),
        found: job.date.clone(),
    })?;
    let about: String = Lang::ALL
        .iter()
        .map(|lang| about(*lang, day, job, data))
        .collect();
    let script = script(&parts.script)?;
    let title = Lang::default().texts().title;
    let texts = [
        ("title", escape(title)),
        ("style", parts.style.trim().to_owned()),
        ("about", about),
        (
            "structured data",
            json_ld::element(&data.content(Lang::default()))?,
        ),
        ("data", data.as_elements()),
        ("script", script),
    ];
    let texts = texts.each_ref().map(|(name, text)| (*name, text.as_str()));
    let page = fill("pages/archive.html", &parts.template, &texts)?;
    host_page::render(&page, data, styles)
}

/// The program's script as an element of the page. It is written so that it may stand in one (esbuild
/// sees to that); were it not, the page would end in the middle of it.
fn script(text: &str) -> Result<String, Error> {
    let lower = text.to_ascii_lowercase();
    match ["</script", "<script", "<!--"]
        .iter()
        .find(|end| lower.contains(**end))
    {
        None => Ok(format!("<script>{}</script>", text.trim())),
        Some(found) => Err(Error::Page {
            page: "the script of pages/archive.html",
            expected: "nothing that begins or ends a script or a comment".to_owned(),
            found: (*found).to_owned(),
        }),
    }
}

/// Of which day and version the file is, and how to see that its data are what they were.
fn about(lang: Lang, day: CivilDate, job: &Job, data: &Data) -> String {
    let texts = lang.texts();
    let words = ArchiveTexts::of(lang);
    let values = [("date", &*(texts.date)(day)), ("version", &job.version)];
    let saved = fill_text(words.saved, &values);
    let mut html = format!(
        "<div lang=\"{}\"><p>{}</p><p>{}</p><ul>",
        lang.tag(),
        escape(&saved),
        escape(words.checksums)
    );
    for (document, address) in ADDRESSES {
        let file = address.rsplit('/').next().unwrap_or(address);
        let sum = data.checksum(document);
        // Writing into a text does not fail.
        let _ = write!(html, "<li>{file}: <code>{sum}</code></li>");
    }
    html.push_str("</ul></div>\n");
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_that_would_end_in_the_middle_of_itself_is_refused() {
        assert!(script("let a = 1 < 2;").is_ok());
        for text in ["'</SCRIPT>'", "'<!-- <Script>'", "'<script>'"] {
            assert!(script(text).is_err(), "{text}");
        }
    }
}
