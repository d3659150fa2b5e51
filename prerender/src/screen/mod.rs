//! The screen for readers without scripts, made from the HTML of the live components.
//!
//! | module | is about |
//! | --- | --- |
//! | `live` | the HTML of the live screen under one filter |
//! | `parse` | that HTML as a tree, without what is hidden |
//! | `variants` | the choices of partners that work without scripts, and their radio buttons |
//! | `controls` | buttons turned into labels and links |
//! | `first_views` | what the loader holds of many activities, and what it shows first |
//! | `merge` | the screens of all variants merged into one tree |
//! | `rules` | the style rules that show one variant of it |
//! | [`prerendered`] | all of these together |
//! | `jsonml` | HTML as arrays, from which a script makes elements |
//! | [`plain`] | plain HTML for a document that is not ours |

mod controls;
pub(crate) mod first_views;
pub(crate) mod jsonml;
mod live;
mod merge;
mod parse;
pub mod plain;
pub mod prerendered;
mod rules;
mod variants;
