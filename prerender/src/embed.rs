//! `embed.html`, the page for a frame, and one for each partner, `embed/ID.html`: a frame in which no script runs
//! does not know what its address asks for.

use crate::data::Data;
use crate::error::Error;
use crate::host_page;
use crate::policy::{Loads, policy_element};
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
    let start = start_script(&format!("{folder}{script}"));
    let [hide_before_query, apply_query] = assets.inline_scripts();
    let inline_scripts = [hide_before_query, apply_query, &start];
    let values = [
        ("folder", folder),
        ("policy", &policy_element(&inline_scripts, Loads::OwnOrigin)),
        ("title", &*escape(Lang::default().texts().title)),
        (
            "options",
            &partner.map_or_else(String::new, |id| format!(" partner=\"{}\"", escape(id))),
        ),
        ("script", &format!("<script>{start}</script>")),
        ("data", &data.inline_scripts()),
    ];
    host_page::render(&fill(TEMPLATE, template, &values)?, data, assets)
}

/// What loads the app's script. The policy knows it by its checksum and trusts what it loads: in a frame of an opaque
/// origin `'self'` is no address in every engine.
fn start_script(address: &str) -> String {
    // A file's name has nothing that ends a script element; quoted as a script writes it.
    format!(
        "{{const app=document.createElement(\"script\");app.src={address:?};document.head.append(app)}}"
    )
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
