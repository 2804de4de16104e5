//! Readings: what a stretch of a query can stand for, and how surely.

use super::index::Layer;
use super::keys::{self, Small};
use super::lexicon::Lexicon;
use super::meaning::{Meaning, Name};
use super::near;
use super::words::{Word, han};

/// The most words in which slips, or a name's words in another order, are looked for.
const LOOSE_SPAN: usize = 8;
/// Of how many words at the beginning of a query loose readings are tried.
const LOOSE_WORDS: usize = 48;
/// The most jurisdictions that a half-typed name is shown as.
const CHOICE: usize = 8;

/// A stretch of the query and the names that it can be.
#[derive(Debug, Clone)]
pub struct Reading<'a> {
    /// First word.
    pub first: usize,
    /// Word after the last.
    pub end: usize,
    /// The names, nearest first; all of one facet.
    pub names: Vec<Name<'a>>,
    /// Whether they were typed exactly.
    pub exact: bool,
    /// How much of the query it explains, less the doubt about it.
    pub weight: f32,
}

/// What reads the stretches of one query.
pub struct Reader<'a, 'q> {
    lexicon: &'a Lexicon,
    words: &'q [Word],
    /// Whether each word is a name by itself, or a small word.
    known: Vec<bool>,
    /// Whether the last word may go on.
    open: bool,
}

/// The letters of a stretch, under which names are looked for.
struct Span<'q> {
    first: usize,
    end: usize,
    words: &'q [Word],
    native: String,
    size: f32,
}

impl<'a, 'q> Reader<'a, 'q> {
    /// A reader of these words; `open` where the last of them may still go on.
    pub fn new(lexicon: &'a Lexicon, words: &'q [Word], open: bool) -> Self {
        let known = words.iter().map(|word| lexicon.find(Layer::Native, &word.native).first().is_some_and(|name| name.rank < 2)).collect();
        Self { lexicon, words, known, open }
    }

    /// Every reading of the words from `first` to `end`.
    pub fn read(&self, first: usize, end: usize) -> Vec<Reading<'a>> {
        let words = &self.words[first..end];
        let native: String = words.iter().map(|word| word.native.as_str()).collect();
        if native.len() > keys::LONGEST {
            return Vec::new();
        }
        let size = native.chars().map(|c| if han(c) { 3.0 } else { 1.0 }).sum();
        let span = Span { first, end, words, native, size };
        let exact = self.exact(&span);
        if !exact.is_empty() {
            return exact;
        }
        if words.len() > LOOSE_SPAN || first > LOOSE_WORDS || span.native.chars().any(han) || self.known[first..end].iter().all(|known| *known) && words.len() == 1 {
            return Vec::new();
        }
        self.loose(&span)
    }

    fn exact(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let alone = span.words.len() == self.words.len();
        let mut names = self.lexicon.find(Layer::Native, &span.native);
        names.retain(|name| alone || name.rank < 2 || span.size >= 5.0);
        let plain = names.iter().all(|name| matches!(name.meaning, Meaning::Connecting(_) | Meaning::Form) || name.rank > 1);
        if plain && span.native.is_ascii() && (alone || span.words.iter().all(|word| word.capitals)) {
            let codes = self.lexicon.find(Layer::Code, &span.native.to_ascii_uppercase());
            if !codes.is_empty() && span.native.len() > 1 {
                return readings(span, codes, true, 0.1);
            }
        }
        if !names.is_empty() {
            return readings(span, names, true, 0.2);
        }
        readings(span, self.same_sound(span, alone), true, 0.4)
    }

    /// Names in another script, written in this one.
    fn same_sound(&self, span: &Span<'q>, alone: bool) -> Vec<Name<'a>> {
        let skeleton: String = span.words.iter().map(|word| word.skeleton.as_str()).collect();
        if skeleton.len() < 3 || skeleton.len() < 5 && !alone {
            return Vec::new();
        }
        let mut names = self.lexicon.find(Layer::Skeleton, &skeleton);
        if skeleton != span.native {
            names.extend(self.lexicon.find(Layer::Native, &skeleton));
        }
        names.retain(|name| alone || name.rank < 2);
        names
    }

    fn loose(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let mut found = self.without_particles(span);
        if found.is_empty() && span.words.len() > 1 {
            found = self.reordered(span);
        }
        if found.is_empty() {
            found = self.half_typed(span);
        }
        if self.known[span.first] && self.known[span.end - 1] && self.known[span.first..span.end].iter().all(|known| *known) {
            return found;
        }
        found.extend(self.slips(span));
        found
    }

    /// Arabic names behind the particles written onto them: "for", "in", "and", "the".
    fn without_particles(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        const PARTICLES: [&str; 12] = ["وال", "بال", "كال", "فال", "لل", "ال", "ول", "وب", "ل", "ب", "و", "ف"];
        for particle in PARTICLES {
            let Some(rest) = span.native.strip_prefix(particle).filter(|rest| rest.chars().count() > 2) else { continue };
            let names = self.lexicon.find(Layer::Native, rest);
            if names.first().is_some_and(|name| name.rank < 2) {
                return readings(span, names, true, 0.6);
            }
        }
        Vec::new()
    }

    /// Names with their words in another order, or without those for the form of state.
    fn reordered(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let mut words: Vec<&str> = Vec::new();
        let mut core: Vec<&str> = Vec::new();
        for word in span.words {
            match self.lexicon.small(&word.native) {
                Some(Small::Connecting) => {}
                Some(Small::Form) => words.push(&word.native),
                None => {
                    words.push(&word.native);
                    core.push(&word.native);
                }
            }
        }
        if core.is_empty() || words.len() < 2 {
            return Vec::new();
        }
        let same = self.lexicon.find(Layer::Bag, &keys::bag(&words));
        if !same.is_empty() {
            return readings(span, same, true, 0.6);
        }
        readings(span, self.lexicon.find(Layer::Core, &keys::bag(&core)), true, 1.2)
    }

    /// Names that begin with what is typed so far.
    fn half_typed(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let letters = span.native.chars().count();
        let least = if span.native.is_ascii() { 4 } else { 3 };
        if !self.open || span.end != self.words.len() || letters < least {
            return Vec::new();
        }
        let mut keys: Vec<_> = self.lexicon.beginning(&span.native, 400);
        keys.sort_by_key(|&key| self.lexicon.letters(key).len());
        let mut names: Vec<Name<'a>> = Vec::new();
        for name in keys.into_iter().flat_map(|key| self.lexicon.names(key)) {
            if name.rank < 2 && !names.iter().any(|other| other.meaning == name.meaning) {
                names.push(name);
            }
        }
        let facets = by_facet(names).into_iter().filter(|names| names.len() <= CHOICE && !matches!(names[0].meaning, Meaning::Connecting(_) | Meaning::Form));
        facets.map(|names| reading(span, names, false, 1.0)).collect()
    }

    fn slips(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let letters = span.native.chars().count();
        let most = near::forgiven(letters);
        if most == 0 || letters > 60 {
            return Vec::new();
        }
        let mut found = self.lexicon.slips(&span.native, most);
        found.sort_by_key(|&(_, cost)| cost);
        let Some(least) = found.first().map(|&(_, cost)| cost) else { return Vec::new() };
        let near = found.iter().filter(|&&(_, cost)| cost <= least + 2);
        let names: Vec<Name<'a>> = near.flat_map(|&(key, _)| self.lexicon.names(key)).filter(|name| !matches!(name.meaning, Meaning::Connecting(_))).collect();
        readings(span, names, false, 0.5 + least as f32 * 0.15)
    }
}

/// Readings of these names, one for each facet.
fn readings<'a>(span: &Span<'_>, names: Vec<Name<'a>>, exact: bool, doubt: f32) -> Vec<Reading<'a>> {
    by_facet(names).into_iter().map(|names| reading(span, names, exact, doubt)).collect()
}

fn reading<'a>(span: &Span<'_>, mut names: Vec<Name<'a>>, exact: bool, doubt: f32) -> Reading<'a> {
    let best = names.iter().map(|name| name.rank).min().unwrap_or_default();
    names.retain(|name| name.rank == best);
    let small = matches!(names[0].meaning, Meaning::Connecting(_) | Meaning::Form);
    let weight = if small { span.size * 0.9 - 0.3 } else { span.size - doubt };
    Reading { first: span.first, end: span.end, names, exact, weight }
}

fn by_facet(names: Vec<Name<'_>>) -> Vec<Vec<Name<'_>>> {
    let mut facets: Vec<Vec<Name<'_>>> = Vec::new();
    for name in names {
        match facets.iter_mut().find(|names| names[0].meaning.facet() == name.meaning.facet()) {
            Some(names) => names.push(name),
            None => facets.push(vec![name]),
        }
    }
    facets
}
