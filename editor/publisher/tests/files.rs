//! A release of other data.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use publisher::files::{Edition, Files, files};
use release_files::checksums::{Checksums, from_text, sha256};
use release_files::compressed::{forms, is_compressible};
use release_files::self_test_page::ListedFile;
use release_files::sources::Sources;
use std::fs;
use std::path::Path;

const ARTICLES: &str = r#"{"articles":[{"id":"a","title":"A","activities":[
    {"id":"x","when":"2019","title":"Ngày hội đọc sách","partners":["thu-vien"]}]}]}"#;
const PROGRAMMES: &str =
    r#"{"partners":[{"id":"thu-vien","name":"Thư viện","short":"TV"}],"programmes":[]}"#;

fn page(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(root.join(name)).unwrap()
}

/// Sources with our own templates, and styles and scripts that are nothing but a word.
fn sources() -> Sources {
    Sources {
        version: "1.2.3".to_owned(),
        date: "2026-11-28".to_owned(),
        demo: page("index.html"),
        embed: page("pages/embed.html"),
        embed_script: "embed-1.js".to_owned(),
        archive: page("pages/archive.html"),
        self_test_page: page("pages/check.html"),
        loader: ";{const SCREEN=null;\nload()}".to_owned(),
        bundler_loader: Some("load()".to_owned()),
        listed: vec![ListedFile::new("app-1.wasm", b"wasm")],
        checksums: Checksums::from([("app-1.wasm".to_owned(), sha256(b"wasm"))]),
        ..Sources::default()
    }
}

fn published(present: &Checksums) -> Files {
    let edition = Edition {
        articles: ARTICLES,
        programmes: PROGRAMMES,
        date: "2026-11-28",
    };
    files(&sources(), "run()", edition, present, &mut |_| {}).unwrap()
}

fn text<'a>(files: &'a Files, name: &str) -> &'a str {
    std::str::from_utf8(&files[name]).unwrap()
}

#[test]
fn every_page_shows_the_other_data() {
    let files = published(&Checksums::new());
    for name in [
        "archive.html",
        "embed.html",
        "embed/thu-vien.html",
        "fragment.html",
        "index.html",
        "bundler/khuyen-hoc-timeline-data.js",
    ] {
        assert!(text(&files, name).contains("Ngày hội đọc sách"), "{name}");
    }
    assert_eq!(text(&files, "data/articles.json"), ARTICLES);
    assert!(text(&files, "khuyen-hoc-timeline.js").contains("Ng\\u00E0y h\\u1ED9i"));
}

#[test]
fn what_can_be_compressed_has_its_forms_beside_it() {
    let files = published(&Checksums::new());
    for (name, content) in files.iter().filter(|(name, _)| is_compressible(name)) {
        let [brotli, gzip] = forms(content).unwrap();
        assert!(files[&format!("{name}.br")] == brotli, "{name}");
        assert!(files[&format!("{name}.gz")] == gzip, "{name}");
    }
}

#[test]
fn the_checksums_are_those_of_the_whole_release_afterwards() {
    let present = Checksums::from([
        ("app-1.wasm".to_owned(), "old".to_owned()),
        ("edit.html".to_owned(), "known only there".to_owned()),
        (
            "embed/gone.html".to_owned(),
            "of a partner that is gone".to_owned(),
        ),
    ]);
    let files = published(&present);
    let checksums = from_text(text(&files, "SHA256SUMS"));
    assert_eq!(checksums["app-1.wasm"], sha256(b"wasm"));
    assert_eq!(checksums["edit.html"], "known only there");
    assert!(!checksums.contains_key("embed/gone.html"));
    for (name, content) in files.iter().filter(|(name, _)| *name != "SHA256SUMS") {
        assert_eq!(checksums[name], sha256(content), "{name}");
    }
    assert_eq!(checksums.len(), files.len() - 1 + 2);
}

/// The files that the page lists, in whichever order their fields are written.
fn listed(page: &str) -> Vec<ListedFile> {
    let (_, list) = page.split_once("id=\"release\">").unwrap();
    let (list, _) = list.split_once("</script>").unwrap();
    let mut list: serde_json::Value = serde_json::from_str(list).unwrap();
    serde_json::from_value(list["files"].take()).unwrap()
}

#[test]
fn the_self_test_page_lists_the_files_as_they_are_now() {
    let files = published(&Checksums::new());
    let listed = listed(text(&files, "check.html"));
    for name in [
        "data/articles.json",
        "embed/thu-vien.html",
        "khuyen-hoc-timeline.js",
    ] {
        assert!(
            listed.contains(&ListedFile::new(name, &files[name])),
            "{name} in {listed:?}"
        );
    }
    assert!(listed.contains(&ListedFile::new("app-1.wasm", b"wasm")));
    assert!(
        listed.iter().all(|file| file.name != "check.html"),
        "it cannot list itself"
    );
}

#[test]
fn data_that_cannot_be_shown_are_refused_with_the_place() {
    let edition = Edition {
        articles: "{\"articles\":[}",
        programmes: PROGRAMMES,
        date: "2026-11-28",
    };
    let error = files(&sources(), "run()", edition, &Checksums::new(), &mut |_| {}).unwrap_err();
    assert!(error.to_string().contains("articles.json"), "{error}");
}
