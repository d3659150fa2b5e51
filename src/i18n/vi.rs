//! Vietnamese.

use super::dates;
use super::plural_text::PluralText;
use super::texts::{
    ExpectedTexts, ExportTexts, FailureTexts, MoreFiltersTexts, ProgressTexts, Texts,
};

pub(super) const TEXTS: Texts = Texts {
    title: "Hội Khuyến học và các đơn vị phối hợp",
    subtitle: "Quận\u{a0}Cầu\u{a0}Giấy, {years}",
    thousands: '.',
    retry: "Thử lại",

    print_filter: "Chỉ gồm: {what}",
    or: " hoặc ",
    and: " và ",
    print_source: "In ngày {date} từ {address}",

    matrix: "Đơn vị phối hợp theo năm",
    no_partner: "Chưa ghi đối tác",
    no_partner_short: "Chưa ghi",
    all_partners: "Tất cả đơn vị",
    totals: "Số hoạt động",
    totals_short: "Tổng",
    incomplete: " (chưa đủ)",
    unknown_count: "?",
    counted_once: "Mỗi hoạt động đếm một lần, ở năm bắt đầu",
    matrix_hint: "Bấm tên đơn vị để lọc",
    to_year: "Chuyển đến năm",

    skip_matrix: "Qua bảng, đến dòng thời gian",
    every_partner: PluralText {
        none: "",
        one: "Xem cả {n} đơn vị",
        many: "Xem cả {n} đơn vị",
    },
    first_partners: "Chỉ xem đơn vị có nhiều hoạt động",
    find_partner: "Tìm đơn vị",
    partners_found: PluralText {
        none: "Không có đơn vị nào tên như vậy",
        one: "{n} đơn vị",
        many: "{n} đơn vị",
    },

    search: "Tìm trong các hoạt động",
    search_hint: "Tìm: doan thanh nien",
    matching: "Đơn vị đã chọn",
    matching_any: "bất kỳ",
    matching_all: "tất cả",
    more_filters_summary: "Lọc thêm, sắp xếp",
    clear: "Bỏ lọc: {what}",
    shown: PluralText {
        none: "Không có hoạt động nào",
        one: "{n} hoạt động",
        many: "{n} hoạt động",
    },
    nothing_shown: "Không có hoạt động nào khớp với {what}. Hãy bỏ bớt điều kiện.",
    remove_condition: "Bỏ {what}: {shown}",
    empty_year: "Chưa ghi hoạt động nào.",
    empty_year_missing: "Thiếu dữ liệu nên chưa biết.",
    empty_year_filtered: "Không có hoạt động phù hợp.",

    details: "chi tiết",
    share: "Chia sẻ, in, tải về",

    continuing: "Tiếp tục",
    continuing_several: "{n} hoạt động",
    continuing_programme: "{n} nội dung của chương trình {years}",
    expand_year: "Còn {n} hoạt động năm {year}",
    collapse_year: "Thu gọn năm {year}",
    out_of_range: PluralText {
        none: "",
        one: "Còn {n} hoạt động ngoài các năm {years}.",
        many: "Còn {n} hoạt động ngoài các năm {years}.",
    },
    show_all_years: "Hiện tất cả các năm",
    show_years: "Hiện các năm {years}",

    link_unknown: "Liên kết này dẫn đến một hoạt động không có, hoặc không còn, trong dữ liệu. Dưới đây là các \
                   hoạt động khác; xin báo nơi đã đăng liên kết.",
    link_outside_years: "Liên kết này dẫn đến hoạt động {title} ({when}), ngoài các năm {years} đang hiện.",
    link_filtered_out: "Liên kết này dẫn đến hoạt động {title}, đang bị bộ lọc ẩn đi.",
    show_linked: "Hiện hoạt động này",

    held: "đã thực hiện",
    planned: "kế hoạch",
    postponed: "tạm hoãn",
    cancelled: "đã hủy",
    sources: "Nguồn",
    by_article: "bài\u{a0}{date}",
    by_programme: "chương trình {years}",
    signed: "ký ngày {date}",
    views: PluralText {
        none: "",
        one: "{n} lượt xem",
        many: "{n} lượt xem",
    },

    failure: FailureTexts {
        network: "Không tải được {file}: mất mạng, hoặc trang này không được phép đọc tệp. Xin thử \
                  lại; nếu vẫn vậy, người quản trị trang cần kiểm tra địa chỉ tệp, CORS và CSP \
                  (connect-src).",
        http: "Không tải được {file}: máy chủ trả lời {status}. Người quản trị trang cần chép lại \
               tệp, hoặc kiểm tra địa chỉ của tệp.",
        timeout: "Đợi {seconds} giây mà chưa tải được {file}: mạng hoặc máy chủ đang chậm. Xin thử lại.",
        not_json: "{file} không phải là JSON: sai ở dòng {line}, cột {column}. Người biên tập cần \
                   sửa tệp.",
        encoding: "{file} không được lưu ở dạng UTF-8, có vẻ là {encoding}. Người biên tập cần mở tệp \
                   bằng chương trình đã soạn nó (chẳng hạn Notepad), chọn Lưu như (Save as), mục mã \
                   hóa (Encoding) chọn UTF-8, rồi chép lại tệp.",
        damaged: "{file} được lưu ở dạng UTF-8 nhưng có chỗ đã hỏng. Người biên tập cần chép lại tệp \
                  từ bản gốc, hoặc lưu lại bản gốc ở dạng UTF-8.",
        page: "Máy chủ trả về một trang web thay cho {file}. Người quản trị trang cần kiểm tra địa chỉ \
               của tệp.",
        shape: "{file} không đúng dạng: ở {place} cần {expected}, nhưng gặp {found}. Người biên tập \
                cần sửa tệp.",
        empty: "Máy chủ gửi {file} rỗng, không có gì bên trong. Người quản trị trang cần chép lại tệp.",
        compressed: "Máy chủ gửi {file} ở dạng nén (gzip) mà không ghi Content-Encoding. Người quản trị máy chủ cần \
                     thêm Content-Encoding: gzip, hoặc gửi tệp không nén.",
        cors: "Máy chủ {host} không cho trang này đọc {file}. Người quản trị máy chủ ấy cần gửi \
               Access-Control-Allow-Origin; hoặc người quản trị trang này chép tệp về cùng máy chủ với trang.",
        disk: "Trang này được mở từ ổ đĩa nên không tải được {file}. Hãy mở trang trên máy chủ, hoặc dùng \
               archive.html.{original}",
        original: "Đây là bản lưu của {address}.",
    },
    more_filters: MoreFiltersTexts {
        kind: "Loại",
        status: "Tình trạng",
        any: "tất cả",
        order: "Thứ tự",
        orders: ["cũ nhất trước", "mới nhất trước"],
    },
    progress: ProgressTexts {
        title: "Kế hoạch và kết quả",
        planned: "Nội dung theo chương trình",
        reported: "Bài viết sau đó ghi lại",
        none: "chưa có bài nào",
    },
    export: ExportTexts {
        columns: [
            "Mã",
            "Thời gian",
            "Từ ngày",
            "Đến ngày",
            "Chính xác đến",
            "Năm đầu",
            "Năm cuối",
            "Loại",
            "Tên",
            "Đơn vị phối hợp",
            "Tình trạng",
            "Tóm tắt",
            "Nguồn",
            "Địa chỉ nguồn",
        ],
        precisions: ["năm", "tháng", "ngày"],
        copy: "Sao chép liên kết",
        copied: "Đã sao chép liên kết.",
        copy_manually: "Trình duyệt không cho chép. Liên kết:",
        print: "In phần đang xem",
        print_one: "In hoạt động này",
        saved: "Đã chuyển {file} cho trình duyệt để lưu.",
        saved_part: "Đã chuyển {file} cho trình duyệt để lưu: {n} của {all} hoạt động. Các hoạt động khác đã thực hiện và chỉ ghi \
                     năm, không có ngày để đưa vào lịch.",
        no_calendar: "Chưa lưu lịch: các hoạt động đang xem đã thực hiện và chỉ ghi năm, không có ngày \
                      để đưa vào lịch.",
        not_saved: "Trình duyệt không tạo được tệp. Xin thử lại, hoặc dùng trình duyệt khác.",
        in_frame: "Không thấy {what}? Khung chứa trang này có thể không cho phép: hãy mở trang này ở thẻ riêng{address}",
        in_frame_what: ["tệp", "hộp thoại in"],
        download: "Tải về:",
        formats: ["Excel (CSV)", "Lịch (ICS)", "JSON", "JSON Feed", "Atom"],
    },

    problems: PluralText {
        none: "",
        one: "{n} chỗ trong dữ liệu cần sửa",
        many: "{n} chỗ trong dữ liệu cần sửa",
    },
    problems_left_out: "và {n} chỗ nữa",
    partners_left_out: "Còn {n} đơn vị ít hoạt động hơn: gõ tên ở ô tìm kiếm.",
    problem: "{file}, {place}: cần {expected}, gặp {found}",
    found_nothing: "chỗ trống",
    record_skipped: "bỏ qua cả mục",
    field_skipped: "bỏ qua phần này",
    read_as: "{file}, {place}: {found} được đọc là {better}; nên viết là {better}",
    read_as_utf16: "{file} được lưu ở dạng UTF-16 và vẫn đọc được; nên lưu ở dạng UTF-8",
    document_root: "đầu tệp",
    list_items: [
        ("articles", "bài"),
        ("programmes", "chương trình"),
        ("activities", "hoạt động"),
        ("partners", "đơn vị"),
    ],
    expected: ExpectedTexts {
        text: "một đoạn chữ",
        list: "một danh sách [ … ]",
        record: "một mục { … }",
        whole_number: "một số nguyên không âm",
        period: "thời gian dạng 2018, 2018-08, 2018-08-17 hoặc 2018/2020",
        month: "tháng từ 01 đến 12",
        day: "ngày có trong tháng ấy",
        forward_span: "thời điểm cuối không trước thời điểm đầu",
        date: "ngày dạng 2018-08-17",
        status: "held, planned, postponed hoặc cancelled",
        known_partner: "mã một đơn vị có trong danh sách partners",
        known_article: "mã một bài có trong danh sách articles",
        unique_id: "một mã chưa dùng",
        partner_id: "một mã không có dấu cách, khác none",
        web_address: "một địa chỉ bắt đầu bằng https:// hoặc http://, không có dấu cách, @ trước tên miền hay ký tự ẩn",
        short_text: "văn bản ngắn hơn (dưới 64 kB)",
    },

    kinds: &[
        ("chuyen-de", "Chuyên đề"),
        ("hoi-nghi", "Hội nghị"),
        ("hoi-nghi-chuyen-de", "Hội nghị chuyên đề"),
        ("ke-hoach", "Kế hoạch"),
        ("so-ket", "Sơ kết"),
        ("toa-dam", "Tọa đàm"),
    ],
    date: dates::vietnamese,
};
