//! The choices of partners that work without scripts.

use dom_query::{Document, NodeRef, Selection};

/// The attribute of a radio button that names its variant.
pub(super) const VARIANT: &str = "data-variant";

/// The names of radio buttons that have no row of the matrix as their label.
pub(super) struct RadioNames {
    /// Of all activities.
    pub(super) all: &'static str,
    /// Of several partners, chosen by the host page.
    pub(super) several: &'static str,
}

/// The variants of a screen, each by the ids of its partners. The first is what is shown at the start;
/// all activities and each row of the matrix are among them.
pub(super) struct Variants {
    partners: Vec<Vec<String>>,
}

impl Variants {
    /// The variants that a screen offers. Its matrix has a row for each partner that can be chosen, one of
    /// them for activities without a partner.
    pub(super) fn of_screen(start: &[String], screen: &NodeRef) -> Self {
        let rows = Selection::from(*screen).select("tbody [data-partner]");
        let rows =
            (rows.iter()).filter_map(|button| Some(vec![button.attr("data-partner")?.to_string()]));
        let mut partners = vec![start.to_owned()];
        for choice in std::iter::once(Vec::new()).chain(rows) {
            if !partners.contains(&choice) {
                partners.push(choice);
            }
        }
        Self { partners }
    }

    /// The ids of each variant's partners.
    pub(super) fn partners(&self) -> impl Iterator<Item = &[String]> {
        self.partners.iter().map(Vec::as_slice)
    }

    /// The variant in which these partners are chosen.
    pub(super) fn number_of(&self, partners: &[String]) -> Option<usize> {
        self.partners.iter().position(|choice| choice == partners)
    }

    /// The radio button of each variant, in the order of their numbers.
    ///
    /// All stand before the screen, visually hidden. What follows from the checked one is then a matter
    /// of siblings, which every engine keeps up with: WebKitGTK does not repaint what depends on
    /// `:has(:checked)` of an ancestor in a shadow root.
    pub(super) fn radios<'a>(
        &self,
        document: &'a Document,
        names: &RadioNames,
    ) -> Vec<NodeRef<'a>> {
        (self.partners().enumerate())
            .map(|(number, partners)| radio(document, number, partners, names))
            .collect()
    }
}

/// The id of a variant's radio button. Ids in a shadow root do not collide with those of the page.
pub(super) fn radio_id(number: usize) -> String {
    format!("choice-{number}")
}

fn radio<'a>(
    document: &'a Document,
    number: usize,
    partners: &[String],
    names: &RadioNames,
) -> NodeRef<'a> {
    let radio = document.tree.new_element("input");
    let attributes = [
        ("class", "visually-hidden"),
        ("type", "radio"),
        ("name", "partner"),
        ("id", &radio_id(number)),
        ("value", &partners.join(" ")),
        // A browser that restores the checked button after a reload would show another variant than
        // the page's address says.
        ("autocomplete", "off"),
        (VARIANT, &number.to_string()),
    ];
    for (name, value) in attributes {
        radio.set_attr(name, value);
    }
    if number == 0 {
        radio.set_attr("checked", "");
    }
    match partners {
        [] => radio.set_attr("aria-label", names.all),
        // The partner's row is its label.
        [_] => {}
        _ => radio.set_attr("aria-label", names.several),
    }
    radio
}
