//! The scripts and style sheets of a release, bundled by esbuild.

use super::companion::Companion;
use super::stage::Stage;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::program::Program;
use khuyen_hoc_timeline::i18n::loader_texts_json;
use std::fs;
use std::path::{Path, PathBuf};

/// The oldest engines that read what the Rust compiler emits (bulk memory, sign extension,
/// non-trapping conversions). Newer syntax is rewritten for them; older engines keep the HTML.
const TARGET: &str = "--target=chrome85,firefox90,safari15";

/// Left as it is written: the engines above know it since Chrome 80. They are wrong only about spread
/// arguments after it, for which esbuild would write out each `?.` (Chrome before 91).
const OPTIONAL_CHAIN: &str = "--supported:optional-chain=true";

/// Where the scripts of the element lie.
const ELEMENT: &str = "src/embed/element";

/// Where the scripts of our own pages lie.
const PAGE: &str = "src/embed/page";

/// Where the parts lie that are other ones for a bundler.
const BUNDLER: &str = "src/embed/bundler";

/// The style sheets that go into scripts or pages.
const STYLES: [&str; 4] = ["widget.css", "still.css", "companion.css", "archive.css"];

/// What the scripts know from the build.
pub(super) struct Constants {
    /// Name of the app module; the entry script imports it.
    pub(super) app_file: String,
    /// Name of the wasm; the entry script fetches it.
    pub(super) wasm_file: String,
    /// Name of the companion's module; the app module imports it when a reader touches the widget.
    pub(super) companion_file: String,
    /// Name of the companion's wasm; its module fetches it.
    pub(super) companion_wasm: String,
}

impl Constants {
    /// Before anything has its name.
    pub(super) fn none() -> Self {
        Self {
            app_file: String::new(),
            wasm_file: String::new(),
            companion_file: String::new(),
            companion_wasm: String::new(),
        }
    }
}

/// The sources of the scripts, laid out in the workshop as they lie in the checkout, only with the
/// style sheet made small: the app module takes it in as a text, which esbuild leaves as it is.
pub(super) struct Scripts<'a> {
    checkout: &'a Checkout,
    stage: &'a Stage,
    companion: &'a Companion,
    /// What the entry script says, as JSON.
    texts: String,
}

impl<'a> Scripts<'a> {
    /// Lays out the sources.
    ///
    /// # Errors
    /// When a file cannot be copied or the style sheet does not parse.
    pub(super) fn prepare(
        checkout: &'a Checkout,
        stage: &'a Stage,
        companion: &'a Companion,
    ) -> Result<Self, Error> {
        let texts = loader_texts_json().map_err(|source| Error::Unexpected {
            place: "src/i18n/loader_texts.rs".to_owned(),
            expected: "texts with a JSON form".to_owned(),
            found: source.to_string(),
            next: "mend the text",
        })?;
        let this = Self {
            checkout,
            stage,
            companion,
            texts,
        };
        for folder in [ELEMENT, PAGE, BUNDLER] {
            let from = checkout.path(folder);
            let to = stage.workshop(folder);
            fs::create_dir_all(&to).map_err(Error::file(&to))?;
            for entry in fs::read_dir(&from).map_err(Error::file(&from))? {
                let path = entry.map_err(Error::file(&from))?.path();
                if let Some(name) = path.file_name() {
                    fs::copy(&path, to.join(name)).map_err(Error::file(&path))?;
                }
            }
        }
        let path = stage.workshop("style");
        fs::create_dir_all(&path).map_err(Error::file(&path))?;
        for name in STYLES {
            let style = this.esbuild(checkout.path("style").join(name), &[])?;
            fs::write(path.join(name), style.trim_end()).map_err(Error::file(&path))?;
        }
        Ok(this)
    }

    /// The entry script.
    ///
    /// # Errors
    /// When a source does not parse.
    pub(super) fn entry(&self, constants: &Constants) -> Result<String, Error> {
        self.module("element.js", constants)
    }

    /// The app module: the glue and the style sheet.
    ///
    /// # Errors
    /// When a source does not parse.
    pub(super) fn app(&self, constants: &Constants) -> Result<String, Error> {
        self.module("app.js", constants)
    }

    /// The module of the companion.
    ///
    /// # Errors
    /// When a source does not parse.
    pub(super) fn companion(&self, constants: &Constants) -> Result<String, Error> {
        self.module("companion.js", constants)
    }

    /// A module that holds that wasm and nothing else.
    ///
    /// # Errors
    /// Never in practice: its source is ours and short.
    pub(super) fn wasm_in_script(&self, wasm: &Path) -> Result<String, Error> {
        let options = [
            format!("--alias:program.wasm={}", wasm.display()),
            "--loader:.wasm=binary".to_owned(),
            "--format=esm".to_owned(),
        ];
        self.esbuild(self.stage.workshop(ELEMENT).join("packed.js"), &options)
    }

    /// A script of one of our own pages, with the program of that file in it.
    ///
    /// # Errors
    /// When a source does not parse.
    pub(super) fn packed(&self, name: &str, wasm: &Path) -> Result<String, Error> {
        let mut options =
            self.shared_options("packed-program.js", "packed-companion.js", "page-data.js");
        options.extend([
            format!("--alias:companion.wasm={}", self.companion.wasm.display()),
            format!("--alias:program.wasm={}", wasm.display()),
            "--loader:.wasm=binary".to_owned(),
            // A plain script knows no address of its own; what it is beside, the page is too.
            "--define:import.meta.url=document.baseURI".to_owned(),
            "--define:IS_PACKED=true".to_owned(),
            "--format=iife".to_owned(),
        ]);
        self.esbuild(self.stage.workshop(PAGE).join(name), &options)
    }

    /// A script that stands in a page itself, beside an element.
    ///
    /// # Errors
    /// When the source does not parse.
    pub(super) fn of_page(&self, name: &str) -> Result<String, Error> {
        let source = self.stage.workshop(PAGE).join(name);
        self.esbuild(source, &["--format=iife".to_owned()])
    }

    /// A module for bundlers: other files are named in it by literals, from a folder of the release.
    ///
    /// # Errors
    /// When a source does not parse.
    pub(super) fn for_bundler(&self, file: &str, constants: &Constants) -> Result<String, Error> {
        let mut options = self.shared_options(
            "../bundler/program.js",
            "../bundler/companion-source.js",
            "../bundler/data.js",
        );
        options.extend([
            format!("--define:WASM_FILE=\"../{}\"", constants.wasm_file),
            format!(
                "--define:COMPANION_WASM=\"../{}\"",
                constants.companion_wasm
            ),
            "--define:IS_PACKED=false".to_owned(),
            "--external:./khuyen-hoc-timeline-*.js".to_owned(),
            "--format=esm".to_owned(),
        ]);
        self.esbuild(self.stage.workshop(file), &options)
    }

    /// A script or style sheet that needs nothing of the element's, as it lies in the checkout.
    ///
    /// # Errors
    /// When the source does not parse.
    pub(super) fn standing_alone(&self, source: &str, options: &[&str]) -> Result<String, Error> {
        let options: Vec<_> = options.iter().map(|&option| option.to_owned()).collect();
        self.esbuild(self.checkout.path(source), &options)
    }

    fn module(&self, name: &str, constants: &Constants) -> Result<String, Error> {
        let mut options = self.shared_options("program.js", "companion-source.js", "request.js");
        options.extend([
            format!("--define:APP_FILE={:?}", constants.app_file),
            format!("--define:WASM_FILE={:?}", constants.wasm_file),
            format!("--define:COMPANION_FILE={:?}", constants.companion_file),
            format!("--define:COMPANION_WASM={:?}", constants.companion_wasm),
            "--define:IS_PACKED=false".to_owned(),
            "--format=esm".to_owned(),
        ]);
        self.esbuild(self.stage.workshop(ELEMENT).join(name), &options)
    }

    /// What every script with the element or the program in it needs; `program`, `companion` and `data`
    /// are where those come from.
    fn shared_options(&self, program: &str, companion: &str, data: &str) -> Vec<String> {
        let element = self.stage.workshop(ELEMENT);
        let alias =
            |name: &str, file: &str| format!("--alias:{name}={}", element.join(file).display());
        vec![
            format!("--define:TEXTS={}", self.texts),
            format!("--alias:wasm-glue={}", self.stage.glue().display()),
            alias("still", "still.js"),
            alias("today", "today.js"),
            alias("events", "events.js"),
            alias("program-source", program),
            format!("--alias:companion-glue={}", self.companion.glue.display()),
            alias("companion-source", companion),
            alias("data-source", data),
            "--loader:.css=text".to_owned(),
        ]
    }

    fn esbuild(&self, source: PathBuf, options: &[String]) -> Result<String, Error> {
        // Vietnamese as it is written: escaped, each letter with a mark would take six bytes.
        let mut arguments = vec!["--bundle", "--charset=utf8", "--log-level=warning", TARGET];
        arguments.push(OPTIONAL_CHAIN);
        if self.stage.is_release() {
            arguments.extend(["--minify", "--legal-comments=none"]);
        }
        Program::new(self.checkout, self.checkout.npm_bin("esbuild"))
            .args([source])
            .args(arguments)
            .args(options)
            .read()
    }
}
