//! Many partners: the first are shown, all are there, and a check box shows them without a script.

use crate::{pages, parse_valid};
use serde_json::json;

#[test]
fn of_many_partners_the_first_are_shown_and_a_check_box_shows_all() {
    for (count, folded) in [(12, 0), (60, 50)] {
        let partners: Vec<_> = (0..count)
            .map(|number| json!({ "id": format!("p{number}"), "name": format!("Trường {number}") }))
            .collect();
        let activity = json!({ "id": "a", "when": "2015", "title": "Một", "partners": ["p11"] });
        let articles =
            json!({ "articles": [{ "id": "b", "title": "B", "activities": [activity] }] });
        let programmes = json!({ "partners": partners, "programmes": [] });
        for (name, html) in pages(&articles, &programmes) {
            if name == "fragment.html" {
                continue;
            }
            let page = parse_valid(name, &html);
            assert_eq!(page.values("data-folded").len(), folded, "{name}");
            // All and each partner.
            assert_eq!(page.values("data-variant").len(), 1 + count, "{name}");
            let boxes = html
                .matches("type=\"checkbox\" id=\"all-partners\"")
                .count();
            let labels = html.matches("for=\"all-partners\"").count();
            let is_folded = usize::from(folded > 0);
            assert_eq!((boxes, labels), (is_folded, is_folded), "{name}");
            let rule = "#all-partners:checked~* [data-folded][data-folded]{display:table-row}";
            assert_eq!(html.matches(rule).count(), is_folded, "{name}");
            let first = page.values("data-partner")[0];
            assert_eq!(first, if folded > 0 { "p11" } else { "p0" }, "{name}");
        }
    }
}
