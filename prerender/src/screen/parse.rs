//! HTML of a screen as a tree that can be compared and changed.

use dom_query::{Document, NodeRef, Selection};

/// Parses a screen into a document and returns its outermost element.
///
/// Elements with the attribute `hidden` are dropped: without a script nothing would ever show them.
/// So are comments, by which Leptos keeps neighbouring texts apart; the texts become one.
pub(super) fn parse_screen<'a>(document: &'a Document, html: &str) -> Option<NodeRef<'a>> {
    let holder = document.tree.new_element("div");
    holder.append_html(html);
    Selection::from(holder).select("[hidden]").remove();
    for node in holder.descendants() {
        if node.is_comment() {
            node.remove_from_parent();
        }
    }
    holder.normalize();
    let screen = holder.first_element_child()?;
    screen.remove_from_parent();
    Some(screen)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(html: &str) -> Option<String> {
        let document = Document::fragment("");
        Some(parse_screen(&document, html)?.html().to_string())
    }

    #[test]
    fn hidden_elements_and_comments_are_dropped_and_texts_joined() {
        let html = "<!----><div class=\"widget\"><p>a<!>b<!-- c --></p><ul hidden><li>d</ul>\
                    <table><tbody><!----><tr><td>e</td></tr></tbody></table></div><!>";
        let expected = "<div class=\"widget\"><p>ab</p>\
                        <table><tbody><tr><td>e</td></tr></tbody></table></div>";
        assert_eq!(parsed(html).as_deref(), Some(expected));
    }

    #[test]
    fn text_without_an_element_is_no_screen() {
        assert_eq!(parsed("<!---->text"), None);
    }
}
