//! Russian names in their cases: "в Казахстан", "из Южной Кореи", "к Объединённым Арабским Эмиратам".

/// The name in its other cases; empty where it has none.
pub fn cases(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let Some(noun) = words.iter().position(|word| !adjective(word)) else {
        return Vec::new();
    };
    let plural = words[..noun].iter().any(|word| word.ends_with("ые") || word.ends_with("ие"));
    let mut out = Vec::new();
    for case in 0..5 {
        let before = words[..noun].iter().map(|word| adjective_in(word, case));
        for head in noun_in(words[noun], case, plural) {
            let all: Vec<String> = before.clone().chain([head]).chain(words[noun + 1..].iter().map(|&word| word.to_owned())).collect();
            out.push(all.join(" "));
        }
    }
    out
}

fn adjective(word: &str) -> bool {
    word.chars().count() > 4 && ["ая", "яя", "ое", "ее", "ий", "ый", "ой", "ые", "ие"].iter().any(|ending| word.ends_with(ending))
}

/// Genitive, dative, accusative, instrumental, prepositional.
const ADJECTIVES: [(&str, [&str; 5]); 9] = [
    ("ая", ["ой", "ой", "ую", "ой", "ой"]),
    ("яя", ["ей", "ей", "юю", "ей", "ей"]),
    ("ое", ["ого", "ому", "ое", "ым", "ом"]),
    ("ее", ["его", "ему", "ее", "им", "ем"]),
    ("ий", ["ого", "ому", "ий", "им", "ом"]),
    ("ый", ["ого", "ому", "ый", "ым", "ом"]),
    ("ой", ["ого", "ому", "ой", "ым", "ом"]),
    ("ые", ["ых", "ым", "ые", "ыми", "ых"]),
    ("ие", ["их", "им", "ие", "ими", "их"]),
];

const NOUNS: [(&str, [&str; 5]); 11] = [
    ("ия", ["ии", "ии", "ию", "ией", "ии"]),
    ("ья", ["ьи", "ье", "ью", "ьей", "ье"]),
    ("я", ["и", "е", "ю", "ей", "е"]),
    ("ка", ["ки", "ке", "ку", "кой", "ке"]),
    ("га", ["ги", "ге", "гу", "гой", "ге"]),
    ("ша", ["ши", "ше", "шу", "шей", "ше"]),
    ("а", ["ы", "е", "у", "ой", "е"]),
    ("ай", ["ая", "аю", "ай", "аем", "ае"]),
    ("ей", ["ея", "ею", "ей", "еем", "ее"]),
    ("ы", ["ов", "ам", "ы", "ами", "ах"]),
    ("ство", ["ства", "ству", "ство", "ством", "стве"]),
];

fn adjective_in(word: &str, case: usize) -> String {
    replaced(word, &ADJECTIVES, case).unwrap_or_else(|| word.to_owned())
}

fn noun_in(word: &str, case: usize, plural: bool) -> Vec<String> {
    if plural && let Some(stem) = word.strip_suffix('а') {
        return [("ов", 0), ("ам", 1), ("а", 2), ("ами", 3), ("ах", 4)]
            .iter()
            .filter(|(_, at)| *at == case)
            .map(|(ending, _)| format!("{stem}{ending}"))
            .collect();
    }
    if let Some(found) = replaced(word, &NOUNS, case) {
        return vec![found];
    }
    if let Some(stem) = word.strip_suffix('ь') {
        return [["и", "и", "ь", "ью", "и"][case], ["я", "ю", "ь", "ем", "е"][case]]
            .iter()
            .map(|ending| format!("{stem}{ending}"))
            .collect();
    }
    if word.ends_with(|c: char| "бвгджзклмнпрстфхцчшщ".contains(c)) {
        return vec![format!("{word}{}", ["а", "у", "", "ом", "е"][case])];
    }
    Vec::new()
}

fn replaced(word: &str, table: &[(&str, [&str; 5])], case: usize) -> Option<String> {
    table.iter().find_map(|(ending, cases)| word.strip_suffix(ending).map(|stem| format!("{stem}{}", cases[case])))
}
