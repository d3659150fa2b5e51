// What the generated activities are made of: the words that articles of a study promotion
// association use, so that lengths, diacritics and compression are those of real data.

export const PARTNERS = [
  { id: "phong-gddt", name: "Phòng Giáo dục và Đào tạo", short: "GD&ĐT" },
  { id: "doan-tncs-hcm", name: "Đoàn TNCS Hồ Chí Minh", short: "Đoàn TN" },
  { id: "hoi-cuu-chien-binh", name: "Hội Cựu chiến binh", short: "CCB" },
  { id: "hoi-lien-hiep-phu-nu", name: "Hội Liên hiệp Phụ nữ", short: "Phụ nữ" },
  { id: "hoi-nguoi-cao-tuoi", name: "Hội Người cao tuổi", short: "NCT" },
  { id: "hoi-luat-gia", name: "Hội Luật gia", short: "Luật gia" },
];

export const KINDS = ["toa-dam", "chuyen-de", "hoi-nghi", "hoi-nghi-chuyen-de", "ngay-hoi"];

export const OPENINGS = [
  "Tọa đàm", "Hội nghị chuyên đề", "Chuyên đề", "Ngày hội", "Lễ phát động", "Lớp tập huấn",
  "Hội thi tìm hiểu", "Lễ tuyên dương", "Buổi gặp mặt", "Chương trình giao lưu",
];

export const THEMES = [
  "Thanh niên với nghị lực sống", "Người cao tuổi với công tác khuyến học",
  "Giáo dục truyền thống yêu nước cho thế hệ trẻ", "Phát huy hiệu quả tủ sách pháp luật ở cơ sở",
  "Gia đình học tập, dòng họ học tập", "Xây dựng xã hội học tập từ mỗi tổ dân phố",
  "Phụ nữ tích cực học tập, lao động sáng tạo", "Thắp sáng ước mơ tuổi trẻ",
  "Văn hóa đọc trong nhà trường", "Học tập suốt đời ở trung tâm học tập cộng đồng",
  "Đồng hành cùng học sinh vượt khó", "Kỹ năng sống và an toàn cho thiếu nhi",
];

export const AUDIENCES = [
  "đoàn viên, thanh niên", "cán bộ khuyến học cơ sở", "học sinh trung học cơ sở",
  "giáo viên các trường tiểu học", "hội viên cao tuổi", "các chi hội khuyến học dòng họ",
  "phụ huynh và học sinh khối 9", "báo cáo viên pháp luật", "cựu chiến binh và thân nhân",
];

export const WARDS = [
  "Dịch Vọng", "Dịch Vọng Hậu", "Mai Dịch", "Nghĩa Đô", "Nghĩa Tân", "Quan Hoa", "Trung Hòa", "Yên Hòa",
];

export const SENTENCES = [
  "Chương trình biểu dương và khen thưởng những tấm gương vượt khó trong học tập và công tác",
  "Đại biểu đánh giá kết quả, trao đổi bài học kinh nghiệm và cách khắc phục khó khăn",
  "Nhiều tham luận nêu cách vận động gia đình, dòng họ và cộng đồng cùng học tập",
  "Ban tổ chức trao học bổng, sách vở và đồ dùng học tập cho học sinh có hoàn cảnh đặc biệt",
  "Hội nghị thống nhất nội dung phối hợp, phân công đơn vị chủ trì và thời gian thực hiện",
  "Hoạt động góp phần nâng cao nhận thức về học tập thường xuyên, học tập suốt đời",
  "Các đơn vị giới thiệu mô hình hay và cam kết hỗ trợ trang thiết bị cho thư viện cộng đồng",
  "Người tham dự được hướng dẫn tra cứu văn bản pháp luật và giải đáp tình huống thường gặp",
  "Kết quả cuộc vận động được tổng kết và gửi tới các tổ dân phố trong tháng tiếp theo",
];
