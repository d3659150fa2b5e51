//! The script with the published documents that the authoring page names. The page itself is the same whatever is
//! published: it is ten megabytes large. A script can be loaded from disk, too, where a page can request nothing.

use serde_json::json;

/// Sets a property of its own element to both documents, as texts: the page needs no name of the window for it.
pub fn script(articles: &str, programmes: &str) -> String {
    // JSON is JavaScript, too.
    let documents = json!({ "articles": articles, "programmes": programmes });
    format!("document.currentScript.published = {documents};\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documents_are_texts() {
        assert_eq!(
            script("{\"a\":\n1}", "[]"),
            "document.currentScript.published = {\"articles\":\"{\\\"a\\\":\\n1}\",\"programmes\":\"[]\"};\n"
        );
    }
}
