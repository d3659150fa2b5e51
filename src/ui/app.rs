//! The screen as a whole.

use super::bar::bar;
use super::element::{Element, element};
use super::failure::failures;
use super::matrix::matrix;
use super::message::{ACT, Message};
use super::problems::problems;
use super::sources::sources;
use super::state::{Answer, State};
use super::timeline::timeline;
use crate::i18n::fill;
use crate::query::filter::Filter;
use leptos::prelude::*;
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys;
use std::rc::Rc;

/// The screen, drawn anew whenever the filter changes.
pub fn screen(state: State) -> impl IntoView {
    move || {
        state
            .filter
            .with(|filter| state.answer.with(|answer| app(&state, filter, answer)))
    }
}

/// Tells what a visitor does within an element, and what stands in the input that was used. One
/// listener serves all buttons; it goes when what is returned is dropped.
#[must_use = "dropping it stops the listening"]
pub fn listen(within: &web_sys::Element, pressed: impl Fn(Message, String) + 'static) -> Listeners {
    let pressed = Rc::new(pressed);
    let on = |name, wants: fn(&Message) -> bool| {
        let pressed = pressed.clone();
        let act = move |event: JsValue| {
            let event = event.unchecked_ref();
            if let Some((message, typed)) = message_of(event).filter(|(message, _)| wants(message))
            {
                pressed(message, typed);
            }
        };
        // Leptos' own listeners would bring 1 kB of delegation that a shadow root does not want.
        Rndr::add_event_listener(within, name, Box::new(act))
    };
    let is_typing = |message: &Message| *message == Message::Search;
    [
        on("click", |message| *message != Message::Search),
        on("input", is_typing),
    ]
}

/// Listeners, removed when they are dropped.
pub type Listeners = [RemoveEventHandler<web_sys::Element>; 2];

/// The message of the element an event came from, or of the nearest one round it.
fn message_of(event: &web_sys::Event) -> Option<(Message, String)> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let source = target.closest(&format!("[{ACT}]")).ok()??;
    let typed = source
        .dyn_ref::<web_sys::HtmlInputElement>()
        .map(web_sys::HtmlInputElement::value);
    Some((
        Message::read(&source.get_attribute(ACT)?)?,
        typed.unwrap_or_default(),
    ))
}

/// The whole widget under its heading: matrix, search, timeline, sources, and what went wrong. Where
/// no document came there is nothing but the failures; the host's own content stands below them.
pub fn app(state: &State, filter: &Filter, answer: &Answer) -> Element {
    let (texts, content) = (state.texts, &*state.content);
    let widget = element("div").class("widget");
    let failures = failures(texts, content);
    if !content.is_readable() {
        return widget.children(failures);
    }
    let subtitle = fill(texts.subtitle, &[("years", &texts.years(filter.years))]);
    let heading = element("header")
        .child(element("h2").child(texts.title))
        .child(element("p").child(subtitle));
    widget
        .child(heading)
        .children(failures)
        .children(matrix(texts, content, filter, answer))
        .child(bar(texts, content, filter, answer))
        .children(timeline(texts, content, filter, answer))
        .children(problems(texts, content))
        .children(sources(texts, content))
}
