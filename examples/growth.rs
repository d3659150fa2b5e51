//! How time grows with the size of a document, for the shapes that have made it grow with the square: the table in
//! docs/decisions.md. Run by hand, since time is no matter of tests:
//!
//! `cargo run --release --no-default-features --example growth`

use khuyen_hoc_timeline::load::convert::convert;
use khuyen_hoc_timeline::model::years::Years;
use khuyen_hoc_timeline::query::facets::facets;
use khuyen_hoc_timeline::query::filter::Filter;
use khuyen_hoc_timeline::query::index::IndexedTimeline;
use khuyen_hoc_timeline::query::matches::matches;
use khuyen_hoc_timeline::query::partner_order::{RowOptions, RowOrder};
use khuyen_hoc_timeline::query::search::Query;
use std::fmt::Write as _;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

/// Two sizes, the second four times the first: time of the same order grows four times.
const SIZES: [usize; 2] = [10_000, 40_000];

/// A shape of data: its name, and the two documents of a size.
type Shape = (&'static str, fn(usize) -> [String; 2]);

const SHAPES: [Shape; 8] = [
    ("each activity with a partner of its own", |size| {
        documents(
            &activities(size, |n| format!(r#""partners":["p{n}"]"#)),
            &partners(size),
            "",
        )
    }),
    ("one activity with all partners", |size| {
        let all = join(size, |n| format!(r#""p{n}""#));
        documents(
            &activities(1, |_| format!(r#""partners":[{all}]"#)),
            &partners(size),
            "",
        )
    }),
    ("partners that nobody listed", |size| {
        let of = |n| format!(r#""partners":["p{n}"]"#);
        let [articles, _] = documents(&activities(size, of), "", "");
        [articles, r#"{"programmes":[]}"#.to_owned()]
    }),
    ("partners by their names", |size| {
        let of = |n| format!(r#""partners":["Đơn vị {n}"]"#);
        documents(&activities(size, of), &partners(size), "")
    }),
    ("programmes that each name an article", |size| {
        let articles = join(size, |n| format!(r#"{{"id":"b{n}","title":"B"}}"#));
        let programmes = join(size, |n| {
            format!(r#"{{"id":"c{n}","title":"C","when":"2018","article":"b{n}"}}"#)
        });
        [
            format!(r#"{{"articles":[{articles}]}}"#),
            format!(r#"{{"partners":[],"programmes":[{programmes}]}}"#),
        ]
    }),
    ("ids and dates in descending order", |size| {
        let list = join(size, |n| {
            let (id, year) = (size - n, 2020 - n * 7 / size);
            format!(r#"{{"id":"{id:09}","when":"{year}","title":"T"}}"#)
        });
        documents(&list, "", "")
    }),
    ("each activity of a kind of its own", |size| {
        documents(
            &activities(size, |n| format!(r#""kind":"Loại {n}""#)),
            "",
            "",
        )
    }),
    ("faulty records", |size| {
        documents(
            &join(size, |n| format!(r#"{{"id":"{n}","when":"x"}}"#)),
            "",
            "",
        )
    }),
];

fn main() {
    println!("| ms, at 10,000 and 40,000 | conversion | index | facets, rows | filter |");
    println!("| --- | --: | --: | --: | --: |");
    for (name, documents) in SHAPES {
        let [small, large] = SIZES.map(|size| steps(&documents(size)));
        let columns = small
            .iter()
            .zip(large)
            .map(|(small, large)| format!("{small:.0}, {large:.0}"));
        println!("| {name} | {} |", columns.collect::<Vec<_>>().join(" | "));
    }
}

/// Milliseconds of each step: the fastest of three runs, as other work of the machine only adds.
fn steps([articles, programmes]: &[String; 2]) -> [f64; 4] {
    let mut best = [f64::INFINITY; 4];
    for _ in 0..3 {
        let (timeline, conversion) = timed(|| convert(Some(articles), Some(programmes)).timeline);
        let last = timeline
            .activities()
            .last()
            .and_then(|one| one.partners.last());
        let partner = last
            .and_then(|one| timeline.partners.get(one.0))
            .map(|one| one.id.clone());
        let (index, indexing) =
            timed(|| IndexedTimeline::new(Arc::new(timeline), |_| String::new()));
        let (_, counting) = timed(|| {
            let hits = index.search(&Query::default(), Years::DEFAULT);
            let facets = facets(&index, &Filter::default(), &hits);
            (
                facets,
                RowOrder::new(&index, Years::DEFAULT, RowOptions::default()),
            )
        });
        let filter = Filter {
            q: "t 2018".to_owned(),
            partners: Vec::from_iter(partner),
            ..Filter::default()
        };
        let (_, filtering) = timed(|| matches(&index, &filter));
        for (best, ms) in best
            .iter_mut()
            .zip([conversion, indexing, counting, filtering])
        {
            *best = best.min(ms);
        }
    }
    best
}

fn timed<T>(step: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let result = black_box(step());
    (result, start.elapsed().as_secs_f64() * 1000.0)
}

fn documents(activities: &str, partners: &str, programmes: &str) -> [String; 2] {
    [
        format!(r#"{{"articles":[{{"id":"b","title":"B","activities":[{activities}]}}]}}"#),
        format!(r#"{{"partners":[{partners}],"programmes":[{programmes}]}}"#),
    ]
}

fn activities(size: usize, fields: impl Fn(usize) -> String) -> String {
    join(size, |n| {
        format!(
            r#"{{"id":"{n}","when":"2018-08","title":"T {n}",{}}}"#,
            fields(n)
        )
    })
}

fn partners(size: usize) -> String {
    join(size, |n| format!(r#"{{"id":"p{n}","name":"Đơn vị {n}"}}"#))
}

fn join(size: usize, item: impl Fn(usize) -> String) -> String {
    let mut list = String::new();
    for n in 0..size {
        // Writing into a string does not fail.
        let _ = write!(list, "{}{}", if n > 0 { "," } else { "" }, item(n));
    }
    list
}
