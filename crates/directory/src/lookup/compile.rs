//! Compiling: entries into the bytes of an index.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::index::{HEADER, LENGTHS, Layer, PARTS, Part, Tag, bucket, hash};
use super::sketch;

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

/// Keys in a bucket, on average.
const BUCKET: usize = 6;
/// The longest key, in bytes.
const LONGEST_KEY: usize = 0xFF;
/// What there is room for: bytes of text, names, meanings. What is beyond is left out, and can't be found.
const MOST_TEXT: usize = 1 << 24;
const MOST_NAMES: usize = 1 << Tag::NAME;
const MOST_MEANINGS: usize = 1 << 16;

type Keys<'a> = BTreeMap<(Layer, &'a str), Vec<usize>>;

/// Compiles entries. `slips` says which keys are looked for through slips.
pub fn compile(entries: &[Entry], slips: impl Fn(Layer, &str, u8) -> bool) -> Vec<u8> {
    let entries = &entries[..room(entries)];
    let keys = keys(entries);
    let mut strings = Strings::default();
    for entry in entries {
        strings.add(&[&entry.meaning, &entry.kind, &entry.language]);
    }
    for ((_, letters), places) in &keys {
        strings.add(&[letters]);
        strings.add(&places.iter().map(|&at| entries[at].text.as_str()).collect::<Vec<_>>());
    }
    let text = strings.laid();
    let mut parts: [Vec<u8>; PARTS] = Default::default();
    let names = names(entries, &keys, &text, &mut parts);
    let rows = rows(&keys, &names, &text, &mut parts);
    mistakable(entries, &keys, &rows, slips, &mut parts);
    parts[Part::Text as usize] = text.bytes;
    joined(&parts)
}

/// How many of the entries there is room for.
pub fn room(entries: &[Entry]) -> usize {
    let (mut bytes, mut meanings) = (0, HashSet::new());
    for (at, entry) in entries.iter().enumerate() {
        bytes += entry.text.len() + entry.meaning.len() + entry.kind.len() + entry.language.len();
        bytes += entry.keys.iter().map(|(_, key)| key.len()).sum::<usize>();
        meanings.insert(entry.meaning.as_str());
        if bytes >= MOST_TEXT || meanings.len() > MOST_MEANINGS || at >= MOST_NAMES {
            return at;
        }
    }
    entries.len()
}

/// The entries under each key. One for each meaning is enough: that whose source counts most.
fn keys(entries: &[Entry]) -> Keys<'_> {
    let mut keys: Keys<'_> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        for (layer, letters) in entry.keys.iter().filter(|(_, letters)| letters.len() <= LONGEST_KEY) {
            keys.entry((*layer, letters)).or_default().push(at);
        }
    }
    for places in keys.values_mut() {
        places.sort_by_key(|&at| (entries[at].rank, at));
        let mut seen: Vec<&str> = Vec::new();
        places.retain(|&at| {
            let new = !seen.contains(&entries[at].meaning.as_str());
            seen.push(&entries[at].meaning);
            new
        });
    }
    keys
}

/// Writes the names that a key leads to, with their meanings and origins, and gives each entry's place among them.
fn names(entries: &[Entry], keys: &Keys<'_>, text: &Text, parts: &mut [Vec<u8>; PARTS]) -> HashMap<usize, u32> {
    let mut used: Vec<usize> = keys.values().flatten().copied().collect();
    used.sort_unstable();
    used.dedup();
    let (mut meanings, mut origins) = (Numbered::default(), Numbered::default());
    for &at in &used {
        let entry = &entries[at];
        let (meaning, new) = meanings.number(entry.meaning.clone());
        if new {
            text.put::<1>(&mut parts[Part::Meanings as usize], &entry.meaning);
        }
        let (origin, new) = origins.number((&entry.kind, &entry.language, entry.rank));
        if new {
            let part = &mut parts[Part::Origins as usize];
            text.put::<1>(part, &entry.kind);
            text.put::<1>(part, &entry.language);
            part.push(entry.rank);
        }
        let part = &mut parts[Part::Names as usize];
        text.put::<2>(part, &entry.text);
        put::<2>(part, meaning);
        put::<2>(part, origin);
    }
    used.into_iter().zip(0u32..).collect()
}

/// Writes the keys, bucket by bucket, and gives the row of each.
fn rows(keys: &Keys<'_>, names: &HashMap<usize, u32>, text: &Text, parts: &mut [Vec<u8>; PARTS]) -> Vec<usize> {
    let buckets = keys.len() / BUCKET + 1;
    let mut order: Vec<(usize, usize)> =
        keys.keys().enumerate().map(|(at, (layer, letters))| (bucket(hash(*layer, letters.as_bytes()), buckets), at)).collect();
    order.sort_unstable();
    let mut rows = vec![0; keys.len()];
    for (row, &(_, at)) in order.iter().enumerate() {
        rows[at] = row;
    }
    for bucket in 0..=buckets {
        put::<4>(&mut parts[Part::Buckets as usize], order.partition_point(|&(of, _)| of < bucket));
    }
    let listed: Vec<_> = keys.iter().collect();
    for (_, at) in order {
        let ((layer, letters), places) = listed[at];
        let name = match places[..] {
            [place] => names[&place],
            _ => several(places, names, &mut parts[Part::Several as usize]),
        };
        let part = &mut parts[Part::Keys as usize];
        text.put::<1>(part, letters);
        part.extend(Tag::new(*layer, hash(*layer, letters.as_bytes()), name).bytes());
    }
    for (at, (layer, _)) in keys.keys().enumerate() {
        if matches!(layer, Layer::Native | Layer::Word) {
            put::<3>(&mut parts[Part::Order as usize], rows[at]);
        }
    }
    rows
}

/// Writes a list of names and gives its place; the first name alone, where there is no room for more lists.
fn several(places: &[usize], names: &HashMap<usize, u32>, part: &mut Vec<u8>) -> u32 {
    let Some(at) = u32::try_from(part.len() / 3).ok().filter(|&at| at < Tag::SEVERAL) else {
        return names[&places[0]];
    };
    put::<3>(part, places.len());
    for place in places {
        put::<3>(part, names[place] as usize);
    }
    at | Tag::SEVERAL
}

/// Writes the keys that are looked for through slips, by their length.
fn mistakable(entries: &[Entry], keys: &Keys<'_>, rows: &[usize], slips: impl Fn(Layer, &str, u8) -> bool, parts: &mut [Vec<u8>; PARTS]) {
    let mut groups: BTreeMap<usize, Vec<(usize, u8, u64)>> = BTreeMap::new();
    for (((layer, letters), places), &row) in keys.iter().zip(rows) {
        let entry = &entries[places[0]];
        let drawn: Vec<char> = letters.chars().collect();
        if (3..=LENGTHS).contains(&drawn.len()) && slips(*layer, letters, entry.rank) {
            let group = drawn.len() * 2 + usize::from(entry.rank > 1);
            groups.entry(group).or_default().push((row, entry.telling, sketch::bag(&drawn)));
        }
    }
    for group in 0..=2 * LENGTHS + 2 {
        let at = parts[Part::Bags as usize].len() / 8;
        put::<4>(&mut parts[Part::Lengths as usize], at);
        for (row, telling, bag) in groups.remove(&group).unwrap_or_default() {
            parts[Part::Bags as usize].extend(bag.to_le_bytes());
            put::<3>(&mut parts[Part::Mistakable as usize], row);
            parts[Part::Mistakable as usize].push(telling);
        }
    }
}

fn joined(parts: &[Vec<u8>; PARTS]) -> Vec<u8> {
    let (mut bytes, mut start) = (Vec::new(), HEADER);
    for part in parts {
        put::<4>(&mut bytes, start);
        start += part.len();
    }
    bytes.extend(parts.concat());
    bytes
}

/// Things, each with a number of its own.
#[derive(Debug)]
struct Numbered<T>(HashMap<T, usize>);

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: std::hash::Hash + Eq> Numbered<T> {
    /// The number of a thing, and whether it is new.
    fn number(&mut self, thing: T) -> (usize, bool) {
        let next = self.0.len();
        let number = *self.0.entry(thing).or_insert(next);
        (number, number == next)
    }
}

/// The strings of an index.
#[derive(Default)]
struct Strings<'a>(Vec<&'a str>);

/// The same laid one after the other: where each stands.
struct Text<'a> {
    bytes: Vec<u8>,
    places: HashMap<&'a str, usize>,
}

impl<'a> Strings<'a> {
    fn add(&mut self, strings: &[&'a str]) {
        self.0.extend(strings);
    }

    /// Lays out the strings, those with which another begins or ends inside that one.
    fn laid(mut self) -> Text<'a> {
        self.0.sort_unstable();
        self.0.dedup();
        let (beginnings, mut whole) = within(&self.0, |one, next| next.starts_with(one));
        whole.sort_unstable_by(|one, other| one.bytes().rev().cmp(other.bytes().rev()));
        let (endings, mut whole) = within(&whole, |one, next| next.ends_with(one));
        whole.sort_unstable_by_key(|string| string.len());
        let mut text = Text { bytes: Vec::new(), places: HashMap::new() };
        for string in whole {
            text.places.insert(string, text.bytes.len());
            text.bytes.extend(string.as_bytes());
        }
        for (string, host) in endings.into_iter().rev() {
            text.places.insert(string, text.places[host] + host.len() - string.len());
        }
        for (string, host) in beginnings.into_iter().rev() {
            text.places.insert(string, text.places[host]);
        }
        text
    }
}

/// Of sorted strings, those that lie within the one after them, each with that one; and the others.
fn within<'a>(strings: &[&'a str], lies: impl Fn(&str, &str) -> bool) -> (Vec<(&'a str, &'a str)>, Vec<&'a str>) {
    let (mut inside, mut whole) = (Vec::new(), Vec::new());
    for (at, &string) in strings.iter().enumerate() {
        match strings.get(at + 1) {
            Some(next) if lies(string, next) => inside.push((string, *next)),
            _ => whole.push(string),
        }
    }
    (inside, whole)
}

impl Text<'_> {
    /// Writes the place (3 bytes) and the length of a string; what is longer than can be written is cut.
    fn put<const LENGTH: usize>(&self, part: &mut Vec<u8>, string: &str) {
        put::<3>(part, self.places[string]);
        put::<LENGTH>(part, string.len().min((1 << (8 * LENGTH)) - 1));
    }
}

fn put<const BYTES: usize>(bytes: &mut Vec<u8>, number: usize) {
    bytes.extend(&number.to_le_bytes()[..BYTES]);
}
