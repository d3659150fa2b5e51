//! What the loader calls.

use super::config::Config;
use super::console::Warnings;
use super::options::attributes;
use super::timeline_widget::TimelineWidget;
use crate::load::fetch::PendingRequest;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// A widget on a page. The loader frees it when its element has left the page; that takes the screen away and
/// aborts what is pending.
#[wasm_bindgen]
#[must_use = "dropping it takes the widget away; keep it as long as its element is on the page"]
pub struct MountHandle {
    host: HtmlElement,
    config: ArcRwSignal<Config>,
    warnings: Warnings,
    // Dropping it unmounts the view and disposes of its signals.
    _view: Box<dyn Any>,
}

#[wasm_bindgen]
impl MountHandle {
    /// Takes changed options.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "wasm-bindgen hands values over"
    )]
    pub fn update(&self, options: JsValue) {
        let (config, unknown) = Config::read(&attributes(&options, &self.host));
        self.warnings.warn(unknown);
        if self.config.get_untracked() != config {
            self.config.set(config);
        }
    }
}

/// Shows a widget in `container`, an empty element in the shadow root of `host`. `prerendered` is the screen
/// that was rendered with the page, if there is one; it goes in the frame in which the live screen comes.
/// Requests for the two documents may be under way already.
#[wasm_bindgen]
#[allow(
    clippy::needless_pass_by_value,
    reason = "wasm-bindgen hands values over"
)]
pub fn mount(
    host: HtmlElement,
    container: HtmlElement,
    prerendered: Option<Element>,
    options: JsValue,
    articles: Option<PendingRequest>,
    programmes: Option<PendingRequest>,
) -> MountHandle {
    let (config, unknown) = Config::read(&attributes(&options, &host));
    let warnings = Warnings::default();
    warnings.warn(unknown);
    let config = ArcRwSignal::new(config);
    let view = mount_to(container.clone(), {
        let (host, config, warnings) = (host.clone(), config.clone(), warnings.clone());
        move || {
            view! {
                <TimelineWidget
                    host=host
                    container=container
                    prerendered=prerendered
                    config=config
                    warnings=warnings
                    pending=[articles, programmes]
                />
            }
        }
    });
    MountHandle {
        host,
        config,
        warnings,
        _view: Box::new(view),
    }
}
