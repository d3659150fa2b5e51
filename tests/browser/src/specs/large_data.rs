//! Other people's data: any number of activities, and hostile words.

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles, programmes};
use crate::fixtures::generated::{generate, generate_years, name};
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::WidgetPage;
use crate::page_objects::WidgetSnapshot;

pub(crate) fn tests() -> Vec<Test> {
    tests!["large data":
        one_activity_is_shown_and_counted,
        three_hundred_activities_are_all_shown_in_order_and_counted,
        two_thousand_activities_are_all_shown_in_order_and_counted,
        of_more_each_long_year_shows_a_first_part_and_the_rest_when_asked,
        of_sixty_years_each_shows_one_and_any_is_a_press_or_a_search_away,
        a_link_to_what_is_folded_unfolds_its_year,
        many_years_and_partners_scroll_in_a_box_of_their_own,
        no_activity_at_all_is_said_and_is_no_failure,
        activities_outside_the_years_are_told,
    ]
}

async fn is_shown_and_counted(context: &TestContext, size: usize) {
    let generate = generate(size);
    context
        .site()
        .replace(ReleaseFile::Articles, &generate.articles);
    context
        .site()
        .replace(ReleaseFile::Programmes, &generate.programmes);
    let widget = context.open(&HostPage::bare()).await;
    let snapshot = widget.wait_for_activities(size).await;
    assert_eq!(
        snapshot.ids(),
        generate.ids,
        "all, in the order of their dates"
    );
    assert_eq!(snapshot.filled_years(), generate.by_year);
    assert_eq!(snapshot.problems, [""; 0]);
    for (id, count) in &generate.by_partner {
        assert_eq!(snapshot.partner(id).count, Some(*count), "{id}");
    }
    assert_eq!(
        snapshot.partners.len(),
        generate.by_partner.len(),
        "nobody is without a partner here"
    );
    widget.choose_partner(&name(0)).await;
    let count = generate.by_partner["p0"];
    assert_eq!(
        widget.wait_for_activities(count).await.activities().len(),
        count
    );
}

async fn one_activity_is_shown_and_counted(context: &TestContext) {
    is_shown_and_counted(context, 1).await;
}

async fn three_hundred_activities_are_all_shown_in_order_and_counted(context: &TestContext) {
    is_shown_and_counted(context, 300).await;
}

async fn two_thousand_activities_are_all_shown_in_order_and_counted(context: &TestContext) {
    is_shown_and_counted(context, 2000).await;
}

/// Opens a page with so many activities in seven years.
async fn open_crowd<'a>(context: &'a TestContext, size: usize, attributes: &str) -> WidgetPage<'a> {
    let generate = generate(size);
    context
        .site()
        .replace(ReleaseFile::Articles, &generate.articles);
    context
        .site()
        .replace(ReleaseFile::Programmes, &generate.programmes);
    context.open(&HostPage::with_attributes(attributes)).await
}

async fn of_more_each_long_year_shows_a_first_part_and_the_rest_when_asked(context: &TestContext) {
    let widget = open_crowd(context, 2100, "").await;
    let of = |count: usize| {
        move |snapshot: &WidgetSnapshot| {
            snapshot.activities().len() == count && snapshot.announced() == Some(2100)
        }
    };
    let first = widget
        .wait_until("five of each of seven years", of(7 * 5))
        .await;
    assert_eq!(first.years[0].activities.len(), 5);
    widget.press_button("Còn 295 hoạt động").await;
    let snapshot = widget
        .wait_until("all of the first year", of(300 + 6 * 5))
        .await;
    assert_eq!(snapshot.years[0].activities.len(), 300);
    let focused: String = widget.eval("text(focused())", Value::Null).await;
    assert_eq!(focused, "Thu gọn năm 2014", "the focus stays where it was");
    widget.press_button("Thu gọn").await;
    widget.wait_until("its first part again", of(7 * 5)).await;
    // What a search leaves is little enough to be shown whole.
    widget.search_for("Hoạt động số 12").await;
    widget
        .wait_until("what is found", |snapshot| {
            let found = snapshot.announced();
            found.is_some_and(|count| count > 5 && count < 200)
                && found == Some(snapshot.activities().len())
        })
        .await;
}

async fn of_sixty_years_each_shows_one_and_any_is_a_press_or_a_search_away(context: &TestContext) {
    let generate = generate_years(10_000, 1961, 60);
    context
        .site()
        .replace(ReleaseFile::Articles, &generate.articles);
    context
        .site()
        .replace(ReleaseFile::Programmes, &generate.programmes);
    let page = HostPage::with_attributes("from=\"1961\" to=\"2020\"");
    let widget = context.open(&page).await;
    let of = |count: usize| {
        move |snapshot: &WidgetSnapshot| {
            snapshot.activities().len() == count && snapshot.announced() == Some(10_000)
        }
    };
    widget
        .wait_until("one of each of sixty years", of(60))
        .await;
    // Years far below are not laid out before they are looked at, and still the page goes where it is sent.
    widget.jump_to_year(2013).await;
    let top = "root(path).querySelector('[data-year=\"2013\"] h3').getBoundingClientRect().top";
    until("the year to be in sight", async || {
        let top: f64 = widget.eval(top, Value::Null).await;
        if (-1.0..600.0).contains(&top) {
            Ok(())
        } else {
            Err(format!("{top} px"))
        }
    })
    .await;
    widget.press_button("Còn 165 hoạt động năm 2013").await;
    widget.wait_until("all of that year", of(59 + 166)).await;
    // 123 and 1230 to 1239: so few are shown whole.
    widget.search_for("Hoạt động số 123").await;
    widget.wait_for_activities(11).await;
}

async fn a_link_to_what_is_folded_unfolds_its_year(context: &TestContext) {
    let generate = generate(2100);
    context
        .site()
        .replace(ReleaseFile::Articles, &generate.articles);
    context
        .site()
        .replace(ReleaseFile::Programmes, &generate.programmes);
    let last = generate.ids.last().expect("the last of 2020");
    let link = format!("?kh-activity={last}");
    let widget = context.open_at(&HostPage::bare(), &link).await;
    until("it to be marked", async || {
        let marked = "root(path).querySelector('[data-sought]')?.dataset.activity ?? ''";
        match widget.eval::<String>(marked, Value::Null).await {
            id if id == *last => Ok(()),
            id => Err(id),
        }
    })
    .await;
    let snapshot = widget.try_snapshot().await.expect("a view");
    assert_eq!(snapshot.activities().len(), 6 * 5 + 300);
}

async fn many_years_and_partners_scroll_in_a_box_of_their_own(context: &TestContext) {
    let widget = open_crowd(context, 300, "from=\"1961\" to=\"2020\"").await;
    widget.wait_for_activities(300).await;
    widget.load_features_from("input[type=search]").await;
    let scrolled = "((box) => {
        // Seven partners are too few to scroll on this screen.
        box.style.maxHeight = '12em';
        box.scrollTo(700, 120);
        const side = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        const place = box.getBoundingClientRect();
        const head = box.querySelector('thead th button').getBoundingClientRect();
        const name = box.querySelector('tbody tr:last-child th').getBoundingClientRect();
        return [box.scrollLeft, side, head.top - place.top, name.left - place.left];
    })(root(path).querySelector('.matrix').parentElement)";
    let [by, side, head, name]: [f64; 4] = widget.eval(scrolled, Value::Null).await;
    assert!(by > 600.0, "the box scrolls: {by}");
    assert!(side < 1.0, "the page does not: {side}");
    assert!(head.abs() < 8.0, "the years stay in sight: {head}");
    assert!(name.abs() < 8.0, "the names stay in sight: {name}");
}

async fn no_activity_at_all_is_said_and_is_no_failure(context: &TestContext) {
    context
        .site()
        .replace(ReleaseFile::Articles, &json!({ "articles": [] }));
    context.site().replace(
        ReleaseFile::Programmes,
        &json!({ "partners": [], "programmes": [] }),
    );
    let widget = context.open(&HostPage::bare()).await;
    let snapshot = widget
        .wait_until("words", |snapshot| !snapshot.status.is_empty())
        .await;
    assert_eq!(
        (
            snapshot.activities().len(),
            snapshot.alerts.len(),
            snapshot.problems.len()
        ),
        (0, 0, 0),
        "{snapshot}"
    );
    assert_eq!(
        context.wait_for_event("ready").await.detail,
        json!({ "activities": 0, "problems": 0 })
    );
}

async fn activities_outside_the_years_are_told(context: &TestContext) {
    let records = [
        activity("a", "2013", "Trước", &[]),
        activity("b", "2015", "Trong", &[]),
        activity("c", "2021-05", "Sau", &[]),
    ];
    context
        .site()
        .replace(ReleaseFile::Articles, &articles(&records));
    context
        .site()
        .replace(ReleaseFile::Programmes, &programmes(&[], &[]));
    let widget = context.open(&HostPage::bare()).await;
    let snapshot = widget.wait_for_activities(1).await;
    assert!(
        snapshot
            .text
            .contains("2 hoạt động ngoài các năm 2014–2020."),
        "nothing is silently missing: {}",
        snapshot.text
    );
    widget.press_button("Hiện tất cả").await;
    assert_eq!(widget.wait_for_activities(3).await.ids(), ["a", "b", "c"]);
}
