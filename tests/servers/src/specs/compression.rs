//! Compressed files go to the clients that accept them.

use crate::runner::{Test, tests_of_each_server};
use crate::servers::request::get;
use crate::test_context::{ServerKind, TestContext};

pub(super) fn tests() -> Vec<Test> {
    tests_of_each_server![
        a_client_that_accepts_brotli_gets_the_smallest_file,
        a_client_that_accepts_gzip_gets_the_releases_gz_file,
        a_client_that_refuses_brotli_gets_gzip,
        a_client_that_accepts_no_compression_gets_the_file,
        responses_vary_by_accept_encoding,
    ]
}

/// What browsers of the last years send.
const BROWSERS: &str = "gzip, deflate, br, zstd";

async fn a_client_that_accepts_brotli_gets_the_smallest_file(
    context: &TestContext,
    kind: ServerKind,
) {
    let (encoding, ending) = if kind.sends_brotli() {
        ("br", "br")
    } else {
        ("gzip", "gz")
    };
    every_file_comes_as(context, kind, BROWSERS, encoding, ending).await;
}

async fn a_client_that_accepts_gzip_gets_the_releases_gz_file(
    context: &TestContext,
    kind: ServerKind,
) {
    every_file_comes_as(context, kind, "gzip, deflate", "gzip", "gz").await;
}

async fn a_client_that_refuses_brotli_gets_gzip(context: &TestContext, kind: ServerKind) {
    every_file_comes_as(context, kind, "br;q=0, gzip", "gzip", "gz").await;
}

/// The length shows that it is the release's own file and not one packed anew, and less well.
async fn every_file_comes_as(
    context: &TestContext,
    kind: ServerKind,
    accepted: &str,
    encoding: &str,
    ending: &str,
) {
    let server = context.server(kind).await;
    for file in context.release().compressed_files() {
        let address = server.url(&format!("/timeline/{file}"));
        let response = get(&address, &[("accept-encoding", accepted)]).await;
        assert_eq!(response.header("content-encoding"), encoding, "{file}");
        let packed = context.release().read(&format!("{file}.{ending}"));
        assert_eq!(
            response.header("content-length"),
            packed.len().to_string(),
            "{file}"
        );
    }
}

async fn a_client_that_accepts_no_compression_gets_the_file(
    context: &TestContext,
    kind: ServerKind,
) {
    let server = context.server(kind).await;
    for file in context.release().files() {
        let address = server.url(&format!("/timeline/{file}"));
        // The second contains the letters "br", and means something else; the last refuses both.
        for accepted in ["identity", "vibrant", "br;q=0, gzip; q=0.0"] {
            let response = get(&address, &[("accept-encoding", accepted)]).await;
            assert_eq!(response.header("content-encoding"), "", "{file}");
            assert!(response.content() == context.release().read(file), "{file}");
        }
    }
}

async fn responses_vary_by_accept_encoding(context: &TestContext, kind: ServerKind) {
    let server = context.server(kind).await;
    for accepted in ["identity", "gzip", BROWSERS] {
        for file in context.release().compressed_files() {
            let address = server.url(&format!("/timeline/{file}"));
            let response = get(&address, &[("accept-encoding", accepted)]).await;
            let vary = response.header("vary").to_lowercase();
            assert!(
                vary.split(',').any(|name| name.trim() == "accept-encoding"),
                "{file} for who accepts {accepted}: expected Accept-Encoding, found {vary:?}"
            );
        }
    }
}
