//! Offices taken away from outside: each format read back, and values that a spreadsheet or an address book could choke on.

use std::io::Cursor;
use std::process::Output;

use calamine::{Data, Reader, Xlsx};
use directory::answer::Freshness;
use directory::vocabulary::{AddressKind, ContactKind, Due};
use paper::office::Office;
use paper::{json_ld, table, vcard, xlsx};
use serde_json::Value;

fn export(args: &[&str]) -> Output {
    crate::valise().env("VALISE_DB", crate::edition()).arg("export").args(args).output().unwrap()
}

/// Values that are formulas to a spreadsheet, or ends of lines to an address book.
const HOSTILE: [&str; 14] = [
    "=HYPERLINK(\"https://evil.example\";\"click\")",
    "+41 58 462 11 20",
    "-1+1|cmd",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "a\r\nEND:VCARD\r\nBEGIN:VCARD",
    "comma, semicolon; backslash\\ \"quotes\"",
    "0041584621120",
    "1E9",
    "\u{202e}evil\u{2066}",
    "الوزارة 司法部 Министерство, a line that is much longer than the seventy-five octets which a card allows, 司法部司法部司法部",
];

fn hostile() -> Vec<Office> {
    let office = |value: &&str| Office {
        id: format!("XA-{value}"),
        country: "XA".to_owned(),
        country_name: (*value).to_owned(),
        name: (*value).to_owned(),
        unit: Some((*value).to_owned()),
        functions: vec![(*value).to_owned()],
        addresses: vec![(AddressKind::Postal, (*value).to_owned()), (AddressKind::Visiting, (*value).to_owned())],
        contacts: ContactKind::ALL.iter().map(|kind| (*kind, (*value).to_owned(), None)).collect(),
        sources: vec![(*value).to_owned()],
        freshness: Freshness { verified: None, method: None, as_of: Some("2020".to_owned()), due: Due::Overdue, due_on: None },
        on: "2026-11-25".to_owned(),
        edition: 1,
    };
    HOSTILE.iter().map(office).collect()
}

#[test]
fn no_cell_of_a_csv_is_a_formula_and_none_is_lost() {
    let offices = hostile();
    let bytes = table::csv(&table::of_offices(&offices), false).unwrap();
    let mut rows = csv::Reader::from_reader(bytes.as_slice());
    let mut count = 0;
    for (row, office) in rows.records().map(Result::unwrap).zip(&offices) {
        for (read, wanted) in row.iter().zip(table::row(office)) {
            let runs = read.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
            assert!(!runs, "a spreadsheet runs {read:?}");
            assert!(read == wanted || read.strip_prefix('\'') == Some(wanted.as_str()), "{read:?} is not {wanted:?}");
            count += 1;
        }
    }
    assert_eq!(count, HOSTILE.len() * table::COLUMNS.len());
}

#[test]
fn every_cell_of_a_workbook_is_text_as_it_was() {
    let offices = hostile();
    let bytes = xlsx::xlsx(&table::of_offices(&offices), "2026-11-25".parse().unwrap()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let formulas = book.worksheet_formula("Offices").unwrap();
    assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()), "a formula stands in the workbook");
    let sheet = book.worksheet_range("Offices").unwrap();
    assert_eq!(sheet.height(), HOSTILE.len() + 1);
    for (row, office) in sheet.rows().skip(1).zip(&offices) {
        for (cell, wanted) in row.iter().zip(table::row(office)) {
            // XML has one kind of line end: XML 1.0, 2.11.
            let same = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n") == wanted.replace("\r\n", "\n").replace('\r', "\n");
            let read = match cell {
                Data::String(text) => text.as_str(),
                Data::Empty => "",
                other => panic!("{wanted:?} became {other:?}"),
            };
            assert!(same(read), "{read:?} is not {wanted:?}");
        }
    }
}

#[test]
fn a_card_keeps_its_lines_and_its_values() {
    for version in [vcard::Version::Three, vcard::Version::Four] {
        let text = vcard::vcards(&hostile(), version);
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert!(lines.iter().all(|line| line.len() <= 75), "a line is too long");
        assert!(lines.iter().all(|line| !line.contains(['\r', '\n'])), "a line ends where none should");
        let unfolded = text.replace("\r\n ", "");
        let count = |line: &str| unfolded.split("\r\n").filter(|found| *found == line).count();
        assert_eq!((count("BEGIN:VCARD"), count("END:VCARD")), (HOSTILE.len(), HOSTILE.len()));
        for value in HOSTILE {
            let wanted = format!("ORG:{0};{0}", escaped(value));
            assert!(unfolded.split("\r\n").any(|line| line == wanted), "{wanted:?} is missing");
        }
    }
}

/// What RFC 6350, 3.4 asks for, in the order in which it says it.
fn escaped(value: &str) -> String {
    let text = value.replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
    text.replace("\r\n", "\\n").replace(['\n', '\r'], "\\n").replace('\t', " ")
}

#[test]
fn a_card_reads_as_it_should() {
    let wanted = include_str!("../../fixtures/cases/paper/BN.vcf").replace('\n', "\r\n");
    let found = export(&["--format", "vcard", "--country", "BN", "--on", "2026-11-23"]);
    assert_eq!(String::from_utf8(found.stdout).unwrap(), wanted);
    let four = export(&["--format", "vcard", "--vcard4", "--country", "BN", "--on", "2026-11-23"]);
    let four = String::from_utf8(four.stdout).unwrap();
    assert!(four.contains("VERSION:4.0\r\n") && four.contains("KIND:org\r\n") && four.contains("TEL;TYPE=\"work,fax\":+673 226 1709\r\n"));
}

#[test]
fn linked_data_says_which_office_and_who_says_so() {
    let found: Value = serde_json::from_slice(&export(&["--format", "json", "--country", "bn", "--on", "2026-11-23"]).stdout).unwrap();
    assert_eq!(found["@context"], "https://schema.org");
    let offices = found["@graph"].as_array().unwrap();
    assert!(offices.iter().all(|office| office["@type"] == "GovernmentOffice" && office["areaServed"]["identifier"] == "BN"));
    let ministry = offices.iter().find(|office| office["identifier"] == "BN-ministry-of-foreign-affairs-and-trade").unwrap();
    assert_eq!(ministry["email"], serde_json::json!(["mfa@gov.bn"]));
    assert_eq!(ministry["faxNumber"], serde_json::json!(["+673 226 1709"]));
    assert!(ministry["subjectOf"][0]["name"].as_str().unwrap().starts_with("United Nations, Treaty Section"));
    assert_eq!(json_ld::json_ld(&hostile())["@graph"].as_array().unwrap().len(), HOSTILE.len());
}

#[test]
fn the_table_of_all_offices_comes_to_file_or_pipe() {
    let all = export(&["--format", "csv", "--on", "2026-11-23"]).stdout;
    let rows = csv::Reader::from_reader(all.as_slice()).into_records().map(Result::unwrap).count();
    assert!(rows > 300, "{rows} offices");
    let marked = export(&["--format", "csv", "--bom", "--on", "2026-11-23"]).stdout;
    assert_eq!((&marked[..3], &marked[3..]), (&b"\xef\xbb\xbf"[..], &all[..]));
    let room = tempfile::TempDir::new().unwrap();
    let file = room.path().join("offices.xlsx");
    assert!(export(&["--format", "xlsx", "--out", file.to_str().unwrap()]).status.success());
    let mut book: Xlsx<_> = calamine::open_workbook(&file).unwrap();
    assert_eq!(book.worksheet_range("Offices").unwrap().height(), rows + 1);
    let telephone = table::COLUMNS.iter().position(|column| *column == "telephone").unwrap();
    let sheet = book.worksheet_range("Offices").unwrap();
    let numbers: Vec<&Data> =
        sheet.rows().skip(1).map(|row| &row[telephone]).filter(|cell| **cell != Data::String(String::new())).collect();
    assert!(numbers.iter().any(|cell| matches!(cell, Data::String(number) if number == "+673 226 1177")), "{numbers:?}");
}

#[test]
fn what_contradicts_itself_is_refused() {
    for args in [
        &["--format", "xlsx", "--bom"][..],
        &["--format", "csv", "--vcard4"],
        &["--format", "json", "--country", "ZZ"],
        &["--format", "pdf"],
        &[],
    ] {
        assert_eq!(export(args).status.code(), Some(2), "{args:?}");
    }
    assert_eq!(export(&["--format", "csv", "--out", "/nowhere/at/all.csv"]).status.code(), Some(3));
    assert_eq!(export(&["--format", "csv", "--country", "AQ"]).status.code(), Some(1), "no office is recorded there");
}
