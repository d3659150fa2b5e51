//! The one script, in every form in which content management systems and optimisers leave its tag.

use serde_json::Value;

use crate::fixtures::facts::{ACTIVITIES, DOAN, OF_DOAN};
use crate::harness::fault::Fault;
use crate::harness::host_page::HostPage;
use crate::harness::release_file::ReleaseFile;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;
use crate::page_objects::{PrerenderedPage, WidgetPage};

pub(crate) fn tests() -> Vec<Test> {
    tests!["script forms":
        it_runs_in_every_form_of_its_tag,
        it_runs_before_the_element_is_parsed,
        it_runs_twice_in_two_forms,
        it_runs_from_another_origin_without_being_a_module,
        it_is_read_right_in_a_page_of_an_old_encoding,
        it_runs_in_an_xhtml_page,
        joined_with_others_it_asks_for_its_folder,
        joined_with_others_it_finds_the_folder_that_is_named,
        a_folder_of_another_server_is_refused,
        an_element_that_is_named_like_the_running_script_is_not_it,
        a_copy_of_the_same_name_elsewhere_takes_the_named_folder,
        a_page_without_imports_keeps_its_screen,
    ]
}

const SCRIPT: &str = "/khuyen-hoc/khuyen-hoc-timeline.js";

/// A page whose script is this markup, above the element.
fn page_with(script: &str) -> HostPage {
    HostPage::bare().without_script().before(script)
}

async fn expect_working(context: &TestContext, widget: &WidgetPage<'_>, form: &str) {
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
    assert_eq!(context.page_errors().await, [""; 0], "{form}");
}

async fn it_runs_in_every_form_of_its_tag(context: &TestContext) {
    for form in [
        format!("<script src=\"{SCRIPT}\"></script>"),
        format!("<script defer src=\"{SCRIPT}?ver=6.8.1\"></script>"),
        format!("<script async src=\"{SCRIPT}\"></script>"),
        format!("<script async type=\"module\" src=\"{SCRIPT}\"></script>"),
        format!(
            "<script type=\"text/javascript\" language=\"JavaScript\" src=\"{SCRIPT}\"></script>"
        ),
        format!("<script type=\"module\">import '{SCRIPT}'</script>"),
        format!("<script>document.write('<script src=\"{SCRIPT}\"><' + '/script>')</script>"),
        format!(
            "<script>addEventListener('load', () => {{
               const script = document.createElement('script');
               script.src = '{SCRIPT}';
               document.head.append(script);
             }})</script>"
        ),
        format!(
            "<script>Error.stackTraceLimit = 0</script><script type=\"module\" src=\"{SCRIPT}\"></script>"
        ),
    ] {
        let widget = context.open(&page_with(&form)).await;
        expect_working(context, &widget, &form).await;
    }
}

async fn it_runs_before_the_element_is_parsed(context: &TestContext) {
    // The element comes to life before the host's content in it is parsed.
    for element in [
        "<khuyen-hoc-timeline><p id=\"fallback\">x</p></khuyen-hoc-timeline>",
        "<div data-khuyen-hoc-timeline><p id=\"fallback\">x</p></div>",
    ] {
        let page = HostPage::with(element)
            .without_script()
            .head(&format!("<script src=\"{SCRIPT}\"></script>"));
        let widget = context.open(&page).await;
        expect_working(context, &widget, element).await;
        assert!(!widget.fallback_is_visible().await, "{element}");
    }
}

async fn it_runs_twice_in_two_forms(context: &TestContext) {
    let both = format!(
        "<script src=\"{SCRIPT}\"></script><script src=\"{SCRIPT}?2\"></script>
         <script type=\"module\" src=\"{SCRIPT}\"></script>"
    );
    let widget = context.open(&page_with(&both)).await;
    expect_working(context, &widget, "twice").await;
    assert_eq!(context.site().request_count(ReleaseFile::Wasm), 1);
}

async fn it_runs_from_another_origin_without_being_a_module(context: &TestContext) {
    let elsewhere = context.second_site().await;
    elsewhere.allow_all_origins();
    let address = elsewhere.url(SCRIPT);
    let widget = context
        .open(&page_with(&format!("<script src=\"{address}\"></script>")))
        .await;
    expect_working(context, &widget, "from elsewhere").await;
    assert_eq!(context.site().requested_paths(), [""; 0]);
}

async fn it_is_read_right_in_a_page_of_an_old_encoding(context: &TestContext) {
    // A classic script is read in the encoding of the page where its server names none.
    let script = context.release_text("khuyen-hoc-timeline.js");
    let address = format!("{RELEASE}/khong-noi/khuyen-hoc-timeline.js");
    context
        .site()
        .publish_text(&address, "text/javascript", &script);
    let tag = format!(
        "<script src=\"{address}\"></script><khuyen-hoc-timeline base=\"{RELEASE}\"></khuyen-hoc-timeline>"
    );
    let html = HostPage::with(&tag)
        .without_script()
        .html()
        .replace("<meta charset=\"utf-8\">", "");
    context
        .site()
        .publish_text("/cu.html", "text/html; charset=windows-1252", &html);
    context.site().fail(ReleaseFile::Wasm, Fault::Silence);
    let opened = context.session().goto(context.site().url("/cu.html")).await;
    opened.expect("it opens");
    let screen = PrerenderedPage::new(context);
    let snapshot = screen.wait_for_activities(ACTIVITIES).await;
    assert!(
        snapshot
            .titles
            .iter()
            .any(|title| title.contains("nghị lực sống")),
        "{:?}",
        snapshot.titles
    );
}

async fn it_runs_in_an_xhtml_page(context: &TestContext) {
    let page = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>
         <html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>XHTML</title></head>
         <body><h1>Trang</h1><script src=\"{SCRIPT}\"></script>
         <khuyen-hoc-timeline></khuyen-hoc-timeline></body></html>"
    );
    context
        .site()
        .publish_text("/trang.xhtml", "application/xhtml+xml", &page);
    let opened = context
        .session()
        .goto(context.site().url("/trang.xhtml"))
        .await;
    opened.expect("it opens");
    let widget = WidgetPage::first_in(context);
    widget.wait_for_activities(ACTIVITIES).await;
    widget.choose_partner(DOAN).await;
    widget.wait_for_activities(OF_DOAN.len()).await;
}

/// An optimiser's file: a script without a semicolon at its end, and ours.
fn publish_joined(context: &TestContext) -> &'static str {
    let address = "/bo-nho-dem/gop-8f3a.js";
    let ours = context.release_text("khuyen-hoc-timeline.js");
    let joined = format!("var before = (function () {{ return 1 }})(){ours}");
    context
        .site()
        .publish_text(address, "text/javascript; charset=utf-8", &joined);
    address
}

async fn joined_with_others_it_asks_for_its_folder(context: &TestContext) {
    let address = publish_joined(context);
    let widget = context
        .open(&page_with(&format!("<script src=\"{address}\"></script>")))
        .await;
    let alert = widget.wait_for_alert().await;
    assert!(alert.contains("thuộc tính base"), "{alert}");
    let event = context.wait_for_event("error").await;
    assert_eq!(event.detail["cause"], "base");
    let screen = PrerenderedPage::new(context);
    screen.choose_partner("doan-tncs-hcm").await;
    screen.wait_for_activities(OF_DOAN.len()).await;
}

async fn joined_with_others_it_finds_the_folder_that_is_named(context: &TestContext) {
    let address = publish_joined(context);
    for base in [RELEASE, "/khuyen-hoc/", "../khuyen-hoc"] {
        let page = HostPage::with_attributes(&format!("base=\"{base}\""))
            .without_script()
            .before(&format!("<script defer src=\"{address}\"></script>"));
        let widget = context.open(&page).await;
        expect_working(context, &widget, base).await;
    }
}

async fn a_folder_of_another_server_is_refused(context: &TestContext) {
    // A visitor's comment may hold elements with `data-` attributes.
    let elsewhere = context.second_site().await;
    elsewhere.allow_all_origins();
    let address = publish_joined(context);
    for base in [&*elsewhere.url(RELEASE), "https://", "https://["] {
        let page = HostPage::with_attributes(&format!("base=\"{base}\""))
            .without_script()
            .before(&format!("<script defer src=\"{address}\"></script>"));
        let widget = context.open(&page).await;
        let alert = widget.wait_for_alert().await;
        assert!(alert.contains("thuộc tính base"), "{alert}");
        assert_eq!(elsewhere.requested_paths(), [""; 0]);
    }
}

async fn an_element_that_is_named_like_the_running_script_is_not_it(context: &TestContext) {
    // Such an element stands for `document.currentScript`.
    let image = "<img name=\"currentScript\" alt=\"\" src=\"/gia/khuyen-hoc-timeline.js\">";
    let page = HostPage::bare().before(image);
    let widget = context.open(&page).await;
    widget.wait_for_activities(ACTIVITIES).await;
    let asked = context.site().requested_paths();
    let wrong = asked
        .iter()
        .filter(|path| path.starts_with("/gia/"))
        .count();
    assert!(wrong <= 1, "nothing but the image: {asked:?}");
}

async fn a_copy_of_the_same_name_elsewhere_takes_the_named_folder(context: &TestContext) {
    let address = "/bo-nho-dem/khuyen-hoc-timeline.js";
    let ours = context.release_text("khuyen-hoc-timeline.js");
    context
        .site()
        .publish_text(address, "text/javascript", &ours);
    let page = HostPage::with(
        "<khuyen-hoc-timeline></khuyen-hoc-timeline>
         <khuyen-hoc-timeline base=\"/khuyen-hoc\" permalink=\"off\"></khuyen-hoc-timeline>",
    );
    let page = page
        .without_script()
        .before(&format!("<script defer src=\"{address}\"></script>"));
    let widget = context.open(&page).await;
    expect_working(context, &widget, "a copy").await;
}

/// A frame of opaque origin, on a server that allows no other origin: the script runs, nothing else loads.
async fn a_page_without_imports_keeps_its_screen(context: &TestContext) {
    let inside = page_with(&format!("<script src=\"{SCRIPT}\"></script>"));
    context.site().publish("/trong.html", &inside);
    let frame = "<!doctype html><title>Khung</title>
        <iframe src=\"/trong.html\" sandbox=\"allow-scripts\" width=\"900\" height=\"600\"></iframe>";
    context
        .site()
        .publish_text("/khung.html", "text/html; charset=utf-8", frame);
    let opened = context
        .session()
        .goto(context.site().url("/khung.html"))
        .await;
    opened.expect("it opens");
    context.session().enter_frame(0).await.expect("its frame");
    let widget = WidgetPage::first_in(context);
    widget.wait_for_alert().await;
    let rows = "all(root(path), 'article').filter(rendered).length";
    assert_eq!(widget.eval::<usize>(rows, Value::Null).await, ACTIVITIES);
    let press = "(root(path).querySelector('label[data-partner=doan-tncs-hcm]').click(), true)";
    widget.eval::<bool>(press, Value::Null).await;
    assert_eq!(widget.eval::<usize>(rows, Value::Null).await, OF_DOAN.len());
}
