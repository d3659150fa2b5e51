//! Each file arrives whole with the right headers.

use crate::runner::{Test, tests_of_each_server};
use crate::servers::request::get;
use crate::test_context::{ServerKind, TestContext};

pub(super) fn tests() -> Vec<Test> {
    tests_of_each_server![
        every_file_arrives_whole_with_its_mime_type,
        another_origin_may_load_every_file,
        every_file_is_sent_with_nosniff,
        a_missing_file_is_a_404_that_other_origins_can_read,
        the_folder_url_shows_the_demo,
    ]
}

/// The type that a browser needs for a file of the release.
fn type_of(file: &str) -> &'static str {
    match file.rsplit_once('.').expect("every file has an ending").1 {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "txt" | "ts" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        other => {
            panic!("expected a known kind of file, found {other}: add it to hosts/, then here")
        }
    }
}

async fn every_file_arrives_whole_with_its_mime_type(context: &TestContext, kind: ServerKind) {
    let server = context.server(kind).await;
    for accepted in ["", "gzip", "gzip, deflate, br, zstd"] {
        for file in context.release().files() {
            let address = server.url(&format!("/timeline/{file}"));
            let response = get(&address, &[("accept-encoding", accepted)]).await;
            assert_eq!(response.status, 200, "{file}");
            assert_eq!(response.header("content-type"), type_of(file), "{file}");
            assert!(
                response.content() == context.release().read(file),
                "{file} is another for who accepts {accepted:?}"
            );
        }
    }
}

async fn another_origin_may_load_every_file(context: &TestContext, kind: ServerKind) {
    let server = context.server(kind).await;
    for file in context.release().files() {
        let address = server.url(&format!("/timeline/{file}"));
        let origin = [("origin", "https://caugiay.hanoi.gov.vn")];
        let response = get(&address, &origin).await;
        // Once: said twice it is joined by a comma, and no browser takes that.
        assert_eq!(
            response.header("access-control-allow-origin"),
            "*",
            "{file}"
        );
    }
}

async fn every_file_is_sent_with_nosniff(context: &TestContext, kind: ServerKind) {
    let server = context.server(kind).await;
    for file in context.release().files() {
        let response = get(&server.url(&format!("/timeline/{file}")), &[]).await;
        assert_eq!(
            response.header("x-content-type-options"),
            "nosniff",
            "{file}"
        );
    }
}

async fn a_missing_file_is_a_404_that_other_origins_can_read(
    context: &TestContext,
    kind: ServerKind,
) {
    let server = context.server(kind).await;
    for file in ["missing.json", "khuyen-hoc-timeline-00000000.wasm"] {
        let response = get(&server.url(&format!("/timeline/{file}")), &[]).await;
        assert_eq!(response.status, 404, "{file}");
        // Without this the script could not read the status, and would tell of a network that failed.
        assert_eq!(
            response.header("access-control-allow-origin"),
            "*",
            "{file}"
        );
        assert_eq!(
            response.header("cache-control").find("immutable"),
            None,
            "{file}"
        );
    }
}

async fn the_folder_url_shows_the_demo(context: &TestContext, kind: ServerKind) {
    let response = get(&context.server(kind).await.url("/timeline/"), &[]).await;
    assert_eq!(response.status, 200);
    assert!(response.content() == context.release().read("index.html"));
}
