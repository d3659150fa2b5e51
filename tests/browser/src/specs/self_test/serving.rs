//! Servers that hold a release only in part, or send it otherwise than they should.

use super::page::{Told, is_hashed, is_script, is_wasm, well_set_up};
use crate::harness::fault::Fault;
use crate::harness::release_file::ReleaseFile;
use crate::harness::response_rule::ResponseRule;
use crate::harness::runner::{Test, tests};
use crate::harness::site::RELEASE;
use crate::harness::test_context::TestContext;

pub(super) fn tests() -> Vec<Test> {
    tests!["self test":
        a_server_that_gives_out_no_wasm_is_told_with_what_stands_in,
        a_server_without_wasm_and_what_stands_in_is_told_as_a_failure,
        a_file_that_was_not_copied_is_told_by_name,
        a_front_page_in_place_of_a_file_is_told,
        a_file_of_another_release_is_told_by_name,
        line_ends_changed_by_a_transfer_are_told_as_that,
        data_edited_after_the_build_are_told_as_that,
        scripts_under_a_wrong_type_are_told_with_the_lines_to_add,
        pages_of_a_wrong_charset_are_told,
        a_server_that_compresses_nothing_is_told,
        files_kept_for_too_short_or_too_long_are_told,
        a_server_without_validators_is_told,
        a_document_that_is_not_json_is_told,
        a_document_without_its_list_is_told,
        a_server_that_forbids_frames_is_told,
        a_server_open_to_other_origins_is_told,
    ]
}

/// The name of a file of the widget itself, which is its checksum between these.
fn file(context: &TestContext, end: &str) -> String {
    const START: &str = "khuyen-hoc-timeline-";
    let entries = std::fs::read_dir(context.dist()).expect("the release");
    let names = entries.map(|entry| entry.expect("a file").file_name());
    let names = names.map(|name| name.to_string_lossy().into_owned());
    let mut found = names.filter(|name| {
        name.strip_prefix(START)
            .and_then(|name| name.strip_suffix(end))
            .is_some_and(|hash| hash.len() == 8)
    });
    found.next().unwrap_or_else(|| panic!("{START}…{end}"))
}

async fn a_server_that_gives_out_no_wasm_is_told_with_what_stands_in(context: &TestContext) {
    well_set_up(context);
    context.site().add_rule(is_wasm, ResponseRule::Status(404));
    let told = Told::by(context, "").await;
    assert_eq!(told.bad(), ["Kiểu MIME của .wasm"], "{told:#?}");
    let lines = [
        "404",
        ".wasm.js",
        "application/wasm wasm;",
        "fileExtension=\".wasm\"",
        "AddType application/wasm .wasm",
    ];
    told.of("Kiểu MIME của .wasm").says("Nên sửa", &lines);
    assert!(told.verdict.contains("nên sửa 1"), "{told:#?}");
    told.of("Dòng thời gian hiện ra").says("Đạt", &[]);
}

async fn a_server_without_wasm_and_what_stands_in_is_told_as_a_failure(context: &TestContext) {
    well_set_up(context);
    let either = |path: &str| path.contains(".wasm");
    context.site().add_rule(either, ResponseRule::Status(404));
    let told = Told::by(context, "").await;
    let program = file(context, ".wasm.js");
    told.of("Đủ tệp").says("Phải sửa", &[&program, "404"]);
    told.of("Kiểu MIME của .wasm").says("Phải sửa", &[]);
    told.of("Dòng thời gian hiện ra").says("Phải sửa", &["404"]);
    assert!(told.verdict.starts_with("Cần sửa"), "{told:#?}");
}

async fn a_file_that_was_not_copied_is_told_by_name(context: &TestContext) {
    well_set_up(context);
    context
        .site()
        .fail(ReleaseFile::AppModule, Fault::Status(404));
    let told = Told::by(context, "").await;
    let app = file(context, ".js");
    told.of("Đủ tệp").says("Phải sửa", &["404", "Chép lại"]);
    assert!(told.of("Đủ tệp").text.contains(&app), "{app} in {told:#?}");
    assert!(told.verdict.starts_with("Cần sửa"), "{told:#?}");
}

async fn a_front_page_in_place_of_a_file_is_told(context: &TestContext) {
    well_set_up(context);
    context.site().fail(ReleaseFile::Loader, Fault::FrontPage);
    let told = Told::by(context, "").await;
    let parts = ["khuyen-hoc-timeline.js", "một trang web thay cho tệp"];
    told.of("Đủ tệp").says("Phải sửa", &parts);
}

async fn a_file_of_another_release_is_told_by_name(context: &TestContext) {
    well_set_up(context);
    let older = context.release_text("khuyen-hoc-timeline.js") + "// older";
    let path = format!("{RELEASE}/khuyen-hoc-timeline.js");
    context
        .site()
        .publish_text(&path, "text/javascript", &older);
    let told = Told::by(context, "").await;
    let parts = [
        "khuyen-hoc-timeline.js",
        "của bản khác",
        "Chép lại cả thư mục",
    ];
    told.of("Đúng nội dung").says("Phải sửa", &parts);
    assert!(told.verdict.starts_with("Cần sửa 1"), "{told:#?}");
}

async fn line_ends_changed_by_a_transfer_are_told_as_that(context: &TestContext) {
    well_set_up(context);
    let name = "schema/articles.schema.json";
    let changed = context.release_text(name).replace('\n', "\r\n");
    let path = format!("{RELEASE}/{name}");
    context
        .site()
        .publish_text(&path, "application/json", &changed);
    let told = Told::by(context, "").await;
    assert_eq!(told.bad(), ["Đúng nội dung"], "{told:#?}");
    told.of("Đúng nội dung")
        .says("Nên sửa", &[name, "dấu xuống dòng", "nhị phân"]);
}

async fn data_edited_after_the_build_are_told_as_that(context: &TestContext) {
    well_set_up(context);
    let edited = context.release_text("data/articles.json") + "\n";
    context.site().replace_text(ReleaseFile::Articles, &edited);
    let told = Told::by(context, "").await;
    assert_eq!(told.bad(), ["Đúng nội dung"], "{told:#?}");
    let parts = [
        "data/articles.json",
        "đã sửa sau khi dựng",
        "cargo xtask build",
    ];
    told.of("Đúng nội dung").says("Nên sửa", &parts);
}

async fn scripts_under_a_wrong_type_are_told_with_the_lines_to_add(context: &TestContext) {
    well_set_up(context);
    context.site().add_rule(
        is_script,
        ResponseRule::Header("content-type", "text/plain"),
    );
    // The page's own script comes under that type too, and runs.
    let told = Told::by(context, "").await;
    let parts = [
        "text/plain",
        "khuyen-hoc-timeline.js",
        "text/javascript js;",
        "AddType text/javascript .js",
        "<mimeMap fileExtension=\".js\" mimeType=\"text/javascript\" />",
    ];
    told.of("Kiểu MIME của .js").says("Phải sửa", &parts);
    told.of("Dòng thời gian hiện ra").says("Phải sửa", &[]);
    assert!(told.verdict.starts_with("Cần sửa"), "{told:#?}");
}

async fn pages_of_a_wrong_charset_are_told(context: &TestContext) {
    well_set_up(context);
    let frame = |path: &str| path.ends_with("/embed.html");
    let vietnamese = "text/html; charset=windows-1258";
    context
        .site()
        .add_rule(frame, ResponseRule::Header("content-type", vietnamese));
    let told = Told::by(context, "").await;
    told.of("Bảng mã của .html").says(
        "Phải sửa",
        &["windows-1258", "embed.html", "charset utf-8;"],
    );
}

async fn a_server_that_compresses_nothing_is_told(context: &TestContext) {
    well_set_up(context);
    context
        .site()
        .add_rule(|_| true, ResponseRule::Uncompressed);
    let told = Told::by(context, "").await;
    assert_eq!(told.bad(), ["Nén khi gửi"], "{told:#?}");
    let program = file(context, ".wasm");
    let parts = [
        &program,
        "gzip_static on;",
        "AddOutputFilterByType",
        "appcmd",
    ];
    told.of("Nén khi gửi").says("Nên sửa", &parts);
}

async fn files_kept_for_too_short_or_too_long_are_told(context: &TestContext) {
    well_set_up(context);
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
    let told = Told::by(context, "").await;
    let lasting = "Lưu lâu các tệp có mã trong tên";
    let others = "Hỏi lại các tệp còn lại";
    assert_eq!(told.bad(), [lasting, others], "{told:#?}");
    told.of(lasting)
        .says("Nên sửa", &["max-age=60", "immutable"]);
    let parts = [
        "max-age=86400",
        "khuyen-hoc-timeline.js",
        "no-cache",
        "expires",
    ];
    told.of(others).says("Nên sửa", &parts);
}

async fn a_server_without_validators_is_told(context: &TestContext) {
    well_set_up(context);
    for name in ["last-modified", "etag"] {
        context
            .site()
            .add_rule(|_| true, ResponseRule::Without(name));
    }
    let told = Told::by(context, "").await;
    let name = "Hỏi lại mà không phải gửi lại";
    assert_eq!(told.bad(), [name], "{told:#?}");
    told.of(name).says("Nên sửa", &["ETag", "etag on;"]);
}

async fn a_document_that_is_not_json_is_told(context: &TestContext) {
    well_set_up(context);
    let cut_off = "{\"articles\": [ ,";
    context.site().replace_text(ReleaseFile::Articles, cut_off);
    let told = Told::by(context, "").await;
    told.of("data/articles.json")
        .says("Phải sửa", &["không phải JSON", "docs/data-format.md"]);
    told.of("data/programmes.json").says("Đạt", &["6 đơn vị"]);
    told.of("Dòng thời gian hiện ra").says("Phải sửa", &[]);
}

async fn a_document_without_its_list_is_told(context: &TestContext) {
    well_set_up(context);
    let empty = "{\"programmes\": []}";
    context.site().replace_text(ReleaseFile::Programmes, empty);
    let told = Told::by(context, "").await;
    told.of("data/programmes.json")
        .says("Phải sửa", &["thiếu danh sách \"partners\""]);
}

async fn a_server_that_forbids_frames_is_told(context: &TestContext) {
    well_set_up(context);
    let frame = |path: &str| path.ends_with("/embed.html");
    context
        .site()
        .add_rule(frame, ResponseRule::Header("x-frame-options", "DENY"));
    let told = Told::by(context, "").await;
    let name = "embed.html trong khung (iframe)";
    assert_eq!(told.bad(), [name], "{told:#?}");
    let parts = ["X-Frame-Options: DENY", "frame-ancestors", "embed.html"];
    told.of(name).says("Nên sửa", &parts);
}

async fn a_server_open_to_other_origins_is_told(context: &TestContext) {
    well_set_up(context);
    let name = "Nhúng từ máy chủ khác (CORS)";
    let parts = ["chính máy chủ này", "Access-Control-Allow-Origin"];
    Told::by(context, "").await.of(name).says("Để biết", &parts);
    context.site().allow_all_origins();
    let told = Told::by(context, "").await;
    told.of(name).says("Đạt", &["mọi máy chủ"]);
}
