//! Findings: what is wrong with a spreadsheet, by sheet, row and column, and what to do about it.

use std::collections::BTreeSet;
use std::fmt;

use directory::fault::Severity;
use serde::Serialize;

/// The most findings that are told; the rest is counted. Against a report that fills the memory.
pub const MOST: usize = 10_000;

/// Declares the codes of this room.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// What this room itself finds: whoever shows a finding may say it in words of their own, in any language.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "FindingCode"))]
        #[serde(rename_all = "kebab-case")]
        pub enum Code { $($(#[$doc])* $name,)+ }

        impl Code {
            /// The code as it is written.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }
        }
    };
}

codes! {
    /// The file isn't in the encoding that it says or was said to have.
    BrokenEncoding = "broken-encoding",
    /// The file is empty.
    EmptyFile = "empty-file",
    /// The workbook is encrypted.
    EncryptedFile = "encrypted-file",
    /// The file, or what it unpacks to, is more than is taken.
    FileTooLarge = "file-too-large",
    /// Cells are merged.
    MergedCells = "merged-cells",
    /// A column that must be there isn't.
    MissingColumn = "missing-column",
    /// A row that isn't held is to be withdrawn.
    NothingToWithdraw = "nothing-to-withdraw",
    /// Two columns mean the same.
    RepeatedColumn = "repeated-column",
    /// Two sheets are for the same table.
    RepeatedSheet = "repeated-sheet",
    /// A line has fewer cells than the header.
    TooFewCells = "too-few-cells",
    /// A line has more cells than the header.
    TooManyCells = "too-many-cells",
    /// There are more findings than are listed.
    TooManyFaults = "too-many-faults",
    /// A quote is opened and never closed.
    UnclosedQuote = "unclosed-quote",
    /// The text is in an encoding that isn't known.
    UnknownEncoding = "unknown-encoding",
    /// A heading means no column.
    UnknownHeading = "unknown-heading",
    /// A sheet is for no table.
    UnknownSheet = "unknown-sheet",
    /// The file is no spreadsheet.
    WrongFile = "wrong-file",
    /// A formula failed.
    FailedFormula = "failed-formula",
    /// A formula whose value isn't in the file.
    FormulaWithoutValue = "formula-without-value",
    /// A formula stands as text.
    Formula = "formula",
    /// A time of day stands where a date should.
    TimeForDate = "time-for-date",
    /// A cell has several lines.
    LineBreak = "line-break",
    /// A number stands where a date should.
    NumberForDate = "number-for-date",
    /// A spreadsheet has made a number of a text.
    NumberForText = "number-for-text",
    /// A spreadsheet has made a date of a text.
    DateForText = "date-for-text",
    /// A spreadsheet has made a truth value of a text.
    TruthForText = "truth-for-text",
    /// A value is none of those that may stand there.
    WrongValue = "wrong-value",
    /// The workbook is broken.
    BrokenFile = "broken-file",
}

/// Something found in a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Finding {
    /// Whether it keeps the file from going further; else it is for a person to look at.
    pub refuses: bool,
    /// Which finding: a code of the import and lint (`schema/README.md`), or one of this room.
    pub code: String,
    /// The same, where this room found it; `None`: the import or the lint did.
    pub own: Option<Code>,
    /// The sheet; of a CSV file its name; `None`: the file as a whole.
    pub sheet: Option<String>,
    /// The row as the spreadsheet numbers it, the first being 1; `None`: the sheet as a whole.
    pub row: Option<u32>,
    /// The column: its letter, and its name in the table where it has one, as `C (value)`.
    pub column: Option<String>,
    /// What is wrong, with the value that stands there.
    pub message: String,
    /// What to do.
    pub advice: String,
}

impl Finding {
    /// A finding that keeps the file from going further.
    pub fn error(code: Code, message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { own: Some(code), ..Self::of_import(true, code.code(), message, advice) }
    }

    /// A finding of the import or the lint, by their code.
    pub fn of_import(refuses: bool, code: &str, message: impl Into<String>, advice: impl Into<String>) -> Self {
        let (code, message, advice) = (code.to_owned(), message.into(), advice.into());
        Self { refuses, code, own: None, sheet: None, row: None, column: None, message, advice }
    }

    /// A finding for a person to look at.
    pub fn warning(code: Code, message: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { refuses: false, ..Self::error(code, message, advice) }
    }

    /// The same, in a sheet.
    #[must_use]
    pub fn in_sheet(mut self, sheet: &str) -> Self {
        self.sheet = Some(sheet.chars().take(60).flat_map(char::escape_debug).collect());
        self
    }

    /// The same, in a row.
    #[must_use]
    pub fn in_row(mut self, row: u32) -> Self {
        self.row = Some(row);
        self
    }

    /// The same, in a column by its place, the first being 0, and its name in the table.
    #[must_use]
    pub fn in_column(mut self, place: u32, name: Option<&str>) -> Self {
        let letter = letter(place);
        self.column = Some(name.map_or_else(|| letter.clone(), |name| format!("{letter} ({name})")));
        self
    }

    /// How grave it is.
    pub const fn severity(&self) -> Severity {
        if self.refuses { Severity::Error } else { Severity::Warning }
    }
}

/// One line: severity and code, place, what is wrong, what to do.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]", self.severity(), self.code)?;
        let places = [
            self.sheet.as_ref().map(|sheet| format!("sheet {sheet}")),
            self.row.map(|row| format!("row {row}")),
            self.column.as_ref().map(|column| format!("column {column}")),
        ];
        let place = places.into_iter().flatten().collect::<Vec<_>>().join(", ");
        if !place.is_empty() {
            write!(f, " {place}")?;
        }
        write!(f, ": {}. {}", self.message, self.advice)
    }
}

/// The letter of a column as spreadsheets count them: A to Z, AA to ZZ and so on.
pub fn letter(place: u32) -> String {
    let last = char::from(b'A' + u8::try_from(place % 26).unwrap_or(0));
    if place < 26 { last.to_string() } else { format!("{}{last}", letter(place / 26 - 1)) }
}

/// Findings as they come, bounded, and of one cell the first only: what else is told of it follows from that.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    told: Vec<Finding>,
    cells: BTreeSet<(String, u32, String)>,
    untold: usize,
    refuses: bool,
}

impl Findings {
    pub fn tell(&mut self, finding: Finding) {
        if let (Some(sheet), Some(row), Some(column)) = (&finding.sheet, finding.row, &finding.column)
            && finding.refuses
            && !self.cells.insert((sheet.clone(), row, column.clone()))
        {
            return;
        }
        self.refuses |= finding.refuses;
        if self.told.len() < MOST { self.told.push(finding) } else { self.untold += 1 }
    }

    /// All of them, by sheet and row.
    pub fn in_order(mut self) -> Vec<Finding> {
        self.told.sort_by(|a, b| (&a.sheet, a.row, &a.column).cmp(&(&b.sheet, b.row, &b.column)));
        if self.untold > 0 {
            let message = format!("{} more findings are not listed", self.untold);
            let advice = "Correct those listed first; often one slip stands behind all.";
            self.told.push(Finding { refuses: self.refuses, ..Finding::error(Code::TooManyFaults, message, advice) });
        }
        self.told
    }
}
