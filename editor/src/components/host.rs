//! The portal around this page, where there is one that publishes what is made here (page/host.js).

use super::js_values::{message_of, object};
use crate::documents::Documents;
use crate::i18n::texts::Texts;
use crate::store::Store;
use crate::store::opening::{self, PublishedFiles};
use js_sys::Object;
use khuyen_hoc_timeline::i18n::fill;
use khuyen_hoc_timeline::model::civil_date::CivilDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/page/host.js")]
extern "C" {
    /// A portal that publishes.
    #[derive(Clone)]
    pub(super) type Host;

    /// What it is called.
    #[wasm_bindgen(method, getter)]
    pub(super) fn site(this: &Host) -> String;

    #[wasm_bindgen(method, getter)]
    fn articles(this: &Host) -> String;

    #[wasm_bindgen(method, getter)]
    fn programmes(this: &Host) -> String;

    #[wasm_bindgen(method, catch, js_name = publish)]
    async fn publish_job(this: &Host, job: &Object) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = findHost)]
    async fn find_host() -> JsValue;
}

/// The portal, once it has said that it publishes; in context.
#[derive(Clone, Copy)]
pub(super) struct HostSignal(RwSignal<Option<Host>, LocalStorage>);

impl HostSignal {
    /// Asks for a portal. The documents that are online there, where it names them, are those that the rows are compared
    /// with; else those that the page was built with.
    pub(super) fn new(store: Store) -> Self {
        let signal = RwSignal::new_local(None);
        spawn_local(async move {
            let host: Host = find_host().await.unchecked_into();
            let files = PublishedFiles {
                articles: host.articles().into_bytes(),
                programmes: host.programmes().into_bytes(),
            };
            let are_named = !(files.articles.is_empty() && files.programmes.is_empty());
            if are_named {
                opening::follow_published(store, files);
            }
            signal.set(Some(host));
        });
        Self(signal)
    }

    /// The portal.
    pub(super) fn get(self) -> Option<Host> {
        self.0.get()
    }

    /// The portal, where nothing is to follow it.
    pub(super) fn get_untracked(self) -> Option<Host> {
        self.0.get_untracked()
    }

    /// Where the rows go: nowhere, or to the portal when somebody publishes.
    pub(super) fn privacy_notice(self, texts: &Texts) -> String {
        match self.get() {
            None => texts.nothing_is_sent.to_owned(),
            Some(host) => fill(texts.sent_to_site_only, &[("site", &host.site())]),
        }
    }
}

impl Host {
    /// Makes the release of an edition and hands it to the portal; returns the sentence with which that says so. `step`
    /// is told the name of each file before it is made, `sending` is called when all are.
    ///
    /// # Errors
    /// The sentence that says what is wrong.
    pub(super) async fn publish(
        &self,
        documents: &Documents,
        day: CivilDate,
        step: impl FnMut(String) + 'static,
        sending: impl FnMut() + 'static,
    ) -> Result<String, String> {
        let step = Closure::new(step);
        let sending = Closure::new(sending);
        let job = object([
            ("articles", (&documents.articles).into()),
            ("programmes", (&documents.programmes).into()),
            ("date", day.to_string().into()),
            ("step", step.as_ref().clone()),
            ("sending", sending.as_ref().clone()),
        ]);
        let answer = self.publish_job(&job).await;
        // They live as long as somebody may call them.
        drop((step, sending));
        match answer {
            Ok(sentence) => Ok(sentence.as_string().unwrap_or_default()),
            Err(error) => Err(message_of(error)),
        }
    }
}
