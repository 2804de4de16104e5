//! What is taken away from the window: made of the open copy, and put where the person says. The page never names a path, and is never
//! asked for one: the system's own window is.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use directory::matrix;
use directory::verdict::Question;
use directory::vocabulary::{RequestKind, Status};
use jiff::Timestamp;
use jiff::civil::Date;
use paper::citation::{self, Copied};
use paper::document::{Document, Paper};
use paper::form::{self, OfficesForm};
use paper::office::{Office, office, offices};
use paper::pdf::{Fonts, pdf};
use paper::receipt::{self, Edition, Here, LONGEST, Receipt, Report};
use paper::table::{TableForm, of_matrix};
use paper::words::{Language, Words};
use paper::{Unmade, docx, letter, mailto, sheet};
use serde::{Deserialize, Serialize};
use store::{place, whole};
use tauri::ipc::Channel;
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, RunEvent, Wry};
use tauri_plugin_clipboard_manager::ClipboardExt;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;
use tempfile::TempDir;

use crate::commands::reading::Asked;
use crate::opened::{Opened, Reading, now, today};
use crate::refusal::{Refusal, RefusalCode};
use crate::syncing;

/// What is to be taken away as a file.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum Wanted {
    /// An answer.
    Answer {
        /// The question.
        asked: Asked,
        /// As what.
        form: AnswerForm,
    },
    /// A country's sheet.
    Country {
        /// Its code.
        code: String,
    },
    /// A country's offices.
    Offices {
        /// Its code.
        code: String,
        /// As what.
        form: OfficesForm,
    },
    /// The matrix.
    Matrix {
        /// Kind of request.
        request: RequestKind,
        /// Instrument; `null`: for each country the first that binds.
        treaty: Option<String>,
        /// The countries, in the order in which they are seen.
        countries: Vec<String>,
        /// As what.
        form: TableForm,
    },
}

/// As what an answer is taken away.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum AnswerForm {
    /// A sheet, as PDF.
    Sheet,
    /// The draft of a request with its checklist, as PDF.
    Letter,
    /// The same as DOCX, to go on writing in.
    LetterDocx,
    /// A receipt for the case file.
    Receipt,
}

/// How it is to be written.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Style {
    /// The language of what is written.
    language: Language,
    /// The size of the paper.
    paper: Paper,
}

/// What is to be copied, with its citation.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum Copying {
    /// An answer.
    Answer {
        /// The question.
        asked: Asked,
    },
    /// The address block of an office.
    Office {
        /// Its id.
        id: String,
    },
}

/// How far saving has come: what is made is made first, then the person is asked where it goes.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SaveStep {
    /// It is being made.
    Making,
    /// The person is asked where it goes.
    Choosing,
    /// It is being written.
    Writing,
}

/// What a receipt proves.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Proved {
    /// The name of its file.
    file: String,
    /// What came of it.
    report: Report,
    /// The edition that it names.
    edition: Option<u32>,
    /// The edition that is open here.
    here: u32,
    /// When it says that it was written.
    written: String,
    /// What it says was asked.
    question: Option<Question>,
    /// What it says was answered.
    status: Option<Status>,
}

/// A file before it is one.
pub(crate) struct Made {
    pub(crate) name: String,
    pub(crate) ending: &'static str,
    pub(crate) bytes: Vec<u8>,
}

/// Makes what is wanted, asks where it goes, and writes it there. Gives where that is; `None`: nowhere.
pub fn save(
    app: &AppHandle,
    wanted: Wanted,
    style: Style,
    on: Option<Date>,
    title: &str,
    steps: &Channel<SaveStep>,
) -> Result<Option<String>, Refusal> {
    // A page that is gone has nobody to tell.
    let tell = |step| drop(steps.send(step));
    tell(SaveStep::Making);
    let made = make(&*newest(app)?, wanted, style, on)?;
    tell(SaveStep::Choosing);
    let Some(chosen) = ask_where(app, title, &made) else { return Ok(None) };
    tell(SaveStep::Writing);
    Ok(Some(put(&chosen, &made)?.display().to_string()))
}

/// Asks where a file that is made goes, and writes it there. Gives where that is; `None`: nowhere.
pub(crate) fn give(app: &AppHandle, title: &str, made: &Made) -> Result<Option<String>, Refusal> {
    ask_where(app, title, made).map(|chosen| Ok(put(&chosen, made)?.display().to_string())).transpose()
}

fn ask_where(app: &AppHandle, title: &str, made: &Made) -> Option<PathBuf> {
    let asks = dialog(app, title).add_filter(made.ending, &[made.ending]).set_file_name(made.file_name());
    asks.blocking_save_file()?.into_path().ok()
}

/// Writes under the name chosen. The system's window has asked about a file of that name: one that only the ending makes is never replaced.
fn put(chosen: &Path, made: &Made) -> Result<PathBuf, Refusal> {
    let ends = chosen.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(made.ending));
    let path = if ends { chosen.to_path_buf() } else { PathBuf::from(format!("{}.{}", chosen.display(), made.ending)) };
    let written = if ends { whole::write(&path, &made.bytes) } else { whole::write_new(&path, &made.bytes) };
    written.map_err(|error| Refusal::unwritten(&path, &error))?;
    Ok(path)
}

/// Asks for a folder. It begins at home: among what was used lately GTK's window takes no folder that is typed.
pub(crate) fn folder(app: &AppHandle, title: &str) -> Option<FilePath> {
    let asks = dialog(app, title);
    match app.path().home_dir() {
        Ok(home) => asks.set_directory(home),
        Err(_) => asks,
    }
    .blocking_pick_folder()
}

/// The system's own window that asks for a file, over ours.
pub(crate) fn dialog(app: &AppHandle, title: &str) -> FileDialogBuilder<Wry> {
    let asks = app.dialog().file().set_title(title);
    match app.get_webview_window("main") {
        Some(window) => asks.set_parent(&window),
        None => asks,
    }
}

fn make(reading: &Reading, wanted: Wanted, style: Style, on: Option<Date>) -> Result<Made, Refusal> {
    let day = on.unwrap_or_else(today);
    match wanted {
        Wanted::Answer { asked, form } => of_answer(reading, &asked.on(on), form, style),
        Wanted::Country { code } => {
            let document = sheet::country(reading.desk.held(), &code, day, &Words::of(style.language));
            printed(format!("valise-{code}-{day}"), &document.ok_or_else(|| Refusal::not_found(&code))?, style.paper)
        }
        Wanted::Offices { code, form } => {
            let found = offices(reading.desk.held(), std::slice::from_ref(&code), day, style.language.code());
            let bytes = form::offices(form, &found, today())?;
            Ok(Made { name: format!("valise-{code}-{day}"), ending: ending(form), bytes })
        }
        Wanted::Matrix { request, treaty, countries, form } => {
            let name = format!("valise-{request}-{day}");
            let matrix = reading.desk.matrix(&matrix::Wanted { request, treaty, countries, on: day })?;
            let bytes = of_matrix(reading.desk.held(), &matrix, &Words::of(style.language)).file(form, today())?;
            Ok(Made { name, ending: if form == TableForm::Xlsx { "xlsx" } else { "csv" }, bytes })
        }
    }
}

fn of_answer(reading: &Reading, question: &Question, form: AnswerForm, style: Style) -> Result<Made, Refusal> {
    let (held, words) = (reading.desk.held(), Words::of(style.language));
    let answered = reading.desk.answered(question, &now())?;
    let name = format!("valise-{}-{}-{}", question.to, question.request, question.on);
    let draft = || letter::letter(held, question, &answered, &words).ok_or_else(Refusal::no_draft);
    match form {
        AnswerForm::Sheet => printed(name, &sheet::answer(held, question, &answered, &words), style.paper),
        AnswerForm::Letter => printed(format!("{name}-draft"), &draft()?, style.paper),
        AnswerForm::LetterDocx => {
            let bytes = docx::docx(&draft()?, style.paper).map_err(Unmade::from)?;
            Ok(Made { name: format!("{name}-draft"), ending: "docx", bytes })
        }
        AnswerForm::Receipt => {
            let written = receipt::write(question, &answered.verdict, &reading.edition()?, Timestamp::now());
            Ok(Made { name, ending: "valise", bytes: written.map_err(Unmade::from)?.into_bytes() })
        }
    }
}

pub(crate) fn printed(name: String, document: &Document, paper: Paper) -> Result<Made, Refusal> {
    let bytes = pdf(document, paper, &fonts()?).map_err(Unmade::from)?;
    Ok(Made { name, ending: "pdf", bytes })
}

/// The fonts that came with the program.
fn fonts() -> Result<Fonts, Refusal> {
    let folder = place::fonts().ok_or_else(|| Refusal::no_fonts("no folder of fonts is beside the packaged edition"))?;
    let files = place::files_in(&folder, Fonts::is_wanted).map_err(|error| Refusal::no_fonts(&format!("{}: {error}", folder.display())))?;
    Fonts::new(files).map_err(|error| Refusal::no_fonts(&error.to_string()))
}

const fn ending(form: OfficesForm) -> &'static str {
    match form {
        OfficesForm::Csv | OfficesForm::CsvMarked => "csv",
        OfficesForm::Xlsx => "xlsx",
        OfficesForm::Vcard3 | OfficesForm::Vcard4 => "vcf",
        OfficesForm::JsonLd => "jsonld",
    }
}

impl Made {
    fn file_name(&self) -> String {
        format!("{}.{}", self.name, self.ending)
    }
}

/// What was opened to be printed: in a folder that only its owner reads, and that goes when the window is closed.
#[derive(Default)]
pub struct Printing(Mutex<Option<TempDir>>);

/// Makes what is wanted, and hands it to the program that the system shows such files with: there it is printed as it is saved, with its
/// fonts, its source and edition at the foot of each page, on the paper chosen. A web view prints none of that.
pub fn print(app: &AppHandle, wanted: Wanted, style: Style, on: Option<Date>) -> Result<(), Refusal> {
    show(app, &make(&*newest(app)?, wanted, style, on)?)
}

/// Hands a file that is made to the program that the system shows such files with.
pub(crate) fn show(app: &AppHandle, made: &Made) -> Result<(), Refusal> {
    let path = app.state::<Printing>().folder()?.join(made.file_name());
    whole::write(&path, &made.bytes).map_err(|error| Refusal::unwritten(&path, &error))?;
    app.opener().open_path(path.display().to_string(), None::<&str>).map_err(|error| Refusal::no_program(&error))
}

/// A folder that nobody else reads: what was asked is nobody's business on a machine that several share.
fn private() -> std::io::Result<TempDir> {
    let mut named = tempfile::Builder::new();
    named.prefix("valise-");
    #[cfg(unix)]
    named.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    named.tempdir()
}

impl Printing {
    fn folder(&self) -> Result<PathBuf, Refusal> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = match kept.take() {
            Some(folder) => folder,
            None => private().map_err(|error| Refusal::unwritten(Path::new("a private folder for what is printed"), &error))?,
        };
        Ok(kept.insert(folder).path().to_path_buf())
    }

    /// The plugin that takes the folder away at the end.
    pub fn plugin() -> TauriPlugin<Wry> {
        let ended = |app: &AppHandle, event: &RunEvent| {
            if matches!(event, RunEvent::Exit) {
                drop(app.state::<Self>().0.lock().unwrap_or_else(PoisonError::into_inner).take());
            }
        };
        tauri::plugin::Builder::new("printing").on_event(ended).build()
    }
}

/// Copies with its citation, as HTML and as plain text together.
pub fn copy(app: &AppHandle, what: Copying, language: Language, on: Option<Date>) -> Result<(), Refusal> {
    let reading = app.state::<Opened>().reading()?;
    let (held, words, at) = (reading.desk.held(), Words::of(language), Timestamp::now());
    let Copied { text, html } = match what {
        Copying::Answer { asked } => citation::answer(held, &reading.desk.answered(&asked.on(on), &now())?, at, &words),
        Copying::Office { id } => citation::office(held, &of_office(&reading, &id, language, on)?, at, &words),
    };
    app.clipboard().write_html(html, Some(text)).map_err(|error| Refusal { code: RefusalCode::Clipboard, message: error.to_string() })
}

/// Lets the system's own program write an e-mail to an office: to its recorded address and no other, with nothing of the case.
pub fn mail(app: &AppHandle, id: &str, language: Language, on: Option<Date>) -> Result<(), Refusal> {
    let office = of_office(&*app.state::<Opened>().reading()?, id, language, on)?;
    let link = mailto::mailto(&office, &Words::of(language)).ok_or_else(|| Refusal::not_found(id))?;
    app.opener().open_url(link, None::<&str>).map_err(|error| Refusal::no_program(&error))
}

fn of_office(reading: &Reading, id: &str, language: Language, on: Option<Date>) -> Result<Office, Refusal> {
    office(reading.desk.held(), id, on.unwrap_or_else(today), language.code()).ok_or_else(|| Refusal::not_found(id))
}

/// What the window answers from, which is what the file holds: what is taken away names its edition.
fn newest(app: &AppHandle) -> Result<Arc<Reading>, Refusal> {
    syncing::follow(app);
    app.state::<Opened>().reading()
}

/// Asks for a receipt, and proves it on the edition that is open. `None`: none was chosen.
pub fn prove(app: &AppHandle, title: &str) -> Result<Option<Proved>, Refusal> {
    let chosen = dialog(app, title).add_filter("valise", &["valise"]).blocking_pick_file();
    let Some(path) = chosen.and_then(|path| path.into_path().ok()) else { return Ok(None) };
    let read = Receipt::read(&bytes(&path)?).map_err(|error| Refusal { code: RefusalCode::NotAReceipt, message: error.to_string() })?;
    let reading = newest(app)?;
    let (edition, now) = (reading.edition()?, Timestamp::now());
    let signed = reading.is_signed(&edition, now).map_err(|error| Refusal { code: RefusalCode::Internal, message: error.to_string() })?;
    let report = receipt::verify(&read, &Here { held: reading.desk.held(), edition: &edition, signed, now });
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Some(Proved::of(file, &read, report, &edition)))
}

impl Proved {
    /// What a receipt says, and what came of proving it here.
    pub fn of(file: String, read: &Receipt, report: Report, here: &Edition) -> Self {
        Self {
            file,
            report,
            edition: read.edition(),
            here: here.number,
            written: read.text("written").to_owned(),
            question: read.question(),
            status: read.status(),
        }
    }
}

/// A byte more than the longest receipt is enough to refuse it.
fn bytes(path: &Path) -> Result<Vec<u8>, Refusal> {
    let failed = |error: std::io::Error| Refusal { code: RefusalCode::Unreadable, message: format!("{}: {error}", path.display()) };
    let mut bytes = Vec::new();
    File::open(path).map_err(failed)?.take(LONGEST as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Made, put};
    use crate::refusal::RefusalCode;

    /// The system's window asks about the name that was typed alone. Cases: that name, what is written, what is refused.
    #[test]
    fn what_only_the_ending_names_is_never_replaced() {
        let room = tempfile::tempdir().unwrap();
        let kept = room.path().join("kept.docx");
        std::fs::write(&kept, "mine").unwrap();
        let made = Made { name: "draft".to_owned(), ending: "docx", bytes: b"new".to_vec() };
        let refused = put(&room.path().join("kept"), &made).unwrap_err();
        assert!(matches!(refused.code, RefusalCode::Exists), "{}", refused.message);
        assert_eq!(std::fs::read(&kept).unwrap(), b"mine");
        assert_eq!(put(&room.path().join("other.v2"), &made).unwrap(), room.path().join("other.v2.docx"));
        assert_eq!(put(&kept, &made).unwrap(), kept);
        assert_eq!(std::fs::read(&kept).unwrap(), b"new");
        assert_eq!(std::fs::read_dir(room.path()).unwrap().count(), 2, "nothing unfinished is left");
    }
}
