//! Readings: what a stretch of a query can stand for, and how surely.

use std::cell::OnceCell;

use super::fold::fold;
use super::index::Layer;
use super::keys::{self, Small};
use super::lexicon::{Key, Lexicon, Likely};
use super::meaning::{Form, Meaning, Name, Role};
use super::near;
use super::syllables;
use super::words::{Word, han};

/// The most words in which slips, or a name's words in another order, are looked for.
const LOOSE_SPAN: usize = 6;
/// Of how many words at the beginning of a query loose readings are tried.
const LOOSE_WORDS: usize = 16;
/// In so few words, slips are looked for in every stretch.
const FEW_WORDS: usize = 4;
/// The most letters in which slips are looked for.
const LOOSE_LETTERS: usize = super::index::LENGTHS;
/// A word of so many letters is short: there are many, in all the languages together, and they are near each other.
const SHORT: usize = 7;
/// What a slip in a short word costs more for a name of another language than the first.
const OTHER_LANGUAGE: u32 = 5;
/// The dearest slip in a name of a smaller language.
const RARE: u32 = 10;
/// Names whose slips cost no more than this above the least are a choice; more where the least is more than one slip.
const MARGIN: u32 = 2;
const WIDE_MARGIN: u32 = 4;
const SURE: u32 = 12;
/// The fewest letters that an adjective shares with the name it is made of, and the longest endings of either.
const STEM: usize = 3;
const TYPED_ENDING: usize = 6;
const ENDING: usize = 3;
/// Shorter names of other languages than the first count in a longer query where they are typed with their accents only:
/// "my" is no Mỹ, which is the United States in Vietnamese.
const SHORT_NAME: f32 = 4.0;
/// The most letters of a word in capitals that is an abbreviation.
const INITIALS: usize = 3;
/// The most letters of a name whose words are each cut off.
const ABBREVIATED: usize = 10;
/// The most meanings that a half-typed name is shown as.
const CHOICE: usize = 8;

/// How a stretch was read, surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// Letter for letter.
    Exactly,
    /// As a code.
    Code,
    /// Its words in another order, or without small ones.
    Loosely,
    /// Through slips of the pen, at this cost.
    Slipped(u32),
    /// As a word that only one name has.
    ByWord,
    /// As the beginning of a name.
    HalfTyped,
}

/// A stretch of the query and the names that it can be.
#[derive(Debug, Clone)]
pub struct Reading<'a> {
    /// First word.
    pub first: usize,
    /// Word after the last.
    pub end: usize,
    /// The names, nearest first; all of one facet.
    pub names: Vec<Name<'a>>,
    /// How it was read.
    pub how: How,
    /// How much of the query it explains, less the doubt about it.
    pub weight: f32,
    /// Words for the form of a state that it passed over.
    pub forms: Vec<Form>,
}

impl Reading<'_> {
    /// Whether it is nothing but a small word.
    pub fn is_small(&self) -> bool {
        small(&self.names)
    }
}

/// What reads the stretches of one query.
pub struct Reader<'a, 'q> {
    lexicon: &'a Lexicon,
    words: &'q [Word],
    /// Whether the last word may go on.
    open: bool,
    /// Whether a point ends it, as abbreviations have it.
    pointed: bool,
    /// For each word, the states with a word in their names that begins as it does; found when first needed.
    stems: Vec<OnceCell<Vec<Name<'a>>>>,
}

/// The letters of a stretch, under which names are looked for.
struct Span<'q> {
    first: usize,
    end: usize,
    words: &'q [Word],
    native: String,
    size: f32,
    alone: bool,
    /// The names that have nearly its letters, in whatever order, once they were looked for.
    likely: OnceCell<Vec<Likely>>,
}

impl Span<'_> {
    /// The most words that are looked at loosely: more where they are all there is, as the long names of states are.
    const fn reach(&self) -> usize {
        if self.alone { 2 * LOOSE_SPAN } else { LOOSE_SPAN }
    }
}

impl<'a, 'q> Reader<'a, 'q> {
    /// A reader of these words; `last` is the last character of the query, which tells whether the last word may go on.
    pub fn new(lexicon: &'a Lexicon, words: &'q [Word], last: Option<char>) -> Self {
        let pointed = last == Some('.');
        let stems = words.iter().map(|_| OnceCell::new()).collect();
        Self { lexicon, words, stems, open: pointed || last.is_some_and(char::is_alphanumeric), pointed }
    }

    /// The readings of the words from `first` to `end` that need no guessing.
    pub fn surely(&self, first: usize, end: usize) -> Vec<Reading<'a>> {
        let Some(span) = self.span(first, end) else { return Vec::new() };
        let mut found = self.exact(&span);
        if found.is_empty() && !self.ordinary(&span) {
            found = self.without_particles(&span);
        }
        if found.is_empty() && (2..=LOOSE_SPAN).contains(&span.words.len()) && first <= LOOSE_WORDS {
            found = self.reordered(&span);
        }
        found
    }

    /// The readings of the words from `first` to `end` through slips, or as the beginning or one word of a name.
    pub fn loosely(&self, first: usize, end: usize) -> Vec<Reading<'a>> {
        let Some(span) = self.span(first, end) else { return Vec::new() };
        if span.words.len() > span.reach() || first > LOOSE_WORDS || self.ordinary(&span) {
            return Vec::new();
        }
        if span.native.chars().any(han) {
            return if self.whole_run(&span) { self.slips(&span, &span.native) } else { Vec::new() };
        }
        if span.words.len() == 1 && self.lexicon.small(&span.native).is_none() && self.beside_forms(&span) {
            let found = self.by_stem(&span);
            if !found.is_empty() {
                return found;
            }
        }
        let mut found = self.half_typed(&span);
        if self.may_be_one_name(&span) {
            let slipped = self.slips(&span, &span.native);
            if slipped.is_empty() {
                found.extend(self.turned(&span));
            }
            found.extend(slipped);
        }
        if found.is_empty() && span.alone {
            found = self.rare_slips(&span);
        }
        if found.is_empty() {
            found = if span.words.len() == 1 { self.by_word(&span) } else { self.by_stems(&span) };
        }
        if found.is_empty() && span.alone {
            found = self.abbreviated(&span);
        }
        if found.is_empty() {
            found = self.by_syllables(&span);
        }
        found
    }

    /// Whether it is worth while to look for slips in these words together: they are all there is, or one of them at least
    /// belongs to some name.
    fn may_be_one_name(&self, span: &Span<'q>) -> bool {
        let telling = |name: &Name<'_>| name.rank == 0 && (name.meaning.is_sought() || matches!(name.meaning, Meaning::Form(_)));
        let of_a_name = |word: &Word| {
            self.lexicon.find(Layer::Native, &word.native).first().is_some_and(telling)
                || !self.lexicon.find(Layer::Word, keys::bare(&word.native)).is_empty()
        };
        span.words.len() == 1 || self.words.len() <= FEW_WORDS || span.words.iter().any(of_a_name)
    }

    fn span(&self, first: usize, end: usize) -> Option<Span<'q>> {
        let words = &self.words[first..end];
        if words.iter().map(|word| word.native.len()).sum::<usize>() > keys::LONGEST {
            return None;
        }
        let native: String = words.iter().map(|word| word.native.as_str()).collect();
        let size = native.chars().map(|c| if han(c) { 3.0 } else { 1.0 }).sum();
        Some(Span { first, end, words, native, size, alone: words.len() == self.words.len(), likely: OnceCell::new() })
    }

    /// Whether it is one word of everyday language among others: no slip, and no seldom name.
    fn ordinary(&self, span: &Span<'q>) -> bool {
        !span.alone && span.words.len() == 1 && ordinary(self.lexicon, &span.words[0])
    }

    fn exact(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let mut names = self.lexicon.find(Layer::Native, &span.native);
        let ordinary = self.ordinary(span);
        if ordinary {
            names.retain(|name| name.rank == 0 && !initials(name.text));
        }
        let plain_word = names.first().is_some_and(|name| name.rank == 0 && !name.meaning.is_sought());
        names.retain(|name| if plain_word { name.rank < 2 } else { span.alone || name.rank < 2 || span.size >= 5.0 });
        if !span.alone && span.size < SHORT_NAME && span.words.iter().all(|word| word.plain) {
            names.retain(|name| name.rank == 0 || name.text.is_ascii());
        }
        let codes = self.codes(span, &names);
        if !codes.is_empty() {
            return readings(span, codes, How::Code, 0.1);
        }
        if !names.is_empty() {
            return self.or_half_typed(span, &names).unwrap_or_else(|| readings(span, names, How::Exactly, 0.2));
        }
        if ordinary {
            return Vec::new();
        }
        readings(span, self.same_sound(span), How::Exactly, 0.4)
    }

    /// A name in one of the many smaller languages that is also the beginning of a well-known one is shown as a choice:
    /// whoever types "nige" may be on the way to Nigeria.
    fn or_half_typed(&self, span: &Span<'q>, names: &[Name<'a>]) -> Option<Vec<Reading<'a>>> {
        let seldom = names[0].rank > 1 || span.size < 5.0;
        if !span.alone || names[0].rank < 1 || !seldom || span.size > 6.0 {
            return None;
        }
        let country = |reading: &Reading<'_>| matches!(reading.names[0].meaning, Meaning::Country(_));
        let mut begun = self.half_typed(span).into_iter().find(country)?;
        begun.names.retain(|name| !name.meaning.code().contains('-') && names.iter().all(|other| other.meaning != name.meaning));
        if begun.names.is_empty() {
            return None;
        }
        begun.names.splice(0..0, names.iter().copied());
        Some(vec![begun])
    }

    /// Codes count in capitals, or alone; never before a name of the same letters that people know.
    fn codes(&self, span: &Span<'q>, names: &[Name<'a>]) -> Vec<Name<'a>> {
        let capitals = span.words.iter().all(|word| word.capitals);
        let known = u8::from(!capitals && span.native.len() > 2);
        let unknown = names.iter().all(|name| !name.meaning.is_sought() || name.rank > known);
        let pointed = span.words.len() == 1 && span.words[0].to - span.words[0].from > span.native.len();
        let shown = span.alone || capitals;
        let word = !capitals && span.native.len() > 2 && !names.is_empty() && names[0].rank == 0;
        let parts = span.words.len() == 1 || span.words.iter().all(|word| word.native.len() > 1);
        if !shown || !parts || word || span.native.len() < 2 || span.words.iter().any(|word| !word.plain) {
            return Vec::new();
        }
        let codes = self.lexicon.find(Layer::Code, &span.native.to_ascii_uppercase());
        let named = codes.first().is_some_and(|code| names.iter().any(|name| name.meaning == code.meaning && name.rank == names[0].rank));
        let doubted = pointed && span.native.len() < 3;
        if named || unknown && !doubted { codes } else { Vec::new() }
    }

    /// Names in another script, written in this one.
    fn same_sound(&self, span: &Span<'q>) -> Vec<Name<'a>> {
        let skeleton: String = span.words.iter().map(|word| word.skeleton.as_str()).collect();
        if skeleton.len() < 3 || skeleton.len() < 5 && !span.alone {
            return Vec::new();
        }
        let mut names = self.lexicon.find(Layer::Skeleton, &skeleton);
        if skeleton != span.native {
            names.extend(self.lexicon.find(Layer::Native, &skeleton));
        }
        names.retain(|name| span.alone || name.rank == 0);
        names
    }

    /// Whether a stretch of Chinese characters is all that stands between two breaks.
    fn whole_run(&self, span: &Span<'q>) -> bool {
        !span.words[0].joined && self.words.get(span.end).is_none_or(|next| !next.joined)
    }

    /// Names behind particles written onto them: Arabic and Hebrew "for", "in", "and", "the"; Thai "country", "republic of".
    fn without_particles(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        // Thai: it tells no republic from another.
        const COUNTRY: &str = "ประเทศ";
        const PARTICLES: [&str; 25] = [
            "وال",
            "بال",
            "كال",
            "فال",
            "لل",
            "ال",
            "ول",
            "وب",
            "ل",
            "ب",
            "و",
            "ف",
            COUNTRY,
            "ה",
            "ו",
            "ב",
            "ל",
            "מ",
            "สาธารณรัฐประชาธิปไตย",
            "สหพันธ์สาธารณรัฐ",
            "สหพันธรัฐ",
            "สาธารณรัฐ",
            "ราชอาณาจักร",
            "เครือรัฐ",
            "หมู่เกาะ",
        ];
        for particle in PARTICLES {
            let Some(rest) = span.native.strip_prefix(particle).filter(|rest| rest.chars().count() > 2) else {
                continue;
            };
            let names = self.lexicon.find(Layer::Native, rest);
            if names.first().is_some_and(|name| name.rank < 2) {
                let mut found = readings(span, names, How::Exactly, 0.6);
                for reading in &mut found {
                    reading.forms.extend(self.form(particle).filter(|_| particle != COUNTRY));
                }
                return found;
            }
        }
        Vec::new()
    }

    /// Names with their words in another order, or without those for the form of state.
    fn reordered(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let (mut words, mut core): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
        let mut forms = Vec::new();
        for word in span.words {
            match self.lexicon.small(&word.native) {
                Some(Small::Connecting) => continue,
                Some(Small::Form) => forms.extend(self.form(&word.native)),
                None => core.push(&word.native),
            }
            words.push(&word.native);
        }
        if core.is_empty() || words.len() < 2 || self.leads_on(span) || self.leads(&span.words[0]) {
            return Vec::new();
        }
        let same = self.lexicon.find(Layer::Bag, &keys::bag(&words));
        if !same.is_empty() {
            return readings(span, same, How::Loosely, 0.6);
        }
        let mut found = readings(span, self.lexicon.find(Layer::Core, &keys::bag(&core)), How::Loosely, 1.2);
        for reading in &mut found {
            reading.forms.clone_from(&forms);
        }
        found
    }

    /// What a word for the form of a state tells.
    fn form(&self, word: &str) -> Option<Form> {
        let names = self.lexicon.find(Layer::Native, word);
        let forms = names.iter().filter_map(|name| if let Meaning::Form(form) = name.meaning { Some(*form) } else { None });
        forms.min()
    }

    /// Whether a word within leads on to another state, as "hacia" does in "Perú hacia Estados": no name goes over it.
    fn leads_on(&self, span: &Span<'q>) -> bool {
        span.words[1..].iter().any(|word| self.leads(word))
    }

    fn leads(&self, word: &Word) -> bool {
        self.lexicon.small(&word.native) == Some(Small::Connecting)
            && self.lexicon.find(Layer::Native, &word.native).iter().any(|name| *name.meaning == Meaning::Connecting(Role::To))
    }

    /// Names that begin with what is typed so far.
    fn half_typed(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let letters = span.native.chars().count();
        let pointed = self.words.len() == 1 && span.native.is_ascii();
        let least = if span.native.is_ascii() && !(pointed && self.open) { 4 } else { 3 };
        let telling =
            span.alone && self.pointed || span.words.len() > 1 || span.words.iter().any(|word| self.lexicon.small(&word.native).is_none());
        if !self.open || span.end != self.words.len() || letters < least || !telling {
            return Vec::new();
        }
        let mut keys = self.lexicon.beginning(Layer::Native, &span.native, 400);
        keys.sort_by_key(|&key| self.lexicon.letters(key).len());
        let mut begun: Vec<Name<'a>> = keys.into_iter().flat_map(|key| self.lexicon.names(key)).collect();
        begun.sort_by_key(|name| (name.rank, !matches!(name.kind, "short" | "official")));
        let mut names: Vec<Name<'a>> = Vec::new();
        for name in begun {
            if name.rank < 2 && name.kind != "historic" && !names.iter().any(|other| other.meaning == name.meaning) {
                names.push(name);
            }
        }
        let choice = |names: &[Name<'_>]| {
            if matches!(names[0].meaning, Meaning::Country(_)) { CHOICE } else { 1 }
        };
        let facets = by_facet(names).into_iter().filter(|names| names.len() <= choice(names) && !small(names));
        let weight = span.size * 0.9 - 1.0;
        let forms = Vec::new;
        facets.map(|names| Reading { first: span.first, end: span.end, names, how: How::HalfTyped, weight, forms: forms() }).collect()
    }

    /// The same with the last word first, or the first word last: "Korea, South", mistyped.
    fn turned(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let count = span.words.len();
        if !(2..=4).contains(&count) || span.native.chars().count() > LOOSE_LETTERS {
            return Vec::new();
        }
        let turn = |at: usize| span.words[at..].iter().chain(&span.words[..at]).map(|word| word.native.as_str()).collect::<String>();
        let mut turns = vec![turn(1)];
        if count > 2 {
            turns.push(turn(count - 1));
        }
        turns.iter().flat_map(|turned| self.slips(span, turned)).collect()
    }

    fn slips(&self, span: &Span<'q>, letters: &str) -> Vec<Reading<'a>> {
        let begins_small = span.words.len() > 1 && self.lexicon.small(&span.words[0].native) == Some(Small::Connecting);
        if letters.chars().count() > LOOSE_LETTERS || begins_small {
            return Vec::new();
        }
        let likely = span.likely.get_or_init(|| self.lexicon.likely(&span.native, false));
        let mut found = self.lexicon.slips_among(likely, letters);
        found.retain(|&(key, _)| digits(self.lexicon.letters(key)).eq(digits(letters)));
        let turned = letters != span.native;
        found.retain(|&(key, _)| if turned { self.cores_agree(span, &self.words_of(key)) } else { self.agrees(span, key) });
        self.doubt_other_languages(span, &mut found);
        found.sort_by_key(|&(_, cost)| cost);
        let Some(least) = found.first().map(|&(_, cost)| cost) else {
            return Vec::new();
        };
        let margin = if least > SURE { WIDE_MARGIN } else { MARGIN };
        let near = found.iter().filter(|&&(_, cost)| cost <= least + margin);
        let names = near.flat_map(|&(key, _)| self.lexicon.names(key)).collect();
        // Beside an adjective, the word for the form of a state says nothing: "Čadská republika" is no slip for "Česká republika".
        let of_form = |at: usize| self.lexicon.small(&span.words[at].native) == Some(Small::Form);
        let adjective = |at: usize| adjective(&span.words[at].native.chars().collect::<Vec<char>>());
        let empty =
            if least > 0 && span.words.len() == 2 && (of_form(0) && adjective(1) || of_form(1) && adjective(0)) { 4.0 } else { 0.0 };
        let doubt = 0.5 + f32::from(u16::try_from(least).unwrap_or(u16::MAX)) * 0.15;
        readings(span, names, How::Slipped(least), doubt + empty)
    }

    /// One slip in a name of a smaller language, where it is all that is typed.
    fn rare_slips(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let mut found = self.lexicon.slips(&span.native, true);
        found.retain(|&(key, cost)| cost <= RARE && self.agrees(span, key));
        found.sort_by_key(|&(_, cost)| cost);
        let names: Vec<Name<'a>> = found.iter().flat_map(|&(key, _)| self.lexicon.names(key)).collect();
        if names.is_empty() {
            return Vec::new();
        }
        readings(span, names, How::Slipped(RARE), 2.0)
    }

    /// Slips in names of other languages than the first are dearer, and none is looked for in the sound of Chinese.
    fn doubt_other_languages(&self, span: &Span<'q>, found: &mut Vec<(Key, u32)>) {
        let typed: Vec<char> = span.native.chars().collect();
        let (most, chinese) = (near::forgiven(&typed), typed.iter().any(|&c| han(c)));
        found.retain_mut(|(key, cost)| {
            let Some(name) = self.lexicon.names(*key).first().copied() else {
                return false;
            };
            let other_script =
                typed.iter().all(char::is_ascii) && !name.text.chars().any(|c| c.is_ascii_alphabetic() || ('À'..='ɏ').contains(&c));
            *cost += if typed.len() <= SHORT { OTHER_LANGUAGE * u32::from(name.rank) } else { 0 };
            *cost += if other_script { OTHER_LANGUAGE } else { 0 };
            *cost <= most && (chinese || !name.text.chars().any(han))
        });
    }

    /// Whether the words typed agree with those of the name one by one, where the key is that of the name as it stands.
    fn agrees(&self, span: &Span<'q>, key: Key) -> bool {
        let words = self.words_of(key);
        if words.concat() != self.lexicon.letters(key) {
            return true;
        }
        if !self.cores_agree(span, &words) {
            return false;
        }
        if words.len() != span.words.len() {
            return true;
        }
        let pairs = span.words.iter().zip(words);
        pairs.into_iter().all(|(typed, word)| self.lexicon.small(&word).is_some() || near::word_agrees(&typed.native, &word))
    }

    /// The words of the first name under a key.
    fn words_of(&self, key: Key) -> Vec<String> {
        let folded = self.lexicon.names(key).first().map(|name| fold(name.text)).unwrap_or_default();
        folded.split(' ').map(str::to_owned).collect()
    }

    /// Whether what is typed beside words for the form of a state can have been meant for what the name has beside the same
    /// words: they make a name long, and say nothing. "Keňská republika" is no slip for "Čínská republika".
    fn cores_agree(&self, span: &Span<'q>, name: &[String]) -> bool {
        let small = |word: &str| self.lexicon.small(word);
        let typed = |word: &String| span.words.iter().any(|typed| typed.native == *word);
        let mut forms = name.iter().filter(|word| small(word) == Some(Small::Form)).peekable();
        if forms.peek().is_none() || !forms.all(typed) {
            return true;
        }
        // A small word of the name that isn't there as such, or not as often, has been mistyped: a word as short stands for it.
        let often = |word: &String| span.words.iter().filter(|typed| typed.native == *word).count();
        let connecting = |word: &String| small(word) == Some(Small::Connecting);
        let mistyped = name.iter().any(|word| connecting(word) && often(word) < name.iter().filter(|other| *other == word).count());
        let counts = |word: &str| small(word).is_none() && !(mistyped && word.chars().count() <= STEM);
        // A word for the form of a state that the name hasn't stands for another of its words.
        let other = |word: &str| small(word) == Some(Small::Form) && !name.iter().any(|known| known == word);
        let core = |words: &mut dyn Iterator<Item = &str>| {
            words.filter(|word| counts(word) || other(word)).flat_map(str::chars).collect::<Vec<char>>()
        };
        let (typed, name) = (core(&mut span.words.iter().map(|word| word.native.as_str())), core(&mut name.iter().map(String::as_str)));
        name.is_empty() || near::core_agrees(&typed, &name)
    }

    /// Whether nothing stands beside these words but words for the form of a state, and small ones.
    fn beside_forms(&self, span: &Span<'q>) -> bool {
        let others = self.words[..span.first].iter().chain(&self.words[span.end..]);
        let kinds: Vec<Option<Small>> =
            others.filter(|word| word.native.chars().count() > 2).map(|word| self.lexicon.small(&word.native)).collect();
        kinds.contains(&Some(Small::Form)) && !kinds.contains(&None) || self.adjective_of_form(span)
    }

    /// Whether it ends as an adjective does and a word for the form of a state stands right beside it, whatever else is typed.
    fn adjective_of_form(&self, span: &Span<'q>) -> bool {
        let before = span.first.checked_sub(1).map(|at| &self.words[at]);
        let form = |word: &Word| self.lexicon.small(&word.native) == Some(Small::Form);
        let letters: Vec<char> = span.native.chars().collect();
        let named =
            |word: &Word| self.lexicon.find(Layer::Native, &word.native).iter().any(|name| matches!(name.meaning, Meaning::Country(_)));
        let mut others = self.words[..span.first].iter().chain(&self.words[span.end..]);
        letters.len() > STEM + 2
            && adjective(&letters)
            && before.into_iter().chain(self.words.get(span.end)).any(form)
            && !others.any(|word| named(word) || adjective(&word.native.chars().collect::<Vec<char>>()))
    }

    /// An adjective, or a name in some case, beside words for the form of a state: "Keňská republika". It is told by the
    /// beginning that it shares with a name; what follows may differ as endings do.
    fn by_stem(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let letters: Vec<char> = keys::bare(&span.native).chars().collect();
        // The scripts of India and its neighbours write vowels as signs of their own.
        let marked = letters.iter().any(|&c| ('\u{900}'..='\u{DFF}').contains(&c));
        for shared in (STEM.max(letters.len().saturating_sub(TYPED_ENDING))..=letters.len()).rev() {
            let adjective = adjective(&letters[shared..]);
            if shared <= STEM && letters.len() > shared + ENDING && !adjective && !marked {
                continue;
            }
            let of_name = if shared <= STEM && !adjective { ENDING - 1 } else { ENDING };
            let stem: String = letters[..shared].iter().collect();
            let mut keys = self.lexicon.beginning(Layer::Native, &stem, 400);
            keys.retain(|&key| self.lexicon.letters(key).chars().count() <= shared + of_name);
            keys.sort_by_key(|&key| self.lexicon.letters(key).len());
            let mut names: Vec<Name<'a>> = keys.into_iter().flat_map(|key| self.lexicon.names(key)).collect();
            names.retain(|name| name.kind != "historic" && matches!(name.meaning, Meaning::Country(_)));
            names.retain(|name| name.rank < 2 || name.kind != "alias");
            if names.iter().any(|name| name.rank < 2) || shared + 1 < letters.len() {
                names.retain(|name| name.rank < 2);
            }
            if !names.is_empty() {
                return readings(span, names, How::Loosely, 1.0);
            }
        }
        Vec::new()
    }

    /// Several words that each begin as a word of the same state's names, and of no other's: "Französisch-Guyana",
    /// "Spojené státy mexické".
    fn by_stems(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let core: Vec<usize> = (span.first..span.end).filter(|&at| self.lexicon.small(&self.words[at].native).is_none()).collect();
        let long = |&at: &usize| self.words[at].native.chars().count() > STEM;
        if core.len() < 2 || !core.iter().all(long) {
            return Vec::new();
        }
        let mut common: Option<Vec<Name<'a>>> = None;
        for at in core {
            let names = self.stems[at].get_or_init(|| self.with_stem(keys::bare(&self.words[at].native))).iter().copied();
            let names: Vec<Name<'a>> = match common {
                Some(before) => names.filter(|name| before.iter().any(|other| other.meaning == name.meaning)).collect(),
                None => names.collect(),
            };
            if names.is_empty() {
                return Vec::new();
            }
            common = Some(names);
        }
        let mut names = common.unwrap_or_default();
        names.dedup_by_key(|name| name.meaning);
        if names.len() == 1 { readings(span, names, How::Loosely, 2.0) } else { Vec::new() }
    }

    /// A name of each state that has a word in its names which begins as this one does.
    fn with_stem(&self, word: &str) -> Vec<Name<'a>> {
        let letters: Vec<char> = word.chars().collect();
        let shared = (STEM + 1).max(letters.len().saturating_sub(ENDING)).min(letters.len());
        let stem: String = letters[..shared].iter().collect();
        let mut keys = self.lexicon.beginning(Layer::Word, &stem, 200);
        keys.retain(|&key| self.lexicon.letters(key).chars().count() <= shared + ENDING);
        let mut names: Vec<Name<'a>> = keys.into_iter().flat_map(|key| self.lexicon.names(key)).collect();
        names.retain(|name| name.kind != "historic" && matches!(name.meaning, Meaning::Country(_)));
        names.sort_by_key(|name| name.meaning);
        names.dedup_by_key(|name| name.meaning);
        names
    }

    /// The words of a name, each cut off: "S. Af.", "B.F.".
    fn abbreviated(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let initials = span.words.len() == 1 && span.words[0].to - span.words[0].from > span.native.len();
        let parts: Vec<String> = if initials {
            span.native.chars().map(String::from).collect()
        } else {
            span.words.iter().map(|word| word.native.clone()).collect()
        };
        let short = parts[0].len() <= STEM;
        if !(2..=STEM).contains(&parts.len()) || !short || span.native.len() > ABBREVIATED || !span.native.is_ascii() {
            return Vec::new();
        }
        let fits = |name: &Name<'_>| {
            let folded = fold(name.text);
            let words: Vec<&str> = folded.split(' ').filter(|word| self.lexicon.small(word) != Some(Small::Connecting)).collect();
            words.len() == parts.len() && words.iter().zip(&parts).all(|(word, part)| word.starts_with(part.as_str()))
        };
        let mut names: Vec<Name<'a>> = Vec::new();
        for name in self.lexicon.beginning(Layer::Native, &parts[0], usize::MAX).into_iter().flat_map(|key| self.lexicon.names(key)) {
            let known = name.rank == 0 && name.kind != "historic" && matches!(name.meaning, Meaning::Country(_));
            if known && fits(&name) && !names.iter().any(|other| other.meaning == name.meaning) {
                names.push(name);
            }
        }
        if (1..=CHOICE).contains(&names.len()) { readings(span, names, How::HalfTyped, 1.0) } else { Vec::new() }
    }

    /// A name in Vietnamese syllables: "Xin-ga-po", "Nước Cộng Hoà Mi-khợ-rô-nê-xi-a".
    fn by_syllables(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let syllables = span.words.iter().all(|word| word.native.len() <= syllables::LONGEST && self.lexicon.small(&word.native).is_none());
        let accents = self.words.iter().any(|word| !word.plain) || span.alone;
        if !(2..=LOOSE_SPAN + 1).contains(&span.words.len()) || !syllables || !accents || span.size < 6.0 || !span.native.is_ascii() {
            return Vec::new();
        }
        let respelt = syllables::respelt(span.words.iter().map(|word| word.native.as_str()));
        let mut found = self.lexicon.slips(&respelt, false);
        found.retain(|&(key, _)| self.lexicon.names(key).first().is_some_and(|name| !name.text.contains(' ')));
        found.sort_by_key(|&(_, cost)| cost);
        let Some(least) = found.first().map(|&(_, cost)| cost) else {
            return Vec::new();
        };
        let mut names: Vec<Name<'a>> =
            found.iter().filter(|&&(_, cost)| cost <= least + 2).flat_map(|&(key, _)| self.lexicon.names(key)).collect();
        names.retain(|name| matches!(name.meaning, Meaning::Country(_)) && name.kind != "historic");
        if names.is_empty() { Vec::new() } else { readings(span, names, How::Slipped(least), 2.5) }
    }

    /// A name that alone has this word.
    fn by_word(&self, span: &Span<'q>) -> Vec<Reading<'a>> {
        let names = self.lexicon.find(Layer::Word, keys::bare(&span.native));
        if names.len() == 1 && span.size >= 5.0 { readings(span, names, How::ByWord, span.size * 0.4) } else { Vec::new() }
    }
}

/// Whether a word is one of everyday language; typed in capitals, a short one is an abbreviation.
pub fn ordinary(lexicon: &Lexicon, word: &Word) -> bool {
    !(word.capitals && word.native.len() <= INITIALS) && lexicon.is_ordinary(&word.native)
}

/// Whether these letters are what makes an adjective of a state's name in one language or another.
fn adjective(ending: &[char]) -> bool {
    const ENDINGS: [&str; 31] = [
        "ska", "ske", "ski", "sko", "skej", "skou", "sky", "cka", "cke", "cki", "skie", "ckie", "iska", "iske", "isch", "ische", "ischen",
        "ικη", "ese", "iana", "iano", "ienne", "lainen", "inen", "ская", "ское", "ский", "ска", "ски", "ська", "ське",
    ];
    let ending: String = ending.iter().collect();
    ENDINGS.iter().any(|known| ending.ends_with(known))
}

/// Whether a name is nothing but initials: "C.A.R.", "EAU".
fn initials(name: &str) -> bool {
    name.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
}

/// The digits of a text: no slip makes 1988 of 1998, or I-24/7 of 24/7.
fn digits(letters: &str) -> impl Iterator<Item = char> + '_ {
    letters.chars().filter(char::is_ascii_digit)
}

/// Readings of these names, one for each facet.
fn readings<'a>(span: &Span<'_>, names: Vec<Name<'a>>, how: How, doubt: f32) -> Vec<Reading<'a>> {
    by_facet(names).into_iter().map(|names| reading(span, names, how, doubt)).collect()
}

fn reading<'a>(span: &Span<'_>, mut names: Vec<Name<'a>>, how: How, doubt: f32) -> Reading<'a> {
    let best = names.iter().map(|name| name.rank).min().unwrap_or_default();
    names.retain(|name| name.rank == best);
    // Chinese has no spaces: what stands before 共和国 is a name from its beginning, so 索马里共和国 is not 马里共和国.
    let form = matches!(names[0].meaning, Meaning::Form(_)) && span.native.chars().any(han);
    let weight = match names[0].meaning {
        Meaning::Form(_) if form => span.size * 0.9,
        Meaning::Connecting(_) | Meaning::Form(_) => span.size * 0.5,
        _ => span.size - doubt,
    };
    Reading { first: span.first, end: span.end, names, how, weight, forms: Vec::new() }
}

fn small(names: &[Name<'_>]) -> bool {
    matches!(names[0].meaning, Meaning::Connecting(_) | Meaning::Form(_))
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
