//! Records that were skipped or read as something else, for the editor.

use crate::store::Content;
use leptos::prelude::*;
use std::sync::Arc;

/// The list, closed at first: visitors need not read it. Nothing where there are no problems.
#[component]
pub(super) fn ProblemList(
    /// The data with their problems.
    content: Arc<Content>,
) -> impl IntoView {
    let texts = content.lang.texts();
    let sentences: Vec<_> = (content.problems.iter())
        .map(|problem| {
            let file = content.files.of(problem.document);
            (problem.path.clone(), texts.problem_sentence(file, problem))
        })
        .collect();
    (!sentences.is_empty()).then(|| {
        view! {
            <details class="problems">
                <summary>{texts.count(texts.problems, sentences.len())}</summary>
                <ul data-problems="">
                    {sentences
                        .into_iter()
                        // With the path as programs count, for whoever reads the list by a script.
                        .map(|(path, sentence)| view! { <li data-place=path>{sentence}</li> })
                        .collect_view()}
                </ul>
            </details>
        }
    })
}
