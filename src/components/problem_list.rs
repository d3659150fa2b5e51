//! Records that were skipped or read as something else, for the editor.

use crate::i18n::fill;
use crate::store::Content;
use leptos::prelude::*;
use std::sync::Arc;

/// The most that are listed: whoever mends them sees the others then.
const MAX_LISTED: usize = 200;

/// The list, closed at first: visitors need not read it. Nothing where there are no problems.
#[component]
pub(super) fn ProblemList(
    /// The data with their problems.
    content: Arc<Content>,
) -> impl IntoView {
    let texts = content.lang.texts();
    let count = content.problems.len();
    let left_out = count
        .checked_sub(MAX_LISTED)
        .filter(|left_out| *left_out > 0);
    let left_out = left_out.map(|left_out| {
        let number = texts.number(left_out);
        view! { <p>{fill(texts.problems_left_out, &[("n", &number)])}</p> }
    });
    let sentences: Vec<_> = (content.problems.iter())
        .take(MAX_LISTED)
        .map(|problem| {
            let file = content.files.of(problem.document);
            texts.problem_sentence(file, problem)
        })
        .collect();
    (!sentences.is_empty()).then(|| {
        view! {
            <details class="problems">
                <summary>{texts.count(texts.problems, count)}</summary>
                <ul data-problems="">
                    {sentences
                        .into_iter()
                        .map(|sentence| view! { <li>{sentence}</li> })
                        .collect_view()}
                </ul>
                {left_out}
            </details>
        }
    })
}
