//! The page the widget is on, and the reader's day.

use crate::model::civil_date::CivilDate;

/// The address of the page; `None` where it has none. Of a file on somebody's disk, the file's name alone:
/// the folder is nobody else's affair.
pub fn page_address() -> Option<String> {
    let address = web_sys::window()?.location().href().ok()?;
    Some(match address.strip_prefix("file:") {
        Some(path) => path.rsplit('/').next().unwrap_or_default().to_owned(),
        None => address,
    })
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
