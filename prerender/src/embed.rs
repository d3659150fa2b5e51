//! `embed.html`, the page for a frame.

use crate::data::Data;
use crate::error::Error;
use crate::host_page;
use crate::shadow::ShadowAssets;
use crate::template::{escape, fill};
use khuyen_hoc_timeline::i18n::lang::Lang;

/// Renders it from its template; `script` is the address of the app's script. The page holds the data,
/// since a frame may have an opaque origin, from which requests are refused.
///
/// # Errors
/// When the template lacks a comment to fill, or the element.
pub fn render(
    template: &str,
    script: &str,
    data: &Data,
    assets: &ShadowAssets,
) -> Result<String, Error> {
    let values = [
        ("title", &*escape(Lang::default().texts().title)),
        (
            "script",
            &format!("<script defer src=\"{}\"></script>", escape(script)),
        ),
        ("data", &data.inline_scripts()),
    ];
    let page = fill("pages/embed.html", template, &values)?;
    host_page::render(&page, data, assets)
}
