//! The dates of a search text, and what they find: what was on them, and texts in which they are written.

use super::date_reader::{Reader, sign_between};
use super::days::Days;
use super::fold::Word;
use crate::model::period::Period;

/// A date of a search text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateQuery {
    /// What it may mean: `8/2` the 8th of February, or August of a year that is not typed to its end.
    days: Vec<Days>,
    /// The words by which a text names it: `8 2018` of `tháng 8 năm 2018`.
    phrase: Vec<Word>,
}

/// The dates among the words of a search text, and the words that belong to none.
pub(super) fn split(text: &str, mut words: Vec<Word>) -> (Vec<DateQuery>, Vec<Word>) {
    // After a sign, a zero at the end is half of a day or month, as `17/0` of `17/08`.
    if let [.., before, last] = &*words
        && last.folded_key == "0"
        && sign_between(text, before, last).is_some()
    {
        words.pop();
    }
    let (mut dates, mut others) = (Vec::new(), Vec::new());
    let mut start = 0;
    while let Some(word) = words.get(start) {
        let (days, end) = Reader::read(text, &words, start);
        if days.is_empty() {
            others.push(word.clone());
            start += 1;
        } else {
            let phrase = phrase(&words[start..end]);
            dates.push(DateQuery { days, phrase });
            start = end;
        }
    }
    (dates, others)
}

/// The words by which a text names a date: without those that only announce a number. The `tháng` of a month
/// alone stays, as a text with an 8 speaks of no month.
fn phrase(words: &[Word]) -> Vec<Word> {
    let without_month = |has_month: bool| -> Vec<Word> {
        // "nam" may be half typed.
        let is_filler =
            |key: &str| key == "ngay" || "nam".starts_with(key) || (key == "thang" && !has_month);
        let words = words.iter().filter(|word| !is_filler(&word.folded_key));
        words.cloned().collect()
    };
    let phrase = without_month(false);
    if phrase.len() > 1 {
        phrase
    } else {
        without_month(true)
    }
}

impl DateQuery {
    /// Whether something of this period was on the date.
    pub(super) fn holds(&self, period: Period) -> bool {
        self.days.iter().any(|days| days.hold(period))
    }

    /// How many of the keys of a text, from the first one on, name the date; `None` if they do not. Zeros before
    /// a number do not matter, nor `tháng` and `năm` between two of them, and the last one may be half typed.
    pub(super) fn words_in(&self, keys: &mut dyn Iterator<Item = &[u8]>) -> Option<usize> {
        let mut phrase = self
            .phrase
            .iter()
            .map(|word| plain_number(word.folded_key.as_bytes()));
        let mut expected = phrase.next()?;
        for (index, key) in keys.enumerate() {
            let key = plain_number(key);
            if phrase.len() == 0 && key.starts_with(expected) {
                return Some(index + 1);
            }
            if key == expected {
                expected = phrase.next()?;
            } else if index == 0 || !matches!(key, b"thang" | b"nam") {
                return None;
            }
        }
        None
    }
}

/// A key without the zeros before its number.
fn plain_number(key: &[u8]) -> &[u8] {
    let zeros = key.iter().take_while(|byte| **byte == b'0').count();
    &key[zeros..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::fold::words;
    use proptest::prelude::*;

    fn read(text: &str) -> (Vec<DateQuery>, Vec<String>) {
        let (dates, words) = split(text, words(text));
        let words = words.into_iter().map(|word| word.folded_key).collect();
        (dates, words)
    }

    fn dates_of(text: &str) -> Vec<DateQuery> {
        read(text).0
    }

    const PERIODS: [&str; 9] = [
        "2018-08-17",
        "2018-08",
        "2018-07-01",
        "2018",
        "2018/2020",
        "2019-08-17",
        "2019",
        "2017-08",
        "2017",
    ];

    /// The periods that all dates of a text hold.
    fn held(text: &str) -> Vec<&'static str> {
        let dates = dates_of(text);
        assert!(!dates.is_empty(), "{text} is a date");
        let is_held = |text: &&str| {
            let period = Period::parse(text).expect(text);
            dates.iter().all(|date| date.holds(period))
        };
        PERIODS.into_iter().filter(is_held).collect()
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in [
            "17/8/2018",
            "17-8-2018",
            "17.8.2018",
            "17/08/2018",
            "17 / 8 / 2018",
            "17‑8‑2018",
            "１７／８／２０１８",
            "17/\u{200b}8/20\u{ad}18",
            "2018-08-17",
            "2018/8/17",
            "2018.08.17",
            "ngày 17/8/2018",
            "Ngày 17 tháng 8 năm 2018",
            "ngày 17 tháng 8, 2018",
            "NGÀY 17 THÁNG 08 NĂM 2018",
            "ngay 17 thang 8 nam 2018",
            "17 tháng 8/2018",
            "17 T8 2018",
            "17 August 2018",
            "17 aug 2018",
            "August 17, 2018",
            "(17/8/2018)",
            "17/8/18",
        ] {
            assert_eq!(read(text).1, [""; 0], "{text}");
            assert_eq!(held(text), ["2018-08-17", "2018/2020"], "{text}");
        }
    }

    #[test]
    fn a_month_is_read_as_people_write_it() {
        for text in [
            "8/2018",
            "08/2018",
            "8-2018",
            "8.2018",
            "2018-08",
            "2018/8",
            "tháng 8/2018",
            "Tháng 8 năm 2018",
            "tháng 8 2018",
            "thang 8 nam 2018",
            "THÁNG 8-2018",
            "T8/2018",
            "t8 2018",
            "T08.2018",
            "Aug 2018",
            "august 2018",
            "AUGUST 2018",
            "tháng 8/18",
            "8/18",
        ] {
            assert_eq!(read(text).1, [""; 0], "{text}");
            assert_eq!(held(text), ["2018-08-17", "2018-08", "2018/2020"], "{text}");
        }
        for text in ["tháng 8", "thang 8", "THÁNG 08", "T8", "t08"] {
            let expected = [
                "2018-08-17",
                "2018-08",
                "2018/2020",
                "2019-08-17",
                "2017-08",
            ];
            assert_eq!(held(text), expected, "{text}");
        }
    }

    #[test]
    fn a_quarter_is_read_as_people_write_it() {
        for text in [
            "quý III/2018",
            "quý 3/2018",
            "Quý III năm 2018",
            "quy iii nam 2018",
            "QUÝ 3 2018",
            "Q3/2018",
            "q3 2018",
            "quí III-2018",
            "qúy 3/2018",
        ] {
            let expected = ["2018-08-17", "2018-08", "2018-07-01", "2018/2020"];
            assert_eq!(held(text), expected, "{text}");
        }
        for text in ["quý III", "quy iii", "Q3"] {
            let expected = [
                "2018-08-17",
                "2018-08",
                "2018-07-01",
                "2018/2020",
                "2019-08-17",
                "2017-08",
            ];
            assert_eq!(held(text), expected, "{text}");
        }
        assert_eq!(held("quý IV/2018"), ["2018/2020"]);
        assert_eq!(held("quý I/2018"), ["2018/2020"]);
    }

    #[test]
    fn a_year_is_read_as_people_write_it() {
        for text in [
            "2018",
            "năm 2018",
            "nam 2018",
            "NĂM 2018",
            "２０１８",
            "𝟐𝟎𝟏𝟖",
            "20\u{200b}18",
        ] {
            let expected = ["2018-08-17", "2018-08", "2018-07-01", "2018", "2018/2020"];
            assert_eq!(held(text), expected, "{text}");
        }
        assert_eq!(held("2019"), ["2018/2020", "2019-08-17", "2019"]);
    }

    #[test]
    fn a_day_of_any_year_is_read_too() {
        for text in [
            "17/8",
            "17-8",
            "17/08",
            "ngày 17/8",
            "17 tháng 8",
            "ngày 17 tháng 8",
            "17 August",
        ] {
            assert_eq!(
                held(text),
                ["2018-08-17", "2018/2020", "2019-08-17"],
                "{text}"
            );
        }
    }

    #[test]
    fn two_dates_are_both_asked_for() {
        for text in [
            "2018–2020",
            "2018 - 2020",
            "2018-2020",
            "từ 2018 đến 2020",
            "8/2018 – 10/2018",
        ] {
            assert_eq!(dates_of(text).len(), 2, "{text}");
            assert_eq!(held(text), ["2018/2020"], "{text}");
        }
        assert_eq!(held("8/2018-17/8/2018"), ["2018-08-17", "2018/2020"]);
    }

    #[test]
    fn what_is_no_date_stays_words() {
        for text in [
            "8",
            "17",
            "201",
            "281/QĐ-TTg",
            "31/2/2018",
            "32/8",
            "8/13/1",
            "17 8",
            "1.2.3.4",
            "0/8",
            "tháng",
            "tháng 13",
            "thang",
            "quý",
            "quỹ 3",
            "quý V",
            "ngày",
            "ngày 17",
            "ngày 17 tháng",
            "năm",
            "năm học",
            "august",
            "may",
            "T",
            "T13",
            "17//8",
            "17 -8",
            "20188",
            "0000",
            "10/2018/TT",
            "",
            "–",
        ] {
            let typed: Vec<_> = words(text)
                .into_iter()
                .map(|word| word.folded_key)
                .collect();
            let (dates, words) = read(text);
            // A year among them is one, and the word it is.
            let is_year =
                |date: &DateQuery| date.phrase.len() == 1 && date.phrase[0].folded_key.len() == 4;
            assert!(dates.iter().all(is_year), "{text}: {dates:?}");
            assert_eq!(words.len() + dates.len(), typed.len(), "{text}");
        }
    }

    #[test]
    fn other_words_beside_a_date_stay_words() {
        for (text, others) in [
            ("khuyến học 8/2018", vec!["khuyen", "hoc"]),
            ("17/8/2018 ký kết", vec!["ky", "ket"]),
            ("tháng 8 đoàn thanh niên", vec!["doan", "thanh", "nien"]),
            ("8/2 trường", vec!["truong"]),
            ("tháng 8 năm nay", vec!["nam", "nay"]),
            ("năm học 2018", vec!["nam", "hoc"]),
        ] {
            assert_eq!(read(text).1, others, "{text}");
            assert_eq!(dates_of(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn what_a_date_finds_stays_found_while_it_is_typed_on() {
        let day = Period::parse("2018-08-17").expect("a day");
        for (text, from) in [
            ("17/8/2018", "17/8"),
            ("17-08-2018", "17-08"),
            ("17.8.18", "17.8"),
            ("2018-08-17", "2018"),
            ("tháng 8 năm 2018", "tháng 8"),
            ("thang 8/2018", "thang 8"),
            ("quý III/2018", "quý III"),
            ("ngày 17 tháng 8 năm 2018", "ngày 17 tháng 8"),
            ("T8/2018", "T8"),
            ("17 august 2018", "17 aug"),
        ] {
            for (end, c) in text.char_indices().skip(from.chars().count() - 1) {
                let typed = &text[..end + c.len_utf8()];
                let (dates, words) = read(typed);
                let is_found = dates.iter().all(|date| {
                    date.holds(day) || date.words_in(&mut keys("17 08 2018")).is_some()
                });
                let finds_words = words
                    .iter()
                    .all(|word| "17 08 2018".split(' ').any(|key| key.starts_with(&**word)));
                assert!(
                    is_found && finds_words,
                    "{typed:?} of {text}: {dates:?}, {words:?}"
                );
            }
        }
    }

    fn keys(text: &str) -> impl Iterator<Item = &[u8]> {
        text.split(' ').map(str::as_bytes)
    }

    #[test]
    fn a_text_names_a_date_by_its_words() {
        for (date, text, count) in [
            ("17/8/2018", "17 8 2018 ky", Some(3)),
            ("17/8/2018", "17 08 2018", Some(3)),
            ("17/08/2018", "17 8 2018", Some(3)),
            ("17/8/2018", "17 thang 8 nam 2018", Some(5)),
            ("ngày 17 tháng 8 năm 2018", "17 8 2018", Some(3)),
            ("17/8/20", "17 8 2018", Some(3)),
            ("17/8/2018", "17 lop 8 2018", None),
            ("17/8/2018", "18 2018", None),
            ("tháng 8", "thang 8", Some(2)),
            ("tháng 8", "8", None),
            ("tháng 8 n", "thang 8", Some(2)),
            ("năm 2018", "2018 2020", Some(1)),
            ("quý III năm 2018", "quy iii 2018", Some(3)),
            ("8/2018", "800 2018", None),
        ] {
            let dates = dates_of(date);
            assert_eq!(
                dates[0].words_in(&mut keys(text)),
                count,
                "{date} in {text}"
            );
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn each_day_is_found_however_it_is_written(day in 1..=28u8, month in 1..=12u8, year in 1900..=2100u16) {
            let period = Period::parse(&format!("{year}-{month:02}-{day:02}")).expect("a day");
            for text in [
                format!("{day}/{month}/{year}"), format!("{day:02}.{month:02}.{year}"),
                format!("{year}-{month:02}-{day:02}"), format!("ngay {day} thang {month} nam {year}"),
                format!("{day}/{month}"), format!("{month}/{year}"), format!("T{month}-{year}"),
                format!("quý {}/{year}", month.div_ceil(3)), format!("{year}"), format!("thang {month}"),
            ] {
                let (dates, words) = read(&text);
                prop_assert_eq!((dates.len(), words.len()), (1, 0), "{}", text);
                prop_assert!(dates[0].holds(period), "{}", text);
            }
        }

        #[test]
        fn no_text_makes_the_reader_panic_or_lose_words(text in "(ngày|tháng|quý|năm|nam|aug|T|[0-9]{1,4}|[/.–-]| |\u{200b}|ký){0,12}") {
            let (dates, others) = read(&text);
            prop_assert_eq!(dates.is_empty() && others.is_empty(), words(&text).is_empty());
        }
    }
}
