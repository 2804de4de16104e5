//! Segmentation: which stretches of a query stand for what, so that together they explain most of it.

use super::lexicon::Lexicon;
use super::meaning::{Meaning, Name};
use super::words::{Word, han};

/// The most words that one name is looked for in.
const SPAN: usize = 24;
/// The longest key, in bytes, that a name is looked for under.
const KEY: usize = 240;
/// The most words in which slips are looked for.
const SLIP_SPAN: usize = 6;

/// A stretch of the query and the names that it can be.
#[derive(Debug, Clone)]
pub struct Reading<'a> {
    /// First word.
    pub first: usize,
    /// Word after the last.
    pub end: usize,
    /// The names, nearest first; all of one facet.
    pub names: Vec<&'a Name>,
    /// Whether they were typed exactly.
    pub exact: bool,
    /// How much of the query it explains.
    weight: f32,
}

/// The readings that together explain most of the query, in its order.
pub fn segment<'a>(lexicon: &'a Lexicon, words: &[Word]) -> Vec<Reading<'a>> {
    let mut best: Vec<(f32, Option<Reading<'a>>)> = vec![(0.0, None)];
    for end in 1..=words.len() {
        let mut here = (best[end - 1].0, None);
        for first in (end.saturating_sub(SPAN)..end).rev() {
            for reading in readings(lexicon, words, first, end) {
                let weight = best[first].0 + reading.weight;
                if weight > here.0 {
                    here = (weight, Some(reading));
                }
            }
        }
        best.push(here);
    }
    trace(best)
}

fn trace<'a>(mut best: Vec<(f32, Option<Reading<'a>>)>) -> Vec<Reading<'a>> {
    let (mut chosen, mut end) = (Vec::new(), best.len() - 1);
    while end > 0 {
        match best[end].1.take() {
            Some(reading) => {
                end = reading.first;
                chosen.push(reading);
            }
            None => end -= 1,
        }
    }
    chosen.reverse();
    chosen
}

fn readings<'a>(lexicon: &'a Lexicon, words: &[Word], first: usize, end: usize) -> Vec<Reading<'a>> {
    let span = &words[first..end];
    let native: String = span.iter().map(|word| word.native.as_str()).collect();
    if native.len() > KEY {
        return Vec::new();
    }
    let alone = span.len() == words.len();
    let names = exact(lexicon, span, &native, alone);
    let size = size(&native);
    if !names.is_empty() {
        return by_facet(names).into_iter().map(|names| Reading { first, end, weight: weight(&names, size), names, exact: true }).collect();
    }
    if span.len() > SLIP_SPAN || native.chars().any(han) {
        return Vec::new();
    }
    slips(lexicon, &native, first, end, size)
}

fn exact<'a>(lexicon: &'a Lexicon, span: &[Word], native: &str, alone: bool) -> Vec<&'a Name> {
    let mut names: Vec<&Name> = lexicon.native(native).collect();
    if names.is_empty() && native.len() > 2 {
        let skeleton: String = span.iter().map(|word| word.skeleton.as_str()).collect();
        names.extend(lexicon.skeleton(&skeleton));
    }
    let code = alone || span.iter().all(|word| word.capitals);
    if code && names.iter().all(|name| name.kind.is_none() || matches!(name.meaning, Meaning::Connecting(_))) {
        let codes: Vec<&Name> = lexicon.code(&native.to_ascii_uppercase()).collect();
        if !codes.is_empty() {
            return codes;
        }
    }
    names
}

fn slips<'a>(lexicon: &'a Lexicon, native: &str, first: usize, end: usize, size: f32) -> Vec<Reading<'a>> {
    let mut near = lexicon.near(native);
    near.sort_by_key(|&(_, cost)| cost);
    let Some(least) = near.first().map(|&(_, cost)| cost) else { return Vec::new() };
    let names: Vec<&Name> = near.iter().filter(|&&(_, cost)| cost <= least + 2).map(|&(name, _)| name).collect();
    let doubt = f32::from(u16::try_from(least).unwrap_or(u16::MAX)) / 10.0;
    by_facet(names).into_iter().map(|names| Reading { first, end, weight: size - 1.5 * doubt - 0.5, names, exact: false }).collect()
}

fn by_facet<'a>(names: Vec<&'a Name>) -> Vec<Vec<&'a Name>> {
    let mut facets: Vec<Vec<&Name>> = Vec::new();
    for name in names {
        match facets.iter_mut().find(|names| names[0].meaning.facet() == name.meaning.facet()) {
            Some(names) => names.push(name),
            None => facets.push(vec![name]),
        }
    }
    facets
}

fn weight(names: &[&Name], size: f32) -> f32 {
    if matches!(names[0].meaning, Meaning::Connecting(_)) { size * 0.9 - 0.3 } else { size - 0.2 }
}

/// The size of a key in letters, where a Chinese character says as much as three.
fn size(native: &str) -> f32 {
    let letters: u16 = native.chars().map(|c| if han(c) { 3 } else { 1 }).sum();
    f32::from(letters)
}
