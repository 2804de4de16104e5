//! Verification campaigns in the window: who is due, the letters, how far each region has come, and what a state has answered.

use std::path::Path;

use directory::campaign::{Count, Region, asked, by_region};
use directory::content::Content;
use directory::vocabulary::Method;
use maintaining::campaign::{self, Answer, NOTICE};
use maintaining::letters::{self, Letter};
use paper::document::{Block, Document, Paper};
use paper::words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::maintaining::{OutboxDraft, list, own};
use crate::opened::{Opened, today};
use crate::refusal::{Refusal, RefusalCode};
use crate::taken::{self, Made};

/// How the confirmation of what is held stands today.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CampaignNow {
    /// How far each region has come.
    regions: Vec<Region>,
    /// The states that have something to confirm.
    due: Vec<CampaignDue>,
}

/// A state that has something to confirm.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CampaignDue {
    /// Its code.
    country: String,
    /// How its rows stand.
    count: Count,
    /// The day of the last letter to it; `null`: it was never written to from here.
    last_letter: Option<String>,
}

/// A state's answer: what is held of it is right, but for some.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CampaignAnswer {
    /// The state's code.
    country: String,
    /// How it was confirmed.
    method: Method,
    /// Ids of the offices or rows that it didn't confirm.
    except: Vec<String>,
    /// Which answer it is.
    reason: String,
    /// Its reference.
    reference: Option<String>,
}

/// A letter to a state, as it is shown and printed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CampaignLetter {
    /// The state's code.
    country: String,
    /// The language that it is written in.
    language: String,
    /// The text, lines and all.
    text: String,
}

fn content(opened: &Opened) -> Result<Content, Refusal> {
    Ok(Content::of(&mut opened.reading()?.desk.held().facts().clone()))
}

/// How it stands today.
pub fn now(opened: &Opened) -> Result<CampaignNow, Refusal> {
    let (content, on) = (content(opened)?, today());
    let due = campaign::due(&content, &own()?, on)?.into_iter();
    let due = due.map(|due| CampaignDue { country: due.country, count: due.count, last_letter: due.last_letter }).collect();
    Ok(CampaignNow { regions: by_region(&content, &asked(&content, on), on, NOTICE), due })
}

/// Keeps an answer of today as a draft; gives the drafts.
pub fn answer(opened: &Opened, answer: CampaignAnswer) -> Result<Vec<OutboxDraft>, Refusal> {
    let CampaignAnswer { country, method, except, reason, reference } = answer;
    let answer = Answer { country: &country, method, except: except.into_iter().collect(), reason: &reason, reference };
    let mut own = own()?;
    if answer.keep(&content(opened)?, &mut own, today())?.is_none() {
        return Err(Refusal { code: RefusalCode::Unusable, message: format!("nothing of {country} is to be confirmed") });
    }
    list(&own)
}

/// The letter of today to a state: in the language that it takes requests in, unless another is asked for.
pub fn letter(opened: &Opened, country: &str, language: Option<&str>) -> Result<CampaignLetter, Refusal> {
    let Letter { country, language, text } = Letter::to(opened.reading()?.desk.held(), country, language, today())?;
    Ok(CampaignLetter { country, language: language.to_owned(), text })
}

/// The same on paper.
pub fn printed(opened: &Opened, country: &str, language: Language, paper: Paper) -> Result<Made, Refusal> {
    let letter = Letter::to(opened.reading()?.desk.held(), country, Some(language.code()), today())?;
    taken::printed(format!("{country}.{}", letter.language), &on_paper(&letter, language), paper)
}

/// To whom, when and what about, then paragraphs, then what is held of each office: lines that stay as they are.
fn on_paper(letter: &Letter, language: Language) -> Document {
    let words = Words::of(language);
    let mut parts = letter.text.trim().split("\n\n");
    let head: Vec<&str> = parts.by_ref().take(3).collect();
    let joint = if language == Language::Zh { "" } else { " " };
    let block = |part: &str| match part.trim_start().strip_prefix("* ") {
        Some(office) => Block::Lines(office.lines().map(|line| line.trim().to_owned()).collect()),
        None => Block::Paragraph(part.lines().collect::<Vec<_>>().join(joint)),
    };
    let to_whom = Block::Lines(head.iter().take(2).map(|line| (*line).to_owned()).collect());
    Document {
        title: head.get(2).copied().unwrap_or_default().to_owned(),
        language,
        blocks: std::iter::once(to_whom).chain(parts.map(block)).collect(),
        footer: head.join(", "),
        page: words.say("paper-page"),
    }
}

/// Takes down that a state was written to today; gives how it stands then.
pub fn written(opened: &Opened, country: &str, language: &str) -> Result<CampaignNow, Refusal> {
    own()?.keep_letter(country, today(), language).map_err(Refusal::own)?;
    now(opened)
}

/// Writes the letters that are due into a folder, each with a spreadsheet of what is held: those to whom none went within a year, or, to
/// remind them, those to whom the last went so many days ago. How many.
pub fn letters(opened: &Opened, folder: &Path, remind: Option<i32>) -> Result<u32, Refusal> {
    let (content, mut own, on, reading) = (content(opened)?, own()?, today(), opened.reading()?);
    let due = letters::due(&content, &own, remind, on)?;
    for code in &due {
        Letter::to(reading.desk.held(), code, None, on)?.write(folder, &content, &mut own, on)?;
    }
    Ok(u32::try_from(due.len()).unwrap_or(u32::MAX))
}
