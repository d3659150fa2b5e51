//! The scripts and style sheets of a release, bundled by esbuild.

use super::build_dirs::BuildDirs;
use super::{glue_globals, time_limits};
use crate::checkout::{Checkout, LOADER_MODULE};
use crate::error::Error;
use crate::tool_command::ToolCommand;
use khuyen_hoc_timeline::i18n::{Publisher, loader_texts_json};
use std::fs;
use std::path::Path;

/// The oldest engines that the style sheet and the scripts are tried with; the wasm would run in somewhat
/// older ones (`wasm.rs`). Newer syntax is rewritten for them; older engines keep the HTML.
pub(super) const SCRIPT_TARGET: &str = "--target=chrome85,firefox90,safari15";

/// Left as written: the engines above have it since Chrome 80. They are wrong only about spread arguments
/// after it, for which esbuild would rewrite each `?.` (Chrome before 91).
const OPTIONAL_CHAIN: &str = "--supported:optional-chain=true";

/// The first line of a loader, as `prerender/src/loader.rs` expects it. It begins a block, since a classic script
/// shares its names with all others, and ends what an optimiser may have put before it.
const NO_SCREEN_YET: &str = "--banner:js=;{const SCREEN=null;";

/// The style sheets that go into scripts or pages.
const STYLES: [&str; 3] = ["widget.css", "prerendered.css", "archive.css"];

/// The hashed names of the app's files, as the loader knows them.
pub(super) struct AppFiles {
    /// The app module.
    pub(super) app: String,
    /// The wasm.
    pub(super) wasm: String,
}

/// esbuild with what the scripts need: time limits, and the style sheets in the work folder.
pub(super) struct Scripts<'a> {
    checkout: &'a Checkout,
    dirs: &'a BuildDirs,
}

impl<'a> Scripts<'a> {
    /// Bundles the style sheets, each with what it imports, into the work folder. esbuild takes a style
    /// sheet into a script as plain text, so it has to be final by then.
    ///
    /// # Errors
    /// When a style sheet does not parse.
    pub(super) fn prepare(checkout: &'a Checkout, dirs: &'a BuildDirs) -> Result<Self, Error> {
        let scripts = Self { checkout, dirs };
        let folder = dirs.work("style");
        fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
        for name in STYLES {
            let mut style = scripts.standalone(&format!("style/{name}"), &[])?;
            if name == "prerendered.css" {
                style.insert_str(0, &time_limits::css_rule());
            }
            dirs.write_work_file(&format!("style/{name}"), style.trim_end())?;
        }
        Ok(scripts)
    }

    /// The app module: the glue, wrapped into `export function createApp()`. It is also left in the work
    /// folder, for the pages with the whole app in them.
    ///
    /// # Errors
    /// When a source does not parse.
    pub(super) fn app_module(&self) -> Result<String, Error> {
        let module = self.esbuild(
            "loader/app.js",
            &[
                alias("wasm-glue", &self.dirs.glue()),
                format!("--inject:{}", glue_globals::REPLACEMENTS),
                "--inject:loader/guarded-wasm.js".to_owned(),
                // The glue would use it to find a wasm by itself, which it never has to.
                "--define:import.meta.url=undefined".to_owned(),
                "--format=iife".to_owned(),
                "--global-name=app".to_owned(),
                "--banner:js=export function createApp(){".to_owned(),
                "--footer:js=return app}".to_owned(),
            ],
        )?;
        self.dirs.write_work_file("app.js", &module)?;
        Ok(module)
    }

    /// The loader, the one script that a host page names. Its first line waits for the screen
    /// ([`prerender`](crate::prerender)).
    ///
    /// # Errors
    /// When a source does not parse.
    pub(super) fn loader(&self, files: &AppFiles) -> Result<String, Error> {
        let mut options = self.network_options(files)?;
        options.extend([
            NO_SCREEN_YET.to_owned(),
            "--footer:js=}".to_owned(),
            // No module: it runs with `type="module"` and without.
            "--format=iife".to_owned(),
            // A classic script is read in the encoding of the page.
            "--charset=ascii".to_owned(),
        ]);
        self.esbuild("loader/define-element.js", &options)
    }

    /// The loader as a module that exports `loadApp`, for a copy of the loader that a cache has kept for too long
    /// (loader/network/app.js).
    ///
    /// # Errors
    /// When a source does not parse.
    pub(super) fn loader_module(&self, files: &AppFiles) -> Result<String, Error> {
        let mut options = self.network_options(files)?;
        options.extend(["--define:SCREEN=null".to_owned(), "--format=esm".to_owned()]);
        self.esbuild("loader/define-element.js", &options)
    }

    /// The loader for bundlers: it names other files by literals, from a folder of the release.
    ///
    /// # Errors
    /// When a source does not parse.
    pub(super) fn loader_for_bundlers(&self, files: &AppFiles) -> Result<String, Error> {
        let (app, documents) = ("bundler/app.js", "bundler/documents.js");
        let mut options = self.loader_options(app, documents, Publisher::Bundler)?;
        options.extend([
            format!("--define:WASM_FILE=\"../{}\"", files.wasm),
            format!("--define:WASM_SCRIPT=\"../{}.js\"", files.wasm),
            "--external:./khuyen-hoc-timeline-*.js".to_owned(),
            "--external:../khuyen-hoc-timeline-*.js".to_owned(),
            "--format=esm".to_owned(),
        ]);
        self.esbuild("loader/define-element.js", &options)
    }

    /// A script of one of our own pages, with the loader, the app module and the wasm in it.
    ///
    /// # Errors
    /// When a source does not parse, or there is no app module yet.
    pub(super) fn page_with_app(&self, name: &str, wasm: &Path) -> Result<String, Error> {
        let (app, documents) = ("inline/app.js", "inline/documents.js");
        let mut options = self.loader_options(app, documents, Publisher::Copy)?;
        options.extend([
            alias("app-module", &self.dirs.work("app.js")),
            alias("app.wasm", wasm),
            "--loader:.wasm=binary".to_owned(),
            // The page has its own.
            "--define:SCREEN=null".to_owned(),
            // A plain script has no address of its own; the page lies in the same folder.
            "--define:import.meta.url=document.baseURI".to_owned(),
            "--format=iife".to_owned(),
        ]);
        self.esbuild(&format!("loader/pages/{name}"), &options)
    }

    /// A script for a page's own markup, beside a prerendered element.
    ///
    /// # Errors
    /// When the source does not parse.
    pub(super) fn inline_script(&self, name: &str) -> Result<String, Error> {
        self.standalone(&format!("loader/pages/{name}"), &["--format=iife"])
    }

    /// A module that holds the wasm and nothing else.
    ///
    /// # Errors
    /// Never in practice: its source is ours and short.
    pub(super) fn wasm_script(&self, wasm: &Path) -> Result<String, Error> {
        let options = [
            alias("app.wasm", wasm),
            "--loader:.wasm=binary".to_owned(),
            "--format=esm".to_owned(),
        ];
        self.esbuild("loader/wasm-script.js", &options)
    }

    /// A script or style sheet that needs nothing else of the build than the time limits.
    ///
    /// # Errors
    /// When the source does not parse.
    pub(super) fn standalone(&self, source: &str, options: &[&str]) -> Result<String, Error> {
        let mut all: Vec<_> = time_limits::defines().into();
        all.extend(options.iter().map(|&option| option.to_owned()));
        self.esbuild(source, &all)
    }

    /// What the loader needs where the app's files lie beside it.
    fn network_options(&self, files: &AppFiles) -> Result<Vec<String>, Error> {
        let mut options = self.loader_options("network/app.js", "request.js", Publisher::Copy)?;
        options.extend([
            format!("--define:APP_FILE={:?}", files.app),
            format!("--define:WASM_FILE={:?}", files.wasm),
            format!("--define:LOADER_MODULE_FILE={LOADER_MODULE:?}"),
        ]);
        Ok(options)
    }

    /// What every script with the loader in it needs; `app` and `documents` are the scripts by which it
    /// finds those.
    fn loader_options(
        &self,
        app: &str,
        documents: &str,
        publisher: Publisher,
    ) -> Result<Vec<String>, Error> {
        let texts = loader_texts_json(publisher).map_err(|source| Error::Unexpected {
            place: "the loader's texts in src/i18n".to_owned(),
            expected: "texts with a JSON form".to_owned(),
            found: source.to_string(),
            next: "fix the text",
        })?;
        let loader = self.checkout.path("loader");
        let mut options = vec![
            format!("--define:TEXTS={texts}"),
            alias("app-source", &loader.join(app)),
            alias("documents-source", &loader.join(documents)),
            alias("widget.css", &self.dirs.work("style/widget.css")),
            alias("prerendered.css", &self.dirs.work("style/prerendered.css")),
            "--loader:.css=text".to_owned(),
        ];
        options.extend(time_limits::defines());
        Ok(options)
    }

    /// Runs esbuild on a file of the checkout, and returns what it makes of it.
    fn esbuild(&self, source: &str, options: &[String]) -> Result<String, Error> {
        // Vietnamese as written: escaped, each letter with a diacritic would take six bytes.
        let mut arguments = vec![
            "--bundle",
            "--charset=utf8",
            "--log-level=warning",
            SCRIPT_TARGET,
        ];
        arguments.push(OPTIONAL_CHAIN);
        if self.dirs.is_release() {
            arguments.extend(["--minify", "--legal-comments=none"]);
        }
        ToolCommand::new(self.checkout, self.checkout.npm_bin("esbuild"))
            .args([source])
            .args(arguments)
            .args(options)
            .read()
    }
}

/// A style sheet with what it imports.
///
/// # Errors
/// When it does not parse.
pub(super) fn bundle_style(
    checkout: &Checkout,
    source: &str,
    minified: bool,
) -> Result<String, Error> {
    ToolCommand::new(checkout, checkout.npm_bin("esbuild"))
        .args([source, "--bundle", "--charset=utf8", "--log-level=warning"])
        .args([SCRIPT_TARGET])
        .args(minified.then_some("--minify"))
        .read()
}

/// Has imports of `name` find the file at `path`.
fn alias(name: &str, path: &Path) -> String {
    format!("--alias:{name}={}", path.display())
}
