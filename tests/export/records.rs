//! The JSON file.

use crate::{exported, single_activity, timeline};
use khuyen_hoc_timeline::export::Format;
use serde_json::Value;

#[test]
fn json_has_every_activity_with_its_fields() {
    let timeline = timeline();
    let json: Value = serde_json::from_str(&exported(&timeline, Format::Json)).expect("JSON");
    let activities = json["activities"].as_array().unwrap();
    assert_eq!(activities.len(), timeline.activities().len());
    for (record, activity) in activities.iter().zip(timeline.activities()) {
        assert_eq!(record["id"], activity.id);
        assert_eq!(record["title"], activity.title);
        assert_eq!(record["when"], activity.period.to_string());
        assert_eq!(
            record["partners"].as_array().unwrap().len(),
            activity.partners.len()
        );
    }
    let hostile = "\"\\\n\u{1}</script>\u{2028}a";
    let json = exported(
        &single_activity(hostile, hostile, "2018", "held"),
        Format::Json,
    );
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["activities"][0]["title"], hostile);
}
