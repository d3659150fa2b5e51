//! The page of the administration on which editors publish, used by somebody at a keyboard.

use std::time::Duration;

use serde_json::{Value, json};
use test_support::wait::{until, until_within};
use thirtyfour::By;

use super::WordPress;
use super::editor::log_in;
use crate::browsing::Visitor;

/// Rendering and compressing a release in the browser, on a busy machine.
pub(crate) const PUBLISH_TIMEOUT: Duration = Duration::from_mins(3);

/// What a person does who drops a file on the authoring page.
const DROP: &str = "const [name, text] = arguments;
    const data = new DataTransfer();
    data.items.add(new File([text], name));
    document.querySelector('main').dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";

/// The page, open for somebody who has logged in.
pub(crate) struct PublishPage<'a> {
    visitor: &'a Visitor,
}

impl<'a> PublishPage<'a> {
    /// Where it is on the site.
    pub(crate) const ADDRESS: &'static str = "/wp-admin/admin.php?page=khuyen-hoc-timeline-publish";

    /// Logs in and opens it.
    pub(crate) async fn open(visitor: &'a Visitor, site: &WordPress, user: &str) -> Self {
        log_in(visitor, site, user).await;
        visitor.open(&site.url(Self::ADDRESS)).await;
        Self { visitor }
    }

    /// Goes into the frame with the authoring page, once that has started and knows that the site publishes.
    pub(crate) async fn enter_authoring_page(&self) {
        let frame = until("the frame", async || {
            let frame = By::Css("iframe[title='Trang soạn']");
            let frame = self.visitor.session().find(frame).await;
            frame.map_err(|error| error.to_string())
        })
        .await;
        frame.enter_frame().await.expect("a frame");
        self.wait_for_text(".nothing-is-sent", "Xuất bản lên trang này")
            .await;
    }

    /// Goes back to the page around the frame.
    pub(crate) async fn leave_authoring_page(&self) {
        let left = self.visitor.session().enter_default_frame().await;
        left.expect("the page around the frame");
    }

    /// Drops a spreadsheet on the authoring page, and waits for its rows.
    pub(crate) async fn drop_sheet(&self, name: &str, text: &str, rows: usize) {
        let dropped = self.visitor.run(DROP, &[json!(name), json!(text)]).await;
        dropped.expect("the page takes it");
        until("the rows of the sheet", async || {
            let count = "return document.querySelectorAll('[role=row][data-row]').length";
            let count = self.visitor.run(count, &[]).await?;
            if count == json!(rows) {
                Ok(())
            } else {
                Err(count.to_string())
            }
        })
        .await;
    }

    /// Waits until an element holds some words.
    pub(crate) async fn wait_for_text(&self, selector: &str, words: &str) {
        until_within(
            PUBLISH_TIMEOUT,
            &format!("{selector}: {words}"),
            async || {
                // A refusal is part of what is reported when the words do not come.
                let script = "const texts = (selector) => [...document.querySelectorAll(selector)]
                  .map((element) => element.textContent);
                return [texts(arguments[0]), texts('.publish-failed, .notice')]";
                let seen = self.visitor.run(script, &[json!(selector)]).await?;
                let texts = seen[0].as_array().map(Vec::as_slice).unwrap_or_default();
                let mut texts = texts.iter().filter_map(Value::as_str);
                if texts.any(|text| text.contains(words)) {
                    Ok(())
                } else {
                    Err(seen.to_string())
                }
            },
        )
        .await;
    }

    /// Clicks on what a person has scrolled to: the authoring page has a line of its own at the bottom.
    pub(crate) async fn click(&self, selector: &str) {
        until_within(
            PUBLISH_TIMEOUT,
            &format!("{selector}, to take a click"),
            async || {
                let button = self.visitor.session().find(By::Css(selector)).await;
                let button = button.map_err(|error| error.to_string())?;
                if !button
                    .is_enabled()
                    .await
                    .map_err(|error| error.to_string())?
                {
                    return Err("disabled".to_owned());
                }
                let element = button.to_json().map_err(|error| error.to_string())?;
                let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
                self.visitor.run(scroll, &[element]).await?;
                button.click().await.map_err(|error| error.to_string())
            },
        )
        .await;
    }
}
