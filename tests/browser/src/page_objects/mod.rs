//! Page objects: a widget, a prerendered screen, or the authoring page, in the words of the people who use it.

mod edit_page;
mod prerendered_page;
mod widget_page;
mod widget_snapshot;

pub(crate) use edit_page::{EditPage, ShownCell};
pub(crate) use prerendered_page::{PrerenderedPage, PrerenderedSnapshot};
pub(crate) use widget_page::WidgetPage;
pub(crate) use widget_snapshot::{PartnerRow, WidgetSnapshot};
