//! The table of what the element shows; its options and events have a file each. Tests hold it against the
//! scripts that read the options and make the events, and against the components.

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

/// A part that a host's style sheet reaches with `::part()`.
pub(super) struct Part {
    pub(super) name: &'static str,
    /// In Markdown.
    pub(super) meaning: &'static str,
}

/// What the element is.
pub(super) const ELEMENT: &str = "A timeline of what the study promotion association (Hội Khuyến học) did with its \
     partner organisations, year by year, with a matrix of partners and years and a search.";

/// What the unnamed slot is for.
pub(super) const SLOT: &str = "What is shown until the timeline is there, and for good where it cannot run; \
     `fragment.html` of the release is made for it.";

/// All of them, from the top of the screen.
pub(super) const PARTS: [Part; 4] = [
    Part {
        name: "matrix",
        meaning: "the table of partners and years",
    },
    Part {
        name: "search",
        meaning: "the field for the search",
    },
    Part {
        name: "year",
        meaning: "the heading of each year",
    },
    Part {
        name: "activity",
        meaning: "each activity",
    },
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::super::options::ATTRIBUTES;
    use super::*;
    use crate::checkout::Checkout;
    use khuyen_hoc_timeline::embed::config::{Attributes, Config};
    use std::fs;

    fn script(name: &str) -> String {
        fs::read_to_string(Checkout::here().path("loader").join(name)).unwrap()
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
    fn the_parts_are_those_that_the_components_name() {
        let folder = Checkout::here().path("src/ui");
        let mut named = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let text = fs::read_to_string(path).unwrap();
                let found = text.split("(\"part\", \"").skip(1);
                named.extend(found.map(|rest| rest.split('"').next().unwrap().to_owned()));
            }
        }
        named.sort();
        let mut told = PARTS.map(|part| part.name);
        told.sort_unstable();
        assert_eq!(named, told);
    }

    #[test]
    fn the_defaults_are_those_of_the_program() {
        let default = |name: &str| {
            let mut all = ATTRIBUTES.iter();
            all.find(|one| one.name == name).unwrap().default.unwrap()
        };
        let (config, _) = Config::read(&Attributes::default());
        assert_eq!(default("match"), config.start.matching.as_str());
        assert_eq!(default("from"), config.start.years.first().to_string());
        assert_eq!(default("to"), config.start.years.last().to_string());
        assert_eq!(Some(default("permalink")), config.permalink.as_deref());
    }
}
