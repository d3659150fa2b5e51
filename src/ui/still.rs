//! The screen for readers without a script, and for all until the program is there.
//!
//! It is what [`app`] draws, rendered natively for each choice of a partner and laid into one
//! ([`overlay`]); a style sheet shows one of them. What a press means without a program follows from its
//! [`Message`]: choosing a partner is a radio button with its row as label, going to a year is a link.
//! What only the program can do keeps its message, so that `style/still.css` can put it away where no
//! program comes.
//!
//! `src/embed/element/still.js` makes the program's screen of it, when that is there.

use super::app::app;
use super::element::{Element, OVERLAY, element, overlay};
use super::message::{ACT, Message};
use super::state::{Answer, Content};
use crate::model::partner::NO_PARTNER;
use crate::query::filter::Filter;
use leptos::prelude::RenderHtml;
use std::fmt::{Display, Write as _};
use std::sync::Arc;

/// Holds the message that a control will have once the program is there.
const THEN: &str = "data-then";

/// Marks the radio button of a choice with the number of its screen.
const CHOICE: &str = "data-choice";

/// How the row of what is chosen looks, its partner, its number, and all other rows; as `.on` and
/// `.off` have it in `style/widget.css`.
const ON: &str = "color:inherit;--mark:var(--accent);background:var(--tint);\
                  box-shadow:inset 3px 0 var(--accent)";
const ON_LABEL: &str = "font-weight:700";
const ON_COUNT: &str = "color:var(--soft)";
const OFF: &str = "color:var(--soft);--mark:color-mix(in srgb,var(--accent) 70%,var(--paper))";
const OFF_COUNT: &str = "color:inherit";
/// Where the keyboard is: a radio button is out of sight, its row is not.
const FOCUSED: &str = "outline:2px solid var(--accent);outline-offset:-2px";

/// A screen that needs no script.
pub struct Still {
    /// Its HTML, for a container of the class `still`.
    pub html: String,
    /// The rules of a style sheet that show one choice of it; beside those of `style/still.css`.
    pub rules: String,
    /// The ids to which its links to years lead. The host's own document must hold an element of each
    /// id in a slot of the same name, since no link leads into a shadow root.
    pub places: Vec<String>,
}

impl Still {
    /// Renders a content; `start` is what is shown at first. The links lead to ids that begin with
    /// `prefix`.
    pub fn new(content: &Arc<Content>, start: &Filter, prefix: &str) -> Self {
        let mut start = start.clone();
        // Ids that the data do not know choose nothing, as in the program.
        let timeline = &content.archive.timeline;
        start.partners.retain(|id| timeline.knows(id));
        let all = choices(content, &start);
        let choices = Choices { content, all };
        let screens = choices.all.iter().map(|partners| {
            let filter = Filter {
                partners: partners.clone(),
                ..start.clone()
            };
            let answer = Answer::new(content.clone(), filter, None);
            let without_script = |element| choices.without_script(element, prefix);
            app(&answer, None).rewrite(&without_script)
        });
        // Every screen is a `div` of the same class, so there is one of them all.
        let screen = overlay(screens);
        let radios = (0..choices.all.len()).map(|number| choices.radio(number));
        let html = radios.chain(screen).map(RenderHtml::to_html).collect();
        let places = start.years.iter().map(|year| place(prefix, year)).collect();
        Self {
            html,
            rules: choices.rules(),
            places,
        }
    }
}

/// What can be chosen: what is shown at first, all, and each row of the matrix.
fn choices(content: &Arc<Content>, start: &Filter) -> Vec<Vec<String>> {
    let answer = Answer::new(content.clone(), start.clone(), None);
    let rows = (answer.facets.rows.iter()).map(|row| vec![content.archive.row_id(row).to_owned()]);
    let mut choices = vec![start.partners.clone()];
    for choice in std::iter::once(Vec::new()).chain(rows) {
        if !choices.contains(&choice) {
            choices.push(choice);
        }
    }
    choices
}

fn place(prefix: &str, year: impl Display) -> String {
    format!("{prefix}{year}")
}

/// The id of the radio button of a choice. Ids of a shadow root are its own.
fn id(number: usize) -> String {
    format!("choice-{number}")
}

/// The choices of a screen, by their numbers.
struct Choices<'a> {
    content: &'a Content,
    all: Vec<Vec<String>>,
}

impl Choices<'_> {
    fn number(&self, partners: &[String]) -> Option<usize> {
        self.all.iter().position(|choice| choice == partners)
    }

    /// The radio button of a choice. All of them stand before the screen, out of sight: what follows
    /// from a pressed one is then a matter of siblings, which every engine keeps up with. (WebKitGTK
    /// does not draw anew what hangs on `:has(:checked)` further up in a shadow root.)
    fn radio(&self, number: usize) -> Element {
        let partners = self.all.get(number).map_or(&[][..], Vec::as_slice);
        let texts = self.content.lang.texts();
        let radio = element("input")
            .class("unseen")
            .attr("type", "radio")
            .attr("name", "partner")
            .attr("id", id(number))
            .attr("value", partners.join(" "))
            .attr("checked", if number == 0 { "true" } else { "false" })
            // A browser that remembers what was pressed before a reload would show another screen
            // than the address says.
            .attr("autocomplete", "off")
            .attr(CHOICE, number.to_string());
        match partners {
            [] => radio.attr("aria-label", texts.all_partners),
            // Its row is its label.
            [one] => radio.attr(THEN, Message::Toggle(one.clone()).act()),
            _ => radio.attr("aria-label", texts.matching),
        }
    }

    /// What an element of the screen is without a script.
    fn without_script(&self, element: Element, prefix: &str) -> Vec<Element> {
        let message = element.attribute(ACT).and_then(Message::read);
        let changed = match (element.tag(), message) {
            ("button", Some(message)) => self.control(&element, &message, prefix),
            // The rules say which row is chosen.
            ("tr", _) => element.with_attribute("class", ""),
            // No arrow key walks through it yet.
            ("table", _) => element.without(&["role"]),
            ("section", _) => {
                let year = element.attribute("data-year").unwrap_or_default();
                let slot = self::element("slot").attr("name", place(prefix, year));
                return vec![slot, element];
            }
            _ => element,
        };
        vec![changed]
    }

    /// A button as what does the same without a script, where there is such a thing.
    fn control(&self, button: &Element, message: &Message, prefix: &str) -> Element {
        let changed = |tag| button.clone().with_tag(tag).without(&["type", ACT]);
        let label = |partners: &[String]| {
            let label = changed("label").without(&["aria-pressed"]);
            match self.number(partners) {
                Some(number) => label.attr("for", id(number)),
                None => label,
            }
        };
        match message {
            // Of a row; what an advice leaves out is the program's affair.
            Message::Toggle(id) if button.attribute("data-partner").is_some() => {
                label(std::slice::from_ref(id))
            }
            Message::Clear => label(&[]),
            Message::Year(year) | Message::Cell(_, year) => changed("a")
                .attr("href", format!("#{}", place(prefix, *year)))
                .attr(THEN, message.act()),
            _ => button.clone(),
        }
    }

    /// The rules that show one choice: what is for others is not there, its row is marked.
    fn rules(&self) -> String {
        let archive = &self.content.archive;
        let partners = archive.timeline.partners.iter();
        let rows: Vec<_> = partners
            .map(|partner| &*partner.id)
            .chain([NO_PARTNER])
            .collect();
        let mut rules = String::new();
        let mut rule = |selector: &str, declarations: &str| {
            // Writing into a text does not fail.
            let _ = writeln!(rules, "{selector}{{{declarations}}}");
        };
        for (number, partners) in self.all.iter().enumerate() {
            let id = id(number);
            let others = format!("[{OVERLAY}]:not([{OVERLAY}~=\"{number}\"])");
            rule(&format!("#{id}:checked~* {others}"), "display:none");
            if partners.is_empty() {
                rule(&format!("#{id}:focus-visible~* thead"), FOCUSED);
                continue;
            }
            let row = format!("#{id}:checked~* tbody tr");
            rule(&row, OFF);
            rule(&format!("{row} .count"), OFF_COUNT);
            for (place, row_id) in rows.iter().enumerate() {
                if partners.iter().any(|partner| partner == row_id) {
                    let nth = format!("tbody tr:nth-child({})", place + 1);
                    let on = format!("#{id}:checked~* {nth}");
                    rule(&on, ON);
                    rule(&format!("{on} label"), ON_LABEL);
                    rule(&format!("{on} .count"), ON_COUNT);
                    rule(&format!("#{id}:focus-visible~* {nth} label"), FOCUSED);
                }
            }
        }
        rules
    }
}
