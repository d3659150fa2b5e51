//! The events of the element.

use super::table::{Event, Field};

/// All of them, in the order in which they first come.
pub(super) const EVENTS: [Event; 3] = [
    Event {
        name: "khuyen-hoc-ready",
        detail: "KhuyenHocReady",
        meaning: "the timeline stands there; comes again when the data come anew, and when a program that an engine \
                  stopped has begun anew",
        fields: &[
            Field {
                name: "activities",
                kind: "number",
                meaning: "how many the data hold",
            },
            Field {
                name: "problems",
                kind: "number",
                meaning: "how many places in the data need mending",
            },
        ],
    },
    Event {
        name: "khuyen-hoc-filter",
        detail: "KhuyenHocFilter",
        meaning: "the visitor asked for something else; comes before the screen is drawn anew",
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
                meaning: "how many activities are shown now",
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
                kind: "\"network\" | \"http\" | \"timeout\" | \"mime\" | \"csp\" | \"no-wasm\" | \"program\" | \"encoding\" | \"not-json\" | \"shape\"",
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
