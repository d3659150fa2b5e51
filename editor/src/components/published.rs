//! What is published: the documents that the rows are compared with.
//!
//! The page holds those that it was built with. They are old once an edition has been published, so newer ones are
//! read from the folder of the page: on a server from `data/`, from disk, where a page can request nothing, by the
//! script `edit-data.js` (`release_files::edit_data`). A portal that holds the page names its own (`host`).

use crate::store::Store;
use crate::store::opening::{self, PublishedFiles};
use gloo_net::http::Request;
use gloo_timers::future::TimeoutFuture;
use js_sys::Reflect;
use leptos::prelude::*;
use leptos::task::spawn_local;
use release_files::names::{ARTICLES, EDIT_DATA, PROGRAMMES};
use wasm_bindgen::prelude::*;
use web_sys::RequestCache;

#[wasm_bindgen(module = "/page/published.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = publishedByScript)]
    async fn published_by_script(address: &str) -> Result<JsValue, JsValue>;
}

/// Longer than a server needs that answers at all, in milliseconds.
const PATIENCE_MS: u32 = 5_000;

/// Whether it is still asked what is published; in context.
#[derive(Clone, Copy)]
pub(super) struct IsAsking(RwSignal<bool>);

impl IsAsking {
    /// What the page holds may be old as long as this is true.
    pub(super) fn get(self) -> bool {
        self.0.get()
    }
}

/// Takes what the page holds as published, and what its folder holds as soon as that has come.
pub(super) fn follow(store: Store) -> IsAsking {
    let is_asking = RwSignal::new(false);
    opening::know_published(store, within_page());
    // In a frame, the portal says what is published; its folders are its own affair.
    let is_framed = window().parent().ok().flatten() != Some(window());
    if is_framed {
        return IsAsking(is_asking);
    }
    is_asking.set(true);
    spawn_local(async move {
        TimeoutFuture::new(PATIENCE_MS).await;
        is_asking.set(false);
    });
    spawn_local(async move {
        let is_on_disk = window().location().protocol().as_deref() == Ok("file:");
        let found = if is_on_disk {
            on_disk().await
        } else {
            on_server().await
        };
        if let Some(files) = found {
            opening::follow_published(store, files);
        }
        is_asking.set(false);
    });
    IsAsking(is_asking)
}

/// `None` where the folder has none, or the page lies elsewhere.
async fn on_server() -> Option<PublishedFiles> {
    let read = async |address: &str| {
        let request = Request::get(address).cache(RequestCache::NoCache);
        let response = request.send().await.ok()?;
        let bytes = if response.ok() {
            response.binary().await.ok()?
        } else {
            Vec::new()
        };
        (!bytes.is_empty()).then_some(bytes)
    };
    Some(PublishedFiles {
        articles: read(ARTICLES).await?,
        programmes: read(PROGRAMMES).await?,
    })
}

async fn on_disk() -> Option<PublishedFiles> {
    let published = published_by_script(EDIT_DATA).await.ok()?;
    let text = |name: &str| {
        let text = Reflect::get(&published, &name.into()).ok()?.as_string()?;
        Some(text.into_bytes())
    };
    Some(PublishedFiles {
        articles: text("articles")?,
        programmes: text("programmes")?,
    })
}

/// The documents that the page was built with.
fn within_page() -> PublishedFiles {
    let text = |name: &str| {
        let selector = format!("script[data-document='{name}']");
        let element = document().query_selector(&selector).ok().flatten();
        let text = element.and_then(|element| element.text_content());
        text.unwrap_or_default().into_bytes()
    };
    PublishedFiles {
        articles: text(ARTICLES),
        programmes: text(PROGRAMMES),
    }
}
