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
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys;

/// The screen, drawn anew whenever the filter changes, and a listener that tells what the visitor did
/// and what stands in the input that was used.
pub fn screen(state: State, pressed: impl Fn(Message, String) + 'static) -> impl IntoView {
    let pressed = std::rc::Rc::new(pressed);
    let on_click = {
        let pressed = pressed.clone();
        move |event: web_sys::MouseEvent| match message_of(&event) {
            None | Some((Message::Search, _)) => {}
            Some((message, typed)) => pressed(message, typed),
        }
    };
    let on_input = move |event: web_sys::Event| {
        if let Some((Message::Search, typed)) = message_of(&event) {
            pressed(Message::Search, typed);
        }
    };
    view! {
        <div on:click=on_click on:input=on_input>
            {move || {
                state.filter.with(|filter| state.answer.with(|answer| app(&state, filter, answer)))
            }}
        </div>
    }
}

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
