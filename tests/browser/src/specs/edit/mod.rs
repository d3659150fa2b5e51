//! The authoring page, `edit.html`.

mod composing;
mod drafts;
mod folder;
mod given_back;
mod grid;
mod many_rows;
mod merging;
mod opening;
mod pictures;
mod portal;
mod preview;
mod problems;
mod publishing;
mod sheets;
mod states;

use crate::harness::engine::Engine;
use crate::harness::runner::Test;

pub(crate) fn tests() -> Vec<Test> {
    [
        opening::tests(),
        grid::tests(),
        composing::tests(),
        problems::tests(),
        sheets::tests(),
        preview::tests(),
        drafts::tests(),
        portal::tests(),
        many_rows::tests(),
        states::tests(),
        given_back::tests(),
        folder::tests(),
        publishing::tests(),
        merging::tests(),
        pictures::tests(),
    ]
    .into_iter()
    .flatten()
    // There, published data that are opened now and then stay without their table, for a reason that is not known yet. The
    // page is for an office's computer, where no browser has this engine.
    .map(|test| test.not_in(Engine::WebKit))
    .collect()
}
