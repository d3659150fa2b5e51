//! Each file comes, is what it is, and says so.

use crate::servers::request::get;
use crate::stage::{Kind, Stage};
use crate::suite::{Test, tests_of_each_server};

pub(super) fn tests() -> Vec<Test> {
    tests_of_each_server![
        every_file_comes_whole_with_the_type_of_its_kind,
        a_site_of_another_domain_may_load_every_file,
        a_browser_may_not_take_a_file_for_another_kind,
        a_file_that_is_missing_is_told_to_a_site_of_another_domain,
        the_folder_itself_shows_the_demo,
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
        other => {
            panic!("expected a known kind of file, found {other}: add it to hosts/, then here")
        }
    }
}

async fn every_file_comes_whole_with_the_type_of_its_kind(stage: &Stage, kind: Kind) {
    let server = stage.server(kind).await;
    for accepted in ["", "gzip", "gzip, deflate, br, zstd"] {
        for file in stage.release().files() {
            let address = server.url(&format!("/timeline/{file}"));
            let answer = get(&address, &[("accept-encoding", accepted)]).await;
            assert_eq!(answer.status, 200, "{file}");
            assert_eq!(answer.header("content-type"), type_of(file), "{file}");
            assert!(
                answer.content() == stage.release().read(file),
                "{file} is another for who accepts {accepted:?}"
            );
        }
    }
}

async fn a_site_of_another_domain_may_load_every_file(stage: &Stage, kind: Kind) {
    let server = stage.server(kind).await;
    for file in stage.release().files() {
        let address = server.url(&format!("/timeline/{file}"));
        let origin = [("origin", "https://caugiay.hanoi.gov.vn")];
        let answer = get(&address, &origin).await;
        // Once: said twice it is joined by a comma, and no browser takes that.
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{file}");
    }
}

async fn a_browser_may_not_take_a_file_for_another_kind(stage: &Stage, kind: Kind) {
    let server = stage.server(kind).await;
    for file in stage.release().files() {
        let answer = get(&server.url(&format!("/timeline/{file}")), &[]).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{file}");
    }
}

async fn a_file_that_is_missing_is_told_to_a_site_of_another_domain(stage: &Stage, kind: Kind) {
    let server = stage.server(kind).await;
    for file in ["missing.json", "khuyen-hoc-timeline-00000000.wasm"] {
        let answer = get(&server.url(&format!("/timeline/{file}")), &[]).await;
        assert_eq!(answer.status, 404, "{file}");
        // Without this the script could not read the status, and would tell of a network that failed.
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{file}");
        assert_eq!(
            answer.header("cache-control").find("immutable"),
            None,
            "{file}"
        );
    }
}

async fn the_folder_itself_shows_the_demo(stage: &Stage, kind: Kind) {
    let answer = get(&stage.server(kind).await.url("/timeline/"), &[]).await;
    assert_eq!(answer.status, 200);
    assert!(answer.content() == stage.release().read("index.html"));
}
