//! Leaves of a screen of many activities what fills its first views. What is left out comes with the app.

use dom_query::{NodeRef, Selection};

/// The components have left out the later activities of each year already; how many of them is said.
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
