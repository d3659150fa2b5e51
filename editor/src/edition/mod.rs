//! What is published: the two documents opened as rows, with everything kept that the rows do not show.
//!
//! | module | is about |
//! | --- | --- |
//! | [`published`] | [`Edition`](published::Edition): partners, sources and the records as they were written |
//! | [`open`] | from the bytes of the documents to an edition and its rows |
//! | [`sources`] | articles and programmes, and the texts that name them in a cell |
//! | [`cells`] | the texts of a published activity |
//! | [`ids`] | ids made of years and titles, none twice |
//! | [`fields`] | a record of JSON in its own order |

pub mod cells;
pub mod fields;
pub mod ids;
pub mod open;
pub mod published;
pub mod sources;

pub use open::open;
pub use published::Edition;
