//! What the timeline must show of the real content; taken from the article and not from `data/`.

/// All activities of the article and its programme.
pub const ACTIVITIES: usize = 14;

/// Number of activities shown in full, per year.
pub const BY_YEAR: [(i32, usize); 5] = [(2014, 2), (2015, 2), (2016, 1), (2017, 1), (2018, 8)];

/// All years shown, also the two in which activities only continue.
pub const YEARS: [i32; 7] = [2014, 2015, 2016, 2017, 2018, 2019, 2020];

/// A partner organisation: id, name, and the number of its activities.
pub struct ExpectedPartner {
    /// Id in the data.
    pub id: &'static str,
    /// Full name.
    pub name: &'static str,
    /// Number of its activities.
    pub activities: usize,
}

/// All six signed in 2018 and have a planned activity for 2018–2020; the rest is from the article.
pub const PARTNERS: [ExpectedPartner; 6] = [
    ExpectedPartner {
        id: "phong-gddt",
        name: "Phòng Giáo dục và Đào tạo",
        activities: 4,
    },
    ExpectedPartner {
        id: "doan-tncs-hcm",
        name: "Đoàn TNCS Hồ Chí Minh",
        activities: 4,
    },
    ExpectedPartner {
        id: "hoi-cuu-chien-binh",
        name: "Hội Cựu chiến binh",
        activities: 3,
    },
    ExpectedPartner {
        id: "hoi-lien-hiep-phu-nu",
        name: "Hội Liên hiệp Phụ nữ",
        activities: 2,
    },
    ExpectedPartner {
        id: "hoi-nguoi-cao-tuoi",
        name: "Hội Người cao tuổi",
        activities: 3,
    },
    ExpectedPartner {
        id: "hoi-luat-gia",
        name: "Hội Luật gia",
        activities: 3,
    },
];

/// The youth union, the partner that most tests choose.
pub const DOAN: &str = "Đoàn TNCS Hồ Chí Minh";
/// The lawyers' association, a second partner for tests.
pub const LUAT_GIA: &str = "Hội Luật gia";
/// The row of activities without partner: the plan of 2018.
pub const NO_PARTNER: &str = "Chưa ghi đối tác";

/// The activities with the youth union: year and distinctive words of the title.
pub const OF_DOAN: [(i32, &str); 4] = [
    (2014, "Thanh niên với nghị lực sống"),
    (2017, "Thắp sáng ước mơ tuổi trẻ Quận Cầu Giấy"),
    (2018, "Ký kết chương trình phối hợp"),
    (
        2018,
        "Thanh niên với nghị lực sống – Thắp sáng ước mơ tuổi trẻ",
    ),
];

/// The themes planned for 2018–2020, one for each partner.
pub const THEMES: [&str; 6] = [
    "Xây dựng hệ thống Khuyến học – Khuyến tài trong các trường học",
    "Thanh niên với nghị lực sống – Thắp sáng ước mơ tuổi trẻ",
    "Cựu chiến binh làm công tác giáo dục truyền thống cho thế hệ trẻ",
    "Phụ nữ với công tác Khuyến học",
    "Người cao tuổi với công tác Khuyến học – Khuyến tài – Xây dựng xã hội học tập",
    "Tuyên truyền kiến thức pháp luật trong hệ thống khuyến học",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::article::{FACTS, PARTNERS as NAMES};

    fn first_year(when: &str) -> i32 {
        when[..4].parse().unwrap()
    }

    #[test]
    fn the_counts_are_those_of_the_article() {
        assert_eq!(FACTS.len(), ACTIVITIES);
        for (year, count) in BY_YEAR {
            let facts = FACTS.iter().filter(|fact| first_year(fact.when) == year);
            assert_eq!(facts.count(), count, "{year}");
        }
        for (partner, (id, name)) in PARTNERS.iter().zip(NAMES) {
            assert_eq!((partner.id, partner.name), (*id, *name));
            let facts = FACTS.iter().filter(|fact| fact.partners.contains(id));
            assert_eq!(facts.count(), partner.activities, "{id}");
        }
    }

    #[test]
    fn the_titles_are_those_of_the_article() {
        let of_doan = FACTS
            .iter()
            .filter(|fact| fact.partners.contains(&"doan-tncs-hcm"));
        for (fact, (year, title)) in of_doan.zip(OF_DOAN) {
            assert_eq!(first_year(fact.when), year);
            assert!(
                fact.title.to_lowercase().contains(&title.to_lowercase()),
                "{title}"
            );
        }
        let planned = FACTS.iter().filter(|fact| fact.status == "planned");
        assert!(planned.map(|fact| fact.title).eq(THEMES));
    }
}
