//! What browsers may keep, and for how long.

use crate::release::is_named_by_content;
use crate::servers::request::get;
use crate::stage::{Kind, Stage};
use crate::suite::{Test, tests_of_each_server};

pub(super) fn tests() -> Vec<Test> {
    tests_of_each_server![
        a_file_named_by_its_content_is_kept_for_ever,
        every_other_file_is_asked_for_again_each_time,
        a_file_that_has_not_changed_is_not_sent_again,
    ]
}

const BROWSERS: &str = "gzip, deflate, br, zstd";

async fn a_file_named_by_its_content_is_kept_for_ever(stage: &Stage, kind: Kind) {
    let files = stage
        .release()
        .files()
        .filter(|file| is_named_by_content(file));
    let files: Vec<_> = files.collect();
    let endings = [".js", ".wasm", ".wasm.js"];
    assert!(
        endings
            .iter()
            .all(|end| files.iter().any(|file| file.ends_with(end))),
        "expected scripts and programs among {files:?}"
    );
    are_kept(stage, kind, &files, "public, max-age=31536000, immutable").await;
}

async fn every_other_file_is_asked_for_again_each_time(stage: &Stage, kind: Kind) {
    let files = stage
        .release()
        .files()
        .filter(|file| !is_named_by_content(file));
    let files: Vec<_> = files.collect();
    for needed in ["khuyen-hoc-timeline.js", "data/articles.json", "embed.html"] {
        assert!(files.contains(&needed), "expected {needed} among {files:?}");
    }
    are_kept(stage, kind, &files, "no-cache").await;
}

async fn are_kept(stage: &Stage, kind: Kind, files: &[&str], wanted: &str) {
    let server = stage.server(kind).await;
    for accepted in ["identity", "gzip", BROWSERS] {
        for file in files {
            let address = server.url(&format!("/timeline/{file}"));
            let answer = get(&address, &[("accept-encoding", accepted)]).await;
            assert_eq!(answer.header("cache-control"), wanted, "{file}");
            // Its date would be believed by caches that do not know the other.
            assert_eq!(answer.header("expires"), "", "{file}");
        }
    }
}

async fn a_file_that_has_not_changed_is_not_sent_again(stage: &Stage, kind: Kind) {
    let server = stage.server(kind).await;
    for accepted in ["identity", "gzip", BROWSERS] {
        for file in stage.release().files() {
            let address = server.url(&format!("/timeline/{file}"));
            let encoding = ("accept-encoding", accepted);
            let first = get(&address, &[encoding]).await;
            let tag = first.header("etag");
            assert_ne!(tag, "", "{file}");
            let again = get(&address, &[encoding, ("if-none-match", tag)]).await;
            assert_eq!(again.status, 304, "{file} for who accepts {accepted}");
            let other = get(&address, &[encoding, ("if-none-match", "\"another\"")]).await;
            assert_eq!(other.status, 200, "{file} for who accepts {accepted}");
        }
    }
}
