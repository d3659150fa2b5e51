//! The kinds of files of a release, recognised by file name.

/// The file that a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ReleaseFile {
    /// The loader: the script with a stable name that hosts reference.
    Loader,
    /// The hashed module that the loader imports.
    AppModule,
    /// The hashed wasm of the app, or its `.wasm.js` fallback.
    Wasm,
    Articles,
    Programmes,
    /// Host pages and everything else.
    Other,
}

impl ReleaseFile {
    pub(crate) const DOCUMENTS: [Self; 2] = [Self::Articles, Self::Programmes];

    pub(crate) fn of(path: &str) -> Self {
        let file = path.rsplit('/').next().unwrap_or(path);
        let extension = file.rsplit('.').next().unwrap_or("");
        match (file, extension) {
            ("khuyen-hoc-timeline.js" | "khuyen-hoc-timeline-module.js", _) => Self::Loader,
            _ if file.ends_with(".wasm.js") => Self::Wasm,
            // The self-test page's own, which no widget needs.
            _ if file.starts_with("khuyen-hoc-timeline-check-") => Self::Other,
            (_, "js") if file.starts_with("khuyen-hoc-timeline-") => Self::AppModule,
            (_, "wasm") => Self::Wasm,
            ("articles.json", _) => Self::Articles,
            ("programmes.json", _) => Self::Programmes,
            _ => Self::Other,
        }
    }
}
