//! A single value of the JSON, converted to what its field holds.

use super::compose::composed;
use super::problem::Expected;
use super::web_address::is_web_address;
use super::written_date;
use crate::model::activity::Status;
use crate::model::civil_date::DateError;
use crate::model::local_timestamp::LocalTimestamp;
use crate::model::partner::NO_PARTNER;
use crate::model::period::{Period, PeriodError};
use serde_bytes::ByteBuf;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// A value, and how it should be written (as JSON) where it was understood all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Converted<T> {
    pub(super) value: T,
    pub(super) better: Option<String>,
}

/// A converted value, or what was expected in its place.
pub(super) type ValueResult<T> = Result<Converted<T>, Expected>;

impl<T> Converted<T> {
    /// A value written as the format has it.
    pub(super) fn as_written(value: T) -> Self {
        Self {
            value,
            better: None,
        }
    }

    /// A value that should be written as the text `better`.
    pub(super) fn better_as(value: T, better: &str) -> Self {
        Self {
            value,
            better: Some(quoted(better)),
        }
    }

    pub(super) fn map<U>(self, change: impl FnOnce(T) -> U) -> Converted<U> {
        Converted {
            value: change(self.value),
            better: self.better,
        }
    }
}

/// A text as a JSON string.
pub(super) fn quoted(text: &str) -> String {
    // A string always has a JSON form.
    serde_json::to_string(text).unwrap_or_default()
}

/// Whether a value says nothing: an empty text, blanks, an empty list.
pub(super) fn is_blank(raw: &RawValue) -> bool {
    let json = raw.get();
    let is_empty_list = |json: &str| {
        let inner = json
            .strip_prefix('[')
            .and_then(|json| json.strip_suffix(']'));
        inner.is_some_and(|inner| inner.trim().is_empty())
    };
    match json.as_bytes().first() {
        // Blanks may be written with a backslash, which no long text of blanks would be.
        Some(b'"') if json.len() < 64 => string(raw).is_some_and(|text| text.trim().is_empty()),
        Some(b'"') => json.trim_matches('"').trim().is_empty(),
        _ => is_empty_list(json),
    }
}

/// The items of a list; `None` for any other value.
pub(super) fn list(raw: &RawValue) -> Option<Vec<&RawValue>> {
    let is_list = raw.get().starts_with('[');
    is_list
        .then(|| serde_json::from_str(raw.get()).ok())
        .flatten()
}

/// A text with something in it, without the white space around it. A number is read as its digits.
pub(super) fn text(raw: &RawValue) -> ValueResult<Cow<'_, str>> {
    let text = written(raw)?;
    match trimmed(text.value) {
        value if value.is_empty() => Err(Expected::Text),
        value => Ok(Converted {
            value,
            better: text.better,
        }),
    }
}

/// The same as a text of its own.
pub(super) fn owned_text(raw: &RawValue) -> ValueResult<String> {
    Ok(text(raw)?.map(Cow::into_owned))
}

/// A whole number, 0 or more; its digits in quotation marks will do.
pub(super) fn whole_number(raw: &RawValue) -> ValueResult<u64> {
    if let Ok(value) = raw.get().parse() {
        return Ok(Converted::as_written(value));
    }
    let digits = string(raw).ok_or(Expected::WholeNumber)?;
    let value: u64 = digits.trim().parse().map_err(|_| Expected::WholeNumber)?;
    Ok(Converted {
        value,
        better: Some(value.to_string()),
    })
}

/// A date or a span.
pub(super) fn period(raw: &RawValue) -> ValueResult<Period> {
    let text = written(raw).map_err(|_| Expected::Period)?;
    let error = match Period::parse(&text.value) {
        Ok(value) => {
            return Ok(Converted {
                value,
                better: text.better,
            });
        }
        Err(error) => written_date::period(&text.value).map_err(|other| match other {
            PeriodError::Date(DateError::Form) => error,
            told => told,
        }),
    };
    match error {
        Ok(value) => Ok(Converted::better_as(value, &value.to_string())),
        Err(PeriodError::Reversed) => Err(Expected::ForwardSpan),
        Err(PeriodError::Date(error)) => Err(of_date(error, Expected::Period)),
    }
}

/// A date, perhaps with a time of day.
pub(super) fn published(raw: &RawValue) -> ValueResult<LocalTimestamp> {
    let text = written(raw).map_err(|_| Expected::Date)?;
    if let Ok(value) = LocalTimestamp::parse(&text.value) {
        return Ok(Converted {
            value,
            better: text.better,
        });
    }
    let value =
        written_date::timestamp(&text.value).map_err(|error| of_date(error, Expected::Date))?;
    Ok(Converted::better_as(value, &value.to_string()))
}

fn of_date(error: DateError, form: Expected) -> Expected {
    match error {
        DateError::Form => form,
        DateError::Month => Expected::Month,
        DateError::Day => Expected::Day,
    }
}

/// One of the words for a status, in small letters or capitals.
pub(super) fn status(raw: &RawValue) -> ValueResult<Status> {
    let text = string(raw).ok_or(Expected::Status)?;
    let word = text.trim();
    if let Ok(status) = word.parse() {
        return Ok(Converted::as_written(status));
    }
    let status = (word.to_ascii_lowercase().parse()).map_err(|_| Expected::Status)?;
    Ok(Converted::better_as(status, status.as_str()))
}

/// An id that may be one of several in an attribute.
pub(super) fn partner_id(raw: &RawValue) -> ValueResult<String> {
    let id = text(raw)?;
    if is_partner_id(&id.value) {
        Ok(id.map(Cow::into_owned))
    } else {
        Err(Expected::PartnerId)
    }
}

/// Whether a partner may have that id.
pub(super) fn is_partner_id(id: &str) -> bool {
    !id.contains(char::is_whitespace) && id != NO_PARTNER
}

/// An address that a link may lead to.
pub(super) fn web_address(raw: &RawValue) -> ValueResult<String> {
    let address = string(raw).map(trimmed).ok_or(Expected::WebAddress)?;
    if is_web_address(&address) {
        Ok(Converted::as_written(address.into_owned()))
    } else {
        Err(Expected::WebAddress)
    }
}

/// A text, or the digits of a number, with the white space around it.
pub(super) fn written(raw: &RawValue) -> ValueResult<Cow<'_, str>> {
    if let Some(text) = string(raw) {
        return Ok(Converted::as_written(text));
    }
    let json = raw.get();
    let is_number = json.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    // 1e3 is a number that nobody writes as a text.
    if is_number && !json.contains(['e', 'E']) {
        Ok(Converted::better_as(Cow::Borrowed(json), json))
    } else {
        Err(Expected::Text)
    }
}

/// The text of a string, composed; `None` for any other value.
fn string(raw: &RawValue) -> Option<Cow<'_, str>> {
    let inner = raw.get().strip_prefix('"')?.strip_suffix('"')?;
    let text = if inner.contains('\\') {
        Cow::Owned(unescaped(raw.get()))
    } else {
        Cow::Borrowed(inner)
    };
    Some(composed(text))
}

/// The text of a string with escapes. Half a surrogate pair, of which there is no character, becomes
/// U+FFFD.
fn unescaped(json: &str) -> String {
    if let Ok(text) = serde_json::from_str(json) {
        return text;
    }
    // As bytes, serde_json passes halves on (in WTF-8, where they are three bytes each).
    let bytes = serde_json::from_str::<ByteBuf>(json).unwrap_or_default();
    let mut text = String::with_capacity(bytes.len());
    let mut is_half_open = false;
    for chunk in bytes.utf8_chunks() {
        if !chunk.valid().is_empty() {
            text.push_str(chunk.valid());
            is_half_open = false;
        }
        if !is_half_open && !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            is_half_open = true;
        }
    }
    text
}

fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) if text.trim().len() == text.len() => Cow::Owned(text),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}
