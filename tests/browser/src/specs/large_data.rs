//! Large data sets: any number of activities, years and partners.

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
        three_hundred_activities_are_shown_in_order_and_counted,
        two_thousand_activities_are_shown_in_order_and_counted,
        many_activities_are_made_after_the_first_ones_and_before_print,
        search_hits_are_marked_where_they_are_seen_and_everywhere_in_print,
        above_2000_long_years_collapse_and_expand_on_request,
        over_sixty_years_each_year_is_collapsed_and_expandable,
        a_permalink_expands_the_collapsed_year_of_its_activity,
        a_wide_matrix_scrolls_in_its_own_box,
        no_activities_are_announced_without_an_error,
        activities_outside_the_years_are_counted_in_a_note,
    ]
}

async fn check_shown_and_counted(context: &TestContext, size: usize) {
    let data = generate(size);
    context
        .site()
        .replace(ReleaseFile::Articles, &data.articles);
    context
        .site()
        .replace(ReleaseFile::Programmes, &data.programmes);
    let widget = context.open(&HostPage::bare()).await;
    let snapshot = widget.wait_for_activities(size).await;
    assert_eq!(snapshot.ids(), data.ids, "all, in the order of their dates");
    assert_eq!(snapshot.filled_years(), data.by_year);
    assert_eq!(snapshot.problems, [""; 0]);
    for (id, count) in &data.by_partner {
        assert_eq!(snapshot.partner(id).count, Some(*count), "{id}");
    }
    assert_eq!(
        snapshot.partners.len(),
        data.by_partner.len(),
        "nobody is without a partner here"
    );
    widget.choose_partner(&name(0)).await;
    let count = data.by_partner["p0"];
    assert_eq!(
        widget.wait_for_activities(count).await.activities().len(),
        count
    );
}

/// Of many activities, the first ones react before the rest is there; who prints at once has all of them.
async fn many_activities_are_made_after_the_first_ones_and_before_print(context: &TestContext) {
    const ALL: usize = 1_000;
    let data = generate(ALL);
    let (articles, programmes) = (&data.articles, &data.programmes);
    context.site().replace(ReleaseFile::Articles, articles);
    context.site().replace(ReleaseFile::Programmes, programmes);
    let no_frames = "<script>window.requestAnimationFrame = () => 0</script>";
    let page = HostPage::with_named_data().head(no_frames);
    let widget = context.open(&page).await;
    context.wait_for_event("ready").await;
    let cards = "root(path).querySelectorAll('article').length";
    let at_first: usize = widget.eval(cards, Value::Null).await;
    assert!((1..ALL / 4).contains(&at_first), "{at_first} at first");
    let first_of_2020 =
        "root(path).querySelector('[data-year=\"2020\"] article')?.checkVisibility()";
    assert!(
        widget.eval::<bool>(first_of_2020, Value::Null).await,
        "every year has some"
    );
    let status = widget.try_snapshot().await.expect("a view").status;
    assert_eq!(status, "1.000 hoạt động", "counted are all");
    let print = "dispatchEvent(new Event('beforeprint'))";
    context.run::<Value>(print, &[]).await;
    assert_eq!(widget.eval::<usize>(cards, Value::Null).await, ALL);
}

async fn search_hits_are_marked_where_they_are_seen_and_everywhere_in_print(context: &TestContext) {
    const ALL: usize = 300;
    let widget = open_generated(context, ALL, "").await;
    widget.wait_for_activities(ALL).await;
    widget.search_for("hoat dong").await;
    let marked = "root(path).querySelectorAll('article:has(mark)').length";
    let count = |expression: &'static str| widget.eval::<usize>(expression, Value::Null);
    until("the first card to be marked", async || {
        match count(marked).await {
            0 => Err("none".to_owned()),
            _ => Ok(()),
        }
    })
    .await;
    assert!(count(marked).await < ALL, "not the cards far below");
    let scroll = "[...root(path).querySelectorAll('article')].at(-1).scrollIntoView()";
    widget.eval::<Value>(scroll, Value::Null).await;
    let last = "[...root(path).querySelectorAll('article')].at(-1).querySelectorAll('mark').length";
    until("the last card to be marked", async || {
        match count(last).await {
            0 => Err("none".to_owned()),
            _ => Ok(()),
        }
    })
    .await;
    let print = "dispatchEvent(new Event('beforeprint'))";
    context.run::<Value>(print, &[]).await;
    assert_eq!(count(marked).await, ALL);
}

async fn one_activity_is_shown_and_counted(context: &TestContext) {
    check_shown_and_counted(context, 1).await;
}

async fn three_hundred_activities_are_shown_in_order_and_counted(context: &TestContext) {
    check_shown_and_counted(context, 300).await;
}

async fn two_thousand_activities_are_shown_in_order_and_counted(context: &TestContext) {
    check_shown_and_counted(context, 2000).await;
}

/// Opens a page with so many activities in seven years.
async fn open_generated<'a>(
    context: &'a TestContext,
    size: usize,
    attributes: &str,
) -> WidgetPage<'a> {
    let data = generate(size);
    context
        .site()
        .replace(ReleaseFile::Articles, &data.articles);
    context
        .site()
        .replace(ReleaseFile::Programmes, &data.programmes);
    context.open(&HostPage::with_attributes(attributes)).await
}

async fn above_2000_long_years_collapse_and_expand_on_request(context: &TestContext) {
    let widget = open_generated(context, 2100, "").await;
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
    // What is new stands before the button: reading goes on at the first of it.
    let new = "focused().closest('article')?.dataset.activity ?? ''";
    let sixth = &snapshot.years[0].activities[5].id;
    until("the first of the rest to have the focus", async || {
        let focused: String = widget.eval(new, Value::Null).await;
        if focused == *sixth {
            Ok(())
        } else {
            Err(focused)
        }
    })
    .await;
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

async fn over_sixty_years_each_year_is_collapsed_and_expandable(context: &TestContext) {
    let data = generate_years(10_000, 1961, 60);
    context
        .site()
        .replace(ReleaseFile::Articles, &data.articles);
    context
        .site()
        .replace(ReleaseFile::Programmes, &data.programmes);
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
    // Years out of view are not laid out, and scrolling to one works all the same.
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

async fn a_permalink_expands_the_collapsed_year_of_its_activity(context: &TestContext) {
    let data = generate(2100);
    context
        .site()
        .replace(ReleaseFile::Articles, &data.articles);
    context
        .site()
        .replace(ReleaseFile::Programmes, &data.programmes);
    let last = data.ids.last().expect("the last of 2020");
    let link = format!("?kh-activity={last}");
    let widget = context.open_at(&HostPage::bare(), &link).await;
    until("it to be marked", async || {
        let marked = "root(path).querySelector('[data-linked]')?.dataset.activity ?? ''";
        match widget.eval::<String>(marked, Value::Null).await {
            id if id == *last => Ok(()),
            id => Err(id),
        }
    })
    .await;
    let snapshot = widget.try_snapshot().await.expect("a view");
    assert_eq!(snapshot.activities().len(), 6 * 5 + 300);
}

async fn a_wide_matrix_scrolls_in_its_own_box(context: &TestContext) {
    let widget = open_generated(context, 300, "from=\"1961\" to=\"2020\"").await;
    widget.wait_for_activities(300).await;
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

async fn no_activities_are_announced_without_an_error(context: &TestContext) {
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

async fn activities_outside_the_years_are_counted_in_a_note(context: &TestContext) {
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
