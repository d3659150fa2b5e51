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
                name: "kind",
                kind: "string",
                meaning: "kind of activity as the data write it, empty for all",
            },
            Field {
                name: "status",
                kind: "\"\" | \"held\" | \"planned\" | \"postponed\" | \"cancelled\"",
                meaning: "status, empty for all",
            },
            Field {
                name: "order",
                kind: "\"\" | \"newest\"",
                meaning: "order of the years, empty for the earliest first",
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
                kind: "\"network\" | \"http\" | \"timeout\" | \"mime\" | \"base\" | \"csp\" | \"no-wasm\" | \"disk\" | \"program\" | \"cors\" | \"empty\" | \"compressed\" | \"encoding\" | \"not-json\" | \"shape\"",
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
