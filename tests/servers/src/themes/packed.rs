//! The compressed files of the release are sent to who takes them.

use crate::servers::request::get;
use crate::stage::{Kind, Stage};
use crate::suite::{Test, tests_of_each_server};

pub(super) fn tests() -> Vec<Test> {
    tests_of_each_server![
        who_takes_brotli_gets_the_smallest_form_the_server_has,
        who_takes_only_gzip_gets_the_releases_own,
        who_takes_nothing_packed_gets_the_file_itself,
        caches_on_the_way_are_told_that_the_form_depends_on_who_asks,
    ]
}

/// What browsers of the last years send.
const BROWSERS: &str = "gzip, deflate, br, zstd";

async fn who_takes_brotli_gets_the_smallest_form_the_server_has(stage: &Stage, kind: Kind) {
    let (encoding, ending) = if kind.knows_brotli() {
        ("br", "br")
    } else {
        ("gzip", "gz")
    };
    every_file_comes_as(stage, kind, BROWSERS, encoding, ending).await;
}

async fn who_takes_only_gzip_gets_the_releases_own(stage: &Stage, kind: Kind) {
    every_file_comes_as(stage, kind, "gzip, deflate", "gzip", "gz").await;
}

/// The length shows that it is the release's own file and not one packed anew, and less well.
async fn every_file_comes_as(
    stage: &Stage,
    kind: Kind,
    accepted: &str,
    encoding: &str,
    ending: &str,
) {
    let server = stage.server(kind).await;
    for file in stage.release().packed_files() {
        let address = server.url(&format!("/timeline/{file}"));
        let answer = get(&address, &[("accept-encoding", accepted)]).await;
        assert_eq!(answer.header("content-encoding"), encoding, "{file}");
        let packed = stage.release().read(&format!("{file}.{ending}"));
        assert_eq!(
            answer.header("content-length"),
            packed.len().to_string(),
            "{file}"
        );
    }
}

async fn who_takes_nothing_packed_gets_the_file_itself(stage: &Stage, kind: Kind) {
    let server = stage.server(kind).await;
    for file in stage.release().files() {
        let address = server.url(&format!("/timeline/{file}"));
        // The second contains the letters "br", and means something else.
        for accepted in ["identity", "vibrant"] {
            let answer = get(&address, &[("accept-encoding", accepted)]).await;
            assert_eq!(answer.header("content-encoding"), "", "{file}");
            assert!(answer.content() == stage.release().read(file), "{file}");
        }
    }
}

async fn caches_on_the_way_are_told_that_the_form_depends_on_who_asks(stage: &Stage, kind: Kind) {
    let server = stage.server(kind).await;
    for accepted in ["identity", "gzip", BROWSERS] {
        for file in stage.release().packed_files() {
            let address = server.url(&format!("/timeline/{file}"));
            let answer = get(&address, &[("accept-encoding", accepted)]).await;
            let vary = answer.header("vary").to_lowercase();
            assert!(
                vary.split(',').any(|name| name.trim() == "accept-encoding"),
                "{file} for who accepts {accepted}: expected Accept-Encoding, found {vary:?}"
            );
        }
    }
}
