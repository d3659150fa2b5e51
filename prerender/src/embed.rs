//! `embed.html`, the page for a frame, and one for each partner, `embed/ID.html`: a frame in which no script runs
//! does not know what its address asks for.

use crate::data::Data;
use crate::error::Error;
use crate::host_page;
use crate::shadow::ShadowAssets;
use crate::template::{escape, fill};
use khuyen_hoc_timeline::i18n::lang::Lang;

const ELEMENT: &str = "<khuyen-hoc-timeline>";

/// The ids that a file can be named by, as they stand in an address.
pub fn partners_with_a_page(data: &Data) -> Vec<String> {
    let content = data.content(Lang::default());
    let partners = content.index.timeline.partners.iter();
    let is_plain = |id: &&String| {
        id.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    partners
        .map(|partner| &partner.id)
        .filter(is_plain)
        .cloned()
        .collect()
}

/// Renders the page from its template, with a partner chosen or none; `script` is the address of the app's
/// script. The page holds the data, since a frame may have an opaque origin, from which requests are refused.
///
/// # Errors
/// When the template lacks a comment to fill, or the element.
pub fn render(
    template: &str,
    script: &str,
    partner: Option<&str>,
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
    let mut page = fill("pages/embed.html", template, &values)?;
    if let Some(partner) = partner {
        let chosen = format!("<khuyen-hoc-timeline partner=\"{}\">", escape(partner));
        page = page.replace(ELEMENT, &chosen);
    }
    host_page::render(&page, data, assets)
}
