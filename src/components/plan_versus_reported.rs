//! What a programme planned beside what articles reported.

use crate::i18n::lang::Lang;
use crate::i18n::texts::Texts;
use crate::model::activity::Status;
use crate::model::timeline::Timeline;
use crate::query::progress::{Progress, progress};
use crate::store::Content;
use leptos::prelude::*;
use std::sync::Arc;

/// The table, partner by partner. A partner is above its two cells, not before them: a phone is too narrow
/// for three columns.
#[component]
pub(super) fn PlanVersusReported(
    /// The data shown.
    content: Arc<Content>,
    /// Which programme.
    programme: usize,
) -> impl IntoView {
    let timeline = &content.index.timeline;
    let texts = content.lang.texts();
    let rows = progress(timeline, programme)
        .into_iter()
        .map(|row| partner_rows(texts, timeline, &row))
        .collect_view();
    view! {
        <table>
            <caption>{texts.progress.title}</caption>
            <thead>
                <tr>
                    <th scope="col">{texts.progress.planned}</th>
                    <th scope="col">{texts.progress.reported}</th>
                </tr>
            </thead>
            {rows}
        </table>
    }
}

fn partner_rows(texts: &Texts, timeline: &Timeline, row: &Progress) -> impl IntoView + use<> {
    let partner = row.partner.and_then(|index| timeline.partners.get(index.0));
    let lang = partner.is_some().then(|| Lang::Vi.tag());
    let name = partner
        .map_or(texts.no_partner, |partner| &partner.name)
        .to_owned();
    view! {
        <tbody>
            <tr>
                <th scope="rowgroup" colspan="2" lang=lang>
                    {name}
                </th>
            </tr>
            <tr>
                {titles(texts, timeline, &row.planned)} {titles(texts, timeline, &row.reported)}
            </tr>
        </tbody>
    }
}

/// A cell with the titles of activities, each with its time; it says so where there are none.
fn titles(texts: &Texts, timeline: &Timeline, indices: &[usize]) -> impl IntoView + use<> {
    let nothing = indices.is_empty().then_some(texts.progress.none);
    let activities = indices
        .iter()
        .filter_map(|index| timeline.activities().get(*index));
    let lines = activities.map(|activity| {
        let when = texts.period(activity.period);
        // Neither planned as planned nor reported as held: it has come to something else.
        let when = match activity.status {
            Status::Held | Status::Planned => when,
            other => format!("{when} · {}", texts.status_word(other)),
        };
        view! {
            <p>
                <span lang=Lang::Vi.tag()>{activity.title.clone()}</span>
                <small>{when}</small>
            </p>
        }
    });
    let lines = lines.collect_view();
    view! { <td>{nothing}{lines}</td> }
}
