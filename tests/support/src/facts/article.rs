//! What the printed article of 17/08/2018 states, as a table to hold the content against.
//!
//! The table was written from the printed article, independently of `data/`: where the two
//! disagree, one of them was misread, and only the article can say which. Nothing here may be
//! copied from `data/` to make a test pass.
//!
//! All text is NFC and follows the article to the letter, but for three things: spaces just inside
//! quotation marks are dropped, the decision printed as `281/ QĐ-TTg` is written `281/QĐ-TTg`, and
//! a partner has one name although the article also prints `Phòng Giáo dục - Đào tạo` and
//! `hội Người cao tuổi`. A dash between words or years is an en dash between spaces, as printed.

/// One activity, reduced to what no rewording of it may change.
#[derive(Debug)]
pub struct Fact {
    /// When it was held or is planned for, in EDTF: `2014`, `2018-08-17`, `2018/2020`.
    pub when: &'static str,
    /// Ids of the partners the article names for it, in the order of [`PARTNERS`].
    pub partners: &'static [&'static str],
    /// The title the article puts in quotation marks, without the marks; where it quotes none,
    /// the distinctive words that a faithful title contains, whatever their case.
    pub title: &'static str,
    /// `held` for what the article reports, `planned` for what it announces.
    pub status: &'static str,
    /// Numbers, dates and proper titles that title and summary together contain to the letter.
    pub must_mention: &'static [&'static str],
}

/// Headline of the article.
pub const ARTICLE_TITLE: &str = "Ký kết chương trình phối hợp công tác giữa Hội Khuyến học và các \
                                 ban ngành đoàn thể quận giai đoạn 2018 – 2020";

/// When the article was published: printed as `17/08/2018 | 11:07`, the local time of Hà Nội.
pub const ARTICLE_PUBLISHED: &str = "2018-08-17T11:07:00+07:00";

/// How often the article had been viewed when it was copied.
pub const ARTICLE_VIEWS: u32 = 628;

/// Section of the site that the article stood in; printed in capitals.
pub const ARTICLE_SECTION: &str = "ỦY BAN MẶT TRẬN TỔ QUỐC VÀ CÁC ĐOÀN THỂ";

/// Who signed the article; printed in capitals.
pub const ARTICLE_BYLINE: &str = "HỘI KHUYẾN HỌC QUẬN";

/// What the programme signed on 17/08/2018 is called, without its quotation marks.
pub const PROGRAMME_TITLE: &str = "Khuyến học – Khuyến tài – Xây dựng xã hội học tập";

/// Years the programme covers, in EDTF.
pub const PROGRAMME_WHEN: &str = "2018/2020";

/// The day the programme was signed.
pub const PROGRAMME_SIGNED: &str = "2018-08-17";

/// Id and full name of each partner, in the order in which the article lists their themes.
pub const PARTNERS: &[(&str, &str)] = &[
    ("phong-gddt", "Phòng Giáo dục và Đào tạo"),
    ("doan-tncs-hcm", "Đoàn TNCS Hồ Chí Minh"),
    ("hoi-cuu-chien-binh", "Hội Cựu chiến binh"),
    ("hoi-lien-hiep-phu-nu", "Hội Liên hiệp Phụ nữ"),
    ("hoi-nguoi-cao-tuoi", "Hội Người cao tuổi"),
    ("hoi-luat-gia", "Hội Luật gia"),
];

/// The fourteen activities in date order, those of one date in the order of the article.
pub const FACTS: &[Fact] = &[
    Fact {
        when: "2014",
        partners: &["doan-tncs-hcm"],
        title: "Thanh niên với nghị lực sống",
        status: "held",
        must_mention: &[],
    },
    Fact {
        when: "2014",
        partners: &["hoi-nguoi-cao-tuoi"],
        title: "Hội người cao tuổi với công tác Khuyến học",
        status: "held",
        must_mention: &[],
    },
    Fact {
        when: "2015",
        partners: &["phong-gddt", "hoi-cuu-chien-binh"],
        title: "Giáo dục Truyền thống yêu nước, chủ nghĩa anh hùng cách mạng cho thế hệ trẻ trong \
                các nhà trường",
        status: "held",
        must_mention: &[],
    },
    Fact {
        when: "2015",
        partners: &["hoi-luat-gia"],
        title: "Công tác phổ biến, giáo dục pháp luật và phát huy hiệu quả tủ sách pháp luật ở cơ \
                sở",
        status: "held",
        must_mention: &[],
    },
    Fact {
        when: "2016",
        partners: &["phong-gddt"],
        title: "sơ kết 3 năm",
        status: "held",
        must_mention: &[
            "2013 – 2016",
            "đề án Xây dựng xã hội học tập",
            "2012 – 2020",
        ],
    },
    Fact {
        when: "2017",
        partners: &["doan-tncs-hcm"],
        title: "Thắp sáng ước mơ tuổi trẻ Quận Cầu Giấy",
        status: "held",
        must_mention: &["15 thanh niên"],
    },
    // The article speaks of "các ban, ngành, đoàn thể quận" here and names none of them.
    Fact {
        when: "2018",
        partners: &[],
        title: "kế hoạch phối hợp công tác",
        status: "held",
        must_mention: &[
            "281/QĐ-TTg",
            "20/02/2014",
            "Đẩy mạnh phong trào học tập suốt đời trong gia đình, dòng họ, cộng đồng học tập đến \
             năm 2020",
        ],
    },
    // "Các đơn vị" signed: those to whom the programme gives a theme, all six.
    Fact {
        when: "2018-08-17",
        partners: &[
            "phong-gddt",
            "doan-tncs-hcm",
            "hoi-cuu-chien-binh",
            "hoi-lien-hiep-phu-nu",
            "hoi-nguoi-cao-tuoi",
            "hoi-luat-gia",
        ],
        title: "ký kết chương trình phối hợp công tác",
        status: "held",
        must_mention: &["2018 – 2020"],
    },
    Fact {
        when: "2018/2020",
        partners: &["phong-gddt"],
        title: "Xây dựng hệ thống Khuyến học – Khuyến tài trong các trường học",
        status: "planned",
        must_mention: &["Ngày hội Khuyến học", "tuần lễ học tập suốt đời"],
    },
    Fact {
        when: "2018/2020",
        partners: &["doan-tncs-hcm"],
        title: "Thanh niên với nghị lực sống – Thắp sáng ước mơ tuổi trẻ",
        status: "planned",
        must_mention: &[],
    },
    Fact {
        when: "2018/2020",
        partners: &["hoi-cuu-chien-binh"],
        title: "Cựu chiến binh làm công tác giáo dục truyền thống cho thế hệ trẻ",
        status: "planned",
        must_mention: &[],
    },
    Fact {
        when: "2018/2020",
        partners: &["hoi-lien-hiep-phu-nu"],
        title: "Phụ nữ với công tác Khuyến học",
        status: "planned",
        must_mention: &[],
    },
    Fact {
        when: "2018/2020",
        partners: &["hoi-nguoi-cao-tuoi"],
        title: "Người cao tuổi với công tác Khuyến học – Khuyến tài – Xây dựng xã hội học tập",
        status: "planned",
        must_mention: &[],
    },
    Fact {
        when: "2018/2020",
        partners: &["hoi-luat-gia"],
        title: "Tuyên truyền kiến thức pháp luật trong hệ thống khuyến học",
        status: "planned",
        must_mention: &[],
    },
];
