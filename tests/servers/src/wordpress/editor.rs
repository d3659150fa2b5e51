//! The editor of WordPress, used by somebody at a keyboard.

use std::time::Duration;

use thirtyfour::{By, Key, WebElement};

use super::WordPress;
use super::site::PASSWORD;
use crate::browsing::Visitor;
use test_support::wait::until;

/// The title of a post, which is an editable heading.
const TITLE: &str = "[aria-label='Add title']";

/// Somebody who has logged in and writes a new post.
pub(crate) struct Editor<'a> {
    visitor: &'a Visitor,
}

impl<'a> Editor<'a> {
    /// Logs in and opens a new post.
    pub(crate) async fn open(visitor: &'a Visitor, site: &WordPress, user: &str) -> Self {
        log_in(visitor, site, user).await;
        visitor.open(&site.url("/wp-admin/post-new.php")).await;
        let editor = Self { visitor };
        editor.field(TITLE).await;
        editor
    }

    /// Types the title, and goes on to the first paragraph.
    pub(crate) async fn write_title(&self, title: &str) {
        let field = self.field(TITLE).await;
        field.click().await.expect("the title takes a click");
        self.press(title).await;
        self.press(Key::Enter).await;
        self.field("[aria-label^='Empty block'], [aria-label^='Paragraph block']")
            .await;
    }

    /// Types words where the caret is.
    pub(crate) async fn write(&self, words: &str) {
        self.press(words).await;
    }

    /// Chooses a block by its title in the list that "/" opens.
    pub(crate) async fn insert_block(&self, title: &str) {
        self.press(&*format!("/{title}")).await;
        until(&format!("the block {title:?} to be offered"), async || {
            let option = self.find("[role='option']").await?;
            let text = option.text().await.map_err(|error| error.to_string())?;
            if text == title { Ok(()) } else { Err(text) }
        })
        .await;
        self.press(Key::Enter).await;
        self.field(&format!("[aria-label='Block: {title}']")).await;
    }

    /// Fills a field of the block's settings, found by its label.
    pub(crate) async fn fill(&self, label: &str, words: &str) {
        let path = format!(
            "//label[normalize-space()='{label}']/following-sibling::input | //input[@id=//label[normalize-space()='{label}']/@for]"
        );
        let field = until(&format!("the field {label:?}"), async || {
            self.visitor
                .session()
                .find(By::XPath(path.as_str()))
                .await
                .map_err(|error| error.to_string())
        })
        .await;
        field.send_keys(words).await.expect("a field takes words");
    }

    /// Publishes, confirms, and gives the address of what was published.
    pub(crate) async fn publish(&self) -> String {
        self.click(".editor-post-publish-button__button").await;
        self.click(".editor-post-publish-panel .editor-post-publish-button")
            .await;
        until("the post to be published", async || {
            let address = "const post = wp.data.select('core/editor');
                return post.isCurrentPostPublished() && !post.isSavingPost() ? post.getPermalink() : null";
            let response = self.visitor.run(address, &[]).await?;
            response
                .as_str()
                .map(str::to_owned)
                .ok_or_else(|| "not published".to_owned())
        })
        .await
    }

    async fn press(&self, keys: impl Into<thirtyfour::TypingData>) {
        let at_once = Some(Duration::ZERO);
        self.visitor
            .session()
            .action_chain_with_delay(at_once, at_once)
            .send_keys(keys)
            .perform()
            .await
            .expect("keys can be pressed");
    }

    async fn click(&self, selector: &str) {
        until(&format!("{selector}, to take a click"), async || {
            let button = self.find(selector).await?;
            button.click().await.map_err(|error| error.to_string())
        })
        .await;
    }

    async fn field(&self, selector: &str) -> WebElement {
        until(selector, async || self.find(selector).await).await
    }

    async fn find(&self, selector: &str) -> Result<WebElement, String> {
        let found = self.visitor.session().find(By::Css(selector)).await;
        found.map_err(|error| error.to_string())
    }
}

/// Logs in by the form for that.
pub(crate) async fn log_in(visitor: &Visitor, site: &WordPress, user: &str) {
    visitor
        .session()
        .delete_all_cookies()
        .await
        .expect("cookies");
    visitor.open(&site.url("/wp-login.php")).await;
    let session = visitor.session();
    for (field, words) in [("user_login", user), ("user_pass", PASSWORD)] {
        let field = session
            .find(By::Id(field))
            .await
            .expect("a field of the form");
        // The form puts the caret into its first field some time after it came.
        let script = "arguments[0].value = arguments[1]";
        let values = vec![field.to_json().expect("an element"), words.into()];
        session.execute(script, values).await.expect("a field");
    }
    let button = session.find(By::Id("wp-submit")).await.expect("its button");
    button.click().await.expect("the button takes a click");
    until("the dashboard", async || {
        let address = session
            .current_url()
            .await
            .map_err(|error| error.to_string())?;
        if address.path().starts_with("/wp-admin") {
            Ok(())
        } else {
            Err(address.to_string())
        }
    })
    .await;
}
