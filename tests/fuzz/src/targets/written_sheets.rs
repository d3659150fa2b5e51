//! Tables as offices write them: whatever the order of the columns, the sign between cells and the encoding, each
//! activity arrives with its title and its year.

use super::expect;
use super::sheets::{EDITION, PRESENT_YEAR};
use crate::pool::pick;
use editor::columns::matching::matching;
use editor::intake::{Context, rows};
use editor::sheet::read;
use editor::table::column::Column;
use fastrand::Rng;

const TIME_HEADERS: [&str; 4] = ["Thời gian", "Ngày", "Thời gian thực hiện", "Năm"];
const TITLE_HEADERS: [&str; 3] = ["Hoạt động", "Nội dung", "Tên hoạt động"];
const PARTNER_HEADERS: [&str; 3] = ["Đơn vị", "Đơn vị phối hợp", "Phối hợp với"];
const VERBS: [&str; 6] = [
    "Tọa đàm",
    "Ký kết chương trình",
    "Trao học bổng",
    "Hội nghị",
    "Tập huấn",
    "Lễ phát động",
];
const OBJECTS: [&str; 6] = [
    "“Ước mơ, khát vọng tuổi trẻ”",
    "về dòng họ học tập",
    "cho học sinh nghèo vượt khó",
    "tổng kết năm",
    "xây dựng xã hội học tập",
    "cán bộ, hội viên",
];
const PARTNERS: [&str; 4] = [
    "Hội Luật gia",
    "Đoàn TNCS Hồ Chí Minh",
    "Hội Cựu chiến binh",
    "",
];

/// An activity as it was written.
struct Written {
    year: u16,
    when: String,
    title: String,
    partner: &'static str,
}

/// One table.
pub(super) fn case(rng: &mut Rng) -> Result<(), String> {
    // A date form for the whole table: people keep to one.
    let form = rng.u8(..4);
    let activities: Vec<Written> = (0..rng.usize(1..12)).map(|_| activity(form, rng)).collect();
    let mut columns = [0, 1, 2];
    rng.shuffle(&mut columns);
    let separator = *rng.choice(b",;\t").unwrap_or(&b',');
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .from_writer(Vec::new());
    let headers = [
        pick(rng, &TIME_HEADERS),
        pick(rng, &TITLE_HEADERS),
        pick(rng, &PARTNER_HEADERS),
    ];
    writer
        .write_record(columns.map(|column| headers[column]))
        .map_err(|error| error.to_string())?;
    for one in &activities {
        let cells = [&*one.when, &*one.title, one.partner];
        writer
            .write_record(columns.map(|column| cells[column]))
            .map_err(|error| error.to_string())?;
    }
    let text = writer.into_inner().map_err(|error| error.to_string())?;
    let text = String::from_utf8(text).map_err(|error| error.to_string())?;
    let bytes = encoded(&text, rng);
    let workbook = read("hoat-dong.csv", &bytes).map_err(|error| format!("{error}\n{text}"))?;
    let sheet = &workbook.sheets[0];
    let matching = matching(sheet, &EDITION.partners);
    let context = Context {
        partners: &EDITION.partners,
        present_year: PRESENT_YEAR,
    };
    let intake = rows(sheet, &matching, context);
    let titles = |title: &str| {
        intake
            .rows
            .iter()
            .find(|row| row[Column::Title].text == title)
    };
    for one in &activities {
        let Some(row) = titles(&one.title) else {
            return Err(format!(
                "{:?} is not among the rows\n{text}\n{:?}",
                one.title, intake.left_out
            ));
        };
        let is_one_of_several = activities
            .iter()
            .filter(|other| other.title == one.title)
            .count()
            > 1;
        let when = &row[Column::When];
        let has_year = when.text.contains(&one.year.to_string()) || when.doubt.is_some();
        expect(
            has_year || is_one_of_several,
            &format!("{:?} is read as {:?}", one.when, when.text),
            &text,
        )?;
    }
    Ok(())
}

fn activity(form: u8, rng: &mut Rng) -> Written {
    let (year, month, day) = (rng.u16(2014..2021), rng.u8(1..13), rng.u8(1..29));
    Written {
        year,
        when: match form {
            0 => format!("{day}/{month}/{year}"),
            1 => format!("{day:02}-{month:02}-{year}"),
            2 => format!("Tháng {month}/{year}"),
            _ => year.to_string(),
        },
        title: format!("{} {}", pick(rng, &VERBS), pick(rng, &OBJECTS)),
        partner: pick(rng, &PARTNERS),
    }
}

/// As programs write text files: UTF-8, with or without its mark, and UTF-16.
fn encoded(text: &str, rng: &mut Rng) -> Vec<u8> {
    match rng.u8(..4) {
        0 => format!("\u{feff}{text}").into_bytes(),
        1 => format!("\u{feff}{text}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect(),
        2 => format!("\u{feff}{text}")
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect(),
        _ => text.as_bytes().to_vec(),
    }
}
