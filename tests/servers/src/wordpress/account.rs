//! Somebody who has logged in and speaks to the REST interface, as a script of the administration does.

use serde_json::Value;

use super::WordPress;
use super::site::PASSWORD;
use crate::servers::request::{Response, get, post, post_body};

const ROUTES: &str = "/index.php?rest_route=/khuyen-hoc-timeline/v1/editions";
const ZIP: &str = "application/zip";

/// An account with its cookies and, where it has one, its nonce.
pub(crate) struct Account<'a> {
    site: &'a WordPress,
    cookies: String,
    nonce: Option<String>,
}

/// A status, and what the REST interface answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) json: Value,
}

impl Answer {
    /// The sentence of a refusal.
    pub(crate) fn message(&self) -> &str {
        self.json["message"].as_str().unwrap_or_default()
    }

    /// The id of the edition that readers get.
    pub(crate) fn served(&self) -> &str {
        self.json["served"].as_str().unwrap_or_default()
    }

    /// The ids of the editions, the newest first.
    pub(crate) fn ids(&self) -> Vec<&str> {
        let editions = self.json["editions"].as_array();
        let ids = editions.into_iter().flatten();
        ids.filter_map(|edition| edition["id"].as_str()).collect()
    }
}

impl<'a> Account<'a> {
    /// Logs in by the form for that.
    pub(crate) async fn log_in(site: &'a WordPress, user: &str) -> Self {
        let form = format!("log={user}&pwd={PASSWORD}&wp-submit=Log+In");
        let response = post(&site.url("/wp-login.php"), &form).await;
        let set = response.header("set-cookie");
        // Cookies of a session have no date, which would have a comma in it.
        let cookies: Vec<&str> = (set.split(", "))
            .filter_map(|cookie| cookie.split(';').next())
            .filter(|cookie| cookie.starts_with("wordpress_"))
            .collect();
        assert!(!cookies.is_empty(), "expected cookies, found {response:?}");
        let mut account = Self {
            site,
            cookies: cookies.join("; "),
            nonce: None,
        };
        let nonce = account
            .get("/wp-admin/admin-ajax.php?action=rest-nonce")
            .await;
        account.nonce = Some(String::from_utf8(nonce.content()).expect("UTF-8"));
        account
    }

    /// The same account from another site: its cookies go along, and no nonce does.
    pub(crate) fn without_nonce(self) -> Self {
        Self {
            nonce: None,
            ..self
        }
    }

    /// Opens a page.
    pub(crate) async fn get(&self, path: &str) -> Response {
        get(&self.site.url(path), &[("cookie", &self.cookies)]).await
    }

    /// Publishes a zip.
    pub(crate) async fn publish(&self, zip: &[u8]) -> Answer {
        self.post("", ZIP, zip).await
    }

    /// Publishes a zip unless another edition than that one was published since.
    pub(crate) async fn publish_after(&self, edition: &str, zip: &[u8]) -> Answer {
        self.post(&format!("&based_on={edition}"), ZIP, zip).await
    }

    /// Sends a body of another kind.
    pub(crate) async fn publish_as(&self, media_type: &str, body: &[u8]) -> Answer {
        self.post("", media_type, body).await
    }

    /// Goes back to an edition.
    pub(crate) async fn restore(&self, edition: &str) -> Answer {
        let path = format!("/{edition}/restore");
        self.post(&path, "application/json", b"").await
    }

    /// Lists the editions.
    pub(crate) async fn editions(&self) -> Answer {
        let response = get(&self.site.url(ROUTES), &self.headers()).await;
        answer(&response)
    }

    async fn post(&self, path: &str, media_type: &str, body: &[u8]) -> Answer {
        let address = self.site.url(&format!("{ROUTES}{path}"));
        let response = post_body(&address, media_type, &self.headers(), body.to_vec()).await;
        answer(&response)
    }

    fn headers(&self) -> Vec<(&str, &str)> {
        let nonce = self.nonce.iter().map(|nonce| ("x-wp-nonce", &**nonce));
        nonce.chain([("cookie", &*self.cookies)]).collect()
    }
}

fn answer(response: &Response) -> Answer {
    let content = response.content();
    let json = serde_json::from_slice(&content);
    let json = json.unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&content)));
    Answer {
        status: response.status,
        json,
    }
}
