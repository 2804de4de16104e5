//! Taking away, in the real window: the system's own window is answered by keyboard, and what was saved is opened.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use calamine::{Data, Reader, Xlsx};
use desktop_tests::Window;
use serde_json::{Value, json};

use super::reading::{TOP, choose, looked_at, page, press, speak};
use super::{PROGRAM, edition, scratch, valise};

/// A new folder for what a test saves.
fn room(name: &str) -> PathBuf {
    let room = scratch().join("taken").join(name);
    let _ = fs::remove_dir_all(&room);
    fs::create_dir_all(&room).unwrap();
    room
}

/// The fonts that sheets are set in, laid out as the package has them.
fn fonts() -> String {
    let fonts = scratch().join("fonts");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    assert!(Command::new(".ci/fonts").arg(&fonts).current_dir(root).status().unwrap().success());
    fonts.display().to_string()
}

/// Opens the answer to words.
async fn answer(window: &Window, words: &str) {
    page(window, "lookup").await;
    window.paste(words).await;
    press(window, ".said > p > button").await;
    window.until("the answer", &format!("return document.querySelector('{TOP} .recipient') !== null")).await;
}

/// Opens the page of a country.
async fn country(window: &Window, words: &str) {
    page(window, "lookup").await;
    window.paste(words).await;
    press(window, "#option-0").await;
    window.until("the country", &format!("return document.querySelector('{TOP} [data-take=vcard3]') !== null")).await;
}

/// Scrolls to a button.
async fn seen(window: &Window, name: &str) {
    window.run(&format!("document.querySelector('{TOP} [data-take={name}]').scrollIntoView({{ block: 'center' }})"), vec![]).await;
}

async fn take(window: &Window, name: &str) {
    window.no_dialog().await;
    press(window, &format!("{TOP} [data-take={name}]")).await;
}

/// Waits for these words in a status line of the page that is seen.
async fn told(window: &Window, words: &str) {
    let script = format!(
        "return [...document.querySelectorAll('{TOP} [role=status]')].some((status) => status.innerText.replace(/[\\u2066-\\u2069]/g, '').includes({}))",
        json!(words)
    );
    window.until(words, &script).await;
}

/// Presses a button, answers the system's window with a path, and reads what was saved there.
async fn saved(window: &Window, name: &str, path: &Path) -> Vec<u8> {
    take(window, name).await;
    window.save_file(&path.display().to_string()).await;
    told(window, &path.display().to_string()).await;
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn run(program: &str, args: &[&str]) -> Output {
    Command::new(program).args(args).output().unwrap_or_else(|error| panic!("{program}: {error}"))
}

fn printed(program: &str, args: &[&str]) -> String {
    let output = run(program, args);
    assert!(output.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The command line that stands beside the window's program.
fn command_line() -> String {
    Path::new(PROGRAM).with_file_name("valise").display().to_string()
}

fn cells(bytes: Vec<u8>) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    sheet.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[tokio::test]
async fn an_answer_is_saved_as_sheet_draft_and_receipt_in_a_language_of_its_own() {
    let room = room("answer");
    let window = valise().with("VALISE_FONTS", &fonts()).window().await;
    answer(&window, "kyrgyzstan untoc email").await;
    seen(&window, "sheet").await;
    looked_at(&window, "taking-answer-en").await;

    let file = room.join("sheet.pdf");
    assert!(saved(&window, "sheet", &file).await.starts_with(b"%PDF-"));
    let info = printed("pdfinfo", &[file.to_str().unwrap()]);
    for wanted in ["Kyrgyzstan: mutual legal assistance", "Tagged:          yes", "(A4)"] {
        assert!(info.contains(wanted), "{wanted:?} isn't in\n{info}");
    }

    choose(&window, &format!("{TOP} [id$=-language]"), "fr").await;
    choose(&window, &format!("{TOP} [id$=-paper]"), "letter").await;
    let file = room.join("fiche.pdf");
    saved(&window, "sheet", &file).await;
    assert!(printed("pdfinfo", &[file.to_str().unwrap()]).contains("612 x 792"));
    assert!(printed("pdftotext", &[file.to_str().unwrap(), "-"]).contains("Kirghizistan"));
    assert_eq!(window.run("return document.documentElement.lang", vec![]).await, json!("en"), "the pages keep their language");
    assert!(saved(&window, "letter-docx", &room.join("projet.docx")).await.starts_with(b"PK"));
    let file = room.join("projet.pdf");
    saved(&window, "letter", &file).await;
    assert!(printed("pdftotext", &[file.to_str().unwrap(), "-"]).contains("UNTOC 18(15)"));

    // The ending is added where it was left out; and the command line proves the receipt on the same edition.
    take(&window, "receipt").await;
    window.choose_file(room.join("case 12").to_str().unwrap());
    let file = room.join("case 12.valise");
    told(&window, file.to_str().unwrap()).await;
    let report = printed(&command_line(), &["receipt", "verify", file.to_str().unwrap(), "--db", edition().to_str().unwrap()]);
    assert!(report.contains("Proved by digest alone"), "{report}");
    window.close().await;
}

#[tokio::test]
async fn a_country_is_saved_in_every_format() {
    let room = room("country");
    let window = valise().with("VALISE_FONTS", &fonts()).window().await;
    speak(&window, "zh").await;
    country(&window, "brunei").await;
    seen(&window, "sheet").await;
    looked_at(&window, "taking-country-zh").await;
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();

    let sheet = room.join("sheet.pdf");
    saved(&window, "sheet", &sheet).await;
    assert!(printed("pdftotext", &["-enc", "UTF-8", sheet.to_str().unwrap(), "-"]).contains("文莱"), "the sheet follows the pages");
    for (name, wanted) in [("vcard3", "VERSION:3.0\r\n"), ("vcard4", "VERSION:4.0\r\n")] {
        let cards = text(saved(&window, name, &room.join(format!("{name}.vcf"))).await);
        assert!(cards.contains(wanted) && cards.contains("Attorney General's Chambers"), "{cards}");
    }
    let plain = saved(&window, "csv", &room.join("plain.csv")).await;
    let marked = saved(&window, "csv-marked", &room.join("marked.csv")).await;
    assert_eq!((&marked[..3], &marked[3..]), (&b"\xef\xbb\xbf"[..], plain.as_slice()));
    let rows = cells(saved(&window, "xlsx", &room.join("offices.xlsx")).await);
    assert_eq!(rows.len(), text(plain).lines().count(), "a row an office");
    assert!(rows.iter().flatten().any(|cell| cell == "+673 226 1177"), "telephones are text");
    let linked: Value = serde_json::from_slice(&saved(&window, "json-ld", &room.join("offices.jsonld")).await).unwrap();
    assert_eq!(linked["@graph"].as_array().unwrap().len(), rows.len() - 1);
    window.close().await;
}

#[tokio::test]
async fn the_matrix_is_saved_as_it_is_seen() {
    let room = room("matrix");
    let window = valise().window().await;
    page(&window, "matrix").await;
    window.until("the matrix", &format!("return document.querySelectorAll('{TOP} tbody tr').length > 190")).await;
    let filter = "const box = document.querySelector(arguments[0]); box.value = 'republic'; box.dispatchEvent(new Event('input', { bubbles: true }))";
    window.run(filter, vec![json!(format!("{TOP} form input[type=text]"))]).await;
    window.until("the filter", &format!("return document.querySelectorAll('{TOP} tbody tr').length < 30")).await;
    let seen =
        window.run(&format!("return [...document.querySelectorAll('{TOP} tbody th .link')].map((one) => one.innerText)"), vec![]).await;
    let rows = cells(saved(&window, "xlsx", &room.join("matrix.xlsx")).await);
    let countries: Vec<&str> = rows.iter().skip(1).map(|row| row[1].as_str()).collect();
    assert!(countries.len() > 2);
    assert_eq!(json!(countries), seen, "the rows that are seen, in their order");
    assert!(rows[1].iter().any(|cell| cell.contains("never verified")), "{:?}", rows[1]);
    let csv = String::from_utf8(saved(&window, "csv", &room.join("matrix.csv")).await).unwrap();
    assert_eq!(csv.lines().count(), rows.len());
    window.close().await;
}

#[tokio::test]
async fn nothing_is_replaced_unasked_and_nothing_is_written_where_it_may_not_be() {
    let room = room("refused");
    let window = valise().window().await;
    answer(&window, "kyrgyzstan untoc email").await;
    let kept = room.join("kept.docx");
    fs::write(&kept, "mine").unwrap();

    // The system's window asks whether to replace it, and so is still there: Escape leaves it.
    take(&window, "letter-docx").await;
    window.choose_file(kept.to_str().unwrap());
    window.press_in_dialog("Escape");
    window
        .until("an end without a word", &format!("return document.querySelector('{TOP} [data-take=receipt]').ariaDisabled === 'false'"))
        .await;
    assert_eq!(fs::read_to_string(&kept).unwrap(), "mine");
    // In a window of its own from here: the key was for the system's window, as no window manager gives the question the focus, and so the
    // question still stands there, over whatever is asked next. A person's Escape leaves the question first.
    window.close().await;

    // No account may make a file there, not even the system's own.
    let window = valise().window().await;
    answer(&window, "kyrgyzstan untoc email").await;
    take(&window, "letter-docx").await;
    window.choose_file("/sys/kernel/draft.docx");
    window
        .until(
            "the refusal",
            &format!("return document.querySelector('{TOP} [role=alert]')?.innerText.includes('may not be written there') === true"),
        )
        .await;
    seen(&window, "sheet").await;
    looked_at(&window, "taking-refused-en").await;

    // Without fonts there is no sheet, and it says what there is.
    window.close().await;
    let window = valise().with("VALISE_FONTS", "/nowhere/at/all").window().await;
    answer(&window, "kyrgyzstan untoc email").await;
    take(&window, "sheet").await;
    window.find(&format!("{TOP} [role=alert]")).await;
    window.says(&format!("{TOP} [role=alert]"), "fonts").await;
    assert!(saved(&window, "letter-docx", &room.join("without.docx")).await.starts_with(b"PK"));
    window.close().await;
}

/// What another program takes from the clipboard: here the page itself, as its user pastes.
#[tokio::test]
async fn what_is_copied_is_pasted_with_its_citation_as_text_and_as_html() {
    let window = valise().window().await;
    answer(&window, "kyrgyzstan untoc email").await;
    let pasted = "
        window.pasted = null;
        document.addEventListener('paste', ({ clipboardData }) => {
          window.pasted = ['text/plain', 'text/html'].map((kind) => clipboardData.getData(kind)) });
        document.body.append(Object.assign(document.createElement('textarea'), { id: 'elsewhere' }));";
    window.run(pasted, vec![]).await;
    for (name, language, first, cited) in [
        ("cite", "en", "Kyrgyzstan: mutual legal assistance", "never verified"),
        ("cite", "ar", "قيرغيزستان", "Valise"),
        ("address", "en", "Office of the Prosecutor General", "Valise, edition 1"),
    ] {
        choose(&window, &format!("{TOP} [id$=-language]"), language).await;
        take(&window, name).await;
        told(&window, "Copied").await;
        window.run("window.pasted = null; document.querySelector('#elsewhere').focus()", vec![]).await;
        window.press_for_real("ctrl+v");
        window.until("what was pasted", "return window.pasted !== null").await;
        let both = window.run("return window.pasted", vec![]).await;
        let (text, html) = (both[0].as_str().unwrap(), both[1].as_str().unwrap());
        for flavour in [text, html] {
            assert!(flavour.contains(first) && flavour.contains(cited), "{name}: {flavour}");
            let unseen =
                |letter: char| matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
            assert!(!flavour.contains(unseen), "{name}: a mark that nobody sees: {flavour:?}");
        }
        assert!(text.starts_with(first) && !text.contains('<'), "{text}");
        assert_eq!(html.contains("dir=\"rtl\""), language == "ar", "{html}");
    }
    window.close().await;
}

/// The programs of the system are named by `xdg-open`: here it is one that hands on what it was given.
#[tokio::test]
async fn a_sheet_goes_to_the_systems_viewer_and_an_e_mail_to_its_mail_program() {
    let room = room("opened");
    let (pipe, program) = (room.join("opened"), room.join("xdg-open"));
    assert!(run("mkfifo", &[pipe.to_str().unwrap()]).status.success());
    fs::write(&program, format!("#!/bin/sh\nprintf '%s' \"$1\" > '{}'\n", pipe.display())).unwrap();
    assert!(run("chmod", &["+x", program.to_str().unwrap()]).status.success());
    let given = || printed("timeout", &["30", "cat", pipe.to_str().unwrap()]);
    let path = format!("{}:{}", room.display(), std::env::var("PATH").unwrap());
    let window = valise().with("VALISE_FONTS", &fonts()).with("PATH", &path).window().await;

    answer(&window, "kyrgyzstan untoc email").await;
    take(&window, "print").await;
    let file = given();
    told(&window, "Print it there").await;
    assert!(file.ends_with(".pdf") && fs::read(&file).unwrap().starts_with(b"%PDF-"), "{file}");
    assert!(printed("stat", &["-c", "%a", Path::new(&file).parent().unwrap().to_str().unwrap()]).starts_with("700"), "for its owner alone");

    country(&window, "brunei").await;
    press(&window, &format!("{TOP} [data-key=BN-ministry-of-foreign-affairs-and-trade]")).await;
    window.until("the office", &format!("return document.querySelector('{TOP} [data-take=mail]') !== null")).await;
    take(&window, "mail").await;
    assert_eq!(given(), "mailto:mfa@gov.bn?subject=Request%20for%20mutual%20legal%20assistance%3A%20contact");
    told(&window, "Nothing of the case").await;

    // No other door leads there: the page may ask for neither of the system's openers by itself.
    let ask = "const [command, parts, done] = arguments; window.__TAURI_INTERNALS__.invoke(command, parts).then(() => done('done'), (error) => done(String(error)))";
    for (command, parts) in [
        ("plugin:opener|open_url", json!({ "url": "https://valise.example/" })),
        ("plugin:opener|open_path", json!({ "path": "/etc/passwd" })),
        ("plugin:clipboard-manager|read_text", json!({})),
        ("plugin:dialog|save", json!({ "options": {} })),
    ] {
        let answer = window.run_async(ask, vec![json!(command), parts]).await;
        assert!(answer.as_str().unwrap().contains("not allowed"), "{command}: {answer}");
    }
    window.close().await;
}

/// Cases: a file that is opened as a receipt, and what the page says of it.
#[tokio::test]
async fn a_receipt_says_what_it_proves_and_another_file_is_none() {
    let room = room("receipts");
    let good = room.join("good.valise");
    let ask =
        ["ask", "--to", "KG", "--from", "CH", "--request", "mla", "--treaty", "UNTOC", "--db", edition().to_str().unwrap(), "--receipt"];
    assert!(run(&command_line(), &[&ask[..], &[good.to_str().unwrap()]].concat()).status.success());
    let text = fs::read_to_string(&good).unwrap();
    let cases = [
        ("good", text.clone().into_bytes(), "Proved by digest alone: edition 1"),
        ("changed", text.replace("\"to\": \"KG\"", "\"to\": \"LV\"").into_bytes(), "Refused"),
        ("cut off", text.as_bytes()[..text.len() / 2].to_vec(), "That file is no receipt, or was cut off"),
        ("of another program", b"[bag]\ncolour = brown\n".to_vec(), "That file is no receipt, or was cut off"),
        ("binary", vec![0, 159, 146, 150, 255], "That file is no receipt, or was cut off"),
        ("too long", vec![b' '; (1 << 20) + 2], "That file is no receipt, or was cut off"),
        ("empty", Vec::new(), "That file is no receipt, or was cut off"),
    ];
    let window = valise().window().await;
    page(&window, "receipts").await;
    for (name, bytes, wanted) in cases {
        let file = room.join(format!("{name}.valise"));
        fs::write(&file, bytes).unwrap();
        take(&window, "prove").await;
        window.open_file(file.to_str().unwrap()).await;
        let script = format!(
            "return document.querySelector('{TOP} [data-take=prove]').ariaDisabled === 'false' && document.querySelector('{TOP} article').innerText.replace(/[\\u2066-\\u2069]/g, '').includes({})",
            json!(wanted)
        );
        window.until(wanted, &script).await;
        looked_at(&window, &format!("receipt-{}-en", name.replace(' ', "-"))).await;
    }
    window.close().await;
}
