//! Files that cannot be read, each with a sentence that says what it is and what to do; and files that are made to
//! do harm.

use crate::support::bytes;
use editor::sheet::error::SheetError;
use editor::sheet::read;
use editor::sheet::sniff::FileKind;
use editor::sheet::workbook::FileNote;
use khuyen_hoc_timeline::i18n::lang::Lang;
use std::io::{Cursor, Read, Seek, SeekFrom, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The archive of a file with a part replaced or added.
fn with_part(file: &str, name: &str, change: impl Fn(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut reader = zip::ZipArchive::new(Cursor::new(bytes(file))).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..reader.len() {
        let mut part = reader.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        parts.push((part.name().unwrap().into_owned(), content));
    }
    match parts.iter_mut().find(|(part, _)| part == name) {
        Some((_, content)) => *content = change(std::mem::take(content)),
        None => parts.push((name.to_owned(), change(Vec::new()))),
    }
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_slice()))
        .collect();
    archive(&parts)
}

/// A compound file with a stream.
fn compound(stream: &str) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(stream)
        .unwrap()
        .write_all(b"\0")
        .unwrap();
    file.into_inner().into_inner()
}

/// An `.xls` with its records changed.
fn with_records(file: &str, change: impl Fn(&mut [u8])) -> Vec<u8> {
    let mut compound = cfb::CompoundFile::open(Cursor::new(bytes(file))).unwrap();
    let mut stream = compound.open_stream("/Workbook").unwrap();
    let mut records = Vec::new();
    stream.read_to_end(&mut records).unwrap();
    change(&mut records);
    stream.seek(SeekFrom::Start(0)).unwrap();
    stream.write_all(&records).unwrap();
    drop(stream);
    compound.into_inner().into_inner()
}

/// Where the records of that kind begin.
fn records_of(records: &[u8], wanted: u16) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(head) = records.get(at..at + 4) {
        if u16::from_le_bytes([head[0], head[1]]) == wanted {
            found.push(at);
        }
        at += 4 + usize::from(u16::from_le_bytes([head[2], head[3]]));
    }
    found
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table of cases")]
fn what_is_no_table_is_named_with_the_next_step_in_both_languages() {
    let docx = archive(&[
        ("[Content_Types].xml", b"<a/>"),
        ("word/document.xml", b"<a/>"),
    ]);
    let xlsb = archive(&[("[Content_Types].xml", b"<a/>"), ("xl/workbook.bin", b"")]);
    let odt = archive(&[("mimetype", b"application/vnd.oasis.opendocument.text")]);
    for (name, bytes, expected, vietnamese, english) in [
        (
            "a.xlsx",
            docx,
            SheetError::Other(FileKind::Word),
            "văn bản Word",
            "Word document",
        ),
        (
            "a.xlsx",
            xlsb,
            SheetError::Other(FileKind::Xlsb),
            ".xlsb",
            ".xlsb",
        ),
        (
            "a.ods",
            odt,
            SheetError::Other(FileKind::OpenDocument),
            "OpenDocument",
            "OpenDocument",
        ),
        (
            "a.xlsx",
            archive(&[("a.csv", b"a,b")]),
            SheetError::Other(FileKind::Archive),
            "tệp nén",
            "archive",
        ),
        (
            "a.xls",
            compound("/WordDocument"),
            SheetError::Other(FileKind::Word),
            "Word",
            "Word",
        ),
        (
            "a.xlsx",
            compound("/EncryptedPackage"),
            SheetError::Encrypted,
            "mật khẩu",
            "password",
        ),
        (
            "a.xlsx",
            b"%PDF-1.4".to_vec(),
            SheetError::Other(FileKind::Pdf),
            "PDF",
            "PDF",
        ),
        (
            "a.csv",
            Vec::new(),
            SheetError::Empty,
            "không có chữ nào",
            "no text",
        ),
        (
            "a.xls",
            b"<html><p>404</p></html>".to_vec(),
            SheetError::NoTable,
            "Không thấy bảng",
            "no table",
        ),
        (
            "a.xlsx",
            b"PK\x03\x04 broken".to_vec(),
            SheetError::Damaged {
                kind: "zip".to_owned(),
                detail: String::new(),
            },
            "hỏng",
            "damaged",
        ),
    ] {
        let error = read(name, &bytes).expect_err(vietnamese);
        assert_eq!(
            std::mem::discriminant(&error),
            std::mem::discriminant(&expected),
            "{error:?}"
        );
        if !matches!(expected, SheetError::Damaged { .. }) {
            assert_eq!(error, expected);
        }
        assert!(
            error.sentence(Lang::Vi).contains(vietnamese),
            "{}",
            error.sentence(Lang::Vi)
        );
        assert!(
            error.sentence(Lang::En).contains(english),
            "{}",
            error.sentence(Lang::En)
        );
    }
}

#[test]
fn tables_that_are_named_as_something_else_are_read_all_the_same() {
    let html = "<html><table><tr><td>Năm<td>Tên hoạt động<tr><td>2014<td>Sơ kết</table>";
    assert_eq!(
        read("bang.xls", html.as_bytes()).unwrap().sheets[0]
            .rows
            .len(),
        2
    );
    assert_eq!(
        read("bang.xls", "Năm\tTên\n2014\tSơ kết".as_bytes())
            .unwrap()
            .sheets[0]
            .rows
            .len(),
        2
    );
    assert_eq!(
        read("bang.csv", &bytes("lo-types.ods")).unwrap().sheets[0]
            .rows
            .len(),
        9
    );
}

#[test]
fn macros_are_told_and_the_cells_read() {
    let book = with_part("openpyxl-layout.xlsx", "xl/vbaProject.bin", |_| {
        b"macro".to_vec()
    });
    let book = read("a.xlsm", &book).unwrap();
    assert_eq!(book.notes, [FileNote::Macros]);
    assert_eq!(book.sheets[0].rows.len(), 8);
}

#[test]
fn an_old_workbook_with_a_password_is_told() {
    let encrypted = with_records("lo-types.xls", |records| {
        // CODEPAGE becomes FILEPASS.
        let at = records_of(records, 0x0042)[0];
        records[at] = 0x2f;
    });
    assert_eq!(read("a.xls", &encrypted), Err(SheetError::Encrypted));
}

/// A workbook whose sheet states another size than it has.
fn with_stated_size(stated: u32) -> Vec<u8> {
    const SIZE: u32 = 70_003;
    let mut archive = with_part(
        "openpyxl-formulas.xlsx",
        "xl/worksheets/sheet1.xml",
        |mut xml| {
            xml.resize(usize::try_from(SIZE).unwrap(), b' ');
            xml
        },
    );
    let places = (0..archive.len() - 4).filter(|at| archive[*at..at + 4] == SIZE.to_le_bytes());
    for place in places.collect::<Vec<_>>() {
        archive[place..place + 4].copy_from_slice(&stated.to_le_bytes());
    }
    archive
}

#[test]
fn a_small_file_that_unpacks_to_gigabytes_is_refused_before_it_does() {
    let bomb = with_stated_size(900_000_000);
    assert!(bomb.len() < 10_000);
    assert_eq!(read("a.xlsx", &bomb), Err(SheetError::UnpacksTooLarge));
}

/// The size that an archive states is its author's word, and the sum is taken of it: what unpacks to more must end
/// there.
#[test]
fn an_archive_that_lies_about_its_sizes_is_refused() {
    assert!(read("a.xlsx", &with_stated_size(70_003)).is_ok());
    let error = read("a.xlsx", &with_stated_size(300)).expect_err("a lie");
    assert!(matches!(error, SheetError::Damaged { .. }), "{error:?}");
}

#[test]
fn a_cell_far_away_is_told_where_the_library_would_read_all_between() {
    let far_ods = with_part("lo-types.ods", "content.xml", |content| {
        let cell = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>\
            <table:table-row><table:table-cell table:number-columns-repeated=\"500\"/><table:table-cell office:value-type=\"string\">\
            <text:p>x</text:p></table:table-cell></table:table-row></table:table>";
        String::from_utf8(content)
            .unwrap()
            .replacen("</table:table>", cell, 1)
            .into_bytes()
    });
    let far_xls = with_records("lo-types.xls", |records| {
        let cells = records_of(records, 0x00fd);
        let at = cells[cells.len() - 1];
        records[at + 4..at + 8].copy_from_slice(&[0xff, 0xff, 0xff, 0]);
    });
    for far in [far_ods, far_xls] {
        let error = read("a", &far).expect_err("too large an area");
        let SheetError::AreaTooLarge { sheet, .. } = &error else {
            panic!("{error:?}");
        };
        assert_eq!(sheet, "Hoạt động");
        assert!(error.sentence(Lang::Vi).contains("Ctrl+End"));
    }
    // Cells of an .xlsx are read one by one, so that it costs nothing there.
    let far_xlsx = with_part(
        "openpyxl-formulas.xlsx",
        "xl/worksheets/sheet1.xml",
        |xml| {
            let row = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>";
            String::from_utf8(xml)
                .unwrap()
                .replacen("</sheetData>", row, 1)
                .into_bytes()
        },
    );
    let sheet = &read("a.xlsx", &far_xlsx).unwrap().sheets[0];
    assert_eq!(sheet.rows.last().map(|row| row.number), Some(1_048_576));
}

/// Whatever happened to a file on its way, reading it gives a table or a sentence.
#[test]
fn no_damaged_file_breaks_the_reader() {
    for file in [
        "lo-types.ods",
        "lo-types.xlsx",
        "lo-types.xls",
        "python-crlf.csv",
        "rust-cells.xlsx",
    ] {
        let whole = bytes(file);
        for part in 1..12 {
            let _ = read(file, &whole[..whole.len() * part / 12]);
        }
        // A fixed sequence, so that a failure comes again.
        let mut state = 1_u64;
        for _ in 0..60 {
            let mut damaged = whole.clone();
            for _ in 0..4 {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                let at = usize::try_from(state >> 33).unwrap() % damaged.len();
                damaged[at] = state.to_le_bytes()[3];
            }
            let _ = read(file, &damaged);
        }
    }
}
