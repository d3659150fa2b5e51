//! `fragment.html`, the timeline as plain HTML to be pasted inside the element: readers see it until the app
//! runs, and for good where it cannot.

use crate::data::Data;
use crate::json_ld;
use crate::screen::plain::plain_html;
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::query::filter::Filter;

/// What each of the two parts is for, to whoever opens the file. Vietnamese comes first, as its reader is an
/// administrator there.
const HTML_NOTE: &str = "<!-- 1. Dán đoạn này vào giữa <khuyen-hoc-timeline> và </khuyen-hoc-timeline>: người đọc \
thấy nó khi chương trình chưa tải xong hoặc không chạy được.\n     Paste this inside the element: readers \
see it until the app runs, or where it cannot run. -->\n";
const DATA_NOTE: &str = "<!-- 2. Không bắt buộc: dữ liệu có cấu trúc (schema.org) cho máy tìm kiếm.\n     Optional: \
structured data for search engines. -->\n";

/// The file: the HTML, then structured data.
pub fn render(data: &Data) -> String {
    let content = data.content(Lang::default());
    let html = plain_html(&content, &Filter::default());
    let structured_data = json_ld::element(&content);
    format!("{HTML_NOTE}{html}\n{DATA_NOTE}{structured_data}\n")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use lol_html::html_content::Attribute;
    use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};

    /// What the strictest of the usual filters let through. Some drop the text of `time`.
    const TAGS: [&str; 19] = [
        "article", "section", "h2", "h3", "h4", "p", "ul", "ol", "li", "a", "strong", "em",
        "table", "thead", "tbody", "tr", "th", "td", "caption",
    ];
    const ATTRIBUTES: [&str; 4] = ["href", "lang", "scope", "colspan"];

    /// The HTML that such a filter leaves.
    fn filtered(html: &str) -> String {
        let elements = element!("*", |element| {
            if !TAGS.contains(&&*element.tag_name()) {
                element.remove_and_keep_content();
            }
            let names: Vec<_> = element.attributes().iter().map(Attribute::name).collect();
            let names = names.iter().filter(|name| !ATTRIBUTES.contains(&&***name));
            names.for_each(|name| element.remove_attribute(name));
            Ok(())
        });
        let comments = doc_comments!(|comment| {
            comment.remove();
            Ok(())
        });
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(elements)
            .append_document_content_handler(comments);
        rewrite_str(html, settings).unwrap()
    }

    /// The first part of the file, which is the one to paste, and the second.
    fn parts(data: &Data) -> (String, String) {
        let file = render(data);
        let (first, second) = file.split_once(DATA_NOTE).unwrap();
        let first = first.strip_prefix(HTML_NOTE).unwrap();
        (first.to_owned(), second.to_owned())
    }

    fn release_data() -> Data {
        let articles = include_str!("../../data/articles.json");
        Data::new(articles, include_str!("../../data/programmes.json")).unwrap()
    }

    #[test]
    fn a_strict_filter_leaves_the_first_part_unchanged() {
        let (html, _) = parts(&release_data());
        assert!(html.contains("<h3>2018 8 hoạt động</h3>"), "{html}");
        assert_eq!(filtered(&html), html);
        let more = "<p class=\"a\"><span>b</span><!-- c --></p>";
        assert_eq!(
            filtered(&format!("{more}{html}")),
            format!("<p>b</p>{html}")
        );
    }

    #[test]
    fn texts_of_an_editor_add_nothing_that_a_filter_removes() {
        let hostile = "<b class=x onclick=y()>Đậm</b><!-- --></li><style>";
        let address = "https://x.example/?a=\"onclick=\"y()";
        let articles = serde_json::json!({ "articles": [{
            "id": "b", "title": hostile, "published": "2018-08-17", "url": address, "summary": hostile,
            "activities": [{ "id": "x", "when": "2014", "title": hostile, "kind": hostile,
                "summary": hostile, "partners": [hostile] }],
        }] });
        let programmes = r#"{"partners":[],"programmes":[]}"#;
        let (html, _) = parts(&Data::new(&articles.to_string(), programmes).unwrap());
        assert!(html.contains("href=\"https://x.example/"), "{html}");
        assert!(html.contains("&lt;b class=x onclick=y()&gt;Đậm"), "{html}");
        assert_eq!(filtered(&html), html);
    }

    #[test]
    fn the_second_part_is_one_optional_element() {
        let (_, second) = parts(&release_data());
        let start = "<script type=\"application/ld+json\">\n";
        let text = second.strip_prefix(start).unwrap();
        let text = text.strip_suffix("\n</script>\n").unwrap();
        assert!(!text.contains('<'), "{text}");
        assert!(serde_json::from_str::<serde_json::Value>(text).is_ok());
    }
}
