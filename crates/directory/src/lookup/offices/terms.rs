//! Terms: the words of a set of names, each with a number, and the names that hold it.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

/// Words, each once and with a number, by their letters.
#[derive(Default)]
pub struct Terms {
    letters: String,
    /// Where each term ends among the letters.
    ends: Vec<u32>,
    numbers: HashTable<u32>,
    hasher: DefaultHashBuilder,
    /// The terms in alphabetical order, once they are complete.
    sorted: Vec<u32>,
}

impl Terms {
    /// How many there are.
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// The letters of a term.
    pub fn letters(&self, term: u32) -> &str {
        let at = term as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.letters[start..self.ends[at] as usize]
    }

    /// The term with these letters.
    pub fn find(&self, letters: &str) -> Option<u32> {
        self.numbers.find(self.hasher.hash_one(letters), |&term| self.letters(term) == letters).copied()
    }

    /// The term with these letters, and whether it is new.
    pub fn add(&mut self, letters: &str) -> (u32, bool) {
        if let Some(term) = self.find(letters) {
            return (term, false);
        }
        let term = small(self.ends.len());
        self.letters.push_str(letters);
        self.ends.push(small(self.letters.len()));
        let (ends, all, hasher) = (&self.ends, &self.letters, &self.hasher);
        let hash = |&term: &u32| {
            let start = if term == 0 { 0 } else { ends[term as usize - 1] };
            hasher.hash_one(&all[start as usize..ends[term as usize] as usize])
        };
        self.numbers.insert_unique(hasher.hash_one(letters), term, hash);
        (term, true)
    }

    /// Puts the terms in alphabetical order, for [`Self::beginning`].
    pub fn complete(&mut self) {
        let mut sorted: Vec<u32> = (0..small(self.ends.len())).collect();
        sorted.sort_unstable_by(|&one, &other| self.letters(one).cmp(self.letters(other)));
        self.sorted = sorted;
    }

    /// The terms that go on from these letters, in alphabetical order.
    pub fn beginning<'a>(&'a self, letters: &'a str) -> impl Iterator<Item = u32> + 'a {
        let from = self.sorted.partition_point(|&term| self.letters(term) <= letters);
        self.sorted[from..].iter().copied().take_while(move |&term| self.letters(term).starts_with(letters))
    }
}

/// Numbers listed under others.
#[derive(Default)]
pub struct Lists {
    bounds: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// The second of each pair, listed under the first, which are all below `keys`; in the order of the pairs.
    pub fn new(pairs: &[(u32, u32)], keys: usize) -> Self {
        let mut bounds = vec![0u32; keys + 1];
        for &(key, _) in pairs {
            bounds[key as usize + 1] += 1;
        }
        for key in 0..keys {
            bounds[key + 1] += bounds[key];
        }
        let (mut next, mut items) = (bounds.clone(), vec![0; pairs.len()]);
        for &(key, item) in pairs {
            items[next[key as usize] as usize] = item;
            next[key as usize] += 1;
        }
        Self { bounds, items }
    }

    /// What is listed under a number.
    pub fn under(&self, key: u32) -> &[u32] {
        &self.items[self.bounds[key as usize] as usize..self.bounds[key as usize + 1] as usize]
    }
}

/// A number of things that are counted in millions at most.
pub fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
