//! Whether an activity took place, by the words that lists use.

use khuyen_hoc_timeline::i18n::lang::Lang;
use khuyen_hoc_timeline::model::activity::Status;
use khuyen_hoc_timeline::query::fold::fold;

/// The words of each status, folded: without case and diacritics.
const WORDS: [(Status, &[&str]); 4] = [
    (
        Status::Held,
        &[
            "da thuc hien",
            "da to chuc",
            "da hoan thanh",
            "hoan thanh",
            "da xong",
            "xong",
            "thuc hien",
            "da dien ra",
            "da lam",
            "da trien khai",
            "da ket thuc",
            "dat",
            "done",
            "completed",
            "finished",
            "took place",
            "yes",
            "x",
            "co",
        ],
    ),
    (
        Status::Planned,
        &[
            "du kien",
            "ke hoach",
            "theo ke hoach",
            "chua thuc hien",
            "chua to chuc",
            "sap to chuc",
            "sap dien ra",
            "se thuc hien",
            "se to chuc",
            "dang chuan bi",
            "chuan bi",
            "dang thuc hien",
            "dang trien khai",
            "chua",
            "dk",
            "kh",
            "plan",
            "scheduled",
            "upcoming",
            "expected",
            "in progress",
            "not yet",
        ],
    ),
    (
        Status::Postponed,
        &[
            "tam hoan", "hoan", "da hoan", "hoan lai", "bi hoan", "tam dung", "lui", "lui lai",
            "doi ngay", "delayed", "deferred",
        ],
    ),
    (
        Status::Cancelled,
        &[
            "huy",
            "da huy",
            "huy bo",
            "bi huy",
            "khong thuc hien",
            "khong to chuc",
            "bo",
            "canceled",
            "dropped",
        ],
    ),
];

/// The status that a text names; `None` where it names none.
///
/// Case and diacritics do not matter, nor do the words that the widget itself shows in either language.
pub fn status(text: &str) -> Option<Status> {
    let folded = fold(text);
    if folded.is_empty() {
        return None;
    }
    let shown = Status::ALL.into_iter().find(|status| {
        let shown = Lang::ALL.map(|lang| fold(lang.texts().status_word(*status)));
        status.as_str() == folded || shown.contains(&folded)
    });
    shown.or_else(|| {
        let of_list = WORDS
            .iter()
            .find(|(_, words)| words.contains(&folded.as_str()));
        of_list.map(|(status, _)| *status)
    })
}

/// A status as cells show it: "đã thực hiện", "kế hoạch".
pub fn status_text(status: Status) -> &'static str {
    Lang::Vi.texts().status_word(status)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_known_by_its_words() {
        for (text, expected) in [
            ("Đã thực hiện", Some(Status::Held)),
            ("ĐÃ TỔ CHỨC", Some(Status::Held)),
            ("Dự kiến", Some(Status::Planned)),
            ("planned", Some(Status::Planned)),
            ("Tạm hoãn", Some(Status::Postponed)),
            ("hủy", Some(Status::Cancelled)),
            ("huỷ bỏ", Some(Status::Cancelled)),
            ("Sơ kết", None),
            ("", None),
        ] {
            assert_eq!(status(text), expected, "{text}");
        }
    }

    #[test]
    fn what_a_cell_shows_is_read_as_the_same_status() {
        for one in Status::ALL {
            assert_eq!(status(status_text(one)), Some(one));
        }
    }

    #[test]
    fn no_word_has_two_statuses_and_each_is_written_folded() {
        let all: Vec<&str> = WORDS
            .iter()
            .flat_map(|(_, words)| *words)
            .copied()
            .collect();
        for (index, word) in all.iter().enumerate() {
            assert_eq!(fold(word), *word);
            assert!(!all[..index].contains(word), "{word}");
        }
    }
}
