//! Segmentation: which stretches of a query stand for what, so that together they explain most of it.

use super::lexicon::Lexicon;
use super::reading::{Reader, Reading};
use super::words::Word;

/// The most words that one name is looked for in.
const SPAN: usize = 16;

/// The readings that together explain most of the query, in its order. Slips and the like are looked for only about words
/// that nothing else explains.
pub fn segment<'a>(lexicon: &'a Lexicon, words: &[Word], last: Option<char>) -> Vec<Reading<'a>> {
    let reader = Reader::new(lexicon, words, last);
    let (surely, strange) = surely(&reader, words);
    if !strange.contains(&true) {
        return surely;
    }
    best(words.len(), |first, end| {
        let mut readings = reader.surely(first, end);
        if strange[first..end].contains(&true) && readings.iter().all(Reading::is_small) {
            readings.extend(reader.loosely(first, end));
        }
        readings
    })
}

/// The readings of a query that is explained to its last word without guessing; nothing otherwise.
pub fn explained<'a>(lexicon: &'a Lexicon, words: &[Word]) -> Option<Vec<Reading<'a>>> {
    let (surely, strange) = surely(&Reader::new(lexicon, words, None), words);
    (!strange.contains(&true)).then_some(surely)
}

/// The readings that need no guessing, and which words they leave strange.
fn surely<'a>(reader: &Reader<'a, '_>, words: &[Word]) -> (Vec<Reading<'a>>, Vec<bool>) {
    let surely = best(words.len(), |first, end| reader.surely(first, end));
    let tells = |reading: &Reading<'_>| words.len() > 1 || !reading.is_small();
    let explained = |at: usize| surely.iter().any(|reading| (reading.first..reading.end).contains(&at) && tells(reading));
    let mut strange: Vec<bool> = (0..words.len()).map(|at| !explained(at)).collect();
    // Nothing but words for the form of states says nothing: "Birleşik Arap Emirlikleri".
    if !strange.contains(&true) && surely.iter().all(Reading::is_small) {
        strange.fill(true);
    }
    (surely, strange)
}

fn best<'a>(words: usize, read: impl Fn(usize, usize) -> Vec<Reading<'a>>) -> Vec<Reading<'a>> {
    let mut best: Vec<(f32, Option<Reading<'a>>)> = vec![(0.0, None)];
    for end in 1..=words {
        let mut here = (best[end - 1].0, None);
        for first in (end.saturating_sub(SPAN)..end).rev() {
            for reading in read(first, end) {
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

fn trace(mut best: Vec<(f32, Option<Reading<'_>>)>) -> Vec<Reading<'_>> {
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
