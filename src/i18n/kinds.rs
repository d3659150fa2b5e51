//! Words for the kinds of activity.

use super::texts::Texts;

impl Texts {
    /// The words for a kind: those of the table for a slug it has, else the kind as the data write it,
    /// hyphens and all.
    pub fn kind(&self, kind: &str) -> String {
        let known = self.kinds.iter().find(|(slug, _)| *slug == kind);
        known.map_or_else(|| kind.to_owned(), |(_, words)| (*words).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::lang::Lang;

    #[test]
    fn kinds_read_as_words_with_or_without_a_translation() {
        let texts = Lang::Vi.texts();
        assert_eq!(texts.kind("toa-dam"), "Tọa đàm");
        for own in [
            "Lễ trao giải",
            "Văn nghệ - Thể thao",
            "E-learning",
            "2018-2019",
            "le-trao-giai",
        ] {
            assert_eq!(texts.kind(own), own);
        }
    }

    #[test]
    fn languages_translate_the_same_kinds() {
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
