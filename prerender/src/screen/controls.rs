//! Turns the controls of a live screen into elements that work without scripts.
//!
//! Choosing a partner is a label of a radio button, going to a year is a link. Other buttons stay: they
//! need the app, and `style/prerendered.css` hides them where it never starts.

use super::prerendered::Placement;
use super::variants::{Variants, radio_id};
use dom_query::{Document, NodeRef, Selection};
use std::fmt::Display;

/// The id of the check box that shows all of many partners.
pub(super) const ALL_PARTNERS: &str = "all-partners";

/// The check box where a screen has many partners. It stands beside the radio buttons.
pub(super) fn all_partners_box<'a>(
    document: &'a Document,
    screen: &NodeRef,
) -> Option<NodeRef<'a>> {
    let has_many = Selection::from(*screen).select(".all-partners").exists();
    has_many.then(|| {
        let input = document.tree.new_element("input");
        for (name, value) in [
            ("class", "visually-hidden"),
            ("type", "checkbox"),
            ("id", ALL_PARTNERS),
            ("autocomplete", "off"),
        ] {
            input.set_attr(name, value);
        }
        input
    })
}

/// The id of the element in the host's page to which the links to a year lead, and the name of its slot.
pub(super) fn anchor_id(prefix: &str, year: impl Display) -> String {
    format!("{prefix}{year}")
}

/// Changes the controls of a screen. Apart from the slots, which the app removes, only tags and
/// attributes change, so that each element keeps its counterpart in the live screen.
pub(super) fn replace_controls(
    document: &Document,
    screen: &NodeRef,
    variants: &Variants,
    placement: Placement,
) {
    let select = |selector| Selection::from(*screen).select(selector);
    for button in select("button[data-partner]").nodes() {
        let partner = button.attr("data-partner").unwrap_or_default();
        to_label(button, variants.number_of(&[partner.to_string()]));
    }
    for button in select("button.clear").nodes() {
        to_label(button, variants.number_of(&[]));
    }
    for button in select("button.all-partners").nodes() {
        button.rename("label");
        button.remove_attrs(&["type", "aria-expanded"]);
        button.set_attr("for", ALL_PARTNERS);
    }
    for button in select("button[data-year-link]").nodes() {
        let year = button.attr("data-year-link").unwrap_or_default();
        button.rename("a");
        button.remove_attr("type");
        let prefix = match placement {
            Placement::Page { prefix } => prefix,
            // Followed by the loader.
            Placement::Loader => "",
        };
        button.set_attr("href", &format!("#{}", anchor_id(prefix, year)));
    }
    if let Placement::Page { prefix } = placement {
        for section in select("section[data-year]").nodes() {
            let year = section.attr("data-year").unwrap_or_default();
            let slot = document.tree.new_element("slot");
            slot.set_attr("name", &anchor_id(prefix, year));
            section.insert_before(&slot);
        }
    }
    // The arrow keys of a grid need the app.
    select("table[role=grid]").remove_attr("role");
    // The style rules of each variant say which row is selected.
    select("tbody tr").remove_attr("class");
}

fn to_label(button: &NodeRef, variant: Option<usize>) {
    button.rename("label");
    button.remove_attrs(&["type", "aria-pressed"]);
    if let Some(number) = variant {
        button.set_attr("for", &radio_id(number));
    }
}
