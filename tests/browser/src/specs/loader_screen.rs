//! The screen that the loader carries: read and filtered before anything else has loaded.

use serde_json::{Value, json};

use crate::fixtures::documents::{activity, articles, programmes};
use crate::fixtures::facts::{ACTIVITIES, PARTNERS};
use crate::harness::fault::Fault;
use crate::harness::host_page::{HostPage, NAMED_DATA};
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;
use crate::page_objects::{PrerenderedPage, WidgetPage};

pub(crate) fn tests() -> Vec<Test> {
    tests!["loader screen":
        it_is_read_and_filtered_while_the_app_is_on_its_way,
        years_and_cells_are_reached_and_the_address_stays,
        it_shows_the_partner_of_the_attribute_or_the_address,
        what_it_cannot_show_is_left_to_the_app,
        an_option_set_before_the_app_is_there_is_followed,
        other_data_set_before_the_app_is_there_take_the_screen_away,
        other_data_set_while_the_apps_data_are_on_their_way_take_it_away,
        data_newer_than_the_screen_take_its_place,
        the_app_finds_its_own_screen_and_moves_nothing,
        what_only_the_app_can_do_waits_for_it,
        without_the_app_it_stays_below_the_message,
        a_moved_and_a_returning_element_have_it_once,
        each_element_of_a_page_has_its_own,
        it_stands_under_a_strict_policy_and_trusted_types,
        a_saved_copy_of_a_page_shows_every_activity_once,
    ]
}

/// The app never comes, until the test lets it.
fn hold_the_app_back(context: &TestContext) {
    context.site().fail(ReleaseFile::Wasm, Fault::Silence);
}

fn let_the_app_come(context: &TestContext) {
    context.site().recover(ReleaseFile::Wasm);
}

/// Opens a page whose app is held back.
async fn open_without_app<'a>(
    context: &'a TestContext,
    page: &HostPage,
    rest: &str,
) -> PrerenderedPage<'a> {
    hold_the_app_back(context);
    context.open_at(page, rest).await;
    PrerenderedPage::new(context)
}

async fn it_is_read_and_filtered_while_the_app_is_on_its_way(context: &TestContext) {
    let screen = open_without_app(context, &HostPage::bare(), "").await;
    screen.wait_for_activities(ACTIVITIES).await;
    let widget = WidgetPage::first_in(context);
    assert!(!widget.fallback_is_visible().await, "the screen is better");
    for expected in PARTNERS {
        screen.choose_partner(expected.id).await;
        let snapshot = screen.wait_for_activities(expected.activities).await;
        assert_eq!(snapshot.marked, [expected.id]);
    }
    let last = PARTNERS.last().expect("there are partners");
    let_the_app_come(context);
    let snapshot = widget.wait_for_activities(last.activities).await;
    assert_eq!(snapshot.chosen(), [last.id]);
    let chosen = format!("?kh-partner={}", last.id);
    assert_eq!(context.query_and_hash().await, chosen);
    assert_eq!(context.page_errors().await, [""; 0]);
}

async fn years_and_cells_are_reached_and_the_address_stays(context: &TestContext) {
    let screen = open_without_app(context, &HostPage::bare(), "").await;
    screen.wait_for_activities(ACTIVITIES).await;
    let is_reached = "(({ top }) => top > -2 && top < innerHeight / 2)(
        all(`section[data-year=\"${value}\"]`).find(seen).getBoundingClientRect())
        && root.activeElement?.textContent.startsWith(value)";
    screen.click("thead a[data-year-link=\"2018\"]").await;
    screen.wait_until_true(is_reached, json!("2018")).await;
    screen
        .click("tbody a[data-cell=\"hoi-luat-gia\"][data-year-link=\"2015\"]")
        .await;
    screen.wait_for_activities(3).await;
    screen.wait_until_true(is_reached, json!("2015")).await;
    assert_eq!(context.query_and_hash().await, "");
}

async fn it_shows_the_partner_of_the_attribute_or_the_address(context: &TestContext) {
    let page = HostPage::with_attributes("partner=\"hoi-luat-gia\" match=\"all\"");
    let div = HostPage::with(
        "<div data-khuyen-hoc-timeline data-partner=\"hoi-luat-gia\" data-from=\"2014\"></div>",
    );
    for (page, rest, partner, count) in [
        (&page, "", "hoi-luat-gia", 3),
        (&page, "?kh-partner=doan-tncs-hcm", "doan-tncs-hcm", 4),
        (&div, "", "hoi-luat-gia", 3),
    ] {
        let_the_app_come(context);
        hold_the_app_back(context);
        let widget = context.open_at(page, rest).await;
        let rows = "all(root(path), 'article').filter(rendered).length";
        until("the screen of the partner", async || {
            match widget.eval::<usize>(rows, Value::Null).await {
                shown if shown == count => Ok(()),
                shown => Err(format!("{shown} activities")),
            }
        })
        .await;
        let_the_app_come(context);
        let snapshot = widget.wait_for_activities(count).await;
        assert_eq!(snapshot.chosen(), [partner]);
        assert_eq!(context.query_and_hash().await, rest);
    }
}

async fn what_it_cannot_show_is_left_to_the_app(context: &TestContext) {
    let named = "articles=\"/khuyen-hoc/data/articles.json\"";
    for (attributes, rest) in [
        ("", "?kh-q=nghi+luc+song"),
        ("", "?kh-from=2018"),
        ("", "?kh-partner=doan-tncs-hcm+hoi-luat-gia"),
        ("", "?kh-order=newest"),
        ("q=\"khuyến\"", ""),
        ("to=\"2016\"", ""),
        ("partner=\"khong-co\"", ""),
        ("lang=\"en\"", ""),
        (named, ""),
    ] {
        hold_the_app_back(context);
        let page = HostPage::with_attributes(attributes);
        let widget = context.open_at(&page, rest).await;
        context.site().wait_for_requests(&[ReleaseFile::Wasm]).await;
        let is_prerendered = "Boolean(root(path).querySelector('.prerendered'))";
        let is_prerendered: bool = widget.eval(is_prerendered, Value::Null).await;
        assert!(!is_prerendered, "{attributes} {rest}");
        assert!(widget.fallback_is_visible().await, "{attributes} {rest}");
        let_the_app_come(context);
        widget.wait_until_loaded().await;
    }
}

async fn an_option_set_before_the_app_is_there_is_followed(context: &TestContext) {
    let screen = open_without_app(context, &HostPage::bare(), "").await;
    screen.wait_for_activities(ACTIVITIES).await;
    let set = "(host.partner = value, true)";
    screen.eval::<bool>(set, json!(["hoi-luat-gia"])).await;
    let snapshot = screen.wait_for_activities(3).await;
    assert_eq!(snapshot.marked, ["hoi-luat-gia"]);
    let_the_app_come(context);
    let widget = WidgetPage::first_in(context);
    widget.wait_for_activities(3).await;
    assert_eq!(
        context.query_and_hash().await,
        "",
        "the visitor chose nothing"
    );
}

async fn other_data_set_before_the_app_is_there_take_the_screen_away(context: &TestContext) {
    let one = articles(&[activity("a", "2015", "Của trang", &[])]);
    let none = programmes(&[], &[]);
    context
        .site()
        .publish_text("/a.json", "application/json", &one.to_string());
    context
        .site()
        .publish_text("/p.json", "application/json", &none.to_string());
    let screen = open_without_app(context, &HostPage::bare(), "").await;
    screen.wait_for_activities(ACTIVITIES).await;
    let set = "(Object.assign(host, { articles: '/a.json', programmes: '/p.json' }), true)";
    screen.eval::<bool>(set, Value::Null).await;
    let widget = WidgetPage::first_in(context);
    until("what the host wrote", async || {
        if widget.fallback_is_visible().await {
            Ok(())
        } else {
            Err("it is not visible".into())
        }
    })
    .await;
    let_the_app_come(context);
    let snapshot = widget.wait_for_activities(1).await;
    assert_eq!(snapshot.year(2015).activities[0].title, "Của trang");
}

async fn other_data_set_while_the_apps_data_are_on_their_way_take_it_away(context: &TestContext) {
    context.site().fail_documents(&Fault::Silence);
    let widget = context.open(&HostPage::bare()).await;
    let screen = PrerenderedPage::new(context);
    let mounted = "Boolean(root.querySelector('.live'))";
    screen.wait_until_true(mounted, Value::Null).await;
    let set =
        "(Object.assign(host, { articles: '/khong-co.json', programmes: '/khong-co.json' }), true)";
    screen.eval::<bool>(set, Value::Null).await;
    widget.wait_for_alert().await;
    let rows = "all('article').filter(seen).length";
    assert_eq!(
        screen.eval::<usize>(rows, Value::Null).await,
        0,
        "not its data"
    );
    assert!(widget.fallback_is_visible().await);
}

async fn data_newer_than_the_screen_take_its_place(context: &TestContext) {
    let new = articles(&[activity("moi", "2016", "Mới thêm", &["hoi-luat-gia"])]);
    context.site().replace(ReleaseFile::Articles, &new);
    let partners = programmes(&[("hoi-luat-gia", "Hội Luật gia")], &[]);
    context.site().replace(ReleaseFile::Programmes, &partners);
    let screen = open_without_app(context, &HostPage::bare(), "").await;
    screen.choose_partner("hoi-luat-gia").await;
    screen.wait_for_activities(3).await;
    let_the_app_come(context);
    let widget = WidgetPage::first_in(context);
    let snapshot = widget.wait_for_activities(1).await;
    assert_eq!(snapshot.ids(), ["moi"]);
    assert_eq!(snapshot.chosen(), ["hoi-luat-gia"], "the choice stays");
}

/// The place of all that can be seen, and the height of the page.
const PLACES: &str = "[document.documentElement.scrollHeight, ...all('h3, h4, [role=status], td')
    .filter(seen).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return Math.round(x) + Math.round(y) + Math.round(width) + Math.round(height);
    })]";

async fn the_app_finds_its_own_screen_and_moves_nothing(context: &TestContext) {
    let screen = open_without_app(context, &HostPage::bare(), "").await;
    screen.choose_partner("doan-tncs-hcm").await;
    screen.wait_for_activities(4).await;
    let scroll = "(scrollTo({ top: value, behavior: 'instant' }), true)";
    screen.eval::<bool>(scroll, json!(300)).await;
    let before: Vec<f64> = screen.eval(PLACES, Value::Null).await;
    let_the_app_come(context);
    WidgetPage::first_in(context).wait_for_activities(4).await;
    let after: Vec<f64> = screen.eval(PLACES, Value::Null).await;
    // WebKit centres the words of a button on half a pixel.
    let shifts = (before.iter().zip(&after)).filter(|(a, b)| (*a - *b).abs() > 2.0);
    assert_eq!(shifts.count(), 0, "{before:?} {after:?}");
    assert_eq!(before.len(), after.len());
}

async fn what_only_the_app_can_do_waits_for_it(context: &TestContext) {
    let screen = open_without_app(context, &HostPage::bare(), "").await;
    screen.wait_for_activities(ACTIVITIES).await;
    let widget = WidgetPage::first_in(context);
    screen.click("details.share > summary").await;
    let is_open = "one('details.share').open";
    screen.wait_until_true(is_open, Value::Null).await;
    // Last: Firefox scrolls back to what is typed some time after it.
    widget.search_for("nghi luc song").await;
    let_the_app_come(context);
    let snapshot = widget.wait_for_activities(2).await;
    assert_eq!(snapshot.search.as_deref(), Some("nghi luc song"));
    widget
        .wait_for_content("details.share", "[data-offer]")
        .await;
}

async fn without_the_app_it_stays_below_the_message(context: &TestContext) {
    context.site().fail(ReleaseFile::Wasm, Fault::Status(404));
    let widget = context.open(&HostPage::bare()).await;
    let alert = widget.wait_for_alert().await;
    assert!(alert.contains("404"), "{alert}");
    let screen = PrerenderedPage::new(context);
    let snapshot = screen.wait_for_activities(ACTIVITIES).await;
    let retry: Vec<_> = snapshot.controls.iter().map(String::as_str).collect();
    assert_eq!(retry, ["Thử lại"], "what needs the app is put away");
    screen.choose_partner("hoi-luat-gia").await;
    screen.wait_for_activities(3).await;
    context.site().recover(ReleaseFile::Wasm);
    widget.press_button("Thử lại").await;
    let snapshot = widget.wait_for_activities(3).await;
    assert_eq!(snapshot.chosen(), ["hoi-luat-gia"]);
}

async fn a_moved_and_a_returning_element_have_it_once(context: &TestContext) {
    let page = HostPage::bare().after("<div id=\"khac\"></div>");
    let screen = open_without_app(context, &page, "").await;
    screen.wait_for_activities(ACTIVITIES).await;
    let screens = "[all('.prerendered').length, all('slot').length]";
    let moving = "(page.querySelector('#khac').append(host), true)";
    screen.eval::<bool>(moving, Value::Null).await;
    context.wait_for_frames().await;
    screen.wait_for_activities(ACTIVITIES).await;
    assert_eq!(
        screen.eval::<[usize; 2]>(screens, Value::Null).await,
        [1, 1]
    );
    let away = "(window.away = host, host.remove(), true)";
    screen.eval::<bool>(away, Value::Null).await;
    context.wait_for_frames().await;
    let left: usize = context
        .run("return window.away.shadowRoot.childElementCount", &[])
        .await;
    assert_eq!(left, 0, "nothing is left of it");
    context
        .run::<Value>("document.body.append(window.away)", &[])
        .await;
    screen.wait_for_activities(ACTIVITIES).await;
    assert_eq!(
        screen.eval::<[usize; 2]>(screens, Value::Null).await,
        [1, 1]
    );
    let_the_app_come(context);
    let widget = WidgetPage::first_in(context);
    widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(
        screen.eval::<[usize; 2]>(screens, Value::Null).await,
        [0, 1]
    );
}

async fn each_element_of_a_page_has_its_own(context: &TestContext) {
    let page = HostPage::with(
        "<khuyen-hoc-timeline id=\"a\"></khuyen-hoc-timeline>
         <khuyen-hoc-timeline id=\"b\" partner=\"hoi-luat-gia\" permalink=\"off\"></khuyen-hoc-timeline>",
    );
    let screen = open_without_app(context, &page, "").await;
    screen.choose_partner("doan-tncs-hcm").await;
    screen.wait_for_activities(4).await;
    let of_other = "((root) => [...root.querySelectorAll('article')].filter(seen).length)(
        page.querySelector('#b').shadowRoot)";
    assert_eq!(screen.eval::<usize>(of_other, Value::Null).await, 3);
    let_the_app_come(context);
    for (selector, count) in [("#a", 4), ("#b", 3)] {
        let widget = WidgetPage::at(context, &[selector]);
        // The app is asked for near the viewport.
        let look = "(host(path).scrollIntoView(), true)";
        widget.eval::<bool>(look, Value::Null).await;
        widget.wait_for_activities(count).await;
    }
}

async fn it_stands_under_a_strict_policy_and_trusted_types(context: &TestContext) {
    let page = HostPage::bare()
        .policy("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'")
        .policy("require-trusted-types-for 'script'; trusted-types 'none'");
    let screen = open_without_app(context, &page, "").await;
    screen.choose_partner("hoi-luat-gia").await;
    screen.wait_for_activities(3).await;
    let drawn = "styleOf(one('table')).borderCollapse";
    assert_eq!(screen.eval::<String>(drawn, Value::Null).await, "collapse");
    assert_eq!(context.page_errors().await, [""; 0]);
}

/// A browser that saves a page writes what the app has drawn into it, and the script with it: opened again, both would
/// stand there.
async fn a_saved_copy_of_a_page_shows_every_activity_once(context: &TestContext) {
    let drawn = "<khuyen-hoc-timeline><template shadowrootmode=\"open\"><div class=\"live\"><section \
        data-year=\"2014\"><h3>2014</h3><article data-activity=\"saved\"><h4>Đã lưu</h4></article></section>\
        </div><slot hidden></slot></template></khuyen-hoc-timeline>";
    let screen = open_without_app(context, &HostPage::with(drawn), "").await;
    screen.wait_for_activities(ACTIVITIES).await;
    let kept = "[all('[data-activity=saved]').length, all('slot').length]";
    assert_eq!(screen.eval::<[usize; 2]>(kept, Value::Null).await, [0, 1]);
    // Of other data the loader has no screen: what was drawn is read until the app has drawn.
    let other = drawn.replace(
        "<khuyen-hoc-timeline>",
        &format!("<khuyen-hoc-timeline {NAMED_DATA}>"),
    );
    context.open_at(&HostPage::with(&other), "").await;
    context.wait_for_frames().await;
    assert_eq!(
        screen.eval::<[usize; 2]>(kept, Value::Null).await,
        [1, 2],
        "nothing else can be read"
    );
    let_the_app_come(context);
    let widget = WidgetPage::first_in(context);
    widget.wait_for_activities(ACTIVITIES).await;
    assert_eq!(screen.eval::<[usize; 2]>(kept, Value::Null).await, [0, 1]);
}
