//! A page of our own with places for what is rendered: comments such as `<!-- put: title -->`.

use crate::error::Error;

/// Puts each text in its place. The places may stand several times, but none may be left over.
///
/// # Errors
/// When a text has no place, or a place no text.
pub(crate) fn fill(
    page: &'static str,
    template: &str,
    texts: &[(&str, &str)],
) -> Result<String, Error> {
    const START: &str = "<!-- put: ";
    const END: &str = " -->";
    let wrong = |expected: String, found: String| Error::Page {
        page,
        expected,
        found,
    };
    for (name, _) in texts {
        let place = format!("{START}{name}{END}");
        if !template.contains(&place) {
            return Err(wrong(format!("a place {place}"), "none".to_owned()));
        }
    }
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once(START) {
        filled.push_str(before);
        let Some((name, after)) = after.split_once(END) else {
            let expected = format!("{END:?} after {START:?}");
            return Err(wrong(expected, "the end of the page".to_owned()));
        };
        let Some((_, text)) = texts.iter().find(|(known, _)| *known == name) else {
            return Err(wrong(
                "only places there is a text for".to_owned(),
                name.to_owned(),
            ));
        };
        filled.push_str(text);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// Writes a text so that nothing in it is markup.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_in_their_places_and_are_not_read_again() {
        let template = "<i><!-- put: a --></i><!-- put: b --><!-- put: a -->";
        let texts = [("a", "<!-- put: b -->"), ("b", "2")];
        let filled = fill("a page", template, &texts).ok();
        assert_eq!(
            filled.as_deref(),
            Some("<i><!-- put: b --></i>2<!-- put: b -->")
        );
    }

    #[test]
    fn a_text_without_a_place_and_a_place_without_a_text_are_told() {
        assert!(fill("a page", "nothing", &[("a", "1")]).is_err());
        assert!(fill("a page", "<!-- put: a --> <!-- put: c -->", &[("a", "1")]).is_err());
        assert!(fill("a page", "<!-- put: a", &[]).is_err());
    }
}
