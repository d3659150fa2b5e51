//! The head of a column.

use crate::i18n::texts::Texts;
use crate::store::use_store;
use leptos::prelude::*;

/// The button that jumps to a year.
#[component]
pub(super) fn YearHeader(
    /// The year.
    year: u16,
    /// The texts of the language shown.
    texts: &'static Texts,
) -> impl IntoView {
    let store = use_store();
    let (century, rest) = (format!("{:02}", year / 100), format!("{:02}", year % 100));
    view! {
        <th scope="col">
            <button
                type="button"
                // Screen readers read it before each cell of the column: the year, not what the button does.
                aria-label=year.to_string()
                title=format!("{} {year}", texts.to_year)
                data-year-link=year.to_string()
                on:click=move |_| store.requested_year.set(Some(year))
            >
                // On a phone the century goes without saying, but not by ear.
                <span>
                    <span class="century">{century}</span>
                    {rest}
                </span>
            </button>
        </th>
    }
}
