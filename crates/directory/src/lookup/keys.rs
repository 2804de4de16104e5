//! Keys: every form under which a name can be found.

use super::fold::fold;
use super::index::Layer;
use super::russian;
use super::words::{han, skeleton};

/// The longest key, in bytes.
pub const LONGEST: usize = 240;

/// A name as its source has it, as far as a key goes.
pub fn raw(name: &str) -> &str {
    let end = (0..=LONGEST.min(name.len())).rev().find(|&end| name.is_char_boundary(end));
    &name[..end.unwrap_or_default()]
}

/// How much a small word tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Small {
    /// It connects others and tells nothing: "the", "of".
    Connecting,
    /// It tells the form of a state: "republic", "kingdom".
    Form,
}

/// The keys of a name in these languages, parted by spaces. `rank` is how much its source counts; `small` tells small words apart.
pub fn keys(name: &str, languages: &str, kind: &str, rank: u8, small: &dyn Fn(&str) -> Option<Small>) -> Vec<(Layer, String)> {
    let folded = fold(name);
    let mut keys = Vec::new();
    native(&mut keys, &folded);
    if rank < 2 {
        spellings(&mut keys, name, languages.split(' ').next().unwrap_or_default());
        bags(&mut keys, &folded, small);
        let inflected = languages.split(' ').flat_map(|language| beside_forms(&folded, language));
        keys.extend(inflected.map(|form| (Layer::Core, form)));
    }
    if kind == "historic" {
        keys.retain(|(layer, _)| *layer != Layer::Core);
    }
    keys.retain(|(_, key)| !key.is_empty() && key.len() <= LONGEST);
    keys.sort();
    keys.dedup();
    keys
}

fn native(keys: &mut Vec<(Layer, String)>, folded: &str) {
    let joined = folded.replace(' ', "");
    if !joined.is_ascii() && !abjad(&joined) {
        let plain = skeleton(&joined);
        if plain.len() > 2 {
            keys.push((Layer::Skeleton, plain));
        }
    }
    keys.push((Layer::Native, joined));
}

/// Other ways to write the same name in its language.
fn spellings(keys: &mut Vec<(Layer, String)>, name: &str, language: &str) {
    let other = match language {
        "ru" => russian::cases(&fold(name)),
        "ar" => arabic(&fold(name)),
        "de" | "sv" | "fi" | "et" | "nl" => vec![fold(&spelt_out(name))],
        "da" | "nb" | "no" => vec![fold(&name.to_lowercase().replace('å', "aa").replace('ø', "oe").replace('æ', "ae"))],
        _ => Vec::new(),
    };
    for folded in other {
        keys.push((Layer::Native, folded.replace(' ', "")));
    }
}

/// Umlauts as they are written where the keyboard has none.
fn spelt_out(name: &str) -> String {
    name.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('å', "aa")
}

/// A name as it stands beside a word for the form of a state, in languages that inflect it there: "Malin
/// tasavalta", "გერმანიის ფედერალური რესპუბლიკა", "Lengyel Köztársaság".
fn beside_forms(folded: &str, language: &str) -> Vec<String> {
    // What a name ends in, and what it ends in then.
    let endings: &[(&str, &str)] = match language {
        "fi" => &[("maa", "maan"), ("a", "an"), ("i", "in"), ("i", "en"), ("e", "en"), ("o", "on"), ("u", "un"), ("", "in")],
        "et" => &[("", "i"), ("", "a"), ("a", "a")],
        "lt" => &[("a", "os"), ("is", "io"), ("as", "o"), ("e", "es"), ("us", "aus")],
        "lv" => &[("a", "as"), ("e", "es"), ("ija", "ijas")],
        "ka" => &[("ი", "ის"), ("ა", "ის"), ("ე", "ის"), ("ო", "ოს"), ("უ", "უს")],
        "hy" => &[("", "ի"), ("ա", "այի"), ("ի", "իի"), ("ո", "ոյի")],
        "el" => &[("ια", "ιας"), ("α", "ας"), ("η", "ης"), ("ος", "ου"), ("ο", "ου")],
        "hu" => &[("orszag", ""), ("fold", "")],
        "hi" => &[("ा", "ाई"), ("", "ी"), ("", "ाई")],
        _ => return Vec::new(),
    };
    let forms = endings.iter().filter_map(|(ending, other)| folded.strip_suffix(ending).map(|stem| format!("{stem}{other}")));
    forms.filter(|form| form.chars().count() > 3).map(|form| bag(&form.split(' ').collect::<Vec<&str>>())).collect()
}

/// An Arabic name without the article of its words, and the adjective made of it.
fn arabic(folded: &str) -> Vec<String> {
    let words: Vec<&str> = folded.split(' ').map(bare).collect();
    let mut forms = vec![words.join(" ")];
    if let [word] = words[..] {
        let stem = ["يا", "ا", "ه"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
        if stem.chars().count() > 2 {
            forms.extend(["ي", "يه", "يون", "يين"].map(|ending| format!("{stem}{ending}")));
        }
    }
    forms
}

/// An Arabic or Hebrew word without the particles written onto it; any other word as it is.
pub fn bare(word: &str) -> &str {
    let stripped = ["وال", "ال", "و", "ה"].iter().find_map(|particle| word.strip_prefix(particle));
    stripped.filter(|rest| rest.chars().count() > 2).unwrap_or(word)
}

fn bags(keys: &mut Vec<(Layer, String)>, folded: &str, small: &dyn Fn(&str) -> Option<Small>) {
    if folded.chars().any(han) {
        return;
    }
    let words: Vec<&str> = folded.split(' ').filter(|word| small(word) != Some(Small::Connecting)).collect();
    let core: Vec<&str> = words.iter().copied().filter(|word| small(word).is_none()).collect();
    if words.len() > 1 {
        keys.push((Layer::Bag, bag(&words)));
    }
    if !core.is_empty() {
        keys.push((Layer::Core, bag(&core)));
    }
    for word in core.into_iter().map(bare) {
        if word.chars().count() > 3 {
            keys.push((Layer::Word, word.to_owned()));
        }
    }
}

/// Words in alphabetical order, each once.
pub fn bag(words: &[&str]) -> String {
    let mut words: Vec<&str> = words.iter().map(|word| bare(word)).collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// Whether a name is written in a script that leaves vowels out: its skeleton says too little.
fn abjad(key: &str) -> bool {
    key.chars().any(|c| matches!(c as u32, 0x590..=0x7FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFC))
}
