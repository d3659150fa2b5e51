//! JSON in which something is not as it should be.

use crate::pool::text;
use fastrand::Rng;
use serde_json::{Value, json};

/// Changes one value somewhere in `value`, or `value` itself.
pub(crate) fn damage(value: &mut Value, rng: &mut Rng) {
    let inside = match value {
        Value::Array(items) => items.len(),
        Value::Object(fields) => fields.len(),
        _ => 0,
    };
    if inside > 0 && rng.u8(..4) > 0 {
        let chosen = rng.usize(..inside);
        match value {
            Value::Array(items) if rng.u8(..6) == 0 => change_list(items, chosen, rng),
            Value::Array(items) => damage(&mut items[chosen], rng),
            Value::Object(fields) => {
                let key = fields.keys().nth(chosen).cloned().unwrap_or_default();
                if rng.u8(..6) == 0 {
                    fields.remove(&key);
                } else if let Some(field) = fields.get_mut(&key) {
                    damage(field, rng);
                }
            }
            _ => {}
        }
    } else {
        *value = other(value, rng);
    }
}

fn change_list(items: &mut Vec<Value>, chosen: usize, rng: &mut Rng) {
    match rng.u8(..3) {
        0 => drop(items.remove(chosen)),
        1 => {
            let again = items[chosen].clone();
            items.push(again);
        }
        _ => items.insert(chosen, of_another_kind(rng)),
    }
}

/// Something in place of a value: of another kind, or wrapped in a list, or its text damaged.
fn other(value: &Value, rng: &mut Rng) -> Value {
    match (value, rng.u8(..4)) {
        (Value::String(text), 0 | 1) => crate::damaged_text::damaged(text, rng).into(),
        (value, 2) => json!([value]),
        _ => of_another_kind(rng),
    }
}

fn of_another_kind(rng: &mut Rng) -> Value {
    match rng.u8(..9) {
        0 => Value::Null,
        1 => json!(rng.bool()),
        2 => json!(rng.i64(..)),
        3 => json!(2014 + rng.u16(..8)),
        4 => json!(rng.f64() * 1e300),
        5 => json!([]),
        6 => json!({}),
        7 => json!({ text(rng): [text(rng)] }),
        _ => json!(text(rng)),
    }
}
