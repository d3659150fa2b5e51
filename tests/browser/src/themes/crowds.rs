//! Other people's data: any number of activities, and hostile words.

use serde_json::{Value, json};

use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::harness::wait::until;
use crate::known::crowd::{crowd, crowd_of, name};
use crate::known::documents::{activity, articles, programmes};
use crate::themes::companion::touch_at;
use crate::timeline::Timeline;
use crate::timeline::view::View;

pub(crate) fn tests() -> Vec<Test> {
    tests!["crowds":
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

async fn is_shown_and_counted(stage: &Stage, size: usize) {
    let crowd = crowd(size);
    stage.site().replace(Part::Articles, &crowd.articles);
    stage.site().replace(Part::Programmes, &crowd.programmes);
    let timeline = stage.open(&HostPage::bare()).await;
    let view = timeline.shows_activities(size).await;
    assert_eq!(view.ids(), crowd.ids, "all, in the order of their dates");
    assert_eq!(view.filled_years(), crowd.by_year);
    assert_eq!(view.problems, [""; 0]);
    for (id, count) in &crowd.by_partner {
        assert_eq!(view.partner(id).count, Some(*count), "{id}");
    }
    assert_eq!(
        view.partners.len(),
        crowd.by_partner.len(),
        "nobody is without a partner here"
    );
    timeline.choose_partner(&name(0)).await;
    let count = crowd.by_partner["p0"];
    assert_eq!(
        timeline.shows_activities(count).await.activities().len(),
        count
    );
}

async fn one_activity_is_shown_and_counted(stage: &Stage) {
    is_shown_and_counted(stage, 1).await;
}

async fn three_hundred_activities_are_all_shown_in_order_and_counted(stage: &Stage) {
    is_shown_and_counted(stage, 300).await;
}

async fn two_thousand_activities_are_all_shown_in_order_and_counted(stage: &Stage) {
    is_shown_and_counted(stage, 2000).await;
}

/// Opens a page with so many activities in seven years.
async fn open_crowd<'a>(stage: &'a Stage, size: usize, attributes: &str) -> Timeline<'a> {
    let crowd = crowd(size);
    stage.site().replace(Part::Articles, &crowd.articles);
    stage.site().replace(Part::Programmes, &crowd.programmes);
    stage.open(&HostPage::with_attributes(attributes)).await
}

async fn of_more_each_long_year_shows_a_first_part_and_the_rest_when_asked(stage: &Stage) {
    let timeline = open_crowd(stage, 2100, "").await;
    let of = |count: usize| {
        move |view: &View| view.activities().len() == count && view.announced() == Some(2100)
    };
    let first = timeline
        .shows("five of each of seven years", of(7 * 5))
        .await;
    assert_eq!(first.years[0].activities.len(), 5);
    timeline.press_button("Còn 295 hoạt động").await;
    let view = timeline
        .shows("all of the first year", of(300 + 6 * 5))
        .await;
    assert_eq!(view.years[0].activities.len(), 300);
    let focused: String = timeline.ask("text(focused())", Value::Null).await;
    assert_eq!(focused, "Thu gọn năm 2014", "the focus stays where it was");
    timeline.press_button("Thu gọn").await;
    timeline.shows("its first part again", of(7 * 5)).await;
    // What a search leaves is little enough to be shown whole.
    timeline.search_for("Hoạt động số 12").await;
    timeline
        .shows("what is found", |view| {
            let found = view.announced();
            found.is_some_and(|count| count > 5 && count < 200)
                && found == Some(view.activities().len())
        })
        .await;
}

async fn of_sixty_years_each_shows_one_and_any_is_a_press_or_a_search_away(stage: &Stage) {
    let crowd = crowd_of(10_000, 1961, 60);
    stage.site().replace(Part::Articles, &crowd.articles);
    stage.site().replace(Part::Programmes, &crowd.programmes);
    let page = HostPage::with_attributes("from=\"1961\" to=\"2020\"");
    let timeline = stage.open(&page).await;
    let of = |count: usize| {
        move |view: &View| view.activities().len() == count && view.announced() == Some(10_000)
    };
    timeline.shows("one of each of sixty years", of(60)).await;
    // Years far below are not laid out before they are looked at, and still the page goes where it is sent.
    timeline.jump_to_year(2013).await;
    let top = "root(path).querySelector('[data-year=\"2013\"] h3').getBoundingClientRect().top";
    until("the year to be in sight", async || {
        let top: f64 = timeline.ask(top, Value::Null).await;
        if (-1.0..600.0).contains(&top) {
            Ok(())
        } else {
            Err(format!("{top} px"))
        }
    })
    .await;
    timeline.press_button("Còn 165 hoạt động năm 2013").await;
    timeline.shows("all of that year", of(59 + 166)).await;
    // 123 and 1230 to 1239: so few are shown whole.
    timeline.search_for("Hoạt động số 123").await;
    timeline.shows_activities(11).await;
}

async fn a_link_to_what_is_folded_unfolds_its_year(stage: &Stage) {
    let crowd = crowd(2100);
    stage.site().replace(Part::Articles, &crowd.articles);
    stage.site().replace(Part::Programmes, &crowd.programmes);
    let last = crowd.ids.last().expect("the last of 2020");
    let link = format!("?kh-activity={last}");
    let timeline = stage.open_at(&HostPage::bare(), &link).await;
    until("it to be marked", async || {
        let marked = "root(path).querySelector('[data-sought]')?.dataset.activity ?? ''";
        match timeline.ask::<String>(marked, Value::Null).await {
            id if id == *last => Ok(()),
            id => Err(id),
        }
    })
    .await;
    let view = timeline.try_view().await.expect("a view");
    assert_eq!(view.activities().len(), 6 * 5 + 300);
}

async fn many_years_and_partners_scroll_in_a_box_of_their_own(stage: &Stage) {
    let timeline = open_crowd(stage, 300, "from=\"1961\" to=\"2020\"").await;
    timeline.shows_activities(300).await;
    touch_at(&timeline, "input[type=search]").await;
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
    let [by, side, head, name]: [f64; 4] = timeline.ask(scrolled, Value::Null).await;
    assert!(by > 600.0, "the box scrolls: {by}");
    assert!(side < 1.0, "the page does not: {side}");
    assert!(head.abs() < 8.0, "the years stay in sight: {head}");
    assert!(name.abs() < 8.0, "the names stay in sight: {name}");
}

async fn no_activity_at_all_is_said_and_is_no_failure(stage: &Stage) {
    stage
        .site()
        .replace(Part::Articles, &json!({ "articles": [] }));
    stage.site().replace(
        Part::Programmes,
        &json!({ "partners": [], "programmes": [] }),
    );
    let timeline = stage.open(&HostPage::bare()).await;
    let view = timeline
        .shows("words", |view| !view.status.is_empty())
        .await;
    assert_eq!(
        (
            view.activities().len(),
            view.alerts.len(),
            view.problems.len()
        ),
        (0, 0, 0),
        "{view}"
    );
    assert_eq!(
        stage.hears("ready").await.detail,
        json!({ "activities": 0, "problems": 0 })
    );
}

async fn activities_outside_the_years_are_told(stage: &Stage) {
    let records = [
        activity("a", "2013", "Trước", &[]),
        activity("b", "2015", "Trong", &[]),
        activity("c", "2021-05", "Sau", &[]),
    ];
    stage.site().replace(Part::Articles, &articles(&records));
    stage
        .site()
        .replace(Part::Programmes, &programmes(&[], &[]));
    let timeline = stage.open(&HostPage::bare()).await;
    let view = timeline.shows_activities(1).await;
    assert!(
        view.text.contains("2 hoạt động ngoài các năm 2014–2020."),
        "nothing is silently missing: {}",
        view.text
    );
    timeline.press_button("Hiện tất cả").await;
    assert_eq!(timeline.shows_activities(3).await.ids(), ["a", "b", "c"]);
}
