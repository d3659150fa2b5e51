//! Old Vietnamese text: what is right is left alone.

use super::expect;
use crate::pool::pick;
use editor::legacy::recognise::recognise;
use fastrand::Rng;

/// Words as reports have them, with short forms, numbers and names.
const WORDS: [&str; 60] = [
    "Hội",
    "Khuyến học",
    "quận",
    "Cầu Giấy",
    "phối hợp",
    "với",
    "Đoàn TNCS",
    "Hồ Chí Minh",
    "tổ chức",
    "tọa đàm",
    "“Ước mơ,",
    "khát vọng”",
    "cho",
    "học sinh",
    "nghèo",
    "vượt khó",
    "UBND",
    "HĐND",
    "THPT",
    "THCS",
    "GD&ĐT",
    "17/8/2018",
    "năm 2014",
    "lần thứ II",
    "số 281/QĐ-TTg",
    "ông",
    "bà",
    "Nguyễn Thị Bích",
    "Trần Văn Ứng",
    "và",
    "của",
    "được",
    "những",
    "người",
    "cao tuổi",
    "phụ nữ",
    "cựu chiến binh",
    "xã hội",
    "học tập",
    "gia đình",
    "dòng họ",
    "cộng đồng",
    "khuyến tài",
    "trao",
    "học bổng",
    "suất",
    "5.000.000đ",
    "đồng",
    "về",
    "việc",
    "triển khai",
    "kế hoạch",
    "email:",
    "khuyenhoc@a.vn",
    "https://a.vn/b?c=d",
    "Hội CCB,",
    "Hội LHPN;",
    "TP.",
    "Hà Nội.",
    "Wi-Fi",
];

/// One sentence.
pub(super) fn case(rng: &mut Rng) -> Result<(), String> {
    let words: Vec<_> = (0..rng.usize(1..16)).map(|_| pick(rng, &WORDS)).collect();
    let text = words.join(" ");
    let rescue = recognise(&text);
    expect(
        rescue.is_none(),
        &format!("right text is to be changed: {rescue:?}"),
        &text,
    )
}
