//! Texts and ids that could be taken for markup, for style rules, or for the end of their element.

use crate::{pages, parse_valid};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// Ids of partners that would break out of a selector, an attribute or a style rule.
const IDS: [&str; 9] = [
    "lạ\"onload=\"x()",
    "lạ'&quot;'",
    "lạ&amp;&lt;b&gt;",
    "lạ<b></style><script>x()</script>",
    "lạ}body{display:none}/*",
    "lạ*/]\\:#.~=\"]){}",
    "lạ-đoàn-thể-𝕏-🙂",
    "lạ--><!--",
    "lạ</template></khuyen-hoc-timeline>",
];

/// Texts that would end the element they are in, or begin another one.
const TEXTS: [&str; 6] = [
    "độc </script><b>",
    "độc <!-- put: script --> <!--<script>",
    "độc </style></template></khuyen-hoc-timeline>",
    "độc \" onmouseover=\"x()\" '",
    "độc &lt;i&gt; &amp;amp; &#60;",
    "độc ]]> <![CDATA[ <? \\u003c/script\\u003e",
];

/// The two documents with these ids; `text` makes the text of each field from a number.
fn documents(ids: &[&str], text: impl Fn(usize) -> String) -> [Value; 2] {
    let activities = |kind: &str, when: &str| -> Vec<Value> {
        (ids.iter().enumerate())
            .map(|(number, id)| {
                json!({
                    "id": format!("{kind}{}", text(number)), "when": when, "kind": text(number),
                    "title": text(number), "summary": text(number), "partners": [id],
                })
            })
            .collect()
    };
    let partners: Vec<_> = (ids.iter().enumerate())
        .map(|(number, id)| json!({ "id": id, "name": text(number), "short": text(number) }))
        .collect();
    let articles = json!({ "articles": [{
        "id": text(0), "title": text(0), "published": "2018-08-17", "section": text(1),
        "byline": text(2), "summary": text(3), "url": format!("https://x.example/?{}", text(3)),
        "activities": activities("a", "2014"),
    }] });
    let programmes = json!({ "partners": partners, "programmes": [{
        "id": text(0), "title": text(1), "when": "2018/2020", "summary": text(2),
        "activities": activities("p", "2018/2020"),
    }] });
    [articles, programmes]
}

fn hostile(number: usize) -> String {
    format!("{} {number}", TEXTS[number % TEXTS.len()])
}

/// Data of the same shape without anything hostile.
fn harmless() -> [Value; 2] {
    let ids: Vec<_> = (0..IDS.len())
        .map(|number| format!("lanh-{number}"))
        .collect();
    let ids: Vec<_> = ids.iter().map(String::as_str).collect();
    documents(&ids, |number| format!("lành {number}"))
}

type Pages = [(&'static str, String); 4];

/// The pages with hostile data; rendered once, as that takes seconds.
static HOSTILE_PAGES: LazyLock<Pages> = LazyLock::new(|| {
    let [articles, programmes] = documents(&IDS, hostile);
    pages(&articles, &programmes)
});

static HARMLESS_PAGES: LazyLock<Pages> = LazyLock::new(|| {
    let [articles, programmes] = harmless();
    pages(&articles, &programmes)
});

/// Checks each page with hostile data, beside the same page with harmless data.
fn for_each_page(check: impl Fn(&str, &str, &str)) {
    for ((name, hostile), (_, harmless)) in HOSTILE_PAGES.iter().zip(HARMLESS_PAGES.iter()) {
        check(name, hostile, harmless);
    }
}

#[test]
fn no_text_or_id_adds_an_element_an_attribute_or_a_comment() {
    for_each_page(|name, hostile, harmless| {
        let (hostile, harmless) = (parse_valid(name, hostile), parse_valid(name, harmless));
        assert_eq!(hostile.structure(), harmless.structure(), "{name}");
        assert_eq!(hostile.comments, harmless.comments, "{name}");
    });
}

#[test]
fn every_text_is_visible_as_it_was_written() {
    for_each_page(|name, html, _| {
        let visible_text = parse_valid(name, html).visible_text();
        for number in 0..IDS.len() {
            let text = hostile(number);
            assert!(visible_text.contains(&text), "{text:?} in {name}");
        }
        for text in TEXTS {
            let markup = text.find('<').map(|start| &text[start..]);
            let unescaped = markup.filter(|markup| html.contains(*markup));
            assert_eq!(unescaped, None, "in {name}");
        }
    });
}

#[test]
fn radio_buttons_and_labels_have_the_exact_ids_of_partners() {
    for_each_page(|name, hostile, _| {
        let page = parse_valid(name, hostile);
        let inputs = page.all("input");
        let radios = (inputs.iter()).filter(|input| input.value("data-variant").is_some());
        let values: Vec<_> = radios.filter_map(|radio| radio.value("value")).collect();
        let labels = page.all("label");
        let labels: Vec<_> = labels
            .iter()
            .filter_map(|label| label.value("data-partner"))
            .collect();
        if name == "fragment.html" {
            assert_eq!((values.len(), labels.len()), (0, 0));
        } else {
            assert_eq!(values.split_first(), Some((&"", &IDS[..])), "{name}");
            assert_eq!(labels, IDS, "{name}");
        }
    });
}

#[test]
fn no_style_rule_contains_anything_of_the_data() {
    let rules = |name: &str, html: &str| -> Vec<String> {
        let page = parse_valid(name, html);
        let styles = page.all("style");
        styles.iter().map(|style| style.text.clone()).collect()
    };
    for_each_page(|name, hostile, harmless| {
        assert_eq!(rules(name, hostile), rules(name, harmless), "{name}");
        for rules in rules(name, hostile) {
            assert!(!rules.contains("lạ") && !rules.contains("độc"), "{rules}");
        }
    });
    let [(_, archive), ..] = &*HARMLESS_PAGES;
    let last_row = "#choice-9:checked~* tbody tr:nth-child(9){";
    assert!(archive.contains(last_row), "each partner has rules");
}

#[test]
fn documents_are_read_back_from_a_page_unchanged() {
    let documents = documents(&IDS, hostile);
    for (name, html) in &HOSTILE_PAGES[..2] {
        let page = parse_valid(name, html);
        let inline: Vec<Value> = (page.all("script").iter())
            .filter(|script| script.value("data-document").is_some())
            .map(|script| serde_json::from_str(&script.text).unwrap())
            .collect();
        assert_eq!(inline, documents, "{name}");
    }
}

#[test]
fn structured_data_hold_texts_as_they_were_written() {
    for (name, html) in HOSTILE_PAGES.iter() {
        let page = parse_valid(name, html);
        let scripts = page.all("script");
        let structured =
            (scripts.iter()).find(|script| script.value("type") == Some("application/ld+json"));
        let Some(structured) = structured else {
            assert!(["embed.html", "index.html"].contains(name), "{name}");
            continue;
        };
        let json: Value = serde_json::from_str(&structured.text).unwrap();
        let graph = json["@graph"].as_array().unwrap();
        assert_eq!(graph[0]["headline"], hostile(0), "{name}");
        assert_eq!(graph.len(), 1 + 2 * IDS.len());
    }
}
