//! Reports about entries, which wait for an endpoint to take them. They have closed fields only: nothing of a case.

use jiff::civil::Date;

use super::Own;
use crate::Error;

/// What was found out about an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Id of the authority.
    pub authority: String,
    /// Id of the address or contact that it is about; `None`: the office itself.
    pub record: Option<String>,
    /// What was found out.
    pub kind: ReportKind,
    /// The edition that was read.
    pub edition: u32,
    /// The day of the report.
    pub reported_on: Date,
}

/// What can be found out about an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportKind {
    /// What was sent came back.
    Bounced,
    /// It was answered.
    Works,
    /// Someone else is there, or nobody.
    WrongAddress,
}

impl ReportKind {
    const ALL: [Self; 3] = [Self::Bounced, Self::Works, Self::WrongAddress];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bounced => "bounced",
            Self::Works => "works",
            Self::WrongAddress => "wrong-address",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Own {
    /// Keeps a report until it can be sent. The same one of the same day is kept once.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn report(&mut self, report: &Report) -> Result<(), Error> {
        let sql = "INSERT INTO report (authority, record, kind, edition, reported_on) SELECT ?1, ?2, ?3, ?4, ?5
                   WHERE NOT EXISTS (SELECT 1 FROM report WHERE authority = ?1 AND record IS ?2 AND kind = ?3 AND reported_on = ?5)";
        let (kind, day) = (report.kind.code(), report.reported_on.to_string());
        self.change(|own| own.execute(sql, (&report.authority, &report.record, kind, report.edition, day)).map(|_| ()))
    }

    /// The reports that wait, oldest first.
    ///
    /// # Errors
    /// What SQLite refused, or a row that another program wrote.
    pub fn reports(&self) -> Result<Vec<Report>, Error> {
        let unread = |column| rusqlite::Error::InvalidColumnType(column, "report".to_owned(), rusqlite::types::Type::Text);
        self.rows("SELECT authority, record, kind, edition, reported_on FROM report ORDER BY id", [], |row| {
            let (kind, day): (String, String) = (row.get(2)?, row.get(4)?);
            Ok(Report {
                authority: row.get(0)?,
                record: row.get(1)?,
                kind: ReportKind::from_code(&kind).ok_or_else(|| unread(2))?,
                edition: row.get(3)?,
                reported_on: day.parse().map_err(|_| unread(4))?,
            })
        })
    }
}
