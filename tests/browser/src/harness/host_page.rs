//! Pages of the kind administrators paste the widget into.

use super::site::RELEASE;

/// Records console output, errors and events from the first moment on, alike in every engine.
pub(crate) const RECORDER: &str = include_str!("recorder.js");
/// Lets the recorder run under any content security policy.
pub(super) const NONCE: &str = "bGFtIGNodW5n";

/// The attribute of [`HostPage::with_named_data`].
pub(crate) const NAMED_DATA: &str = "articles=\"/khuyen-hoc/data/articles.json\"";

/// A page of a host, built up as a test needs it. [`HostPage::bare`] is the snippet of two lines.
#[derive(Clone, Debug)]
pub(crate) struct HostPage {
    lang: &'static str,
    head: String,
    early_script: String,
    script_address: Option<String>,
    before: String,
    widget: String,
    after: String,
    policies: Vec<String>,
}

/// A policy under which the recorder runs, and nothing else that would not.
pub(super) fn with_nonce(policy: &str) -> String {
    policy.replace("script-src", &format!("script-src 'nonce-{NONCE}'"))
}

impl HostPage {
    /// A page with this markup in place of the widget, after the script tag.
    pub(crate) fn with(widget: &str) -> Self {
        Self {
            lang: "vi",
            head: String::new(),
            early_script: String::new(),
            script_address: Some(format!("{RELEASE}/khuyen-hoc-timeline.js")),
            before: String::new(),
            widget: widget.into(),
            after: String::new(),
            policies: Vec::new(),
        }
    }

    /// The snippet as documented, with a paragraph for visitors whom no script reaches.
    pub(crate) fn bare() -> Self {
        Self::with_attributes("")
    }

    /// The snippet with its data named, as pages with data of their own write it: the screen in the loader
    /// is not of them.
    pub(crate) fn with_named_data() -> Self {
        Self::with_attributes(NAMED_DATA)
    }

    /// The snippet with these attributes.
    pub(crate) fn with_attributes(attributes: &str) -> Self {
        Self::with(&format!(
            "<khuyen-hoc-timeline {attributes}><p id=\"fallback\">Bản đọc không cần tập lệnh.</p></khuyen-hoc-timeline>"
        ))
    }

    /// The language the page declares.
    pub(crate) fn lang(mut self, lang: &'static str) -> Self {
        self.lang = lang;
        self
    }

    /// More markup for the head, before the widget's script.
    pub(crate) fn head(mut self, markup: &str) -> Self {
        self.head.push_str(markup);
        self
    }

    /// A host's script that runs after the page is parsed, before the widget's module.
    pub(crate) fn early_script(mut self, script: &str) -> Self {
        self.early_script.push_str(script);
        self
    }

    /// Markup above the widget.
    pub(crate) fn before(mut self, markup: &str) -> Self {
        self.before.push_str(markup);
        self
    }

    /// Markup below the widget.
    pub(crate) fn after(mut self, markup: &str) -> Self {
        self.after.push_str(markup);
        self
    }

    /// Loads the widget's script from another address.
    pub(crate) fn script_from(mut self, address: &str) -> Self {
        self.script_address = Some(address.into());
        self
    }

    /// The page without the widget's script.
    pub(crate) fn without_script(mut self) -> Self {
        self.script_address = None;
        self
    }

    /// Sends this content security policy. Its `script-src` is widened by the recorder's nonce,
    /// which the widget does not know.
    pub(crate) fn policy(mut self, policy: &str) -> Self {
        self.policies.push(with_nonce(policy));
        self
    }

    pub(crate) fn headers(&self) -> Vec<(&'static str, String)> {
        let mut headers = vec![("content-type", "text/html; charset=utf-8".to_owned())];
        let policies = self.policies.iter().cloned();
        headers.extend(policies.map(|policy| ("content-security-policy", policy)));
        headers
    }

    pub(crate) fn html(&self) -> String {
        let Self {
            lang,
            head,
            early_script,
            before,
            widget,
            after,
            ..
        } = self;
        let script = self
            .script_address
            .as_ref()
            .map_or_else(String::new, |address| {
                format!("<script type=\"module\" src=\"{address}\"></script>")
            });
        format!(
            "<!doctype html>\n<html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
             <script nonce=\"{NONCE}\">{RECORDER}</script>\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>Trang của quận</title>{head}</head>\n\
             <body><main><h1>Khuyến học</h1>{before}\n\
             {script}\n{widget}\n{after}</main>\
             <script nonce=\"{NONCE}\">{early_script}</script></body></html>"
        )
    }
}
