//! What kind of activity a clause tells of.

use crate::article::words::{Token, stands};

/// Words of a clause and the kind that they mean, the more special first.
const KINDS: [(&str, &str); 46] = [
    ("hội nghị chuyên đề", "Hội nghị chuyên đề"),
    ("hội nghị tọa đàm", "Tọa đàm"),
    ("tọa đàm", "Tọa đàm"),
    ("sơ kết", "Sơ kết"),
    ("tổng kết", "Tổng kết"),
    ("tập huấn", "Tập huấn"),
    ("bồi dưỡng", "Tập huấn"),
    ("hội thảo", "Hội thảo"),
    ("hội thi", "Hội thi"),
    ("cuộc thi", "Cuộc thi"),
    ("thi", "Cuộc thi"),
    ("diễn đàn", "Diễn đàn"),
    ("giao lưu", "Giao lưu"),
    ("liên hoan", "Liên hoan"),
    ("ngày hội", "Ngày hội"),
    ("đại hội", "Đại hội"),
    ("tuần lễ", "Tuần lễ"),
    ("trại hè", "Trại hè"),
    ("hội trại", "Hội trại"),
    ("gặp mặt", "Gặp mặt"),
    ("họp mặt", "Gặp mặt"),
    ("nói chuyện", "Nói chuyện"),
    ("ngoại khóa", "Ngoại khóa"),
    ("chuyên đề", "Chuyên đề"),
    ("ký kết", "Lễ ký kết"),
    ("lễ ký kết", "Lễ ký kết"),
    ("phát động", "Lễ phát động"),
    ("lễ phát động", "Lễ phát động"),
    ("lễ tuyên dương", "Lễ tuyên dương"),
    ("lễ tôn vinh", "Lễ tôn vinh"),
    ("lễ trao", "Lễ trao"),
    ("lễ", "Lễ"),
    ("triển lãm", "Triển lãm"),
    ("tham quan", "Tham quan"),
    ("hội nghị", "Hội nghị"),
    ("chương trình kế hoạch", "Kế hoạch"),
    ("câu lạc bộ", "Câu lạc bộ"),
    ("lớp học", "Lớp học"),
    ("lớp", "Lớp học"),
    ("trao", "Trao tặng"),
    ("tặng", "Trao tặng"),
    ("thăm", "Thăm hỏi"),
    ("khai trương", "Khai trương"),
    ("ra mắt", "Ra mắt"),
    ("chương trình", "Chương trình"),
    ("buổi", "Buổi gặp"),
];

/// The kind by the words from the verb to the name; empty where none says.
pub(super) fn kind(tokens: &[Token], start: usize, end: usize) -> String {
    let range = start..end.min(tokens.len());
    let stands_in = |phrase: &str| {
        range
            .clone()
            .any(|index| !tokens[index].is_quoted && stands(tokens, index, phrase))
    };
    // A meeting at which bodies sign is a meeting: `hội nghị ký kết chương trình`.
    let is_meeting_first = range
        .clone()
        .find(|index| stands(tokens, *index, "hội nghị"));
    let signing = range.clone().find(|index| stands(tokens, *index, "ký kết"));
    if let (Some(meeting), Some(signing)) = (is_meeting_first, signing)
        && meeting < signing
    {
        return "Hội nghị".to_owned();
    }
    let found = KINDS.iter().find(|(phrase, _)| stands_in(phrase));
    found.map_or_else(String::new, |(_, kind)| (*kind).to_owned())
}
