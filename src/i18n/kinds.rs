//! Words for the kinds of activity.

use super::texts::Texts;

impl Texts {
    /// The words for a kind: those of the table for a slug it knows, else the kind as the data
    /// write it, with the hyphens of a slug read as spaces.
    pub fn kind(&self, kind: &str) -> String {
        let known = self.kinds.iter().find(|(slug, _)| *slug == kind);
        known.map_or_else(|| kind.replace('-', " "), |(_, words)| (*words).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::lang::Lang;

    #[test]
    fn a_kind_is_said_in_words_whether_it_is_known_or_not() {
        let texts = Lang::Vi.texts();
        assert_eq!(texts.kind("toa-dam"), "Tọa đàm");
        assert_eq!(texts.kind("le-trao-giai"), "le trao giai");
        assert_eq!(texts.kind("Lễ trao giải"), "Lễ trao giải");
    }

    #[test]
    fn every_language_has_words_for_the_same_kinds() {
        let slugs = |lang: Lang| {
            lang.texts()
                .kinds
                .iter()
                .map(|(slug, _)| *slug)
                .collect::<Vec<_>>()
        };
        assert_eq!(slugs(Lang::Vi), slugs(Lang::En));
    }
}
