//! Plan versus result: what a programme planned with each partner beside what articles reported.

use crate::model::activity::{Activity, Status};
use crate::model::partner::PartnerIndex;
use crate::model::source::Source;
use crate::model::timeline::Timeline;
use crate::model::years::Years;

/// What a programme planned with a partner, and what articles reported. Activities are indices in
/// [`Timeline::activities`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The partner; `None` for planned activities without a partner.
    pub partner: Option<PartnerIndex>,
    /// Activities of the programme.
    pub planned: Vec<usize>,
    /// Held activities with that partner in the programme's years, from articles. The article about
    /// the programme itself is left out: it reports the signing, which is no result of it.
    pub reported: Vec<usize>,
}

/// A row for each partner with whom a programme planned something, in the order of the data.
/// `programme_index` is an index in [`Timeline::programmes`]; without such a programme there are no rows.
pub fn progress(timeline: &Timeline, programme_index: usize) -> Vec<Progress> {
    let Some(programme) = timeline.programmes.get(programme_index) else {
        return Vec::new();
    };
    let period = programme.period;
    let Some(years) = Years::new(period.first_year(), period.last_year()) else {
        return Vec::new();
    };
    let programme_source = Some(Source::Programme(programme_index));
    let signing_source = programme.article.map(Source::Article);
    let is_planned = |activity: &Activity| activity.source == programme_source;
    let is_reported = |activity: &Activity| {
        matches!(activity.source, Some(Source::Article(_)))
            && activity.source != signing_source
            && activity.status == Status::Held
            && activity.clamped_to(years).is_some()
    };
    let indices = |partner: Option<PartnerIndex>, is_wanted: &dyn Fn(&Activity) -> bool| {
        let has_partner = |activity: &Activity| match partner {
            Some(partner) => activity.partners.contains(&partner),
            None => activity.partners.is_empty(),
        };
        (timeline.activities().iter().enumerate())
            .filter(|(_, activity)| has_partner(activity) && is_wanted(activity))
            .map(|(index, _)| index)
            .collect::<Vec<_>>()
    };
    let partners = (0..timeline.partners.len()).map(|partner| Some(PartnerIndex(partner)));
    partners
        .chain([None])
        .map(|partner| Progress {
            partner,
            planned: indices(partner, &is_planned),
            reported: indices(partner, &is_reported),
        })
        .filter(|row| !row.planned.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::convert::convert;

    #[test]
    fn plans_and_reports_are_paired_by_partner_and_years() {
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
        let ids = |indices: &[usize]| -> Vec<_> {
            let id = |index: &usize| timeline.activities()[*index].id.clone();
            indices.iter().map(id).collect()
        };
        let rows = progress(&timeline, 0);
        let rows: Vec<_> = rows
            .iter()
            .map(|row| (row.partner, ids(&row.planned), ids(&row.reported)))
            .collect();
        assert_eq!(
            rows,
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
