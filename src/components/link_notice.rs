//! What a visitor is told whose link leads to an activity that is not in sight, with the way to it.

use super::remade::Remade;
use crate::i18n::fill;
use crate::query::filter::Filter;
use crate::store::{Content, OutOfSight, use_store};
use leptos::prelude::*;
use std::sync::Arc;

/// The sentence and, where there is a way, the button; nothing where the activity is in sight.
#[component]
pub(super) fn LinkNotice(
    /// The data shown.
    content: Arc<Content>,
) -> impl IntoView {
    let store = use_store();
    let texts = content.lang.texts();
    let notice = move || {
        let (sentence, way) = match store.out_of_sight.get()? {
            OutOfSight::Unknown => (texts.link_unknown.to_owned(), None),
            OutOfSight::Hidden {
                index,
                by_years,
                shown_by,
            } => {
                let activity = content.index.timeline.activities().get(index)?;
                let template = if by_years {
                    texts.link_outside_years
                } else {
                    texts.link_filtered_out
                };
                let values = [
                    (
                        "title",
                        format!("“{}”", activity.title.trim_matches(['“', '”'])),
                    ),
                    ("when", texts.period(activity.period)),
                    ("years", texts.years(store.years.get_untracked())),
                ];
                let values = values.each_ref().map(|(name, value)| (*name, &**value));
                let year = activity.clamped_to(shown_by.years).map(|(first, _)| first);
                (fill(template, &values), Some((shown_by, year)))
            }
        };
        let button = way.map(|(shown_by, year): (Filter, _)| {
            let show = move |_| {
                if let Some(year) = year {
                    store.set_expanded(year, true);
                }
                store.filter.set(shown_by.clone());
                // The button goes away with what it is for; the focus goes where the activity is, once that year has
                // its section.
                request_animation_frame(move || {
                    // The widget may have gone meanwhile.
                    let _ = store.requested_year.try_set(year);
                });
            };
            view! {
                <button type="button" on:click=show>
                    {texts.show_linked}
                </button>
            }
        });
        Some(view! {
            <div class="link-notice">
                <p>{sentence}</p>
                {button}
            </div>
        })
    };
    view! { <Remade>{notice()}</Remade> }
}
