//! What the tests of a run share: the release, servers started when first asked for, one browser.

use tokio::sync::OnceCell;

use crate::browsing::{Chromium, Visitor};
use crate::release::Release;
use crate::servers::{Server, apache, nginx};
use crate::wordpress::WordPress;

/// A server that one of our files is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ServerKind {
    /// nginx with our file as it is delivered.
    Nginx,
    /// nginx with the module for `.br` and its line switched on.
    NginxWithBrotli,
    /// Apache with our `.htaccess`.
    Apache,
}

impl ServerKind {
    pub(crate) const ALL: [Self; 3] = [Self::Nginx, Self::NginxWithBrotli, Self::Apache];

    /// Its name in the names of tests.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::NginxWithBrotli => "nginx with brotli",
            Self::Apache => "Apache",
        }
    }

    /// Whether it sends `.br` files.
    pub(crate) fn sends_brotli(self) -> bool {
        self != Self::Nginx
    }
}

/// What the tests of a run share.
pub(crate) struct TestContext {
    release: Release,
    // What does not start is not started again for every test.
    servers: [OnceCell<Result<Server, String>>; 3],
    wordpress: OnceCell<Result<WordPress, String>>,
    chromium: OnceCell<Chromium>,
}

impl TestContext {
    pub(crate) fn new(release: Release) -> Self {
        Self {
            release,
            servers: Default::default(),
            wordpress: OnceCell::new(),
            chromium: OnceCell::new(),
        }
    }

    pub(crate) fn release(&self) -> &Release {
        &self.release
    }

    /// The running server of this kind.
    pub(crate) async fn server(&self, kind: ServerKind) -> &Server {
        let start = async || match kind {
            ServerKind::Nginx => nginx::start_as_delivered(&self.release),
            ServerKind::NginxWithBrotli => nginx::start_with_brotli(&self.release),
            ServerKind::Apache => apache::start(&self.release),
        };
        let started = self.servers[kind as usize].get_or_init(start).await;
        started
            .as_ref()
            .unwrap_or_else(|message| panic!("{message}"))
    }

    /// The running WordPress.
    pub(crate) async fn wordpress(&self) -> &WordPress {
        let start = || WordPress::start(&self.release);
        let started = self.wordpress.get_or_init(start).await;
        started
            .as_ref()
            .unwrap_or_else(|message| panic!("{message}"))
    }

    /// Who looks at pages, in a browser that all tests share.
    pub(crate) async fn visitor(&self) -> Visitor {
        self.chromium.get_or_init(Chromium::start).await.visitor()
    }

    /// Ends the browser; servers end with the stage.
    pub(crate) async fn quit_browser(&mut self) {
        if let Some(chromium) = self.chromium.take() {
            chromium.quit().await;
        }
    }
}
