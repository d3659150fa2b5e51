//! The words that stand over the columns of lists.

use crate::table::column::Column;
use khuyen_hoc_timeline::query::fold::fold;

/// What the words over a column may mean, the likeliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// One of these columns.
    Columns(Vec<Column>),
    /// A column of lists that the table has not: a number of the row, a place, costs.
    None,
    /// Nothing that is known.
    Unknown,
}

use Column::{Kind, Partners, Source, Status, Summary, Title, When};

/// Words of headers, folded, and what they mean, the likeliest first.
const WORDS: [(&str, &[Column]); 101] = [
    ("thoi gian", &[When]),
    ("thoi gian to chuc", &[When]),
    ("thoi gian thuc hien", &[When]),
    ("thoi diem", &[When]),
    ("ngay", &[When]),
    ("ngay thang", &[When]),
    ("ngay thang nam", &[When]),
    ("ngay to chuc", &[When]),
    ("ngay thuc hien", &[When]),
    ("nam", &[When]),
    ("nam hoc", &[When]),
    ("nam to chuc", &[When]),
    ("nam thuc hien", &[When]),
    ("thang", &[When]),
    ("thang nam", &[When]),
    ("giai doan", &[When]),
    ("khi nao", &[When]),
    ("date", &[When]),
    ("dates", &[When]),
    ("when", &[When]),
    ("time", &[When]),
    ("year", &[When]),
    ("month", &[When]),
    ("day", &[When]),
    ("period", &[When]),
    ("ten hoat dong", &[Title]),
    ("ten", &[Title]),
    ("ten goi", &[Title]),
    ("tieu de", &[Title]),
    ("ten su kien", &[Title]),
    ("su kien", &[Title]),
    ("ten chuyen de", &[Title]),
    ("chu de", &[Title]),
    ("hoat dong", &[Title, Kind]),
    ("hoat dong ten", &[Title]),
    ("hoat dong hinh thuc", &[Kind]),
    ("noi dung hoat dong", &[Title, Summary]),
    ("noi dung cong viec", &[Title, Summary]),
    ("cong viec", &[Title]),
    ("noi dung", &[Title, Summary]),
    ("noi dung phoi hop", &[Title, Summary]),
    ("noi dung thuc hien", &[Title, Summary]),
    ("noi dung to chuc", &[Title, Summary]),
    ("title", &[Title]),
    ("name", &[Title]),
    ("activity", &[Title]),
    ("activities", &[Title]),
    ("event", &[Title]),
    ("content", &[Title, Summary]),
    ("subject", &[Title]),
    ("don vi phoi hop", &[Partners]),
    ("doi tac", &[Partners]),
    ("don vi", &[Partners]),
    ("cac don vi", &[Partners]),
    ("don vi thuc hien", &[Partners]),
    ("don vi tham gia", &[Partners]),
    ("don vi lien quan", &[Partners]),
    ("co quan phoi hop", &[Partners]),
    ("co quan", &[Partners]),
    ("co quan don vi", &[Partners]),
    ("to chuc phoi hop", &[Partners]),
    ("phoi hop", &[Partners]),
    ("phoi hop voi", &[Partners]),
    ("ben phoi hop", &[Partners]),
    ("ban nganh", &[Partners]),
    ("ban nganh doan the", &[Partners]),
    ("doan the", &[Partners]),
    ("partner", &[Partners]),
    ("partners", &[Partners]),
    ("organisation", &[Partners]),
    ("organization", &[Partners]),
    ("with", &[Partners]),
    ("loai", &[Kind]),
    ("loai hinh", &[Kind]),
    ("the loai", &[Kind]),
    ("loai hoat dong", &[Kind]),
    ("hinh thuc", &[Kind]),
    ("hinh thuc to chuc", &[Kind]),
    ("kind", &[Kind]),
    ("type", &[Kind]),
    ("category", &[Kind]),
    ("tinh trang", &[Status]),
    ("trang thai", &[Status]),
    ("tien do", &[Status]),
    ("tinh trang thuc hien", &[Status]),
    ("status", &[Status]),
    ("tom tat", &[Summary]),
    ("mo ta", &[Summary]),
    ("dien giai", &[Summary]),
    ("chi tiet", &[Summary]),
    ("ket qua", &[Summary, Status]),
    ("ghi chu", &[Summary]),
    ("summary", &[Summary]),
    ("description", &[Summary]),
    ("notes", &[Summary]),
    ("note", &[Summary]),
    ("nguon", &[Source]),
    ("bai viet", &[Source]),
    ("chuong trinh", &[Source]),
    ("lien ket", &[Source]),
    ("link", &[Source]),
];

/// Words of columns that the table has not.
const OTHER: [&str; 31] = [
    "stt",
    "tt",
    "so tt",
    "so thu tu",
    "no",
    "id",
    "ma",
    "ma so",
    "dia diem",
    "noi to chuc",
    "place",
    "location",
    "kinh phi",
    "so tien",
    "thanh tien",
    "so luong",
    "so nguoi",
    "so luot nguoi",
    "nguoi tham du",
    "so nguoi tham gia",
    "nguoi phu trach",
    "phu trach",
    "nguoi lap",
    "dien thoai",
    "email",
    "thoi luong",
    "so",
    "ti le",
    "ty le",
    "so ngay",
    "number",
];

/// What words over a column mean. Brackets and what is in them are left out: *Thời gian (ngày/tháng/năm)*.
pub(super) fn meaning(words: &str) -> Meaning {
    let plain = words.split_once('(').map_or(words, |(before, _)| before);
    let folded = fold(if plain.trim().is_empty() {
        words
    } else {
        plain
    });
    let exact = WORDS.iter().find(|(name, _)| *name == folded);
    if let Some((_, columns)) = exact {
        return Meaning::Columns(columns.to_vec());
    }
    if OTHER.contains(&folded.as_str()) {
        return Meaning::None;
    }
    by_beginning(&folded)
}

/// Longer headers, by the longest known words at their beginning: *Đơn vị phối hợp tổ chức hoạt động*. Two
/// header lines joined are known by the end: *Hoạt động* over *Tên hoạt động*.
fn by_beginning(folded: &str) -> Meaning {
    const MAX_WORDS: usize = 9;
    if folded.split(' ').count() > MAX_WORDS {
        return Meaning::Unknown;
    }
    let begins = |name: &str| {
        folded
            .strip_prefix(name)
            .is_some_and(|rest| rest.starts_with(' '))
    };
    let ends = |name: &str| {
        folded
            .strip_suffix(name)
            .is_some_and(|rest| rest.ends_with(' '))
    };
    let known = WORDS
        .iter()
        .filter(|(name, _)| begins(name) && name.contains(' '));
    let longest = known.max_by_key(|(name, _)| name.len()).or_else(|| {
        let known = WORDS.iter().filter(|(name, _)| ends(name));
        known.max_by_key(|(name, _)| name.len())
    });
    longest.map_or(Meaning::Unknown, |(_, columns)| {
        Meaning::Columns(columns.to_vec())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_lists_are_known_by_their_words() {
        for (words, expected) in [
            ("Thời gian", Some(When)),
            ("NGÀY, THÁNG", Some(When)),
            ("Thời gian (ngày/tháng/năm)", Some(When)),
            ("Tên hoạt động", Some(Title)),
            ("Nội dung", Some(Title)),
            ("Đơn vị phối hợp", Some(Partners)),
            ("Đơn vị phối hợp tổ chức", Some(Partners)),
            ("Hoạt động Tên", Some(Title)),
            ("Hoạt động Hình thức", Some(Kind)),
            ("Loại", Some(Kind)),
            ("Ghi chú", Some(Summary)),
            ("Chương trình", Some(Source)),
            ("Partners", Some(Partners)),
            ("STT", None),
            ("Địa điểm", None),
            ("Chặt", None),
            ("", None),
        ] {
            let first = match meaning(words) {
                Meaning::Columns(columns) => columns.first().copied(),
                Meaning::None | Meaning::Unknown => None,
            };
            assert_eq!(first, expected, "{words}");
        }
    }

    #[test]
    fn no_word_stands_twice_and_each_is_written_folded() {
        let all: Vec<&str> = WORDS.iter().map(|(name, _)| *name).chain(OTHER).collect();
        for (index, name) in all.iter().enumerate() {
            assert_eq!(fold(name), *name);
            assert!(!all[..index].contains(name), "{name}");
        }
    }
}
