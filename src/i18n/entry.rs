//! The texts the entry script needs before, or instead of, the program.

use super::lang::Lang;
use serde::Serialize;
use std::collections::BTreeMap;

/// What the entry script says in one language, under the names it asks for: those of the causes in
/// the event `khuyen-hoc-error`, and two more.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct EntryScriptTexts {
    loading: &'static str,
    retry: &'static str,
    network: &'static str,
    http: &'static str,
    timeout: &'static str,
    mime: &'static str,
    csp: &'static str,
    no_wasm: &'static str,
    program: &'static str,
}

/// The texts of the entry script as a JSON object: language tag, then the text's name. The build puts
/// it into the script, so that every text stands in one place only.
///
/// # Errors
/// Never in practice: strings always have a JSON form.
pub fn entry_texts_json() -> serde_json::Result<String> {
    let languages: BTreeMap<_, _> = Lang::ALL
        .iter()
        .map(|lang| (lang.tag(), entry_script_texts(*lang)))
        .collect();
    serde_json::to_string(&languages)
}

fn entry_script_texts(lang: Lang) -> EntryScriptTexts {
    let texts = lang.texts();
    let entry = &texts.entry;
    EntryScriptTexts {
        loading: entry.loading,
        retry: texts.retry,
        network: entry.network,
        http: entry.http,
        timeout: entry.timeout,
        mime: entry.mime,
        csp: entry.csp,
        no_wasm: entry.no_wasm,
        program: entry.program,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_script_gets_the_same_texts_in_each_language() {
        let json = entry_texts_json().expect("JSON");
        let read: BTreeMap<String, BTreeMap<String, String>> =
            serde_json::from_str(&json).expect("JSON");
        let names = |tag: &str| read[tag].keys().cloned().collect::<Vec<_>>();
        assert_eq!(names("vi"), names("en"));
        assert_eq!(read["vi"]["retry"], "Thử lại");
        assert!(read["en"]["no-wasm"].contains("WebAssembly"));
    }
}
