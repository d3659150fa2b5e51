//! What hosts write at the element: whatever it is, there is a configuration.

use super::expect;
use crate::pool::text;
use fastrand::Rng;
use khuyen_hoc_timeline::embed::config::{Attributes, Config};

/// The most years that are ever shown.
const MAX_YEARS: usize = 100;

/// One element.
pub(super) fn case(rng: &mut Rng) -> Result<(), String> {
    let mut some = || rng.bool().then(|| text(rng));
    let attributes = Attributes {
        articles: some().unwrap_or_default(),
        programmes: some().unwrap_or_default(),
        partner: some(),
        matching: some(),
        q: some(),
        from: some(),
        to: some(),
        lang: some(),
        own_lang: some(),
        permalink: some(),
        rows: some(),
        sort: some(),
    };
    let (config, _) = Config::read(&attributes);
    let written = format!("{attributes:?}\n{config:?}");
    expect(
        config.start.years.count() <= MAX_YEARS,
        "too many years",
        &written,
    )?;
    let ids = &config.start.partners;
    let is_plain = ids.iter().all(|id| !id.is_empty() && !id.contains(' '));
    expect(is_plain, "an id with a blank, or none", &written)
}
