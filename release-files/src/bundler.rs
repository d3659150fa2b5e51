//! The modules for bundlers that hold the documents and the screen.

use serde_json::Value;

/// Each document as a text of its name, for bundlers that copy nothing but scripts.
pub fn documents_module(articles: &str, programmes: &str) -> String {
    let documents = [("articles", articles), ("programmes", programmes)];
    documents
        .map(|(name, text)| {
            // A string of JSON is one of JavaScript, too.
            format!("export const {name} = {};\n", Value::from(text))
        })
        .concat()
}

/// The loader for bundlers with the screen of the release's own loader, which has it in its first line.
pub fn with_screen(loader_for_bundlers: &str, loader: &str) -> String {
    let screen = loader.lines().next().unwrap_or_default();
    // A module has names of its own and needs no block around them.
    format!("{}\n{loader_for_bundlers}", screen.trim_start_matches(";{"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_holds_the_documents_as_texts() {
        assert_eq!(
            documents_module("{\"a\":\n1}", "[]"),
            "export const articles = \"{\\\"a\\\":\\n1}\";\nexport const programmes = \"[]\";\n"
        );
    }

    #[test]
    fn the_screen_is_that_of_the_loader() {
        let loader = ";{const SCREEN=[1];\nrest()}";
        assert_eq!(with_screen("load()", loader), "const SCREEN=[1];\nload()");
    }
}
