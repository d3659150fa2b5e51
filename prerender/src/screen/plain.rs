//! A screen as plain HTML for a document that is not ours: no class, no style, no script, no control.
//! Content management systems let it through.

use super::live::screen_html;
use super::parse::parse_screen;
use crate::template::escape;
use dom_query::{Document, NodeRef, Selection};
use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::query::filter::Filter;
use khuyen_hoc_timeline::store::Content;
use std::fmt::Write as _;
use std::sync::Arc;

/// The tags that stay; of any other element only the content does. The filters of the usual content
/// management systems let these through, or drop `article` and `section` and keep what is in them. There is no `time`: some filters drop its text.
const KEPT_TAGS: [&str; 12] = [
    "a", "article", "em", "h2", "h3", "h4", "li", "ol", "p", "section", "strong", "ul",
];

/// The attributes that stay.
const KEPT_ATTRIBUTES: [&str; 3] = ["href", "lang", ARTICLE_BODY.0];

/// What names the text of a page to programs that read it, whatever other articles are in the page's source: in a
/// prerendered page, each activity of the screen is one (trafilatura took the first).
const ARTICLE_BODY: (&str, &str) = ("itemprop", "articleBody");

/// The tags that begin a line of their own.
const BLOCK_TAGS: [&str; 9] = [
    "article", "h2", "h3", "h4", "li", "ol", "p", "section", "ul",
];

/// Left out with their content: controls, what is for the app or the eye alone, and the matrix, which
/// says nothing that the lists do not.
const DROPPED: &str = "[aria-hidden=true], button, fieldset, input, table, .legend, .print-only, \
                       .details, .more-filters, .share, .problems, .no-results, .failure";

/// Elements whose plain tag is another one.
const RENAMED: [(&str, &str); 3] = [
    ("article, .programme, .continuing, .empty-line", "li"),
    (".entries", "ul"),
    // A title below the heading of its programme.
    ("h4[aria-level=\"5\"]", "strong"),
];

/// The timeline under a filter, as plain HTML.
pub fn plain_html(content: &Arc<Content>, filter: &Filter) -> String {
    from_screen(&screen_html(content, filter), content.lang, Use::ToPaste)
}

/// The same in a page of ours, below its prerendered screen.
pub(crate) fn plain_html_in_page(content: &Arc<Content>, filter: &Filter) -> String {
    from_screen(&screen_html(content, filter), content.lang, Use::InOurPage)
}

/// What the HTML is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Use {
    /// Systems that let few attributes through.
    ToPaste,
    /// A page as the build writes it.
    InOurPage,
}

/// The HTML of a live screen as plain HTML, for a document in that language: texts in it need not name
/// their language.
fn from_screen(html: &str, lang: Lang, purpose: Use) -> String {
    let document = Document::fragment("");
    let Some(screen) = parse_screen(&document, html) else {
        return String::new();
    };
    let select = |selector| Selection::from(screen).select(selector);
    select(DROPPED).remove();
    for (selector, tag) in RENAMED {
        select(selector).rename(tag);
    }
    // Reader views keep an article with a section a year whole; of lists beside each other they keep the longest.
    Selection::from(screen).rename("article");
    if purpose == Use::InOurPage {
        screen.set_attr(ARTICLE_BODY.0, ARTICLE_BODY.1);
    }
    let mut plain = String::new();
    write_element(&screen, lang, &mut plain);
    plain
}

fn write_element(element: &NodeRef, lang: Lang, html: &mut String) {
    let tag = element.node_name().unwrap_or_default();
    let is_block = BLOCK_TAGS.contains(&&*tag);
    let starts_line = is_block || html.is_empty() || html.ends_with('\n');
    let mut inside = String::new();
    for child in element.children_it(false) {
        if child.is_text() {
            let text = child.text();
            // Blanks at the start of a line are not displayed.
            let begins_line = (starts_line && inside.is_empty()) || inside.ends_with('\n');
            if !(begins_line && text.trim().is_empty()) {
                inside.push_str(&escape(&text));
            }
        } else {
            write_element(&child, lang, &mut inside);
        }
    }
    if inside.trim().is_empty() || !KEPT_TAGS.contains(&&*tag) {
        html.push_str(&inside);
        return;
    }
    if is_block && !html.is_empty() && !html.ends_with('\n') {
        html.push('\n');
    }
    html.push('<');
    html.push_str(&tag);
    for name in KEPT_ATTRIBUTES {
        let value = element.attr(name);
        if let Some(value) = value.filter(|value| (name, &**value) != ("lang", lang.tag())) {
            // Writing into a string does not fail.
            let _ = write!(html, " {name}=\"{}\"", escape(&value));
        }
    }
    let _ = write!(html, ">{inside}</{tag}>");
    if is_block {
        html.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: &str = "<div class=\"widget\"><header><h2>Dòng thời gian</h2><p>2014<!>–2020</p>\
        <div class=\"print-only\"><p class=\"print-filter\">Chỉ gồm: a</p></div></header>\
        <div class=\"failure\" role=\"alert\"><p>Lỗi</p></div>\
        <table class=\"matrix\"><tbody><tr><td>1</td></tr></tbody></table>\
        <p class=\"legend\" aria-hidden=\"true\">đã thực hiện</p>\
        <div class=\"filter-bar\"><input type=\"search\"><fieldset class=\"matching\">any</fieldset>\
        <button type=\"button\" class=\"clear\">Bỏ lọc</button>\
        <p role=\"status\" tabindex=\"-1\">2 hoạt động</p>\
        <details class=\"more-filters\"><summary>Lọc thêm</summary><div data-filters></div></details></div>\
        <div class=\"no-results\"><p>Không có</p></div>\
        <section data-year=\"2014\" class=\"\"><h3 part=\"year\">2014<small aria-hidden=\"true\">2</small>\
        <span class=\"visually-hidden\">: 2 hoạt động</span></h3><div class=\"entries\">\
        <div class=\"programme\"><h4 lang=\"vi\">Chương trình</h4><p>ký ngày 17/08/2018</p>\
        <details class=\"details\"><summary>chi tiết</summary><div data-details></div></details></div>\
        <article class=\"held\" data-activity=\"x\"><div class=\"card-text\">\
        <p class=\"meta\"><span class=\"when\">2014</span><span> · Tọa đàm</span> <em>kế hoạch</em></p>\
        <h4 lang=\"vi\" aria-level=\"5\">Nghị lực &lt;sống&gt;</h4>\
        <p class=\"partners\"><span lang=\"vi\">Đoàn</span> · <cite><a href=\"https://x.example/?a&amp;b\">bài</a></cite></p></div> \
        <details class=\"details\"><summary>chi tiết</summary></details></article>\
        <article hidden data-activity=\"y\"><h4>Ẩn</h4></article>\
        <p class=\"expand\"><button type=\"button\">Thêm</button></p></div></section>\
        <section data-year=\"2015\" class=\"empty-year\"><h3>2015<span aria-hidden=\"true\">–2016</span></h3>\
        <div class=\"entries\"><p class=\"empty-line\">Chưa ghi.</p></div></section>\
        <section data-year=\"2017\"><h3>2017</h3><div class=\"entries\">\
        <details class=\"continuing\"><summary><span>Tiếp tục</span> <b>2 nội dung</b></summary>\
        <ul><li lang=\"vi\">Một</li><li lang=\"vi\">Hai</li></ul></details></div></section>\
        <details class=\"share\"><summary>Chia sẻ</summary></details>\
        <details class=\"problems\"><summary>Lỗi</summary></details>\
        <footer><h3>Nguồn</h3><ul><li><span lang=\"vi\">Bài</span> · <time>2018</time></li></ul></footer></div>";

    #[test]
    fn headings_lists_and_links_are_left() {
        let expected = "<article><h2>Dòng thời gian</h2>\n<p>2014–2020</p>\n<p>2 hoạt động</p>\n\
            <section><h3>2014: 2 hoạt động</h3>\n\
            <ul><li><h4>Chương trình</h4>\n<p>ký ngày 17/08/2018</p>\n</li>\n\
            <li><p>2014 · Tọa đàm <em>kế hoạch</em></p>\n<strong>Nghị lực &lt;sống&gt;</strong>\n\
            <p>Đoàn · <a href=\"https://x.example/?a&amp;b\">bài</a></p>\n</li>\n</ul>\n</section>\n\
            <section><h3>2015</h3>\n<ul><li>Chưa ghi.</li>\n</ul>\n</section>\n\
            <section><h3>2017</h3>\n<ul><li>Tiếp tục 2 nội dung\n<ul><li>Một</li>\n<li>Hai</li>\n</ul>\n</li>\n</ul>\n\
            </section>\n\
            <h3>Nguồn</h3>\n<ul><li>Bài · 2018</li>\n</ul>\n</article>\n";
        assert_eq!(from_screen(SCREEN, Lang::Vi, Use::ToPaste), expected);
    }

    #[test]
    fn in_a_page_of_ours_it_is_named_as_the_text_to_read() {
        let html = from_screen(SCREEN, Lang::Vi, Use::InOurPage);
        assert!(
            html.starts_with("<article itemprop=\"articleBody\"><h2>"),
            "{html}"
        );
    }

    #[test]
    fn in_an_english_document_vietnamese_texts_name_their_language() {
        let html = from_screen(SCREEN, Lang::En, Use::ToPaste);
        assert!(html.contains("<h4 lang=\"vi\">Chương trình</h4>"), "{html}");
    }
}
