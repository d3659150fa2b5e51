//! One request as a browser makes it, and the answer as it came over the wire.

use std::collections::BTreeMap;
use std::io::Read as _;

use reqwest::{Client, StatusCode};

/// The answer to one request.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    /// By names in lower case; several of one name are joined as a browser joins them.
    headers: BTreeMap<String, String>,
    /// As it was sent, so perhaps compressed.
    body: Vec<u8>,
}

impl Response {
    /// A header's value; empty where there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// The content, unpacked by what the server says it is packed with.
    pub(crate) fn content(&self) -> Vec<u8> {
        let mut content = Vec::new();
        match self.header("content-encoding") {
            "" => content.clone_from(&self.body),
            "br" => brotli::BrotliDecompress(&mut &*self.body, &mut content).expect("brotli"),
            "gzip" => {
                flate2::read::GzDecoder::new(&*self.body)
                    .read_to_end(&mut content)
                    .expect("gzip");
            }
            other => panic!("expected br, gzip or nothing, found the encoding {other:?}"),
        }
        content
    }
}

/// Asks for an address with these headers.
pub(crate) async fn get(address: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = client().get(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    response(request).await
}

/// Sends a form that is written as its content is.
pub(crate) async fn post(address: &str, form: &str) -> Response {
    let kind = "application/x-www-form-urlencoded";
    let request = client().post(address).header("content-type", kind);
    response(request.body(form.to_owned())).await
}

/// Sends a body of a media type with these headers.
pub(crate) async fn post_body(
    address: &str,
    media_type: &str,
    headers: &[(&str, &str)],
    body: Vec<u8>,
) -> Response {
    let mut request = client().post(address).header("content-type", media_type);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    response(request.body(body)).await
}

async fn response(request: reqwest::RequestBuilder) -> Response {
    let response = request.send().await.expect("an answer");
    let status: StatusCode = response.status();
    let mut headers = BTreeMap::<String, String>::new();
    for (name, value) in response.headers() {
        let value = value.to_str().expect("a plain header");
        headers
            .entry(name.as_str().to_owned())
            .and_modify(|before| *before = format!("{before}, {value}"))
            .or_insert_with(|| value.to_owned());
    }
    Response {
        status: status.as_u16(),
        headers,
        body: response.bytes().await.expect("a whole answer").to_vec(),
    }
}

/// A client that follows nothing and asks no proxy: what is under test is on this machine.
fn client() -> Client {
    Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .expect("a client without TLS")
}
