//! Content security policies of the self-test page and of the checked host page.

use super::page::{SelfTestPage, is_own, serve_well};
use crate::harness::host_page::HostPage;
use crate::harness::response_rule::ResponseRule;
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::{PAGE, TestContext};
use crate::harness::wait::until;

pub(super) fn tests() -> Vec<Test> {
    tests!["self test":
        a_strict_but_sufficient_policy_passes,
        a_policy_that_forbids_wasm_is_reported,
        a_policy_that_forbids_requests_is_reported_as_the_cause,
        without_javascript_the_page_says_what_to_check,
        a_host_page_with_the_snippet_passes,
        a_host_policy_that_forbids_wasm_names_the_directive,
        a_host_meta_policy_that_forbids_wasm_is_reported,
        a_host_page_without_snippet_gets_the_two_lines,
        a_host_page_with_another_copy_or_no_module_is_reported,
        a_missing_or_foreign_host_page_is_reported,
        the_form_checks_the_given_host_page,
    ]
}

const OWN_POLICY: &str = "Chính sách của trang này";
const HOST: &str = "Trang sẽ chứa dòng thời gian";
const HOST_POLICY: &str = "Chính sách của trang ấy";

fn set_own_policy(context: &TestContext, policy: &'static str) {
    serve_well(context);
    context.site().add_rule(
        is_own,
        ResponseRule::Header("content-security-policy", policy),
    );
}

async fn a_strict_but_sufficient_policy_passes(context: &TestContext) {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
        style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
    set_own_policy(context, policy);
    let page = SelfTestPage::open(context, "").await;
    assert_eq!(page.failed_rows(), [""; 0], "{page:#?}");
    assert_eq!(page.verdict, "Mọi thứ đều ổn");
    page.row(OWN_POLICY).expect("Đạt", &["cho phép mọi thứ"]);
}

async fn a_policy_that_forbids_wasm_is_reported(context: &TestContext) {
    set_own_policy(context, "default-src 'self'; script-src 'self'");
    let page = SelfTestPage::open(context, "").await;
    let recovered = "add_header Content-Security-Policy \"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'\" always;";
    page.row(OWN_POLICY)
        .expect("Phải sửa", &["WebAssembly", recovered]);
    page.row("Chạy được chương trình (WebAssembly)")
        .expect("Phải sửa", &["chính sách"]);
    page.row("Dòng thời gian hiện ra")
        .expect("Phải sửa", &["wasm-unsafe-eval"]);
}

async fn a_policy_that_forbids_requests_is_reported_as_the_cause(context: &TestContext) {
    set_own_policy(context, "connect-src 'none'");
    let page = SelfTestPage::open(context, "").await;
    page.row(OWN_POLICY)
        .expect("Phải sửa", &["connect-src 'self'"]);
    page.row("Đủ tệp").expect("Phải sửa", &["cấm hỏi"]);
}

async fn without_javascript_the_page_says_what_to_check(context: &TestContext) {
    set_own_policy(context, "script-src 'none'");
    let address = context.site().url("/khuyen-hoc/check.html");
    context.session().goto(address).await.expect("it opens");
    let text: String = context.run("return document.body.innerText", &[]).await;
    for part in ["script-src 'self'", "text/javascript", "Checking…"] {
        assert!(text.contains(part), "{part:?} in {text:?}");
    }
}

/// The results for this host page.
async fn check_host_page(context: &TestContext, page: &HostPage) -> SelfTestPage {
    serve_well(context);
    context.site().publish(PAGE, page);
    SelfTestPage::open(context, &format!("?page={PAGE}")).await
}

async fn a_host_page_with_the_snippet_passes(context: &TestContext) {
    let policy = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
    let page = check_host_page(context, &HostPage::bare().policy(policy)).await;
    assert_eq!(page.failed_rows(), [""; 0], "{page:#?}");
    page.row(HOST).expect("Đạt", &["có thẻ script"]);
    page.row(HOST_POLICY).expect("Đạt", &["cho phép mọi thứ"]);
}

async fn a_host_policy_that_forbids_wasm_names_the_directive(context: &TestContext) {
    let page = HostPage::bare().policy("default-src 'self'; script-src 'self'");
    let page = check_host_page(context, &page).await;
    assert_eq!(page.failed_rows(), [HOST_POLICY], "{page:#?}");
    let parts = [
        "script-src",
        "không cho chạy WebAssembly; thêm 'wasm-unsafe-eval'",
        "Header always set Content-Security-Policy",
        "<add name=\"Content-Security-Policy\"",
    ];
    page.row(HOST_POLICY).expect("Phải sửa", &parts);
    assert!(page.verdict.starts_with("Cần sửa 1"), "{page:#?}");
}

async fn a_host_meta_policy_that_forbids_wasm_is_reported(context: &TestContext) {
    let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'unsafe-inline'\">";
    let page = check_host_page(context, &HostPage::bare().head(meta)).await;
    let recovered = "content=\"script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'\"";
    page.row(HOST_POLICY)
        .expect("Phải sửa", &["thẻ meta", recovered]);
}

async fn a_host_page_without_snippet_gets_the_two_lines(context: &TestContext) {
    let page = HostPage::with("<p>Bài viết</p>").without_script();
    let page = check_host_page(context, &page).await;
    assert_eq!(page.failed_rows(), [HOST], "{page:#?}");
    let snippet = "<script type=\"module\" src=\"/khuyen-hoc/khuyen-hoc-timeline.js\"></script>";
    page.row(HOST)
        .expect("Nên sửa", &[snippet, "<khuyen-hoc-timeline>"]);
}

async fn a_host_page_with_another_copy_or_no_module_is_reported(context: &TestContext) {
    let page = HostPage::bare().script_from("/cu/khuyen-hoc-timeline.js");
    let page = check_host_page(context, &page).await;
    page.row(HOST)
        .expect("Nên sửa", &["bản khác", "/cu/khuyen-hoc-timeline.js"]);
    let plain = "<script src=\"/khuyen-hoc/khuyen-hoc-timeline.js\"></script><khuyen-hoc-timeline></khuyen-hoc-timeline>";
    let page = check_host_page(context, &HostPage::with(plain).without_script()).await;
    page.row(HOST).expect("Phải sửa", &["type=\"module\""]);
}

async fn a_missing_or_foreign_host_page_is_reported(context: &TestContext) {
    serve_well(context);
    let page = SelfTestPage::open(context, "?page=/khong-co.html").await;
    page.row(HOST).expect("Phải sửa", &["404"]);
    let page = SelfTestPage::open(context, "?page=https://caugiay.example/bai.html").await;
    page.row(HOST)
        .expect("Để biết", &["https://caugiay.example", "máy chủ khác"]);
    let asked = "return performance.getEntriesByType('resource').map(one => one.name).join()";
    let asked: String = context.run(asked, &[]).await;
    assert!(!asked.contains("caugiay.example"), "{asked}");
}

async fn the_form_checks_the_given_host_page(context: &TestContext) {
    serve_well(context);
    context.site().publish(PAGE, &HostPage::bare());
    SelfTestPage::open(context, "?lang=en").await;
    let field = context
        .session()
        .find(thirtyfour::By::Css("input[name=page]"));
    let field = field.await.expect("a field");
    let [_, name] = context.role_and_name(&field).await;
    assert!(name.starts_with("Address of the page"), "{name:?}");
    field.send_keys(PAGE).await.expect("it takes an address");
    context.press_keys(thirtyfour::Key::Enter).await;
    until("the host page to be told of", async || {
        let page = SelfTestPage::read(context).await;
        let row = page
            .rows
            .iter()
            .find(|row| row.name == "Policy of that page");
        row.map(|row| row.expect("Passed", &["no policy"]))
            .ok_or(page.verdict)
    })
    .await;
}
