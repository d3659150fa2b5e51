//! The parts of a release a server can be asked for, told by their file names.

/// What a request asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ReleaseFile {
    /// The stable script that hosts name.
    Loader,
    /// The hashed module the entry imports.
    AppModule,
    /// The hashed program, or the script with the same bytes that is asked for in its stead.
    Wasm,
    /// The companion's module or program, which only a reader who touches the widget needs.
    Companion,
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
            ("khuyen-hoc-timeline.js", _) => Self::Loader,
            _ if file.starts_with("khuyen-hoc-timeline-companion-") => Self::Companion,
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
