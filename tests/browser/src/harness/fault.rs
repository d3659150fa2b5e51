//! Faults that a test server can have.

/// What the server does instead of serving the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Answers with this status and a short HTML page, as web servers do.
    Status(u16),
    /// Accepts the request and does not respond until `Site::recover`.
    Silence,
    /// Sends the right bytes under this content type.
    Mime(&'static str),
    /// Sends its front page with status 200, as portals do for whatever they do not have.
    FrontPage,
    /// Sends these bytes under the right content type.
    Body(String),
}
