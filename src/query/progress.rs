//! How far a programme has come: what it set beside what articles reported, partner by partner.

use crate::model::activity::{Activity, Status};
use crate::model::partner::PartnerIndex;
use crate::model::source::Source;
use crate::model::timeline::Timeline;
use crate::model::years::Years;

/// What a programme set with a partner, and what was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The partner; `None` for what was set with nobody in particular.
    pub partner: Option<PartnerIndex>,
    /// What the programme set, as places in [`Timeline::activities`].
    pub planned: Vec<usize>,
    /// What later articles reported as held with that partner in the programme's years, as such places. The
    /// article of the programme itself tells of its signing, which is no result of it.
    pub reported: Vec<usize>,
}

/// A row for each partner with whom the programme at `place` of [`Timeline::programmes`] set something, in
/// the order of the data; empty where there is no such programme.
pub fn progress(timeline: &Timeline, place: usize) -> Vec<Progress> {
    let Some(programme) = timeline.programmes.get(place) else {
        return Vec::new();
    };
    let period = programme.period;
    let Some(years) = Years::new(period.first_year(), period.last_year()) else {
        return Vec::new();
    };
    let own = programme.article.map(Source::Article);
    let partners = (0..timeline.partners.len()).map(|partner| Some(PartnerIndex(partner)));
    let places = |partner: Option<PartnerIndex>, is_wanted: &dyn Fn(&Activity) -> bool| {
        let is_with = |one: &Activity| match partner {
            Some(partner) => one.partners.contains(&partner),
            None => one.partners.is_empty(),
        };
        let all = timeline.activities().iter().enumerate();
        all.filter(|(_, one)| is_with(one) && is_wanted(one))
            .map(|(place, _)| place)
            .collect::<Vec<_>>()
    };
    let row = |partner| Progress {
        partner,
        planned: places(partner, &|one| one.source == Some(Source::Programme(place))),
        reported: places(partner, &|one| {
            let is_reported = matches!(one.source, Some(Source::Article(_))) && one.source != own;
            is_reported && one.status == Status::Held && one.clamped_to(years).is_some()
        }),
    };
    partners
        .chain([None])
        .map(row)
        .filter(|row| !row.planned.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::convert::convert;

    #[test]
    fn what_was_set_stands_beside_what_was_reported_with_the_same_partner_in_its_years() {
        let articles = r#"{"articles":[{"id":"b","title":"B","activities":[
            {"id":"too-early","when":"2017","title":"Một","partners":["a"]},
            {"id":"done","when":"2019-05","title":"Hai","partners":["a"]},
            {"id":"only-planned","when":"2019","title":"Ba","partners":["a"],"status":"planned"},
            {"id":"of-another","when":"2019","title":"Bốn","partners":["c"]}]},
            {"id":"own","title":"O","activities":[
            {"id":"signing","when":"2018-08","title":"Bảy","partners":["a","b"]}]}]}"#;
        let programmes = r#"{"partners":[{"id":"a","name":"A"},{"id":"b","name":"B"},{"id":"c","name":"C"}],
            "programmes":[{"id":"p","title":"P","when":"2018/2020","article":"own","activities":[
            {"id":"set-a","when":"2018/2020","title":"Năm","partners":["a"]},
            {"id":"set-b","when":"2018/2020","title":"Sáu","partners":["b"]}]}]}"#;
        let timeline = convert(Some(articles), Some(programmes)).timeline;
        let ids = |places: &[usize]| -> Vec<_> {
            let id = |place: &usize| timeline.activities()[*place].id.clone();
            places.iter().map(id).collect()
        };
        let rows = progress(&timeline, 0);
        let told: Vec<_> = rows
            .iter()
            .map(|row| (row.partner, ids(&row.planned), ids(&row.reported)))
            .collect();
        assert_eq!(
            told,
            [
                (
                    Some(PartnerIndex(0)),
                    vec!["set-a".to_owned()],
                    vec!["done".to_owned()]
                ),
                (Some(PartnerIndex(1)), vec!["set-b".to_owned()], vec![]),
            ]
        );
        assert_eq!(progress(&timeline, 1), []);
    }
}
