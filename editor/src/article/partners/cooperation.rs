//! Which of the organisations in a clause take part in the work, and are no guests of it.

use super::chain::{Chain, chain, chain_of_any};
use super::directory::{Directory, Organisation};
use super::new_name;
use crate::article::dates::mention::mentions;
use crate::article::words::{Token, precedes, stands, stands_any};

/// Who takes part.
#[derive(Debug, Default)]
pub(in crate::article) struct Cooperation {
    pub(in crate::article) named: Vec<Organisation>,
    /// Whether it names bodies in general.
    pub(in crate::article) has_general: bool,
    /// Whether the association is named or meant.
    pub(in crate::article) has_own: bool,
    /// Whether “Hội” stands alone, which may be another than the association.
    pub(in crate::article) has_short: bool,
    /// Who stands first as the subject.
    pub(in crate::article) leader: Option<Organisation>,
}

/// Words behind which those stand who take part only if one of these words stands behind them: `được Hội Khuyến học và
/// Đoàn Thanh niên phối hợp tổ chức`, and not `được Hội Khuyến học tặng bằng khen`.
const CALLS: [(&str, &[&str]); 3] = [
    (
        "được",
        &[
            "phối hợp",
            "tổ chức",
            "phát động",
            "triển khai",
            "đồng tổ chức",
        ],
    ),
    ("vận động", &["ủng hộ", "tài trợ", "hỗ trợ", "trao", "tặng"]),
    ("mời", &["tham gia", "phối hợp", "cùng"]),
];

/// Words behind which those stand with whom something is done.
const INTRODUCTIONS: [&str; 39] = [
    "phối hợp chặt chẽ với",
    "phối hợp chặt chẽ cùng",
    "phối hợp cùng với",
    "phối hợp với",
    "phối hợp cùng",
    "phối hợp thêm với",
    "phối hợp giữa",
    "phối hợp tốt với",
    "phối hợp",
    "phối kết hợp với",
    "kết hợp với",
    "kết hợp cùng",
    "kết hợp",
    "liên kết với",
    "hợp tác với",
    "đồng hành cùng",
    "chung tay cùng",
    "cùng với",
    "cùng",
    "với",
    "giữa",
    "do",
    "ký kết với",
    "đơn vị phối hợp :",
    "phối hợp :",
    "hợp tác cùng",
    "sự phối hợp của",
    "và sự phối hợp của",
    "bởi",
    "đối tác :",
    "sự hỗ trợ của",
    "sự tài trợ của",
    "sự giúp đỡ của",
    "sự đồng hành của",
    "nguồn tài trợ của",
    "nguồn hỗ trợ của",
    "nguồn ủng hộ của",
    "sự ủng hộ của",
    "sự tham gia phối hợp của",
];

/// Those that take part in what a clause tells of.
///
/// In the first place those behind “phối hợp với”, “cùng”, “do”; then those that are the subject, at the
/// start of the clause or behind a comma before the verb; in an item or a row all that stand at its start or
/// make up a cell.
pub(in crate::article) fn cooperation(
    tokens: &[Token],
    text: &str,
    verb: usize,
    directory: &Directory,
) -> Cooperation {
    // `với sự tham dự của đại diện Quận đoàn`: guests.
    let guests = ["sự tham dự", "sự có mặt", "sự chứng kiến", "dưới sự"];
    let end = (verb..tokens.len())
        .find(|index| stands_any(tokens, *index, &guests).is_some())
        .unwrap_or(tokens.len());
    let dates = mentions(tokens);
    let mut found = Cooperation::default();
    let mut index = 0;
    while index < end {
        if tokens[index].is_quoted {
            index += 1;
            continue;
        }
        let introduction =
            stands_any(tokens, index, &INTRODUCTIONS).filter(|_| !precedes(tokens, index, "so"));
        let call = called(tokens, index, text, directory);
        let start = match introduction.or(call) {
            Some(length) => index + length,
            None if is_subject(tokens, index, verb)
                || is_pair(tokens, index, verb, text, directory) =>
            {
                index
            }
            None => {
                index += 1;
                continue;
            }
        };
        let is_certain =
            introduction.is_some() && stands_any(tokens, index, &["phối hợp", "cùng"]).is_some();
        let chain = if is_certain {
            chain_of_any(tokens, start, text, directory)
        } else {
            chain(tokens, start, text, directory)
        };
        // `được sự đồng ý của Chi bộ, Ban Giám hiệu, chiều ngày 4/10, …`: whoever stands before the day allowed it.
        let is_before_day = tokens.get(chain.end).is_some_and(|token| token.is(","))
            && dates.iter().any(|date| date.range.start == chain.end + 1);
        if start == index && index > 0 && is_before_day {
            index = chain.end + 1;
            continue;
        }
        if start == index {
            found.leader = found.leader.or_else(|| chain.first.clone());
        }
        index = if chain.is_empty() {
            index + 1
        } else {
            chain.end.max(index + 1)
        };
        found.take(chain);
    }
    found
}

/// How many words the call has that stands at an index, where those behind it are called to the work.
fn called(tokens: &[Token], index: usize, text: &str, directory: &Directory) -> Option<usize> {
    let (call, works) = CALLS.iter().find(|(call, _)| stands(tokens, index, call))?;
    let length = call.split(' ').count();
    let chain = chain(tokens, index + length, text, directory);
    let works =
        stands_any(tokens, chain.end, works).or_else(|| stands_any(tokens, chain.end + 1, works));
    (!chain.is_empty() && works.is_some()).then_some(length)
}

/// Whether a subject may begin here: at the start, behind a date, a comma or a cell's edge, before the verb.
fn is_subject(tokens: &[Token], index: usize, verb: usize) -> bool {
    let Some(before) = index.checked_sub(1).map(|before| &tokens[before]) else {
        return true;
    };
    let is_behind_edge =
        before.is_one_of(&["|", ":"]) || (before.is(",") && !is_enumerated(tokens, index - 1));
    let is_behind_date = before.number().is_some();
    let is_behind_when = before.is_one_of(&["khi", "lúc", "nơi"]);
    // `Ngày hội gia đình (Hội LHPN quận chủ trì)`
    let is_in_brackets = before.is("(")
        && (index..tokens.len())
            .take_while(|at| !tokens[*at].is(")"))
            .any(|at| stands_any(tokens, at, &["chủ trì", "phối hợp", "đăng cai"]).is_some());
    (index <= verb && (is_behind_edge || is_behind_date || is_behind_when))
        || before.is("|")
        || is_in_brackets
        || (before.is(":") && works(tokens, index))
}

/// Whether a name at an index is followed by what it did: `(tháng 9): Nhà sách Tiến Thọ trao …`.
fn works(tokens: &[Token], index: usize) -> bool {
    let verbs = [
        "trao",
        "tặng",
        "tài trợ",
        "ủng hộ",
        "hỗ trợ",
        "phối hợp",
        "cùng",
        "tổ chức",
    ];
    new_name::begins(tokens, index)
        && stands_any(tokens, new_name::end(tokens, index), &verbs).is_some()
}

/// Whether the association and another stand here as the subject, wherever that is: `khi lần đầu tiên Hội Khuyến học
/// và Hội Cựu chiến binh cùng tổ chức`.
fn is_pair(tokens: &[Token], index: usize, verb: usize, text: &str, directory: &Directory) -> bool {
    let is_guest = index > 0
        && tokens[index - 1].is_one_of(&["của", "cho", "đạo", "diện", "tịch", "viên", "ở", "tại"]);
    index <= verb && tokens[index].is("hội") && !is_guest && {
        let chain = chain(tokens, index, text, directory);
        chain.has_own && !chain.named.is_empty()
    }
}

/// Whether a comma stands in a list of guests: `có lãnh đạo A, Hội B`.
fn is_enumerated(tokens: &[Token], comma: usize) -> bool {
    let guests = [
        "đại diện",
        "lãnh đạo",
        "đồng chí",
        "ông",
        "bà",
        "đại biểu",
        "sự có mặt",
        "tham dự",
        "đến dự",
    ];
    (0..comma).any(|index| guests.iter().any(|guest| stands(tokens, index, guest)))
}

impl Cooperation {
    fn take(&mut self, chain: Chain) {
        self.has_general |= chain.has_general;
        self.has_own |= chain.has_own;
        self.has_short |= chain.has_short;
        for organisation in chain.named {
            if !self.named.contains(&organisation) {
                self.named.push(organisation);
            }
        }
    }
}
