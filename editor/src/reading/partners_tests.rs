use super::*;

fn known() -> Vec<Partner> {
    [
        ("phong-gddt", "Phòng Giáo dục và Đào tạo", "Phòng GD&ĐT"),
        ("doan-tncs-hcm", "Đoàn TNCS Hồ Chí Minh", "Đoàn TN"),
        ("hoi-cuu-chien-binh", "Hội Cựu chiến binh", "Hội CCB"),
        ("hoi-lien-hiep-phu-nu", "Hội Liên hiệp Phụ nữ", "Hội Phụ nữ"),
        ("hoi-nguoi-cao-tuoi", "Hội Người cao tuổi", "Hội NCT"),
        ("hoi-luat-gia", "Hội Luật gia", "Hội Luật gia"),
    ]
    .map(|(id, name, short)| Partner::new(id, name, short))
    .to_vec()
}

fn ids(text: &str) -> Vec<String> {
    let id = |one: NamedPartner| match one.found {
        Found::Known(id) => id,
        Found::Near(ids) => format!("{}?", ids.join("|")),
        Found::New { id, .. } => format!("+{id}"),
    };
    partners(text, &known()).into_iter().map(id).collect()
}

#[test]
fn partners_are_known_by_every_name_that_offices_use() {
    for (text, id) in [
        ("Hội Luật gia", "hoi-luat-gia"),
        ("HỘI LUẬT GIA QUẬN CẦU GIẤY", "hoi-luat-gia"),
        ("hội luật gia quận", "hoi-luat-gia"),
        ("hoi-luat-gia", "hoi-luat-gia"),
        ("Hội LHPN", "hoi-lien-hiep-phu-nu"),
        ("Hội LHPN quận Cầu Giấy", "hoi-lien-hiep-phu-nu"),
        ("Hội Phụ nữ", "hoi-lien-hiep-phu-nu"),
        (
            "Hội Liên hiệp Phụ nữ Việt Nam quận Cầu Giấy",
            "hoi-lien-hiep-phu-nu",
        ),
        ("Phòng GD&ĐT", "phong-gddt"),
        ("Phòng GDĐT", "phong-gddt"),
        ("Phòng GD-ĐT", "phong-gddt"),
        ("Phòng Giáo dục - Đào tạo quận", "phong-gddt"),
        ("Phòng Giáo dục", "phong-gddt"),
        ("Đoàn Thanh niên", "doan-tncs-hcm"),
        ("Đoàn TNCS HCM", "doan-tncs-hcm"),
        ("Đoàn TNCS Hồ Chí Minh quận Cầu Giấy", "doan-tncs-hcm"),
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "doan-tncs-hcm"),
        ("Quận Đoàn", "doan-tncs-hcm"),
        ("Đoàn", "doan-tncs-hcm"),
        ("Hội CCB", "hoi-cuu-chien-binh"),
        ("Ho\u{323}\u{302}i Luật gia", "hoi-luat-gia"),
    ] {
        assert_eq!(ids(text), [id], "{text}");
    }
}

#[test]
fn several_partners_stand_in_one_cell() {
    for text in [
        "Hội Luật gia, Hội Người cao tuổi",
        "Hội Luật gia; Hội Người cao tuổi",
        "Hội Luật gia\nHội Người cao tuổi",
        "Hội Luật gia\r\n- Hội Người cao tuổi;",
        "Hội Luật gia và Hội Người cao tuổi",
        "Hội Luật gia & Hội NCT",
        "Hội Luật gia, Hội Luật gia, Hội Người cao tuổi",
    ] {
        assert_eq!(ids(text), ["hoi-luat-gia", "hoi-nguoi-cao-tuoi"], "{text}");
    }
    assert_eq!(
        ids("Phòng Giáo dục và Đào tạo và Đoàn Thanh niên"),
        ["phong-gddt", "doan-tncs-hcm"]
    );
    assert_eq!(ids(" ; "), Vec::<String>::new());
}

#[test]
fn near_names_are_asked_and_never_taken() {
    assert_eq!(ids("Hội Luật ra"), ["hoi-luat-gia?"]);
    assert_eq!(ids("Hội Người cao tuồi"), ["hoi-nguoi-cao-tuoi"]);
    assert_eq!(ids("Hội Cựu chiến bình"), ["hoi-cuu-chien-binh"]);
    assert_eq!(ids("Hội Cưu chiên bin"), ["hoi-cuu-chien-binh?"]);
}

#[test]
fn a_new_partner_gets_an_id_and_a_short_name() {
    let named = partners("Hội Chữ thập đỏ quận Cầu Giấy", &known());
    assert_eq!(
        named[0].found,
        Found::New {
            id: "hoi-chu-thap-do-quan-cau-giay".to_owned(),
            short: "Hội Chữ thập đỏ".to_owned()
        }
    );
    // What all organisations begin with names nobody.
    assert_eq!(ids("Hội"), ["+hoi"]);
    assert_eq!(
        ids("Hội Nông dân và Hội Luật gia"),
        ["+hoi-nong-dan", "hoi-luat-gia"]
    );
}

#[test]
fn former_names_are_names() {
    let mut known = known();
    known[0]
        .former_names
        .push("Phòng Giáo dục phổ thông".to_owned());
    let named = partners("phòng giáo dục phổ thông", &known);
    assert_eq!(named[0].found, Found::Known("phong-gddt".to_owned()));
}

#[test]
fn what_a_cell_shows_is_read_as_the_same_partners() {
    let known = known();
    let named = partners("Hội LHPN, Đoàn, Hội Chữ thập đỏ", &known);
    let text = partners_text(&named, &known);
    assert_eq!(
        text,
        "Hội Liên hiệp Phụ nữ; Đoàn TNCS Hồ Chí Minh; Hội Chữ thập đỏ"
    );
    assert_eq!(partners_text(&partners(&text, &known), &known), text);
}
