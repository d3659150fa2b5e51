//! How the test server responds to one request: normally, or with the injected fault.

use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use tower::ServiceExt;

use super::fault::Fault;
use super::release_file::ReleaseFile;
use super::response_rule::ResponseRule;
use super::site::{Document, SiteState};

pub(super) async fn respond(State(state): State<Arc<SiteState>>, mut request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let file = ReleaseFile::of(&path);
    let (mut fault, recovered, response_rules) = {
        let mut server_state = state.server_state();
        server_state.requests.push(path.clone());
        if request.headers().contains_key("cookie") {
            server_state.requests_with_cookies.push(path.clone());
        }
        let wasm_fault = server_state.wasm_fault.clone().filter(|_| {
            Path::new(&path)
                .extension()
                .is_some_and(|kind| kind == "wasm")
        });
        let response_rules = server_state
            .response_rules
            .iter()
            .filter(|(applies_to, _)| applies_to(&path));
        let response_rules: Vec<ResponseRule> =
            response_rules.map(|(_, rule)| rule.clone()).collect();
        (
            server_state.faults.get(&file).cloned().or(wasm_fault),
            Arc::clone(server_state.recovered.entry(file).or_default()),
            response_rules,
        )
    };
    for rule in &response_rules {
        rule.of_request(&mut request);
        if let ResponseRule::Status(status) = rule {
            fault = Some(Fault::Status(*status));
        }
    }
    let mut response = match fault {
        Some(Fault::Status(status)) => html_response(status),
        Some(Fault::FrontPage) => html_response(200),
        Some(Fault::Silence) => {
            let watch = AbortWatch {
                state: Arc::clone(&state),
                file,
                answered: false,
            };
            recovered.notified().await;
            watch.completed();
            serve(&state, file, &path, request).await
        }
        Some(Fault::Mime(mime)) => {
            let mut response = serve(&state, file, &path, request).await;
            response
                .headers_mut()
                .insert(CONTENT_TYPE, HeaderValue::from_static(mime));
            response
        }
        Some(Fault::Body(body)) => {
            let mut response = serve(&state, file, &path, request).await;
            response.headers_mut().remove("content-length");
            response.headers_mut().remove("content-encoding");
            *response.body_mut() = Body::from(body);
            response
        }
        None => serve(&state, file, &path, request).await,
    };
    let headers = response.headers_mut();
    let default_value = || HeaderValue::from_static("no-store");
    headers.entry(CACHE_CONTROL).or_insert_with(default_value);
    if state.server_state().allows_all_origins {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    for rule in &response_rules {
        rule.of_response(&mut response);
    }
    response
}

async fn serve(state: &SiteState, file: ReleaseFile, path: &str, request: Request) -> Response {
    let (document, replaced) = {
        let server_state = state.server_state();
        (
            server_state.documents.get(path).cloned(),
            server_state.replaced.get(&file).cloned(),
        )
    };
    if let Some(document) = document {
        return document_response(&document);
    }
    if let Some(body) = replaced {
        let headers = vec![
            ("content-type", "application/json".to_owned()),
            // Old: without cache headers, browsers derive from it that the document stays fresh for months.
            ("last-modified", "Mon, 01 Jan 2018 00:00:00 GMT".to_owned()),
        ];
        return document_response(&Document { headers, body });
    }
    let found = state
        .folders
        .iter()
        .find_map(|(prefix, folder)| Some((path.strip_prefix(prefix)?, folder)));
    let Some((inside, folder)) = found else {
        // Browsers request an icon on their own; its absence is no error.
        let nothing = if path == "/favicon.ico" {
            StatusCode::NO_CONTENT
        } else {
            StatusCode::NOT_FOUND
        };
        return empty_response(nothing);
    };
    let (mut head, body) = request.into_parts();
    head.uri = inside.parse().expect("the end of a path is a path");
    let found: Result<_, Infallible> = folder
        .clone()
        .oneshot(Request::from_parts(head, body))
        .await;
    let Ok(response) = found;
    response.map(Body::new)
}

fn document_response(document: &Document) -> Response {
    let mut response = Response::new(Body::from(document.body.clone()));
    for (name, value) in &document.headers {
        let value = HeaderValue::from_str(value).expect("headers of tests are plain ASCII");
        response
            .headers_mut()
            .append(HeaderName::from_static(name), value);
    }
    response
}

fn empty_response(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

fn html_response(status: u16) -> Response {
    let mut response = Response::new(Body::from("<!doctype html><title>Trang chủ</title>"));
    *response.status_mut() = StatusCode::from_u16(status).expect("a status of HTTP");
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
    response
}

/// Detects that the browser closed the connection of a request without response: the server then
/// drops the future that holds this.
struct AbortWatch {
    state: Arc<SiteState>,
    file: ReleaseFile,
    answered: bool,
}

impl AbortWatch {
    fn completed(mut self) {
        self.answered = true;
    }
}

impl Drop for AbortWatch {
    fn drop(&mut self) {
        if !self.answered {
            self.state.server_state().aborted.push(self.file);
        }
    }
}
