//! The texts in Vietnamese.

use super::CheckTexts;

pub(super) const TEXTS: CheckTexts = CheckTexts {
    columns: [
        "Thời gian",
        "Tên hoạt động",
        "Đơn vị phối hợp",
        "Loại",
        "Tình trạng",
        "Tóm tắt",
        "Nguồn",
    ],
    grades: ["không hiện được", "cần xem lại", "nên sửa"],
    no_title: "Chưa có tên nên hoạt động này không hiện. Hãy ghi tên.",
    no_date: "Chưa có thời gian nên hoạt động này không hiện. Hãy ghi ít nhất là năm, ví dụ 2018.",
    not_a_date: "“{found}” không đọc được là thời gian nên hoạt động này không hiện. Hãy ghi như 17/08/2018, \
                 8/2018, 2018 hoặc 2018–2020.",
    no_year: "“{found}” không có năm nên hoạt động này không hiện. Hãy ghi cả năm, ví dụ 17/08/2018.",
    short_year: "“{found}” ghi năm bằng hai chữ số nên hoạt động này không hiện. Hãy ghi đủ bốn chữ số.",
    month_first: "“{found}” có vẻ ghi tháng trước ngày nên hoạt động này không hiện. Hãy ghi ngày trước, tháng sau.",
    vague: "“{found}” có thể hiểu nhiều cách nên hoạt động này không hiện. Hãy chọn một cách hoặc ghi tháng, ngày.",
    not_a_day: "“{found}” là ngày không có trong lịch nên hoạt động này không hiện. Hãy ghi lại ngày.",
    reversed: "“{found}” kết thúc trước khi bắt đầu nên hoạt động này không hiện. Hãy đổi chỗ hai thời điểm.",
    unknown_status: "“{found}” không phải là một tình trạng nên không hiện. Hãy chọn đã thực hiện, kế hoạch, \
                     tạm hoãn hoặc đã hủy.",
    bad_address: "“{found}” không phải là địa chỉ web nên nguồn không có liên kết. Hãy ghi địa chỉ bắt đầu bằng \
                  https:// hoặc http://.",
    programme_without_date: "Chương trình này chưa có thời gian nên không hiện. Hãy ghi thời gian cho ít nhất một \
                             hoạt động của nó.",
    left_out: "Trong dữ liệu đã đăng, {place} cần {expected} nhưng là {found}, nên chỗ ấy không hiện. Người giữ \
               tệp dữ liệu cần sửa chỗ ấy.",
    nothing: "chỗ trống",
    day_or_month: "Không rõ “{found}” ghi ngày trước hay tháng trước. Hãy chọn ngày đúng.",
    before_march_1900: "Tệp giữ “{found}” là một con số mà các chương trình đếm khác nhau trước tháng 3/1900. Hãy \
                        xem lại ngày rồi chọn hoặc ghi ngày đúng.",
    number_format: "“{found}” là con số có định dạng giống ngày tháng. Hãy chọn hoặc ghi thời gian đúng.",
    formula_without_value: "Ô này là công thức “{found}” mà tệp không giữ kết quả. Hãy mở tệp bằng Excel, lưu lại \
                            rồi đưa vào lần nữa, hoặc ghi kết quả vào đây.",
    error_cell: "Bảng tính báo lỗi “{found}” trong ô này. Hãy ghi nội dung đúng.",
    present_year: "“{found}” và nhiều ngày khác rơi vào năm nay: có lẽ ngày được gõ không có năm. Hãy xem lại năm.",
    missing_field: "Hàng này trong tệp thiếu một ô nên cột này trống. Hãy xem lại cả hàng.",
    from_above: "Ô này trong tệp để trống nên tạm lấy thời gian của hàng trên. Hãy xác nhận hoặc ghi lại cho đúng.",
    new_partner: "“{name}” chưa có trong danh sách đơn vị. Khi xuất bản, đơn vị này được thêm với mã {id}. Nếu là \
                  đơn vị đã có, hãy ghi đúng tên đã dùng.",
    near_partner: "“{name}” chưa có trong danh sách đơn vị và gần giống “{near}”. Hãy chọn đơn vị đã có, kẻo thành \
                   hai đơn vị.",
    planned_in_past: "Thời gian đã qua mà vẫn ghi là kế hoạch. Nếu đã làm, hãy đổi tình trạng.",
    held_in_future: "Thời gian chưa đến mà đã ghi là đã thực hiện. Hãy xem lại thời gian hoặc tình trạng.",
    outside_years: "Năm này nằm ngoài các năm {first}–{last} mà dòng thời gian hiện. Hãy xem lại năm; nếu đúng, nhờ \
                    người quản trị đặt from và to cho trang.",
    duplicate: "Cùng thời gian và gần như cùng tên với “{title}” ở một hàng khác. Nếu là một hoạt động, hãy xóa một \
                hàng.",
    date_form: "Thời gian đọc được, nên ghi thống nhất một kiểu.",
    partner_form: "Đơn vị đọc được, nên ghi tên đầy đủ, cách nhau bằng dấu chấm phẩy.",
    kind_form: "Loại đọc được, nên ghi thống nhất một kiểu.",
    status_form: "Tình trạng đọc được, nên ghi thống nhất một kiểu.",
    blanks: "Có dấu cách hoặc xuống dòng thừa.",
    capitals: "Toàn chữ in hoa thì khó đọc. Khi viết thường, hãy xem lại các tên riêng.",
    long_title: "Tên dài {letters} chữ, quá một dòng ({limit} chữ). Hãy rút gọn tên và chuyển phần còn lại vào tóm \
                 tắt.",
    change_to: "Đổi thành {text}",
    empty_it: "Để trống",
    choose: "Chọn {name}",
    remove_blanks: "Bỏ dấu cách thừa",
    sentence_case: "Viết thường",
};
