//! Templates with comments such as `<!-- put: title -->`, to be replaced by HTML.

use crate::error::Error;
use std::borrow::Cow;

/// Replaces each comment by the HTML of its name. A name may occur several times, but none may be unknown.
///
/// # Errors
/// When the template lacks a comment for one of the names, or has one for another name.
pub(crate) fn fill(
    page: &'static str,
    template: &str,
    values: &[(&str, &str)],
) -> Result<String, Error> {
    const START: &str = "<!-- put: ";
    const END: &str = " -->";
    let error = |expected: String, found: String| Error::Page {
        page,
        expected,
        found,
    };
    for (name, _) in values {
        let comment = format!("{START}{name}{END}");
        if !template.contains(&comment) {
            return Err(error(format!("the comment {comment}"), "none".to_owned()));
        }
    }
    let mut filled = String::new();
    let mut remaining = template;
    while let Some((before, after)) = remaining.split_once(START) {
        filled.push_str(before);
        let Some((name, after)) = after.split_once(END) else {
            let expected = format!("{END:?} after {START:?}");
            return Err(error(expected, "the end of the page".to_owned()));
        };
        let Some((_, value)) = values.iter().find(|(key, _)| *key == name) else {
            let names: Vec<_> = values.iter().map(|(key, _)| *key).collect();
            let expected = format!("one of the names {}", names.join(", "));
            return Err(error(expected, name.to_owned()));
        };
        filled.push_str(value);
        remaining = after;
    }
    filled.push_str(remaining);
    Ok(filled)
}

/// Escapes a text for HTML, between tags as well as in a quoted attribute.
pub(crate) fn escape(text: &str) -> Cow<'_, str> {
    htmlize::escape_attribute(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_replace_their_comments_and_are_not_filled_themselves() {
        let template = "<i><!-- put: a --></i><!-- put: b --><!-- put: a -->";
        let values = [("a", "<!-- put: b -->"), ("b", "2")];
        let filled = fill("a page", template, &values).ok();
        assert_eq!(
            filled.as_deref(),
            Some("<i><!-- put: b --></i>2<!-- put: b -->")
        );
    }

    #[test]
    fn a_name_without_a_comment_and_a_comment_without_a_value_are_errors() {
        assert!(fill("a page", "nothing", &[("a", "1")]).is_err());
        assert!(fill("a page", "<!-- put: a --> <!-- put: c -->", &[("a", "1")]).is_err());
        assert!(fill("a page", "<!-- put: a", &[]).is_err());
    }

    #[test]
    fn an_escaped_text_holds_no_markup() {
        assert_eq!(escape("<b>\"&amp;"), "&lt;b&gt;&quot;&amp;amp;");
    }
}
