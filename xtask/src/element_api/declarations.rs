//! TypeScript declarations: the element, its events, and its JSX form for React 19.

use super::events::EVENTS;
use super::model::{Attribute, ELEMENT};
use super::options::ATTRIBUTES;
use crate::checkout::NAME;
use std::fmt::Write as _;

const CLASS: &str = "KhuyenHocTimelineElement";

/// `khuyen-hoc-timeline.d.ts`.
pub(super) fn text() -> String {
    let mut text = format!("/** {ELEMENT} */\nexport interface {CLASS} extends HTMLElement {{\n");
    for attribute in ATTRIBUTES.iter().filter(|attribute| !attribute.is_global()) {
        let Attribute { name, meaning, .. } = attribute;
        let default = attribute.default_text;
        // Reading returns whatever text the host wrote; setting accepts valid values only.
        let _ = writeln!(
            text,
            "  /** {meaning}. Default: {default}. */\n  get {name}(): string;\n  set {name}(value: {} | null | undefined);",
            settable(attribute)
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

/// `khuyen-hoc-timeline.react.d.ts`. A file of its own, since it needs the types of React.
pub(super) fn for_react() -> String {
    let details: Vec<_> = EVENTS.iter().map(|event| event.detail).collect();
    let mut text = format!(
        "import type {{ DetailedHTMLProps, HTMLAttributes }} from \"react\";\n\
         import type {{ {CLASS}, {} }} from \"./{NAME}.js\";\n\n\
         /** Props of `<{NAME}>` in JSX, from React 19 on. */\n\
         export interface KhuyenHocTimelineProps\n  extends DetailedHTMLProps<HTMLAttributes<{CLASS}>, {CLASS}> {{\n",
        details.join(", ")
    );
    for attribute in ATTRIBUTES.iter().filter(|attribute| !attribute.is_global()) {
        let _ = writeln!(
            text,
            "  /** {}. Default: {}. */\n  {}?: {} | undefined;",
            attribute.meaning,
            attribute.default_text,
            attribute.name,
            settable(attribute)
        );
    }
    for event in &EVENTS {
        let _ = writeln!(
            text,
            "  /** {}. */\n  \"on{}\"?: ((event: CustomEvent<{}>) => void) | undefined;",
            event.meaning, event.name, event.detail
        );
    }
    let _ = write!(
        text,
        "}}\n\ndeclare module \"react\" {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n      \
         \"{NAME}\": KhuyenHocTimelineProps;\n    }}\n  }}\n}}\n"
    );
    text
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
