//! The options of an element: what the host page wrote, and what is made of it.

use crate::i18n::lang::Lang;
use crate::load::document::Document;
use crate::model::years::Years;
use crate::query::filter::{Filter, Matching};
use crate::query::partner_order::{RowOptions, RowSort};

/// The attributes as written; `None` where absent. `docs/embedding.md` has the table for hosts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes {
    /// Address of the articles, already resolved against the page (or the default).
    pub articles: String,
    /// Address of the programmes, likewise.
    pub programmes: String,
    /// Ids separated by spaces.
    pub partner: Option<String>,
    /// `any` or `all`.
    pub matching: Option<String>,
    /// Search text.
    pub q: Option<String>,
    /// First year.
    pub from: Option<String>,
    /// Last year.
    pub to: Option<String>,
    /// The nearest `lang` at or above the element.
    pub lang: Option<String>,
    /// The element's own `lang`, which is `lang` too where there is one.
    pub own_lang: Option<String>,
    /// `off`, or a prefix.
    pub permalink: Option<String>,
    /// How many rows of many are shown at first: a number, or `all`.
    pub rows: Option<String>,
    /// `data` or `count`.
    pub sort: Option<String>,
}

/// Valid options. Relaxed towards hosts: whatever they write, there is a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Address of the articles.
    pub articles: String,
    /// Address of the programmes.
    pub programmes: String,
    /// What is shown at the start.
    pub start: Filter,
    /// The language. Default: Vietnamese.
    pub lang: Lang,
    /// The prefix of the address' parameters, default `kh-`; `None` where the address is left alone.
    pub permalink: Option<String>,
    /// How the rows of the matrix are shown.
    pub rows: RowOptions,
}

/// An attribute whose value is unknown and which counts as absent, or which was understood and is better
/// written otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownValue {
    /// Which attribute.
    pub attribute: &'static str,
    /// What it says.
    pub found: String,
    /// What it may say.
    pub expected: &'static str,
}

/// The prefix of the address' parameters where the host names none. Source: the contract.
const DEFAULT_PREFIX: &str = "kh-";

impl Config {
    /// Reads the attributes; what cannot be read falls back to its default and is told.
    pub fn read(attributes: &Attributes) -> (Self, Vec<UnknownValue>) {
        let mut unknown = Vec::new();
        let mut tell = |attribute, found: &Option<String>, expected| {
            let found = found.clone().unwrap_or_default();
            unknown.push(UnknownValue {
                attribute,
                found,
                expected,
            });
        };
        let matching = match attributes.matching.as_deref().map(str::trim) {
            None | Some("") => Matching::Any,
            Some(word) => word.parse().unwrap_or_else(|_| {
                tell("match", &attributes.matching, "any or all");
                word.to_ascii_lowercase().parse().unwrap_or_default()
            }),
        };
        let mut year = |attribute, written: &Option<String>, default: u16| {
            let Some(text) = written.as_deref().map(str::trim) else {
                return default;
            };
            let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse().ok().filter(|_| digits).unwrap_or_else(|| {
                tell(attribute, written, "a year of four digits");
                default
            })
        };
        let first = year("from", &attributes.from, Years::DEFAULT.first());
        let last = year("to", &attributes.to, Years::DEFAULT.last());
        let years = Years::new(first, last).unwrap_or_else(|| {
            let span = Some(format!("{first}–{last}"));
            tell(
                "from, to",
                &span,
                "a last year not before the first, at most 100 years",
            );
            Years::DEFAULT
        });
        let lang = attributes.lang.as_deref().and_then(Lang::from_tag);
        // That the page is in another language is no mistake; to ask for one is.
        if lang.is_none() && attributes.own_lang.is_some() {
            tell("lang", &attributes.own_lang, "vi or en");
        }
        let lang = lang.unwrap_or_default();
        let permalink = match attributes.permalink.as_deref().map(str::trim) {
            Some("off") => None,
            None | Some("") => Some(DEFAULT_PREFIX.to_owned()),
            Some(prefix) if is_prefix(prefix) => Some(prefix.to_owned()),
            Some(_) => {
                let expected = "off, or a prefix of letters, digits, - and _";
                tell("permalink", &attributes.permalink, expected);
                Some(DEFAULT_PREFIX.to_owned())
            }
        };
        let rows = RowOptions {
            order: match attributes.sort.as_deref().map(str::trim) {
                None | Some("") => None,
                Some("data") => Some(RowSort::Data),
                Some("count") => Some(RowSort::Count),
                Some(_) => {
                    tell("sort", &attributes.sort, "data or count");
                    None
                }
            },
            shown_at_first: match attributes.rows.as_deref().map(str::trim) {
                None | Some("") => RowOptions::default().shown_at_first,
                Some("all") => usize::MAX,
                Some(number) => number
                    .parse()
                    .ok()
                    .filter(|rows| *rows > 0)
                    .unwrap_or_else(|| {
                        tell("rows", &attributes.rows, "a number from 1, or all");
                        RowOptions::default().shown_at_first
                    }),
            },
        };
        let written = attributes.partner.as_deref().unwrap_or_default();
        if written.contains(is_list_sign) {
            tell("partner", &attributes.partner, "ids separated by spaces");
        }
        let start = Filter {
            partners: Filter::parse_partner_ids(&written.replace(is_list_sign, " ")),
            matching,
            q: attributes.q.clone().unwrap_or_default(),
            years,
            ..Filter::default()
        };
        let (articles, programmes) = (attributes.articles.clone(), attributes.programmes.clone());
        (
            Self {
                articles,
                programmes,
                start,
                lang,
                permalink,
                rows,
            },
            unknown,
        )
    }
}

impl Config {
    /// The address of a document.
    pub fn address(&self, document: Document) -> &str {
        match document {
            Document::Articles => &self.articles,
            Document::Programmes => &self.programmes,
        }
    }
}

/// What hosts write between ids in place of spaces, or around them as JSON. An id that has any of it cannot be
/// chosen by the attribute.
fn is_list_sign(sign: char) -> bool {
    matches!(sign, ',' | ';' | '[' | ']' | '"')
}

/// Only what stands in an address as it is.
fn is_prefix(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// The file name at the end of an address, for messages to editors: `articles.json`.
pub fn file_name(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    if name.is_empty() { address } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_attributes_the_defaults_of_the_contract_hold() {
        let (config, unknown) = Config::read(&Attributes::default());
        assert!(unknown.is_empty());
        assert_eq!(config.start, Filter::default());
        assert_eq!(
            (config.lang, config.permalink),
            (Lang::Vi, Some("kh-".to_owned()))
        );
    }

    #[test]
    fn attributes_say_what_is_shown_at_the_start() {
        let (config, unknown) = Config::read(&Attributes {
            partner: Some(" hoi-luat-gia  doan-tncs-hcm hoi-luat-gia".to_owned()),
            matching: Some("all".to_owned()),
            q: Some("tọa đàm".to_owned()),
            from: Some("2015".to_owned()),
            to: Some("2018".to_owned()),
            lang: Some("en-GB".to_owned()),
            permalink: Some("tl_".to_owned()),
            ..Attributes::default()
        });
        assert!(unknown.is_empty());
        assert_eq!(config.start.partners, ["hoi-luat-gia", "doan-tncs-hcm"]);
        assert_eq!(config.start.matching, Matching::All);
        assert_eq!(
            (config.start.years.first(), config.start.years.last()),
            (2015, 2018)
        );
        assert_eq!(
            (config.lang, config.permalink),
            (Lang::En, Some("tl_".to_owned()))
        );
    }

    #[test]
    fn an_unknown_value_is_told_and_the_default_holds() {
        for (attributes, told) in [
            (
                Attributes {
                    matching: Some("both".to_owned()),
                    ..Attributes::default()
                },
                "match",
            ),
            (
                Attributes {
                    from: Some("năm ngoái".to_owned()),
                    ..Attributes::default()
                },
                "from",
            ),
            (
                Attributes {
                    to: Some("+202".to_owned()),
                    ..Attributes::default()
                },
                "to",
            ),
            (
                Attributes {
                    from: Some("2021".to_owned()),
                    ..Attributes::default()
                },
                "from, to",
            ),
            (
                Attributes {
                    from: Some("0214".to_owned()),
                    ..Attributes::default()
                },
                "from, to",
            ),
            (
                Attributes {
                    lang: Some("fr".to_owned()),
                    own_lang: Some("fr".to_owned()),
                    ..Attributes::default()
                },
                "lang",
            ),
            (
                Attributes {
                    permalink: Some("a&b".to_owned()),
                    ..Attributes::default()
                },
                "permalink",
            ),
        ] {
            let (config, unknown) = Config::read(&attributes);
            assert_eq!(
                unknown.iter().map(|one| one.attribute).collect::<Vec<_>>(),
                [told]
            );
            assert_eq!(config, Config::read(&Attributes::default()).0);
        }
    }

    #[test]
    fn what_can_only_mean_one_thing_is_read_so_and_told() {
        for list in [
            "hoi-luat-gia, doan-tncs-hcm",
            "hoi-luat-gia;doan-tncs-hcm",
            "[\"hoi-luat-gia\",\"doan-tncs-hcm\"]",
        ] {
            let (config, told) = Config::read(&Attributes {
                partner: Some(list.to_owned()),
                matching: Some("All".to_owned()),
                ..Attributes::default()
            });
            assert_eq!(config.start.partners, ["hoi-luat-gia", "doan-tncs-hcm"]);
            assert_eq!(config.start.matching, Matching::All);
            let told: Vec<_> = told.iter().map(|one| one.attribute).collect();
            assert_eq!(told, ["match", "partner"]);
        }
    }

    #[test]
    fn a_page_in_a_language_it_does_not_speak_gets_vietnamese_without_a_word() {
        let attributes = Attributes {
            lang: Some("fr".to_owned()),
            ..Attributes::default()
        };
        assert_eq!(
            Config::read(&attributes),
            Config::read(&Attributes::default())
        );
    }

    #[test]
    fn editors_know_a_document_by_its_file_name() {
        for (address, name) in [
            ("https://a.vn/data/articles.json?v=2", "articles.json"),
            ("http://127.0.0.1/x.json#y", "x.json"),
            ("https://a.vn/data/", "https://a.vn/data/"),
        ] {
            assert_eq!(file_name(address), name);
        }
    }
}
