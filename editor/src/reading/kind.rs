//! The kind of event, by the words that lists use.

use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::query::fold::fold;

/// A kind as cells show it: in the words of the widget where it knows the kind by id, words or in English, else
/// as it is written, with its first letter capital.
pub fn kind_text(text: &str) -> String {
    let written = super::text::tidy(text);
    let folded = fold(&written);
    let known = Lang::ALL.into_iter().find_map(|lang| {
        let mut kinds = lang.texts().kinds.iter();
        let is_it = |(slug, words): &&(&str, &str)| fold(slug) == folded || fold(words) == folded;
        kinds.find(is_it).map(|(slug, _)| *slug)
    });
    match known {
        Some(slug) => Lang::Vi.texts().kind(slug),
        None => capitalised(&written),
    }
}

/// Whether the words of a text are a usual kind of event: what tells a column of kinds in a list.
pub fn is_usual_kind(text: &str) -> bool {
    const USUAL: [&str; 28] = [
        "chuyen de",
        "hoi nghi",
        "hoi nghi chuyen de",
        "ke hoach",
        "so ket",
        "toa dam",
        "hoi thao",
        "tap huan",
        "cuoc thi",
        "hoi thi",
        "le ky ket",
        "ky ket",
        "le phat dong",
        "phat dong",
        "tong ket",
        "gap mat",
        "ngay hoi",
        "trao giai",
        "trao hoc bong",
        "van nghe",
        "the thao",
        "tham quan",
        "giao luu",
        "hop mat",
        "le ky niem",
        "truyen thong",
        "tuyen truyen",
        "khao sat",
    ];
    let folded = fold(text);
    let known = Lang::ALL.into_iter().any(|lang| {
        let mut kinds = lang.texts().kinds.iter();
        kinds.any(|(slug, words)| fold(slug) == folded || fold(words) == folded)
    });
    known || USUAL.contains(&folded.as_str())
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_shown_in_the_words_of_the_widget_or_as_written() {
        for (text, shown) in [
            ("toa-dam", "Tọa đàm"),
            ("TỌA ĐÀM", "Tọa đàm"),
            ("toạ đàm ", "Tọa đàm"),
            ("hội  nghị", "Hội nghị"),
            ("cuộc thi", "Cuộc thi"),
            ("Lễ trao giải", "Lễ trao giải"),
            ("", ""),
        ] {
            assert_eq!(kind_text(text), shown, "{text}");
        }
    }

    #[test]
    fn usual_kinds_are_known_from_other_words() {
        assert!(is_usual_kind("Hội thảo") && is_usual_kind("Tọa đàm"));
        assert!(!is_usual_kind("Hội Luật gia") && !is_usual_kind(""));
    }
}
