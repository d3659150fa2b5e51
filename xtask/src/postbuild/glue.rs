//! The JavaScript that wasm-bindgen wrote between the page and the wasm.

use super::wasm::Names;
use crate::error::Error;
use std::fs;
use std::path::Path;

/// Where the glue fetches a program that it was given the address of.
const FETCHING: &str = "    if (typeof module_or_path === 'string' || (typeof Request === 'function' && module_or_path instanceof Request) || (typeof URL === 'function' && module_or_path instanceof URL)) {
        module_or_path = fetch(module_or_path);
    }
";

/// Where it takes a program that was not handed over in an object.
const DEPRECATED: &str = "if (module_or_path !== undefined) {
        if (Object.getPrototypeOf(module_or_path) === Object.prototype) {
            ({module_or_path} = module_or_path)
        } else {
            console.warn('using deprecated parameters for the initialization function; pass a single object instead')
        }
    }";

/// Where it keeps what the program exports.
const EXPORTS: &str = "let wasmModule, wasmInstance, wasm;\n";

/// Where it calls into the program, when the page calls what listens to it.
const CALL: &str = "    const real = (...args) => {\n";

/// How the glue asks what something is, and how that is asked where a host page has an interface of its own by the
/// name (`MooTools` has `Element` and `Window`): by what the thing itself says.
const KINDS: [(&str, &str); 4] = [
    ("instanceof Element;", "?.nodeType === 1;"),
    ("instanceof HTMLElement;", "?.nodeType === 1;"),
    ("instanceof HTMLAnchorElement;", "?.nodeType === 1;"),
    ("instanceof Window;", "=== window;"),
];

/// How it asks by an interface.
const ASKING: &str = "instanceof ";

/// The interfaces it may go on asking for: of the language, or of what the same page fetched by `fetch`.
const LEFT: [&str; 6] = [
    "Clipboard",
    "Error",
    "Request",
    "Response",
    "URL",
    "WebAssembly",
];

/// What makes each call into a program that stopped lead nowhere: the page still calls what listens to it.
const ABANDON: &str = "
let nowhere;
/** Makes each later call into the program lead nowhere. */
export function abandon() {
    nowhere = new Proxy(() => nowhere, { get: () => nowhere });
    wasm = nowhere;
}
";

/// The text of the glue. It is read as text, line by line, so what is counted on is checked; a
/// form of it that we do not know ends the build instead of making a broken release.
pub(super) struct Glue {
    text: String,
}

impl Glue {
    /// Reads the glue.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn read(path: &Path) -> Result<Self, Error> {
        Ok(Self {
            text: fs::read_to_string(path).map_err(Error::file(path))?,
        })
    }

    /// Writes the glue.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub(super) fn write(&self, path: &Path) -> Result<(), Error> {
        fs::write(path, &self.text).map_err(Error::file(path))
    }

    /// Calls imports and exports by the names they now have in the wasm.
    ///
    /// # Errors
    /// When an import does not stand in the glue exactly once.
    pub(super) fn rename(&mut self, names: &Names) -> Result<(), Error> {
        for (from, to) in &names.modules {
            self.replace_once(&format!("\"{from}\":"), &format!("\"{to}\":"))?;
        }
        for (from, to) in &names.imports {
            self.replace_once(&format!(" {from}:"), &format!(" {to}:"))?;
        }
        self.text = with_exports_renamed(&self.text, &names.exports);
        Ok(())
    }

    /// Adds what `app.js` does when the program has stopped.
    ///
    /// # Errors
    /// When the glue keeps the exports elsewhere.
    pub(super) fn make_abandonable(&mut self) -> Result<(), Error> {
        self.replace_once(EXPORTS, EXPORTS)?;
        let call = format!("{CALL}        if (nowhere) return;\n");
        self.text = self.text.replace(CALL, &call);
        self.text.push_str(ABANDON);
        Ok(())
    }

    /// Asks nothing of interfaces that a host page may have replaced.
    ///
    /// # Errors
    /// When the glue asks what something is by a name that is neither among [`KINDS`] nor [`LEFT`].
    pub(super) fn ask_things_themselves(&mut self) -> Result<(), Error> {
        for (by_interface, by_itself) in KINDS {
            self.text = self.text.replace(by_interface, by_itself);
        }
        let asked = self
            .text
            .match_indices(ASKING)
            .map(|(at, _)| identifier(&self.text[at + ASKING.len()..]));
        match asked.into_iter().find(|name| !LEFT.contains(name)) {
            None => Ok(()),
            Some(name) => Err(Error::Unexpected {
                place: "the glue of wasm-bindgen".to_owned(),
                expected: format!("{ASKING}one of {}", LEFT.join(", ")),
                found: format!("{ASKING}{name}"),
                next: "add the kind to KINDS in xtask/src/finish/glue.rs",
            }),
        }
    }

    /// Takes out what nobody here asks for: a program is always handed over as an answer or as bytes, in an
    /// object. It saves 0.2 kB.
    ///
    /// # Errors
    /// When a part does not stand in the glue exactly once.
    pub(super) fn slim(&mut self, file: &str) -> Result<(), Error> {
        let address = format!(
            "    if (module_or_path === undefined) {{\n        module_or_path = new URL('{file}', import.meta.url);\n    }}\n"
        );
        for part in [&*address, FETCHING] {
            self.replace_once(part, "")?;
        }
        self.replace_once(DEPRECATED, "({module_or_path} = module_or_path)")
    }

    fn replace_once(&mut self, from: &str, to: &str) -> Result<(), Error> {
        match self.text.matches(from).count() {
            1 => {
                self.text = self.text.replacen(from, to, 1);
                Ok(())
            }
            count => Err(Error::Unexpected {
                place: "the glue of wasm-bindgen".to_owned(),
                expected: format!("{from:?} once"),
                found: format!("it {count} times"),
                next: "look at target/finish/glue.js and make xtask/src/finish/glue.rs fit it",
            }),
        }
    }
}

/// In one pass, since a new name may be the old one of another export.
fn with_exports_renamed(text: &str, exports: &[(String, String)]) -> String {
    const OBJECT: &str = "wasm.";
    let mut renamed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(OBJECT) {
        let (before, after) = rest.split_at(at + OBJECT.len());
        renamed.push_str(before);
        let name = identifier(after);
        // `program.wasm.` or `my_wasm.` is something else.
        let is_object = !before[..at].ends_with(|c| is_part(c) || c == '.');
        let new = exports.iter().find(|(old, _)| is_object && old == name);
        renamed.push_str(new.map_or(name, |(_, new)| new));
        rest = &after[name.len()..];
    }
    renamed.push_str(rest);
    renamed
}

/// The identifier a text begins with; may be empty.
fn identifier(text: &str) -> &str {
    &text[..text.find(|c| !is_part(c)).unwrap_or(text.len())]
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;

    fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect()
    }

    #[test]
    fn imports_and_exports_follow_the_new_names() {
        let mut glue = Glue {
            text: "wasm.free(wasm.b); const o = {\n __wbg_f_1: function() {},\n};\n\
                   return { \"./a_bg.js\": o };"
                .to_owned(),
        };
        let names = Names {
            modules: pairs(&[("./a_bg.js", "a")]),
            imports: pairs(&[("__wbg_f_1", "c")]),
            exports: pairs(&[("free", "b"), ("b", "d")]),
        };
        glue.rename(&names).unwrap();
        assert_eq!(
            glue.text,
            "wasm.b(wasm.d); const o = {\n c: function() {},\n};\nreturn { \"a\": o };"
        );
    }

    #[test]
    fn what_a_thing_is_does_not_hang_on_the_names_of_a_page() {
        let mut glue = Glue {
            text: "result = getObject(arg0) instanceof Element;\nresult = getObject(arg0) instanceof Window;"
                .to_owned(),
        };
        glue.ask_things_themselves().unwrap();
        assert_eq!(
            glue.text,
            "result = getObject(arg0) ?.nodeType === 1;\nresult = getObject(arg0) === window;"
        );
    }

    #[test]
    fn another_kind_of_thing_ends_the_build() {
        let mut glue = Glue {
            text: "result = getObject(arg0) instanceof HTMLSelectElement;".to_owned(),
        };
        let error = glue.ask_things_themselves().unwrap_err().to_string();
        assert!(error.contains("HTMLSelectElement"), "{error}");
    }

    #[test]
    fn an_import_the_glue_does_not_name_ends_the_build() {
        let mut glue = Glue {
            text: "const o = {};".to_owned(),
        };
        let imports = pairs(&[("__wbg_f_1", "c")]);
        let names = Names {
            modules: Vec::new(),
            imports,
            exports: Vec::new(),
        };
        assert!(
            glue.rename(&names)
                .unwrap_err()
                .to_string()
                .contains("__wbg_f_1")
        );
    }
}
