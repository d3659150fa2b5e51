//! The page for a frame.

use crate::data::Data;
use crate::error::Error;
use crate::host_page;
use crate::shadow::Styles;
use crate::template::{escape, fill};
use khuyen_hoc_timeline::i18n::lang::Lang;

/// Renders it. The data lie in the page, since a frame may have an origin that nothing can be asked of.
///
/// # Errors
/// When the template lacks a place.
pub(crate) fn render(
    template: &str,
    script: &str,
    data: &Data,
    styles: &Styles,
) -> Result<String, Error> {
    let texts = [
        ("title", escape(Lang::default().texts().title)),
        (
            "script",
            format!("<script defer src=\"{}\"></script>", escape(script)),
        ),
        ("data", data.as_elements()),
    ];
    let texts = texts.each_ref().map(|(name, text)| (*name, text.as_str()));
    let page = fill("pages/embed.html", template, &texts)?;
    host_page::render(&page, data, styles)
}
