//! Spreadsheets, through `valise template`, `propose` and `outbox`: every bad file is made here, named by its place, and
//! changes nothing; a good one is compared with the edition held, field by field.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use serde_json::Value;
use tempfile::TempDir;

use crate::valise;

/// The edition of invented records, built once.
fn invented() -> &'static Path {
    static EDITION: LazyLock<PathBuf> = LazyLock::new(|| {
        let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cases/facts/base");
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("invented-for-spreadsheets.db");
        let built = valise().arg("build-edition").arg(facts).arg(&out).output().unwrap();
        assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
        out
    });
    &EDITION
}

/// A maintainer's machine: a copy of the edition, and what is the person's own.
pub struct Desk(TempDir);

impl Desk {
    pub fn new() -> Self {
        let room = TempDir::new().unwrap();
        std::fs::copy(invented(), room.path().join("directory.db")).unwrap();
        Self(room)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn run(&self, args: &[&str]) -> (Option<i32>, String, String) {
        let ran = valise().current_dir(self.0.path()).arg("--db").arg(self.path("directory.db")).args(args).output().unwrap();
        (ran.status.code(), String::from_utf8_lossy(&ran.stdout).into_owned(), String::from_utf8_lossy(&ran.stderr).into_owned())
    }

    pub fn json(&self, args: &[&str]) -> Value {
        let (_, out, err) = self.run(args);
        serde_json::from_str(&out).unwrap_or_else(|_| panic!("{args:?}: {out}{err}"))
    }

    /// What a dry run says of a file.
    fn tried(&self, name: &str, bytes: &[u8], more: &[&str]) -> Value {
        std::fs::write(self.path(name), bytes).unwrap();
        let args = [&["propose", name, "--dry-run", "--json", "--on", "2026-11-25"], more].concat();
        self.json(&args)
    }
}

/// The findings, as `code row column`; a warning with a `~` before it.
fn findings(told: &Value) -> Vec<String> {
    let one = |finding: &Value| {
        let sign = if finding["refuses"].as_bool().unwrap() { "" } else { "~" };
        let row = finding["row"].as_u64().map_or_else(String::new, |row| format!(" {row}"));
        let column = finding["column"].as_str().map_or_else(String::new, |column| format!(" {column}"));
        format!("{sign}{}{row}{column}", finding["code"].as_str().unwrap())
    };
    told["findings"].as_array().unwrap().iter().map(one).collect()
}

/// The rows that would change, as `+ table key` with `column: before -> after` for changed ones.
fn differences(told: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for row in told["rows"].as_array().unwrap() {
        let key = row["key"].as_array().unwrap().iter().map(|part| part.as_str().unwrap()).collect::<Vec<_>>().join(",");
        lines.push(format!("{} {} {key}", row["becomes"].as_str().unwrap(), row["table"].as_str().unwrap()));
        if row["becomes"] == "changed" {
            let text = |cell: &Value| cell.as_str().unwrap_or("-").to_owned();
            let field =
                |field: &Value| format!("  {}: {} -> {}", field["column"].as_str().unwrap(), text(&field["before"]), text(&field["after"]));
            lines.extend(row["fields"].as_array().unwrap().iter().map(field));
        }
    }
    lines
}

/// A workbook of one sheet.
fn book(name: &str, fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet().set_name(name).unwrap());
    book.save_to_buffer().unwrap()
}

/// Writes rows of texts from the first row on; an empty text is an empty cell.
fn put(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (line, row) in (0..).zip(rows) {
        for (place, cell) in (0..).zip(*row).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(line, place, *cell).unwrap();
        }
    }
}

const CONTACT: &[&str] = &["id", "authority", "kind", "value", "source", "as_of"];
const NEW: &[&str] = &["XA-ministry-telephone-2", "XA-ministry", "telephone", "+999 1 234 5680", "invented-gazette", "2026-05"];

fn contacts(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    book("contact", |sheet| {
        put(sheet, &[CONTACT, NEW]);
        fill(sheet);
    })
}

/// Does what is wanted with a sheet, and is done with it.
fn with(change: impl FnOnce(&mut Worksheet) -> Result<&mut Worksheet, rust_xlsxwriter::XlsxError>) -> impl FnOnce(&mut Worksheet) {
    move |sheet| assert!(change(sheet).is_ok())
}

fn csv(rows: &[&[&str]]) -> String {
    rows.iter().map(|row| row.join(",") + "\n").collect()
}

/// A packed file with these files in it.
fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A file of one kind of wrong, what its name is, and what is to be told.
type Bad = (&'static str, &'static str, Vec<u8>, &'static [&'static str]);

#[allow(clippy::too_many_lines, reason = "a table of cases")]
fn bad() -> Vec<Bad> {
    let utf16: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
    let encrypted = [&[0xD0, 0xCF, 0x11, 0xE0][..], &[0; 512], &utf16].concat();
    let text = csv(&[CONTACT, NEW]);
    vec![
        ("empty", "contact.csv", Vec::new(), &["empty-file"]),
        ("encrypted", "contact.xlsx", encrypted, &["encrypted-file"]),
        ("old kind", "contact.xls", vec![0xD0, 0xCF, 0x11, 0xE0, 0, 0], &["wrong-file"]),
        ("pdf", "contact.xlsx", b"%PDF-1.7".to_vec(), &["wrong-file"]),
        ("web page", "contact.xls", b" <!DOCTYPE html><table>".to_vec(), &["wrong-file"]),
        ("text document", "contact.xlsx", packed(&[("word/document.xml", b"<w/>")]), &["wrong-file"]),
        ("cut off", "contact.xlsx", contacts(|_| {})[..2000].to_vec(), &["broken-file"]),
        ("no parts", "contact.xlsx", packed(&[("xl/workbook.xml", b"<workbook/>")]), &["broken-file"]),
        (
            "bomb",
            "contact.xlsx",
            packed(&[("xl/workbook.xml", b"<w/>"), ("xl/sharedStrings.xml", &vec![0; 97 << 20])]),
            &["file-too-large"],
        ),
        ("sheet of no table", "x.xlsx", book("Tabelle1", |sheet| put(sheet, &[CONTACT, NEW])), &["unknown-sheet"]),
        ("unknown heading", "x.xlsx", contacts(with(|sheet| sheet.write_string(0, 6, "Durchwahl"))), &["unknown-heading 1 G"]),
        ("repeated heading", "x.xlsx", contacts(with(|sheet| sheet.write_string(0, 6, "E-Mail"))), &["repeated-column 1 G"]),
        ("no key", "contact.csv", csv(&[&CONTACT[1..], &NEW[1..]]).into_bytes(), &["missing-column 1", "empty-cell 2 id"]),
        (
            "merged",
            "x.xlsx",
            contacts(with(|sheet| sheet.merge_range(3, 1, 4, 1, "XA-ministry", &Format::new()))),
            &[
                "empty-cell 4 A (id)",
                "merged-cells 4 B",
                "empty-cell 4 C (kind)",
                "empty-cell 4 D (value)",
                "empty-cell 4 E (source)",
                "empty-cell 4 F (as_of)",
            ],
        ),
        (
            "number for telephone",
            "x.xlsx",
            contacts(with(|sheet| sheet.write_number(1, 3, 99_912_345_680.0))),
            &["number-for-text 2 D (value)"],
        ),
        ("number for date", "x.xlsx", contacts(with(|sheet| sheet.write_number(1, 5, 46_000.0))), &["number-for-date 2 F (as_of)"]),
        (
            "failed formula",
            "x.xlsx",
            contacts(with(|sheet| sheet.write_formula(1, 3, Formula::new("=NA()").set_result("#N/A")))),
            &["~formula 2 D", "failed-formula 2 D (value)"],
        ),
        ("formula in text", "contact.csv", text.replace("+999 1 234 5680", "=1+1").into_bytes(), &["formula 2 D (value)"]),
        ("truth for text", "x.xlsx", contacts(with(|sheet| sheet.write_boolean(1, 3, true))), &["truth-for-text 2 D (value)"]),
        (
            "every fault at once",
            "contact.csv",
            csv(&[
                CONTACT,
                &["a", "XA-nobody", "pigeon", "12", "nowhere", "31.12.2026"],
                &["b", "XA-nobody", "email", "a@b", "invented-gazette", "2026"],
            ])
            .into_bytes(),
            &["unknown-code 2 C (kind)", "wrong-value 2 F (as_of)", "dangling-reference 3 B (authority)", "malformed-email 3 D (value)"],
        ),
        ("key twice", "contact.csv", csv(&[CONTACT, NEW, NEW]).into_bytes(), &["duplicate-key 3 A (id)"]),
        ("open quote", "contact.csv", text.replace("XA-ministry,", "\"XA-ministry,").into_bytes(), &["unclosed-quote"]),
        ("cell too many", "contact.csv", text.replace("+999 1", "+999,1").into_bytes(), &["too-many-cells 2", "wrong-value 2 F (as_of)"]),
        (
            "other encoding",
            "contact.csv",
            text.replace("XA-ministry,", "\u{FC}").bytes().map(|byte| if byte == 0xC3 { 0xFC } else { byte }).collect(),
            &["unknown-encoding"],
        ),
        ("nothing to withdraw", "contact.csv", csv(&[&["id", "withdraw"], &["XA-gone", "yes"]]).into_bytes(), &["nothing-to-withdraw 2"]),
        (
            "neither yes nor no",
            "contact.csv",
            csv(&[&["id", "withdraw"], &["XA-ministry-fax", "perhaps"]]).into_bytes(),
            &["wrong-value 2 B (withdraw)"],
        ),
        (
            "still referred to",
            "authority.csv",
            csv(&[&["id", "withdraw"], &["XB-court", "yes"]]).into_bytes(),
            &["dangling-reference", "dangling-reference"],
        ),
    ]
}

#[test]
fn every_bad_spreadsheet_is_named_by_its_place() {
    let desk = Desk::new();
    let mut wrong = Vec::new();
    for (case, name, bytes, expected) in bad() {
        let told = desk.tried(name, &bytes, &[]);
        let found = findings(&told);
        if found != expected {
            wrong.push(format!("{case}: {found:?}, expected {expected:?}\n  {}", told["findings"]));
        }
        assert_eq!(told["refused"], true, "{case}");
        let (code, out, err) = desk.run(&["propose", name, "--reason", "a test", "--on", "2026-11-25"]);
        assert_eq!((code, out.as_str()), (Some(3), ""), "{case}: {err}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(desk.run(&["outbox", "list"]).0, Some(1), "a refused file leaves no draft");
}

#[test]
fn a_workbook_and_its_csv_are_compared_with_what_is_held_field_by_field() {
    let desk = Desk::new();
    let rows: &[&[&str]] = &[
        &["id", "authority", "kind", "value", "withdraw"],
        &["XA-ministry-telephone", "XA-ministry", "telephone", "+999 1 234 9999", ""],
        &["XA-ministry-fax", "", "", "", "yes"],
        &["XA-ministry-web", "XA-ministry", "web", "https://justice.xa.example/requests?language=en#top", ""],
        &["XA-ministry-email-2", "XA-ministry", "email", "urgent@justice.xa.example", ""],
    ];
    let expected = [
        "added contact XA-ministry-email-2",
        "withdrawn contact XA-ministry-fax",
        "changed contact XA-ministry-telephone",
        "  value: +999 1 234 5678 ext. 12 -> +999 1 234 9999",
        "  source: invented-gazette -> invented-note",
        "  as_of: 2026-05 -> 2026-11-20",
        "added source invented-note",
    ];
    let more = ["--source", "invented-note", "--title", "Invented note", "--publisher", "Inventia", "--dated", "2026-11-20"];
    let semicolons = format!("sep=;\n{}", csv(rows).replace(',', ";"));
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(csv(rows).encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let files = [
        ("x.xlsx", book("Contact", |sheet| put(sheet, rows))),
        ("contact.csv", format!("\u{FEFF}{}", csv(rows)).into_bytes()),
        ("contact.csv", semicolons.into_bytes()),
        ("contact.csv", utf16),
        ("contact.csv", format!("\n\n{}", csv(rows)).replace(',', "\t").replace('\n', "\r\n").into_bytes()),
    ];
    for (name, bytes) in files {
        let told = desk.tried(name, &bytes, &more);
        assert_eq!(findings(&told), Vec::<String>::new(), "{name}: {told}");
        assert_eq!(differences(&told), expected, "{name}");
        assert_eq!((told["unchanged"].as_u64(), told["jurisdictions"].to_string()), (Some(1), "[\"XA\"]".to_owned()));
    }
}

#[test]
fn what_a_spreadsheet_made_of_a_value_is_turned_back() {
    let desk = Desk::new();
    let hours = |epoch_1904: bool| {
        let mut book = Workbook::new();
        if epoch_1904 {
            // Days are counted from 1904 on (ECMA-376 part 1, 18.2.28): told by the workbook, below.
        }
        let sheet = book.add_worksheet().set_name("opening_hours").unwrap();
        put(
            sheet,
            &[
                &["id", "authority", "days", "opens", "closes", "zone", "valid_from", "source", "as_of"],
                &["XA-ministry-hours-9", "XA-ministry", "", "", "", "Inventia/Alphaville", "", "invented-gazette"],
            ],
        );
        sheet.write_number(1, 2, 12345.0).unwrap();
        let (time, day) = (Format::new().set_num_format("hh:mm"), Format::new().set_num_format("yyyy-mm-dd"));
        sheet.write_datetime_with_format(1, 3, ExcelDateTime::from_hms(8, 30, 0.0).unwrap(), &time).unwrap();
        sheet.write_datetime_with_format(1, 4, ExcelDateTime::from_hms(17, 0, 0.0).unwrap(), &time).unwrap();
        sheet.write_datetime_with_format(1, 6, ExcelDateTime::from_ymd(2026, 3, 1).unwrap(), &day).unwrap();
        sheet.write_number(1, 8, 2026.0).unwrap();
        let bytes = book.save_to_buffer().unwrap();
        if epoch_1904 { since_1904(&bytes) } else { bytes }
    };
    for (epoch_1904, from) in [(false, "2026-03-01"), (true, "2030-03-02")] {
        let told = desk.tried("x.xlsx", &hours(epoch_1904), &[]);
        let fields: Vec<(&str, &str)> = told["rows"][0]["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|field| (field["column"].as_str().unwrap(), field["after"].as_str().unwrap()))
            .collect();
        for wanted in [("days", "12345"), ("opens", "08:30"), ("closes", "17:00"), ("valid_from", from), ("as_of", "2026")] {
            assert!(fields.contains(&wanted), "{wanted:?} in {fields:?}, {}", told["findings"]);
        }
    }
    let computed = contacts(with(|sheet| sheet.write_formula(1, 3, Formula::new("=A1").set_result("+999 1 234 5681"))));
    let told = desk.tried("x.xlsx", &computed, &[]);
    assert_eq!(findings(&told), ["~formula 2 D"]);
    assert_eq!(told["rows"][0]["fields"][2]["after"], "+999 1 234 5681");
    let broken = book("address", |sheet| {
        put(
            sheet,
            &[
                &["id", "authority", "kind", "text", "source", "as_of"],
                &["XA-ministry-visit", "XA-ministry", "visiting", "Room 1,\nLong Street 2", "invented-gazette", "2026"],
            ],
        );
    });
    let told = desk.tried("x.xlsx", &broken, &[]);
    assert_eq!(findings(&told), ["~line-break 2 D (text)"]);
    assert_eq!(told["rows"][0]["fields"][2]["after"], "Room 1, Long Street 2");
}

/// The same workbook, counting its days from 1904.
fn since_1904(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = Vec::new();
        std::io::copy(&mut file, &mut text).unwrap();
        if name == "xl/workbook.xml" {
            let changed = String::from_utf8(text).unwrap();
            assert!(changed.contains("<workbookPr "));
            text = changed.replace("<workbookPr ", "<workbookPr date1904=\"1\" ").into_bytes();
        }
        files.push((name, text));
    }
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    packed(&files)
}

#[test]
fn headings_are_known_in_six_languages_and_what_was_said_of_one_is_remembered() {
    let desk = Desk::new();
    let row = &["XA-ministry-email-2", "XA-ministry", "email", "urgent@justice.xa.example", "invented-gazette", "2026-05"][..];
    let headings: &[&[&str]] = &[
        &["Identifier", "Office", "Type", "E-mail", "Source", "As at"],
        &["identifiant", "Autorité", "Genre", "Courriel", "Source", "État au"],
        &["Identificador", "Autoridad", "Tipo", "Correo electrónico", "Fuente", "a fecha de"],
        &["Идентификатор", "Орган", "Вид", "Контакт", "Источник", "по состоянию на"],
        &["المعرف", "السلطة", "النوع", "البريد الإلكتروني", "المصدر", "بتاريخ"],
        &["标识", "主管机关", "类型", "电子邮件", "来源", "截至"],
    ];
    for heading in headings {
        let told = desk.tried("x.xlsx", &book("contact", |sheet| put(sheet, &[&["Annex to the note"], &[], heading, row])), &[]);
        assert_eq!(differences(&told), ["added contact XA-ministry-email-2"], "{heading:?}: {told}");
    }
    let odd: &[&[&str]] = &[&["id", "authority", "kind", "Durchwahl", "source", "as_of", "Bearbeiter"], row];
    let odd = book("contact", |sheet| put(sheet, odd));
    assert_eq!(findings(&desk.tried("x.xlsx", &odd, &[])), ["unknown-heading 1 D", "unknown-heading 1 G", "empty-cell 2 value"]);
    let told = desk.tried("x.xlsx", &odd, &["--map", "Durchwahl=value", "--map", "Bearbeiter="]);
    assert_eq!(differences(&told), ["added contact XA-ministry-email-2"]);
    assert_eq!(differences(&desk.tried("x.xlsx", &odd, &[])), ["added contact XA-ministry-email-2"], "remembered");
    assert_eq!(desk.run(&["propose", "x.xlsx", "--dry-run", "--map", "Durchwahl=nothing"]).0, Some(2));
}

#[test]
fn every_word_for_a_heading_means_a_column_that_there_is() {
    let words = include_str!("../../crates/spreadsheet/headings.csv");
    let mut reader = csv::Reader::from_reader(words.as_bytes());
    let columns: Vec<&str> = directory::record::Facts::TABLES
        .iter()
        .flat_map(|table| directory::record::Facts::holds(table).unwrap())
        .map(|column| column.name)
        .chain(["withdraw"])
        .collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("seven cells")).collect();
    assert!(rows.len() > 40);
    for row in rows {
        assert!(columns.contains(&&row[0]), "{:?} is no column", &row[0]);
    }
}

#[test]
fn other_encodings_are_read_when_a_person_names_them() {
    let desk = Desk::new();
    for (name, encoding, note) in [
        ("windows-1252", encoding_rs::WINDOWS_1252, "Ministère"),
        ("windows-1251", encoding_rs::WINDOWS_1251, "Министерство"),
        ("windows-1256", encoding_rs::WINDOWS_1256, "وزارة"),
    ] {
        let rows = csv(&[&["id", "note"], &["XA-ministry-fax", note]]);
        let (bytes, _, _) = encoding.encode(&rows);
        let told = desk.tried("contact.csv", &bytes, &[]);
        assert_eq!(findings(&told), ["unknown-encoding"]);
        assert!(told["findings"][0]["message"].as_str().unwrap().contains(note), "the right reading is shown: {told}");
        let told = desk.tried("contact.csv", &bytes, &["--encoding", name]);
        assert_eq!(differences(&told)[1], format!("  note: - -> {note}"));
    }
}

#[test]
fn a_template_filled_with_what_is_held_changes_nothing_when_it_comes_back() {
    let desk = Desk::new();
    for (file, more) in [("all.xlsx", &[][..]), ("contact.csv", &["--table", "contact"][..])] {
        let (code, _, err) = desk.run(&[&["template", "--out", file, "--of", "XA"], more].concat());
        assert_eq!(code, Some(0), "{err}");
        let told = desk.json(&["propose", file, "--dry-run", "--json", "--complete", "XA", "--on", "2026-11-25"]);
        assert_eq!((findings(&told), differences(&told)), (Vec::new(), Vec::new()), "{file}");
        assert!(told["unchanged"].as_u64().unwrap() > 3, "{told}");
    }
    let told = desk.tried("contact.csv", b"id\nXA-ministry-email\n", &["--complete", "XA"]);
    let withdrawn: Vec<String> = differences(&told);
    assert!(withdrawn.iter().all(|row| row.starts_with("withdrawn contact XA-ministry-")) && withdrawn.len() == 4, "{withdrawn:?}");
    assert_eq!(desk.run(&["template", "--out", "x.csv"]).0, Some(2));
    assert_eq!(desk.run(&["template", "--out", "x.csv", "--table", "nothing"]).0, Some(2));
}

#[test]
fn a_draft_waits_in_the_outbox_until_it_is_taken_away() {
    let desk = Desk::new();
    std::fs::write(desk.path("contact.csv"), csv(&[CONTACT, NEW])).unwrap();
    let propose = ["propose", "contact.csv", "--reason", "the office has a second line", "--on", "2026-11-25"];
    let (code, out, err) = desk.run(&propose);
    assert_eq!(code, Some(0), "{err}");
    assert!(
        out.contains("+ contact XA-ministry-telephone-2")
            && out.contains("1 added, 0 changed, 0 withdrawn, 0 unchanged, against edition 7"),
        "{out}"
    );
    let listed = desk.json(&["outbox", "list", "--json"]);
    let draft = &listed["drafts"][0];
    assert_eq!(
        (draft["state"].as_str(), draft["reason"].as_str(), draft["body"]["base"].as_u64()),
        (Some("written"), Some("the office has a second line"), Some(7))
    );
    let id = draft["id"].as_str().unwrap();
    assert!(desk.run(&["outbox", "show", &id[..8]]).1.contains("value: +999 1 234 5680"));
    assert_eq!(desk.run(&["outbox", "discard", id]).0, Some(0));
    assert_eq!(desk.run(&["outbox", "list"]).0, Some(1));
    let before = std::fs::read(desk.path("directory.db")).unwrap();
    desk.run(&propose);
    assert_eq!(std::fs::read(desk.path("directory.db")).unwrap(), before, "the edition held is never changed by a draft");
}
