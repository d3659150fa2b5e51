//! What a server does with all files of a kind, by the way it is set up.

use axum::extract::Request;
use axum::http::header::ACCEPT_ENCODING;
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;

/// How a server treats some of its files.
#[derive(Clone, Debug)]
pub(crate) enum ResponseRule {
    /// Answers with this status and a short HTML page.
    Status(u16),
    /// Sends this header, in place of one of the same name.
    Header(&'static str, &'static str),
    /// Sends no header of this name.
    Without(&'static str),
    /// Sends the bytes as they are, whatever the browser accepts.
    Uncompressed,
}

impl ResponseRule {
    /// What it makes of a request.
    pub(super) fn of_request(&self, request: &mut Request) {
        if matches!(self, Self::Uncompressed) {
            request.headers_mut().remove(ACCEPT_ENCODING);
        }
    }

    /// What it makes of an answer.
    pub(super) fn of_response(&self, response: &mut Response) {
        let headers = response.headers_mut();
        match self {
            Self::Header(name, value) => {
                headers.insert(
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                );
            }
            Self::Without(name) => {
                headers.remove(*name);
            }
            Self::Status(_) | Self::Uncompressed => {}
        }
    }
}
