//! The facts of the real content: what the printed article states, and what the timeline shows of it.
//!
//! Both were written from the article of 17/08/2018, independently of `data/` and of the code.

pub mod article;
pub mod expected;
