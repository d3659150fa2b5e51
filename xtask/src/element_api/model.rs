//! The types of the API tables, and the parts of the API that need no table of their own. Options and events
//! have a file each.

/// An attribute of the element, and the property of the same name.
pub(super) struct Attribute {
    pub(super) name: &'static str,
    /// The values of the attribute, as a TypeScript type.
    pub(super) value_type: &'static str,
    /// What the property accepts besides, as a TypeScript type; it is converted to text.
    pub(super) property_type: Option<&'static str>,
    /// The value of an absent attribute, if a text stands for it.
    pub(super) default: Option<&'static str>,
    /// The default for the documentation, in Markdown.
    pub(super) default_text: &'static str,
    /// In Markdown.
    pub(super) meaning: &'static str,
}

impl Attribute {
    /// Whether it is a global attribute of HTML, which TypeScript declares already.
    pub(super) fn is_global(&self) -> bool {
        self.name == "lang"
    }
}

/// An event, always a `CustomEvent`.
pub(super) struct Event {
    pub(super) name: &'static str,
    /// The name of the TypeScript type of its `detail`.
    pub(super) detail: &'static str,
    /// In Markdown.
    pub(super) meaning: &'static str,
    pub(super) fields: &'static [Field],
}

/// A field of an event's `detail`.
pub(super) struct Field {
    pub(super) name: &'static str,
    /// As a TypeScript type.
    pub(super) kind: &'static str,
    /// In Markdown.
    pub(super) meaning: &'static str,
}

/// An element that a host's style sheet can reach with `::part()`.
pub(super) struct CssPart {
    pub(super) name: &'static str,
    /// In Markdown.
    pub(super) meaning: &'static str,
}

/// What the element is, in one sentence.
pub(super) const ELEMENT: &str = "A timeline of what the study promotion association (Hội Khuyến học) did with its \
     partner organisations, year by year, with a matrix of partners and years and a search.";

/// What the default slot is for.
pub(super) const SLOT: &str = "Fallback content, shown until the timeline is loaded and wherever it cannot run; \
     `fragment.html` of the release is made for it.";

/// All CSS parts, from the top of the screen.
pub(super) const CSS_PARTS: [CssPart; 4] = [
    CssPart {
        name: "matrix",
        meaning: "the table of partners and years",
    },
    CssPart {
        name: "search",
        meaning: "the field for the search",
    },
    CssPart {
        name: "year",
        meaning: "the heading of each year",
    },
    CssPart {
        name: "activity",
        meaning: "each activity",
    },
];
