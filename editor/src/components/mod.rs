//! What is seen.
//!
//! ```text
//! App                    provides the store; language, keys of the whole page
//! └─ Page                in one language
//!    ├─ Welcome          no table yet: how to begin
//!    ├─ Toolbar, CellBar what can be done, and what there is to say about the selected cell
//!    ├─ Grid             the table
//!    │  └─ GridRow       └─ GridCell └─ CellField, in the cell with the focus
//!    ├─ PublishPanel     what goes out: Publishing is the edition being made, by release, into a folder or a zip
//!    └─ StatusLine
//! ```

#![allow(
    clippy::needless_pass_by_value,
    reason = "Leptos hands properties and events over by value"
)]
#![allow(
    unreachable_pub,
    reason = "the component macro makes a public struct of each component's properties"
)]

mod app;
mod article_box;
mod cell_bar;
mod change_summary;
mod draft_line;
mod draft_offer;
mod files;
mod find_bar;
mod finding_line;
mod folder;
mod given_back;
mod grid;
mod host;
mod import_panel;
mod js_values;
mod page;
mod preview;
mod problem_list;
mod proposal_row;
mod publish_panel;
mod publish_to_site;
mod published;
mod publishing;
mod reading;
mod release;
mod rescue_offers;
mod save_file;
mod sheet_preview;
mod status_line;
mod stop;
mod toolbar;
mod welcome;

pub use app::App;
