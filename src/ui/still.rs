//! The screen for readers without a script, and for all until the program is there.
//!
//! It is what [`app`] draws, rendered natively for each choice of a partner and laid
//! into one ([`overlay`]); a style sheet shows one of them. What a press means without a program follows
//! from its [`Message`]: choosing a partner is a radio button, going to a year is a link. What only the
//! program can do keeps its message, so that `style/still.css` can put it away where no program comes.
//!
//! `src/embed/element/still.js` makes the program's screen of it, when that is there.

use super::app::app;
use super::element::{Element, OVERLAY, element, overlay};
use super::message::{ACT, Message};
use super::state::{Answer, Content};
use crate::model::partner::NO_PARTNER;
use crate::query::filter::Filter;
use leptos::prelude::RenderHtml;
use std::fmt::Write as _;
use std::sync::Arc;

/// Holds the message that a control will have once the program is there.
const THEN: &str = "data-then";

/// Marks the radio button of a choice with the number of its screen.
const CHOICE: &str = "data-choice";

/// The id of the radio button that chooses all activities. Ids of a shadow root are its own.
const ALL: &str = "all";

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
        let is_known =
            |id: &String| id == NO_PARTNER || content.archive.timeline.partner_index(id).is_some();
        start.partners.retain(is_known);
        let choices = choices(content, &start);
        let screens = choices.iter().map(|partners| {
            let filter = Filter {
                partners: partners.clone(),
                ..start.clone()
            };
            let answer = Answer::new(content.clone(), filter, None);
            let without_script = |element| without_script(element, &choices, prefix, &answer);
            app(&answer, None).rewrite(&without_script)
        });
        // Every screen is a `div` of the same class, so there is one of them all.
        let html = overlay(screens).map_or_else(String::new, RenderHtml::to_html);
        let mut rules = String::new();
        for number in 0..choices.len() {
            // Writing into a text does not fail.
            let _ = writeln!(
                rules,
                ".still:has([{CHOICE}=\"{number}\"]:checked) [{OVERLAY}]:not([{OVERLAY}~=\"{number}\"])\
                 {{display:none}}"
            );
        }
        let places = start.years.iter().map(|year| place(prefix, year)).collect();
        Self {
            html,
            rules,
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

fn place(prefix: &str, year: u16) -> String {
    format!("{prefix}{year}")
}

/// What an element of the screen is without a script.
fn without_script(
    element: Element,
    choices: &[Vec<String>],
    prefix: &str,
    answer: &Answer,
) -> Vec<Element> {
    let message = element.attribute(ACT).and_then(Message::read);
    let changed = match (element.tag(), message) {
        ("button", Some(message)) => control(element, &message, choices, prefix),
        // The row that is chosen is found by its radio button.
        ("tr", _) => element.with_attribute("class", ""),
        ("caption", _) => {
            let texts = answer.texts();
            let named = |radio: Option<Element>, name: &'static str| {
                radio.map(|radio| self::element("label").child(radio).child(name))
            };
            let all = radio(choices, &[]).map(|radio| radio.attr("id", ALL));
            // Several partners chosen at the start have no row of their own.
            let several = choices.first().filter(|first| first.len() > 1);
            let several = several.and_then(|partners| radio(choices, partners));
            element
                .children(named(all, texts.all_partners))
                .children(named(several, texts.matching))
        }
        ("section", _) => {
            let name = format!(
                "{prefix}{}",
                element.attribute("data-year").unwrap_or_default()
            );
            let slot = self::element("slot").attr("name", name);
            return vec![slot, element];
        }
        _ => element,
    };
    vec![changed]
}

/// A button as what does the same without a script, where there is such a thing.
fn control(button: Element, message: &Message, choices: &[Vec<String>], prefix: &str) -> Element {
    let act = message.act();
    let plain = |tag| move |button: Element| button.with_tag(tag).without(&["type", ACT]);
    match message {
        Message::Toggle(id) => {
            let label = plain("label")(button).without(&["aria-pressed"]);
            let radio = radio(choices, std::slice::from_ref(id)).map(|radio| radio.class("unseen"));
            let label = label.attr(THEN, act);
            radio.into_iter().fold(label, Element::child_first)
        }
        Message::Clear => plain("label")(button).attr("for", ALL).attr(THEN, act),
        Message::Year(year) | Message::Cell(_, year) => plain("a")(button)
            .attr("href", format!("#{}", place(prefix, *year)))
            .attr(THEN, act),
        _ => button,
    }
}

/// The radio button of a choice; `None` where there is no such choice.
fn radio(choices: &[Vec<String>], partners: &[String]) -> Option<Element> {
    let number = choices.iter().position(|choice| choice == partners)?;
    let checked = if number == 0 { "true" } else { "false" };
    Some(
        element("input")
            .attr("type", "radio")
            .attr("name", "partner")
            .attr("value", partners.join(" "))
            .attr("checked", checked)
            // A browser that remembers what was pressed before a reload would show another screen
            // than the address says.
            .attr("autocomplete", "off")
            .attr(CHOICE, number.to_string()),
    )
}
