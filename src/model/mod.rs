//! What is known: periods, partners, articles, programmes, activities and the timeline they make.
//!
//! Pure values. Nothing here knows JSON, a language, a browser or a time zone.

pub mod activity;
pub mod civil_date;
pub mod local_timestamp;
pub mod partner;
pub mod period;
pub mod source;
pub mod timeline;
pub mod years;
