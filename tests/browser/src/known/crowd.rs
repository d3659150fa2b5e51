//! Data of any size with known answers, made by a rule and not by chance.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::documents::activity;

const PARTNERS: usize = 7;
/// Activities to an article or programme.
const TOGETHER: usize = 40;

/// Two documents and what is true of them.
pub(crate) struct Crowd {
    pub(crate) articles: Value,
    pub(crate) programmes: Value,
    /// Ids in the order of the timeline: by date, of which no two are the same.
    pub(crate) ids: Vec<String>,
    /// How many in each year that has any.
    pub(crate) by_year: Vec<(i32, usize)>,
    /// How many with each partner, by id.
    pub(crate) by_partner: BTreeMap<String, usize>,
}

/// So many activities in the years that are shown unless a host says otherwise.
pub(crate) fn crowd(size: usize) -> Crowd {
    crowd_of(size, 2014, 7)
}

/// So many activities in so many years; at most 336 to a year, since each has a day of its own.
pub(crate) fn crowd_of(size: usize, first_year: usize, years: usize) -> Crowd {
    assert!(size <= years * 336, "each has a day of its own");
    let mut dated = Vec::new();
    let mut by_partner: BTreeMap<String, usize> = (0..PARTNERS)
        .map(|partner| (format!("p{partner}"), 0))
        .collect();
    let mut in_articles = Vec::new();
    let mut in_programmes = Vec::new();
    for number in 0..size {
        let (year, day) = (first_year + number % years, number / years);
        let when = format!("{year}-{:02}-{:02}", 1 + day / 28, 1 + day % 28);
        let id = format!("h{number}");
        let first = number % PARTNERS;
        let mut partners = vec![format!("p{}", (first + day) % PARTNERS)];
        if number % 3 == 0 {
            partners.push(format!("p{}", (first + day + 1) % PARTNERS));
        }
        for partner in &partners {
            *by_partner.get_mut(partner).expect("one of those listed") += 1;
        }
        let names: Vec<&str> = partners.iter().map(String::as_str).collect();
        let record = activity(&id, &when, &format!("Hoạt động số {number}"), &names);
        if number % 2 == 0 {
            in_articles.push(record);
        } else {
            in_programmes.push(record);
        }
        dated.push((when, id));
    }
    // The documents need not be in order; the timeline must.
    in_articles.reverse();
    dated.sort();
    let mut by_year: BTreeMap<i32, usize> = BTreeMap::new();
    for (when, _) in &dated {
        let year = when[..4].parse().expect("it begins with a year");
        *by_year.entry(year).or_default() += 1;
    }
    Crowd {
        articles: json!({ "articles": groups("bai", &in_articles) }),
        programmes: json!({
            "partners": (0..PARTNERS)
                .map(|partner| json!({ "id": format!("p{partner}"), "name": name(partner) }))
                .collect::<Vec<_>>(),
            "programmes": groups("chuong-trinh", &in_programmes),
        }),
        ids: dated.into_iter().map(|(_, id)| id).collect(),
        by_year: by_year.into_iter().collect(),
        by_partner,
    }
}

/// The name of the partner with the id `p0`, `p1` and so on: without digits, so that the numbers
/// beside it can only be counts.
pub(crate) fn name(partner: usize) -> String {
    let letter = ["An", "Bình", "Chi", "Dũng", "Đào", "Giang", "Hạnh"][partner % PARTNERS];
    format!("Hội {letter}")
}

fn groups(kind: &str, activities: &[Value]) -> Vec<Value> {
    let groups = activities.chunks(TOGETHER).enumerate();
    groups
        .map(|(number, activities)| {
            json!({
                "id": format!("{kind}-{number}"), "title": format!("Nguồn {number}"),
                "when": "2014/2020", "published": "2018-08-17", "activities": activities,
            })
        })
        .collect()
}
