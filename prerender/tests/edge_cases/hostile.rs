//! Data whose words could be taken for markup, rules or ends of what holds them.

use super::{pages, sound};
use serde_json::{Value, json};

/// Ids of partners that a selector, an attribute or a rule would take for more than a word.
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

/// Words that end what they stand in, or begin something else.
const WORDS: [&str; 6] = [
    "độc </script><b>",
    "độc <!-- put: script --> <!--<script>",
    "độc </style></template></khuyen-hoc-timeline>",
    "độc \" onmouseover=\"x()\" '",
    "độc &lt;i&gt; &amp;amp; &#60;",
    "độc ]]> <![CDATA[ <? \\u003c/script\\u003e",
];

/// The two documents with these ids, and with what `words` makes of a number in every field of a text.
fn documents(ids: &[&str], words: impl Fn(usize) -> String) -> [Value; 2] {
    let activities = |kind: &str, when: &str| -> Vec<Value> {
        (ids.iter().enumerate())
            .map(|(number, id)| {
                json!({
                    "id": format!("{kind}{}", words(number)), "when": when, "kind": words(number),
                    "title": words(number), "summary": words(number), "partners": [id],
                })
            })
            .collect()
    };
    let partners: Vec<_> = (ids.iter().enumerate())
        .map(|(number, id)| json!({ "id": id, "name": words(number), "short": words(number) }))
        .collect();
    let articles = json!({ "articles": [{
        "id": words(0), "title": words(0), "published": "2018-08-17", "section": words(1),
        "byline": words(2), "summary": words(3), "url": format!("https://x.example/?{}", words(3)),
        "activities": activities("a", "2014"),
    }] });
    let programmes = json!({ "partners": partners, "programmes": [{
        "id": words(0), "title": words(1), "when": "2018/2020", "summary": words(2),
        "activities": activities("p", "2018/2020"),
    }] });
    [articles, programmes]
}

fn hostile(number: usize) -> String {
    format!("{} {number}", WORDS[number % WORDS.len()])
}

/// Data of the very same shape, in which there is nothing to fear.
fn harmless() -> [Value; 2] {
    let ids: Vec<_> = (0..IDS.len())
        .map(|number| format!("lanh-{number}"))
        .collect();
    let ids: Vec<_> = ids.iter().map(String::as_str).collect();
    documents(&ids, |number| format!("lành {number}"))
}

fn each_beside_its_harmless_twin(check: impl Fn(&str, &str, &str)) {
    let [articles, programmes] = documents(&IDS, hostile);
    let hostile = pages(&articles, &programmes);
    let [articles, programmes] = harmless();
    for ((name, hostile), (_, harmless)) in hostile.iter().zip(pages(&articles, &programmes)) {
        check(name, hostile, &harmless);
    }
}

#[test]
fn no_word_and_no_id_becomes_an_element_an_attribute_or_a_comment() {
    each_beside_its_harmless_twin(|name, hostile, harmless| {
        let (hostile, harmless) = (sound(name, hostile), sound(name, harmless));
        assert_eq!(hostile.structure(), harmless.structure(), "{name}");
        assert_eq!(hostile.comments, harmless.comments, "{name}");
    });
}

#[test]
fn every_word_can_be_read_as_it_was_written() {
    each_beside_its_harmless_twin(|name, page, _| {
        let legible = sound(name, page).legible();
        for number in 0..IDS.len() {
            let words = hostile(number);
            assert!(legible.contains(&words), "{words:?} in {name}");
        }
        for word in WORDS {
            let begins = word.find(['<', '"']).map(|place| &word[place..]);
            let raw = begins.filter(|raw| raw.starts_with('<') && page.contains(*raw));
            assert_eq!(raw, None, "markup in {name}");
        }
    });
}

#[test]
fn a_choice_has_the_id_of_its_partner_for_a_value_to_the_letter() {
    each_beside_its_harmless_twin(|name, hostile, _| {
        let read = sound(name, hostile);
        let values = read.values("value");
        match name {
            "fragment.html" => assert_eq!(values, [""; 0]),
            _ => assert_eq!(values, IDS, "{name}"),
        }
        let messages = read.values("data-then");
        for id in IDS.iter().filter(|_| name != "fragment.html") {
            assert!(
                messages.contains(&&*format!("toggle {id}")),
                "{id} in {messages:#?}"
            );
        }
    });
}

#[test]
fn no_rule_of_a_style_sheet_holds_anything_of_the_data() {
    each_beside_its_harmless_twin(|name, hostile, harmless| {
        let rules = |html: &str| -> Vec<String> {
            let read = sound(name, html);
            read.all("style")
                .iter()
                .map(|one| one.text.clone())
                .collect()
        };
        assert_eq!(rules(hostile), rules(harmless), "{name}");
        for rules in rules(hostile) {
            assert!(!rules.contains("lạ") && !rules.contains("độc"), "{rules}");
        }
    });
    let [archive, ..] = pages(&harmless()[0], &harmless()[1]);
    let generated = "#choice-9:checked~* tbody tr:nth-child(9){";
    assert!(
        archive.1.contains(generated),
        "there are rules for each of them"
    );
}

#[test]
fn the_documents_in_a_page_are_read_back_as_they_were() {
    let documents = documents(&IDS, hostile);
    for (name, html) in &pages(&documents[0], &documents[1])[..2] {
        let read = sound(name, html);
        let scripts = read.all("script");
        let held: Vec<Value> = (scripts.iter())
            .filter(|one| one.value("data-document").is_some())
            .map(|one| serde_json::from_str(&one.text).unwrap())
            .collect();
        assert_eq!(held, documents, "{name}");
    }
}

#[test]
fn structured_data_have_the_words_as_they_were_written() {
    let [articles, programmes] = documents(&IDS, hostile);
    for (name, html) in pages(&articles, &programmes) {
        let read = sound(name, &html);
        let scripts = read.all("script");
        let linked = scripts
            .iter()
            .find(|one| one.value("type") == Some("application/ld+json"));
        let Some(linked) = linked else {
            assert!(
                ["embed.html", "index.html"].contains(&name),
                "{name} has some"
            );
            continue;
        };
        let linked: Value = serde_json::from_str(&linked.text).unwrap();
        assert_eq!(linked["@graph"][0]["headline"], hostile(0), "{name}");
        assert_eq!(
            linked["@graph"].as_array().unwrap().len(),
            1 + 2 * IDS.len()
        );
    }
}
