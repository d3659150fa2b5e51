//! The web server of one test: the release, host pages, and faults on demand.
//!
//! Each test has its own, on its own port, so that no cache, no module and no late request of an
//! earlier test can reach it.

use std::collections::HashMap;
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use super::fault::Fault;
use super::host_page::HostPage;
use super::hosts::{self, HOSTS};
use super::release_file::ReleaseFile;
use super::respond::respond;
use super::response_rule::ResponseRule;
use super::vendor_libs;
use super::wait::until;

/// Where the release lies on the server: not beside the host page, as in life.
pub(crate) const RELEASE: &str = "/khuyen-hoc";

pub(crate) struct Site {
    origin: String,
    state: Arc<SiteState>,
    server: JoinHandle<()>,
}

/// What the server and its test share.
pub(super) struct SiteState {
    /// What lies below which address.
    pub(super) folders: Vec<(&'static str, ServeDir)>,
    server_state: Mutex<ServerState>,
}

/// Selects the files of a response rule by path.
pub(crate) type PathPredicate = fn(&str) -> bool;

/// What the server currently serves, and the requests it received.
#[derive(Default)]
pub(super) struct ServerState {
    pub(super) documents: HashMap<String, Document>,
    pub(super) replaced: HashMap<ReleaseFile, Vec<u8>>,
    pub(super) faults: HashMap<ReleaseFile, Fault>,
    /// Fault of every file that ends in `.wasm`.
    pub(super) wasm_fault: Option<Fault>,
    pub(super) recovered: HashMap<ReleaseFile, Arc<Notify>>,
    pub(super) requests: Vec<String>,
    /// Those that came with a cookie.
    pub(super) requests_with_cookies: Vec<String>,
    pub(super) aborted: Vec<ReleaseFile>,
    pub(super) allows_all_origins: bool,
    pub(super) response_rules: Vec<(PathPredicate, ResponseRule)>,
}

/// A text with its headers.
#[derive(Clone)]
pub(super) struct Document {
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Site {
    /// Serves the release in `dist` on a port given by the system, to this machine only.
    pub(crate) async fn open(dist: &Path) -> Self {
        let state = Arc::new(SiteState {
            folders: vec![
                // As a server does that keeps what the release brings compressed.
                (
                    RELEASE,
                    ServeDir::new(dist).precompressed_br().precompressed_gzip(),
                ),
                (HOSTS, ServeDir::new(hosts::folder())),
                ("/lib", ServeDir::new(vendor_libs::folder())),
                // As Debian's own servers name it.
                ("/javascript", ServeDir::new("/usr/share/javascript")),
            ],
            server_state: Mutex::new(ServerState::default()),
        });
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .expect("a free port");
        let port = listener.local_addr().expect("it is bound").port();
        let router = Router::new()
            .fallback(respond)
            .with_state(Arc::clone(&state));
        let server = tokio::spawn(async move {
            axum::serve(listener, router)
                .await
                .expect("a bound listener keeps serving");
        });
        Self {
            origin: format!("http://127.0.0.1:{port}"),
            state,
            server,
        }
    }

    /// The address of `path` (which begins with a slash) on this server.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Publishes a host page at `path`, without query.
    pub(crate) fn publish(&self, path: &str, page: &HostPage) {
        let document = Document {
            headers: page.headers(),
            body: page.html().into_bytes(),
        };
        self.server_state().documents.insert(path.into(), document);
    }

    /// Publishes any other text at `path`.
    pub(crate) fn publish_text(&self, path: &str, content_type: &str, body: &str) {
        let headers = vec![("content-type", content_type.to_owned())];
        self.publish_with_headers(path, headers, body);
    }

    /// Publishes a text with these headers.
    pub(super) fn publish_with_headers(
        &self,
        path: &str,
        headers: Vec<(&'static str, String)>,
        body: &str,
    ) {
        let body = body.into();
        self.server_state()
            .documents
            .insert(path.into(), Document { headers, body });
    }

    /// As [`Self::publish_text`], cacheable for a day.
    pub(crate) fn publish_cacheable(&self, path: &str, content_type: &str, body: &str) {
        let headers = vec![
            ("content-type", content_type.to_owned()),
            ("cache-control", "max-age=86400".to_owned()),
        ];
        self.publish_with_headers(path, headers, body);
    }

    /// Removes what was published at `path`.
    pub(crate) fn unpublish(&self, path: &str) {
        self.server_state().documents.remove(path);
    }

    /// Serves `json` in place of one of the two documents of the release.
    pub(crate) fn replace(&self, file: ReleaseFile, json: &Value) {
        self.replace_text(file, &json.to_string());
    }

    /// As [`Self::replace`], with text that need not be JSON.
    pub(crate) fn replace_text(&self, file: ReleaseFile, text: &str) {
        self.replace_bytes(file, text.into());
    }

    /// As [`Self::replace`], with bytes that need not be UTF-8.
    pub(crate) fn replace_bytes(&self, file: ReleaseFile, bytes: Vec<u8>) {
        self.server_state().replaced.insert(file, bytes);
    }

    /// Makes every later request for this file fail in this way.
    pub(crate) fn fail(&self, file: ReleaseFile, fault: Fault) {
        self.server_state().faults.insert(file, fault);
    }

    /// Serves no file that ends in `.wasm`, like servers that do not know the MIME type.
    pub(crate) fn fail_all_wasm(&self, instead: Fault) {
        self.server_state().wasm_fault = Some(instead);
    }

    /// Removes the fault; pending requests get their response.
    pub(crate) fn recover(&self, file: ReleaseFile) {
        let mut server_state = self.server_state();
        server_state.faults.remove(&file);
        server_state
            .recovered
            .entry(file)
            .or_default()
            .notify_waiters();
    }

    /// As [`Self::fail`], both documents.
    pub(crate) fn fail_documents(&self, fault: &Fault) {
        for file in ReleaseFile::DOCUMENTS {
            self.fail(file, fault.clone());
        }
    }

    /// As [`Self::recover`], both documents.
    pub(crate) fn recover_documents(&self) {
        for file in ReleaseFile::DOCUMENTS {
            self.recover(file);
        }
    }

    /// Waits until each of these files has been requested.
    pub(crate) async fn wait_for_requests(&self, files: &[ReleaseFile]) {
        until(&format!("requests for {files:?}"), async || {
            let missing: Vec<_> = files
                .iter()
                .filter(|file| self.request_count(**file) == 0)
                .collect();
            if missing.is_empty() {
                Ok(())
            } else {
                Err(format!("{missing:?} missing"))
            }
        })
        .await;
    }

    /// Allows other origins to read (CORS).
    pub(crate) fn allow_all_origins(&self) {
        self.server_state().allows_all_origins = true;
    }

    /// Applies this rule to the files that `applies_to` selects; of two rules the later wins.
    pub(crate) fn add_rule(&self, applies_to: PathPredicate, rule: ResponseRule) {
        self.server_state().response_rules.push((applies_to, rule));
    }

    /// How often this file has been requested.
    pub(crate) fn request_count(&self, file: ReleaseFile) -> usize {
        self.server_state()
            .requests
            .iter()
            .filter(|path| ReleaseFile::of(path) == file)
            .count()
    }

    /// The paths of the requests that came with a cookie.
    pub(crate) fn paths_with_cookies(&self) -> Vec<String> {
        self.server_state().requests_with_cookies.clone()
    }

    /// Every requested path, in order, without host pages.
    pub(crate) fn requested_paths(&self) -> Vec<String> {
        let asked = self.server_state().requests.clone();
        asked
            .into_iter()
            .filter(|path| ReleaseFile::of(path) != ReleaseFile::Other)
            .collect()
    }

    /// How often a path was requested, of whatever it is.
    pub(crate) fn count_of_path(&self, path: &str) -> usize {
        let server_state = self.server_state();
        let requests = server_state.requests.iter();
        requests.filter(|requested| *requested == path).count()
    }

    /// How many pending requests the browser aborted.
    pub(crate) fn aborted(&self, file: ReleaseFile) -> usize {
        self.server_state()
            .aborted
            .iter()
            .filter(|aborted| **aborted == file)
            .count()
    }

    fn server_state(&self) -> MutexGuard<'_, ServerState> {
        self.state.server_state()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl SiteState {
    /// Ignores poisoning: a failed assertion elsewhere must not cause a second, misleading one here.
    pub(super) fn server_state(&self) -> MutexGuard<'_, ServerState> {
        self.server_state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
