//! The first views of a screen: all that the loader holds of many activities, and what it shows before the rest.

use dom_query::{NodeRef, Selection};

/// Takes what is below the first year out of a screen: pairs of the selector of an element, and what follows
/// in it. A browser that has painted the first view adds the rest unseen.
pub(crate) fn split_off_rest<'a>(screen: &NodeRef<'a>) -> Vec<(&'static str, Vec<NodeRef<'a>>)> {
    let select = |selector| Selection::from(*screen).select(selector);
    let sections = select(".years > section");
    let first_year = sections.attr("data-year");
    let is_later = |section: &&NodeRef| section.attr("data-year") != first_year;
    let later_years: Vec<_> = sections.nodes().iter().filter(is_later).copied().collect();
    let below = select(".years ~ *").nodes().to_vec();
    for node in later_years.iter().chain(&below) {
        node.remove_from_parent();
    }
    vec![(".years", later_years), (".widget", below)]
}

/// Leaves of a screen of many activities what fills its first views. What is left out comes with the app: the
/// components have left out the later activities of each year already; how many of them is said.
pub(super) fn keep_first_views(screen: &NodeRef) {
    let select = |selector| Selection::from(*screen).select(selector);
    if !select(".many-activities").exists() {
        return;
    }
    // A sentence, no control: the rest comes with the app.
    for button in select(".expand button").nodes() {
        button.rename("span");
        button.remove_attrs(&["type", "aria-expanded"]);
    }
    // Their numbers are in the line, their titles below their first years.
    select("details.continuing > ul").remove();
    for summary in select("details.continuing > summary").nodes() {
        for child in summary.children() {
            summary.insert_before(&child);
        }
        summary.remove_from_parent();
    }
    select("details.continuing").rename("p");
    // As long as the data.
    select("footer, .problems").remove();
}
