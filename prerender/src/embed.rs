//! `embed.html`, the page for a frame, and one for each partner, `embed/ID.html`: a frame in which no script runs
//! does not know what its address asks for.

use crate::data::Data;
use crate::error::Error;
use crate::host_page;
use crate::policy::{Loads, nonce, policy_element};
use crate::shadow::ShadowAssets;
use crate::template::{escape, fill};
use khuyen_hoc_timeline::i18n::lang::Lang;

/// The template, for messages.
const TEMPLATE: &str = "pages/embed.html";

/// A page of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its file, relative to the folder of the release: `embed.html`, `embed/hoi-luat-gia.html`.
    pub file: String,
    /// Its text.
    pub html: String,
}

/// Renders them from their template, each when it is asked for, `embed.html` first; `script` is the file of the app's script, in the folder of the release.
/// The pages hold the data, since a frame may have an opaque origin, from which requests are refused.
///
/// # Errors
/// When the template lacks a comment to fill, or the element.
pub fn render(
    template: &str,
    script: &str,
    data: &Data,
    assets: &ShadowAssets,
) -> impl Iterator<Item = Result<Page, Error>> {
    let of_partners = partners_with_a_page(data).into_iter().map(Some);
    std::iter::once(None)
        .chain(of_partners)
        .map(move |partner| {
            let (file, folder) = match &partner {
                None => ("embed.html".to_owned(), "./"),
                Some(id) => (format!("embed/{id}.html"), "../"),
            };
            let html = render_page(template, folder, script, partner.as_deref(), data, assets)?;
            Ok(Page { file, html })
        })
}

/// One page, from which `folder` leads to the folder of the release.
fn render_page(
    template: &str,
    folder: &str,
    script: &str,
    partner: Option<&str>,
    data: &Data,
    assets: &ShadowAssets,
) -> Result<String, Error> {
    let address = format!("{folder}{script}");
    let nonce = nonce(script);
    let loads = Loads::Script { nonce: &nonce };
    let values = [
        ("folder", folder),
        ("policy", &policy_element(&assets.inline_scripts(), loads)),
        ("title", &*escape(Lang::default().texts().title)),
        (
            "options",
            &partner.map_or_else(String::new, |id| format!(" partner=\"{}\"", escape(id))),
        ),
        (
            "script",
            &format!(
                "<script defer nonce=\"{nonce}\" src=\"{}\"></script>",
                escape(&address)
            ),
        ),
        ("data", &data.inline_scripts()),
    ];
    host_page::render(&fill(TEMPLATE, template, &values)?, data, assets)
}

/// The ids that a file can be named by, as they stand in an address.
fn partners_with_a_page(data: &Data) -> Vec<String> {
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
