//! A page with the element in it: what stands in the element becomes the finished timeline.

use crate::data::Data;
use crate::error::Error;
use crate::shadow::{self, Styles};
use khuyen_hoc_timeline::embed::config::{Attributes, Config};
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::cell::Cell;

/// The element, and the `div` that does the same.
const SELECTOR: &str = "khuyen-hoc-timeline, div[data-khuyen-hoc-timeline]";

/// Renders the timeline into each of the elements of a page, as their attributes say. An element of
/// other data than the release's is left as it is. Each must have an end tag.
///
/// # Errors
/// When the page is not HTML that can be read.
pub(crate) fn render(page: &str, data: &Data, styles: &Styles) -> Result<String, Error> {
    let count = Cell::new(0_usize);
    let fill = element!(SELECTOR, |element| {
        if option(element, "articles").is_some() || option(element, "programmes").is_some() {
            return Ok(());
        }
        count.set(count.get() + 1);
        // Unknown values are told by the program, on the page.
        let (config, _) = Config::read(&attributes(element));
        let inside = shadow::inside(data, &config, &prefix(&config, count.get()), styles);
        element.set_inner_content(&inside, ContentType::Html);
        element.after(&shadow::after(styles), ContentType::Html);
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(fill);
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

/// The ids of places begin as the parameters of the address do; from the second element on, with a
/// number.
fn prefix(config: &Config, number: usize) -> String {
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

fn option(element: &Element, name: &str) -> Option<String> {
    let of_div = || element.get_attribute(&format!("data-{name}"));
    element.get_attribute(name).or_else(of_div)
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
        let data = Data::of(
            r#"{"articles":[{"id":"b","title":"B","activities":[{"id":"x","when":"2014","title":"X"}]}]}"#,
            r#"{"partners":[],"programmes":[]}"#,
        );
        let styles = Styles::of("a{}", "b{}", ["before()", "early()"]);
        render(page, &data, &styles)
    }

    #[test]
    fn every_element_gets_the_timeline_that_its_attributes_ask_for() {
        let html = rendered(PAGE).unwrap();
        assert_eq!(
            html.matches("<template shadowrootmode=\"open\">").count(),
            2
        );
        assert_eq!(
            html.matches("<script>before()</script><template").count(),
            2
        );
        assert_eq!(html.matches("<script>early()</script>").count(), 2);
        assert!(html.contains("value=\"none\" checked"));
        assert!(html.starts_with("<!doctype html><p class=x>Giữ  nguyên</p>"));
        assert!(
            html.contains(">khác</khuyen-hoc-timeline>"),
            "of other data"
        );
        assert!(!html.contains("cũ"));
    }

    #[test]
    fn the_places_of_two_elements_have_different_ids() {
        let html = rendered(PAGE).unwrap();
        assert_eq!(html.matches("id=\"kh-2014\"").count(), 1);
        assert_eq!(html.matches("id=\"kh-2-2014\"").count(), 1);
    }

    #[test]
    fn a_page_without_an_element_is_told() {
        assert!(rendered("<p>không có gì</p>").is_err());
    }
}
