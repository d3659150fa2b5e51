//! The documents of the rows and what the checker says, made anew shortly after each change: not at each key, so that
//! typing and scrolling of ten thousand rows never wait for it.

use super::rescue::Recognised;
use super::{Findings, RescueOffer};
use crate::check::check_documents;
use crate::documents::{Documents, documents};
use crate::edition::Edition;
use crate::table::content::Content;
use gloo_timers::callback::Timeout;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// How long the rows must be left alone, in milliseconds. With what it takes itself, the preview follows within a
/// third of a second at a thousand rows.
const QUIET_MS: u32 = 120;

/// What follows from the rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    /// What would be published.
    pub documents: Documents,
    /// What there is to say about the cells.
    pub findings: Findings,
    /// Old or spoiled text, with what it would become.
    pub rescues: Vec<RescueOffer>,
}

/// Keeps what follows from the rows up to date.
pub(super) fn checked(content: RwSignal<Content>, edition: RwSignal<Edition>) -> RwSignal<Checked> {
    let checked = RwSignal::new(Checked::default());
    let pending: Rc<RefCell<Option<Timeout>>> = Rc::default();
    let recognised: Rc<RefCell<Recognised>> = Rc::default();
    Effect::new(move || {
        let recognised = recognised.clone();
        content.track();
        edition.track();
        let check = move || {
            let now = content.with_untracked(|content| {
                edition
                    .with_untracked(|edition| check(content, edition, &mut recognised.borrow_mut()))
            });
            checked.set(now);
        };
        // The one before is dropped, which cancels it.
        pending.replace(Some(Timeout::new(QUIET_MS, check)));
    });
    checked
}

fn check(content: &Content, edition: &Edition, recognised: &mut Recognised) -> Checked {
    let documents = documents(content.rows(), edition);
    let problems = today().map_or_else(Vec::new, |today| {
        check_documents(content.rows(), edition, &documents, today)
    });
    Checked {
        documents,
        findings: Findings::new(problems),
        rescues: recognised.offers(content),
    }
}

/// The present day where the reader is; `None` where the clock stands outside the years of the calendar.
pub fn today() -> Option<CivilDate> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let part = |number: u32| u8::try_from(number).ok();
    CivilDate::new(year, part(now.get_month() + 1), part(now.get_date())).ok()
}
