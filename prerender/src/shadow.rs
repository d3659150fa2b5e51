//! The prerendered screen as a declarative shadow root: a browser paints it with its styles before it
//! has loaded any script.

use crate::data::Data;
use crate::error::Error;
use crate::screen::plain::plain_html_in_page;
use crate::screen::prerendered::{Placement, PrerenderedScreen};
use khuyen_hoc_timeline::embed::config::Config;
use std::fmt::Write as _;

/// Style sheets and inline scripts that are written with each declarative shadow root.
#[derive(Clone, Debug)]
pub struct ShadowAssets {
    /// The widget's style sheet, minified.
    pub style: String,
    /// What is added to it until the app runs (`style/prerendered.css`), minified.
    pub prerendered_style: String,
    /// The script that hides the screen where the page's address asks for another one.
    pub hide_before_query: String,
    /// The script that then shows the variant the address asks for.
    pub apply_query: String,
}

impl ShadowAssets {
    /// The scripts that a page has between its tags, as they stand there.
    pub(crate) fn inline_scripts(&self) -> [&str; 2] {
        [&self.hide_before_query, &self.apply_query].map(|script| script.trim())
    }
}

/// For programs that read the page as text and know of no shadow roots (reader views of a page that is loaded again,
/// trafilatura): they would read the screen and its controls, and then the plain HTML once more. Browsers move what is
/// in the template into the shadow root, and these attributes of it go.
const NOT_TO_BE_READ: &str = "hidden aria-hidden=\"true\"";

/// The content of an element with these options: a script, the shadow root, the anchors of the years, and
/// plain HTML for browsers without declarative shadow roots.
///
/// `prefix` begins the ids of the anchors; each element of a page needs one of its own.
///
/// # Errors
/// When the screens of two variants cannot be merged.
pub(crate) fn element_content(
    data: &Data,
    config: &Config,
    prefix: &str,
    assets: &ShadowAssets,
) -> Result<String, Error> {
    let content = data.content(config.lang);
    let PrerenderedScreen {
        html,
        rules,
        anchor_ids,
    } = PrerenderedScreen::new(&content, &config.start, Placement::Page { prefix })?;
    let lang = config.lang.tag();
    let ShadowAssets {
        style,
        prerendered_style,
        ..
    } = assets;
    let hide_before_query = script(&assets.hide_before_query);
    let mut inside = format!(
        "{hide_before_query}<template shadowrootmode=\"open\" {NOT_TO_BE_READ}>\
         <style>{style}{prerendered_style}{rules}</style>\
         <div class=\"prerendered\" lang=\"{lang}\">{html}</div></template>\n"
    );
    for id in anchor_ids {
        // Writing into a string does not fail.
        let _ = write!(inside, "<span id=\"{id}\" slot=\"{id}\"></span>");
    }
    inside.push('\n');
    inside.push_str(&plain_html_in_page(&content, &config.start));
    Ok(inside)
}

/// The script right behind an element.
pub(crate) fn trailing_script(assets: &ShadowAssets) -> String {
    script(&assets.apply_query)
}

fn script(text: &str) -> String {
    format!("<script>{}</script>", text.trim())
}
