//! The heading of a programme above several of its activities.

use super::activity_details::{ActivityDetails, DetailsOf};
use crate::i18n::fill;
use crate::i18n::lang::Lang;
use crate::store::Content;
use leptos::prelude::*;
use std::sync::Arc;

/// The heading.
#[component]
pub(super) fn ProgrammeHeading(
    /// The data shown.
    content: Arc<Content>,
    /// Which programme.
    programme: usize,
    /// Whether it is hidden.
    #[prop(into)]
    hidden: Signal<bool>,
) -> impl IntoView {
    let texts = content.lang.texts();
    let record = content.index.timeline.programmes.get(programme)?;
    let title = record.title.clone();
    let signed = record.signed.map(|signed| {
        let signed = fill(texts.signed, &[("date", &texts.timestamp(signed))]);
        view! { <p>{signed}</p> }
    });
    let name = title.clone();
    Some(view! {
        <div class="programme" hidden=hidden>
            <h4 lang=Lang::Vi.tag()>{title}</h4>
            {signed}
            " "
            <ActivityDetails content=content.clone() of=DetailsOf::Programme(programme) name=name />
        </div>
    })
}
