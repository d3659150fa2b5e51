//! The Custom Elements Manifest (schema 2.1), which editors and catalogues read.

use super::custom_properties::Property;
use super::events::EVENTS;
use super::model::{Attribute, CSS_PARTS, ELEMENT, SLOT};
use super::options::ATTRIBUTES;
use crate::checkout::NAME;
use serde_json::{Value, json};

/// The schema version, which is that of its npm package.
const SCHEMA: &str = "2.1.0";

/// A name for the class, which no script exports.
const CLASS: &str = "KhuyenHocTimelineElement";

/// The manifest, as text.
pub(super) fn text(properties: &[Property]) -> String {
    let script = format!("{NAME}.js");
    let class = json!({ "name": CLASS, "module": script });
    let events = EVENTS.iter().map(|event| {
        json!({
            "name": event.name,
            "type": { "text": format!("CustomEvent<{}>", event.detail) },
            "description": format!("{}. Its detail has {}.", event.meaning, details(event.fields)),
        })
    });
    let custom_properties = properties.iter().map(|property| {
        json!({
            "name": property.name,
            "syntax": "<color>",
            "description": format!("{}. Default: {}.", property.meaning, property.default),
        })
    });
    let parts = CSS_PARTS
        .iter()
        .map(|part| json!({ "name": part.name, "description": part.meaning }));
    let declaration = json!({
        "kind": "class",
        "customElement": true,
        "name": CLASS,
        "tagName": NAME,
        "description": ELEMENT,
        "superclass": { "name": "HTMLElement", "package": "global:" },
        "attributes": ATTRIBUTES.iter().map(attribute).collect::<Vec<_>>(),
        "members": ATTRIBUTES.iter().map(member).collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
        "slots": [{ "name": "", "description": SLOT }],
        "cssParts": parts.collect::<Vec<_>>(),
        "cssProperties": custom_properties.collect::<Vec<_>>(),
    });
    let manifest = json!({
        "schemaVersion": SCHEMA,
        "modules": [{
            "kind": "javascript-module",
            "path": script,
            "description": "Defines the element, and loads everything else when one comes near the viewport.",
            "declarations": [declaration],
            "exports": [{
                "kind": "custom-element-definition",
                "name": NAME,
                "declaration": class,
            }],
        }],
    });
    format!("{manifest:#}\n")
}

fn attribute(attribute: &Attribute) -> Value {
    let mut entry = json!({
        "name": attribute.name,
        "type": { "text": attribute.value_type },
        "description": description(attribute),
        "fieldName": attribute.name,
    });
    if let Some(default) = attribute.default {
        entry["default"] = default.into();
    }
    entry
}

fn member(attribute: &Attribute) -> Value {
    let property_type = attribute
        .property_type
        .map_or_else(String::new, |property_type| format!(" | {property_type}"));
    json!({
        "kind": "field",
        "name": attribute.name,
        "type": { "text": format!("{}{property_type}", attribute.value_type) },
        "description": description(attribute),
        "attribute": attribute.name,
        "reflects": true,
    })
}

fn description(attribute: &Attribute) -> String {
    let default = attribute.default_text;
    format!("{}. Default: {default}.", attribute.meaning)
}

fn details(fields: &[super::model::Field]) -> String {
    let fields: Vec<_> = fields
        .iter()
        .map(|field| format!("`{}`: {}", field.name, field.meaning))
        .collect();
    fields.join("; ")
}
