//! The events of the element.

use super::model::{Event, Field};

/// All events, in the order in which they first occur.
pub(super) const EVENTS: [Event; 3] = [
    Event {
        name: "khuyen-hoc-ready",
        detail: "KhuyenHocReady",
        meaning: "the timeline is shown; dispatched again when other data are loaded, and when the app has restarted \
                  after a crash",
        fields: &[
            Field {
                name: "activities",
                kind: "number",
                meaning: "number of activities in the data",
            },
            Field {
                name: "problems",
                kind: "number",
                meaning: "number of problems found in the data",
            },
        ],
    },
    Event {
        name: "khuyen-hoc-filter",
        detail: "KhuyenHocFilter",
        meaning: "the filter changed",
        fields: &[
            Field {
                name: "partner",
                kind: "string",
                meaning: "ids separated by spaces",
            },
            Field {
                name: "match",
                kind: "\"any\" | \"all\"",
                meaning: "of the chosen partners",
            },
            Field {
                name: "q",
                kind: "string",
                meaning: "search text",
            },
            Field {
                name: "from",
                kind: "number",
                meaning: "first year",
            },
            Field {
                name: "to",
                kind: "number",
                meaning: "last year",
            },
            Field {
                name: "shown",
                kind: "number",
                meaning: "number of activities shown now",
            },
        ],
    },
    Event {
        name: "khuyen-hoc-error",
        detail: "KhuyenHocError",
        meaning: "something could not be shown",
        fields: &[
            Field {
                name: "cause",
                kind: "\"network\" | \"http\" | \"timeout\" | \"mime\" | \"base\" | \"csp\" | \"no-wasm\" | \"program\" | \"encoding\" | \"not-json\" | \"shape\"",
                meaning: "what went wrong",
            },
            Field {
                name: "message",
                kind: "string",
                meaning: "what the visitor reads",
            },
        ],
    },
];
