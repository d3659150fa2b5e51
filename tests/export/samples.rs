//! Files as they leave a page, kept in `samples/` for the programs that read them there: a spreadsheet
//! (`spreadsheets.rs`), ical.js (`calendar.test.mjs`), and by hand what `read-back.sh` starts.

use crate::{exported, timeline, timeline_of};
use khuyen_hoc_timeline::export::Format;
use khuyen_hoc_timeline::model::timeline::Timeline;
use std::env;
use std::fs;
use std::path::PathBuf;

/// Texts and dates that programs read in more than one way.
pub(crate) const TITLES: [(&str, &str); 14] = [
    ("2018-08-05", "x;=1+1;y"),
    ("2018-09-01", "=1+1"),
    ("2018-08-17", "＝1+1"),
    ("2018-08", " =1+1"),
    ("2014", "x; \"=1+1&\"; y"),
    ("2018/2020", "+84"),
    ("2018-12-31/2019-01-02", "-5"),
    ("2016-02", "@a"),
    ("2016-02-29", "007"),
    ("2015-01-02", "1/2"),
    ("2015-03", "1.000"),
    ("2015-04", "August 2018"),
    ("2015-05", "TRUE"),
    ("2015-06", "“Ẫm ờ”, \\ a\n=1+1\r\nBEGIN:VEVENT <b>&amp;</b>"),
];

/// A timeline of [`TITLES`], with an id that looks like a number.
pub(crate) fn ambiguous() -> Timeline {
    let activities = TITLES.iter().enumerate().map(|(index, (when, title))| {
        serde_json::json!({ "id": format!("0{index}"), "when": when, "title": format!("{title}"),
            "summary": format!("{title}") })
    });
    timeline_of(&activities.collect::<Vec<_>>())
}

pub(crate) fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/export/samples")
        .join(name)
}

/// With `UPDATE_SAMPLES` in the environment it writes them instead.
#[test]
fn the_samples_are_as_they_are_written_now() {
    for (name, timeline, format) in [
        ("ambiguous.csv", ambiguous(), Format::Csv),
        ("ambiguous.ics", ambiguous(), Format::Calendar),
        ("release.ics", timeline(), Format::Calendar),
        ("ambiguous.atom.xml", ambiguous(), Format::Atom),
        ("release.atom.xml", timeline(), Format::Atom),
    ] {
        let written = exported(&timeline, format);
        if env::var_os("UPDATE_SAMPLES").is_some() {
            fs::write(path(name), &written).unwrap();
        }
        let sample = fs::read_to_string(path(name)).unwrap_or_default();
        assert!(
            sample == written,
            "{name} is not what is written now; run tests/export/read-back.sh, look at what it prints and \
             commit the samples"
        );
    }
}
