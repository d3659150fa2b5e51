//! Times in words that are less exact than a month: *6 tháng đầu năm 2018*, *đầu năm 2018*, *hè 2018*.

use khuyen_hoc_timeline::model::civil_date::CivilDate;
use khuyen_hoc_timeline::model::period::Period;
use khuyen_hoc_timeline::query::fold::fold;

/// What words may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct VagueReading {
    /// The period.
    pub(super) period: Period,
    /// Whether nothing else can be meant.
    pub(super) is_certain: bool,
}

/// Words before a year, the first and last month they may mean, and whether nothing else can be meant.
const MONTHS: [(&str, u8, u8, bool); 16] = [
    ("6 thang dau nam", 1, 6, true),
    ("sau thang dau nam", 1, 6, true),
    ("nua dau nam", 1, 6, true),
    ("6 thang cuoi nam", 7, 12, true),
    ("sau thang cuoi nam", 7, 12, true),
    ("nua cuoi nam", 7, 12, true),
    ("9 thang dau nam", 1, 9, true),
    ("dau nam", 1, 3, false),
    ("giua nam", 5, 7, false),
    ("cuoi nam", 10, 12, false),
    ("he", 6, 8, false),
    ("mua he", 6, 8, false),
    ("dip he", 6, 8, false),
    ("mua xuan", 1, 3, false),
    ("mua thu", 7, 9, false),
    ("mua dong", 10, 12, false),
];

/// The readings of such a text, the likeliest first; `None` where it is none.
pub(super) fn readings(text: &str) -> Option<Vec<VagueReading>> {
    let folded = fold(text);
    let (words, year) = folded.rsplit_once(' ')?;
    if let Some(from) = until_now(&folded) {
        return Some(vec![reading(from, None, false)?]);
    }
    if year.len() != 4 {
        return None;
    }
    let year: u16 = year.parse().ok()?;
    if let Some((first, last, is_certain)) = months_of(words) {
        let span = reading(year, Some((first, last)), is_certain)?;
        return Some(if is_certain {
            vec![span]
        } else {
            vec![reading(year, None, false)?, span]
        });
    }
    // Part of a month: the month, but asked.
    let month = ["dau", "giua", "cuoi"].iter().find_map(|part| {
        let month = words.strip_prefix(part)?.strip_prefix(" thang ")?;
        month.strip_suffix(" nam").unwrap_or(month).parse().ok()
    })?;
    let date = CivilDate::new(year, Some(month), None).ok()?;
    Some(vec![VagueReading {
        period: Period::new(date, None).ok()?,
        is_certain: false,
    }])
}

fn months_of(words: &str) -> Option<(u8, u8, bool)> {
    let plain = words.strip_suffix(" nam").filter(|rest| !rest.is_empty());
    let is_it = |name: &str| words == name || plain == Some(name);
    let (_, first, last, is_certain) = MONTHS.into_iter().find(|(name, ..)| is_it(name))?;
    Some((first, last, is_certain))
}

/// *2018 đến nay* and the like: only its first year is known.
fn until_now(folded: &str) -> Option<u16> {
    let start = folded.strip_suffix(" nay")?;
    let start = start.strip_suffix(" den").unwrap_or(start);
    let start = start.strip_prefix("tu ").unwrap_or(start);
    let year = start.strip_prefix("nam ").unwrap_or(start);
    (year.len() == 4).then(|| year.parse().ok()).flatten()
}

fn reading(year: u16, months: Option<(u8, u8)>, is_certain: bool) -> Option<VagueReading> {
    let date = |month| CivilDate::new(year, month, None).ok();
    let period = match months {
        Some((first, last)) => Period::new(date(Some(first))?, Some(date(Some(last))?)),
        None => Period::new(date(None)?, None),
    };
    Some(VagueReading {
        period: period.ok()?,
        is_certain,
    })
}
