//! Other people's data: any number of activities, and hostile words.

use serde_json::json;

use crate::harness::host_page::HostPage;
use crate::harness::part::Part;
use crate::harness::stage::Stage;
use crate::harness::suite::{Test, tests};
use crate::known::crowd::{crowd, name};
use crate::known::documents::{activity, articles, programmes};

pub(crate) fn tests() -> Vec<Test> {
    tests!["crowds":
        one_activity_is_shown_and_counted,
        three_hundred_activities_are_all_shown_in_order_and_counted,
        two_thousand_activities_are_all_shown_in_order_and_counted,
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
