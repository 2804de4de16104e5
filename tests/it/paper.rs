//! Sheets and letters: read back as a reader of PDF or a word processor would, in all six languages.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use directory::answer::{Answered, Condition};
use directory::desk::Desk;
use directory::sentence::Said;
use directory::verdict::Question;
use directory::vocabulary::{Channel, ConditionKind, RequestKind, Status};
use jiff::ZonedDateTime;
use jiff::civil::Date;
use paper::document::{Block, Document, Paper};
use paper::pdf::{Fonts, pdf};
use paper::table::{self, TableForm};
use paper::words::{Language, Words};
use paper::{citation, docx, letter, mailto, office, sheet};

const ON: &str = "2026-11-23";

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::new(store::Copy::open(crate::edition()).unwrap().facts().unwrap()));

/// The fonts of the user interface's packages.
static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/@fontsource");
    let files = ["noto-sans", "noto-sans-arabic", "noto-sans-sc"].iter().flat_map(|package| {
        let folder = packages.join(package).join("files");
        let listed = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}; run npm ci in ui/", folder.display()));
        listed.map(|entry| entry.unwrap().path()).collect::<Vec<_>>()
    });
    let named = files.map(|file| (file.file_name().unwrap().to_string_lossy().into_owned(), file));
    let wanted: Vec<_> = named.filter(|(name, _)| Fonts::is_wanted(name)).map(|(name, file)| (name, fs::read(file).unwrap())).collect();
    assert!(wanted.len() == 17, "fonts are missing: {:?}", wanted.iter().map(|(name, _)| name).collect::<Vec<_>>());
    Fonts::new(wanted).unwrap()
});

fn on() -> Date {
    ON.parse().unwrap()
}

fn words(language: Language) -> Words {
    Words::of(language)
}

fn asked(to: &str, from: Option<&str>, treaty: Option<&str>, channel: Option<Channel>) -> (Question, Answered) {
    let question = Question {
        to: to.to_owned(),
        from: from.map(str::to_owned),
        request: RequestKind::Mla,
        treaty: treaty.map(str::to_owned),
        channel,
        urgent: false,
        stage: None,
        subject: None,
        on: on(),
    };
    let now: ZonedDateTime = "2026-11-23T12:00:00+00:00[UTC]".parse().unwrap();
    let answered = DESK.answered(&question, &now).unwrap();
    (question, answered)
}

/// The documents that one language is tried with.
fn documents(language: Language) -> Vec<(&'static str, Document)> {
    let words = words(language);
    let (question, answered) = asked("KG", Some("CH"), Some("UNTOC"), Some(Channel::Email));
    let (panama, through) = asked("PA", Some("CH"), None, Some(Channel::Email));
    vec![
        ("answer", sheet::answer(DESK.held(), &question, &answered, &words)),
        ("country", sheet::country(DESK.held(), "LI", on(), &words).unwrap()),
        ("letter", letter::letter(DESK.held(), &question, &answered, &words).unwrap()),
        ("letter-bilateral", letter::letter(DESK.held(), &panama, &through, &words).unwrap()),
    ]
}

/// A file that is left to be looked at.
fn kept(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("paper");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    fs::write(&file, bytes).unwrap();
    file
}

fn printed(program: &str, args: &[&str], file: &Path) -> String {
    let mut command = Command::new(program);
    let output = if program == "pdftotext" { command.args(args).arg(file).arg("-") } else { command.args(args).arg(file) };
    let output = output.output().unwrap_or_else(|error| panic!("{program}: {error}; .ci/packages drive installs poppler-utils"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_sheet_is_tagged_and_says_its_language_its_size_and_its_edition() {
    for language in Language::ALL {
        for (name, document) in documents(language) {
            for (paper, size) in [(Paper::A4, "595.276 x 841.89 pts (A4)"), (Paper::Letter, "612 x 792 pts (letter)")] {
                // One document in the other size is enough: what differs is the page alone.
                if paper == Paper::Letter && name != "country" {
                    continue;
                }
                let bytes = pdf(&document, paper, &FONTS).unwrap();
                let file = kept(&format!("{name}-{}-{paper:?}.pdf", language.code()), &bytes);
                let info = printed("pdfinfo", &[], &file);
                for wanted in ["Tagged:          yes", size, &format!("Title:           {}", document.title)] {
                    assert!(info.contains(wanted), "{name} {language:?}: {wanted:?} isn't in\n{info}");
                }
                let lang = format!("/Lang({})", language.code());
                let raw = String::from_utf8_lossy(&bytes).replace(' ', "");
                assert!(raw.contains(&lang), "{name}: no {lang}");
                let structure = printed("pdfinfo", &["-struct-text"], &file);
                assert!(structure.contains("H1") && structure.contains("H2"), "{structure}");
                let text = printed("pdftotext", &["-layout"], &file);
                assert!(text.matches("Valise").count() >= text.matches('\u{c}').count(), "a page has no footer:\n{text}");
            }
        }
    }
}

#[test]
fn what_a_sheet_says_can_be_read_back() {
    let (question, answered) = asked("KG", Some("CH"), Some("UNTOC"), Some(Channel::Email));
    let cases = [
        (Language::En, ["Not stated", "Kyrgyzstan", "Office of the Prosecutor General", "never verified", "check overdue"]),
        (Language::Fr, ["Kirghizistan", "entraide", "Office of the Prosecutor General", "Suisse", "Valise, édition 1"]),
        (Language::Es, ["Kirguistán", "asistencia", "Office of the Prosecutor General", "Suiza", "Valise, edición 1"]),
        (Language::Ru, ["Кыргызстан", "помощь", "Office of the Prosecutor General", "Швейцария", "издание 1"]),
        (Language::Zh, ["吉尔吉斯", "司法协助", "Office of the Prosecutor General", "瑞士", "第 1 版"]),
        (Language::Ar, ["قيرغيزستان", "سويسرا", "Office of the Prosecutor General", "الإصدار", "UNTOC"]),
    ];
    for (language, wanted) in cases {
        let document = sheet::answer(DESK.held(), &question, &answered, &words(language));
        let file = kept(&format!("read-{}.pdf", language.code()), &pdf(&document, Paper::A4, &FONTS).unwrap());
        // The reader puts spaces where Arabic letters stand apart, and writes the marks of direction.
        let bare = |text: &str| {
            text.chars().filter(|letter| !letter.is_whitespace() && !('\u{200e}'..='\u{202e}').contains(letter)).collect::<String>()
        };
        let text = bare(&printed("pdftotext", &["-enc", "UTF-8"], &file));
        for words in wanted {
            assert!(text.contains(&bare(words)), "{language:?}: {words:?} isn't in\n{text}");
        }
    }
}

/// A glyph that no font has would make `pdf` fail (PDF/UA forbids it), or stand as a replacement character.
#[test]
fn every_letter_of_every_fact_has_a_glyph() {
    let countries: Vec<String> = DESK.held().facts().jurisdictions.iter().map(|row| row.code.clone()).collect();
    let mut blocks = Vec::new();
    for language in Language::ALL {
        for code in &countries {
            let document = sheet::country(DESK.held(), code, on(), &words(language)).unwrap();
            blocks.push(document.title);
            blocks.extend(document.blocks.into_iter().flat_map(texts));
        }
    }
    let mut letters: Vec<char> = blocks.iter().flat_map(|text| text.chars()).collect();
    letters.sort_unstable();
    letters.dedup();
    assert!(letters.len() > 500, "{} letters", letters.len());
    let all: String = letters.iter().flat_map(|letter| [*letter, ' ']).collect();
    let document = Document {
        title: "letters".to_owned(),
        language: Language::Zh,
        blocks: vec![Block::Paragraph(all)],
        footer: "Valise".to_owned(),
        page: "Page".to_owned(),
    };
    let file = kept("letters.pdf", &pdf(&document, Paper::A4, &FONTS).unwrap());
    let text = printed("pdftotext", &["-enc", "UTF-8"], &file);
    assert!(!text.contains('\u{fffd}'), "no font has a letter of the facts: {text}");
}

/// The window takes a letter from the font whose range has it (`ui/fonts.ts`, tested there); here, that the font has it too.
#[test]
fn every_letter_that_the_window_may_show_has_a_glyph() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let listed = fs::read_to_string(root.join("ui/fonts.txt")).unwrap();
    let names: Vec<&str> = listed.lines().map(|path| path.rsplit('/').next().unwrap()).collect();
    assert!(names.iter().all(|name| Fonts::is_wanted(name)) && names.len() == 17, "the window and sheets carry the same fonts: {names:?}");

    let mut letters = std::collections::BTreeSet::new();
    for (folder, ends) in [("ui/src", &["ftl", "svelte"][..]), ("fixtures/facts", &["csv"])] {
        let mut folders = vec![root.join(folder)];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|end| ends.iter().any(|wanted| end == *wanted)) {
                    letters.extend(fs::read_to_string(&path).unwrap().chars());
                }
            }
        }
    }
    assert!(letters.len() > 700, "{} letters", letters.len());
    // Drawn as pictures, not written: `ui/src/parts/Keys.svelte`.
    let drawn = "←↑→↓";
    let shown = letters.into_iter().filter(|letter| !letter.is_whitespace() && !drawn.contains(*letter));
    assert_eq!(FONTS.lacking(shown), Vec::<char>::new());
}

fn texts(block: Block) -> Vec<String> {
    match block {
        Block::Heading(text) | Block::Paragraph(text) | Block::Strong(text) | Block::Remark(text) => vec![text],
        Block::Lines(texts) | Block::Points(texts) | Block::Boxes(texts) => texts,
    }
}

#[test]
fn letters_that_no_font_has_and_marks_that_nobody_sees_do_no_harm() {
    let text = "Ministry \u{202e}evil\u{2066} \u{1f4bc} ሀገር \u{0} tab\there \u{feff}end".to_owned();
    let long = "x".repeat(5_000);
    let document = Document {
        title: text.clone(),
        language: Language::Ar,
        blocks: vec![
            Block::Paragraph(long),
            Block::Points(vec![text.clone(), String::new()]),
            Block::Lines(Vec::new()),
            Block::Remark(text),
        ],
        footer: "f".repeat(2_000),
        page: String::new(),
    };
    let file = kept("hostile.pdf", &pdf(&document, Paper::Letter, &FONTS).unwrap());
    let read = printed("pdftotext", &["-enc", "UTF-8"], &file);
    assert!(read.contains('\u{fffd}') && read.contains("Ministry"), "{read}");
    well_formed(&docx::docx(&document, Paper::Letter).unwrap());
}

#[test]
fn a_letter_names_what_the_treaty_requires_and_fills_in_what_the_verdict_says() {
    let cases = [
        ("KG", "UNTOC", "UNTOC 18(15)", "need-facts"),
        ("AT", "UNCAC", "UNCAC 46(15)", "need-purpose"),
        ("BN", "DRUGS88", "DRUGS88 7(10)", "need-matter"),
        ("IL", "ETS030", "ETS030 14", "need-offence"),
    ];
    for language in Language::ALL {
        let words = words(language);
        for (to, treaty, article, need) in cases {
            let (question, answered) = asked(to, Some("CH"), Some(treaty), None);
            let document = letter::letter(DESK.held(), &question, &answered, &words).unwrap();
            let said = document.blocks.into_iter().flat_map(texts).collect::<Vec<_>>().join("\n");
            let name = &answered.recipients.first().unwrap_or_else(|| panic!("{to}: no recipient")).name;
            for wanted in [article, &words.say(need), name.as_str(), DESK.held().name_of_jurisdiction(to, language.code())] {
                assert!(said.contains(wanted), "{to} {treaty} {language:?}: {wanted:?} isn't in\n{said}");
            }
            for condition in &answered.verdict.conditions {
                assert!(said.contains(&words.condition(condition)), "{to} {treaty}: a condition is missing");
            }
            assert!(said.contains("Mutual Legal Assistance Request Writer Tool"), "the bridge is missing");
        }
    }
    let (mut question, answered) = asked("KG", None, None, None);
    question.request = RequestKind::Extradition;
    assert_eq!(letter::letter(DESK.held(), &question, &answered, &words(Language::En)), None);
}

/// Each point by the letter that the treaty gives it: ETS 30 has four, and what letters rogatory need beyond them in a second paragraph.
#[test]
fn what_the_treaty_requires_stands_where_the_treaty_has_it() {
    let cases: [(&str, &str, &[&str]); 2] =
        [("KG", "UNTOC", &["(a)", "(b)", "(c)", "(d)", "(e)", "(f)"]), ("IL", "ETS030", &["(a)", "(b)", "(c)", "(d)", "(2)"])];
    for (to, treaty, wanted) in cases {
        let (question, answered) = asked(to, Some("CH"), Some(treaty), None);
        let document = letter::letter(DESK.held(), &question, &answered, &words(Language::En)).unwrap();
        let numbered = document.blocks.iter().filter_map(|block| match block {
            Block::Strong(text) if text.starts_with('(') => text.split(' ').next(),
            _ => None,
        });
        assert_eq!(numbered.collect::<Vec<_>>(), wanted, "{treaty}");
    }
}

/// What a transmittal letter says of channel, original and language stands in the letter itself, before what the treaty requires.
#[test]
fn a_letter_says_how_it_is_transmitted_and_what_that_channel_asks_for() {
    for language in Language::ALL {
        let words = words(language);
        let (question, mut answered) = asked("KG", Some("CH"), Some("UNTOC"), Some(Channel::Email));
        let said = |answered: &Answered| {
            let document = letter::letter(DESK.held(), &question, answered, &words).unwrap();
            let letter = document.blocks.into_iter().take_while(|block| !matches!(block, Block::Heading(_)));
            letter.flat_map(texts).collect::<Vec<_>>()
        };
        let channel = words.code("channel", "email");
        let unsettled = words.with("letter-channel-ask", &[("channel", &channel), ("status", &words.code("status", "not-stated"))]);
        assert!(said(&answered).contains(&unsettled) && unsettled.starts_with('['), "{language:?}: unknown is never shown as yes");

        answered.verdict.status = Status::Conditional;
        answered.verdict.languages = vec!["fr".to_owned()];
        answered.verdict.conditions = ConditionKind::ALL
            .iter()
            .flat_map(|kind| {
                [(None, None), (Some(10), None), (None, Some("as recorded".to_owned()))].map(|(days, text)| (*kind, days, text))
            })
            .map(|(kind, days, text)| Condition { kind, days, text })
            .collect();
        let said = said(&answered);
        let undertaken = answered.verdict.conditions.iter().map(|condition| words.undertaken(condition));
        let language_said = words.with("letter-language", &[("languages", &words.tongues(&answered.verdict.languages))]);
        for wanted in undertaken.chain([words.with("letter-channel", &[("channel", &channel)]), language_said]) {
            assert!(said.contains(&wanted), "{language:?}: {wanted:?} isn't in {said:#?}");
            assert!(!wanted.contains("undertaken-") && !wanted.contains("letter-"), "{language:?}: no words for {wanted}");
        }
    }
}

#[test]
fn a_letter_opens_in_a_word_processor() {
    for language in Language::ALL {
        for (name, document) in documents(language).into_iter().filter(|(name, _)| name.starts_with("letter")) {
            let bytes = docx::docx(&document, Paper::A4).unwrap();
            kept(&format!("{name}-{}.docx", language.code()), &bytes);
            let parts = well_formed(&bytes);
            let body = &parts["word/document.xml"];
            assert!(body.contains(&document.title) && body.contains("w:val=\"Heading1\""), "{body}");
            assert_eq!(body.contains("<w:bidi/>"), language.is_rtl(), "{language:?}");
            assert!(parts["word/footer1.xml"].contains("Valise"));
        }
    }
}

/// The parts of a package, each well-formed XML.
fn well_formed(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        let mut reader = quick_xml::Reader::from_str(&text);
        reader.config_mut().check_end_names = true;
        while reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")) != quick_xml::events::Event::Eof {}
        parts.insert(name, text);
    }
    assert_eq!(parts.len(), 7);
    parts
}

#[test]
fn what_is_copied_has_its_citation_and_nothing_unseen() {
    let at = "2026-11-23T16:02:11Z".parse().unwrap();
    for language in Language::ALL {
        let words = words(language);
        let (_, answered) = asked("KG", Some("CH"), Some("UNTOC"), Some(Channel::Email));
        let bn = office::office(DESK.held(), "BN-ministry-of-foreign-affairs-and-trade", on(), language.code()).unwrap();
        for copied in [citation::answer(DESK.held(), &answered, at, &words), citation::office(DESK.held(), &bn, at, &words)] {
            // In Arabic, figures stand apart as HTML, so that no mark is needed.
            let html = copied.html.replace("<span dir=\"ltr\">", "").replace("</span>", "");
            for flavour in [&copied.text, &html] {
                let unseen: Vec<char> = flavour.chars().filter(|letter| matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\r' | '\t')).collect();
                assert!(unseen.is_empty(), "{unseen:?} in {flavour:?}");
                assert!(flavour.contains("2026-11-23 16:02 UTC") && flavour.contains("Valise"), "{flavour}");
            }
            assert_eq!(copied.html.contains("dir=\"rtl\""), language.is_rtl());
        }
    }
    let hostile = office::Office {
        name: "<script>alert(1)</script> & \u{202e}co".to_owned(),
        ..office::office(DESK.held(), "BN-attorney-general", on(), "en").unwrap()
    };
    let copied = citation::office(DESK.held(), &hostile, at, &words(Language::En));
    assert!(copied.html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; co"), "{}", copied.html);
    assert!(copied.text.starts_with("<script>alert(1)</script> & co\n"), "{}", copied.text);
}

/// A telephone is dialled as it is read: its groups, and those of a date, keep their order in a language that runs the other way.
#[test]
fn numbers_in_groups_keep_their_order_in_arabic() {
    // What stands there, and how it is copied as HTML: figures apart where they follow no Latin letters.
    let cases = [
        ("الهاتف: +673 226 1177", "الهاتف: [+673 226 1177]"),
        ("حتى 2013-10-31، لم", "حتى [2013-10-31]، لم"),
        ("(قسم 12/3)", "(قسم [12/3])"),
        ("+1 (202) 555-0100", "[+1 (202) 555-0100]"),
        ("الفقرة 18(13) (14)،", "الفقرة [18(13) (14)]،"),
        ("بموجب UNTOC 18(13)، في 2014-01", "بموجب UNTOC 18(13)، في [2014-01]"),
        ("شارع 17، BD2710", "شارع 17، BD2710"),
        ("عام 1987. +", "عام 1987. +"),
    ];
    let ministry = office::office(DESK.held(), "BN-ministry-of-foreign-affairs-and-trade", on(), "ar").unwrap();
    for (name, wanted) in cases {
        let office = office::Office { name: name.to_owned(), ..ministry.clone() };
        let html = citation::office(DESK.held(), &office, "2026-11-23T16:02:11Z".parse().unwrap(), &words(Language::Ar)).html;
        let shown = html.replace("<span dir=\"ltr\">", "[").replace("</span>", "]");
        assert!(shown.contains(&format!(">{wanted}<br>")), "{wanted:?} isn't in {shown}");
    }

    // On paper, from left to right: +673, then 226, then 1177.
    let sheet = sheet::country(DESK.held(), "BN", on(), &words(Language::Ar)).unwrap();
    let file = kept("telephones-ar.pdf", &pdf(&sheet, Paper::A4, &FONTS).unwrap());
    let boxes = printed("pdftotext", &["-bbox"], &file);
    let line = |figures: &str| -> (f64, f64) {
        let word = boxes.lines().find(|line| line.contains(&format!(">{figures}<"))).unwrap_or_else(|| panic!("no {figures} in {boxes}"));
        let place = |name: &str| word.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        (place("xMin"), place("yMin"))
    };
    let (prefix, area, rest) = (line("+673"), line("226"), line("1709"));
    assert!(prefix.0 < area.0 && area.0 < rest.0, "{prefix:?} {area:?} {rest:?}");

    // In a word processor, each in a run that is no run from right to left.
    let (question, answered) = asked("BN", Some("CH"), Some("DRUGS88"), None);
    let letter = letter::letter(DESK.held(), &question, &answered, &words(Language::Ar)).unwrap();
    let parts = well_formed(&docx::docx(&letter, Paper::A4).unwrap());
    for (part, date) in [("word/document.xml", "2015-03"), ("word/footer1.xml", "2026-11-23")] {
        assert!(parts[part].contains(&format!("<w:r><w:t xml:space=\"preserve\">{date}</w:t></w:r>")), "{date} in {}", parts[part]);
    }
}

#[test]
fn an_e_mail_has_an_address_and_a_subject_and_nothing_of_the_case() {
    let bn = office::office(DESK.held(), "BN-ministry-of-foreign-affairs-and-trade", on(), "en").unwrap();
    let link = mailto::mailto(&bn, &words(Language::Fr)).unwrap();
    assert!(link.starts_with("mailto:mfa@gov.bn?subject=Demande%20d"), "{link}");
    assert!(!link.contains('&') && link.is_ascii(), "{link}");
    for address in ["a@b.example?cc=c@d.example", "a@b.example,c@d.example", "a@b.example\nBcc: c", "no address", "@", "a@b@c", ""] {
        let mut office = bn.clone();
        office.contacts = vec![(directory::vocabulary::ContactKind::Email, address.to_owned(), None)];
        assert_eq!(mailto::mailto(&office, &words(Language::En)), None, "{address:?}");
    }
}

fn typed(args: &[&str]) -> std::process::Output {
    let fonts = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fonts");
    let laid = Command::new(".ci/fonts").arg(&fonts).current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).status().unwrap();
    assert!(laid.success());
    crate::valise().env("VALISE_DB", crate::edition()).env("VALISE_FONTS", fonts).args(args).output().unwrap()
}

#[test]
fn sheets_letters_and_citations_come_from_the_command_line() {
    let room = tempfile::TempDir::new().unwrap();
    let path = |name: &str| room.path().join(name).to_str().unwrap().to_owned();
    let (sheet, letter, country) = (path("sheet.pdf"), path("letter.docx"), path("country.pdf"));
    let ask = ["ask", "--to", "KG", "--from", "CH", "--request", "mla", "--treaty", "UNTOC", "--on", ON];
    let wished = typed(&[&ask[..], &["--sheet", &sheet, "--letter", &letter, "--in", "ru"]].concat());
    assert_eq!(wished.status.code(), Some(0), "{}", String::from_utf8_lossy(&wished.stderr));
    assert!(printed("pdftotext", &["-enc", "UTF-8"], Path::new(&sheet)).contains("Кыргызстан"));
    assert!(well_formed(&fs::read(&letter).unwrap())["word/document.xml"].contains("Запрос о взаимной правовой помощи"));
    assert_eq!(typed(&["show", "li", "--sheet", &country, "--in", "zh", "--paper", "letter", "--on", ON]).status.code(), Some(0));
    assert!(printed("pdfinfo", &[], Path::new(&country)).contains("612 x 792"));
    let cited = typed(&[&ask[..], &["--cite", "--in", "fr"]].concat());
    assert!(String::from_utf8_lossy(&cited.stdout).contains("Valise, édition 1"));
    let block = typed(&["show", "BN-attorney-general", "--cite", "--on", ON]);
    assert!(String::from_utf8_lossy(&block.stdout).starts_with("Attorney General's Chambers\nAttorney General\nLaw Building"));
    for args in [
        [&ask[..], &["--sheet", "sheet.odt"]].concat(),
        [&ask[..], &["--sheet", "sheet"]].concat(),
        [&ask[..], &["--in", "de"]].concat(),
        [&ask[..], &["--paper", "a3"]].concat(),
        vec!["ask", "--to", "KG", "--request", "extradition", "--letter", "letter.docx"],
        vec!["show", "BN-attorney-general", "--sheet", "sheet.pdf"],
        vec!["show", "BN", "--cite"],
    ] {
        assert_eq!(typed(&args).status.code(), Some(2), "{args:?}");
    }
}

/// Every message that a sheet or a letter says stands in the words of every language.
#[test]
fn no_word_of_a_sheet_is_missing() {
    for language in Language::ALL {
        for (name, document) in documents(language) {
            let said: Vec<String> =
                document.blocks.into_iter().flat_map(texts).chain([document.title, document.footer, document.page]).collect();
            for text in said {
                let id = text.split(&[' ', ':', '：'][..]).find(|word| {
                    let begins = [
                        "paper-",
                        "letter-",
                        "need-",
                        "check-",
                        "verdict-",
                        "fresh-",
                        "status-",
                        "channel-",
                        "condition-",
                        "undertaken-",
                        "card-",
                        "address-",
                        "contact-",
                        "request-",
                        "acceptance-",
                        "language-use-",
                    ];
                    begins.iter().any(|prefix| word.starts_with(prefix))
                });
                assert_eq!(id, None, "{name} {language:?}: {text}");
                assert!(!text.contains('{'), "{name} {language:?}: {text}");
            }
        }
    }
}

/// The reasons of an answer are said in the language of its sheet: in none but the English one does their English stand.
#[test]
fn the_reasons_of_a_sheet_are_in_its_language() {
    for (to, from, treaty, channel) in [
        ("KG", Some("CH"), Some("UNTOC"), Some(Channel::Email)),
        ("PA", Some("CH"), None, Some(Channel::Email)),
        ("AM", Some("FR"), Some("UNTOC"), None),
        ("LI", None, None, None),
    ] {
        let (question, answered) = asked(to, from, treaty, channel);
        let own_words = |said: &Said| matches!(said, Said::Recorded | Said::Doubt);
        let reasons: Vec<_> =
            answered.verdict.reasons.iter().filter(|reason| reason.said.iter().any(|sentence| !own_words(&sentence.code))).collect();
        assert!(reasons.len() > 2, "{to}: {} reasons", reasons.len());
        for language in Language::ALL.into_iter().filter(|language| *language != Language::En) {
            let words = words(language);
            let said = sheet::answer(DESK.held(), &question, &answered, &words).blocks.into_iter().flat_map(texts).collect::<Vec<_>>();
            for reason in &reasons {
                let english = said.iter().find(|text| text.contains(&reason.why));
                assert_eq!(english, None, "{to} {language:?}: {}", reason.why);
                let own = words.because(DESK.held(), &reason.said);
                assert!(said.iter().any(|text| text.contains(&own)), "{to} {language:?}: {own:?} isn't there");
            }
        }
    }
}

#[test]
fn every_language_of_the_facts_has_a_name_in_every_language() {
    let mut codes: Vec<String> = DESK.held().facts().language_rules.iter().filter_map(|rule| rule.language.clone()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert!(codes.len() > 40, "{codes:?}");
    for language in Language::ALL {
        let words = words(language);
        let nameless: Vec<&String> = codes.iter().filter(|code| words.tongues(std::slice::from_ref(code)) == **code).collect();
        assert!(nameless.is_empty(), "{language:?}: {nameless:?}; add them to ui/src/words/*/tongues.ftl");
    }
}

/// The matrix as it is taken away: a row a country in the order asked for, in words, with its date and edition.
#[test]
fn the_matrix_is_taken_away_in_words_and_in_its_order() {
    let countries = vec!["LV".to_owned(), "KG".to_owned()];
    let wanted = directory::matrix::Wanted { request: RequestKind::Mla, treaty: Some("UNTOC".to_owned()), countries, on: on() };
    let matrix = DESK.matrix(&wanted).unwrap();
    for (language, name, word) in [(Language::En, "Kyrgyzstan", "Not stated"), (Language::Fr, "Kirghizistan", "Non précisé")] {
        let table = table::of_matrix(DESK.held(), &matrix, &words(language));
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        let rows = csv::Reader::from_reader(table.file(TableForm::Csv, on()).unwrap().as_slice())
            .into_records()
            .map(Result::unwrap)
            .collect::<Vec<_>>();
        assert_eq!(rows.iter().map(|row| row[0].to_owned()).collect::<Vec<_>>(), ["LV", "KG"]);
        assert_eq!(&rows[1][1], name);
        assert!(rows[1].iter().any(|cell| cell == word), "{:?}", rows[1]);
        assert_eq!((&rows[1][rows[1].len() - 2], &rows[1][rows[1].len() - 1]), (ON, "1"));
        assert!(table.file(TableForm::Xlsx, on()).unwrap().starts_with(b"PK"));
    }
}
