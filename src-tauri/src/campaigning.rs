//! Verification campaigns in the window: who is due, how far each region has come, and what a state has answered.

use directory::campaign::{Count, Region, asked, by_region};
use directory::content::Content;
use directory::vocabulary::Method;
use maintaining::campaign::{self, Answer, NOTICE};
use serde::{Deserialize, Serialize};

use crate::maintaining::{OutboxDraft, list, own};
use crate::opened::{Opened, today};
use crate::refusal::{Refusal, RefusalCode};

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
