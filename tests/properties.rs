//! Properties of filtering that hold for every timeline and every filter.

#![allow(
    clippy::expect_used,
    reason = "strategies generate only valid values; a panic is how a test fails"
)]

use khuyen_hoc_timeline::load::convert::convert;
use khuyen_hoc_timeline::load::encoding::decode;
use khuyen_hoc_timeline::model::activity::{Activity, Status};
use khuyen_hoc_timeline::model::partner::{NO_PARTNER, Partner, PartnerIndex};
use khuyen_hoc_timeline::model::period::Period;
use khuyen_hoc_timeline::model::timeline::Timeline;
use khuyen_hoc_timeline::model::years::Years;
use khuyen_hoc_timeline::query::facets::facets;
use khuyen_hoc_timeline::query::filter::{Filter, Matching};
use khuyen_hoc_timeline::query::filter_options::filter_options;
use khuyen_hoc_timeline::query::fold::fold;
use khuyen_hoc_timeline::query::index::IndexedTimeline;
use khuyen_hoc_timeline::query::matches::{Matches, YearMatches, matches};
use khuyen_hoc_timeline::query::permalink;
use khuyen_hoc_timeline::query::search::Query;
use proptest::prelude::*;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

const PARTNERS: usize = 4;
const KINDS: [&str; 2] = ["toa-dam", "Lễ trao giải"];
const WORDS: [&str; 6] = ["Tọa đàm", "thanh niên", "khuyến học", "hòa", "Đoàn", "2018"];

fn period() -> impl Strategy<Value = Period> {
    let year = 2010..2025u16;
    prop_oneof![
        year.clone().prop_map(|year| format!("{year}")),
        (year.clone(), 1..13u8).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (year.clone(), 1..13u8, 1..29u8)
            .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        (year, 0..6u16).prop_map(|(year, more)| format!("{year}/{}", year + more)),
    ]
    .prop_map(|text| Period::parse(&text).expect("a period"))
}

fn index() -> impl Strategy<Value = IndexedTimeline> {
    let words = prop::collection::vec(prop::sample::select(WORDS.to_vec()), 1..4);
    let partners = prop::collection::btree_set(0..PARTNERS, 0..3);
    let status = prop::sample::select(Status::ALL.to_vec());
    let kind = prop::option::of(prop::sample::select(KINDS.to_vec()));
    let activity = (period(), words, partners, status, kind);
    prop::collection::vec(activity, 0..12).prop_map(|drafts| {
        let partner = |index: usize| Partner {
            id: format!("p{index}"),
            name: format!("Hội {index}"),
            short: format!("H{index}"),
        };
        let activity = |(index, draft): (usize, Draft)| {
            let (period, words, partners, status, kind) = draft;
            Activity {
                id: format!("a{index}"),
                period,
                kind: kind.map(ToOwned::to_owned),
                title: words.join(" "),
                summary: None,
                partners: partners.into_iter().map(PartnerIndex).collect(),
                status,
                source: None,
            }
        };
        let activities = drafts.into_iter().enumerate().map(activity).collect();
        let timeline = Timeline::new(
            (0..PARTNERS).map(partner).collect(),
            vec![],
            vec![],
            activities,
        );
        IndexedTimeline::new(timeline.into(), |_| String::new())
    })
}

type Draft = (
    Period,
    Vec<&'static str>,
    BTreeSet<usize>,
    Status,
    Option<&'static str>,
);

fn filter() -> impl Strategy<Value = Filter> {
    let ids = (0..PARTNERS)
        .map(|index| format!("p{index}"))
        .chain([NO_PARTNER.to_owned()]);
    let partners = prop::sample::subsequence(ids.collect::<Vec<_>>(), 0..=PARTNERS);
    let q = prop_oneof![
        Just(String::new()),
        prop::sample::select(WORDS.to_vec()).prop_map(ToOwned::to_owned),
        prop::sample::select(WORDS.to_vec()).prop_map(fold),
        ".{0,8}",
    ];
    let matching = prop::sample::select(vec![Matching::Any, Matching::All]);
    let years = (2010..2020u16, 0..8u16)
        .prop_map(|(first, more)| Years::new(first, first + more).expect("years"));
    let kind = prop::sample::select(vec!["", "", KINDS[0], KINDS[1]]);
    let statuses = Status::ALL.to_vec();
    let status = prop::option::weighted(0.3, prop::sample::select(statuses));
    let newest_first = prop::bool::ANY;
    (partners, q, matching, years, kind, status, newest_first).prop_map(
        |(partners, q, matching, years, kind, status, newest_first)| Filter {
            partners,
            matching,
            q,
            years,
            kind: kind.to_owned(),
            status,
            newest_first,
        },
    )
}

fn in_full(matches: &Matches) -> Vec<usize> {
    matches
        .years
        .iter()
        .flat_map(|year| year.full.iter().copied())
        .collect()
}

/// Whether it is an ASCII character, with or without marks, or a d with stroke.
fn is_latin(c: char) -> bool {
    "đĐ".contains(c)
        || std::iter::once(c)
            .nfd()
            .next()
            .is_some_and(|base| base.is_ascii())
}

proptest! {
    // A failure prints its input, which can become a test.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_match_is_shown_in_full_once_and_counts_once(index in index(), filter in filter()) {
        let matched = matches(&index, &filter);
        let full = in_full(&matched);
        prop_assert_eq!(full.len(), matched.count);
        prop_assert_eq!(full.iter().collect::<BTreeSet<_>>().len(), full.len());
        prop_assert_eq!(matched.years.len(), filter.years.count());
    }

    #[test]
    fn each_activity_is_found_by_partner_and_by_title(index in index()) {
        let activities = index.timeline.activities();
        let years = Years::new(2010, 2030).expect("years");
        let everything = matches(&index, &Filter { years, ..Filter::default() });
        prop_assert_eq!(everything.count, activities.len());
        for (activity_index, activity) in activities.iter().enumerate() {
            let id = match activity.partners.first() {
                Some(partner) => index.timeline.partners[partner.0].id.clone(),
                None => NO_PARTNER.to_owned(),
            };
            let chosen = matches(&index, &Filter { partners: vec![id], years, ..Filter::default() });
            prop_assert!(in_full(&chosen).contains(&activity_index));
            let q = fold(&activity.title);
            let searched = matches(&index, &Filter { q, years, ..Filter::default() });
            prop_assert!(in_full(&searched).contains(&activity_index));
        }
    }

    #[test]
    fn matrix_counts_equal_what_selecting_the_row_shows(index in index(), filter in filter()) {
        let matrix = facets(&index, &filter, &index.search(&Query::new(&filter.q), filter.years));
        for row in &matrix.rows {
            let partners = vec![index.row_id(row.partner).to_owned()];
            let matched = matches(&index, &Filter { partners, ..filter.clone() });
            prop_assert_eq!(row.count, matched.count);
            let mut years = matched.years;
            years.sort_by_key(|year| year.year);
            for (cell, year) in row.cells.iter().zip(&years) {
                prop_assert_eq!(cell.marks.len(), year.count());
            }
        }
        let rows: usize = matrix.rows.iter().map(|row| row.count).sum();
        let all = matches(&index, &Filter { partners: vec![], ..filter });
        prop_assert!(rows >= all.count, "every activity is in some row");
    }

    #[test]
    fn all_matches_fewer_than_any_and_a_search_fewer_still(index in index(), filter in filter()) {
        let indices = |matching, q: &str| {
            let matched = matches(&index, &Filter { matching, q: q.to_owned(), ..filter.clone() });
            in_full(&matched).into_iter().collect::<BTreeSet<_>>()
        };
        prop_assert!(indices(Matching::All, &filter.q).is_subset(&indices(Matching::Any, &filter.q)));
        prop_assert!(indices(filter.matching, &filter.q).is_subset(&indices(filter.matching, "")));
    }

    #[test]
    fn years_without_a_search_are_in_date_order(index in index(), filter in filter()) {
        let ascending = |newest_first| {
            let matched = matches(&index, &Filter { q: String::new(), newest_first, ..filter.clone() });
            let period = |activity: &usize| index.timeline.activities()[*activity].period;
            let periods = |year: &YearMatches| year.full.iter().map(period).collect::<Vec<_>>();
            matched.years.iter().map(|year| (year.year, periods(year))).collect::<Vec<_>>()
        };
        let mut newest = ascending(true);
        newest.reverse();
        for (_, periods) in &mut newest {
            periods.reverse();
        }
        let oldest = ascending(false);
        prop_assert!(oldest.iter().all(|(_, periods)| periods.is_sorted()));
        prop_assert_eq!(newest, oldest, "the other order is the same from the other end");
    }

    #[test]
    fn option_counts_equal_what_selecting_them_shows(index in index(), filter in filter()) {
        let options = filter_options(&index, &filter);
        for (kind, count) in options.kinds {
            let matched = matches(&index, &Filter { kind, ..filter.clone() });
            prop_assert_eq!(count, matched.count);
        }
        for (status, count) in options.statuses {
            let matched = matches(&index, &Filter { status: Some(status), ..filter.clone() });
            prop_assert_eq!(count, matched.count);
        }
    }

    #[test]
    fn permalinks_round_trip_and_keep_host_parameters(
        filter in filter(),
        start in filter(),
        host in "[a-z0-9=&%+._~-]{0,20}",
    ) {
        let written = permalink::write(&host, "kh-", &start, &filter);
        prop_assert_eq!(permalink::read(&written, "kh-", &start), filter);
        let cleaned = permalink::write(&written, "kh-", &start, &start);
        prop_assert_eq!(cleaned.strip_prefix('?').unwrap_or(&cleaned), host);
    }

    #[test]
    fn folding_twice_is_folding_once(text in any::<String>()) {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn composed_and_decomposed_vietnamese_fold_alike(text in "[a-zA-Z0-9 À-ỹĐđƠơƯư“”–]{0,20}") {
        // The range holds other scripts too; in the browser their texts are composed on arrival.
        let text: String = text.chars().filter(|c| is_latin(*c)).collect();
        let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
        prop_assert_eq!(fold(&nfc), fold(&nfd));
        let hits = |title: &str| {
            let words = title.to_owned();
            Query::new(&words).hits_in(title).len()
        };
        prop_assert_eq!(hits(&nfc), hits(&nfd));
    }

    #[test]
    fn no_json_makes_the_conversion_panic(articles in document("articles"), programmes in document("programmes")) {
        convert(Some(&articles), Some(&programmes));
    }

    #[test]
    fn no_text_makes_the_conversion_panic(articles in any::<String>(), programmes in r#"[\[\]{}:, "\\u0-9a-f.eE+\-tnrls\n]{0,40}"#) {
        convert(Some(&articles), Some(&programmes));
    }

    #[test]
    fn no_bytes_make_the_decoding_panic(bytes in any::<Vec<u8>>()) {
        if let Ok(decoded) = decode(bytes) {
            convert(Some(&decoded.text), None);
        }
    }

    #[test]
    fn a_bad_record_never_costs_another(
        bad in prop_oneof![json_value(), record(&ACTIVITY_FIELDS)],
        place in 0..=2usize,
    ) {
        // An id used before is no mistake of the record that uses it again.
        prop_assume!(!bad.contains("-good"));
        let mut activities = vec![
            r#"{"id":"first-good","when":"2014","title":"T","kind":"K-1"}"#.to_owned(),
            r#"{"id":"second-good","when":"2018-08/2019","title":"U","partners":["p"]}"#.to_owned(),
        ];
        let articles = |activities: &[String]| {
            format!(r#"{{"articles":[{{"id":"b","title":"B","activities":[{}]}}]}}"#, activities.join(","))
        };
        let programmes = r#"{"partners":[{"id":"p","name":"P"}],"programmes":[]}"#;
        let alone = convert(Some(&articles(&activities)), Some(programmes)).timeline;
        activities.insert(place, bad);
        let beside = convert(Some(&articles(&activities)), Some(programmes)).timeline;
        for good in alone.activities() {
            prop_assert!(beside.activities().contains(good), "{:?}", activities);
        }
    }

    #[test]
    fn a_date_in_the_right_form_is_read_unchanged(period in period()) {
        let written = period.to_string();
        let articles = format!(
            r#"{{"articles":[{{"id":"b","title":"B","activities":[{{"id":"x","when":"{written}","title":"T"}}]}}]}}"#
        );
        let conversion = convert(Some(&articles), None);
        prop_assert_eq!(conversion.problems, vec![]);
        prop_assert_eq!(conversion.timeline.activities()[0].period, period);
    }

    #[test]
    fn the_day_comes_first_in_every_written_date(
        (year, month, day) in (1900..2100u16, 1..13u8, 1..29u8),
        separator in prop::sample::select(vec!["/", "-", ".", " / "]),
    ) {
        let articles = format!(
            r#"{{"articles":[{{"id":"b","title":"B","activities":[{{"id":"x","when":"{day}{separator}{month}{separator}{year}","title":"T"}}]}}]}}"#
        );
        let conversion = convert(Some(&articles), None);
        prop_assert_eq!(
            conversion.timeline.activities()[0].period.to_string(),
            format!("{year:04}-{month:02}-{day:02}")
        );
        prop_assert_eq!(conversion.problems.len(), 1);
    }
}

const ACTIVITY_FIELDS: [&str; 7] = [
    "id", "when", "title", "kind", "summary", "partners", "status",
];

/// JSON of any shape, with what is hard to read among it: numbers too large, halves of emojis, names that
/// occur twice.
fn json_value() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        prop::sample::select(vec![
            "null",
            "true",
            "17",
            "-1",
            "2014",
            "3.5",
            "1e999",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            r#""\ud800""#,
            r#""\ud83d\ude00""#,
            r#""\u0000""#,
            "\"17/8/2018\"",
            "\"2018-13\"",
            "\"first-good\"",
            "\"held\"",
            "\"p\"",
            "[]",
            "{}",
        ])
        .prop_map(ToOwned::to_owned),
        any::<String>().prop_map(|text| serde_json::to_string(&text).expect("a string")),
    ];
    leaf.prop_recursive(3, 20, 4, |inner| {
        let names =
            prop::sample::select(vec!["id", "id", "title", "when", "articles", "activities"]);
        let field = (names, inner.clone()).prop_map(|(name, value)| format!("\"{name}\":{value}"));
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::vec(field, 0..4)
                .prop_map(|fields| format!("{{{}}}", fields.join(","))),
        ]
    })
}

/// A record with any values in some of these fields.
fn record(names: &'static [&'static str]) -> impl Strategy<Value = String> {
    let field = (prop::sample::select(names), json_value());
    let field = field.prop_map(|(name, value)| format!("\"{name}\":{value}"));
    prop::collection::vec(field, 0..6).prop_map(|fields| format!("{{{}}}", fields.join(",")))
}

/// A document: any JSON, or records in the list of that name.
fn document(list: &'static str) -> impl Strategy<Value = String> {
    const FIELDS: [&str; 9] = [
        "id",
        "title",
        "when",
        "published",
        "views",
        "url",
        "activities",
        "signed",
        "article",
    ];
    let activities = prop::collection::vec(record(&ACTIVITY_FIELDS), 0..3).prop_map(|activities| {
        format!("{{\"id\":\"b\",\"activities\":[{}]}}", activities.join(","))
    });
    let records = prop::collection::vec(prop_oneof![record(&FIELDS), activities], 0..3);
    let lists = (records, json_value()).prop_map(move |(records, partners)| {
        let records = records.join(",");
        format!("{{\"partners\":{partners},\"{list}\":[{records}]}}")
    });
    prop_oneof![json_value(), lists]
}
