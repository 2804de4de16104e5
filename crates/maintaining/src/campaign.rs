//! A verification campaign as far as the person's own file goes: who was written to, and the draft that a state's answer becomes.

use std::collections::{BTreeMap, BTreeSet};

use directory::campaign::{self, Count};
use directory::comparison::RowDifference;
use directory::content::Content;
use directory::draft::{Body, Described};
use directory::proposal::wire::Carrier;
use directory::vocabulary::Method;
use jiff::civil::Date;
use store::Own;

use crate::{Error, drafts};

/// Days before a row falls due in which it is asked for.
pub const NOTICE: i32 = 30;

/// A state that has something to confirm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Its code.
    pub country: String,
    /// How its rows stand.
    pub count: Count,
    /// The day of the last letter to it; `None`: it was never written to.
    pub last_letter: Option<String>,
}

/// The states that have something to confirm on a day.
///
/// # Errors
/// What SQLite refused.
pub fn due(content: &Content, own: &Own, on: Date) -> Result<Vec<Due>, Error> {
    let mut letters: BTreeMap<String, String> = BTreeMap::new();
    for (code, day, _) in own.letters()? {
        letters.entry(code).and_modify(|last| *last = day.clone().max(last.clone())).or_insert(day);
    }
    let all = campaign::by_jurisdiction(&campaign::asked(content, on), on, NOTICE).into_iter();
    let wanted = all.filter(|(_, count)| count.wants());
    Ok(wanted.map(|(country, count)| Due { last_letter: letters.get(&country).cloned(), country, count }).collect())
}

/// A state's answer: what is held of it is right, but for some rows.
#[derive(Debug, Clone)]
pub struct Answer<'a> {
    /// The state's code.
    pub country: &'a str,
    /// How it was confirmed.
    pub method: Method,
    /// Ids of the offices or rows that it didn't confirm.
    pub except: BTreeSet<String>,
    /// Which answer it is: it becomes the draft's reason and its document's title.
    pub reason: &'a str,
    /// Its reference.
    pub reference: Option<String>,
}

impl Answer<'_> {
    /// Keeps the draft that the answer becomes; gives its id and its rows. `None`: nothing is to be confirmed, and nothing was kept.
    ///
    /// # Errors
    /// What SQLite refused.
    pub fn keep(&self, content: &Content, own: &mut Own, on: Date) -> Result<Option<(String, Vec<RowDifference>)>, Error> {
        let rows = campaign::confirm(content, self.country, &self.except, self.method, on, Some(self.reason)).told();
        if rows.is_empty() {
            return Ok(None);
        }
        let body = Body {
            base: content.edition(),
            document: self.document(on),
            jurisdictions: BTreeSet::from([self.country.to_owned()]),
            rows: rows.clone(),
            ..Body::default()
        };
        Ok(Some((drafts::keep(own, self.reason, &body)?, rows)))
    }

    /// The answer itself is the document that its draft comes from.
    fn document(&self, on: Date) -> Described {
        let carrier = match self.method {
            Method::NoteVerbale => Carrier::NoteVerbale,
            Method::CallBack => Carrier::Call,
            Method::Depositary => Carrier::Depositary,
            Method::Website => Carrier::Website,
        };
        Described {
            title: Some(self.reason.to_owned()),
            reference: self.reference.clone(),
            dated: Some(on.to_string()),
            received_on: Some(on),
            carrier: Some(carrier),
            enclosure: None,
        }
    }
}
