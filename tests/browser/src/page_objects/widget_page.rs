//! Page object of the running widget.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use test_support::WIDGET_PAGE_SCRIPT;
use thirtyfour::{Key, WebElement};

use super::widget_snapshot::WidgetSnapshot;
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

const RECORD_CLICK: &str = "const [element] = arguments;
    window.heardClick = false;
    const heard = () => { window.heardClick = true; };
    element.addEventListener('click', heard, { once: true, capture: true });";
const CLICK_ARRIVED: &str = "return window.heardClick";
/// Longer than any delay between the driver's response and the click event; a click that arrives
/// later would be made twice.
const CLICK_TIMEOUT: Duration = Duration::from_secs(3);

/// One widget of the page under test.
pub(crate) struct WidgetPage<'a> {
    context: &'a TestContext,
    /// A selector for each shadow root on the way to the element, and the element's own.
    path: Value,
}

impl<'a> WidgetPage<'a> {
    /// The first widget of the page, in either form of its element.
    pub(crate) fn first_in(context: &'a TestContext) -> Self {
        Self::at(
            context,
            &["khuyen-hoc-timeline, [data-khuyen-hoc-timeline]"],
        )
    }

    /// The widget that `path` selects: through the shadow root of each element but the last.
    pub(crate) fn at(context: &'a TestContext, path: &[&str]) -> Self {
        Self {
            context,
            path: json!(path),
        }
    }

    /// What can be seen now.
    pub(crate) async fn try_snapshot(&self) -> Result<WidgetSnapshot, String> {
        let script = format!("{WIDGET_PAGE_SCRIPT}\nreturn snapshot(arguments[0]);");
        let seen = self
            .context
            .try_run(&script, std::slice::from_ref(&self.path))
            .await?;
        serde_json::from_value(seen).map_err(|error| error.to_string())
    }

    /// Waits until the condition holds for a snapshot, and returns it. The screen from before the app counts only
    /// below a message, where no app comes.
    pub(crate) async fn wait_until(
        &self,
        wanted: &str,
        is_so: impl Fn(&WidgetSnapshot) -> bool,
    ) -> WidgetSnapshot {
        until(wanted, async || {
            let snapshot = self.try_snapshot().await?;
            let is_final = !snapshot.prerendered || !snapshot.alerts.is_empty();
            if is_final && is_so(&snapshot) {
                Ok(snapshot)
            } else {
                Err(snapshot.to_string())
            }
        })
        .await
    }

    /// Waits until the app shows the timeline.
    pub(crate) async fn wait_until_loaded(&self) -> WidgetSnapshot {
        self.wait_until("the timeline to load", |snapshot| {
            !snapshot.prerendered && !snapshot.years.is_empty() && !snapshot.status.is_empty()
        })
        .await
    }

    /// Waits until the app shows and announces exactly so many activities.
    pub(crate) async fn wait_for_activities(&self, count: usize) -> WidgetSnapshot {
        self.wait_until(
            &format!("{count} activities, shown and announced"),
            |snapshot| {
                !snapshot.prerendered
                    && snapshot.activities().len() == count
                    && snapshot.announced() == Some(count)
            },
        )
        .await
    }

    /// Waits for an alert and returns its text.
    pub(crate) async fn wait_for_alert(&self) -> String {
        self.wait_until("an alert", |snapshot| !snapshot.alerts.is_empty())
            .await
            .alerts
            .join(" ")
    }

    /// Clicks the filter button of the partner with this name.
    pub(crate) async fn choose_partner(&self, name: &str) {
        self.click(
            "partner button",
            // Behind the name it says how many activities; before it, on a phone, the short name.
            "all(root(path), 'button[data-partner]').find((one) => rendered(one) &&
                (accessibleName(one).startsWith(value) || accessibleName(one).replace(' :', ':').includes(`${value}:`))) ?? null",
            json!(name),
        )
        .await;
    }

    /// Clicks the matrix's column header of this year.
    pub(crate) async fn jump_to_year(&self, year: i32) {
        self.click(
            "year header",
            "yearHeader(path, value)?.querySelector('button')",
            json!(year),
        )
        .await;
    }

    /// Clicks the matrix's cell of this partner (by id) in this year.
    pub(crate) async fn choose_cell(&self, partner: &str, year: i32) {
        self.click(
            "cell",
            "cellButton(path, value[0], value[1])",
            json!([partner, year]),
        )
        .await;
    }

    /// Clicks the label "tất cả" or "bất kỳ".
    pub(crate) async fn choose_matching(&self, label: &str) {
        // The label is what a visitor sees and hits; the radio itself may be drawn over.
        self.click(
            "radio",
            "(radio => radio?.labels[0] ?? radio)(byRole(path, 'radio', value))",
            json!(label),
        )
        .await;
    }

    /// Clicks the button whose name begins so.
    pub(crate) async fn press_button(&self, name: &str) {
        self.click("button", "byRole(path, 'button', value)", json!(name))
            .await;
    }

    /// Whether such a button exists and is usable.
    pub(crate) async fn has_button(&self, name: &str) -> bool {
        self.find("byRole(path, 'button', value)", json!(name))
            .await
            .is_ok()
    }

    /// Focuses the element of this selector.
    pub(crate) async fn focus(&self, selector: &str) {
        let focus = "(root(path).querySelector(value).focus(), true)";
        self.eval::<bool>(focus, selector.into()).await;
    }

    /// Clicks the summary of the closed `<details>` that the first selector finds, from a script, and waits
    /// until the second finds something in it: content is made when it opens.
    pub(crate) async fn open_details(&self, details: &str, content: &str) {
        let click = "(root(path).querySelector(value).querySelector('summary').click(), true)";
        self.eval::<bool>(click, details.into()).await;
        self.wait_for_content(details, content).await;
    }

    /// Waits until the open `<details>` that the first selector finds holds what the second finds.
    pub(crate) async fn wait_for_content(&self, details: &str, content: &str) {
        let in_details = "((details) => details?.open && details.querySelector(value[1]))(root(path).querySelector(value[0]))";
        self.wait_for_element(in_details, json!([details, content]))
            .await;
    }

    /// Opens the share menu and waits for its buttons.
    pub(crate) async fn open_share_menu(&self) {
        self.open_details("details.share", "[data-offer]").await;
    }

    /// Replaces the text of the search box by typing.
    pub(crate) async fn search_for(&self, words: &str) {
        until("the search box to take keys", async || {
            let search = self.search_box().await;
            let look = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            let shown = self
                .context
                .session()
                .execute(
                    look,
                    vec![search.to_json().map_err(|error| error.to_string())?],
                )
                .await;
            shown.map_err(|error| error.to_string())?;
            let chain = self.context.input();
            // A pointer, not the driver's element click: WebKit's finds an input in a shadow root
            // covered by the input's own inner parts.
            let chain = chain
                .click_element(&search)
                .key_down(Key::Control)
                .send_keys("a");
            let chain = chain
                .key_up(Key::Control)
                .send_keys(Key::Backspace)
                .send_keys(words);
            chain.perform().await.map_err(|error| error.to_string())
        })
        .await;
    }

    /// The search box, found by its name in either language.
    pub(crate) async fn search_box(&self) -> WebElement {
        let script = "byRole(path, 'searchbox', 'Tìm trong các hoạt động') ?? byRole(path, 'searchbox', 'Search the activities')";
        self.wait_for_element(script, Value::Null).await
    }

    /// Waits until no animation runs: half-faded text has half its contrast.
    pub(crate) async fn wait_for_animations(&self) {
        let expression = "[...document.getAnimations(), ...root(path).getAnimations?.() ?? []]
            .filter(one => one.playState === 'running').length";
        until("every transition to end", async || {
            let running: usize = self.eval(expression, Value::Null).await;
            if running == 0 {
                Ok(())
            } else {
                Err(format!("{running} still run"))
            }
        })
        .await;
    }

    /// Whether the host's fallback HTML inside the element is visible.
    pub(crate) async fn fallback_is_visible(&self) -> bool {
        self.eval(
            "rendered(host(path).querySelector('#fallback'))",
            Value::Null,
        )
        .await
    }

    /// Runs an expression over `path` (to this widget) and `value`, with the words of `widget_page.js`.
    pub(crate) async fn eval<T: serde::de::DeserializeOwned>(
        &self,
        expression: &str,
        value: Value,
    ) -> T {
        self.context
            .run(&script_for(expression), &[self.path.clone(), value])
            .await
    }

    /// Waits for the element that an expression over `path` and `value` finds.
    pub(crate) async fn wait_for_element(&self, expression: &str, value: Value) -> WebElement {
        until(expression, async || {
            self.find(expression, value.clone()).await
        })
        .await
    }

    async fn find(&self, expression: &str, value: Value) -> Result<WebElement, String> {
        let arguments = vec![self.path.clone(), value];
        let answer = self
            .context
            .session()
            .execute(script_for(expression), arguments)
            .await;
        let answer = answer.map_err(|error| error.to_string())?;
        answer
            .element()
            .map_err(|_| "nothing of that role and name".to_owned())
    }

    async fn click(&self, what: &str, expression: &str, value: Value) {
        until(
            &format!("the {what} {value}, and that it takes a click"),
            async || {
                let element = self.find(expression, value.clone()).await?;
                self.click_once(&element).await
            },
        )
        .await;
    }

    /// Clicks, and checks that the event arrives. `WebKit`'s driver sometimes reports a click that
    /// no element of the page receives.
    async fn click_once(&self, element: &WebElement) -> Result<(), String> {
        let argument = element.to_json().map_err(|error| error.to_string())?;
        self.context.try_run(RECORD_CLICK, &[argument]).await?;
        element.click().await.map_err(|error| error.to_string())?;
        let since = Instant::now();
        // Not read from the element: the click may have removed it.
        while self.context.try_run(CLICK_ARRIVED, &[]).await? != Value::Bool(true) {
            if since.elapsed() > CLICK_TIMEOUT {
                return Err("the click did not arrive".to_owned());
            }
        }
        Ok(())
    }
}

fn script_for(expression: &str) -> String {
    format!("{WIDGET_PAGE_SCRIPT}\nconst [path, value] = arguments;\nreturn {expression};")
}
