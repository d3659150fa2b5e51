//! The texts in Vietnamese.

use super::texts::Texts;
use crate::legacy::encoding::Encoding;
use khuyen_hoc_timeline::i18n::plural_text::PluralText;

/// A text that is the same for every number but none.
const fn counted(none: &'static str, many: &'static str) -> PluralText {
    PluralText {
        none,
        one: many,
        many,
    }
}

/// Every text.
pub(super) static TEXTS: Texts = Texts {
    title: "Soạn dòng thời gian",
    nothing_is_sent: "Mọi việc làm ngay trên máy này; trang không gửi gì đi đâu.",
    sent_to_site_only: "Mọi việc làm ngay trên máy này; chỉ khi bấm “Xuất bản lên trang này”, dữ liệu mới được gửi đến {site}.",
    empty: "Chọn tệp Excel có danh sách hoạt động, kéo thả tệp vào trang này, hoặc dán các ô chép từ Excel.",
    choose_file: "Chọn tệp",
    file_kinds: "Excel (.xlsx, .xls), OpenDocument (.ods), .csv, .tsv, .json",
    template: "Tải tệp mẫu mau-hoat-dong.xlsx",
    open_published: "Mở dữ liệu đang công bố",
    published_hint: "Dữ liệu đang công bố là bản nằm cùng thư mục với trang này. Nếu chỉ chép riêng edit.html, hãy thả hai tệp articles.json và programmes.json trong thư mục data của bản mới nhất vào đây.",
    start_empty: "Bắt đầu với bảng trống",
    drop_here: "Thả tệp vào đây",
    reading: "Đang đọc {file}…",

    pasted: "các ô đã dán",
    nothing_taken: "{file}: không thấy hoạt động nào. Hãy chọn cột nào là thời gian, cột nào là tên hoạt động.",
    import: "Tệp {file}",
    choose_sheet: "Chọn trang tính",
    hidden_sheet: "đang ẩn trong tệp",
    columns_found: "Cột nào là gì",
    columns_ask: "Chưa rõ cột nào là gì: hãy chọn rồi đưa vào bảng.",
    sheet_column: "Cột {letter}",
    column_left_out: "không đưa vào bảng",
    take_sheet: "Đưa vào bảng",
    taken: counted("Không có hàng nào vào bảng", "Đã đưa {n} hàng vào bảng"),
    replaced: counted(
        "",
        "{n} hàng đã có sẵn trong bảng: hàng mới thay vào chỗ cũ, giữ nguyên địa chỉ đã công bố",
    ),
    left_out: counted("", "{n} chỗ không đưa vào bảng"),
    changed_in_reading: counted("", "{n} ô đã đổi cách ghi khi đọc"),
    hidden_rows: "Có hàng ẩn trong tệp, vẫn đưa vào bảng: {rows}.",
    macros: "Tệp có macro; trang không chạy và không giữ macro.",
    close: "Đóng",

    from_article: "Lấy hoạt động từ một bài viết",
    article_text: "Dán bài viết vào đây",
    propose: "Tìm hoạt động trong bài",
    proposals: "Hoạt động tìm thấy trong bài",
    proposed: counted(
        "Không tìm thấy hoạt động nào",
        "Tìm thấy {n} hoạt động, chưa đưa vào bảng",
    ),
    accept: "Đưa vào bảng",
    accept_all: "Đưa tất cả vào bảng",
    passage: "Đoạn trong bài",
    old_text: "Chữ của bộ gõ cũ hoặc chữ hỏng",
    old_text_found: "{name}, chắc chắn {percent} %",
    convert_all: counted("", "Đổi cả {n} ô"),
    convert_column: "Chỉ đổi cột {column}",
    missing: counted(
        "",
        "{n} hoạt động đang công bố không có trong bảng này: công bố bảng này thì trang không còn những hoạt động ấy.",
    ),
    add_missing: "Thêm vào bảng",
    changes: "So với dữ liệu đang công bố",
    publish_zip: "Tải bản công bố (.zip)",
    publish_to_site: "Xuất bản lên trang này",
    gone_from_site: counted(
        "",
        "{n} hoạt động đang có trên trang không có trong bảng này, nên sẽ mất khỏi trang. Muốn giữ: bấm “Làm bảng khác”, “Mở dữ liệu đang công bố”, rồi thêm hàng mới vào đó.",
    ),
    publish_anyway: "Vẫn xuất bản",
    sending_to_site: "Đang gửi đến {site}…",
    publish_xlsx: "Tải bảng Excel (.xlsx)",
    publish_hint: "Giải nén tệp .zip đè lên thư mục dòng thời gian trên máy chủ là xong: trong đó có dữ liệu và mọi trang đã làm lại.",
    publish_folder: "Ghi vào thư mục…",
    give_back: "Tải lại tệp {file}, đã sửa",
    give_back_other: "{file} không ghi lại được: hãy lưu thành .xlsx rồi đưa vào",
    give_back_none: "Tải lại tệp đã đưa vào",
    given_back: "Đã tải {file}: mỗi chỗ đã sửa nằm trong ô của nó, cột “{column}” ở cuối ghi những chỗ còn phải xem. Các trang tính và ô khác giữ nguyên.",
    making: "Đang tạo {file}…",
    writing: "Đang ghi {file} (đã ghi {written} tệp)…",
    written: "Đã ghi xong {files} tệp vào thư mục {folder}.",
    stop: "Dừng",
    stopped: "Đã dừng. Chưa có gì được ghi; bảng vẫn còn nguyên.",
    stopped_writing: counted(
        "",
        "Đã dừng khi mới ghi {n} tệp, nên thư mục đang lẫn bản cũ và bản mới. Hãy bấm “Ghi vào thư mục…” lần nữa để ghi đủ.",
    ),
    other_data: "Thư mục “{folder}” đang có dữ liệu khác với dữ liệu mà bảng này được so, nên chưa ghi gì. Trang đã lấy dữ liệu của thư mục để so: hãy xem lại mục Xuất bản, rồi bấm “Ghi vào thư mục…” lần nữa.",
    other_folder: "Thư mục “{folder}” có những thứ khác mà không có {file}, nên trang không ghi vào đó. Hãy chọn thư mục đang chứa dòng thời gian, hoặc một thư mục trống.",
    folder_not_allowed: "Trình duyệt hoặc máy không cho ghi {file}. Hãy cho phép khi trình duyệt hỏi, đóng chương trình đang mở tệp ấy, hoặc dùng “Tải bản công bố (.zip)”.",
    disk_full: "Ổ đĩa đã đầy. Hãy xóa bớt tệp rồi ghi lại.",
    not_written: "Không ghi được {file} ({detail}). Hãy dùng “Tải bản công bố (.zip)” rồi giải nén đè lên thư mục.",
    not_shown: counted(
        "",
        "{n} chỗ sai: hoạt động hoặc phần ấy sẽ không hiện. Hãy sửa trước khi công bố.",
    ),
    encoding,

    draft_found: "Trình duyệt này còn giữ bảng đang soạn dở: {rows}, lưu lúc {time}.",
    draft_restore: "Soạn tiếp",
    draft_discard: "Bỏ bản nháp",
    draft_download: "Tải bản nháp",
    draft_kept: "Đã giữ bản nháp trong trình duyệt này",
    draft_not_kept: "Trình duyệt không giữ được bản nháp: hãy tải bản nháp trước khi rời trang.",
    draft_unreadable: "Tệp này là bản nháp nhưng không đọc được: hãy tải lại bản nháp từ máy đã lưu.",

    undo: "Hoàn tác",
    redo: "Làm lại",
    add_row: "Thêm hàng",
    remove_rows: "Xóa hàng",
    move_up: "Chuyển hàng lên",
    move_down: "Chuyển hàng xuống",
    only_problems: "Chỉ hàng có chỗ cần xem",
    toolbar: "Việc với bảng",
    sort_by: "Sắp xếp theo {column}",
    find: "Tìm và thay",
    find_what: "Tìm",
    replace_with: "Thay bằng",
    find_next: "Tìm tiếp",
    replace_all: "Thay tất cả",
    found: counted("không có ô nào", "{n} ô"),

    grid: "Bảng hoạt động",
    grid_keys: "Gõ để thay nội dung ô, F2 để sửa, Enter xuống hàng, Ctrl+C và Ctrl+V để chép. Bấm Esc rồi Tab để ra khỏi bảng.",
    row_number: "Hàng",
    cell: "{column}, hàng {row}",
    cell_hint: "Chọn một ô để xem chỗ cần sửa trong ô ấy và cách sửa.",
    was_read_from: "Trong tệp ghi: “{text}”",
    keep: "Giữ nguyên",
    cure_all: counted("", "Làm thế với cả {n} ô"),
    place_in_file: "{sheet}, hàng {row}",
    place_in_table: "Hàng thứ {row} của bảng",
    published_already: "Dữ liệu đang công bố",
    no_rows_shown: "Không hàng nào có chỗ cần xem.",

    rows: counted("Chưa có hàng nào", "{n} hàng"),
    problems: counted("không có chỗ nào cần xem", "{n} chỗ cần xem"),
    no_problems: "Không có chỗ nào cần xem.",
    problem_list: "Chỗ cần xem",
    more_problems: counted("", "Còn {n} chỗ nữa; sửa các chỗ trên thì hiện tiếp."),

    preview: "Xem trước",
    preview_hint: "Bấm một hoạt động để đến hàng của nó.",
    to_preview: "Xem trong dòng thời gian",

    publish: "Xuất bản",
    discard_all: "Làm bảng khác",
    language: "Ngôn ngữ",
};

fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Tcvn3 => "TCVN3 (phông .Vn)",
        Encoding::Vni => "VNI (phông VNI-)",
        Encoding::Viqr => "VIQR",
        Encoding::Cp1258 => "Windows-1258",
        Encoding::Viscii => "VISCII",
        Encoding::Mojibake => "UTF-8 bị đọc sai",
        Encoding::Nfd => "Dấu rời (NFD)",
        Encoding::Html => "Mã HTML",
        Encoding::LookAlike => "Chữ cái giống chữ Việt",
        Encoding::Invisible => "Ký tự không nhìn thấy",
    }
}
