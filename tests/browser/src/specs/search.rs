//! Searching for words, with or without Vietnamese diacritics, and for dates.

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles, programmes};
use crate::fixtures::facts::{ACTIVITIES, DOAN};
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::page_objects::WidgetPage;
use crate::page_objects::WidgetSnapshot;

/// The two whose titles speak of "nghị lực sống": 2014 and the theme.
const NGHI_LUC: [&str; 2] = ["2014-nghi-luc-song", "2018-2020-nghi-luc-song"];

pub(crate) fn tests() -> Vec<Test> {
    tests!["search":
        diacritics_are_optional,
        composed_and_decomposed_input_match_alike,
        the_three_letters_that_look_like_d_match_alike,
        case_and_spaces_do_not_matter,
        matrix_counts_follow_the_search_and_show_zero,
        a_search_combines_with_a_partner,
        a_search_without_results_is_announced_and_clearable,
        each_suggestion_shows_the_count_it_then_yields,
        search_hits_are_highlighted,
        a_date_typed_as_people_write_it_finds_what_falls_on_it_and_marks_the_date,
        nothing_found_by_a_date_is_lost_while_it_is_typed_on,
        words_with_invisible_signs_or_in_other_letters_are_found_and_marked_whole,
        the_live_region_follows_the_typing,
    ]
}

async fn expect_found(context: &TestContext, typed: &str, expected: &[&str]) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.search_for(typed).await;
    let snapshot = widget.wait_for_activities(expected.len()).await;
    assert_eq!(snapshot.ids(), expected, "for {typed:?}");
}

async fn diacritics_are_optional(context: &TestContext) {
    expect_found(context, "nghi luc song", &NGHI_LUC).await;
    expect_found(context, "nghị lực sống", &NGHI_LUC).await;
}

async fn composed_and_decomposed_input_match_alike(context: &TestContext) {
    // Some Vietnamese keyboards send each mark as a character of its own (NFD).
    expect_found(
        context,
        "nghi\u{323} lu\u{31b}\u{323}c so\u{302}\u{301}ng",
        &NGHI_LUC,
    )
    .await;
}

async fn the_three_letters_that_look_like_d_match_alike(context: &TestContext) {
    let mut found = Vec::new();
    for typed in ["đoàn viên", "Đoàn viên", "\u{d0}oàn viên", "doan vien"] {
        let widget = context.open(&HostPage::bare()).await;
        widget.wait_for_activities(ACTIVITIES).await;
        widget.search_for(typed).await;
        let snapshot = widget
            .wait_until("a few", |snapshot| snapshot.activities().len() < ACTIVITIES)
            .await;
        let snapshot = widget
            .wait_for_activities(snapshot.activities().len())
            .await;
        found.push((
            typed,
            snapshot
                .ids()
                .into_iter()
                .map(String::from)
                .collect::<Vec<_>>(),
        ));
    }
    for (typed, ids) in &found {
        assert_eq!(ids, &["2014-nghi-luc-song"], "for {typed:?}");
    }
}

async fn case_and_spaces_do_not_matter(context: &TestContext) {
    expect_found(context, "  NGHỊ   LỰC SỐNG ", &NGHI_LUC).await;
}

async fn matrix_counts_follow_the_search_and_show_zero(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.search_for("pháp luật").await;
    let snapshot = widget.wait_for_activities(2).await;
    assert_eq!(snapshot.partner("hoi-luat-gia").count, Some(2));
    for id in ["doan-tncs-hcm", "phong-gddt", "hoi-lien-hiep-phu-nu"] {
        let row = snapshot.partner(id);
        assert_eq!((row.count, row.rendered), (Some(0), true), "{id}");
    }
}

async fn a_search_combines_with_a_partner(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.search_for("ước mơ").await;
    widget.wait_for_activities(2).await;
    widget.choose_partner(DOAN).await;
    let snapshot = widget.wait_for_activities(2).await;
    assert_eq!(
        snapshot.ids(),
        ["2017-thap-sang-uoc-mo", "2018-2020-nghi-luc-song"]
    );
    widget.search_for("tọa đàm").await;
    let snapshot = widget
        .wait_until("the new search", |snapshot| snapshot.activities().len() < 4)
        .await;
    assert!(snapshot.ids().contains(&"2014-nghi-luc-song"), "{snapshot}");
    assert!(
        !snapshot
            .ids()
            .contains(&"2014-nguoi-cao-tuoi-voi-khuyen-hoc"),
        "another's: {snapshot}"
    );
}

async fn a_search_without_results_is_announced_and_clearable(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    let before = widget.wait_for_activities(ACTIVITIES).await;
    widget.search_for("xyzzy").await;
    let snapshot = widget
        .wait_until("no activity, and words about it", |snapshot| {
            snapshot.activities().is_empty() && snapshot.status != before.status
        })
        .await;
    assert!(!snapshot.status.is_empty());
    widget.press_button("Bỏ lọc").await;
    widget.wait_for_activities(ACTIVITIES).await;
}

async fn each_suggestion_shows_the_count_it_then_yields(context: &TestContext) {
    for left_out in ["Bỏ Đoàn TN:", "Bỏ “luật gia”:"] {
        let widget = context.open(&HostPage::bare()).await;
        widget.wait_for_activities(ACTIVITIES).await;
        widget.choose_partner(DOAN).await;
        widget.search_for("luật gia").await;
        // With the youth union, the lawyers only signed.
        widget.wait_for_activities(1).await;
        widget.search_for("luật gia sách").await;
        widget
            .wait_until("nothing, and what was asked for", |snapshot| {
                snapshot.activities().is_empty()
                    && snapshot
                        .text
                        .contains("khớp với Đoàn TNCS Hồ Chí Minh, “luật gia sách”")
            })
            .await;
        let left_out = left_out.replace("luật gia", "luật gia sách");
        let question = "text(byRole(path, 'button', value))";
        let name: String = widget.eval(question, json!(left_out)).await;
        let promised = name
            .split(' ')
            .rev()
            .nth(2)
            .and_then(|number| number.parse().ok());
        let promised = promised.unwrap_or_else(|| panic!("a number in {name:?}"));
        widget.press_button(&left_out).await;
        widget.wait_for_activities(promised).await;
        let within = "root(path).activeElement !== null";
        assert!(
            widget.eval::<bool>(within, Value::Null).await,
            "the focus stays in the widget when the button goes"
        );
    }
}

async fn search_hits_are_highlighted(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    widget.search_for("nghi luc song").await;
    widget.wait_for_activities(2).await;
    let question =
        "all(root(path), 'article h4 mark').filter(rendered).map(one => text(one).toLowerCase())";
    let marked: Vec<String> = widget.eval(question, Value::Null).await;
    assert_eq!(marked.join(" "), "nghị lực sống nghị lực sống");
}

/// What is marked in the cards that are shown, in their order.
const MARKED: &str = "all(root(path), value).filter(rendered).map(one => one.textContent)";

/// Four activities: on a day, in a year, in two months, over three years.
async fn open_dated(context: &TestContext) -> WidgetPage<'_> {
    let records = [
        activity("nam", "2016", "Sơ kết 8 trường", &[]),
        activity("thang", "2018-07/2018-08", "Chuyên đề", &[]),
        activity("ngay", "2018-08-17", "Hội nghị ký kết", &[]),
        activity("giai-doan", "2018/2020", "Chương trình", &[]),
    ];
    let site = context.site();
    site.replace(ReleaseFile::Articles, &articles(&records));
    site.replace(ReleaseFile::Programmes, &programmes(&[], &[]));
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(records.len()).await;
    widget
}

async fn a_date_typed_as_people_write_it_finds_what_falls_on_it_and_marks_the_date(
    context: &TestContext,
) {
    let (day, months, years) = ("17/08/2018", "7/2018 – 8/2018", "2018–2020");
    let widget = open_dated(context).await;
    for (typed, dates) in [
        ("17/8/2018", vec![months, day, years]),
        ("ngay 17 thang 8 nam 2018", vec![months, day, years]),
        ("7/2018", vec![months, years]),
        ("tháng 8", vec![months, day, years]),
        ("QUÝ III/2018", vec![months, day, years]),
        ("năm 2016", vec!["2016"]),
        ("2019", vec![years]),
        ("ký kết 8/2018", vec![day]),
    ] {
        widget.search_for(typed).await;
        widget.wait_for_activities(dates.len()).await;
        let mut marked: Vec<String> = widget.eval(MARKED, json!("article .when mark")).await;
        let mut dates = dates;
        // The order within a year is not this test's.
        marked.sort_unstable();
        dates.sort_unstable();
        assert_eq!(marked, dates, "for {typed:?}");
        widget.press_button("Bỏ lọc").await;
        widget.wait_for_activities(4).await;
    }
    widget.search_for("8").await;
    let snapshot = widget.wait_for_activities(2).await;
    assert_eq!(snapshot.ids(), ["nam", "thang"], "a lone number is a word");
}

async fn nothing_found_by_a_date_is_lost_while_it_is_typed_on(context: &TestContext) {
    let widget = open_dated(context).await;
    for typed in [
        "17/0",
        "17/08",
        "17/08/",
        "17/08/2",
        "17/08/20",
        "17/08/2018",
    ] {
        widget.search_for(typed).await;
        let found = |snapshot: &WidgetSnapshot| snapshot.ids().contains(&"ngay");
        let snapshot = widget.wait_until("what was on the day", found).await;
        assert!(
            !snapshot.ids().contains(&"nam"),
            "for {typed:?}: {snapshot}"
        );
    }
}

async fn words_with_invisible_signs_or_in_other_letters_are_found_and_marked_whole(
    context: &TestContext,
) {
    let titles = [
        "Khuy\u{200b}ến h\u{ad}ọc",
        "𝐊𝐡𝐮𝐲ế𝐧 𝐡ọ𝐜",
        "ＫＨＵＹẾＮ　ＨỌＣ",
    ];
    let records: Vec<_> = titles
        .iter()
        .enumerate()
        .map(|(index, title)| activity(&format!("a{index}"), "2016", title, &[]))
        .chain([activity("khac", "2016", "Khác", &[])])
        .collect();
    let site = context.site();
    site.replace(ReleaseFile::Articles, &articles(&records));
    site.replace(ReleaseFile::Programmes, &programmes(&[], &[]));
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(4).await;
    for typed in ["khuyến học", "khuyen\u{feff} hoc", "ｋｈｕｙến ｈọｃ"] {
        widget.search_for(typed).await;
        widget.wait_for_activities(3).await;
        let marked: Vec<String> = widget.eval(MARKED, json!("article h4 mark")).await;
        let words: Vec<_> = titles
            .iter()
            .flat_map(|title| title.split([' ', '　']))
            .collect();
        assert_eq!(marked, words, "for {typed:?}");
        widget.press_button("Bỏ lọc").await;
        widget.wait_for_activities(4).await;
    }
}

async fn the_live_region_follows_the_typing(context: &TestContext) {
    let widget = context.open(&HostPage::bare()).await;
    widget.wait_for_activities(ACTIVITIES).await;
    // A live region is announced only if it is the same one whose words change.
    let keep = "(window.firstStatus = root(path).querySelector('[role=status]'), true)";
    let _: bool = widget.eval(keep, Value::Null).await;
    widget.search_for("nghị lực sống").await;
    let snapshot = widget.wait_for_activities(2).await;
    assert!(
        snapshot.status.starts_with("2 hoạt động"),
        "{}",
        snapshot.status
    );
    let same = "root(path).querySelector('[role=status]') === window.firstStatus";
    assert!(widget.eval::<bool>(same, Value::Null).await);
}
