//! What browsers may cache, and for how long.

use crate::release::has_hashed_name;
use crate::runner::{Test, tests_of_each_server};
use crate::servers::request::get;
use crate::test_context::{ServerKind, TestContext};

pub(super) fn tests() -> Vec<Test> {
    tests_of_each_server![
        a_file_with_a_hashed_name_is_cached_forever,
        every_other_file_is_revalidated_each_time,
        a_file_that_has_not_changed_is_not_sent_again,
    ]
}

const BROWSERS: &str = "gzip, deflate, br, zstd";

async fn a_file_with_a_hashed_name_is_cached_forever(context: &TestContext, kind: ServerKind) {
    let files = context
        .release()
        .files()
        .filter(|file| has_hashed_name(file));
    let files: Vec<_> = files.collect();
    let endings = [".js", ".wasm", ".wasm.js"];
    assert!(
        endings
            .iter()
            .all(|end| files.iter().any(|file| file.ends_with(end))),
        "expected scripts and programs among {files:?}"
    );
    are_kept(context, kind, &files, "public, max-age=31536000, immutable").await;
}

async fn every_other_file_is_revalidated_each_time(context: &TestContext, kind: ServerKind) {
    let files = context
        .release()
        .files()
        .filter(|file| !has_hashed_name(file));
    let files: Vec<_> = files.collect();
    for needed in ["khuyen-hoc-timeline.js", "data/articles.json", "embed.html"] {
        assert!(files.contains(&needed), "expected {needed} among {files:?}");
    }
    are_kept(context, kind, &files, "no-cache").await;
}

async fn are_kept(context: &TestContext, kind: ServerKind, files: &[&str], wanted: &str) {
    let server = context.server(kind).await;
    for accepted in ["identity", "gzip", BROWSERS] {
        for file in files {
            let address = server.url(&format!("/timeline/{file}"));
            let response = get(&address, &[("accept-encoding", accepted)]).await;
            assert_eq!(response.header("cache-control"), wanted, "{file}");
            // Its date would be believed by caches that do not know the other.
            assert_eq!(response.header("expires"), "", "{file}");
        }
    }
}

async fn a_file_that_has_not_changed_is_not_sent_again(context: &TestContext, kind: ServerKind) {
    let server = context.server(kind).await;
    for accepted in ["identity", "gzip", BROWSERS] {
        for file in context.release().files() {
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
