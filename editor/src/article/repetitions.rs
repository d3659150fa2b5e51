//! An activity that an article tells of twice.

use super::found::Found;
use khuyen_hoc_timeline::query::fold::fold;

/// Each activity once: a report comes back to what it has told of.
pub(super) fn without_repetitions(found: Vec<Found>) -> Vec<Found> {
    let mut kept: Vec<Found> = Vec::new();
    for found in found {
        match kept.iter_mut().find(|kept| is_same(kept, &found)) {
            Some(kept) => {
                // The day is known to the passage that tells of the day.
                if is_within(kept, &found) && found.period.first().month().is_some() {
                    kept.period = found.period;
                }
                // The fuller of two passages knows with whom.
                if kept.partners.len() < found.partners.len() {
                    kept.partners = found.partners;
                }
            }
            None => kept.push(found),
        }
    }
    kept
}

/// Whether two passages tell of one activity.
fn is_same(one: &Found, other: &Found) -> bool {
    let is_one_year = one.period.first_year() == other.period.first_year();
    let is_one_title = fold(&one.event.title) == fold(&other.event.title);
    let is_one_day = one.period == other.period && one.period.first().day().is_some();
    let is_unnamed = !one.event.is_named || !other.event.is_named;
    let share_partners = one.partners.is_empty()
        || other.partners.is_empty()
        || one
            .partners
            .iter()
            .any(|partner| other.partners.contains(partner));
    (is_one_title || (is_within(one, other) && share_title(one, other)))
        && is_one_year
        && one.status == other.status
        && share_partners
        || (is_one_day
            && is_unnamed
            && share_words(one, other)
            && has_all_partners(one, other)
            && !other.is_same_day
            && share_partners)
}

/// Whether one is told with a day and the other with the year alone.
fn is_within(one: &Found, other: &Found) -> bool {
    let has_month = |found: &Found| found.period.first().month().is_some();
    has_month(one) != has_month(other)
}

/// Whether one title begins like the other, `Lễ kỷ niệm 32 năm` and `Kỷ niệm 32 năm ngày truyền thống`.
fn share_title(one: &Found, other: &Found) -> bool {
    const MIN_WORDS: usize = 4;
    let (one, other) = (fold(&one.event.title), fold(&other.event.title));
    let (one, other) = (
        one.trim_start_matches("le "),
        other.trim_start_matches("le "),
    );
    let alike = one
        .split(' ')
        .zip(other.split(' '))
        .take_while(|(one, other)| one == other);
    let shorter = one.split(' ').count().min(other.split(' ').count());
    let all = MIN_WORDS.min(shorter).max(2);
    alike.count() >= all
}

/// Whether two titles have words in common.
fn share_words(one: &Found, other: &Found) -> bool {
    const MIN_SHARED: usize = 2;
    let (one_title, other_title) = (fold(&one.event.title), fold(&other.event.title));
    let shared = one_title
        .split(' ')
        .filter(|word| other_title.split(' ').any(|other| other == *word));
    shared.count() >= MIN_SHARED
}

/// Whether all partners of one take part in the other.
fn has_all_partners(one: &Found, other: &Found) -> bool {
    let within = |one: &Found, other: &Found| {
        let mut partners = one.partners.iter();
        partners.all(|partner| other.partners.contains(partner))
    };
    within(one, other) || within(other, one)
}
