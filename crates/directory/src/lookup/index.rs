//! The index: names under every key they can be found by, in one block of bytes that is built once and read as it stands.
//!
//! The block is made at compile time from the lexicon's tables, and again at start for the few names that only the facts
//! hold. Reading it needs no unpacking: a lexicon of fifty thousand names costs nothing to load.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::sketch::{Sieve, Sketch};

/// A name to be found, and the keys to find it by.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Facet and code, parted by a tab.
    pub meaning: String,
    /// The name as its source has it.
    pub text: String,
    /// Code of its kind; empty for a code.
    pub kind: String,
    /// Its language; empty for a code.
    pub language: String,
    /// How much its source counts: 0 most.
    pub rank: u8,
    /// How many letters tell it from others: those of its small words don't.
    pub telling: u8,
    /// Layer and key, for each key that it is found by.
    pub keys: Vec<(Layer, String)>,
}

/// How a key was made from its name, closest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// Folded letters without spaces.
    Native = 0,
    /// The same in plain Latin letters.
    Skeleton = 1,
    /// Its words in alphabetical order, without connecting ones.
    Bag = 2,
    /// Its words without those of the form of state.
    Core = 3,
    /// One of its words.
    Word = 4,
    /// A code, in capitals.
    Code = 5,
    /// The name as its source has it.
    Raw = 6,
}

/// A name as the index keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept<'a> {
    /// Place of its meaning among [`Index::meanings`].
    pub meaning: u32,
    /// The name.
    pub text: &'a str,
    /// Code of its kind; empty for a code.
    pub kind: &'a str,
    /// Its language; empty for a code.
    pub language: &'a str,
    /// How much its source counts: 0 most.
    pub rank: u8,
}

/// The index.
#[derive(Debug, Clone)]
pub struct Index {
    bytes: Cow<'static, [u8]>,
    slots: usize,
    keys: usize,
    postings: usize,
    names: usize,
    lengths: usize,
    near: usize,
    meanings: usize,
    text: usize,
}

/// How many parts an index has; its header holds where each begins.
const PARTS: usize = 8;
const HEADER: usize = PARTS * 4;
const KEY: usize = 16;
const NAME: usize = 24;
const NEAR: usize = 16;
/// Names are kept for slips up to this length, in letters.
pub const LENGTHS: usize = 64;

impl Index {
    /// Reads an index from its bytes.
    pub fn read(bytes: impl Into<Cow<'static, [u8]>>) -> Self {
        let bytes = bytes.into();
        let mut starts = [0; PARTS];
        for (at, start) in starts.iter_mut().enumerate() {
            *start = number(&bytes, at * 4);
        }
        let [slots, keys, postings, names, lengths, near, meanings, text] = starts;
        Self { bytes, slots, keys, postings, names, lengths, near, meanings, text }
    }

    /// The key with these letters in this layer.
    pub fn find(&self, layer: Layer, letters: &str) -> Option<u32> {
        let count = (self.keys - self.slots) / 4;
        let mut slot = hash(layer, letters.as_bytes()) & (count - 1);
        loop {
            let key = number(&self.bytes, self.slots + slot * 4);
            if key == 0 {
                return None;
            }
            let at = self.keys + (key - 1) * KEY;
            if self.bytes[at + 12] == layer as u8 && self.letters_at(at) == letters.as_bytes() {
                return u32::try_from(key - 1).ok();
            }
            slot = (slot + 1) & (count - 1);
        }
    }

    /// The letters of a key.
    pub fn letters(&self, key: u32) -> &str {
        std::str::from_utf8(self.letters_at(self.keys + key as usize * KEY)).unwrap_or_default()
    }

    fn letters_at(&self, at: usize) -> &[u8] {
        let (start, length) = (self.text + number(&self.bytes, at), number(&self.bytes, at + 8) & 0xFFFF);
        &self.bytes[start..start + length]
    }

    /// The names under a key; those whose source counts most come first.
    pub fn under(&self, key: u32) -> impl Iterator<Item = u32> + '_ {
        let at = self.keys + key as usize * KEY;
        let (start, count) = (number(&self.bytes, at + 4), number(&self.bytes, at + 8) >> 16);
        (start..start + count).map(|at| u32::try_from(number(&self.bytes, self.postings + at * 4)).unwrap_or_default())
    }

    /// A name.
    pub fn name(&self, name: u32) -> Kept<'_> {
        let at = self.names + name as usize * NAME;
        let part = |offset| self.string(number(&self.bytes, at + offset));
        let meaning = u32::try_from(number(&self.bytes, at)).unwrap_or_default();
        Kept { meaning, text: part(4), kind: part(8), language: part(12), rank: self.bytes[at + 16] }
    }

    /// What the names of this index stand for: facet and code, parted by a tab.
    pub fn meanings(&self) -> impl Iterator<Item = &str> {
        (self.meanings..self.text).step_by(4).map(|at| self.string(number(&self.bytes, at)))
    }

    /// A meaning, by its place.
    pub fn meaning(&self, place: u32) -> &str {
        self.string(number(&self.bytes, self.meanings + place as usize * 4))
    }

    /// The keys of a layer that begin with these letters, in alphabetical order.
    pub fn beginning(&self, layer: Layer, letters: &str) -> impl Iterator<Item = u32> + '_ {
        let count = (self.postings - self.keys) / KEY;
        let key = |at: usize| (self.bytes[self.keys + at * KEY + 12], self.letters_at(self.keys + at * KEY));
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = usize::midpoint(low, high);
            if key(middle) < (layer as u8, letters.as_bytes()) { low = middle + 1 } else { high = middle }
        }
        let letters = letters.to_owned();
        (low..count).take_while(move |&at| key(at).0 == layer as u8 && key(at).1.starts_with(letters.as_bytes())).map(small)
    }

    /// A string of the text, which begins with its length.
    fn string(&self, offset: usize) -> &str {
        let at = self.text + offset;
        let length = usize::from(self.bytes[at]) | usize::from(self.bytes[at + 1]) << 8;
        std::str::from_utf8(&self.bytes[at + 2..at + 2 + length]).unwrap_or_default()
    }

    /// The keys of so many letters that can be told to be near by a sieve, each with how many of its letters tell it from others.
    /// `rare`: those of smaller languages instead of the others.
    pub fn near(&self, letters: usize, rare: bool, sieve: &Sieve) -> Vec<(u32, u32)> {
        let bound = |at: usize| number(&self.bytes, self.lengths + at.min(2 * LENGTHS + 2) * 4);
        let group = letters * 2 + usize::from(rare);
        let block = &self.bytes[self.near + bound(group)..self.near + bound(group + 1)];
        let read = |record: &[u8]| {
            let bag = record[..8].try_into().map(u64::from_le_bytes).unwrap_or_default();
            sieve.passes(bag, &record[NEAR..]).then(|| (small(number(record, 8)), small(number(record, 12))))
        };
        block.chunks_exact(NEAR + letters).filter_map(read).collect()
    }
}

fn number(bytes: &[u8], at: usize) -> usize {
    bytes[at..at + 4].iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
}

/// FNV-1a, over the layer and the letters.
#[expect(clippy::cast_possible_truncation, reason = "of a hash, any bits will do")]
fn hash(layer: Layer, letters: &[u8]) -> usize {
    let first = 0xCBF2_9CE4_8422_2325u64 ^ layer as u64;
    let hash = letters.iter().fold(first, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3));
    (hash ^ hash >> 29) as usize
}

/// Builds the bytes of an index. `slips` says which keys are looked for through slips.
pub fn build(entries: &[Entry], slips: impl Fn(Layer, &str, u8) -> bool) -> Vec<u8> {
    let mut text = Text::default();
    let (mut names, mut meanings) = (Vec::new(), Meanings::default());
    let mut keys: BTreeMap<(Layer, &str), Vec<usize>> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        put(&mut names, meanings.place(&entry.meaning));
        for part in [&entry.text, &entry.kind, &entry.language] {
            put(&mut names, text.string(part));
        }
        put(&mut names, u32::from(entry.rank));
        put(&mut names, 0);
        for (layer, letters) in &entry.keys {
            keys.entry((*layer, letters)).or_default().push(at);
        }
    }
    for places in keys.values_mut() {
        thin(places, entries);
    }
    let tell = |layer: &Layer, letters: &str, places: &[usize]| {
        let entry = &entries[places[0]];
        slips(*layer, letters, entry.rank).then_some(u32::from(entry.telling))
    };
    assemble(&keys, &names, &meanings.strings, text, tell, |places| entries[places[0]].rank)
}

/// Under one key, one name for each meaning is enough: that whose source counts most.
fn thin(places: &mut Vec<usize>, entries: &[Entry]) {
    places.sort_by_key(|&at| (entries[at].rank, at));
    let mut seen: Vec<&str> = Vec::new();
    places.retain(|&at| {
        let new = !seen.contains(&entries[at].meaning.as_str());
        seen.push(&entries[at].meaning);
        new
    });
}

type Keys<'a> = BTreeMap<(Layer, &'a str), Vec<usize>>;

fn assemble(
    keys: &Keys<'_>,
    names: &[u8],
    meanings: &[String],
    mut text: Text,
    tell: impl Fn(&Layer, &str, &[usize]) -> Option<u32>,
    rank: impl Fn(&[usize]) -> u8,
) -> Vec<u8> {
    let (mut rows, mut postings) = (Vec::new(), Vec::new());
    let mut near: Vec<(usize, u32, u32, Sketch)> = Vec::new();
    for (at, ((layer, letters), places)) in keys.iter().enumerate() {
        put(&mut rows, text.letters(letters));
        put(&mut rows, small(postings.len() / 4));
        put(&mut rows, small(letters.len() | places.len() << 16));
        put(&mut rows, *layer as u32);
        for &place in places {
            put(&mut postings, small(place));
        }
        let drawn: Vec<char> = letters.chars().collect();
        if let Some(telling) = tell(layer, letters, places).filter(|_| (3..=LENGTHS).contains(&drawn.len())) {
            let rare = usize::from(rank(places) > 1);
            near.push((drawn.len() * 2 + rare, small(at), telling, Sketch::of(&drawn)));
        }
    }
    let (lengths, near) = by_length(near);
    let meanings = meanings.iter().flat_map(|meaning| text.string(meaning).to_le_bytes()).collect();
    join(&[slots(keys), rows, postings, names.to_vec(), lengths, near, meanings, text.bytes])
}

fn slots(keys: &Keys<'_>) -> Vec<u8> {
    let count = (keys.len() * 2).next_power_of_two().max(2);
    let mut slots = vec![0u32; count];
    for (at, (layer, letters)) in keys.keys().enumerate() {
        let mut slot = hash(*layer, letters.as_bytes()) & (count - 1);
        while slots[slot] != 0 {
            slot = (slot + 1) & (count - 1);
        }
        slots[slot] = small(at + 1);
    }
    slots.into_iter().flat_map(u32::to_le_bytes).collect()
}

fn by_length(mut near: Vec<(usize, u32, u32, Sketch)>) -> (Vec<u8>, Vec<u8>) {
    near.sort_by_key(|&(group, key, ..)| (group, key));
    let (mut bounds, mut block, mut rest) = (Vec::new(), Vec::new(), near.into_iter().peekable());
    for group in 0..=2 * LENGTHS + 2 {
        put(&mut bounds, small(block.len()));
        while let Some((_, key, telling, sketch)) = rest.next_if(|entry| entry.0 == group) {
            block.extend(sketch.bag.to_le_bytes());
            put(&mut block, key);
            put(&mut block, telling);
            block.extend(sketch.sounds);
        }
    }
    (bounds, block)
}

fn join(parts: &[Vec<u8>; PARTS]) -> Vec<u8> {
    let (mut bytes, mut start) = (Vec::new(), HEADER);
    for part in parts {
        put(&mut bytes, small(start));
        start += part.len();
    }
    bytes.extend(parts.concat());
    bytes
}

/// The meanings of an index, each kept once.
#[derive(Default)]
struct Meanings {
    strings: Vec<String>,
    places: HashMap<String, u32>,
}

impl Meanings {
    fn place(&mut self, meaning: &str) -> u32 {
        if let Some(&place) = self.places.get(meaning) {
            return place;
        }
        let place = small(self.strings.len());
        self.strings.push(meaning.to_owned());
        self.places.insert(meaning.to_owned(), place);
        place
    }
}

/// The strings of an index, each kept once.
#[derive(Default)]
struct Text {
    bytes: Vec<u8>,
    strings: HashMap<String, u32>,
}

impl Text {
    fn string(&mut self, string: &str) -> u32 {
        if let Some(&at) = self.strings.get(string) {
            return at;
        }
        let (at, length) = (small(self.bytes.len()), string.len().min(0xFFFF));
        self.bytes.extend(&small(length).to_le_bytes()[..2]);
        self.bytes.extend(string.as_bytes());
        self.strings.insert(string.to_owned(), at);
        at
    }

    /// The letters of a key; those of a name that is its own key are kept once.
    fn letters(&mut self, letters: &str) -> u32 {
        self.string(letters) + 2
    }
}

fn put(bytes: &mut Vec<u8>, number: u32) {
    bytes.extend(number.to_le_bytes());
}

fn small(number: usize) -> u32 {
    u32::try_from(number).expect("an index stays below four gigabytes")
}
