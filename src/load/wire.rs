//! The JSON of the two documents, field by field.
//!
//! Each field keeps the text it was written in and is read on its own, so that one bad value, be it
//! a number too large or half an emoji, never costs another. `null` is the same as absent, unknown
//! fields are passed over. `docs/data-format.md` tells editors about it; `schema/` is generated from
//! these types.

use super::json::{Fields, Json};

#[cfg(feature = "tasks")]
use schemars::JsonSchema;

/// A value as it was written; `None` where it is absent or `null`.
pub type Raw<'a> = Option<Json<'a>>;

/// An object of the documents, taken apart into its fields.
pub trait Record<'a> {
    /// Takes the fields it knows.
    fn of(fields: &Fields<'a>) -> Self;
}

/// Defines a record: a struct of raw fields, each read from the field of its name.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident<'a> {
        $($(#[$field_meta:meta])* pub $field:ident: Raw<'a>,)*
    }) => {
        $(#[$meta])*
        pub struct $name<'a> {
            $($(#[$field_meta])* pub $field: Raw<'a>,)*
        }

        impl<'a> Record<'a> for $name<'a> {
            fn of(fields: &Fields<'a>) -> Self {
                Self { $($field: fields.get(stringify!($field)),)* }
            }
        }
    };
}

record! {
    /// `articles.json`.
    #[cfg_attr(feature = "tasks", derive(JsonSchema))]
    #[cfg_attr(feature = "tasks", schemars(
        title = "Bài viết",
        description = "Những bài đã đăng và các hoạt động mà mỗi bài tường thuật."
    ))]
    pub struct ArticlesDocument<'a> {
        /// The articles, in any order.
        #[cfg_attr(feature = "tasks", schemars(with = "Vec<ArticleRecord>", description = "Các bài viết, thứ tự tùy ý."))]
        pub articles: Raw<'a>,
    }
}

record! {
    /// An item of `articles`.
    #[cfg_attr(feature = "tasks", derive(JsonSchema))]
    #[cfg_attr(feature = "tasks", schemars(title = "Một bài viết", description = "Điều đã được tường thuật."))]
    pub struct ArticleRecord<'a> {
        /// Unique among the articles.
        #[cfg_attr(feature = "tasks", schemars(
            with = "String", length(min = 1),
            description = "Mã của bài, không trùng bài khác.", example = "ky-ket-2018-2020"
        ))]
        pub id: Raw<'a>,
        /// The headline.
        #[cfg_attr(feature = "tasks", schemars(with = "String", length(min = 1), description = "Tiêu đề bài."))]
        pub title: Raw<'a>,
        /// When it appeared, a date or a date and time.
        #[cfg_attr(feature = "tasks", schemars(
            with = "Option<String>",
            description = "Ngày đăng, hoặc ngày và giờ đăng.", example = "2018-08-17T11:07:00+07:00"
        ))]
        pub published: Raw<'a>,
        /// The section of the site.
        #[cfg_attr(feature = "tasks", schemars(with = "Option<String>", description = "Chuyên mục."))]
        pub section: Raw<'a>,
        /// Who signed it.
        #[cfg_attr(feature = "tasks", schemars(with = "Option<String>", description = "Người hoặc đơn vị ký tên."))]
        pub byline: Raw<'a>,
        /// How often it had been opened.
        #[cfg_attr(feature = "tasks", schemars(with = "Option<u64>", description = "Số lượt xem khi ghi lại."))]
        pub views: Raw<'a>,
        /// Its address.
        #[cfg_attr(feature = "tasks", schemars(
            with = "Option<String>", regex(pattern = r"^[Hh][Tt][Tt][Pp][Ss]?://"),
            description = "Địa chỉ của bài, bắt đầu bằng https:// hoặc http://."
        ))]
        pub url: Raw<'a>,
        /// What it says.
        #[cfg_attr(feature = "tasks", schemars(with = "Option<String>", description = "Tóm tắt một, hai câu."))]
        pub summary: Raw<'a>,
        /// What it reports.
        #[cfg_attr(feature = "tasks", schemars(
            with = "Option<Vec<ActivityRecord>>", description = "Các hoạt động bài này tường thuật."
        ))]
        pub activities: Raw<'a>,
    }
}

record! {
    /// `programmes.json`.
    #[cfg_attr(feature = "tasks", derive(JsonSchema))]
    #[cfg_attr(feature = "tasks", schemars(
        title = "Chương trình phối hợp",
        description = "Các đơn vị phối hợp, các chương trình đã ký và các hoạt động mà mỗi chương trình dự kiến."
    ))]
    pub struct ProgrammesDocument<'a> {
        /// The partners, in the order in which they are shown.
        #[cfg_attr(feature = "tasks", schemars(
            with = "Vec<PartnerRecord>", description = "Các đơn vị phối hợp, theo thứ tự hiển thị."
        ))]
        pub partners: Raw<'a>,
        /// The programmes, in any order.
        #[cfg_attr(feature = "tasks", schemars(with = "Vec<ProgrammeRecord>", description = "Các chương trình, thứ tự tùy ý."))]
        pub programmes: Raw<'a>,
    }
}

record! {
    /// An item of `partners`.
    #[cfg_attr(feature = "tasks", derive(JsonSchema))]
    #[cfg_attr(feature = "tasks", schemars(title = "Một đơn vị phối hợp", description = "Đơn vị cùng Hội Khuyến học tổ chức hoạt động."))]
    pub struct PartnerRecord<'a> {
        /// Unique, without white space.
        #[cfg_attr(feature = "tasks", schemars(
            with = "String", regex(pattern = r"^\S+$"),
            description = "Mã của đơn vị, không có dấu cách, không trùng đơn vị khác.", example = "doan-tncs-hcm"
        ))]
        pub id: Raw<'a>,
        /// The full name.
        #[cfg_attr(feature = "tasks", schemars(
            with = "String", length(min = 1), description = "Tên đầy đủ.", example = "Đoàn TNCS Hồ Chí Minh"
        ))]
        pub name: Raw<'a>,
        /// A short name for narrow columns.
        #[cfg_attr(feature = "tasks", schemars(
            with = "Option<String>", description = "Tên ngắn cho màn hình hẹp.", example = "Đoàn TN"
        ))]
        pub short: Raw<'a>,
    }
}

record! {
    /// An item of `programmes`.
    #[cfg_attr(feature = "tasks", derive(JsonSchema))]
    #[cfg_attr(feature = "tasks", schemars(title = "Một chương trình", description = "Điều đã thỏa thuận và dự kiến."))]
    pub struct ProgrammeRecord<'a> {
        /// Unique among the programmes.
        #[cfg_attr(feature = "tasks", schemars(
            with = "String", length(min = 1),
            description = "Mã của chương trình, không trùng chương trình khác.", example = "phoi-hop-2018-2020"
        ))]
        pub id: Raw<'a>,
        /// Its title.
        #[cfg_attr(feature = "tasks", schemars(with = "String", length(min = 1), description = "Tên chương trình."))]
        pub title: Raw<'a>,
        /// The years it is for.
        #[cfg_attr(feature = "tasks", schemars(
            with = "String", regex(pattern = PERIOD_PATTERN),
            description = "Thời gian thực hiện (EDTF mức 0).", example = "2018/2020"
        ))]
        pub when: Raw<'a>,
        /// When it was signed.
        #[cfg_attr(feature = "tasks", schemars(
            with = "Option<String>", description = "Ngày ký kết.", example = "2018-08-17"
        ))]
        pub signed: Raw<'a>,
        /// Id of the article that reported it.
        #[cfg_attr(feature = "tasks", schemars(
            with = "Option<String>", description = "Mã của bài viết đã đưa tin."
        ))]
        pub article: Raw<'a>,
        /// What it is for.
        #[cfg_attr(feature = "tasks", schemars(with = "Option<String>", description = "Tóm tắt một, hai câu."))]
        pub summary: Raw<'a>,
        /// What it plans.
        #[cfg_attr(feature = "tasks", schemars(
            with = "Option<Vec<ActivityRecord>>", description = "Các hoạt động chương trình dự kiến."
        ))]
        pub activities: Raw<'a>,
    }
}

record! {
    /// An item of `activities`, in an article or a programme.
    #[cfg_attr(feature = "tasks", derive(JsonSchema))]
    #[cfg_attr(feature = "tasks", schemars(title = "Một hoạt động", description = "Một mục của dòng thời gian."))]
    pub struct ActivityRecord<'a> {
        /// Unique among all activities of both documents.
        #[cfg_attr(feature = "tasks", schemars(
            with = "String", length(min = 1),
            description = "Mã của hoạt động, không trùng hoạt động nào khác ở cả hai tệp.", example = "2014-nghi-luc-song"
        ))]
        pub id: Raw<'a>,
        /// When: a date or a span.
        #[cfg_attr(feature = "tasks", schemars(
            with = "String", regex(pattern = PERIOD_PATTERN),
            description = "Thời gian (EDTF mức 0): năm, tháng, ngày, hoặc một khoảng có dấu /.",
            example = "2014", example = "2018-08", example = "2018-08-17", example = "2018/2020"
        ))]
        pub when: Raw<'a>,
        /// What sort of event: a slug the widget has words for, or free words.
        #[cfg_attr(feature = "tasks", schemars(
            with = "Option<String>", description = "Loại hoạt động.", example = "toa-dam", example = "hoi-nghi"
        ))]
        pub kind: Raw<'a>,
        /// The title.
        #[cfg_attr(feature = "tasks", schemars(with = "String", length(min = 1), description = "Tên hoạt động."))]
        pub title: Raw<'a>,
        /// What happened.
        #[cfg_attr(feature = "tasks", schemars(with = "Option<String>", description = "Tóm tắt một, hai câu."))]
        pub summary: Raw<'a>,
        /// Ids of the partners.
        #[cfg_attr(feature = "tasks", schemars(
            with = "Option<Vec<String>>", description = "Mã các đơn vị phối hợp, như trong programmes.json."
        ))]
        pub partners: Raw<'a>,
        /// How far it has come.
        #[cfg_attr(feature = "tasks", schemars(
            with = "Option<String>", extend("enum" = STATUS_WORDS),
            description = "held: đã thực hiện; planned: kế hoạch; postponed: hoãn; cancelled: hủy. Không ghi thì là held trong bài viết, planned trong chương trình."
        ))]
        pub status: Raw<'a>,
    }
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
