//! Small documents of other people, as JSON.

use serde_json::{Value, json};

/// An activity with the required fields and these partners.
pub(crate) fn activity(id: &str, when: &str, title: &str, partners: &[&str]) -> Value {
    json!({ "id": id, "when": when, "title": title, "partners": partners })
}

/// An `articles.json` of one article that reports these activities; it bears the id that the real
/// programme names.
pub(crate) fn articles(activities: &[Value]) -> Value {
    json!({ "articles": [{
        "id": "ky-ket-2018-2020", "title": "Bài báo", "published": "2018-08-17", "activities": activities,
    }] })
}

/// A `programmes.json` with these partners (id and name) and one programme that plans these
/// activities.
pub(crate) fn programmes(partners: &[(&str, &str)], activities: &[Value]) -> Value {
    let partners: Vec<Value> = partners
        .iter()
        .map(|(id, name)| json!({ "id": id, "name": name }))
        .collect();
    json!({ "partners": partners, "programmes": [{
        "id": "chuong-trinh-1", "title": "Chương trình", "when": "2018/2020", "activities": activities,
    }] })
}
