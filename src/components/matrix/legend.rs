//! What the marks of the matrix mean, and what its numbers count.

use crate::model::activity::Status;
use crate::model::years::Years;
use crate::store::Content;
use leptos::prelude::*;
use std::sync::Arc;

/// The lines below the table.
#[component]
pub(super) fn Legend(
    /// The data shown.
    content: Arc<Content>,
    /// The years of the table: what is in others has no mark in it.
    years: Years,
) -> impl IntoView {
    let texts = content.lang.texts();
    let counts = count(&content, years);
    let marks = counts
        .into_iter()
        .filter(|(_, [single, lasting])| single + lasting > 0);
    let marks = marks.map(|(status, [single, lasting])| {
        // The shape that most of its marks have.
        let shape = if single < lasting { "band" } else { "dot" };
        view! {
            <span>
                <i class=format!("{shape} {}", status.as_str())></i>
                {texts.status_word(status)}
            </span>
        }
    });
    let marks = marks.collect_view();
    let has_lasting = counts.iter().any(|(_, [_, lasting])| *lasting > 0);
    let counted_once = has_lasting.then_some(texts.counted_once);
    view! {
        <p class="legend" aria-hidden="true">
            {marks}
            <span>{texts.matrix_hint}</span>
        </p>
        // There for all data, so that what comes after it has the same place in every screen (embed/tree_path.rs).
        <p class="legend">{counted_once}</p>
    }
}

/// For each status, how many activities have a dot, and how many last over several years and have a band.
fn count(content: &Content, years: Years) -> [(Status, [usize; 2]); Status::ALL.len()] {
    let mut counts = Status::ALL.map(|status| (status, [0; 2]));
    for activity in content.index.timeline.activities() {
        if activity.clamped_to(years).is_none() {
            continue;
        }
        let is_lasting = activity.period.first_year() < activity.period.last_year();
        for (_, count) in counts
            .iter_mut()
            .filter(|(status, _)| *status == activity.status)
        {
            count[usize::from(is_lasting)] += 1;
        }
    }
    counts
}
