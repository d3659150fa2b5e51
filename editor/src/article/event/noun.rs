//! Words that look like a verb and are none.

use super::object::is_activity;
use super::vocabulary::BEGINNING;
use crate::article::words::{Token, precedes, stands, stands_any};

/// “Ban tổ chức”, “chương trình phối hợp”, “20 năm thành lập”: no verb.
pub(super) fn is_noun(tokens: &[Token], index: usize) -> bool {
    let is_behind = |nouns: &[&str]| nouns.iter().any(|noun| precedes(tokens, index, noun));
    // `vào dịp khai giảng`, `Quỹ được thành lập`
    let begins = stands_any(tokens, index, &BEGINNING).is_some();
    if begins && is_behind(&["dịp", "nhân", "sau khi", "từ khi", "khi", "sau", "trước"])
        || (stands(tokens, index, "thành lập") && is_behind(&["được", "mới"]))
    {
        return true;
    }
    // `cuộc thi được tổ chức lần thứ hai`: the activity stands before.
    let is_passive = is_behind(&["được"]) && (0..index).any(|at| is_activity(tokens, at).is_some());
    // `Hội nghị sơ kết 3 năm` is a meeting, `phối hợp với Hội A sơ kết 3 năm` an activity.
    let is_review = stands_any(tokens, index, &["sơ kết", "tổng kết"]).is_some();
    if is_review
        && is_behind(&[
            "nghị",
            "lễ",
            "buổi",
            "báo cáo",
            "tác",
            "và",
            "của",
            "về",
            "thảo",
        ])
    {
        return true;
    }
    // What has not been is no activity.
    if is_behind(&["chưa", "chưa được"]) {
        return true;
    }
    if stands(tokens, index, "tổ chức") && is_passive {
        return true;
    }
    if stands(tokens, index, "tổ chức") {
        return is_behind(&[
            "ban",
            "các",
            "của",
            "những",
            "mỗi",
            "cấp",
            "sự",
            "công tác",
            "việc",
        ]);
    }
    if stands(tokens, index, "phối hợp") || stands(tokens, index, "ký kết") {
        return is_behind(&[
            "chương trình",
            "lễ",
            "nội dung",
            "hội nghị",
            "đơn vị",
            "kế hoạch",
            "sự",
            "thực hiện",
            "quy chế",
        ]);
    }
    // `vận động ủng hộ quỹ được 312 triệu đồng`
    if tokens[index].is("ủng") && is_behind(&["vận động"]) {
        return true;
    }
    // `Về hỗ trợ học sinh: …` begins a part of a report.
    if index == 1 && tokens[0].is("về") && tokens.iter().any(|token| token.is(":")) {
        return true;
    }
    let is_named = tokens[index].is_one_of(&["thành", "xây", "trao", "biểu", "hỗ", "tập"]);
    is_named && is_behind(&["năm", "ngày", "công tác", "việc", "phong trào", "quỹ", "lễ"])
}
