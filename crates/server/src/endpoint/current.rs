//! The newest edition, held in memory with what the lint says of it, and read again once another one is published.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use directory::content::Content;
use directory::digest::of_bytes;
use directory::proposal::{RowChange, RowFault, apply, faults_of};
use jiff::civil::Date;

use super::publications::describe_edition;
use crate::Error;
use crate::history::History;

/// An edition in memory.
#[derive(Debug)]
pub(super) struct Current {
    pub(super) edition: u32,
    pub(super) content: Content,
    /// What the lint says of it as it is: no proposal answers for that.
    faults: BTreeSet<RowFault>,
    /// What it said of changes, by their digest: the same are asked about when they are written, shown and decided on.
    judged: Mutex<HashMap<String, Vec<RowFault>>>,
}

/// The most changes whose faults are remembered; then all are forgotten, and looked for anew.
const MOST_JUDGED: usize = 500;

/// The newest edition, as far as it has been read, with the bytes of the timestamp that pointed to it.
#[derive(Debug, Default)]
pub(super) struct Newest(Mutex<Option<(Vec<u8>, Arc<Current>)>>);

impl Newest {
    /// The newest edition in a publisher's memory.
    pub(super) fn get(&self, state: &Path) -> Result<Arc<Current>, Error> {
        let history = History::look(state);
        let pointer = history.read("metadata/timestamp.json").map_err(|_| Error::Nothing { path: state.to_path_buf() })?;
        let mut held = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some((_, current)) = held.as_ref().filter(|(known, _)| *known == pointer) {
            return Ok(Arc::clone(current));
        }
        let edition = history.newest()?.map_or(0, |newest| newest.edition());
        if let Some((known, current)) = held.as_mut().filter(|(_, current)| current.edition == edition) {
            *known = pointer;
            return Ok(Arc::clone(current));
        }
        let content = content_of(&history, edition, state)?;
        let faults = faults_of(&content).into_iter().collect();
        let current = Arc::new(Current { edition, content, faults, judged: Mutex::default() });
        *held = Some((pointer, Arc::clone(&current)));
        Ok(current)
    }
}

impl Current {
    /// What is wrong with this edition once changes are in it, on a day, and not without them.
    pub(super) fn faults_with(&self, changes: &[RowChange], on: Date) -> Vec<RowFault> {
        let key = of_bytes(&serde_json::to_vec(&(on, changes)).unwrap_or_default());
        let judged = || self.judged.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(faults) = judged().get(&key) {
            return faults.clone();
        }
        let faults = self.new_faults(&self.with(changes, on));
        let mut judged = judged();
        if judged.len() >= MOST_JUDGED {
            judged.clear();
        }
        judged.insert(key, faults.clone());
        faults
    }

    /// The edition that would follow on a day, with changes in it.
    pub(super) fn with(&self, changes: &[RowChange], on: Date) -> Content {
        let mut after = self.content.clone();
        apply(&mut after, changes, self.edition + 1);
        describe_edition(&mut after, self.edition + 1, on, None);
        after
    }

    /// What is wrong with a content that isn't wrong with this edition.
    pub(super) fn new_faults(&self, after: &Content) -> Vec<RowFault> {
        faults_of(after).into_iter().filter(|fault| !self.faults.contains(fault)).collect()
    }
}

/// The rows of an edition that was published.
pub(super) fn content_of(history: &History, edition: u32, state: &Path) -> Result<Content, Error> {
    let editions = history.editions()?;
    let found = editions.iter().find(|(number, _)| *number == edition);
    History::content(&found.ok_or_else(|| Error::Nothing { path: state.to_path_buf() })?.1)
}
