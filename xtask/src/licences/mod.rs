//! `LICENSES.txt`: what others wrote that is in a release, and under which terms.

mod crates;
mod standard_library;
mod texts;

use crate::checkout::Checkout;
use crate::error::Error;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The name of the file in a release.
const FILE: &str = "LICENSES.txt";

/// The packages of npm that are in the scripts, with what is in them, and the files of their licences; all
/// are under the MIT licence.
const PACKAGES: [(&str, &str, &str); 2] = [
    ("esbuild", "helpers in the scripts", "LICENSE.md"),
    ("@noble/hashes", "SHA-256 in the self-test page", "LICENSE"),
];

const HEAD: &str = "\
What others wrote and is in the programs and scripts of khuyen-hoc-timeline, and the terms of each. Where
there was a choice with the MIT licence in it, that was chosen.

Mã nguồn của người khác có trong chương trình này và giấy phép của từng phần.
";

/// Collects the licences of what is in the programs and writes them into the folder of a release.
///
/// # Errors
/// When cargo does not tell the crates, or one of them brings no licence.
pub(crate) fn put(checkout: &Checkout, folder: &Path) -> Result<(), Error> {
    let mut users: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut list = String::new();
    for one in crates::all(checkout)? {
        let _ = writeln!(list, "{}: {}", one.name, one.licence);
        for text in texts::of(&one)? {
            users.entry(text).or_default().push(one.name.clone());
        }
    }
    for notice in standard_library::all(checkout)? {
        let _ = writeln!(list, "{}: {}", notice.name, notice.licence);
        for text in notice.texts {
            users.entry(text).or_default().push(notice.name.clone());
        }
    }
    for (name, part, licence) in PACKAGES {
        let path = checkout.npm().join("node_modules").join(name).join(licence);
        let text = fs::read_to_string(&path).map_err(Error::file(&path))?;
        let _ = writeln!(list, "{name} ({part}): MIT");
        users
            .entry(texts::tidy(&text))
            .or_default()
            .push(name.to_owned());
    }
    let path = folder.join(FILE);
    fs::write(&path, put_together(&list, &users)).map_err(Error::file(&path))
}

/// The list, and each text once below the names of those whose it is; what most share comes first.
fn put_together(list: &str, users: &BTreeMap<String, Vec<String>>) -> String {
    let mut texts: Vec<_> = users.iter().collect();
    texts.sort_by_key(|(text, names)| (std::cmp::Reverse(names.len()), (*names).clone(), *text));
    let mut all = format!("{HEAD}\n{list}");
    for (text, names) in texts {
        let _ = write!(all, "\n{}\n{}\n\n{text}", "=".repeat(80), names.join(", "));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_several_share_stands_there_once() {
        let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let users = [
            ("one\n".to_owned(), named(&["c 1"])),
            ("two\n".to_owned(), named(&["a 1", "b 1"])),
        ];
        let all = put_together("a 1: MIT\n", &users.into());
        assert_eq!(all.matches("two").count(), 1);
        assert!(all.contains("\na 1, b 1\n\ntwo\n"), "{all}");
        assert!(all.find("two") < all.find("one"), "{all}");
    }
}
