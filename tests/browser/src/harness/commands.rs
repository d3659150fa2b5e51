//! WebDriver commands that thirtyfour does not offer.

use std::sync::Arc;

use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::common::command::ExtensionCommand;

/// Makes Chromium collect garbage.
#[derive(Debug)]
pub(crate) struct CollectGarbage;

impl ExtensionCommand for CollectGarbage {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "cmd": "HeapProfiler.collectGarbage", "params": {} }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/goog/cdp/execute".into()
    }
}

/// Any command of the Chrome `DevTools` protocol, by name and with parameters.
#[derive(Debug)]
pub(crate) struct ChromiumCommand {
    pub(crate) name: &'static str,
    pub(crate) parameters: Value,
}

impl ExtensionCommand for ChromiumCommand {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "cmd": self.name, "params": self.parameters }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/goog/cdp/execute".into()
    }
}

/// Computed accessible role or name of an element.
#[derive(Debug)]
pub(crate) struct ComputedAccessibility {
    endpoint: String,
}

impl ComputedAccessibility {
    pub(crate) fn role_of(element: &WebElement) -> Self {
        Self {
            endpoint: format!("/element/{}/computedrole", element.element_id()),
        }
    }

    pub(crate) fn name_of(element: &WebElement) -> Self {
        Self {
            endpoint: format!("/element/{}/computedlabel", element.element_id()),
        }
    }
}

impl ExtensionCommand for ComputedAccessibility {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        self.endpoint.as_str().into()
    }
}
