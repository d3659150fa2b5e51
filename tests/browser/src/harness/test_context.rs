//! What one test works with: its own server and a browser session.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::common::command::Command;
use thirtyfour::{TypingData, WebDriver, WebElement};

use super::commands::{CollectGarbage, ComputedAccessibility};
use super::engine::Engine;
use super::host_page::HostPage;
use super::site::{RELEASE, Site};
use super::wait::until;
use crate::fixtures::facts::ACTIVITIES;
use crate::page_objects::WidgetPage;

/// Path of host pages: in a folder, so that relative URLs have something to resolve against.
pub(crate) const PAGE: &str = "/tin-tuc/bai-viet.html";

pub(crate) struct TestContext {
    engine: Engine,
    session: WebDriver,
    site: Site,
    dist: PathBuf,
}

/// An event of the widget as the host's document received it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ReceivedEvent {
    pub(crate) name: String,
    /// The id of the event target, as seen by the host.
    pub(crate) from: String,
    pub(crate) bubbles: bool,
    pub(crate) composed: bool,
    pub(crate) detail: Value,
}

impl TestContext {
    pub(crate) async fn new(engine: Engine, session: WebDriver, dist: &Path) -> Self {
        Self {
            engine,
            session,
            site: Site::open(dist).await,
            dist: dist.into(),
        }
    }

    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) fn session(&self) -> &WebDriver {
        &self.session
    }

    pub(crate) fn site(&self) -> &Site {
        &self.site
    }

    /// The folder of the release.
    pub(crate) fn dist(&self) -> &Path {
        &self.dist
    }

    /// The same release on another port, hence another origin.
    pub(crate) async fn second_site(&self) -> Site {
        Site::open(&self.dist).await
    }

    /// Publishes the page and opens it; gives its first widget.
    pub(crate) async fn open(&self, page: &HostPage) -> WidgetPage<'_> {
        self.open_at(page, "").await
    }

    /// As [`Self::open`], with a query and a hash.
    pub(crate) async fn open_at(&self, page: &HostPage, rest: &str) -> WidgetPage<'_> {
        self.site.publish(PAGE, page);
        self.reopen(rest).await
    }

    /// Opens the published page again, with this query and hash.
    pub(crate) async fn reopen(&self, rest: &str) -> WidgetPage<'_> {
        let address = self.site.url(&format!("{PAGE}{rest}"));
        // From one hash to another a browser stays on the page; a visitor with a link does not.
        self.session
            .goto("about:blank")
            .await
            .expect("an empty page opens");
        self.session
            .goto(address)
            .await
            .expect("the host page opens");
        WidgetPage::first_in(self)
    }

    /// Opens the page in a frame of this width in CSS pixels and stays inside it: windows cannot be
    /// as narrow as phones in every engine.
    pub(crate) async fn open_in_frame(&self, page: &HostPage, width: u32) -> WidgetPage<'_> {
        self.open_in_frame_of(page, width, 700).await
    }

    /// As [`Self::open_in_frame`], of this height too.
    pub(crate) async fn open_in_frame_of(
        &self,
        page: &HostPage,
        width: u32,
        height: u32,
    ) -> WidgetPage<'_> {
        self.site.publish(PAGE, page);
        let frame = format!(
            "<!doctype html><title>Khung</title><iframe src=\"{PAGE}\" width=\"{width}\" height=\"{height}\" style=\"border:0\"></iframe>"
        );
        self.site
            .publish_text("/khung.html", "text/html; charset=utf-8", &frame);
        self.session
            .goto(self.site.url("/khung.html"))
            .await
            .expect("the framing page opens");
        self.session.enter_frame(0).await.expect("its only frame");
        WidgetPage::first_in(self)
    }

    /// Opens the page and waits for all activities.
    pub(crate) async fn open_loaded(&self, page: &HostPage) -> WidgetPage<'_> {
        let widget = self.open(page).await;
        widget.wait_for_activities(ACTIVITIES).await;
        widget
    }

    /// Opens `embed.html` with this query in a sandboxed frame (opaque origin) and stays in it.
    pub(crate) async fn open_sandboxed(&self, query: &str) -> WidgetPage<'_> {
        let frame = format!(
            "<!doctype html><title>Khung</title>
            <iframe src=\"{RELEASE}/embed.html{query}\" sandbox=\"allow-scripts\" width=\"900\" height=\"600\"></iframe>"
        );
        self.site
            .publish_text("/khung.html", "text/html; charset=utf-8", &frame);
        let address = self.site.url("/khung.html");
        self.session.goto(address).await.expect("it opens");
        let frame = self.session.enter_frame(0).await;
        frame.expect("its only frame");
        let widget = WidgetPage::first_in(self);
        // Firefox enters a frame before its document has loaded.
        widget.wait_until_loaded().await;
        widget
    }

    /// Waits until three frames are drawn: until what follows a change in later frames has happened too.
    pub(crate) async fn wait_for_frames(&self) {
        let frames = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));";
        let drawn = self.session.execute_async(frames, Vec::new()).await;
        drawn.expect("the page draws");
    }

    /// Reloads the page.
    pub(crate) async fn reload(&self) {
        self.session.refresh().await.expect("the page reloads");
    }

    /// Runs the body of a function in the page.
    pub(crate) async fn try_run(&self, script: &str, values: &[Value]) -> Result<Value, String> {
        let answer = self.session.execute(script, values.to_vec()).await;
        answer
            .map(|answer| answer.json().clone())
            .map_err(|error| error.to_string())
    }

    /// As [`Self::try_run`], for scripts that do not fail.
    pub(crate) async fn run<T: DeserializeOwned>(&self, script: &str, values: &[Value]) -> T {
        let answer = self
            .try_run(script, values)
            .await
            .unwrap_or_else(|error| panic!("expected the page to run {script:?}, found {error}"));
        serde_json::from_value(answer.clone())
            .unwrap_or_else(|error| panic!("{error}, in the answer {answer} to {script:?}"))
    }

    /// Presses keys; they go to the focused element.
    pub(crate) async fn press_keys(&self, keys: impl Into<TypingData>) {
        let chain = self.input().send_keys(keys);
        chain.perform().await.expect("keys can be pressed");
    }

    /// A chain of keys and clicks without pauses between them.
    pub(crate) fn input(&self) -> ActionChain {
        let at_once = Some(Duration::ZERO);
        self.session.action_chain_with_delay(at_once, at_once)
    }

    /// Console errors and warnings, uncaught errors and policy violations.
    pub(crate) async fn page_errors(&self) -> Vec<String> {
        self.run("return window.hostRecord.errors", &[]).await
    }

    /// Whether the browser still answers.
    pub(crate) async fn has_session(&self) -> bool {
        self.session.windows().await.is_ok()
    }

    /// Whether the recorded page errors contain this text; false when the page is gone.
    pub(crate) async fn has_page_error(&self, words: &str) -> bool {
        let has_page_error = self.try_run("return window.hostRecord.errors.join()", &[]);
        has_page_error
            .await
            .is_ok_and(|all| all.as_str().is_some_and(|all| all.contains(words)))
    }

    /// The widget's events of this name (without `khuyen-hoc-`), in order.
    pub(crate) async fn received_events(&self, name: &str) -> Vec<ReceivedEvent> {
        let all: Vec<ReceivedEvent> = self.run("return window.hostRecord.events", &[]).await;
        all.into_iter()
            .filter(|event| event.name == format!("khuyen-hoc-{name}"))
            .collect()
    }

    /// Waits for an event of this name and gives the newest.
    pub(crate) async fn wait_for_event(&self, name: &str) -> ReceivedEvent {
        until(&format!("the event khuyen-hoc-{name}"), async || {
            self.received_events(name)
                .await
                .pop()
                .ok_or_else(|| "no such event".into())
        })
        .await
    }

    /// Makes Chromium collect garbage.
    pub(crate) async fn collect_garbage(&self) {
        let command = Command::ExtensionCommand(Box::new(CollectGarbage));
        self.session
            .cmd(command)
            .await
            .expect("a command of Chromium's");
    }

    /// Computed accessible role and name of an element.
    pub(crate) async fn role_and_name(&self, element: &WebElement) -> [String; 2] {
        let mut words = Vec::new();
        for question in [
            ComputedAccessibility::role_of(element),
            ComputedAccessibility::name_of(element),
        ] {
            let command = Command::ExtensionCommand(Box::new(question));
            let answer = self
                .session
                .cmd(command)
                .await
                .expect("the driver computes it");
            words.push(answer.value::<String>().expect("a text"));
        }
        words.try_into().expect("two questions, two answers")
    }

    /// The page's URL (`location.href`).
    pub(crate) async fn address(&self) -> String {
        self.run("return location.href", &[]).await
    }

    /// Everything after the path in [`Self::address`].
    pub(crate) async fn query_and_hash(&self) -> String {
        let address = self.address().await;
        address
            .strip_prefix(&self.site.url(PAGE))
            .expect("still the same page")
            .into()
    }
}
