//! The page in one language.

use super::article_box::ArticleBox;
use super::cell_bar::CellBar;
use super::draft_line::DraftLine;
use super::files::FileButton;
use super::grid::Grid;
use super::import_panel::ImportPanel;
use super::preview::Preview;
use super::problem_list::ProblemList;
use super::publish_panel::PublishPanel;
use super::reading::ReadingLine;
use super::rescue_offers::RescueOffers;
use super::status_line::StatusLine;
use super::toolbar::Toolbar;
use super::welcome::Welcome;
use crate::i18n::texts::Texts;
use crate::store::use_store;
use leptos::prelude::*;

/// Everything below the heading.
#[component]
pub(super) fn Page(
    /// The texts of the language shown.
    texts: &'static Texts,
    /// Whether a file hovers over the page.
    is_dragged_over: RwSignal<bool>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <main class:drop-target=is_dragged_over data-drop-text=texts.drop_here>
            <p class="message" role="alert">{move || store.message.get()}</p>
            <ReadingLine texts />
            <ImportPanel texts />
            {move || {
                if store.has_table.get() {
                    view! {
                        <div class="workbench">
                            <section class="table" aria-label=texts.grid>
                                <div class="file-line">
                                    <FileButton texts />
                                    <DraftLine texts />
                                </div>
                                <RescueOffers texts />
                                <Toolbar texts />
                                <CellBar texts />
                                <Grid texts />
                                <ProblemList texts />
                                <PublishPanel texts />
                            </section>
                            <Preview texts />
                        </div>
                    }
                        .into_any()
                } else {
                    view! { <Welcome texts /> }.into_any()
                }
            }}
            <ArticleBox texts />
            <StatusLine texts />
        </main>
    }
}
