//! The options of the element.

use super::model::Attribute;

/// All options, in the order of the documentation.
pub(super) const ATTRIBUTES: [Attribute; 9] = [
    Attribute {
        name: "articles",
        value_type: "string",
        property_type: Some("URL"),
        default: None,
        default_text: "`data/articles.json` beside the script",
        meaning: "URL of the document of articles, relative to the page",
    },
    Attribute {
        name: "programmes",
        value_type: "string",
        property_type: Some("URL"),
        default: None,
        default_text: "`data/programmes.json` beside the script",
        meaning: "URL of the document of programmes, relative to the page",
    },
    Attribute {
        name: "partner",
        value_type: "string",
        property_type: Some("readonly string[]"),
        default: None,
        default_text: "none",
        meaning: "ids of the partners chosen at the start, separated by spaces; `none` for activities without a partner",
    },
    Attribute {
        name: "match",
        value_type: "\"any\" | \"all\"",
        property_type: None,
        default: Some("any"),
        default_text: "`any`",
        meaning: "`any` or `all` of the chosen partners",
    },
    Attribute {
        name: "q",
        value_type: "string",
        property_type: None,
        default: None,
        default_text: "none",
        meaning: "search text at the start",
    },
    Attribute {
        name: "from",
        value_type: "string",
        property_type: Some("number"),
        default: Some("2014"),
        default_text: "`2014`",
        meaning: "first year shown, of four digits",
    },
    Attribute {
        name: "to",
        value_type: "string",
        property_type: Some("number"),
        default: Some("2020"),
        default_text: "`2020`",
        meaning: "last year shown; at most 100 years in all",
    },
    Attribute {
        name: "lang",
        value_type: "\"vi\" | \"en\"",
        property_type: None,
        default: None,
        default_text: "the nearest `lang` above the element, else `vi`",
        meaning: "`vi` or `en`",
    },
    Attribute {
        name: "permalink",
        value_type: "string",
        property_type: None,
        default: Some("kh-"),
        default_text: "`kh-`",
        meaning: "`off`: never change the page's URL; else the prefix of its parameters",
    },
];
