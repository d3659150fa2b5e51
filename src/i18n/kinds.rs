//! Words for the kinds of activity.

use super::texts::Texts;

impl Texts {
    /// The words for a kind: from the table where it has the slug, otherwise the kind as the data
    /// write it, with hyphens as spaces.
    pub fn kind(&self, kind: &str) -> String {
        let entry = self.kinds.iter().find(|(slug, _)| *slug == kind);
        entry.map_or_else(|| kind.replace('-', " "), |(_, words)| (*words).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::lang::Lang;

    #[test]
    fn kinds_read_as_words_with_or_without_a_translation() {
        let texts = Lang::Vi.texts();
        assert_eq!(texts.kind("toa-dam"), "Tọa đàm");
        assert_eq!(texts.kind("le-trao-giai"), "le trao giai");
        assert_eq!(texts.kind("Lễ trao giải"), "Lễ trao giải");
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
