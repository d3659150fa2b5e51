//! The plugin's page of settings, used by an administrator.

use thirtyfour::By;

use super::WordPress;
use super::editor::log_in;
use crate::browsing::Visitor;
use test_support::wait::until;

impl WordPress {
    /// Has the administrator save the address of a release, and gives what the page then tells.
    pub(crate) async fn set_address(&self, visitor: &Visitor, address: &str) -> String {
        log_in(visitor, self, "admin").await;
        let page = "/wp-admin/options-general.php?page=khuyen-hoc-timeline";
        visitor.open(&self.url(page)).await;
        let label = "Địa chỉ thư mục của bản phát hành";
        let path = format!("//input[@id=//label[normalize-space()='{label}']/@for]");
        let session = visitor.session();
        let field = session.find(By::XPath(path)).await.expect("the field");
        field.clear().await.expect("a field");
        field.send_keys(address).await.expect("a field takes words");
        let button = session.find(By::Id("submit")).await.expect("its button");
        button.click().await.expect("the button takes a click");
        until("the page to tell what came of it", async || {
            let message = session.find(By::Css(".settings-error")).await;
            let message = message.map_err(|error| error.to_string())?;
            message.text().await.map_err(|error| error.to_string())
        })
        .await
    }
}
