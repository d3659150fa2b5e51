//! Any page with the element in it: the element's content becomes the prerendered timeline.

use crate::data::Data;
use crate::error::Error;
use crate::shadow::{self, ShadowAssets};
use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::cell::Cell;

/// The element, and the `div` that does the same.
const SELECTOR: &str = "khuyen-hoc-timeline, div[data-khuyen-hoc-timeline]";

/// Renders the timeline into each element of a page, as its attributes say. An element with other data
/// than the release's stays as it is. Each must have an end tag.
///
/// # Errors
/// When the page cannot be parsed or holds no such element, or the timeline cannot be rendered.
pub fn render(page: &str, data: &Data, assets: &ShadowAssets) -> Result<String, Error> {
    let count = Cell::new(0_usize);
    let prerender = element!(SELECTOR, |element| {
        if option(element, "articles").is_some() || option(element, "programmes").is_some() {
            return Ok(());
        }
        count.set(count.get() + 1);
        // The app warns of invalid values, in the console of the page.
        let (config, _) = Config::read(&attributes(element));
        let prefix = anchor_prefix(&config, count.get());
        let content = shadow::element_content(data, &config, &prefix, assets)?;
        element.set_inner_content(&content, ContentType::Html);
        element.after(&shadow::trailing_script(assets), ContentType::Html);
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(prerender);
    let rendered = rewrite_str(page, settings).map_err(|error| Error::Page {
        page: "the host page",
        expected: "HTML".to_owned(),
        found: error.to_string(),
    })?;
    match count.get() {
        0 => Err(Error::Page {
            page: "the host page",
            expected: format!("an element {SELECTOR}"),
            found: "none".to_owned(),
        }),
        _ => Ok(rendered),
    }
}

/// The ids of anchors begin as the app's query parameters do; from the second element of a page on, with
/// its number.
fn anchor_prefix(config: &Config, number: usize) -> String {
    let prefix = config.permalink.as_deref().unwrap_or("kh-");
    match number {
        1 => prefix.to_owned(),
        _ => format!("{prefix}{number}-"),
    }
}

fn attributes(element: &Element) -> Attributes {
    Attributes {
        partner: option(element, "partner"),
        matching: option(element, "match"),
        q: option(element, "q"),
        from: option(element, "from"),
        to: option(element, "to"),
        lang: option(element, "lang"),
        permalink: option(element, "permalink"),
        ..Attributes::default()
    }
}

/// The value of an option as a browser reads it: `lol_html` returns the source text, in which
/// `khuy&#7871;n` stands for "khuyến".
fn option(element: &Element, name: &str) -> Option<String> {
    let data_attribute = || element.get_attribute(&format!("data-{name}"));
    let source = element.get_attribute(name).or_else(data_attribute)?;
    Some(htmlize::unescape_attribute(source).into_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    const PAGE: &str = "<!doctype html><p class=x>Giữ  nguyên</p>\
        <khuyen-hoc-timeline>cũ</khuyen-hoc-timeline>\
        <div data-khuyen-hoc-timeline data-partner=none data-permalink=off></div>\
        <khuyen-hoc-timeline articles=\"other.json\">khác</khuyen-hoc-timeline>";

    fn rendered(page: &str) -> Result<String, Error> {
        let data = Data::new(
            r#"{"articles":[{"id":"b","title":"B","activities":[
                {"id":"x","when":"2014","title":"X"},{"id":"y","when":"2015","title":"Khuyến học"}]}]}"#,
            r#"{"partners":[],"programmes":[]}"#,
        )?;
        let assets = ShadowAssets {
            style: "a{}".to_owned(),
            prerendered_style: "b{}".to_owned(),
            hide_before_query: "hide()".to_owned(),
            apply_query: "apply()".to_owned(),
        };
        render(page, &data, &assets)
    }

    #[test]
    fn each_element_gets_the_timeline_of_its_attributes() {
        let html = rendered(PAGE).unwrap();
        let count = |text: &str| html.matches(text).count();
        assert_eq!(count("<template shadowrootmode=\"open\""), 2);
        assert_eq!(count("<script>hide()</script><template"), 2);
        assert_eq!(count("<script>apply()</script>"), 2);
        assert!(html.contains("value=\"none\" autocomplete=\"off\" data-variant=\"0\" checked"));
        assert!(html.starts_with("<!doctype html><p class=x>Giữ  nguyên</p>"));
        assert!(html.contains(">khác</khuyen-hoc-timeline>"), "other data");
        assert!(!html.contains("cũ"));
    }

    #[test]
    fn the_anchors_of_two_elements_have_different_ids() {
        let html = rendered(PAGE).unwrap();
        assert_eq!(html.matches("id=\"kh-2014\"").count(), 1);
        assert_eq!(html.matches("id=\"kh-2-2014\"").count(), 1);
    }

    #[test]
    fn character_references_in_attributes_are_decoded() {
        for q in ["khuy&#7871;n", "khuy&#x1EBF;n h&#7885;c", "khuyến"] {
            let page = format!("<khuyen-hoc-timeline q=\"{q}\"></khuyen-hoc-timeline>");
            let html = rendered(&page).unwrap();
            assert_eq!(html.matches("data-activity=\"y\"").count(), 1, "{q}");
            assert!(!html.contains("data-activity=\"x\""), "{q}");
        }
    }

    #[test]
    fn a_page_without_an_element_is_an_error() {
        assert!(rendered("<p>không có gì</p>").is_err());
    }
}
