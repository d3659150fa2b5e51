//! Servers that hold only part of a release, or serve it wrongly.

use super::page::{SelfTestPage, is_hashed, is_script, is_wasm, serve_well};
use crate::harness::fault::Fault;
use crate::harness::release_file::ReleaseFile;
use crate::harness::response_rule::ResponseRule;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;

pub(super) fn tests() -> Vec<Test> {
    tests!["self test":
        blocked_wasm_is_reported_with_its_script_fallback,
        blocked_wasm_and_fallback_are_a_failure,
        a_file_that_was_not_copied_is_named,
        html_in_place_of_a_file_is_reported,
        a_file_of_another_release_is_named,
        line_endings_changed_by_a_transfer_are_reported,
        data_edited_after_the_build_are_reported,
        scripts_of_wrong_mime_type_come_with_a_server_snippet,
        a_wrong_charset_is_reported,
        missing_compression_is_reported,
        too_short_and_too_long_caching_are_reported,
        missing_cache_validators_are_reported,
        a_document_that_is_not_json_is_reported,
        a_document_without_its_list_is_reported,
        a_server_that_forbids_frames_is_reported,
        a_server_that_allows_other_origins_is_reported,
    ]
}

/// The name of a file of the widget itself, which is its checksum between these.
fn file(context: &TestContext, end: &str) -> String {
    const LOADER_START: &str = "khuyen-hoc-timeline-";
    let entries = std::fs::read_dir(context.dist()).expect("the release");
    let names = entries.map(|entry| entry.expect("a file").file_name());
    let names = names.map(|name| name.to_string_lossy().into_owned());
    let mut found = names.filter(|name| {
        name.strip_prefix(LOADER_START)
            .and_then(|name| name.strip_suffix(end))
            .is_some_and(|hash| hash.len() == 8)
    });
    found
        .next()
        .unwrap_or_else(|| panic!("{LOADER_START}…{end}"))
}

async fn blocked_wasm_is_reported_with_its_script_fallback(context: &TestContext) {
    serve_well(context);
    context.site().add_rule(is_wasm, ResponseRule::Status(404));
    let page = SelfTestPage::open(context, "").await;
    assert_eq!(page.failed_rows(), ["Kiểu MIME của .wasm"], "{page:#?}");
    let lines = [
        "404",
        ".wasm.js",
        "application/wasm wasm;",
        "fileExtension=\".wasm\"",
        "AddType application/wasm .wasm",
    ];
    page.row("Kiểu MIME của .wasm").expect("Nên sửa", &lines);
    assert!(page.verdict.contains("nên sửa 1"), "{page:#?}");
    page.row("Dòng thời gian hiện ra").expect("Đạt", &[]);
}

async fn blocked_wasm_and_fallback_are_a_failure(context: &TestContext) {
    serve_well(context);
    let either = |path: &str| path.contains(".wasm");
    context.site().add_rule(either, ResponseRule::Status(404));
    let page = SelfTestPage::open(context, "").await;
    let program = file(context, ".wasm.js");
    page.row("Đủ tệp").expect("Phải sửa", &[&program, "404"]);
    page.row("Kiểu MIME của .wasm").expect("Phải sửa", &[]);
    page.row("Dòng thời gian hiện ra")
        .expect("Phải sửa", &["404"]);
    assert!(page.verdict.starts_with("Cần sửa"), "{page:#?}");
}

async fn a_file_that_was_not_copied_is_named(context: &TestContext) {
    serve_well(context);
    context
        .site()
        .fail(ReleaseFile::AppModule, Fault::Status(404));
    let page = SelfTestPage::open(context, "").await;
    let app = file(context, ".js");
    page.row("Đủ tệp").expect("Phải sửa", &["404", "Chép lại"]);
    assert!(page.row("Đủ tệp").text.contains(&app), "{app} in {page:#?}");
    assert!(page.verdict.starts_with("Cần sửa"), "{page:#?}");
}

async fn html_in_place_of_a_file_is_reported(context: &TestContext) {
    serve_well(context);
    context.site().fail(ReleaseFile::Loader, Fault::FrontPage);
    let page = SelfTestPage::open(context, "").await;
    let parts = ["khuyen-hoc-timeline.js", "một trang web thay cho tệp"];
    page.row("Đủ tệp").expect("Phải sửa", &parts);
}

async fn a_file_of_another_release_is_named(context: &TestContext) {
    serve_well(context);
    let older = context.release_text("khuyen-hoc-timeline.js") + "// older";
    let path = format!("{RELEASE}/khuyen-hoc-timeline.js");
    context
        .site()
        .publish_text(&path, "text/javascript", &older);
    let page = SelfTestPage::open(context, "").await;
    let parts = [
        "khuyen-hoc-timeline.js",
        "của bản khác",
        "Chép lại cả thư mục",
    ];
    page.row("Đúng nội dung").expect("Phải sửa", &parts);
    assert!(page.verdict.starts_with("Cần sửa 1"), "{page:#?}");
}

async fn line_endings_changed_by_a_transfer_are_reported(context: &TestContext) {
    serve_well(context);
    let name = "schema/articles.schema.json";
    let changed = context.release_text(name).replace('\n', "\r\n");
    let path = format!("{RELEASE}/{name}");
    context
        .site()
        .publish_text(&path, "application/json", &changed);
    let page = SelfTestPage::open(context, "").await;
    assert_eq!(page.failed_rows(), ["Đúng nội dung"], "{page:#?}");
    page.row("Đúng nội dung")
        .expect("Nên sửa", &[name, "dấu xuống dòng", "nhị phân"]);
}

async fn data_edited_after_the_build_are_reported(context: &TestContext) {
    serve_well(context);
    let edited = context.release_text("data/articles.json") + "\n";
    context.site().replace_text(ReleaseFile::Articles, &edited);
    let page = SelfTestPage::open(context, "").await;
    assert_eq!(page.failed_rows(), ["Đúng nội dung"], "{page:#?}");
    let parts = [
        "data/articles.json",
        "đã sửa sau khi dựng",
        "cargo xtask build",
    ];
    page.row("Đúng nội dung").expect("Nên sửa", &parts);
}

async fn scripts_of_wrong_mime_type_come_with_a_server_snippet(context: &TestContext) {
    serve_well(context);
    context.site().add_rule(
        is_script,
        ResponseRule::Header("content-type", "text/plain"),
    );
    // The page's own script has that type too, and runs.
    let page = SelfTestPage::open(context, "").await;
    let parts = [
        "text/plain",
        "khuyen-hoc-timeline.js",
        "text/javascript js;",
        "AddType text/javascript .js",
        "<mimeMap fileExtension=\".js\" mimeType=\"text/javascript\" />",
    ];
    page.row("Kiểu MIME của .js").expect("Phải sửa", &parts);
    page.row("Dòng thời gian hiện ra").expect("Phải sửa", &[]);
    assert!(page.verdict.starts_with("Cần sửa"), "{page:#?}");
}

async fn a_wrong_charset_is_reported(context: &TestContext) {
    serve_well(context);
    let frame = |path: &str| path.ends_with("/embed.html");
    let vietnamese = "text/html; charset=windows-1258";
    context
        .site()
        .add_rule(frame, ResponseRule::Header("content-type", vietnamese));
    let page = SelfTestPage::open(context, "").await;
    page.row("Bảng mã của .html").expect(
        "Phải sửa",
        &["windows-1258", "embed.html", "charset utf-8;"],
    );
}

async fn missing_compression_is_reported(context: &TestContext) {
    serve_well(context);
    context
        .site()
        .add_rule(|_| true, ResponseRule::Uncompressed);
    let page = SelfTestPage::open(context, "").await;
    assert_eq!(page.failed_rows(), ["Nén khi gửi"], "{page:#?}");
    let program = file(context, ".wasm");
    let parts = [
        &program,
        "gzip_static on;",
        "AddOutputFilterByType",
        "appcmd",
    ];
    page.row("Nén khi gửi").expect("Nên sửa", &parts);
}

async fn too_short_and_too_long_caching_are_reported(context: &TestContext) {
    serve_well(context);
    let site = context.site();
    site.add_rule(
        is_hashed,
        ResponseRule::Header("cache-control", "max-age=60"),
    );
    let entry = |path: &str| path.ends_with("/khuyen-hoc-timeline.js");
    site.add_rule(
        entry,
        ResponseRule::Header("cache-control", "max-age=86400"),
    );
    let page = SelfTestPage::open(context, "").await;
    let lasting = "Lưu lâu các tệp có mã trong tên";
    let others = "Hỏi lại các tệp còn lại";
    assert_eq!(page.failed_rows(), [lasting, others], "{page:#?}");
    page.row(lasting)
        .expect("Nên sửa", &["max-age=60", "immutable"]);
    let parts = [
        "max-age=86400",
        "khuyen-hoc-timeline.js",
        "no-cache",
        "expires",
    ];
    page.row(others).expect("Nên sửa", &parts);
}

async fn missing_cache_validators_are_reported(context: &TestContext) {
    serve_well(context);
    for name in ["last-modified", "etag"] {
        context
            .site()
            .add_rule(|_| true, ResponseRule::Without(name));
    }
    let page = SelfTestPage::open(context, "").await;
    let name = "Hỏi lại mà không phải gửi lại";
    assert_eq!(page.failed_rows(), [name], "{page:#?}");
    page.row(name).expect("Nên sửa", &["ETag", "etag on;"]);
}

async fn a_document_that_is_not_json_is_reported(context: &TestContext) {
    serve_well(context);
    let cut_off = "{\"articles\": [ ,";
    context.site().replace_text(ReleaseFile::Articles, cut_off);
    let page = SelfTestPage::open(context, "").await;
    page.row("data/articles.json")
        .expect("Phải sửa", &["không phải JSON", "docs/data-format.md"]);
    page.row("data/programmes.json")
        .expect("Đạt", &["6 đơn vị"]);
    page.row("Dòng thời gian hiện ra").expect("Phải sửa", &[]);
}

async fn a_document_without_its_list_is_reported(context: &TestContext) {
    serve_well(context);
    let empty = "{\"programmes\": []}";
    context.site().replace_text(ReleaseFile::Programmes, empty);
    let page = SelfTestPage::open(context, "").await;
    page.row("data/programmes.json")
        .expect("Phải sửa", &["thiếu danh sách \"partners\""]);
}

async fn a_server_that_forbids_frames_is_reported(context: &TestContext) {
    serve_well(context);
    let frame = |path: &str| path.ends_with("/embed.html");
    context
        .site()
        .add_rule(frame, ResponseRule::Header("x-frame-options", "DENY"));
    let page = SelfTestPage::open(context, "").await;
    let name = "embed.html trong khung (iframe)";
    assert_eq!(page.failed_rows(), [name], "{page:#?}");
    let parts = ["X-Frame-Options: DENY", "frame-ancestors", "embed.html"];
    page.row(name).expect("Nên sửa", &parts);
}

async fn a_server_that_allows_other_origins_is_reported(context: &TestContext) {
    serve_well(context);
    let name = "Nhúng từ máy chủ khác (CORS)";
    let parts = ["chính máy chủ này", "Access-Control-Allow-Origin"];
    SelfTestPage::open(context, "")
        .await
        .row(name)
        .expect("Để biết", &parts);
    context.site().allow_all_origins();
    let page = SelfTestPage::open(context, "").await;
    page.row(name).expect("Đạt", &["mọi máy chủ"]);
}
