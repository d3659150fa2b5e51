//! The domain types: periods, partners, articles, programmes, activities and the timeline they form.
//!
//! Plain values, without JSON, language, browser or time zone.

pub mod activity;
pub mod civil_date;
pub mod local_timestamp;
pub mod partner;
pub mod period;
pub mod source;
pub mod timeline;
pub mod unknown_name;
pub mod years;
