//! What belongs together lights up together: a cell of the matrix and the activities it stands for,
//! whichever of the two the pointer or the focus is on. All of it is read from the document.

use crate::dom::select::{each, first, nearest};
use std::cell::RefCell;
use web_sys::Element;

/// Marks what is tied to that on which the pointer or the focus is. No component sets it, so drawing
/// anew leaves it alone.
const TIED: &str = "data-tied";

/// Ties what belongs to `target`, an element within `container`, and unties all else; all where there is
/// no target.
pub(super) fn tie(container: &Element, target: Option<&Element>) {
    each(container, &format!("[{TIED}]"), &|element| {
        let _ = element.remove_attribute(TIED);
    });
    let Some((target, tied)) = target.and_then(|target| Some((target, tied_to(target)?))) else {
        return;
    };
    let titles = RefCell::new(String::new());
    each(container, &tied, &|element| {
        // Refused only for names that are none.
        let _ = element.set_attribute(TIED, "");
        let title = first(element, "h4");
        if let Some(title) = title.and_then(|title| title.text_content()) {
            let mut titles = titles.borrow_mut();
            titles.push_str(&title);
            titles.push('\n');
        }
    });
    // What a cell stands for may be out of sight, far below.
    if let Some(cell) = nearest(target, CELL) {
        let _ = cell.set_attribute("title", titles.borrow().trim_end());
    }
}

/// A cell that holds something.
const CELL: &str = "td [data-act^='cell ']";

/// The selector of what belongs to an element: the activities of a cell, the cells of an activity.
fn tied_to(target: &Element) -> Option<String> {
    if let Some(cell) = nearest(target, CELL) {
        let act = cell.get_attribute("data-act")?;
        let mut words = act.split(' ').skip(1);
        let (partner, year) = (words.next()?, words.next()?);
        return Some(format!(
            "section[data-year={}] article[data-with~={}]",
            quoted(year),
            quoted(partner)
        ));
    }
    let article = nearest(target, "article")?;
    let section = nearest(&article, "section")?;
    let year = section.get_attribute("data-year")?;
    let partners = article.get_attribute("data-with")?;
    let cell = |partner: &str| format!("[data-act={}]", quoted(&format!("cell {partner} {year}")));
    let cells: Vec<_> = partners.split(' ').map(cell).collect();
    Some(cells.join(","))
}

/// A value of a document as a selector holds it, whatever it is made of.
fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}
