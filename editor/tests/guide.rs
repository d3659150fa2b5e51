//! docs/editing.md calls things by the names that the page has for them.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

use std::fs;
use std::path::Path;

/// What the guide says in bold and the page does not: what people do.
const STEPS: [&str; 13] = [
    "1. Mở trang soạn",
    "2. Bấm nút",
    "3. Kéo tệp Excel thả vào trang",
    "4. Xem mục",
    "5. Công bố",
    "English",
    "cả hai",
    "Để mai làm tiếp",
    "Năm sau",
    "Sửa luôn tệp Excel của mình",
    "Chữ cũ (VNI, .VnTime)",
    "Từ một bài viết",
    "Trên điện thoại",
];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn every_name_in_the_guide_is_on_the_page() {
    let guide = read("../docs/editing.md").replace('\n', " ");
    let page = [
        "src/i18n/vi.rs",
        "src/check/texts/vi.rs",
        "src/publish/given_back/edits.rs",
    ]
    .map(read)
    .concat();
    let bold: Vec<&str> = guide.split("**").skip(1).step_by(2).collect();
    assert!(bold.len() > 30, "{bold:?}");
    for name in bold {
        let name = name.trim_end_matches(['.', ':', ',']);
        if STEPS.contains(&name) {
            continue;
        }
        // "…" stands for what differs from case to case, as the number of cells.
        let is_there = page.contains(&format!("\"{name}\""))
            || name.split('…').all(|part| page.contains(part.trim()));
        assert!(is_there, "“{name}” is nowhere on the page");
    }
}

#[test]
fn every_picture_of_the_guide_is_there() {
    let guide = read("../docs/editing.md");
    let pictures: Vec<&str> = guide
        .split("src=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(pictures.len() >= 7, "{pictures:?}");
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    for picture in pictures {
        assert!(docs.join(picture).is_file(), "{picture}");
    }
}
