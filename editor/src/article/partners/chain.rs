//! Several organisations in a row: `Hội Luật gia, Phòng GD&ĐT và Đoàn Thanh niên`.

use super::directory::{Directory, Organisation};
use super::new_name;
use crate::article::words::{Token, stands, stands_any};

/// Organisations in a row.
#[derive(Debug, Default)]
pub(in crate::article) struct Chain {
    /// Those that are not the association itself.
    pub(in crate::article) named: Vec<Organisation>,
    /// Whether the association is among them.
    pub(in crate::article) has_own: bool,
    /// Whether bodies in general are, as “các ban, ngành, đoàn thể”.
    pub(in crate::article) has_general: bool,
    /// The first of them.
    pub(in crate::article) first: Option<Organisation>,
    /// Whether one is “Hội” alone, which may be another than the association.
    pub(in crate::article) has_short: bool,
    /// The index behind them.
    pub(in crate::article) end: usize,
}

/// Bodies in general.
const GENERAL: [&str; 12] = [
    "các ban , ngành , đoàn thể",
    "các ban ngành , đoàn thể",
    "các ban ngành đoàn thể",
    "các ban , ngành",
    "các ban ngành",
    "các phòng , ban",
    "các tổ chức",
    "các đơn vị",
    "các đoàn thể",
    "các trường",
    "các hội",
    "các cấp",
];

/// Words that go on with the name of another association: `Hội liên hiệp Thanh niên`.
const OF_NAMES: [&str; 20] = [
    "liên", "phụ", "người", "cựu", "chữ", "nông", "luật", "doanh", "bảo", "khoa", "sinh", "nạn",
    "làm", "văn", "nhà", "đông", "đồng", "cấp", "thanh", "quán",
];

/// Who stands for an organisation before its name: `Ban Chấp hành Hội LHPN phường`.
const MEMBERS: [&str; 13] = [
    "các đồng chí trong bch",
    "các đồng chí trong ban chấp hành",
    "ban chấp hành",
    "ban thường vụ",
    "thường trực",
    "bch",
    "btv",
    "các bác",
    "các cô , chú",
    "các cô chú",
    "các chị",
    "cán bộ , hội viên",
    "tập thể cán bộ",
];

/// What parts organisations in a row.
const SEPARATORS: [&str; 12] = [
    ", cùng với",
    ", cùng",
    ", và",
    ",",
    "và",
    "cùng với",
    "cùng",
    "với",
    "&",
    "+",
    "–",
    "-",
];

/// Those behind `phối hợp với`, where every name with a capital is one of an organisation.
pub(in crate::article) fn chain_of_any(
    tokens: &[Token],
    start: usize,
    text: &str,
    directory: &Directory,
) -> Chain {
    let known = chain(tokens, start, text, directory);
    if !known.is_empty() || !new_name::may_begin(tokens, start) {
        return known;
    }
    let mut any = Chain::default();
    any.end = any.new_name(tokens, start, new_name::end(tokens, start), text);
    any
}

/// The organisations that begin at an index; the chain is empty where none does.
pub(in crate::article) fn chain(
    tokens: &[Token],
    start: usize,
    text: &str,
    directory: &Directory,
) -> Chain {
    let mut chain = Chain {
        end: start,
        ..Chain::default()
    };
    let mut index = start;
    while let Some(end) = chain.element(tokens, index, text, directory) {
        chain.end = end;
        let Some(length) = stands_any(tokens, end, &SEPARATORS) else {
            break;
        };
        index = end + length;
        // Behind `cùng` every name with a capital takes part: `Hội Khuyến học cùng Viettel Hà Nội tặng …`.
        let is_unknown = !chain_begins(tokens, index, directory);
        if is_unknown && tokens[index - 1].is("cùng") && new_name::may_begin(tokens, index) {
            chain.end = chain.new_name(tokens, index, new_name::end(tokens, index), text);
            break;
        }
    }
    chain
}

/// Whether an organisation that is known by its name or its beginning stands at an index.
fn chain_begins(tokens: &[Token], index: usize, directory: &Directory) -> bool {
    directory.at(tokens, index).is_some()
        || stands_any(tokens, index, &GENERAL).is_some()
        || own_short(tokens, index).is_some()
        || new_name::begins(tokens, index)
}

impl Chain {
    pub(in crate::article) fn is_empty(&self) -> bool {
        self.named.is_empty() && !self.has_own && !self.has_general
    }

    /// Takes in the organisation at an index; the index behind it, `None` where there is none.
    fn element(
        &mut self,
        tokens: &[Token],
        index: usize,
        text: &str,
        directory: &Directory,
    ) -> Option<usize> {
        let index = index + stands_any(tokens, index, &MEMBERS).unwrap_or(0);
        if let Some((organisation, end)) = directory.at(tokens, index) {
            self.begin(organisation);
            // `Hội Phụ nữ Công an thành phố` is another than `Hội Phụ nữ`.
            if tokens.get(end).is_some_and(Token::is_capitalised) && new_name::begins(tokens, end) {
                return Some(self.new_name(tokens, index, new_name::end(tokens, end), text));
            }
            match organisation {
                Organisation::Own => self.has_own = true,
                named @ Organisation::Named { .. } => self.add(named.clone()),
            }
            return Some(behind_place(tokens, end));
        }
        if let Some(length) = stands_any(tokens, index, &GENERAL) {
            self.has_general = true;
            return Some(behind_place(tokens, index + length));
        }
        if let Some(words) = own_short(tokens, index) {
            self.has_own = true;
            self.has_short |= words == 1;
            return Some(behind_place(tokens, index + words));
        }
        if !new_name::begins(tokens, index) {
            return None;
        }
        Some(self.new_name(tokens, index, new_name::end(tokens, index), text))
    }

    /// Takes in an organisation that is no partner yet; the index behind it.
    fn new_name(&mut self, tokens: &[Token], index: usize, end: usize, text: &str) -> usize {
        let new = Organisation::Named {
            name: name(text, tokens, index, end),
            is_new: true,
        };
        self.begin(&new);
        self.add(new);
        end
    }

    /// Takes in who stands first; nobody does behind “Hội” alone.
    fn begin(&mut self, organisation: &Organisation) {
        if !self.has_short && self.first.is_none() {
            self.first = Some(organisation.clone());
        }
    }

    fn add(&mut self, organisation: Organisation) {
        if !self.named.contains(&organisation) {
            self.named.push(organisation);
        }
    }
}

/// How many words the association has as “Hội” alone, or as one of “hai Hội”.
fn own_short(tokens: &[Token], index: usize) -> Option<usize> {
    // `Hội sách`, `Hội thi` are activities.
    if new_name::is_none(tokens, index) {
        return None;
    }
    let is_alone = tokens.get(index).is_some_and(|token| token.text == "Hội")
        && !stands(tokens, index, "hội đồng")
        && tokens
            .get(index + 1)
            .is_none_or(|next| !next.is_capitalised() && !next.is_one_of(&OF_NAMES));
    let is_branch = stands(tokens, index, "chi hội")
        && tokens.get(index + 2).is_none_or(|next| {
            !next.is_capitalised() && next.number().is_none() && !next.is_one_of(&OF_NAMES)
        });
    if is_branch {
        return Some(2);
    }
    let pair = stands_any(tokens, index, &["hai hội", "hai bên", "hai đơn vị"]);
    pair.or(is_alone.then_some(1))
}

fn name(text: &str, tokens: &[Token], start: usize, end: usize) -> String {
    let last = end.min(tokens.len()).saturating_sub(1);
    text[tokens[start].start..tokens[last.max(start)].end].to_owned()
}

/// The index behind words of place: `quận Cầu Giấy`, `Thành phố`.
fn behind_place(tokens: &[Token], index: usize) -> usize {
    let levels = [
        "quận",
        "phường",
        "thành",
        "phố",
        "tp",
        "xã",
        "huyện",
        "cơ",
        "sở",
        "trong",
        "các",
        "địa",
        "bàn",
        "tỉnh",
        "hà",
        "nội",
    ];
    let is_place = |at: &usize| {
        let token = &tokens[*at];
        // `Huyện đoàn Gò Dầu`
        let is_named_by_place = *at > index || tokens[*at - 1].is("đoàn");
        let is_name = is_named_by_place && token.is_capitalised() && !new_name::begins(tokens, *at);
        token.is_one_of(&levels) || is_name
    };
    (index..tokens.len())
        .find(|at| !is_place(at))
        .unwrap_or(tokens.len())
}
