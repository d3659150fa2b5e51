//! A record of JSON with its fields in the order in which they were written, also those that nobody here
//! knows: what is opened and published again differs in what was edited, and in nothing else.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};

/// The fields of a record, as they were written.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fields(IndexMap<String, Box<RawValue>>);

impl Fields {
    /// The fields of a JSON object; `None` for any other value.
    pub fn parse(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    /// The text of a field, or the digits of a number; `None` where it is absent or says nothing.
    pub fn text(&self, name: &str) -> Option<String> {
        self.0.get(name).and_then(|raw| text(raw))
    }

    /// The items of a list; `None` where there is none.
    pub fn list(&self, name: &str) -> Option<Vec<Box<RawValue>>> {
        serde_json::from_str(self.0.get(name)?.get()).ok()
    }

    /// The value of a field as it was written.
    pub fn raw(&self, name: &str) -> Option<&RawValue> {
        self.0.get(name).map(AsRef::as_ref)
    }

    /// Whether it has such a field.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Removes a field; the others keep their order.
    pub fn remove(&mut self, name: &str) {
        self.0.shift_remove(name);
    }

    /// Sets a field. One that it has stays where it is; a new one comes behind those that precede it in
    /// `order`.
    pub fn set(&mut self, order: &[&str], name: &str, value: &impl Serialize) {
        // Texts and lists of texts always have a JSON form.
        let Ok(raw) = to_raw_value(value) else { return };
        if let Some(present) = self.0.get_mut(name) {
            *present = raw;
            return;
        }
        let preceding = order.iter().take_while(|other| **other != name);
        let place = preceding
            .filter_map(|other| self.0.get_index_of(*other))
            .max()
            .map_or(0, |index| index + 1);
        self.0.shift_insert(place, name.to_owned(), raw);
    }

    /// Sets a text, or removes the field where there is none to set.
    pub fn set_text(&mut self, order: &[&str], name: &str, text: &str) {
        if text.is_empty() {
            self.remove(name);
        } else if self.text(name).as_deref() != Some(text) || !self.is_string(name) {
            self.set(order, name, &text);
        }
    }

    /// Whether a field is a text.
    pub fn is_string(&self, name: &str) -> bool {
        self.0
            .get(name)
            .is_some_and(|raw| raw.get().starts_with('"'))
    }
}

/// The text of a value without the blanks around it, or the digits of a number.
pub fn text(raw: &RawValue) -> Option<String> {
    let text = match serde_json::from_str(raw.get()) {
        Ok(Value::String(text)) => text.trim().to_owned(),
        Ok(Value::Number(_)) => raw.get().to_owned(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    const ORDER: [&str; 3] = ["id", "title", "summary"];

    fn written(fields: &Fields) -> String {
        serde_json::to_string(fields).unwrap()
    }

    #[test]
    fn a_field_stays_where_it_is_and_a_new_one_comes_behind_those_before_it() {
        let mut fields =
            Fields::parse(r#"{"note":{"b":1,"a":2.50},"id":"x","more":null}"#).unwrap();
        fields.set_text(&ORDER, "summary", "S");
        fields.set_text(&ORDER, "title", "T");
        fields.set_text(&ORDER, "id", "y");
        let expected =
            r#"{"note":{"b":1,"a":2.50},"id":"y","title":"T","summary":"S","more":null}"#;
        assert_eq!(written(&fields), expected);
        fields.set_text(&ORDER, "title", "");
        assert!(!fields.has("title"));
    }

    #[test]
    fn a_text_that_is_the_same_keeps_its_escapes_and_a_number_becomes_a_text() {
        let mut fields = Fields::parse(r#"{"id":17,"title":"\u0041"}"#).unwrap();
        fields.set_text(&ORDER, "id", "17");
        fields.set_text(&ORDER, "title", "A");
        assert_eq!(written(&fields), r#"{"id":"17","title":"\u0041"}"#);
    }
}
