//! Old and spoiled texts as people have them.

use super::encoding::Encoding;
use super::recognise::{convert, recognise, recognise_all};

#[test]
fn old_texts_are_recognised_and_say_what_was_meant() {
    for (text, encoding, meant) in [
        (
            "Héi KhuyÕn häc quËn CÇu GiÊy",
            Encoding::Tcvn3,
            "Hội Khuyến học quận Cầu Giấy",
        ),
        ("hép møt tÕt", Encoding::Tcvn3, "hộp mứt tết"),
        (
            "§oµn TNCS Hå ChÝ Minh",
            Encoding::Tcvn3,
            "Đoàn TNCS Hồ Chí Minh",
        ),
        (
            "t\u{ad} vÊn ng\u{ad}êi cao tuæi",
            Encoding::Tcvn3,
            "tư vấn người cao tuổi",
        ),
        ("HéI KHUYÕN HäC", Encoding::Tcvn3, "HỘI KHUYẾN HỌC"),
        (
            "QuyÕt ®Þnh sè 281/Q§-TTg",
            Encoding::Tcvn3,
            "Quyết định số 281/QĐ-TTg",
        ),
        ("QuyÕt ®Şnh, lı do", Encoding::Tcvn3, "Quyết định, lý do"),
        (
            "Hoäi Khuyeán hoïc quaän Caàu Giaáy",
            Encoding::Vni,
            "Hội Khuyến học quận Cầu Giấy",
        ),
        ("HOÄI NGÖÔØI CAO TUOÅI", Encoding::Vni, "HỘI NGƯỜI CAO TUỔI"),
        (
            "Ho^.i Khuye^'n ho.c qua^.n Ca^`u Gia^'y",
            Encoding::Viqr,
            "Hội Khuyến học quận Cầu Giấy",
        ),
        (
            "Hôòi Khuyêìn hoòc, ðõn viò",
            Encoding::Cp1258,
            "Hội Khuyến học, đơn vị",
        ),
        (
            "Hµi Khuyªn h÷c qu§n",
            Encoding::Viscii,
            "Hội Khuyến học quận",
        ),
        (
            "Há»™i Khuyáº¿n há»\u{8d}c",
            Encoding::Mojibake,
            "Hội Khuyến học",
        ),
        (
            "Há»™i Khuyáº¿n há»\u{f18d}c",
            Encoding::Mojibake,
            "Hội Khuyến học",
        ),
        ("2014 â€“ 2016", Encoding::Mojibake, "2014 – 2016"),
        (
            "ThÃ nh phá»‘ HÃ  Ná»™i vÃ  cáº£ nÆ°á»›c",
            Encoding::Mojibake,
            "Thành phố Hà Nội và cả nước",
        ),
        (
            "ThÃ nh phá»‘ HÃ Ná»™i",
            Encoding::Mojibake,
            "Thành phố Hà Nội",
        ),
        ("Ho\u{323}\u{302}i", Encoding::Nfd, "Hội"),
        (
            "<p>Hội <b>Luật gia</b>&nbsp;</p>",
            Encoding::Html,
            "Hội Luật gia",
        ),
        ("H&#7897;i Luật gia", Encoding::Html, "Hội Luật gia"),
        ("HÃ¡ÂºÂ£i", Encoding::Mojibake, "Hải"),
        ("<b>Héi KhuyÕn häc</b>", Encoding::Html, "Hội Khuyến học"),
        ("Ðoàn Thanh niên", Encoding::LookAlike, "Đoàn Thanh niên"),
        ("Khuy\u{200b}ến học", Encoding::Invisible, "Khuyến học"),
    ] {
        let rescue = recognise(text).unwrap_or_else(|| panic!("not recognised: {text}"));
        assert_eq!(
            (rescue.encoding, rescue.text.as_str()),
            (encoding, meant),
            "{text}"
        );
        assert!(
            rescue.confidence > 0.4 && rescue.confidence <= 1.0,
            "{rescue:?}"
        );
    }
}

#[test]
fn right_texts_are_left_alone() {
    for text in [
        "Hội Khuyến học",
        "hát",
        "hoà",
        "Hoá học",
        "toán",
        "bà và cô",
        "Lý do",
        "MÃ\u{a0}LAN",
        "“MÃ”",
        "«BÂ»",
        "café là ngon",
        "été",
        "Né en 1950",
        "Fête de l'école",
        "El Niño",
        "São Paulo",
        "Müller",
        "5 µm",
        "§ 3",
        "µm",
        "Honda®",
        "© 2018 Hội Khuyến học",
        "A · B",
        "25 °C",
        "½",
        "QĐ-TTg",
        "dd/mm/yyyy",
        "I'm here at 10 a.m.",
        "a^2 + b^2 = c^2",
        "a(n) error",
        "f(a(b))",
        "AT&T",
        "R&D; x",
        "a < b",
        "C++ và C#",
        "https://a.vn/?q=1&r=2",
        "Curaçao",
        "naïve",
        "Ångström",
        "«Khuyến học»",
        "10×10",
        "hoikhuyenhoc@gmail.com",
        "",
        " ",
        "Hội\u{a0}viên",
        "THÃ\u{a0}NAM",
        "Đà Nẵng à",
        "TÔ À",
        "MÃ Ã",
        "L'été, à Paris, où déjà",
        "Àn là",
        "Ân à",
        "Ù ơi",
    ] {
        assert_eq!(recognise(text), None, "{text}");
    }
}

#[test]
fn small_letters_of_a_capitals_font_are_offered_as_capitals() {
    let rescue = recognise("héi khuyÕn häc quËn cÇu giÊy").expect("a rescue");
    assert_eq!(rescue.text, "hội khuyến học quận cầu giấy");
    assert_eq!(
        rescue.cases,
        [
            "HỘI KHUYẾN HỌC QUẬN CẦU GIẤY",
            "Hội khuyến học quận cầu giấy"
        ]
    );
    let rescue = recognise("Héi KhuyÕn häc").expect("a rescue");
    assert!(rescue.cases.is_empty());
}

#[test]
fn a_column_tells_what_a_short_cell_cannot() {
    // “Cô quan” may be right, or “Cơ quan” in VNI.
    assert_eq!(recognise("Cô quan"), None);
    let column = ["Ñôn vò phoái hôïp", "Cô quan", "Hoäi Luaät gia"];
    let (encoding, confidence) = recognise_all(&column).expect("an encoding");
    assert_eq!(encoding, Encoding::Vni);
    assert!(confidence > 0.7);
    assert_eq!(convert("Cô quan", encoding).as_deref(), Some("Cơ quan"));
    assert_eq!(recognise_all(&["Hội Luật gia", "Cô quan"]), None);
}
