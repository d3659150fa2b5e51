//! A single value of the JSON, read as what it should be.

use super::json::Json;
use super::problem::{Expected, FOUND_MOST};
use super::wire::Record;
use crate::model::activity::Status;
use crate::model::civil_date::DateError;
use crate::model::local_timestamp::LocalTimestamp;
use crate::model::partner::NO_PARTNER;
use crate::model::period::{Period, PeriodError};

/// What was read, or what should have stood there.
pub(super) type Decoded<T> = Result<T, Expected>;

/// A text with something in it, without the white space around it.
pub(super) fn text(raw: Json) -> Decoded<String> {
    let text = raw.string().ok_or(Expected::Text)?;
    let trimmed = text.trim();
    if trimmed.is_empty() {
        Err(Expected::Text)
    } else {
        Ok(trimmed.to_owned())
    }
}

/// The items of a list, unread.
pub(super) fn list(raw: Json) -> Decoded<Vec<Json>> {
    raw.items().ok_or(Expected::List)
}

/// A whole number, 0 or more.
pub(super) fn whole_number(raw: Json) -> Decoded<u64> {
    raw.whole_number().ok_or(Expected::WholeNumber)
}

/// A date or a span.
pub(super) fn period(raw: Json) -> Decoded<Period> {
    Period::parse(&raw.string().ok_or(Expected::Period)?).map_err(|error| match error {
        PeriodError::Date(DateError::Form) => Expected::Period,
        PeriodError::Date(DateError::Month) => Expected::Month,
        PeriodError::Date(DateError::Day) => Expected::Day,
        PeriodError::Reversed => Expected::ForwardSpan,
    })
}

/// A date, perhaps with a time of day.
pub(super) fn published(raw: Json) -> Decoded<LocalTimestamp> {
    LocalTimestamp::parse(&raw.string().ok_or(Expected::Date)?).map_err(|error| match error {
        DateError::Form => Expected::Date,
        DateError::Month => Expected::Month,
        DateError::Day => Expected::Day,
    })
}

/// One of the words for a status.
pub(super) fn status(raw: Json) -> Decoded<Status> {
    raw.string()
        .and_then(|word| word.parse().ok())
        .ok_or(Expected::Status)
}

/// An id that may stand in an attribute beside others.
pub(super) fn partner_id(raw: Json) -> Decoded<String> {
    let id = text(raw)?;
    let fits = !id.contains(char::is_whitespace) && id != NO_PARTNER;
    if fits {
        Ok(id)
    } else {
        Err(Expected::PartnerId)
    }
}

/// An address that a link may lead to: nothing but `http` and `https`, so that no `javascript:`
/// ever becomes one.
pub(super) fn web_address(raw: Json) -> Decoded<String> {
    let address = text(raw).map_err(|_| Expected::WebAddress)?;
    let (scheme, rest) = address.split_once(':').ok_or(Expected::WebAddress)?;
    let scheme_fits = ["https", "http"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known));
    let fits = scheme_fits && rest.starts_with("//") && rest.len() > 2;
    if fits {
        Ok(address)
    } else {
        Err(Expected::WebAddress)
    }
}

/// A record in braces.
pub(super) fn record<'a, T: Record<'a>>(raw: Json<'a>) -> Decoded<T> {
    raw.fields()
        .map(|fields| T::of(&fields))
        .ok_or(Expected::Record)
}

/// The value as it was written, short enough to be repeated to the editor.
pub(super) fn excerpt(raw: Json) -> String {
    let text = raw.as_written();
    match text.char_indices().nth(FOUND_MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
