//! The index: names under every key they can be found by, in one block of bytes that is read as it stands.
//!
//! The block is made at compile time from the lexicon's tables, and again at start for the few names that only the facts
//! hold ([`super::compile`]). Reading it needs no unpacking: a lexicon of fifty thousand names costs nothing to load.

use std::borrow::Cow;

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
    /// The name as its source has it, as far as a key goes.
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

/// A key that is looked for through slips.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mistakable {
    /// The key.
    pub key: u32,
    /// Which letters it has (see [`super::sketch`]).
    pub bag: u64,
    /// How many of its letters tell it from others.
    pub telling: u32,
}

/// The index.
#[derive(Debug, Clone)]
pub struct Index {
    bytes: Cow<'static, [u8]>,
    /// Where each part begins, and where the last one ends.
    starts: [usize; PARTS + 1],
}

/// The parts of an index, in their order. Its header holds where each begins.
#[derive(Debug, Clone, Copy)]
pub enum Part {
    /// For each bucket of keys, by their hash, the first of them (4 bytes).
    Buckets,
    /// For each key: the place of its letters (3 bytes) and their length (1); its [`Tag`] and its name (4).
    Keys,
    /// The keys of [`Layer::Native`], then those of [`Layer::Word`], each in alphabetical order (3 bytes).
    Order,
    /// Names of keys that have several: how many, then each (3 bytes).
    Several,
    /// For each name: the place of its text (3 bytes) and its length (2); its meaning (2); its origin (2).
    Names,
    /// Kinds, languages and ranks of names: places and lengths of both strings (3, 1, 3, 1), the rank (1).
    Origins,
    /// Of each length that a key can have, usual and rare, where its keys begin among those that are looked for through slips (4).
    Lengths,
    /// Which letters each of those has (8).
    Bags,
    /// Which keys they are (3), and how many letters tell each (1).
    Mistakable,
    /// For each meaning, the place and length of its facet and code (3, 1).
    Meanings,
    /// Letters of keys and texts of names; what begins or ends as another does is kept with it.
    Text,
}

/// How many parts there are.
pub const PARTS: usize = 11;
/// Bytes of the header.
pub const HEADER: usize = PARTS * 4;
/// Names are kept for slips up to this length, in letters.
pub const LENGTHS: usize = 64;
/// Bytes of a key and of a name.
const KEY: usize = 8;
const NAME: usize = 9;
const ORIGIN: usize = 9;

/// What stands with a key's name in four bytes: layer and some of the hash, so that most other keys of a bucket are passed over
/// without a look at their letters.
#[derive(Debug, Clone, Copy)]
pub struct Tag(u32);

impl Tag {
    /// Bits of a name, or of a place among [`Part::Several`].
    pub const NAME: u32 = 18;
    /// The bit that says which of the two.
    pub const SEVERAL: u32 = 1 << Self::NAME;

    /// The tag of a key, with its name.
    pub const fn new(layer: Layer, hash: u64, name: u32) -> Self {
        Self((((hash & 0x3FF) as u32) << 22) | ((layer as u32) << 19) | name)
    }

    /// The four bytes.
    pub const fn bytes(self) -> [u8; 4] {
        self.0.to_le_bytes()
    }

    const fn alike(self, other: Self) -> bool {
        self.0 >> 19 == other.0 >> 19
    }

    const fn layer(self) -> u32 {
        (self.0 >> 19) & 0b111
    }
}

impl Index {
    /// Reads an index from its bytes.
    pub fn read(bytes: impl Into<Cow<'static, [u8]>>) -> Self {
        let bytes = bytes.into();
        let mut starts = [bytes.len(); PARTS + 1];
        for (at, start) in starts.iter_mut().take(PARTS).enumerate() {
            *start = number::<4>(&bytes, at * 4);
        }
        Self { bytes, starts }
    }

    const fn start(&self, part: Part) -> usize {
        self.starts[part as usize]
    }

    const fn size(&self, part: Part) -> usize {
        self.starts[part as usize + 1] - self.starts[part as usize]
    }

    /// The key with these letters in this layer.
    pub fn find(&self, layer: Layer, letters: &str) -> Option<u32> {
        let hash = hash(layer, letters.as_bytes());
        let bucket = self.start(Part::Buckets) + bucket(hash, self.size(Part::Buckets) / 4 - 1) * 4;
        let (first, end) = (number::<4>(&self.bytes, bucket), number::<4>(&self.bytes, bucket + 4));
        let tag = Tag::new(layer, hash, 0);
        let is = |&key: &usize| self.tag(key).alike(tag) && self.letters_of(key) == letters.as_bytes();
        (first..end).find(is).map(small)
    }

    fn tag(&self, key: usize) -> Tag {
        Tag(small(number::<4>(&self.bytes, self.start(Part::Keys) + key * KEY + 4)))
    }

    fn letters_of(&self, key: usize) -> &[u8] {
        self.bytes_at::<1>(self.start(Part::Keys) + key * KEY)
    }

    /// The letters of a key.
    pub fn letters(&self, key: u32) -> &str {
        std::str::from_utf8(self.letters_of(key as usize)).unwrap_or_default()
    }

    /// The names under a key; those whose source counts most come first.
    pub fn under(&self, key: u32) -> impl Iterator<Item = u32> + '_ {
        let Tag(tag) = self.tag(key as usize);
        let name = tag & (Tag::SEVERAL - 1);
        let list = self.start(Part::Several) + name as usize * 3;
        let count = if tag & Tag::SEVERAL == 0 { 0 } else { number::<3>(&self.bytes, list) };
        let several = (1..=count).map(move |at| small(number::<3>(&self.bytes, list + at * 3)));
        (count == 0).then_some(name).into_iter().chain(several)
    }

    /// A name.
    pub fn name(&self, name: u32) -> Kept<'_> {
        let at = self.start(Part::Names) + name as usize * NAME;
        let origin = self.start(Part::Origins) + number::<2>(&self.bytes, at + 7) * ORIGIN;
        Kept {
            meaning: small(number::<2>(&self.bytes, at + 5)),
            text: self.string::<2>(at),
            kind: self.string::<1>(origin),
            language: self.string::<1>(origin + 4),
            rank: self.bytes[origin + 8],
        }
    }

    /// What the names of this index stand for: facet and code, parted by a tab.
    pub fn meanings(&self) -> impl Iterator<Item = &str> {
        let first = self.start(Part::Meanings);
        (first..first + self.size(Part::Meanings)).step_by(4).map(|at| self.string::<1>(at))
    }

    /// A meaning, by its place.
    pub fn meaning(&self, place: u32) -> &str {
        self.string::<1>(self.start(Part::Meanings) + place as usize * 4)
    }

    /// The keys of [`Layer::Native`] or [`Layer::Word`] that begin with these letters, in alphabetical order; none of another layer.
    pub fn beginning(&self, layer: Layer, letters: &str) -> impl Iterator<Item = u32> + '_ {
        let (start, count) = (self.start(Part::Order), self.size(Part::Order) / 3);
        let key = move |at: usize| number::<3>(&self.bytes, start + at * 3);
        let layer = layer as u32;
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = usize::midpoint(low, high);
            let before = (self.tag(key(middle)).layer(), self.letters_of(key(middle))) < (layer, letters.as_bytes());
            if before { low = middle + 1 } else { high = middle }
        }
        let letters = letters.to_owned();
        let begins = move |&key: &usize| self.tag(key).layer() == layer && self.letters_of(key).starts_with(letters.as_bytes());
        (low..count).map(key).take_while(begins).map(small)
    }

    /// The keys of so many letters that are looked for through slips. `rare`: those of smaller languages instead of the others.
    pub fn mistakable(&self, letters: usize, rare: bool) -> impl Iterator<Item = Mistakable> + '_ {
        let group = letters.min(LENGTHS + 1) * 2 + usize::from(rare);
        let bound = |at: usize| number::<4>(&self.bytes, self.start(Part::Lengths) + at.min(2 * LENGTHS + 2) * 4);
        let (first, end) = (bound(group), bound(group + 1));
        let part = |part, width| &self.bytes[self.start(part) + first * width..self.start(part) + end * width];
        let keys = part(Part::Mistakable, 4).chunks_exact(4);
        part(Part::Bags, 8).chunks_exact(8).zip(keys).map(|(bag, key)| Mistakable {
            key: small(number::<3>(key, 0)),
            bag: bag.try_into().map(u64::from_le_bytes).unwrap_or_default(),
            telling: u32::from(key[3]),
        })
    }

    /// A string of the text, by its place (3 bytes) and its length, which stand at `at`.
    fn string<const LENGTH: usize>(&self, at: usize) -> &str {
        std::str::from_utf8(self.bytes_at::<LENGTH>(at)).unwrap_or_default()
    }

    fn bytes_at<const LENGTH: usize>(&self, at: usize) -> &[u8] {
        let start = self.start(Part::Text) + number::<3>(&self.bytes, at);
        &self.bytes[start..start + number::<LENGTH>(&self.bytes, at + 3)]
    }
}

/// A number of so many bytes, the least first.
fn number<const BYTES: usize>(bytes: &[u8], at: usize) -> usize {
    let mut whole = [0; 4];
    whole[..BYTES].copy_from_slice(&bytes[at..at + BYTES]);
    u32::from_le_bytes(whole) as usize
}

#[expect(clippy::cast_possible_truncation, reason = "an index stays below four gigabytes")]
const fn small(number: usize) -> u32 {
    number as u32
}

/// FNV-1a over the layer and the letters, with its bits mixed.
pub fn hash(layer: Layer, letters: &[u8]) -> u64 {
    let first = 0xCBF2_9CE4_8422_2325u64 ^ layer as u64;
    let hash = letters.iter().fold(first, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3));
    (hash ^ (hash >> 32)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// In which of so many buckets a hash belongs.
pub const fn bucket(hash: u64, buckets: usize) -> usize {
    (((hash >> 32) * buckets as u64) >> 32) as usize
}
