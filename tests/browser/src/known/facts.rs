//! The facts of the real content, taken from the article of 17/08/2018 and not from the data.

/// All activities of the article and its programme.
pub(crate) const ACTIVITIES: usize = 14;

/// In which year how many activities stand in full.
pub(crate) const BY_YEAR: [(i32, usize); 5] =
    [(2014, 2), (2015, 2), (2016, 1), (2017, 1), (2018, 8)];

/// Every year has its place, also the two in which only themes go on.
pub(crate) const YEARS: [i32; 7] = [2014, 2015, 2016, 2017, 2018, 2019, 2020];

/// A partner organisation: id, name, and the number of its activities.
pub(crate) struct Known {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) activities: usize,
}

/// All six signed in 2018 and have a theme of 2018–2020; the rest is what the article tells of
/// each.
pub(crate) const PARTNERS: [Known; 6] = [
    Known {
        id: "phong-gddt",
        name: "Phòng Giáo dục và Đào tạo",
        activities: 4,
    },
    Known {
        id: "doan-tncs-hcm",
        name: "Đoàn TNCS Hồ Chí Minh",
        activities: 4,
    },
    Known {
        id: "hoi-cuu-chien-binh",
        name: "Hội Cựu chiến binh",
        activities: 3,
    },
    Known {
        id: "hoi-lien-hiep-phu-nu",
        name: "Hội Liên hiệp Phụ nữ",
        activities: 2,
    },
    Known {
        id: "hoi-nguoi-cao-tuoi",
        name: "Hội Người cao tuổi",
        activities: 3,
    },
    Known {
        id: "hoi-luat-gia",
        name: "Hội Luật gia",
        activities: 3,
    },
];

/// The youth union, with which the tests choose most.
pub(crate) const DOAN: &str = "Đoàn TNCS Hồ Chí Minh";
pub(crate) const LUAT_GIA: &str = "Hội Luật gia";
/// The row of what was done with nobody in particular: the plan of 2018.
pub(crate) const NO_PARTNER: &str = "Chưa ghi đối tác";

/// What was done with the youth union, as the article's own words in quotation marks.
pub(crate) const OF_DOAN: [(i32, &str); 4] = [
    (2014, "Thanh niên với nghị lực sống"),
    (2017, "Thắp sáng ước mơ tuổi trẻ Quận Cầu Giấy"),
    (2018, "Ký kết chương trình phối hợp"),
    (
        2018,
        "Thanh niên với nghị lực sống – Thắp sáng ước mơ tuổi trẻ",
    ),
];

/// The themes planned for 2018–2020, one for each partner.
pub(crate) const THEMES: [&str; 6] = [
    "Xây dựng hệ thống Khuyến học – Khuyến tài trong các trường học",
    "Thanh niên với nghị lực sống – Thắp sáng ước mơ tuổi trẻ",
    "Cựu chiến binh làm công tác giáo dục truyền thống cho thế hệ trẻ",
    "Phụ nữ với công tác Khuyến học",
    "Người cao tuổi với công tác Khuyến học – Khuyến tài – Xây dựng xã hội học tập",
    "Tuyên truyền kiến thức pháp luật trong hệ thống khuyến học",
];
