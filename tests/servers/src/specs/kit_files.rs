//! Kit files whose servers cannot run here: they are well-formed and match the release.

use std::fs;
use std::path::{Path, PathBuf};

use roxmltree::{Document, Node};
use serde_yaml_ng::Value;

use crate::kit;
use crate::runner::{Test, tests};
use crate::test_context::TestContext;

pub(super) fn tests() -> Vec<Test> {
    [
        tests!["IIS": each_file_type_is_removed_and_mapped_once],
        tests!["Liferay": the_client_extension_names_files_of_the_release],
        tests!["WordPress": the_plugin_has_one_version_everywhere, every_text_of_the_plugin_has_an_english_one],
        tests!["pages": every_link_to_a_project_file_resolves],
    ]
    .into_iter()
    .flatten()
    .collect()
}

async fn the_client_extension_names_files_of_the_release(context: &TestContext) {
    let text = fs::read_to_string(kit("liferay/client-extension.yaml")).expect("our file");
    let all: Value = serde_yaml_ng::from_str(&text).expect("well-formed YAML");
    let ours = &all["khuyen-hoc-timeline"];
    assert_eq!(ours["type"], "customElement");
    assert_eq!(ours["useESM"], true, "the script is a module");
    assert_eq!(ours["instanceable"], true);
    let name = ours["htmlElementName"].as_str().expect("a name");
    let urls = ours["urls"].as_sequence().expect("a list");
    assert!(!urls.is_empty());
    for url in urls {
        let file = url.as_str().expect("a path");
        assert!(context.release().files().any(|one| one == file), "{file}");
        let script = String::from_utf8(context.release().read(file)).expect("UTF-8");
        assert!(script.contains(&format!("\"{name}\"")), "{file}: {name}");
    }
    assert_eq!(all["assemble"][0]["into"], "static");
}

async fn the_plugin_has_one_version_everywhere(_: &TestContext) {
    let version = env!("CARGO_PKG_VERSION");
    for (file, line) in [
        (
            "khuyen-hoc-timeline.php",
            format!(" * Version:           {version}\n"),
        ),
        ("readme.txt", format!("Stable tag: {version}\n")),
        ("block/block.json", format!("\"version\": \"{version}\"")),
        (
            "block/editor.asset.php",
            format!("'version'      => '{version}'"),
        ),
    ] {
        let path = kit("wordpress/khuyen-hoc-timeline").join(file);
        let text = fs::read_to_string(path).expect("our file");
        assert!(text.contains(&line), "{file}: expected {line:?}");
    }
}

async fn every_text_of_the_plugin_has_an_english_one(_: &TestContext) {
    let plugin = kit("wordpress/khuyen-hoc-timeline");
    let english = fs::read_to_string(plugin.join("languages/en.php")).expect("our file");
    let mut texts = 0;
    for file in files_in(&plugin, "php") {
        let source = fs::read_to_string(&file).expect("our file");
        for call in ["__( '", "esc_html_e( '"] {
            for rest in source.split(call).skip(1) {
                let (text, domain) = rest.split_once('\'').expect("a text ends");
                assert!(domain.starts_with(", 'khuyen-hoc-timeline'"), "{text}");
                let line = format!("'{text}' => '");
                assert!(english.contains(&line), "{}: {text}", file.display());
                texts += 1;
            }
        }
    }
    assert!(texts > 30, "expected texts, found {texts}");
}

async fn every_link_to_a_project_file_resolves(_: &TestContext) {
    let mut followed = 0;
    for page in files_in(&kit(""), "md") {
        let text = fs::read_to_string(&page).expect("a page");
        for link in text.split("](").skip(1) {
            let target = link.split_once(')').expect("a link ends").0;
            if target.starts_with("https://") {
                continue;
            }
            let (file, place) = target.split_once('#').unwrap_or((target, ""));
            let path = page.parent().expect("a folder").join(file);
            let found = fs::read_to_string(&path);
            let found =
                found.unwrap_or_else(|error| panic!("{}: {target}: {error}", page.display()));
            // A heading's anchor is its words in lower case, with hyphens between them.
            let anchors = found.lines().filter_map(|line| line.strip_prefix("## "));
            let mut anchors = anchors.map(|words| words.to_lowercase().replace(' ', "-"));
            assert!(
                place.is_empty() || anchors.any(|anchor| anchor == place),
                "{target}"
            );
            followed += 1;
        }
    }
    assert!(followed > 10, "expected links, followed {followed}");
}

/// The files of a folder, and of those in it, with that ending.
fn files_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of the kits");
    entries
        .map(|entry| entry.expect("an entry of it").path())
        .flat_map(|path| {
            if path.is_dir() {
                files_in(&path, ending)
            } else {
                vec![path]
            }
        })
        .filter(|path| path.extension().is_some_and(|end| end == ending))
        .collect()
}

async fn each_file_type_is_removed_and_mapped_once(context: &TestContext) {
    let text = fs::read_to_string(kit("iis/web.config")).expect("our file");
    let config = Document::parse(&text).expect("well-formed XML");
    let path = ["configuration", "system.webServer", "staticContent"];
    let mut place = config.root();
    for name in path {
        place = child(place, name);
    }
    for file in context.release().files() {
        let ending = format!(".{}", file.rsplit_once('.').expect("an ending").1);
        let of_it: Vec<&str> = place
            .children()
            .filter(|node| node.attribute("fileExtension") == Some(&ending))
            .map(|node| node.tag_name().name())
            .collect();
        // A type that the site maps too would be mapped twice, which IIS answers with 500.19.
        assert_eq!(of_it, ["remove", "mimeMap"], "{ending}");
    }
    let wasm = place
        .children()
        .find(|node| {
            node.has_tag_name("mimeMap") && node.attribute("fileExtension") == Some(".wasm")
        })
        .expect("a type for .wasm");
    assert_eq!(wasm.attribute("mimeType"), Some("application/wasm"));
}

fn child<'a>(place: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    place
        .children()
        .find(|node| node.has_tag_name(name))
        .unwrap_or_else(|| panic!("expected <{name}> in <{}>", place.tag_name().name()))
}
