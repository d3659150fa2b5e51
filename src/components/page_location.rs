//! The page the widget is on, and the reader's day.

use crate::model::civil_date::CivilDate;
use crate::query::permalink::add_activity_param;
use crate::query::shared_address::{page_link, shared_address, with_written};
use crate::store::Store;
use leptos::prelude::{Get, GetUntracked};

/// The address of what is shown, or of one activity by its id, as a printed page has it; `None` where the page has none. Of a file on somebody's
/// disk, the file's name alone: the folder is nobody else's affair.
pub(super) fn printed_address(store: &Store, activity: Option<&str>) -> Option<String> {
    let prefix = store.permalink.get_untracked();
    let link = link(store, prefix.as_deref()).map(|link| match (activity, &prefix) {
        (Some(id), Some(prefix)) => add_activity_param(&link, prefix, id),
        _ => link,
    });
    link.or_else(|| {
        let address = web_sys::window()?.location().href().ok()?;
        let path = address.strip_prefix("file:")?;
        let path = path.split(['?', '#']).next().unwrap_or_default();
        Some(path.rsplit('/').next().unwrap_or_default().to_owned())
    })
}

/// The link that shows what is shown, or one activity of it by its id; `None` where there is none: the host keeps its
/// address to itself, or nobody else can open the page.
pub(super) fn link_to_shown(store: &Store, activity: Option<&str>) -> Option<String> {
    let prefix = store.permalink.get()?;
    let link = link(store, Some(&prefix))?;
    Some(match activity {
        Some(id) => add_activity_param(&link, &prefix, id),
        None => link,
    })
}

fn link(store: &Store, prefix: Option<&str>) -> Option<String> {
    let address = web_sys::window()?.location().href().ok()?;
    let written = store.query_part.get_untracked();
    page_link(
        &with_written(&address, &written, prefix),
        canonical().as_deref(),
        prefix,
    )
}

/// The address that the page calls its own.
fn canonical() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let link = document.query_selector("link[rel~=canonical]").ok()??;
    // The property is the attribute, resolved.
    let address = js_sys::Reflect::get(&link, &"href".into());
    address.ok()?.as_string()
}

/// The address of what the page shows, as files tell it to others; `None` where nobody else can open the page.
pub(super) fn address_for_files(prefix: Option<&str>) -> Option<String> {
    let address = web_sys::window()?.location().href().ok()?;
    shared_address(&address, canonical().as_deref(), prefix)
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
