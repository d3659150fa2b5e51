//! Page objects: a widget, or a prerendered screen, in the words of the people who use it.

mod prerendered_page;
mod widget_page;
mod widget_snapshot;

pub(crate) use prerendered_page::{PrerenderedPage, PrerenderedSnapshot};
pub(crate) use widget_page::WidgetPage;
pub(crate) use widget_snapshot::{PartnerRow, WidgetSnapshot};
