//! Syllables: foreign names as Vietnamese writes them, sound by sound.

/// The longest syllable, in letters.
pub const LONGEST: usize = 6;

/// What Vietnamese writes for sounds that other languages write otherwise, longest first. The ơ in "Mi-khợ-rô-nê-xi-a" is no
/// more than a breath between two consonants, and falls to a slip.
const SOUNDS: [(&str, &str); 9] =
    [("kh", "k"), ("th", "t"), ("ph", "f"), ("gh", "g"), ("gi", "j"), ("nh", "n"), ("x", "s"), ("qu", "kw"), ("oa", "ua")];

/// Folded syllables as one word in the letters of other languages.
pub fn respelt<'a>(syllables: impl Iterator<Item = &'a str>) -> String {
    let mut word = String::new();
    for syllable in syllables {
        let mut rest = syllable;
        while let Some(first) = rest.chars().next() {
            let sound = SOUNDS.iter().find_map(|(written, sound)| Some((*sound, rest.strip_prefix(written)?)));
            let (sound, after) = sound.unwrap_or_else(|| rest.split_at(first.len_utf8()));
            word.push_str(sound);
            rest = after;
        }
    }
    word
}

#[cfg(test)]
mod tests {
    #[test]
    fn syllables_become_a_word() {
        assert_eq!(super::respelt(["xin", "ga", "po"].into_iter()), "singapo");
        assert_eq!(super::respelt(["tha", "gi", "ki", "xtanh"].into_iter()), "tajkistan");
    }
}
