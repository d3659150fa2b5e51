//! The ways in which Vietnamese text goes wrong, by the names that the page's attributes use.

/// What a text seems to be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// TCVN 5712 for fonts named `.Vn…`: `Héi KhuyÕn häc`.
    Tcvn3,
    /// VNI for fonts named `VNI-…`: `Hoäi Khuyeán hoïc`.
    Vni,
    /// Signs of the keyboard after the letters: `Ho^.i Khuye^'n ho.c`.
    Viqr,
    /// Windows-1258 read as another code page: `Hôòi Khuyêìn hoòc`.
    Cp1258,
    /// VISCII read as another code page: `Hµi Khuyªn h÷c`.
    Viscii,
    /// UTF-8 read as a code page of Windows: `Há»™i Khuyáº¿n há»c`.
    Mojibake,
    /// Letters taken apart, wholly or in part (NFD).
    Nfd,
    /// Tags and references of a web page: `<b>H&#7897;i</b>`.
    Html,
    /// Letters that look right and are others: `Ðoàn` with the Icelandic letter, Cyrillic `а`.
    LookAlike,
    /// Signs that nobody sees: zero-width ones, soft hyphens, control characters.
    Invisible,
}

impl Encoding {
    /// Every encoding.
    pub const ALL: [Self; 10] = [
        Self::Tcvn3,
        Self::Vni,
        Self::Viqr,
        Self::Cp1258,
        Self::Viscii,
        Self::Mojibake,
        Self::Nfd,
        Self::Html,
        Self::LookAlike,
        Self::Invisible,
    ];

    /// The value of `data-legacy`. Source: the contract; `viscii`, `look-alike` and `invisible` are ours.
    pub fn key(self) -> &'static str {
        match self {
            Self::Tcvn3 => "tcvn3",
            Self::Vni => "vni",
            Self::Viqr => "viqr",
            Self::Cp1258 => "cp1258",
            Self::Viscii => "viscii",
            Self::Mojibake => "mojibake",
            Self::Nfd => "nfd",
            Self::Html => "html",
            Self::LookAlike => "look-alike",
            Self::Invisible => "invisible",
        }
    }

    /// The encoding of a name; `None` for any other.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_found_by_its_name() {
        for encoding in Encoding::ALL {
            assert_eq!(Encoding::from_key(encoding.key()), Some(encoding));
        }
        assert_eq!(Encoding::from_key("utf-8"), None);
    }
}
