//! The desk: where a question in free words, or in codes, becomes an answer.

use std::collections::HashSet;
use std::sync::OnceLock;

use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::answer::{Answer, Answered, AuthorityHit, Card, CountryPage, Facets, Listing, ListingChoices, Matrix, Names, Pin, Verdict};
use crate::held::Held;
use crate::listing::{self, Filter};
use crate::lookup::{self, Lexicon, Offices};
use crate::matrix::{self, Wanted};
use crate::names;
use crate::record::{Authority, Facts};
use crate::verdict::{self, Question, Refusal};
use crate::vocabulary::{Channel, RequestKind};
use crate::{answered, card, country};

/// Offices in an answer, at most.
const MOST_OFFICES: usize = 50;
/// Characters of a query that an answer repeats, at most.
const MOST_ECHOED: usize = 512;
/// A name that fits a whole query as well as this is what the query means.
const WHOLLY_NAMED: f64 = 0.8;
/// Jurisdictions that an ambiguous query gives verdicts for, at most.
const MOST_COUNTRIES: usize = 6;

/// An edition, ready to answer. The lexicon and the index of offices are made at the first lookup.
#[derive(Debug)]
pub struct Desk {
    held: Held,
    lexicon: OnceLock<Lexicon>,
    offices: OnceLock<Offices>,
}

impl Desk {
    /// Makes an edition ready to answer.
    pub fn new(facts: Facts) -> Self {
        Self { held: Held::new(facts), lexicon: OnceLock::new(), offices: OnceLock::new() }
    }

    /// Makes the lexicon and the index of offices now, so that the first lookup doesn't wait for them.
    pub fn prepare(&self) {
        self.lexicon();
        self.offices();
    }

    fn lexicon(&self) -> &Lexicon {
        self.lexicon.get_or_init(|| Lexicon::new(self.held.facts()))
    }

    fn offices(&self) -> &Offices {
        self.offices.get_or_init(|| Offices::new(self.held.facts()))
    }

    /// The edition behind the desk.
    pub const fn held(&self) -> &Held {
        &self.held
    }

    /// Answers a query in free words: what they were taken for, verdicts, offices. `from` is the requesting jurisdiction,
    /// where the words don't name one.
    pub fn lookup(&self, query: &str, from: Option<&str>, on: Date) -> Answer {
        self.answer(query, lookup::understand(self.lexicon(), query), from, on)
    }

    /// Answers a query some of whose facets its reader settled by hand.
    ///
    /// # Errors
    /// [`Refusal`], where a code among the pins names nothing.
    pub fn lookup_pinned(&self, query: &str, pins: &[Pin], from: Option<&str>, on: Date) -> Result<Answer, Refusal> {
        let facets = lookup::pin(&self.held, lookup::understand(self.lexicon(), query), pins)?;
        Ok(self.answer(query, facets, from, on))
    }

    fn answer(&self, query: &str, facets: Facets, from: Option<&str>, on: Date) -> Answer {
        Answer {
            query: query.chars().take(MOST_ECHOED).collect(),
            edition: self.held.edition().map_or(0, |edition| edition.number),
            on: on.to_string(),
            verdicts: self.verdicts(&facets, from, on),
            authorities: self.authorities(query, &facets, on),
            facets,
        }
    }

    /// Answers a question in codes.
    ///
    /// # Errors
    /// [`Refusal`], see [`verdict::ask`].
    pub fn ask(&self, question: &Question) -> Result<Verdict, Refusal> {
        verdict::ask(&self.held, question)
    }

    /// Answers a question in codes, with the offices that receive the request. `now` is for the time of day there.
    ///
    /// # Errors
    /// [`Refusal`], see [`verdict::ask`].
    pub fn answered(&self, question: &Question, now: &ZonedDateTime) -> Result<Answered, Refusal> {
        answered::of(&self.held, question, now)
    }

    /// The page of a jurisdiction; `from` is the requesting one, where it is known.
    pub fn country(&self, code: &str, from: Option<&str>, on: Date, now: &ZonedDateTime) -> Option<CountryPage> {
        country::page(&self.held, code, from, on, now)
    }

    /// Jurisdictions and their authorities, as a filter lets through.
    ///
    /// # Errors
    /// [`Refusal`], where a code of the filter names nothing.
    pub fn listing(&self, filter: &Filter) -> Result<Listing, Refusal> {
        listing::of(&self.held, filter)
    }

    /// What jurisdictions and instruments are called in a language.
    pub fn names(&self, language: &str) -> Names {
        names::of(&self.held, language)
    }

    /// What lists can be filtered by, and questions asked with, named in a language where it is recorded.
    pub fn choices(&self, language: &str) -> ListingChoices {
        listing::choices(&self.held, language)
    }

    /// The card of an authority or a jurisdiction.
    pub fn show(&self, id: &str, on: Date) -> Option<Card> {
        card::show(&self.held, id, on)
    }

    /// Jurisdictions by channels.
    ///
    /// # Errors
    /// [`Refusal`], see [`matrix::of`].
    pub fn matrix(&self, wanted: &Wanted) -> Result<Matrix, Refusal> {
        matrix::of(&self.held, wanted)
    }

    fn verdicts(&self, facets: &Facets, from: Option<&str>, on: Date) -> Vec<Verdict> {
        let channels: Vec<Option<Channel>> =
            if facets.channels.is_empty() { vec![None] } else { facets.channels.iter().copied().map(Some).collect() };
        let questions = facets.countries.iter().take(MOST_COUNTRIES).flat_map(|country| {
            channels.iter().map(|channel| Question {
                to: country.clone(),
                from: facets.from.clone().or_else(|| from.map(str::to_owned)),
                request: facets.request.unwrap_or(RequestKind::Mla),
                treaty: facets.treaty.clone(),
                channel: *channel,
                urgent: facets.urgent,
                stage: None,
                subject: None,
                on,
            })
        });
        questions.filter_map(|question| self.ask(&question).ok()).collect()
    }

    /// The offices of the jurisdictions named, those first that the words or the facets point to; without a jurisdiction,
    /// the offices that the left-over words name.
    fn authorities(&self, query: &str, facets: &Facets, on: Date) -> Vec<AuthorityHit> {
        let rest = facets.rest.trim();
        let named = self.named(query, rest, facets);
        let seen: HashSet<&str> = named.iter().map(|hit| self.held.facts().authorities[hit.authority].id.as_str()).collect();
        let others = facets.countries.iter().flat_map(|country| self.held.authorities(country));
        let others = others.filter(|authority| !seen.contains(authority.id.as_str()));
        // Where no words are left, none is against an office.
        let words = if rest.is_empty() { 1.0 } else { 0.0 };
        let named = named.into_iter().map(|hit| (&self.held.facts().authorities[hit.authority], hit.score, hit.highlights));
        let mut found: Vec<Found<'_>> = named
            .chain(others.map(|authority| (authority, words, Vec::new())))
            .map(|(authority, words, highlights)| (score(words, self.fitness(&authority.id, facets, on)), authority, highlights))
            .collect();
        let order = |(score, authority, _): &Found<'_>, (other, next, _): &Found<'_>| {
            other.total_cmp(score).then_with(|| authority.id.cmp(&next.id))
        };
        if found.len() > MOST_OFFICES {
            found.select_nth_unstable_by(MOST_OFFICES, order);
            found.truncate(MOST_OFFICES);
        }
        found.sort_by(order);
        found.into_iter().map(|(score, authority, highlights)| card::hit(&self.held, authority, score, highlights, on)).collect()
    }

    /// The offices that the left-over words name, in the states named. Where a state was made out through slips alone, the words
    /// may be an office's instead, wherever it is: "Miilduves" need not be the Maldives.
    fn named(&self, query: &str, rest: &str, facets: &Facets) -> Vec<lookup::Hit> {
        let here = if rest.is_empty() { Vec::new() } else { lookup::offices(self.offices(), rest, &facets.countries) };
        let doubted = facets.pinned.is_empty() && facets.matches.iter().any(|found| found.facet == "country" && !found.exact);
        if !doubted || rest.is_empty() {
            return here;
        }
        let mut anywhere = lookup::offices(self.offices(), query, &[]);
        anywhere.retain(|hit| hit.score >= WHOLLY_NAMED);
        if anywhere.is_empty() { here } else { anywhere }
    }

    /// How well the designations of an office fit what is asked for: the instrument, and the article that the kind of request
    /// is under. 0 to 1.
    fn fitness(&self, authority: &str, facets: &Facets, on: Date) -> f64 {
        let articles = articles(facets.request.unwrap_or(RequestKind::Mla));
        let treaty = facets.treaty.as_deref();
        let (mut under, mut serves) = (treaty.is_none(), false);
        for row in self.held.designations(authority).filter(|row| row.fact.holds(on)) {
            under |= row.provision.split(' ').next() == treaty;
            serves |= articles.iter().any(|article| row.provision.ends_with(article));
        }
        (if under { 1.0 } else { 0.3 }) * if serves { 1.0 } else { 0.4 }
    }
}

/// An office, how well it fits, and the places in its name that the words match.
type Found<'a> = (f64, &'a Authority, Vec<u32>);

/// How well an office fits, by the words that name it (0 to 1) and by its designations. Offices of one name in many states are
/// told apart by what they do; what is named by its words stays before what is not, whatever it does.
fn score(words: f64, fitness: f64) -> f64 {
    let score = words * (0.9 + 0.1 * fitness) + (1.0 - words) * 0.1 * fitness;
    (score * 1000.0).round() / 1000.0
}

/// The articles under which authorities for a kind of request are notified.
const fn articles(request: RequestKind) -> &'static [&'static str] {
    match request {
        RequestKind::Extradition | RequestKind::ProvisionalArrest => &[" 16", " 24(7)"],
        RequestKind::Maritime => &[" 8(6)", " 17(7)"],
        RequestKind::Prevention => &[" 31(6)", " 6(3)"],
        RequestKind::EvidencePreservation => &[" 35(1)"],
        _ => &[" 18(13)", " 46(13)", " 7(8)", " 27(2)", " 15(1)", " 15(6)"],
    }
}
