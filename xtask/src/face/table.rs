//! The table: options, events and slots of the element. A test holds it against the scripts that read the
//! options and make the events.

/// An attribute of the element, which is a property of the same name too.
pub(super) struct Attribute {
    pub(super) name: &'static str,
    /// What the attribute may say, as a type of TypeScript.
    pub(super) written: &'static str,
    /// What more the property takes, of which it makes text.
    pub(super) also: Option<&'static str>,
    /// The text that stands for an absent attribute; none where there is no such text.
    pub(super) default: Option<&'static str>,
    /// The same in words, where a text says too little.
    pub(super) default_in_words: &'static str,
    /// In Markdown.
    pub(super) meaning: &'static str,
}

impl Attribute {
    /// Whether HTML has it already, and TypeScript with it.
    pub(super) fn is_of_html(&self) -> bool {
        self.name == "lang"
    }
}

/// An event, always a `CustomEvent`.
pub(super) struct Event {
    pub(super) name: &'static str,
    /// The name of its detail's type.
    pub(super) detail: &'static str,
    /// In Markdown.
    pub(super) meaning: &'static str,
    pub(super) fields: &'static [Field],
}

/// Part of what an event tells.
pub(super) struct Field {
    pub(super) name: &'static str,
    /// As a type of TypeScript.
    pub(super) kind: &'static str,
    /// In Markdown.
    pub(super) meaning: &'static str,
}

/// What the element is.
pub(super) const ELEMENT: &str = "A timeline of what the study promotion association (Hội Khuyến học) did with its \
     partner organisations, year by year, with a matrix of partners and years and a search.";

/// What the unnamed slot is for.
pub(super) const SLOT: &str = "What is shown until the timeline is there, and for good where it cannot run; \
     `fragment.html` of the release is made for it.";

pub(super) const ATTRIBUTES: [Attribute; 9] = [
    Attribute {
        name: "articles",
        written: "string",
        also: Some("URL"),
        default: None,
        default_in_words: "`data/articles.json` beside the script",
        meaning: "address of the document of articles, relative to the page",
    },
    Attribute {
        name: "programmes",
        written: "string",
        also: Some("URL"),
        default: None,
        default_in_words: "`data/programmes.json` beside the script",
        meaning: "address of the document of programmes, relative to the page",
    },
    Attribute {
        name: "partner",
        written: "string",
        also: Some("readonly string[]"),
        default: None,
        default_in_words: "none",
        meaning: "ids of the partners chosen at the start, separated by spaces; `none` for activities without a partner",
    },
    Attribute {
        name: "match",
        written: "\"any\" | \"all\"",
        also: None,
        default: Some("any"),
        default_in_words: "`any`",
        meaning: "`any` or `all` of the chosen partners",
    },
    Attribute {
        name: "q",
        written: "string",
        also: None,
        default: None,
        default_in_words: "none",
        meaning: "search text at the start",
    },
    Attribute {
        name: "from",
        written: "string",
        also: Some("number"),
        default: Some("2014"),
        default_in_words: "`2014`",
        meaning: "first year shown, of four digits",
    },
    Attribute {
        name: "to",
        written: "string",
        also: Some("number"),
        default: Some("2020"),
        default_in_words: "`2020`",
        meaning: "last year shown; at most 100 years in all",
    },
    Attribute {
        name: "lang",
        written: "\"vi\" | \"en\"",
        also: None,
        default: None,
        default_in_words: "the nearest `lang` above the element, else `vi`",
        meaning: "`vi` or `en`",
    },
    Attribute {
        name: "permalink",
        written: "string",
        also: None,
        default: Some("kh-"),
        default_in_words: "`kh-`",
        meaning: "`off`: leave the page's address alone; else a prefix for its parameters",
    },
];

pub(super) const EVENTS: [Event; 3] = [
    Event {
        name: "khuyen-hoc-ready",
        detail: "KhuyenHocReady",
        meaning: "the timeline stands there; comes again when the data come anew, and when a program that an engine \
                  stopped has begun anew",
        fields: &[
            Field {
                name: "activities",
                kind: "number",
                meaning: "how many the data hold",
            },
            Field {
                name: "problems",
                kind: "number",
                meaning: "how many places in the data need mending",
            },
        ],
    },
    Event {
        name: "khuyen-hoc-filter",
        detail: "KhuyenHocFilter",
        meaning: "the visitor asked for something else; comes before the screen is drawn anew",
        fields: &[
            Field {
                name: "partner",
                kind: "string",
                meaning: "ids separated by spaces",
            },
            Field {
                name: "match",
                kind: "\"any\" | \"all\"",
                meaning: "of the chosen partners",
            },
            Field {
                name: "q",
                kind: "string",
                meaning: "search text",
            },
            Field {
                name: "from",
                kind: "number",
                meaning: "first year",
            },
            Field {
                name: "to",
                kind: "number",
                meaning: "last year",
            },
            Field {
                name: "shown",
                kind: "number",
                meaning: "how many activities are shown now",
            },
        ],
    },
    Event {
        name: "khuyen-hoc-error",
        detail: "KhuyenHocError",
        meaning: "something could not be shown",
        fields: &[
            Field {
                name: "cause",
                kind: "\"network\" | \"http\" | \"timeout\" | \"mime\" | \"csp\" | \"no-wasm\" | \"program\" | \"not-json\" | \"shape\"",
                meaning: "what went wrong",
            },
            Field {
                name: "message",
                kind: "string",
                meaning: "what the visitor reads",
            },
        ],
    },
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use crate::checkout::Checkout;
    use khuyen_hoc_timeline::embed::config::{Attributes, Config};
    use std::fs;

    fn script(name: &str) -> String {
        fs::read_to_string(Checkout::here().path("src/embed/element").join(name)).unwrap()
    }

    fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
        text.split_once(start).unwrap().1.split_once(end).unwrap().0
    }

    #[test]
    fn the_options_are_those_that_the_element_reads_and_the_language() {
        let options = script("options.js");
        let mut read: Vec<_> = between(&options, "export const OPTIONS = [", "]")
            .split(',')
            .map(|name| name.trim().trim_matches('"'))
            .collect();
        read.push("lang");
        read.sort_unstable();
        let mut told = ATTRIBUTES.map(|attribute| attribute.name);
        told.sort_unstable();
        assert_eq!(read, told);
    }

    #[test]
    fn the_events_and_what_they_tell_are_those_that_the_element_makes() {
        let events = script("events.js");
        for event in &EVENTS {
            let short = event.name.strip_prefix("khuyen-hoc-").unwrap();
            let fields: Vec<_> = event.fields.iter().map(|field| field.name).collect();
            let call = format!(
                "export function {short}(host, {}) {{\n  tell(host, \"{short}\", {{ {} }});",
                fields.join(", "),
                fields.join(", ")
            );
            assert!(events.contains(&call), "{call}");
        }
        let made = events.matches("export function ").count();
        assert_eq!(made, EVENTS.len() + 1, "each of them, and `tell`");
    }

    #[test]
    fn the_defaults_are_those_of_the_program() {
        let default = |name: &str| {
            let mut all = ATTRIBUTES.iter();
            all.find(|one| one.name == name).unwrap().default.unwrap()
        };
        let (config, _) = Config::read(&Attributes::default());
        assert_eq!(default("match"), config.start.matching.word());
        assert_eq!(default("from"), config.start.years.first().to_string());
        assert_eq!(default("to"), config.start.years.last().to_string());
        assert_eq!(Some(default("permalink")), config.permalink.as_deref());
    }
}
