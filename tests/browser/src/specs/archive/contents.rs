//! What stands in the archive, read as the text it is and as a browser understands it.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{Disk, archive};
use crate::harness::runner::{Test, tests};
use crate::harness::test_context::TestContext;

/// What a letter with an attachment may weigh at most everywhere.
const LIGHT: usize = 600_000;
const DOCUMENTS: [&str; 2] = ["articles.json", "programmes.json"];

pub(crate) fn tests() -> Vec<Test> {
    tests!["archive":
        it_is_light_enough_for_a_letter,
        it_holds_the_two_documents_of_the_release_to_the_letter,
        it_states_its_date_its_version_and_the_checksums_of_the_documents,
        it_names_its_sources,
        no_address_in_its_markup_leads_out_of_it,
        no_element_of_it_has_an_address_to_fetch,
    ]
}

fn document(context: &TestContext, file: &str) -> Vec<u8> {
    fs::read(context.dist().join("data").join(file)).expect("the release has it")
}

fn json(context: &TestContext, file: &str) -> Value {
    serde_json::from_slice(&document(context, file)).expect("the release's is JSON")
}

async fn it_is_light_enough_for_a_letter(context: &TestContext) {
    let weight = archive(context).len();
    assert!(weight < LIGHT, "{weight} bytes");
}

async fn it_holds_the_two_documents_of_the_release_to_the_letter(context: &TestContext) {
    let disk = Disk::with(&archive(context));
    disk.open(context).await;
    for file in DOCUMENTS {
        let script = "return document.querySelector(`[data-document='data/${arguments[0]}']`).text";
        let text: String = context.run(script, &[file.into()]).await;
        // Then the checksums, which are of these, can be computed again from the archive alone.
        assert_eq!(text.as_bytes(), document(context, file), "{file}");
    }
}

async fn it_states_its_date_its_version_and_the_checksums_of_the_documents(context: &TestContext) {
    let disk = Disk::with(&archive(context));
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

async fn it_names_its_sources(context: &TestContext) {
    let disk = Disk::with(&archive(context));
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

/// The text of the page without what stands in its scripts, which is no markup.
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

async fn no_address_in_its_markup_leads_out_of_it(context: &TestContext) {
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

async fn no_element_of_it_has_an_address_to_fetch(context: &TestContext) {
    let disk = Disk::with(&archive(context));
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
