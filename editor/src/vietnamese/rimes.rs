//! The rimes of Vietnamese syllables, as they are spelled.
//!
//! Source: the inventory of Đoàn Thiện Thuật, *Ngữ âm tiếng Việt* (1977), in the spelling of school books.
//! Rare ones that occur in loans and dialects (`oong`, `uơ`, `êc`) are in, names of other languages are not.

/// Rimes that end in a vowel or a nasal: they take any tone.
pub(super) const OPEN: &[&str] = &[
    "a", "ai", "ao", "au", "ay", "âu", "ây", "e", "eo", "ê", "êu", "i", "ia", "iu", "iêu", "o",
    "oi", "oa", "oai", "oao", "oay", "oe", "oeo", "ô", "ôi", "ơ", "ơi", "u", "ua", "ui", "uê",
    "uy", "uya", "uyu", "uơ", "uôi", "uây", "uêu", "ư", "ưa", "ưi", "ưu", "ươi", "ươu", "y",
    "yêu", //
    "am", "an", "ang", "anh", "ăm", "ăn", "ăng", "âm", "ân", "âng", "em", "en", "eng", "êm", "ên",
    "ênh", "im", "in", "inh", "iêm", "iên", "iêng", "om", "on", "ong", "oong", "ôm", "ôn", "ông",
    "ơm", "ơn", "um", "un", "ung", "uôm", "uôn", "uông", "ưm", "ưn", "ưng", "ươm", "ươn", "ương",
    "yêm", "yên", "yêng", "oam", "oan", "oang", "oanh", "oăm", "oăn", "oăng", "oen", "oem", "uân",
    "uâng", "uên", "uênh", "uyn", "uynh", "uyên",
];

/// Rimes that end in a stop: they take sắc and nặng only.
pub(super) const STOPPED: &[&str] = &[
    "ac", "ach", "ap", "at", "ăc", "ăp", "ăt", "âc", "âp", "ât", "ec", "ep", "et", "êc", "êch",
    "êp", "êt", "ich", "ip", "it", "iêc", "iêp", "iêt", "oc", "op", "ot", "ooc", "ôc", "ôp", "ôt",
    "ơp", "ơt", "uc", "up", "ut", "uôc", "uôt", "ưc", "ưt", "ươc", "ươp", "ươt", "yêt", "oac",
    "oach", "oat", "oap", "oăc", "oăt", "oet", "uât", "uêch", "uêt", "uyt", "uych", "uyêt", "uyp",
];

/// What may follow `qu` beside the rimes of the lists that begin with `u` or `o` elsewhere: `quan` is
/// spelled with `u`, `hoan` with `o`.
pub(super) const AFTER_QU: &[&str] = &[
    "a", "ai", "ao", "au", "ay", "an", "am", "ang", "anh", "ăn", "ăm", "ăng", "ân", "âng", "ây",
    "âu", "e", "en", "eo", "em", "ê", "ên", "ênh", "êu", "i", "in", "inh", "iu", "y", "ya", "yu",
    "yên", "yn", "ynh", "ơ", "ơn", "ơi",
];

/// The same, ending in a stop.
pub(super) const STOPPED_AFTER_QU: &[&str] = &[
    "ac", "ach", "at", "ap", "ăc", "ăp", "ăt", "ât", "âp", "et", "ep", "êt", "êch", "it", "ôc",
    "yêt", "yt", "ych", "yp",
];
