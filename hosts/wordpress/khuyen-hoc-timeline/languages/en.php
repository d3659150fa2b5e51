<?php
/**
 * The texts of the plugin in English, by the Vietnamese ones.
 *
 * @package KhuyenHocTimeline
 */

defined( 'ABSPATH' ) || exit;

return array(
	// The element and the settings.
	'Dòng thời gian Khuyến học' => 'Khuyến học timeline',
	'Dòng thời gian Khuyến học: chưa có tệp của bản phát hành. Người quản trị chép dist/ vào thư mục wp-content/plugins/khuyen-hoc-timeline/timeline, hoặc ghi địa chỉ của nó ở Cài đặt → Dòng thời gian Khuyến học.' => 'Khuyến học timeline: the files of the release are missing. An administrator copies dist/ to the folder wp-content/plugins/khuyen-hoc-timeline/timeline, or enters its address in Settings → Khuyến học timeline.',
	'Đã lưu địa chỉ, nhưng không lấy được nội dung dự phòng: chờ đợi %1$s trả lời 200, nhận được %2$s. Nội dung dự phòng cũ, nếu có, vẫn giữ. Xem lại địa chỉ thư mục (không phải của tệp lệnh) rồi lưu lần nữa.' => 'The address is saved, but the fallback could not be fetched: expected the status 200 of %1$s, found %2$s. The old fallback is kept, if there was one. Check the address of the folder (not that of the script) and save again.',
	'Địa chỉ thư mục của bản phát hành' => 'Address of the folder of the release',
	'Để trống: dùng thư mục timeline của plugin. Nội dung dự phòng được chép về khi lưu; khi dữ liệu ở đó đổi, bấm lưu lần nữa.' => 'Empty: the folder timeline of the plugin. The fallback is fetched when you save; save again when the data there change.',
	'Lưu' => 'Save',
	// The page on which editors publish.
	'Dòng thời gian' => 'Timeline',
	'Trang này lấy dòng thời gian từ một máy chủ khác, nên không xuất bản ở đây được. Người quản trị bỏ địa chỉ ấy ở Cài đặt → Dòng thời gian Khuyến học.' => 'This site takes the timeline from another server, so nothing can be published here. An administrator removes that address in Settings → Khuyến học timeline.',
	'Chưa có trang soạn: thư mục timeline của plugin không có edit.html. Người quản trị chép cả dist/ của bản phát hành vào wp-content/plugins/khuyen-hoc-timeline/timeline.' => 'The authoring page is missing: there is no edit.html in the folder timeline of the plugin. An administrator copies all of dist/ to wp-content/plugins/khuyen-hoc-timeline/timeline.',
	'Trang này cần JavaScript. Hãy bật JavaScript cho trang rồi tải lại.' => 'This page needs JavaScript. Turn it on and reload the page.',
	'Xuất bản lúc' => 'Published',
	'Người xuất bản' => 'By',
	'Người đọc' => 'Readers',
	'Trang soạn' => 'Authoring page',
	'Người đọc đang thấy bản xuất bản lúc %s' => 'Readers see the edition published on %s',
	'Người đọc đang thấy dữ liệu có sẵn trong plugin' => 'Readers see the data that came with the plugin',
	'Các bản đã xuất bản' => 'All editions',
	'Dữ liệu có sẵn trong plugin' => 'The data that came with the plugin',
	'đang thấy bản này' => 'see this one',
	'Dùng lại bản này' => 'Go back to this one',
	'Người đọc thấy lại bản: %s.' => 'Readers see this edition again: %s.',
	'Đã xuất bản. Người đọc thấy dữ liệu mới từ lần mở trang sau.' => 'Published. Readers see the new data when they next open the page.',
	'Trang này có bộ nhớ đệm (cache): hãy xóa nó để người đọc thấy ngay.' => 'This site has a cache: clear it so that readers see them at once.',
	'Plugin đã có bản phát hành mới hơn bản người đọc đang thấy. Để dùng bản mới với dữ liệu ấy: bấm “Mở dữ liệu đang công bố”, rồi “Xuất bản lên trang này”.' => 'The plugin has a newer release than the edition that readers see. To use it with those data, press “Open what is published”, then “Publish to this site”.',
	'Không gửi được: máy chủ không trả lời, hoặc chặn tệp lớn. Bảng vẫn giữ trong trình duyệt; hãy thử lại, hoặc tải bản công bố (.zip) và gửi cho người quản trị.' => 'It could not be sent: the server does not answer, or refuses large files. Your table is kept in the browser; try again, or download the edition (.zip) and send it to the administrator.',
	'Trang soạn nằm ở tên miền khác với trang quản trị, nên không xuất bản từ đây được: hãy tải bản công bố (.zip) và gửi cho người quản trị.' => 'The authoring page is on another domain than the administration, so you cannot publish from here: download the edition (.zip) and send it to the administrator.',
	// What is refused.
	'Tài khoản này không có quyền xuất bản dòng thời gian: cần tài khoản biên tập viên hoặc quản trị viên. Hãy tải bản công bố (.zip) và gửi cho người ấy.' => 'This account may not publish the timeline: it takes an editor or an administrator. Download the edition (.zip) and send it to one.',
	'Phiên đăng nhập đã hết. Hãy đăng nhập ở một thẻ khác của trình duyệt, rồi trở lại đây xuất bản lần nữa.' => 'You are no longer logged in. Log in in another tab of the browser, then come back and publish again.',
	'Một người khác đang xuất bản. Hãy đợi một phút, tải lại trang này rồi xuất bản.' => 'Somebody else is publishing. Wait a minute, reload this page, then publish.',
	'Trang này lấy dòng thời gian từ một máy chủ khác, nên xuất bản ở đây không ai thấy. Người quản trị bỏ địa chỉ ấy ở Cài đặt → Dòng thời gian Khuyến học.' => 'This site takes the timeline from another server, so nobody would see what is published here. An administrator removes that address in Settings → Khuyến học timeline.',
	'PHP của máy chủ thiếu phần mở rộng zip. Nhờ nơi quản lý máy chủ bật nó (Debian, Ubuntu: gói php-zip).' => 'PHP on this server lacks the extension zip. Ask whoever runs the server to turn it on (Debian, Ubuntu: the package php-zip).',
	'Chỉ nhận tệp zip (Content-Type: application/zip).' => 'Only a zip is taken (Content-Type: application/zip).',
	'Bản công bố nặng %1$s MB, mà máy chủ chỉ nhận %2$s MB. Nhờ người quản trị tăng post_max_size của PHP (plugin nhận đến 16 MB), hoặc tải bản công bố (.zip) và gửi cho người ấy.' => 'The edition has %1$s MB, and the server takes %2$s MB. Ask the administrator to raise post_max_size of PHP (the plugin takes up to 16 MB), or download the edition (.zip) and send it to the administrator.',
	'Trong lúc bạn soạn, một bản khác đã được xuất bản. Bảng của bạn vẫn giữ trong trình duyệt: tải lại trang này, chọn “Soạn tiếp”, xem “So với dữ liệu đang công bố”, rồi xuất bản.' => 'Another edition was published while you were writing. Your table is kept in the browser: reload this page, choose “Go on with it”, look at “Compared with what is published”, then publish.',
	'Không còn bản ấy: chỉ giữ năm bản mới nhất. Hãy tải lại trang này để xem còn bản nào.' => 'That edition is gone: only the last five are kept. Reload this page to see which there are.',
	'Thư mục timeline của plugin không có SHA256SUMS, nên không biết bản phát hành có đủ tệp không. Người quản trị chép lại cả dist/ vào đó.' => 'There is no SHA256SUMS in the folder timeline of the plugin, so it is not known whether the release is complete. An administrator copies all of dist/ there again.',
	'Tệp gửi lên không phải tệp zip, hoặc đã hỏng trên đường gửi. Hãy bấm xuất bản lần nữa.' => 'What was sent is no zip, or was damaged on the way. Publish again.',
	'Tệp zip mở ra quá lớn: nhiều nhất %1$d MB và %2$d tệp. Hãy bớt dữ liệu, hoặc nhờ người quản trị chép bản công bố lên máy chủ.' => 'The zip is too large when unpacked: at most %1$d MB and %2$d files. Reduce the data, or ask the administrator to copy the edition to the server.',
	'Trong tệp zip có “%s”, không phải tệp của bản phát hành (hoặc có hai lần). Chỉ nhận tệp zip do trang soạn này làm ra.' => 'The zip has “%s” in it, which is no file of the release (or is there twice). Only a zip that this authoring page made is taken.',
	'Tệp zip thiếu %s, nên không phải bản công bố đầy đủ. Hãy bấm xuất bản lần nữa.' => 'The zip lacks %s, so it is no whole edition. Publish again.',
	'Không mở được “%s” trong tệp zip, hoặc không ghi được lên máy chủ. Hãy bấm xuất bản lần nữa; nếu vẫn vậy, nhờ người quản trị xem máy chủ còn chỗ không.' => '“%s” in the zip cannot be unpacked, or not be written on the server. Publish again; if it stays so, ask the administrator whether the server has room.',
	'SHA256SUMS trong tệp zip không đúng dạng. Hãy bấm xuất bản lần nữa.' => 'SHA256SUMS in the zip is no list of checksums. Publish again.',
	'Tệp “%s” trong tệp zip không khớp mã kiểm SHA-256 của nó: nó đã bị sửa hoặc hỏng. Hãy bấm xuất bản lần nữa.' => '“%s” in the zip does not match its SHA-256 checksum: it was changed or damaged. Publish again.',
	'Bản công bố này cần tệp “%s” mà bản phát hành trong plugin không có, hoặc có khác. Hãy tải lại trang này rồi xuất bản lần nữa; nếu vẫn vậy, nhờ người quản trị chép lại cả dist/ vào thư mục timeline của plugin.' => 'This edition needs the file “%s”, which the release in the plugin has not, or has otherwise. Reload this page and publish again; if it stays so, ask the administrator to copy all of dist/ to the folder timeline of the plugin again.',
	'Tệp “%s” không có trong SHA256SUMS của tệp zip. Hãy bấm xuất bản lần nữa.' => '“%s” is not in the SHA256SUMS of the zip. Publish again.',
	'Không ghi được vào %s. Nhờ người quản trị xem máy chủ còn chỗ không, và WordPress có quyền ghi vào thư mục ấy không.' => 'Nothing can be written to %s. Ask the administrator whether the server has room, and whether WordPress may write to that folder.',
);
