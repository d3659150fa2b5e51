//! A day near the publication of an article that does not name its own.

use super::governing::own_date;
use super::mention::mentions;
use super::role::is_anniversary;
use crate::article::source::Source;
use crate::article::words::tokens;
use khuyen_hoc_timeline::model::civil_date::CivilDate;

/// The first whole day that governs a clause, or else the year of an anniversary that it keeps:
/// `(20/10/1930 – 20/10/2019)`.
pub(in crate::article) fn nearby(source: &Source) -> Option<CivilDate> {
    let day = source.blocks.iter().find_map(|block| {
        let date = own_date(&tokens(&block.text))?.first;
        date.day?;
        date.complete(None)
    });
    day.or_else(|| {
        let mut years = source.blocks.iter().filter_map(|block| {
            let found = mentions(&tokens(&block.text)).into_iter();
            let mut kept = found.filter(is_anniversary);
            kept.find_map(|mention| mention.last?.year)
        });
        CivilDate::new(years.next()?, None, None).ok()
    })
}
