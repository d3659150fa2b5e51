//! When: date expressions of a clause, and which of them govern it.
//!
//! | part | is about |
//! | --- | --- |
//! | [`partial`] | a date of which year or month may be left to the context |
//! | [`mention`] | where date expressions stand, and what they say |
//! | [`role`] | whether one says when the activity is, and not when a decision or a birth was |

pub(super) mod mention;
pub(super) mod partial;
pub(super) mod role;
