//! Files for what cannot be run here: at least they are what the other side can read.

use std::fs;

use roxmltree::{Document, Node};

use crate::kit;
use crate::stage::Stage;
use crate::suite::{Test, tests};

pub(super) fn tests() -> Vec<Test> {
    tests!["IIS": each_type_of_the_release_is_mapped_once_whatever_the_site_maps]
}

async fn each_type_of_the_release_is_mapped_once_whatever_the_site_maps(stage: &Stage) {
    let text = fs::read_to_string(kit("iis/web.config")).expect("our file");
    let config = Document::parse(&text).expect("well-formed XML");
    let path = ["configuration", "system.webServer", "staticContent"];
    let mut place = config.root();
    for name in path {
        place = child(place, name);
    }
    for file in stage.release().files() {
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
