//! A sync, from the question to the stamp: look, choose, fetch, apply. Whatever goes wrong, the copy held is as it was.

use std::path::Path;
use std::sync::Arc;

use directory::belief::{self, Belief};
use directory::delta::{self, Choice, Held, Offer};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Arrival, Refused, Stamp, Update};

use crate::fetch::{self, Part};
use crate::origin::{Found, Origin, Tell};
use crate::pack::{Damage, Unpacked};
use crate::trust::{Roots, Verified, look_at};
use crate::{Cancel, Error, Link, Outcome, Progress, Source, Step, Told};

/// The day before which this program can't have been built: no signature is judged as of an earlier day.
const BUILT: Timestamp = Timestamp::constant(1_790_000_000, 0);

/// The part of the signed metadata's store that keeps the last delta, to be handed on in a bundle.
pub(crate) const KEPT: &str = "targets/";
/// The longest delta that is kept.
const LONGEST_KEPT: u64 = 1 << 20;

/// What is to be brought up to date, and from where.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The copy; where there is none, one is made.
    pub copy: &'a Path,
    /// Where editions come from.
    pub source: &'a Source,
    /// Whether they are asked for there from now on, where no other source is named.
    pub remember: bool,
    /// The root of trust that came with the program or was named.
    pub root: Option<&'a [u8]>,
    /// What time this machine's clock says it is.
    pub clock: Timestamp,
    /// How the connection is made.
    pub link: &'a Link,
}

/// Brings a copy up to date.
///
/// # Errors
/// [`Error`], each cause with its sentence; it is stored as the outcome of the last attempt, and nothing else has changed.
pub fn run(request: &Request<'_>, tell: &(dyn Fn(Progress) + Sync), cancel: &Cancel) -> Result<Outcome, Error> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Error::Setup { why: error.to_string() })?;
    let mut update = Update::open(request.copy)?;
    // Part files are shared by all programs on this copy: one sync at a time.
    let _alone = fetch::alone(request.copy)?;
    let done = runtime.block_on(async {
        tokio::select! {
            biased;
            () = cancel.stopped() => Err(Error::Cancelled),
            done = bring_up_to_date(request, &mut update, tell) => done,
        }
    });
    if let Err(error) = &done
        && !matches!(error, Error::AtWork { .. })
    {
        // Where it can't be noted either (a full disk), why it failed still counts, and not that.
        let _ = update.note_failure(&at(request.clock), &Told::from(error).stored());
    }
    done
}

async fn bring_up_to_date(request: &Request<'_>, update: &mut Update, tell: Tell<'_>) -> Result<Outcome, Error> {
    tell(Progress { step: Step::Checking, done: 0, total: 0 });
    let (held, stored) = (update.held()?, update.trust()?);
    let issued = update.issued()?.and_then(|day| day.parse::<Date>().ok());
    let origin = Arc::new(Origin::open(request.source, request.link)?);
    let roots = Roots { pinned: request.root, stored: &stored };
    let looked = look_at(&origin, roots, belief::judged_at(request.clock, BUILT, issued)).await;
    let clock_off = origin.date().and_then(|server| belief::clock_off_by_days(request.clock, server));
    let verified = looked.map_err(|error| error.by_the_clock(clock_off))?;
    let pass = Pass { request, origin: &origin, verified: &verified, held: &held, clock_off };
    match delta::choose(&held, verified.offers()) {
        Choice::Nothing => pass.confirm(update),
        Choice::Older { offered } => {
            Err(Error::Older { why: format!("edition {offered} is offered, and edition {} is held", held.edition) })
        }
        Choice::Empty => Err(Error::NotARepository { file: "an edition for this copy".to_owned() }),
        Choice::Fetch(ways) => pass.take(update, &ways, tell).await,
    }
}

/// A sync whose source was looked at.
struct Pass<'a> {
    request: &'a Request<'a>,
    origin: &'a Origin,
    verified: &'a Verified,
    held: &'a Held,
    clock_off: Option<i64>,
}

/// Why a file didn't bring the copy up to date.
enum Missed {
    /// It isn't there.
    Missing,
    /// It doesn't lead to the edition signed, seen from what is held: the full edition may.
    Strayed(String),
    /// Something else: no other file will help.
    Stop(Error),
}

impl From<Error> for Missed {
    fn from(error: Error) -> Self {
        Self::Stop(error)
    }
}

impl Pass<'_> {
    fn confirm(&self, update: &mut Update) -> Result<Outcome, Error> {
        let outcome = self.outcome(self.held.edition, false, 0);
        let mut trust = self.verified.trust().clone();
        trust.extend(update.trust()?.into_iter().filter(|(name, _)| name.starts_with(KEPT)));
        self.stamped(&outcome, |stamp| update.confirm(&trust, stamp))?;
        Ok(outcome)
    }

    /// Tries the ways one after the other.
    async fn take(&self, update: &mut Update, ways: &[Offer], tell: Tell<'_>) -> Result<Outcome, Error> {
        let mut why = String::from("no file that is offered is there");
        let mut strayed = false;
        for way in ways {
            // Where one delta strayed, the rows held are not what they say they are: another would stray too.
            if strayed && way.from != 0 {
                continue;
            }
            match self.try_way(update, way, tell).await {
                Ok(outcome) => {
                    fetch::clear(self.request.copy);
                    return Ok(outcome);
                }
                Err(Missed::Missing) => {}
                Err(Missed::Strayed(reason)) => (why, strayed) = (reason, true),
                Err(Missed::Stop(error)) => return Err(error),
            }
        }
        Err(Error::NoWay { why })
    }

    async fn try_way(&self, update: &mut Update, way: &Offer, tell: Tell<'_>) -> Result<Outcome, Missed> {
        let mut part = Part::open(self.request.copy, way)?;
        // A part that an earlier attempt left may be spoilt: then once more from the beginning.
        for last in [false, true] {
            if self.origin.file(way, &mut part, tell).await? == Found::Missing {
                return Err(Missed::Missing);
            }
            if part.is_as_signed(way)? {
                break;
            }
            let page = part.is_a_web_page();
            part.reset()?;
            if last {
                return Err(Missed::Stop(damaged(way, page)));
            }
        }
        tell(Progress { step: Step::Applying, done: way.length, total: way.length });
        self.apply(update, way, part.path())
    }

    fn apply(&self, update: &mut Update, way: &Offer, file: &Path) -> Result<Outcome, Missed> {
        let unreadable = |source: Damage| Missed::Stop(Error::Unreadable { file: way.name.clone(), source });
        let lines = Unpacked::open(file, way.ulen).map_err(unreadable)?;
        if (lines.header().from, lines.header().to) != (way.from, way.to) {
            return Err(Missed::Strayed(format!("{} says that it leads elsewhere than was signed", way.name)));
        }
        let mut trust = self.verified.trust().clone();
        trust.retain(|name, _| !name.starts_with(KEPT));
        if way.from != 0 && way.length <= LONGEST_KEPT {
            trust.insert(format!("{KEPT}{}", way.name), fetch::read(file).map_err(Error::io(file, "read"))?);
        }
        let outcome = self.outcome(way.to, true, way.length);
        let applied = self.stamped(&outcome, |stamp| {
            update.apply(&Arrival { from: way.from, to: way.to, state: &way.state, trust: &trust, stamp }, lines)
        });
        match applied {
            Ok(()) => Ok(outcome),
            Err(Refused::Line(damage)) => Err(unreadable(damage)),
            Err(Refused::Store(error)) => Err(Missed::Stop(error.into())),
            Err(why) => Err(Missed::Strayed(why.to_string())),
        }
    }

    fn outcome(&self, now: u32, changed: bool, fetched: u64) -> Outcome {
        Outcome { before: self.held.edition, now, changed, belief: self.verified.belief(), clock_off: self.clock_off, fetched }
    }

    fn stamped<T>(&self, outcome: &Outcome, store: impl FnOnce(Stamp<'_>) -> T) -> T {
        let (at, words) = (at(self.request.clock), Told::from(outcome).stored());
        let source = self.request.source.remembered().filter(|_| self.request.remember);
        let since = match outcome.belief {
            Belief::Confirmed => None,
            Belief::Unconfirmed { since } => Some(since.to_string()),
        };
        store(Stamp { at: &at, outcome: &words, unconfirmed_since: since.as_deref(), source: source.as_deref() })
    }
}

fn damaged(way: &Offer, page: bool) -> Error {
    if page {
        return Error::CaptivePortal { file: way.name.clone() };
    }
    Error::Damaged { file: way.name.clone(), why: "it is not the file that was signed".to_owned() }
}

/// When, as it is stored: to the second, in UTC.
fn at(clock: Timestamp) -> String {
    Timestamp::from_second(clock.as_second()).unwrap_or(clock).to_string()
}
