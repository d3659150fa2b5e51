//! A program for the browser beside the app: those of the authoring page.

use super::bytes_module::bytes_module;
use super::wasm;
use crate::checkout::Checkout;
use crate::error::Error;
use crate::remap_paths;
use crate::tool_command::ToolCommand;
use std::fs;
use std::path::PathBuf;

/// What is built.
pub(super) struct WasmProgram {
    /// The package, after which the files are named.
    pub(super) package: &'static str,
    /// What of it: a binary or the library, and features.
    pub(super) arguments: &'static [&'static str],
}

/// What was built.
pub(super) struct BuiltProgram {
    /// A module that holds the wasm, optimised in a release.
    pub(super) wasm: PathBuf,
    /// The module of wasm-bindgen that starts it.
    pub(super) glue: PathBuf,
}

impl WasmProgram {
    /// Compiles it and makes its glue, in a folder of the work folder.
    ///
    /// # Errors
    /// When it does not build, or a tool fails.
    pub(super) fn build(
        &self,
        checkout: &Checkout,
        is_release: bool,
    ) -> Result<BuiltProgram, Error> {
        const TARGET: &str = "wasm32-unknown-unknown";
        let name = self.package;
        let work = checkout.work_dir().join(name);
        fs::create_dir_all(&work).map_err(Error::file(&work))?;
        let (profile, folder) = if is_release {
            ("release", "release")
        } else {
            ("dev", "debug")
        };
        // The same flags as the app's, so that what both use is compiled once.
        let (variable, flags) = remap_paths::variable(checkout)?;
        ToolCommand::cargo(checkout)
            .args(["build", "--quiet", "--locked", "--package", name])
            .args(self.arguments)
            .args(["--target", TARGET, "--profile", profile])
            .env(variable, flags)
            .run()?;
        let file = format!("{name}.wasm");
        let built = checkout.target().join(TARGET).join(folder).join(&file);
        ToolCommand::new(checkout, "wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .args([&work, &built])
            .run()?;
        let bound = work.join(format!("{name}_bg.wasm"));
        let wasm = work.join(file);
        if is_release {
            wasm::optimise_file(checkout, &bound, &wasm)?;
        } else {
            fs::rename(&bound, &wasm).map_err(Error::file(&bound))?;
        }
        let bytes = fs::read(&wasm).map_err(Error::file(&wasm))?;
        let module = work.join(format!("{name}-wasm.js"));
        fs::write(&module, bytes_module(&bytes)).map_err(Error::file(&module))?;
        Ok(BuiltProgram {
            wasm: module,
            glue: work.join(format!("{name}.js")),
        })
    }
}
