//! What both programs do with the document of a widget: find elements, hear events.

pub(crate) mod listeners;
pub(crate) mod select;
