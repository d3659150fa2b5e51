//! TypeScript declarations: the element and its events.

use super::events::EVENTS;
use super::model::{Attribute, ELEMENT};
use super::options::ATTRIBUTES;
use crate::checkout::NAME;
use std::fmt::Write as _;

/// The type of the element.
pub(super) const CLASS: &str = "KhuyenHocTimelineElement";

/// `khuyen-hoc-timeline.d.ts`.
pub(super) fn text() -> String {
    let mut text = format!("/** {ELEMENT} */\nexport interface {CLASS} extends HTMLElement {{\n");
    for (attribute, settable) in options() {
        let Attribute { name, meaning, .. } = attribute;
        let default = attribute.default_text;
        // Reading returns whatever text the host wrote; setting accepts valid values only.
        let _ = writeln!(
            text,
            "  /** {meaning}. Default: {default}. */\n  get {name}(): string;\n  set {name}(value: {settable} | null | undefined);",
        );
    }
    text.push_str("}\n");
    for event in &EVENTS {
        let _ = writeln!(
            text,
            "\n/** Detail of `{}`: {}. */\nexport interface {} {{",
            event.name, event.meaning, event.detail
        );
        for field in event.fields {
            let _ = writeln!(
                text,
                "  /** {} */\n  readonly {}: {};",
                field.meaning, field.name, field.kind
            );
        }
        text.push_str("}\n");
    }
    let _ = write!(
        text,
        "\ndeclare global {{\n  interface HTMLElementTagNameMap {{\n    \"{NAME}\": {CLASS};\n  }}\n\
         \n  // On elements, documents and the window, since the events bubble.\n  interface GlobalEventHandlersEventMap {{\n"
    );
    for event in &EVENTS {
        let _ = writeln!(
            text,
            "    \"{}\": CustomEvent<{}>;",
            event.name, event.detail
        );
    }
    text.push_str("  }\n}\n");
    text
}

/// The options with a property, and what it can be set to, as a TypeScript type.
pub(super) fn options() -> impl Iterator<Item = (&'static Attribute, String)> {
    // TypeScript declares the global ones already.
    let own = ATTRIBUTES.iter().filter(|attribute| !attribute.is_global());
    own.map(|attribute| (attribute, settable(attribute)))
}

fn settable(attribute: &Attribute) -> String {
    let property_type = attribute
        .property_type
        .map(|property_type| format!(" | {property_type}"));
    format!(
        "{}{}",
        attribute.value_type,
        property_type.unwrap_or_default()
    )
}
