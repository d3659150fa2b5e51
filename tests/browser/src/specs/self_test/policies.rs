//! Policies of the page itself and of the page that is to hold the timeline.

use super::page::{Told, is_own, well_set_up};
use crate::harness::host_page::HostPage;
use crate::harness::response_rule::ResponseRule;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::{PAGE, TestContext};
use crate::harness::wait::until;

pub(super) fn tests() -> Vec<Test> {
    tests!["self test":
        under_a_strict_policy_that_allows_what_is_needed_all_is_well,
        a_policy_of_the_page_that_forbids_programs_is_told,
        a_policy_of_the_page_that_forbids_requests_is_told_as_the_cause,
        where_no_script_may_run_the_page_says_what_to_look_at,
        a_host_page_with_the_snippet_passes,
        a_host_page_whose_policy_forbids_programs_is_told_with_the_directive,
        a_host_page_whose_own_element_forbids_programs_is_told,
        a_host_page_without_the_snippet_is_told_with_the_two_lines,
        a_host_page_that_names_another_copy_or_no_module_is_told,
        a_host_page_that_is_not_there_or_elsewhere_is_told,
        the_field_asks_for_the_host_page,
    ]
}

const OWN: &str = "Chính sách của trang này";
const HOST: &str = "Trang sẽ chứa dòng thời gian";
const OF_HOST: &str = "Chính sách của trang ấy";

fn own_policy(context: &TestContext, policy: &'static str) {
    well_set_up(context);
    context.site().add_rule(
        is_own,
        ResponseRule::Header("content-security-policy", policy),
    );
}

async fn under_a_strict_policy_that_allows_what_is_needed_all_is_well(context: &TestContext) {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
        style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
    own_policy(context, policy);
    let told = Told::by(context, "").await;
    assert_eq!(told.bad(), [""; 0], "{told:#?}");
    assert_eq!(told.verdict, "Mọi thứ đều ổn");
    told.of(OWN).says("Đạt", &["cho phép mọi thứ"]);
}

async fn a_policy_of_the_page_that_forbids_programs_is_told(context: &TestContext) {
    own_policy(context, "default-src 'self'; script-src 'self'");
    let told = Told::by(context, "").await;
    let recovered = "add_header Content-Security-Policy \"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'\" always;";
    told.of(OWN).says("Phải sửa", &["WebAssembly", recovered]);
    told.of("Chạy được chương trình (WebAssembly)")
        .says("Phải sửa", &["chính sách"]);
    told.of("Dòng thời gian hiện ra")
        .says("Phải sửa", &["wasm-unsafe-eval"]);
}

async fn a_policy_of_the_page_that_forbids_requests_is_told_as_the_cause(context: &TestContext) {
    own_policy(context, "connect-src 'none'");
    let told = Told::by(context, "").await;
    told.of(OWN).says("Phải sửa", &["connect-src 'self'"]);
    told.of("Đủ tệp").says("Phải sửa", &["cấm hỏi"]);
}

async fn where_no_script_may_run_the_page_says_what_to_look_at(context: &TestContext) {
    own_policy(context, "script-src 'none'");
    let address = context.site().url("/khuyen-hoc/check.html");
    context.session().goto(address).await.expect("it opens");
    let text: String = context.run("return document.body.innerText", &[]).await;
    for part in ["script-src 'self'", "text/javascript", "Checking…"] {
        assert!(text.contains(part), "{part:?} in {text:?}");
    }
}

/// What is told of a host page.
async fn told_of(context: &TestContext, page: &HostPage) -> Told {
    well_set_up(context);
    context.site().publish(PAGE, page);
    Told::by(context, &format!("?page={PAGE}")).await
}

async fn a_host_page_with_the_snippet_passes(context: &TestContext) {
    let policy = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
    let told = told_of(context, &HostPage::bare().policy(policy)).await;
    assert_eq!(told.bad(), [""; 0], "{told:#?}");
    told.of(HOST).says("Đạt", &["có thẻ script"]);
    told.of(OF_HOST).says("Đạt", &["cho phép mọi thứ"]);
}

async fn a_host_page_whose_policy_forbids_programs_is_told_with_the_directive(
    context: &TestContext,
) {
    let page = HostPage::bare().policy("default-src 'self'; script-src 'self'");
    let told = told_of(context, &page).await;
    assert_eq!(told.bad(), [OF_HOST], "{told:#?}");
    let parts = [
        "script-src",
        "không cho chạy WebAssembly; thêm 'wasm-unsafe-eval'",
        "Header always set Content-Security-Policy",
        "<add name=\"Content-Security-Policy\"",
    ];
    told.of(OF_HOST).says("Phải sửa", &parts);
    assert!(told.verdict.starts_with("Cần sửa 1"), "{told:#?}");
}

async fn a_host_page_whose_own_element_forbids_programs_is_told(context: &TestContext) {
    let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'unsafe-inline'\">";
    let told = told_of(context, &HostPage::bare().head(meta)).await;
    let recovered = "content=\"script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'\"";
    told.of(OF_HOST).says("Phải sửa", &["thẻ meta", recovered]);
}

async fn a_host_page_without_the_snippet_is_told_with_the_two_lines(context: &TestContext) {
    let page = HostPage::with("<p>Bài viết</p>").without_script();
    let told = told_of(context, &page).await;
    assert_eq!(told.bad(), [HOST], "{told:#?}");
    let snippet = "<script type=\"module\" src=\"/khuyen-hoc/khuyen-hoc-timeline.js\"></script>";
    told.of(HOST)
        .says("Nên sửa", &[snippet, "<khuyen-hoc-timeline>"]);
}

async fn a_host_page_that_names_another_copy_or_no_module_is_told(context: &TestContext) {
    let page = HostPage::bare().script_from("/cu/khuyen-hoc-timeline.js");
    let told = told_of(context, &page).await;
    told.of(HOST)
        .says("Nên sửa", &["bản khác", "/cu/khuyen-hoc-timeline.js"]);
    let plain = "<script src=\"/khuyen-hoc/khuyen-hoc-timeline.js\"></script><khuyen-hoc-timeline></khuyen-hoc-timeline>";
    let told = told_of(context, &HostPage::with(plain).without_script()).await;
    told.of(HOST).says("Phải sửa", &["type=\"module\""]);
}

async fn a_host_page_that_is_not_there_or_elsewhere_is_told(context: &TestContext) {
    well_set_up(context);
    let told = Told::by(context, "?page=/khong-co.html").await;
    told.of(HOST).says("Phải sửa", &["404"]);
    let told = Told::by(context, "?page=https://caugiay.example/bai.html").await;
    told.of(HOST)
        .says("Để biết", &["https://caugiay.example", "máy chủ khác"]);
    let asked = "return performance.getEntriesByType('resource').map(one => one.name).join()";
    let asked: String = context.run(asked, &[]).await;
    assert!(!asked.contains("caugiay.example"), "{asked}");
}

async fn the_field_asks_for_the_host_page(context: &TestContext) {
    well_set_up(context);
    context.site().publish(PAGE, &HostPage::bare());
    Told::by(context, "?lang=en").await;
    let field = context
        .session()
        .find(thirtyfour::By::Css("input[name=page]"));
    let field = field.await.expect("a field");
    let [_, name] = context.role_and_name(&field).await;
    assert!(name.starts_with("Address of the page"), "{name:?}");
    field.send_keys(PAGE).await.expect("it takes an address");
    context.press_keys(thirtyfour::Key::Enter).await;
    until("the host page to be told of", async || {
        let told = Told::now(context).await;
        let row = told
            .rows
            .iter()
            .find(|row| row.name == "Policy of that page");
        row.map(|row| row.says("Passed", &["no policy"]))
            .ok_or(told.verdict)
    })
    .await;
}
