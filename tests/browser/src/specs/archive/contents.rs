//! What the archive file contains, as text and as the browser parses it.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{ArchiveOnDisk, archive};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

/// What a letter with an attachment may weigh at most everywhere.
const MAX_BYTES: usize = 1_500_000;
const DOCUMENTS: [&str; 2] = ["articles.json", "programmes.json"];

pub(crate) fn tests() -> Vec<Test> {
    tests!["archive":
        archive_is_small_enough_for_an_email,
        archive_holds_both_documents_verbatim,
        archive_states_date_version_and_document_checksums,
        archive_names_its_sources,
        archive_markup_has_no_external_urls,
        no_archive_element_fetches_a_url,
    ]
}

fn document(context: &TestContext, file: &str) -> Vec<u8> {
    fs::read(context.dist().join("data").join(file)).expect("the release has it")
}

fn json(context: &TestContext, file: &str) -> Value {
    serde_json::from_slice(&document(context, file)).expect("the release's is JSON")
}

async fn archive_is_small_enough_for_an_email(context: &TestContext) {
    let weight = archive(context).len();
    assert!(weight < MAX_BYTES, "{weight} bytes");
}

async fn archive_holds_both_documents_verbatim(context: &TestContext) {
    let disk = ArchiveOnDisk::with(&archive(context));
    disk.open(context).await;
    for file in DOCUMENTS {
        let script = "return document.querySelector(`[data-document='data/${arguments[0]}']`).text";
        let text: String = context.run(script, &[file.into()]).await;
        // Then the checksums, which are of these, can be computed again from the archive alone.
        assert_eq!(text.as_bytes(), document(context, file), "{file}");
    }
}

async fn archive_states_date_version_and_document_checksums(context: &TestContext) {
    let disk = ArchiveOnDisk::with(&archive(context));
    disk.open(context).await;
    let text = "return document.querySelector('.about').textContent";
    let text: String = context.run(text, &[]).await;
    let (_, after) = text
        .split_once("Bản lưu ngày ")
        .expect("it says of what day it is");
    let day: String = after.chars().take("25/11/2026".len()).collect();
    let numbers: Vec<u32> = day
        .split('/')
        .filter_map(|part| part.parse().ok())
        .collect();
    assert!(
        matches!(numbers[..], [1..=31, 1..=12, 2026..=2999]),
        "{day:?} is a day"
    );
    // All packages of the project bear the version of the release.
    let version = env!("CARGO_PKG_VERSION");
    for said in [
        format!("phiên bản {version}"),
        format!("version {version}"),
        "Saved on ".to_owned(),
    ] {
        assert!(text.contains(&said), "{said:?} in {text}");
    }
    for file in DOCUMENTS {
        let mut sum = String::new();
        for byte in Sha256::digest(document(context, file)) {
            write!(sum, "{byte:02x}").expect("a text takes any words");
        }
        let said = format!("{file}: {sum}");
        assert!(text.contains(&said), "{said:?} in {text}");
    }
}

async fn archive_names_its_sources(context: &TestContext) {
    let disk = ArchiveOnDisk::with(&archive(context));
    let snapshot = disk.open(context).await.wait_until_loaded().await;
    assert!(snapshot.text.contains("Nguồn"), "{}", snapshot.text);
    for (file, list) in [
        ("articles.json", "articles"),
        ("programmes.json", "programmes"),
    ] {
        let document = json(context, file);
        let sources = document[list].as_array().expect("a list");
        assert!(!sources.is_empty(), "{file}");
        for source in sources {
            let title = source["title"].as_str().expect("each has one");
            assert!(
                snapshot.text.matches(title).count() >= 1,
                "{title:?} in {}",
                snapshot.text
            );
        }
    }
}

/// The text of the page without its scripts.
fn markup(page: &str) -> String {
    let mut markup = String::new();
    for part in page.split("</script>") {
        let (before, script) = part.split_once("<script").unwrap_or((part, ""));
        let tag = script.split('>').next().unwrap_or_default();
        markup.push_str(before);
        markup.push_str(tag);
    }
    markup
}

async fn archive_markup_has_no_external_urls(context: &TestContext) {
    let page = archive(context);
    let markup = markup(&page);
    assert!(markup.contains("<footer class=\"about\">"), "it was read");
    for opening in ["src=", "srcset=", "href=", "action=", "poster=", "url("] {
        for (place, _) in markup.match_indices(opening) {
            let address = markup[place + opening.len()..].trim_start_matches(['"', '\'']);
            let stays = address.starts_with('#') || address.starts_with("data:");
            let found: String = address.chars().take(60).collect();
            assert!(stays, "{opening}{found}");
        }
    }
    assert!(!markup.contains("@import"), "no style sheet asks for more");
    assert!(!page.contains("sourceMappingURL"), "nor a debugger");
}

async fn no_archive_element_fetches_a_url(context: &TestContext) {
    let disk = ArchiveOnDisk::with(&archive(context));
    disk.open(context).await;
    let out = "const out = [];
      const visit = (place) => {
        for (const one of place.querySelectorAll('*')) {
          for (const name of ['src', 'srcset', 'href', 'action', 'poster', 'data', 'ping', 'xlink:href']) {
            const address = one.getAttribute(name);
            if (address !== null && !/^(#|data:)/u.test(address)) out.push(`${one.localName} ${name}=${address}`);
          }
          if (one.shadowRoot) visit(one.shadowRoot);
        }
      };
      visit(document);
      return out;";
    let out: Vec<String> = context.run(out, &[]).await;
    assert_eq!(out, [""; 0]);
}
