//! The screen that was rendered with the page: what a visitor chose and did there, and giving its place to
//! the live screen within one frame, so that nobody sees or feels the change.

use super::screen_state::{ScreenState, focus, is_shown};
use super::tree_path::TreePath;
use crate::components::dom_query::{find, find_by_value};
use crate::query::filter::Filter;
use crate::store::Choices;
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement, ShadowRoot};

/// The id of the check box that shows all of many partners (prerender/src/screen/controls.rs).
const ALL_PARTNERS: &str = "all-partners";

/// The prerendered screen in a shadow root.
#[derive(Clone)]
pub(super) struct Prerendered {
    element: Element,
}

/// What a visitor is doing on the prerendered screen.
#[derive(Default)]
pub(super) struct Handover {
    state: ScreenState,
    /// The partners of the radio button that has the focus.
    focused_choice: Option<String>,
    /// Whether the check box that shows all of many partners has the focus.
    focuses_all_partners: bool,
    /// A control that was pressed before the app was there.
    queued: Option<TreePath>,
}

impl Prerendered {
    pub(super) fn new(element: Element) -> Self {
        Self { element }
    }

    /// Whether it holds no more than the first cards of each year, as the loader's own does.
    pub(super) fn has_first_views_only(&self) -> bool {
        self.element.has_attribute("data-first-views")
    }

    /// Applies what the visitor chose and typed so far; what they left alone stays.
    pub(super) fn apply_choices(&self, choices: &mut Choices) {
        self.apply_to_filter(&mut choices.filter);
        let all_partners = find(&self.element, &format!("#{ALL_PARTNERS}:checked"));
        choices.all_partners = all_partners.is_some();
        if let Some(field) = find(&self.element, ".partner-finder input") {
            let field: HtmlInputElement = field.unchecked_into();
            choices.partner_name = field.value();
        }
    }

    fn apply_to_filter(&self, filter: &mut Filter) {
        if let Some(radio) = self.chosen_radio().filter(|radio| !radio.default_checked()) {
            filter.partners = Filter::parse_partner_ids(&partner_ids(&radio));
        }
        let search = find(&self.element, "[type=search]");
        let search = search.map(JsCast::unchecked_into::<HtmlInputElement>);
        if let Some(search) = search.filter(|search| search.value() != search.default_value()) {
            filter.q = search.value();
        }
    }

    /// What the visitor is doing on it. To be asked before the live screen is in the page, which moves it.
    pub(super) fn hand_over(&self) -> Handover {
        let Some(widget) = find(&self.element, ".widget") else {
            return Handover::default();
        };
        let variant = self
            .chosen_radio()
            .and_then(|radio| radio.get_attribute("data-variant"));
        let variant = variant.unwrap_or_default();
        let is_visible = move |element: &Element| {
            let variants = element.get_attribute("data-variants");
            let is_of_variant =
                variants.is_none_or(|variants| variants.split(' ').any(|one| one == variant));
            is_of_variant && element.local_name() != "slot"
        };
        let queued = self.queued_control();
        Handover {
            state: ScreenState::capture(&widget, &is_visible),
            focused_choice: self.focused_radio().map(|radio| partner_ids(&radio)),
            focuses_all_partners: self.focused().is_some_and(|one| one.id() == ALL_PARTNERS),
            queued: queued.and_then(|control| TreePath::from_root(&widget, &control, &is_visible)),
        }
    }

    /// Takes it away and brings the live screen into the state in which the visitor had this one. The live
    /// screen shows the filter of [`Self::apply_choices`] already.
    pub(super) fn give_way_to(&self, live: &Element, handover: &Handover) {
        self.element.remove();
        handover.state.restore(live);
        if let Some(ids) = &handover.focused_choice {
            // The choice of all has no button of its own.
            let button =
                find_by_value(live, "data-partner", ids).or_else(|| find(live, ".matrix button"));
            if let Some(button) = button {
                focus(&button, None);
            }
        }
        if handover.focuses_all_partners
            && let Some(button) = find(live, ".all-partners")
        {
            focus(&button, None);
        }
        let queued = handover.queued.as_ref();
        if let Some(control) = queued.and_then(|path| path.find(live, &is_shown)) {
            // When the effects of the live screen follow changes; they were made just now.
            leptos::task::spawn_local(async move {
                control.unchecked_into::<HtmlElement>().click();
            });
        }
    }

    fn chosen_radio(&self) -> Option<HtmlInputElement> {
        find(&self.element, "[data-variant]:checked").map(JsCast::unchecked_into)
    }

    fn focused(&self) -> Option<Element> {
        let root = self.element.get_root_node().dyn_into::<ShadowRoot>().ok()?;
        root.active_element()
    }

    fn focused_radio(&self) -> Option<HtmlInputElement> {
        let focused = self.focused()?;
        focused
            .has_attribute("data-variant")
            .then(|| focused.unchecked_into())
    }

    /// What the visitor pressed that only the app can do (loader/variants.js).
    fn queued_control(&self) -> Option<Element> {
        let control = Reflect::get(&self.element, &"queuedControl".into()).ok()?;
        control.is_object().then(|| control.unchecked_into())
    }
}

/// The partners that a radio button chooses. The choice of all has no value attribute, for which the
/// property would say "on".
fn partner_ids(radio: &HtmlInputElement) -> String {
    radio.get_attribute("value").unwrap_or_default()
}
