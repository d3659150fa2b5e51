//! Names that follow from the content, so that a file may be cached for ever.

/// `name-hash.extension`; another content has another name.
pub(super) fn content_name(name: &str, content: &[u8], extension: &str) -> String {
    // 32 bits: the two or three releases a cache may know at a time never meet by chance, and each
    // digit less is a byte less in the entry script.
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
    use super::*;

    #[test]
    fn the_hash_is_that_of_the_published_test_vectors() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn another_content_has_another_name() {
        assert_ne!(
            content_name("app", b"a", "js"),
            content_name("app", b"b", "js")
        );
    }
}
