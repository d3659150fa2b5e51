//! The partners by all their names, abbreviations that reports use included.

use crate::article::words::Token;
use crate::table::partner::Partner;
use khuyen_hoc_timeline::query::fold::fold;

/// Organisations that a district or a ward has, each by the names that reports give it. The first one is what a
/// cell says where the edition has no such partner and the report has only an abbreviation.
const USUAL: [&[&str]; 6] = [
    &[
        "Phòng Giáo dục và Đào tạo",
        "Phòng Giáo dục Đào tạo",
        "Phòng GD ĐT",
        "Phòng GDĐT",
        "Phòng GD và ĐT",
        "Phòng Giáo dục",
        "ngành Giáo dục và Đào tạo",
        "ngành Giáo dục",
    ],
    &[
        "Đoàn TNCS Hồ Chí Minh",
        "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "Đoàn Thanh niên",
        "Đoàn TNCS HCM",
        "Đoàn TNCS",
        "Đoàn TN",
        "ĐTN",
        "Đoàn thị trấn",
        "Quận đoàn",
        "Huyện đoàn",
        "Đoàn phường",
        "Đoàn xã",
        "Thị đoàn",
    ],
    &["Hội Cựu chiến binh", "Hội CCB"],
    &[
        "Hội Liên hiệp Phụ nữ",
        "Hội LHPN",
        "Hội Phụ nữ",
        "Hội LH Phụ nữ",
        "Hội LHPNVN",
    ],
    &["Hội Người cao tuổi", "Hội NCT"],
    &["Hội Luật gia", "Chi hội Luật gia"],
];

/// More of them, which a new partner is not renamed to: `Ủy ban MTTQ phường` stays as it is written.
const USUAL_AS_PARTNERS: [&[&str]; 5] = [
    &[
        "Mặt trận Tổ quốc",
        "Ủy ban Mặt trận Tổ quốc",
        "Ủy ban MTTQ",
        "UBMTTQ",
        "MTTQ",
    ],
    &["Hội Nông dân", "Hội ND"],
    &["Hội Chữ thập đỏ", "Hội CTĐ"],
    &["Hội Cựu giáo chức", "Hội CGC"],
    &["Liên đoàn Lao động", "LĐLĐ"],
];

/// The association itself is no partner of its own.
const OWN: [&str; 3] = ["Hội Khuyến học", "Hội KH", "HKH"];

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::article) enum Organisation {
    /// The association whose timeline this is.
    Own,
    /// A partner of the edition, or a usual organisation that is none yet, by its full name.
    Named { name: String, is_new: bool },
}

/// Names of several words, folded, the longest first.
pub(in crate::article) struct Directory {
    names: Vec<(Vec<String>, Organisation)>,
}

impl Directory {
    pub(in crate::article) fn new(partners: &[Partner]) -> Self {
        let mut names: Vec<(Vec<String>, Organisation)> = Vec::new();
        let mut add = |name: &str, organisation: &Organisation| {
            let words: Vec<String> = name_words(name);
            // A short name of one word, as “Phụ nữ” or “NCT”, means other things too.
            let is_abbreviation = name.len() >= 4 && !name.contains(char::is_lowercase);
            if words.len() > 1 || is_abbreviation || *organisation == Organisation::Own {
                names.push((words, organisation.clone()));
            }
        };
        for own in OWN {
            add(own, &Organisation::Own);
        }
        for partner in partners {
            let organisation = Organisation::Named {
                name: partner.name.clone(),
                is_new: false,
            };
            add(&partner.name, &organisation);
            for name in &partner.former_names {
                add(name, &organisation);
            }
            // Short names of a table's column are no names of sentences, unless they begin like one.
            if crate::article::partners::new_name::begins_with_head(&partner.short) {
                add(&partner.short, &organisation);
            }
        }
        let mut add_usual = |usual: &[&str], stays_as_written: bool| {
            let partner = partners.iter().find(|partner| {
                let own: Vec<Vec<String>> = partner.names().map(name_words).collect();
                usual.iter().any(|name| own.contains(&name_words(name)))
            });
            let organisation = Organisation::Named {
                name: partner.map_or_else(|| usual[0].to_owned(), |partner| partner.name.clone()),
                is_new: partner.is_none(),
            };
            if partner.is_some() || !stays_as_written {
                for name in usual {
                    add(name, &organisation);
                }
            }
        };
        for usual in USUAL {
            add_usual(usual, false);
        }
        for usual in USUAL_AS_PARTNERS {
            add_usual(usual, true);
        }
        // Of names alike, those of the edition, which stand first.
        names.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        Self { names }
    }

    /// The organisation whose name stands at an index, and the index behind it.
    pub(in crate::article) fn at(
        &self,
        tokens: &[Token],
        index: usize,
    ) -> Option<(&Organisation, usize)> {
        let begins = tokens.get(index).is_some_and(|token| !token.is_quoted);
        let mut names = self.names.iter().filter(|_| begins);
        names.find_map(|(words, organisation)| {
            let end = name_end(tokens, index, words)?;
            Some((organisation, end))
        })
    }
}

/// The folded words of a name, those that join two left out: `Giáo dục - Đào tạo`, `GD&ĐT`.
fn name_words(name: &str) -> Vec<String> {
    let folded = fold(name);
    folded
        .split(' ')
        .filter(|word| *word != "va")
        .map(str::to_owned)
        .collect()
}

fn name_end(tokens: &[Token], index: usize, words: &[String]) -> Option<usize> {
    let mut at = index;
    for (place, word) in words.iter().enumerate() {
        while place > 0
            && tokens
                .get(at)
                .is_some_and(|token| token.is_one_of(&["và", "&", "-", "–", "."]))
        {
            at += 1;
        }
        if tokens.get(at)?.folded != *word {
            return None;
        }
        at += 1;
    }
    Some(at)
}
