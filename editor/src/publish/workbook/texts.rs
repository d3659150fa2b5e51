//! The texts of the workbook. It is made for offices in Vietnam, so they are in Vietnamese alone.

/// The name of the sheet with the activities.
pub(super) const ACTIVITIES_SHEET: &str = "Hoạt động";

/// The name of the sheet with the instructions.
pub(super) const INSTRUCTIONS_SHEET: &str = "Hướng dẫn";

/// What stands beside a cell of partners while it is edited.
pub(super) const PARTNERS_HINT: &str =
    "Chọn một đơn vị, hoặc ghi nhiều đơn vị cách nhau bằng dấu chấm phẩy.";

/// What is to be written into which column.
pub(super) const INSTRUCTIONS: [(&str, &str); 9] = [
    (
        "Cách dùng",
        "Ghi mỗi hoạt động một hàng ở trang “Hoạt động”, rồi kéo tệp này vào trang soạn (edit.html). Hai hàng có sẵn \
         trong tệp mẫu là ví dụ: ghi đè lên.",
    ),
    (
        "Thời gian",
        "Bắt buộc. Ghi 17/08/2018, 8/2018, 2018, 2018–2020 hoặc 15-17/8/2018; ngày trước, tháng sau, năm đủ bốn chữ số.",
    ),
    (
        "Tên hoạt động",
        "Bắt buộc. Ghi tên ngắn gọn, chừng một dòng; tên trong dấu ngoặc kép thì giữ dấu ngoặc kép.",
    ),
    (
        "Đơn vị phối hợp",
        "Chọn trong danh sách, hoặc ghi nhiều đơn vị cách nhau bằng dấu chấm phẩy. Đơn vị chưa có trong danh sách thì ghi \
         tên đầy đủ.",
    ),
    ("Loại", "Chọn trong danh sách, hoặc ghi loại khác bằng lời."),
    (
        "Tình trạng",
        "Đã thực hiện, kế hoạch, tạm hoãn hoặc đã hủy. Để trống thì hiểu là đã thực hiện; thuộc một chương trình thì hiểu \
         là kế hoạch.",
    ),
    ("Tóm tắt", "Một, hai câu; có thể để trống."),
    (
        "Nguồn",
        "Tên hoặc địa chỉ bài viết đã đăng, hoặc tên chương trình (bắt đầu bằng chữ “Chương trình”); có thể để trống.",
    ),
    (
        "Lưu ý",
        "Không đổi tên các cột. Có thể thêm cột của mình: trang soạn bỏ qua cột ấy. Không gõ bằng phông .VnTime hay VNI; \
         nếu đã lỡ, trang soạn giúp chuyển lại.",
    ),
];
