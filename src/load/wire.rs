//! The JSON of the two documents, field by field.
//!
//! A field keeps the text it was written in ([`RawValue`]) and is converted on its own, so that one bad
//! value, be it a number too large or half an emoji, never costs another. `null` is the same as absent,
//! unknown fields are ignored. `docs/data-format.md` explains the fields to editors; `schema/` is
//! generated from these types.

use serde::Deserialize;
use serde_json::value::RawValue;

#[cfg(feature = "tasks")]
use schemars::JsonSchema;

/// A value as it was written; `None` where it is absent or `null`.
pub type Field<'a> = Option<&'a RawValue>;

/// The items of a list as they were written, so that a bad item costs only itself.
pub type List<'a> = Option<Vec<&'a RawValue>>;

/// `articles.json`.
#[cfg_attr(feature = "tasks", derive(JsonSchema))]
#[cfg_attr(
    feature = "tasks",
    schemars(
        title = "Bài viết",
        description = "Những bài đã đăng và các hoạt động mà mỗi bài tường thuật."
    )
)]
#[derive(Debug, Deserialize)]
pub struct ArticlesDocument<'a> {
    /// The articles, in any order.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "Vec<ArticleRecord>",
            description = "Các bài viết, thứ tự tùy ý."
        )
    )]
    #[serde(borrow)]
    pub articles: List<'a>,
}

/// An item of `articles`.
#[cfg_attr(feature = "tasks", derive(JsonSchema))]
#[cfg_attr(
    feature = "tasks",
    schemars(title = "Một bài viết", description = "Điều đã được tường thuật.")
)]
#[derive(Debug, Deserialize)]
pub struct ArticleRecord<'a> {
    /// Unique among the articles.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "String",
            length(min = 1),
            description = "Mã của bài, không trùng bài khác.",
            example = "ky-ket-2018-2020"
        )
    )]
    #[serde(borrow)]
    pub id: Field<'a>,
    /// The headline.
    #[cfg_attr(
        feature = "tasks",
        schemars(with = "String", length(min = 1), description = "Tiêu đề bài.")
    )]
    #[serde(borrow)]
    pub title: Field<'a>,
    /// When it appeared, a date or a date and time.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "Option<String>",
            description = "Ngày đăng, hoặc ngày và giờ đăng.",
            example = "2018-08-17T11:07:00+07:00"
        )
    )]
    #[serde(borrow)]
    pub published: Field<'a>,
    /// The section of the site.
    #[cfg_attr(
        feature = "tasks",
        schemars(with = "Option<String>", description = "Chuyên mục.")
    )]
    #[serde(borrow)]
    pub section: Field<'a>,
    /// Who signed it.
    #[cfg_attr(
        feature = "tasks",
        schemars(with = "Option<String>", description = "Người hoặc đơn vị ký tên.")
    )]
    #[serde(borrow)]
    pub byline: Field<'a>,
    /// How often it had been opened.
    #[cfg_attr(
        feature = "tasks",
        schemars(with = "Option<u64>", description = "Số lượt xem khi ghi lại.")
    )]
    #[serde(borrow)]
    pub views: Field<'a>,
    /// Its address.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "Option<String>",
            regex(pattern = super::web_address::PATTERN),
            description = "Địa chỉ của bài, bắt đầu bằng https:// hoặc http://, không có dấu cách, dấu @ trước tên miền hay ký tự ẩn."
        )
    )]
    #[serde(borrow)]
    pub url: Field<'a>,
    /// What it says.
    #[cfg_attr(
        feature = "tasks",
        schemars(with = "Option<String>", description = "Tóm tắt một, hai câu.")
    )]
    #[serde(borrow)]
    pub summary: Field<'a>,
    /// What it reports.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "Option<Vec<ActivityRecord>>",
            description = "Các hoạt động bài này tường thuật."
        )
    )]
    #[serde(borrow)]
    pub activities: List<'a>,
}

/// `programmes.json`.
#[cfg_attr(feature = "tasks", derive(JsonSchema))]
#[cfg_attr(
    feature = "tasks",
    schemars(
        title = "Chương trình phối hợp",
        description = "Các đơn vị phối hợp, các chương trình đã ký và các hoạt động mà mỗi chương trình dự kiến."
    )
)]
#[derive(Debug, Deserialize)]
pub struct ProgrammesDocument<'a> {
    /// The partners, in the order in which they are shown.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "Vec<PartnerRecord>",
            description = "Các đơn vị phối hợp, theo thứ tự hiển thị."
        )
    )]
    #[serde(borrow)]
    pub partners: List<'a>,
    /// The programmes, in any order.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "Vec<ProgrammeRecord>",
            description = "Các chương trình, thứ tự tùy ý."
        )
    )]
    #[serde(borrow)]
    pub programmes: List<'a>,
}

/// An item of `partners`.
#[cfg_attr(feature = "tasks", derive(JsonSchema))]
#[cfg_attr(
    feature = "tasks",
    schemars(
        title = "Một đơn vị phối hợp",
        description = "Đơn vị cùng Hội Khuyến học tổ chức hoạt động."
    )
)]
#[derive(Debug, Deserialize)]
pub struct PartnerRecord<'a> {
    /// Unique, without white space.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "String",
            regex(pattern = r"^\S+$"),
            description = "Mã của đơn vị, không có dấu cách, không trùng đơn vị khác.",
            example = "doan-tncs-hcm"
        )
    )]
    #[serde(borrow)]
    pub id: Field<'a>,
    /// The full name.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "String",
            length(min = 1),
            description = "Tên đầy đủ.",
            example = "Đoàn TNCS Hồ Chí Minh"
        )
    )]
    #[serde(borrow)]
    pub name: Field<'a>,
    /// A short name for narrow columns.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "Option<String>",
            description = "Tên ngắn cho màn hình hẹp.",
            example = "Đoàn TN"
        )
    )]
    #[serde(borrow)]
    pub short: Field<'a>,
}

/// An item of `programmes`.
#[cfg_attr(feature = "tasks", derive(JsonSchema))]
#[cfg_attr(
    feature = "tasks",
    schemars(
        title = "Một chương trình",
        description = "Điều đã thỏa thuận và dự kiến."
    )
)]
#[derive(Debug, Deserialize)]
pub struct ProgrammeRecord<'a> {
    /// Unique among the programmes.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "String",
            length(min = 1),
            description = "Mã của chương trình, không trùng chương trình khác.",
            example = "phoi-hop-2018-2020"
        )
    )]
    #[serde(borrow)]
    pub id: Field<'a>,
    /// Its title.
    #[cfg_attr(
        feature = "tasks",
        schemars(with = "String", length(min = 1), description = "Tên chương trình.")
    )]
    #[serde(borrow)]
    pub title: Field<'a>,
    /// The years it is for.
    #[cfg_attr(feature = "tasks", schemars(
        with = "String", regex(pattern = PERIOD_PATTERN),
        description = "Thời gian thực hiện (EDTF mức 0).", example = "2018/2020"
    ))]
    #[serde(borrow)]
    pub when: Field<'a>,
    /// When it was signed.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "Option<String>",
            description = "Ngày ký kết.",
            example = "2018-08-17"
        )
    )]
    #[serde(borrow)]
    pub signed: Field<'a>,
    /// Id of the article that reported it.
    #[cfg_attr(
        feature = "tasks",
        schemars(with = "Option<String>", description = "Mã của bài viết đã đưa tin.")
    )]
    #[serde(borrow)]
    pub article: Field<'a>,
    /// What it is for.
    #[cfg_attr(
        feature = "tasks",
        schemars(with = "Option<String>", description = "Tóm tắt một, hai câu.")
    )]
    #[serde(borrow)]
    pub summary: Field<'a>,
    /// What it plans.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "Option<Vec<ActivityRecord>>",
            description = "Các hoạt động chương trình dự kiến."
        )
    )]
    #[serde(borrow)]
    pub activities: List<'a>,
}

/// An item of `activities`, in an article or a programme.
#[cfg_attr(feature = "tasks", derive(JsonSchema))]
#[cfg_attr(
    feature = "tasks",
    schemars(title = "Một hoạt động", description = "Một mục của dòng thời gian.")
)]
#[derive(Debug, Deserialize)]
pub struct ActivityRecord<'a> {
    /// Unique among all activities of both documents.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "String",
            length(min = 1),
            description = "Mã của hoạt động, không trùng hoạt động nào khác ở cả hai tệp.",
            example = "2014-nghi-luc-song"
        )
    )]
    #[serde(borrow)]
    pub id: Field<'a>,
    /// When: a date or a span.
    #[cfg_attr(feature = "tasks", schemars(
        with = "String", regex(pattern = PERIOD_PATTERN),
        description = "Thời gian (EDTF mức 0): năm, tháng, ngày, hoặc một khoảng có dấu /.",
        example = "2014", example = "2018-08", example = "2018-08-17", example = "2018/2020"
    ))]
    #[serde(borrow)]
    pub when: Field<'a>,
    /// What sort of event: a slug the widget has words for, or free words.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "Option<String>",
            description = "Loại hoạt động.",
            example = "toa-dam",
            example = "hoi-nghi"
        )
    )]
    #[serde(borrow)]
    pub kind: Field<'a>,
    /// The title.
    #[cfg_attr(
        feature = "tasks",
        schemars(with = "String", length(min = 1), description = "Tên hoạt động.")
    )]
    #[serde(borrow)]
    pub title: Field<'a>,
    /// What happened.
    #[cfg_attr(
        feature = "tasks",
        schemars(with = "Option<String>", description = "Tóm tắt một, hai câu.")
    )]
    #[serde(borrow)]
    pub summary: Field<'a>,
    /// Ids of the partners.
    #[cfg_attr(
        feature = "tasks",
        schemars(
            with = "Option<Vec<String>>",
            description = "Mã các đơn vị phối hợp, như trong programmes.json."
        )
    )]
    #[serde(borrow)]
    pub partners: Field<'a>,
    /// How far it has come.
    #[cfg_attr(feature = "tasks", schemars(
        with = "Option<String>", extend("enum" = STATUS_WORDS),
        description = "held: đã thực hiện; planned: kế hoạch; postponed: hoãn; cancelled: hủy. Không ghi thì là held trong bài viết, planned trong chương trình."
    ))]
    #[serde(borrow)]
    pub status: Field<'a>,
}

/// What a period looks like; months and days are checked by reading it.
#[cfg(feature = "tasks")]
const PERIOD_PATTERN: &str =
    r"^\d{4}(-\d{2}(-\d{2})?)?(T[^/]*)?(/\d{4}(-\d{2}(-\d{2})?)?(T[^/]*)?)?$";

/// The words for a status, and `null` for the default.
#[cfg(feature = "tasks")]
const STATUS_WORDS: [Option<&str>; 5] = [
    Some("held"),
    Some("planned"),
    Some("postponed"),
    Some("cancelled"),
    None,
];
