//! The page the widget is on, and the reader's day.

use crate::model::civil_date::CivilDate;
use crate::query::shared_address::shared_address;

/// The address of the page; `None` where it has none. Of a file on somebody's disk, the file's name alone:
/// the folder is nobody else's affair.
pub fn page_address() -> Option<String> {
    let address = web_sys::window()?.location().href().ok()?;
    Some(match address.strip_prefix("file:") {
        Some(path) => path.rsplit('/').next().unwrap_or_default().to_owned(),
        None => address,
    })
}

/// The address of what the page shows, as files tell it to others; `None` where nobody else can open the page.
pub(super) fn address_for_files(prefix: Option<&str>) -> Option<String> {
    let window = web_sys::window()?;
    let address = window.location().href().ok()?;
    let link = window.document()?.query_selector("link[rel~=canonical]");
    // The property is the attribute, resolved.
    let canonical = link.ok()?.and_then(|link| {
        let address = js_sys::Reflect::get(&link, &"href".into());
        address.ok()?.as_string()
    });
    shared_address(&address, canonical.as_deref(), prefix)
}

/// Today by the reader's clock; `None` where the clock names no date.
pub fn today() -> Option<CivilDate> {
    let now = js_sys::Date::new_0();
    let text = format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    );
    CivilDate::parse(&text).ok()
}
