//! What more can be asked for: a kind of activity, how far it has come, which years come first. What is
//! chosen is a message to the program like any other (`ui::message`); here are only the fields.

use super::knowledge::Knowledge;
use super::widget::{Widget, make, put};
use crate::dom::select::first;
use crate::i18n::texts::Texts;
use crate::model::activity::Status;
use crate::query::filter::{Filter, NEWEST};
use crate::query::index::IndexedTimeline;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

/// Where the program leaves room for them, and what opens it.
const ROOM: &str = "[data-fields]";
const OPENED: &str = "details[open] > [data-fields]";

/// Says again how much there is of each, where that can be seen.
pub(super) fn refresh(widget: &Widget, knowledge: &Knowledge) {
    if first(&widget.container, OPENED).is_some() {
        fill(widget, knowledge);
    }
}

/// Puts the fields into their room, or says in them what has changed.
pub(super) fn fill(widget: &Widget, knowledge: &Knowledge) {
    let shown = widget.clone();
    knowledge.with(widget.lang(), move |archive| {
        let Some(room) = first(&shown.container, ROOM) else {
            return;
        };
        let Some(archive) = archive else {
            return room.set_text_content(Some(shown.texts().export.lost));
        };
        if first(&room, "label").is_none() {
            // What was said in place of them.
            room.set_text_content(None);
        }
        for field in fields(archive, &shown.filter(), shown.texts()) {
            // Refused by nobody; should it be, the field is not there.
            let _ = field.show_in(&room);
        }
    });
}

/// A choice of one among some.
struct Field {
    /// The message it is.
    act: &'static str,
    name: &'static str,
    /// Value and words of each; the first stands for no choice.
    options: Vec<(String, String)>,
    chosen: String,
}

fn fields(archive: &IndexedTimeline, filter: &Filter, texts: &'static Texts) -> [Field; 3] {
    let sorts = archive.sorts(filter);
    let counted = |words: &str, count: usize| format!("{words} ({count})");
    let kinds = sorts.kinds.into_iter().map(|(kind, count)| {
        let words = counted(&texts.kind(&kind), count);
        (kind, words)
    });
    let statuses = sorts.statuses.into_iter().map(|(status, count)| {
        let words = counted(texts.status_word(status), count);
        (status.word().to_owned(), words)
    });
    let own = &texts.sorts;
    let any = || (String::new(), own.any.to_owned());
    let orders = ["", NEWEST].into_iter().zip(own.orders);
    [
        Field {
            act: "kind",
            name: own.kind,
            options: std::iter::once(any()).chain(kinds).collect(),
            chosen: filter.kind.clone(),
        },
        Field {
            act: "status",
            name: own.status,
            options: std::iter::once(any()).chain(statuses).collect(),
            chosen: filter.status.map_or("", Status::word).to_owned(),
        },
        Field {
            act: "order",
            name: own.order,
            options: orders
                .map(|(value, words)| (value.to_owned(), words.to_owned()))
                .collect(),
            chosen: if filter.newest_first { NEWEST } else { "" }.to_owned(),
        },
    ]
}

impl Field {
    /// Fills the field of that message, which stays the element it is with the focus in it.
    fn show_in(&self, room: &Element) -> Option<()> {
        let select = match first(room, &format!("[data-act={}]", self.act)) {
            Some(select) => select,
            None => self.make_in(room)?,
        };
        let label = select.parent_element()?;
        first(&label, "span")?.set_text_content(Some(self.name));
        for (place, (value, words)) in self.options.iter().enumerate() {
            let there = select.children().item(u32::try_from(place).ok()?);
            let option = if let Some(there) = there {
                there
            } else {
                let option = make("option", "")?;
                put(&select, &option)?;
                option
            };
            option.set_attribute("value", value).ok()?;
            option.set_text_content(Some(words));
        }
        let count = u32::try_from(self.options.len()).ok()?;
        while let Some(left) = select.children().item(count) {
            left.remove();
        }
        let select: HtmlSelectElement = select.unchecked_into();
        select.set_value(&self.chosen);
        // A choice of one is none. The first option is not one of the data.
        let is_choice = self.options.len() > if self.act == "order" { 1 } else { 2 };
        label
            .toggle_attribute_with_force("hidden", !is_choice)
            .ok()?;
        Some(())
    }

    fn make_in(&self, room: &Element) -> Option<Element> {
        let label = make("label", "")?;
        let select = make("select", "")?;
        select.set_attribute("data-act", self.act).ok()?;
        let name = make("span", self.name)?;
        put(&label, &name)?;
        put(&label, &select)?;
        put(room, &label)?;
        Some(select)
    }
}
