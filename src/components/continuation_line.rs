//! What goes on from an earlier year: a line, or a list that opens.

use super::remade::Remade;
use crate::i18n::fill;
use crate::i18n::lang::Lang;
use crate::i18n::texts::Texts;
use crate::model::activity::Activity;
use crate::model::source::Source;
use crate::model::timeline::Timeline;
use crate::store::Content;
use leptos::prelude::*;
use std::sync::Arc;

/// The line; nothing where nothing goes on. It is no `article`: the activity has its card in its first year
/// and counts once.
#[component]
pub(super) fn ContinuationLine(
    /// The data shown.
    content: Arc<Content>,
    /// The activities that go on.
    indices: Memo<Vec<usize>>,
) -> impl IntoView {
    let line = move || {
        let indices = indices.get();
        let texts = content.lang.texts();
        let timeline = &content.index.timeline;
        let activities: Vec<_> = (indices.iter())
            .filter_map(|index| timeline.activities().get(*index))
            .collect();
        match activities.as_slice() {
            [] => ().into_any(),
            [one] => view! {
                <p class="continuing">
                    <span>{texts.continuing}</span>
                    " "
                    <b lang=Lang::Vi.tag()>{one.title.clone()}</b>
                </p>
            }
            .into_any(),
            several => {
                let titles = (several.iter())
                    .map(|activity| view! { <li lang=Lang::Vi.tag()>{activity.title.clone()}</li> })
                    .collect_view();
                view! {
                    <details class="continuing">
                        <summary>
                            <span>{texts.continuing}</span>
                            " "
                            <b>{what_goes_on(texts, timeline, several)}</b>
                        </summary>
                        <ul>{titles}</ul>
                    </details>
                }
                .into_any()
            }
        }
    };
    view! { <Remade>{line()}</Remade> }
}

/// "6 themes of the programme 2018–2020" where all are of one programme, else their number.
fn what_goes_on(texts: &Texts, timeline: &Timeline, several: &[&Activity]) -> String {
    let number = texts.number(several.len());
    let first = several.first().and_then(|activity| activity.source);
    let is_one_source = several.iter().all(|activity| activity.source == first);
    let programme = match first {
        Some(Source::Programme(index)) if is_one_source => timeline.programmes.get(index),
        _ => None,
    };
    match programme {
        Some(programme) => fill(
            texts.continuing_programme,
            &[("n", &number), ("years", &texts.period(programme.period))],
        ),
        None => fill(texts.continuing_several, &[("n", &number)]),
    }
}
