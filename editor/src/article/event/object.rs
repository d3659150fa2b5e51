//! What a verb is about: words for activities.

use crate::article::words::{Token, TokenKind, stands_any};

/// Words for activities.
const ACTIVITIES: [&str; 71] = [
    "hội nghị",
    "hội thảo",
    "tọa đàm",
    "hội thi",
    "cuộc thi",
    "liên hoan",
    "ngày hội",
    "ngày sách",
    "lễ",
    "buổi",
    "lớp",
    "chuyên đề",
    "chương trình",
    "diễn đàn",
    "đại hội",
    "đêm",
    "giải",
    "chiến dịch",
    "trại hè",
    "hội trại",
    "hội thao",
    "hội khỏe",
    "tuần lễ",
    "tháng khuyến",
    "cuộc",
    "giao lưu",
    "gặp mặt",
    "họp mặt",
    "câu lạc bộ",
    "mô hình",
    "đợt",
    "triển lãm",
    "ngoại khóa",
    "tham quan",
    "khóa",
    "khảo sát",
    "tủ sách",
    "thư viện",
    "chuyến",
    "sơ kết",
    "tổng kết",
    "tập huấn",
    "nói chuyện",
    "hội diễn",
    "văn nghệ",
    "ký kết",
    "hội sách",
    "hội chợ",
    "tết trồng cây",
    "đối thoại",
    "vòng chung kết",
    "chung kết",
    "biểu dương",
    "tuyên dương",
    "tôn vinh",
    "thi",
    "trao thưởng",
    "trao học bổng",
    "mít tinh",
    "phòng đọc",
    "không gian đọc",
    "công trình",
    "phiên",
    "đêm hội",
    "lễ hội",
    "trưng bày",
    "hành trình",
    "sân chơi",
    "diễu hành",
    "ra quân",
    "truyền thông",
];

/// Words before them that say nothing.
const SKIPPED: [&str; 22] = [
    "thành công",
    "long trọng",
    "được",
    "một",
    "hai",
    "ba",
    "bốn",
    "năm",
    "sáu",
    "lại",
    "thêm",
    ":",
    "mỗi",
    "tốt",
    "hiệu quả",
    "triển khai",
    "tổ chức",
    "thực hiện",
    "mở",
    "trọng thể",
    "các nội dung",
    "tiếp tục",
];

/// How many tokens the word for an activity has that stands at an index.
pub(in crate::article) fn is_activity(tokens: &[Token], index: usize) -> Option<usize> {
    let token = tokens.get(index)?;
    // `Lê`, `Giải phóng`: names are no activities.
    if token.is_quoted {
        return None;
    }
    stands_any(tokens, index, &ACTIVITIES)
}

/// Where the word for an activity, a name in quotation marks or a number of things begins, if the words at an
/// index lead to one; `None` where they speak of something else.
pub(super) fn object_start(tokens: &[Token], index: usize) -> Option<usize> {
    const MAX_WORDS_BEFORE_NAME: usize = 9;
    let mut at = index;
    while let Some(length) = stands_any(tokens, at, &SKIPPED) {
        at += length;
    }
    let first = tokens.get(at)?;
    if is_general(tokens, at) {
        return None;
    }
    if first.number().is_some() {
        // `6 điểm nấu cơm`, `04 buổi`: a number of things is one activity.
        return tokens
            .get(behind_number(tokens, at))
            .is_some_and(|next| next.text.chars().all(char::is_alphabetic))
            .then_some(at);
    }
    if is_activity(tokens, at).is_some() {
        return Some(at);
    }
    let name = (at..tokens.len().min(at + MAX_WORDS_BEFORE_NAME))
        .find(|index| tokens[*index].text == "“")?;
    let is_plain = tokens[at..name]
        .iter()
        .all(|token| !token.is_one_of(&[",", ";", "(", "nhằm", "để", "về", "việc"]));
    is_plain.then_some(at)
}

/// The index behind a number, `1.500` included.
fn behind_number(tokens: &[Token], start: usize) -> usize {
    let mut at = start + 1;
    while tokens
        .get(at)
        .is_some_and(|sign| sign.is_one_of(&[".", ","]))
        && tokens
            .get(at + 1)
            .is_some_and(|group| group.kind == TokenKind::Number)
    {
        at += 2;
    }
    at
}

/// `nhiều hoạt động`, `các hoạt động`: no activity of its own, unless a name follows.
fn is_general(tokens: &[Token], index: usize) -> bool {
    let is_general = stands_any(
        tokens,
        index,
        &["nhiều", "các", "những", "mọi", "một số", "tốt các"],
    )
    .is_some();
    let has_name = tokens[index..]
        .iter()
        .take(8)
        .any(|token| token.text == "“");
    is_general && !has_name
}
