//! File names with a hash of the content, so that a file may be cached for ever.

/// How such a name ends, as a regular expression; `check/hashed-name.js` and the deployment kits use the
/// same one, which a test below compares.
#[cfg(test)]
const PATTERN: &str = r"-[0-9a-f]{8}\.(css|js|wasm|wasm\.js)";

/// `name-hash.extension`; another content has another name.
pub(super) fn hashed_file_name(name: &str, content: &[u8], extension: &str) -> String {
    // 32 bits: a cache knows two or three releases at a time, whose hashes will not collide by chance, and
    // each further digit would be a byte more in the loader.
    format!("{name}-{:08x}.{extension}", fold(fnv1a(content)))
}

fn fold(hash: u64) -> u64 {
    (hash >> 32) ^ (hash & 0xffff_ffff)
}

/// FNV-1a of 64 bits: RFC 9923, section 2, with its offset basis and prime. Nobody has a reason to
/// forge one of these names, so nothing stronger is needed.
fn fnv1a(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]
    use super::*;
    use crate::checkout::Checkout;
    use std::fs;

    #[test]
    fn the_hash_is_that_of_the_published_test_vectors() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn another_content_has_another_name() {
        assert_ne!(
            hashed_file_name("app", b"a", "js"),
            hashed_file_name("app", b"b", "js")
        );
    }

    #[test]
    fn scripts_and_kits_use_the_same_pattern() {
        let checkout = Checkout::here();
        for file in [
            "check/hashed-name.js",
            "hosts/apache/.htaccess",
            "hosts/nginx/khuyen-hoc-timeline.conf",
        ] {
            let text = fs::read_to_string(checkout.path(file)).unwrap();
            // A group that captures nothing is the same pattern.
            assert!(text.replace("(?:", "(").contains(PATTERN), "{file}");
        }
    }
}
