//! Page object of the authoring page.

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::Key;

use super::WidgetPage;
use crate::harness::test_context::TestContext;
use crate::harness::wait::until;

/// The columns, in their order.
pub(crate) const COLUMNS: [&str; 7] = [
    "when", "title", "partners", "kind", "status", "summary", "source",
];

/// `edit.html`, open in the browser.
pub(crate) struct EditPage<'a> {
    context: &'a TestContext,
}

/// A cell as it is shown.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub(crate) struct ShownCell {
    pub(crate) text: String,
    pub(crate) grade: Option<String>,
    pub(crate) invalid: bool,
    pub(crate) selected: bool,
}

/// An item of the list of problems.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub(crate) struct ShownProblem {
    pub(crate) row: String,
    pub(crate) column: String,
    pub(crate) grade: String,
    pub(crate) text: String,
    pub(crate) cures: Vec<String>,
}

const CELLS: &str = "return [...document.querySelectorAll('[role=row]')]
    .filter((row) => row.querySelector('[role=gridcell]'))
    .sort((a, b) => a.ariaRowIndex - b.ariaRowIndex || a.getAttribute('aria-rowindex') - b.getAttribute('aria-rowindex'))
    .map((row) => [...row.querySelectorAll('[role=gridcell]')].map((cell) => ({
      text: cell.textContent,
      grade: cell.dataset.grade ?? null,
      invalid: cell.getAttribute('aria-invalid') === 'true',
      selected: cell.getAttribute('aria-selected') === 'true',
    })))";

const PROBLEMS: &str =
    "return [...document.querySelectorAll('[data-problems] li')].map((item) => ({
      row: item.dataset.row, column: item.dataset.column, grade: item.dataset.grade,
      text: item.innerText,
      cures: [...item.querySelectorAll('button[data-cure]')].map((cure) => cure.innerText),
    }))";

/// What a person does who drops a file on the page: a `drop` with the file in it.
const DROP: &str = "const [name, bytes] = arguments;
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], name));
    document.querySelector('main').dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";

impl<'a> EditPage<'a> {
    /// Opens the page of the release and waits until it has started.
    pub(crate) async fn open(context: &'a TestContext) -> Self {
        Self::open_with(context, "").await
    }

    /// The same with more in its head.
    pub(crate) async fn open_with(context: &'a TestContext, head: &str) -> Self {
        context.open_release("edit.html", "", head).await;
        let page = Self { context };
        // For the tests before this one on the same origin.
        page.wait_until("the page to start", "!document.querySelector('#starting')")
            .await;
        page
    }

    /// Opens it in a frame of this size in CSS pixels and stays inside: a picture may be larger than a window.
    pub(crate) async fn open_in_frame(context: &'a TestContext, width: u32, height: u32) -> Self {
        context
            .open_release_in_frame("edit.html", width, height)
            .await;
        let page = Self { context };
        page.wait_until("the page to start", "!document.querySelector('#starting')")
            .await;
        page
    }

    /// The page that is open already.
    pub(crate) fn of(context: &'a TestContext) -> Self {
        Self { context }
    }

    /// Opens what is published, as the table.
    pub(crate) async fn open_published(&self) {
        self.press("[data-open-published]:not(:disabled)").await;
        self.wait_until("the table", "document.querySelector('[role=gridcell]')")
            .await;
    }

    /// Drops a file on the page.
    pub(crate) async fn drop_file(&self, name: &str, bytes: &[u8]) {
        self.context
            .run::<Value>(DROP, &[json!(name), json!(bytes)])
            .await;
    }

    /// The preview.
    pub(crate) fn preview(&self) -> WidgetPage<'a> {
        WidgetPage::first_in(self.context)
    }

    /// How many activities the preview shows.
    pub(crate) async fn preview_count(&self) -> usize {
        self.eval(
            "document.querySelector('khuyen-hoc-timeline')?.shadowRoot?.querySelectorAll('article[data-activity]').length ?? 0",
        )
        .await
    }

    /// Waits for the alert at the top of the page, and gives its words.
    pub(crate) async fn wait_for_message(&self) -> String {
        let words = "document.querySelector('.message')?.innerText";
        self.wait_until("an alert", words).await;
        self.eval(words).await
    }

    /// Scrolls what a selector finds to the top of the window.
    pub(crate) async fn scroll_to(&self, selector: &str) {
        let script = "document.querySelector(arguments[0]).scrollIntoView()";
        self.context.run::<Value>(script, &[json!(selector)]).await;
        self.context.wait_for_frames().await;
    }

    /// Every cell in the document, row by row.
    pub(crate) async fn cells(&self) -> Vec<Vec<ShownCell>> {
        self.context.run(CELLS, &[]).await
    }

    /// The texts of a column, from the top.
    pub(crate) async fn column(&self, name: &str) -> Vec<String> {
        let index = COLUMNS.iter().position(|column| *column == name);
        let index = index.unwrap_or_else(|| panic!("no column {name}"));
        let cells = self.cells().await;
        cells
            .into_iter()
            .map(|row| row[index].text.clone())
            .collect()
    }

    /// Waits until the texts of a column are these.
    pub(crate) async fn wait_for_column(&self, name: &str, expected: &[&str]) {
        until(&format!("{name} to be {expected:?}"), async || {
            let found = self.column(name).await;
            if found == expected {
                Ok(())
            } else {
                Err(format!("{found:?}"))
            }
        })
        .await;
    }

    /// The problems listed.
    pub(crate) async fn problems(&self) -> Vec<ShownProblem> {
        self.context.run(PROBLEMS, &[]).await
    }

    /// Waits for a problem of a column and grade, and returns it.
    pub(crate) async fn wait_for_problem(&self, column: &str, grade: &str) -> ShownProblem {
        until(&format!("a problem of {column}, {grade}"), async || {
            let problems = self.problems().await;
            let found = problems
                .iter()
                .find(|one| one.column == column && one.grade == grade);
            found.cloned().ok_or_else(|| format!("{problems:#?}"))
        })
        .await
    }

    /// What the status line says.
    pub(crate) async fn status(&self) -> String {
        self.context
            .run(
                "return document.querySelector('main > [role=status]').innerText",
                &[],
            )
            .await
    }

    /// Clicks on a cell, by its row from 0 among those in the document.
    pub(crate) async fn click_cell(&self, row: usize, column: &str) {
        let index = row + 2;
        let selector =
            format!("[role=row][aria-rowindex='{index}'] [role=gridcell][data-column={column}]");
        self.press(&selector).await;
        self.wait_until(
            "the field of the cell",
            &format!("document.activeElement.closest({selector:?})"),
        )
        .await;
    }

    /// Presses keys, which go to what has the focus.
    pub(crate) async fn keys(&self, keys: &str) {
        self.context.press_keys(keys).await;
    }

    /// Presses one key.
    pub(crate) async fn key(&self, key: Key) {
        self.context.press_keys(key).await;
    }

    /// Presses a letter with Control.
    pub(crate) async fn control(&self, letter: &str) {
        let chain = self
            .context
            .input()
            .key_down(Key::Control)
            .send_keys(letter);
        chain
            .key_up(Key::Control)
            .perform()
            .await
            .expect("keys can be pressed");
    }

    /// Clicks what a selector finds, when it can be clicked.
    pub(crate) async fn press(&self, selector: &str) {
        until(&format!("{selector} to be pressed"), async || {
            let session = self.context.session();
            let element = session.find(thirtyfour::By::Css(selector)).await;
            let element = element.map_err(|error| error.to_string())?;
            element
                .scroll_into_view()
                .await
                .map_err(|error| error.to_string())?;
            element.click().await.map_err(|error| error.to_string())
        })
        .await;
    }

    /// Waits until an expression of the page is true.
    pub(crate) async fn wait_until(&self, wanted: &str, expression: &str) {
        let script = format!("return !!({expression})");
        until(wanted, async || {
            match self.context.try_run(&script, &[]).await? {
                Value::Bool(true) => Ok(()),
                _ => Err(format!("not so: {expression}")),
            }
        })
        .await;
    }

    /// The value of an expression of the page.
    pub(crate) async fn eval<T: serde::de::DeserializeOwned>(&self, expression: &str) -> T {
        self.context.run(&format!("return {expression}"), &[]).await
    }
}
