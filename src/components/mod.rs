//! What is seen: Leptos components. State comes from the [`Store`](crate::store::Store) in context; no
//! component knows of another's insides.
//!
//! ```text
//! Screen                     heading and everything below it, of one content
//! ├─ FailurePanel            documents that cannot be shown
//! ├─ Matrix                  partners by years: overview, filter and navigation
//! │  ├─ YearHeader           jumps to a year
//! │  └─ PartnerRow           selects a partner
//! │     └─ MatrixCell        selects a partner and jumps to a year
//! ├─ FilterBar               SearchBox, MatchingSwitch, clear, result count, MoreFilters
//! ├─ NoResults               which condition to remove
//! ├─ YearList
//! │  └─ YearSection          heading, entries, what goes on from before
//! │     ├─ ProgrammeHeading ─┐
//! │     ├─ ActivityCard ─────┴─ ActivityDetails, made when opened
//! │     └─ ContinuationLine
//! └─ ShareMenu, ProblemList, Sources
//! ```

#![allow(
    clippy::needless_pass_by_value,
    reason = "Leptos hands properties and events over by value"
)]
#![allow(
    unreachable_pub,
    reason = "the component macro makes a public struct of each component's properties"
)]

mod activity_card;
mod activity_details;
mod card_states;
mod card_text;
mod continuation_line;
mod disclosure;
pub(crate) mod dom_query;
mod expand_button;
mod failure_panel;
mod filter_bar;
mod frame;
mod highlighted_text;
mod keys;
mod link_notice;
mod live_text;
mod matching_switch;
mod matrix;
mod more_filters;
mod near_viewport;
mod no_results;
mod page_location;
mod plan_versus_reported;
mod print_only;
mod printing;
mod problem_list;
mod programme_heading;
pub(crate) mod remade;
#[cfg(feature = "ssr")]
pub mod render;
mod result_status;
mod saved_file;
mod screen;
mod search_box;
mod share_menu;
mod sources;
mod year_entry;
mod year_heading;
mod year_list;
mod year_section;

pub use failure_panel::FailurePanel;
pub use page_location::today;
pub use print_only::{print_source, write_print_source};
pub use screen::Screen;
