//! The options of the element.

use super::table::Attribute;

/// All of them, as the documentation lists them.
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
