//! The style rules that show one variant of a merged screen.

use super::controls::ALL_PARTNERS;
use super::merge::VARIANTS;
use super::variants::{VARIANT, Variants, radio_id};
use dom_query::{NodeRef, Selection};
use std::fmt::Write as _;

/// How the selected row looks, its partner and its count, and all other rows: as `.is-selected` and
/// `.is-dimmed` in the style sheet of the matrix.
const SELECTED: &str = "display:table-row;color:inherit;--mark:var(--accent);background:var(--selected);\
                        box-shadow:inset 3px 0 var(--accent)";
const SELECTED_LABEL: &str = "font-weight:700";
const SELECTED_COUNT: &str = "color:var(--text-muted)";
const DIMMED: &str = "color:var(--text-muted);\
                      --mark:color-mix(in srgb,var(--accent) 70%,var(--background))";
const DIMMED_COUNT: &str = "color:inherit";
/// Where the keyboard focus is: the radio button itself is visually hidden, its row is not.
const FOCUSED: &str = "outline:2px solid var(--accent);outline-offset:-2px";

/// The rules for a merged screen: whatever belongs to other variants is not displayed, the row of the
/// chosen partner is marked. They hold numbers only, nothing of the data.
pub(super) fn style_rules(variants: &Variants, screen: &NodeRef) -> String {
    let rows = row_ids(screen);
    let mut rules = String::new();
    let mut rule = |selector: &str, declarations: &str| {
        // Writing into a string does not fail.
        let _ = writeln!(rules, "{selector}{{{declarations}}}");
    };
    if let Some(all) = variants.number_of(&[]) {
        // Once for all choices of partners, and before the rules of the rows they choose.
        let row = format!("[{VARIANT}]:not(#{}):checked~* tbody tr", radio_id(all));
        rule(&row, DIMMED);
        rule(&format!("{row} .count"), DIMMED_COUNT);
    }
    for (number, partners) in variants.partners().enumerate() {
        let id = radio_id(number);
        let others = format!("[{VARIANTS}]:not([{VARIANTS}~=\"{number}\"])");
        rule(&format!("#{id}:checked~* {others}"), "display:none");
        if partners.is_empty() {
            rule(&format!("#{id}:focus-visible~* thead"), FOCUSED);
            continue;
        }
        for (position, row_id) in (1..).zip(&rows) {
            if row_id
                .as_ref()
                .is_some_and(|row_id| partners.contains(row_id))
            {
                let nth = format!("tbody tr:nth-child({position})");
                let selected = format!("#{id}:checked~* {nth}");
                rule(&selected, SELECTED);
                rule(&format!("{selected} label"), SELECTED_LABEL);
                rule(&format!("{selected} .count"), SELECTED_COUNT);
                rule(&format!("#{id}:focus-visible~* {nth} label"), FOCUSED);
            }
        }
    }
    if Selection::from(*screen).select(".all-partners").exists() {
        let shown = format!("#{ALL_PARTNERS}:checked~* [data-folded][data-folded]");
        rule(&shown, "display:table-row");
        rule(
            &format!("#{ALL_PARTNERS}:focus-visible~* .all-partners"),
            FOCUSED,
        );
    }
    rules
}

/// The partner of each row of the matrix.
fn row_ids(screen: &NodeRef) -> Vec<Option<String>> {
    let rows = Selection::from(*screen).select("tbody tr");
    rows.iter()
        .map(|row| {
            Some(
                row.select("[data-partner]")
                    .attr("data-partner")?
                    .to_string(),
            )
        })
        .collect()
}
