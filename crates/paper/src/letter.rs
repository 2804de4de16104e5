//! The draft of a request for mutual legal assistance: who asks whom, what the treaty requires, and what to check before it leaves.
//!
//! It is saved where the person says, and never sent. The required contents are those of UNTOC 18(15), UNCAC 46(15), the 1988 Convention
//! 7(10) and ETS 30 article 14, in our own words.

use directory::answer::{Answered, Recipient};
use directory::held::Held;
use directory::verdict::Question;
use directory::vocabulary::{RequestKind, Status};

use crate::document::{Block, Document};
use crate::sheet::footer;
use crate::words::Words;

/// What an article requires.
struct Required {
    article: &'static str,
    needs: &'static [Need],
}

/// Where the treaty requires it, and what, as a message in the words.
type Need = (Place, &'static str);

/// Where a treaty requires something: a point of the article's list, counted from 0, or a paragraph of its own.
#[derive(Clone, Copy)]
enum Place {
    Point(usize),
    Paragraph(u8),
}

use Place::{Paragraph, Point};

/// UNTOC 18(15), and word for word after it UNCAC 46(15), and before both the 1988 Convention 7(10).
const UNITED_NATIONS: &[Need] = &[
    (Point(0), "need-authority"),
    (Point(1), "need-matter"),
    (Point(2), "need-facts"),
    (Point(3), "need-assistance"),
    (Point(4), "need-person"),
    (Point(5), "need-purpose"),
];
/// ETS 30 article 14: four points of its first paragraph, and what its second adds for letters rogatory.
const COUNCIL_OF_EUROPE: &[Need] = &[
    (Point(0), "need-authority"),
    (Point(1), "need-object"),
    (Point(2), "need-person-known"),
    (Point(3), "need-served"),
    (Paragraph(2), "need-offence"),
];

/// The draft for an answer; `None` for other kinds of request, of which no list of required contents is held here.
pub fn letter(held: &Held, question: &Question, answered: &Answered, words: &Words) -> Option<Document> {
    if question.request != RequestKind::Mla {
        return None;
    }
    let verdict = &answered.verdict;
    let language = words.language.code();
    let treaty =
        verdict.treaty.as_ref().map_or_else(|| words.say("letter-no-treaty"), |code| held.name_of_instrument(code, language).to_owned());
    let from =
        question.from.as_ref().map_or_else(|| words.say("letter-from-state"), |code| held.name_of_jurisdiction(code, language).to_owned());
    let to = held.name_of_jurisdiction(&verdict.country, language);
    let known = verdict.treaty.as_deref().and_then(required);
    let mut blocks = vec![
        Block::Remark(words.say("letter-draft")),
        Block::Strong(words.say("letter-from")),
        Block::Paragraph(words.say("letter-from-blank")),
        Block::Strong(words.say("letter-to")),
    ];
    blocks.extend(recipients(answered, to, words));
    blocks.push(Block::Paragraph(words.say("letter-reference")));
    blocks.push(Block::Paragraph(words.with("letter-opening", &[("treaty", &treaty), ("from", &from), ("to", to)])));
    let list = known.unwrap_or(Required { article: "UNTOC 18(15)", needs: UNITED_NATIONS });
    blocks.extend(transmitted(answered, words));
    blocks.push(Block::Heading(words.with("letter-contents", &[("article", list.article)])));
    if required_is_missing(answered) {
        blocks.push(Block::Remark(words.with("letter-orientation", &[("treaty", &treaty)])));
    }
    for (place, need) in list.needs {
        blocks.push(Block::Strong(format!("({}) {}", place.in_words(words), words.say(need))));
        blocks.push(Block::Paragraph(words.say("letter-blank")));
    }
    blocks.push(Block::Paragraph(words.say("letter-signature")));
    blocks.push(Block::Heading(words.say("letter-checklist")));
    blocks.push(Block::Boxes(checklist(answered, list.article, words)));
    blocks.push(Block::Remark(words.say("letter-bridge")));
    blocks.push(Block::Remark(words.say("letter-local")));
    let sources = verdict.reasons.iter().filter(|reason| reason.applied).map(|reason| reason.source.clone());
    Some(Document {
        title: words.say("letter-title"),
        language: words.language,
        blocks,
        footer: footer(held, &answered.on, sources, words),
        page: words.say("paper-page"),
    })
}

impl Place {
    /// How it is numbered: the points of a list by the letters of the language.
    fn in_words(self, words: &Words) -> String {
        let letters = if words.language.is_rtl() { ["أ", "ب", "ج", "د", "ه", "و"] } else { ["a", "b", "c", "d", "e", "f"] };
        match self {
            Point(at) => letters[at].to_owned(),
            Paragraph(number) => number.to_string(),
        }
    }
}

/// In which language, by which channel, and what the conditions of that channel have a letter say. What isn't settled stands in brackets.
fn transmitted(answered: &Answered, words: &Words) -> Vec<Block> {
    let verdict = &answered.verdict;
    let languages = words.tongues(&verdict.languages);
    let language = match verdict.languages.len() {
        0 => None,
        1 => Some(words.with("letter-language", &[("languages", &languages)])),
        _ => Some(words.with("letter-languages", &[("languages", &languages)])),
    };
    let channel = verdict.channel.map_or_else(
        || words.say("letter-channel-blank"),
        |channel| {
            let parts = [("channel", words.code("channel", channel.code())), ("status", words.code("status", verdict.status.code()))];
            let id = if is_open(answered) { "letter-channel" } else { "letter-channel-ask" };
            words.with(id, &parts.each_ref().map(|(name, value)| (*name, value.as_str())))
        },
    );
    let lines = [language, Some(channel)].into_iter().flatten();
    lines.chain(verdict.conditions.iter().map(|condition| words.undertaken(condition))).map(Block::Paragraph).collect()
}

/// Whether the channel is recorded as taken.
const fn is_open(answered: &Answered) -> bool {
    matches!(answered.verdict.status, Status::Accepted | Status::Conditional)
}

fn required(treaty: &str) -> Option<Required> {
    let (article, needs) = match treaty {
        "UNTOC" | "UNTOC-TIP" | "UNTOC-SOM" | "UNTOC-FIREARMS" => ("UNTOC 18(15)", UNITED_NATIONS),
        "UNCAC" => ("UNCAC 46(15)", UNITED_NATIONS),
        "DRUGS88" => ("DRUGS88 7(10)", UNITED_NATIONS),
        "ETS030" | "ETS099" | "ETS182" => ("ETS030 14", COUNCIL_OF_EUROPE),
        _ => return None,
    };
    Some(Required { article, needs })
}

fn required_is_missing(answered: &Answered) -> bool {
    answered.verdict.treaty.as_deref().and_then(required).is_none()
}

fn recipients(answered: &Answered, country: &str, words: &Words) -> Vec<Block> {
    let mut blocks: Vec<Block> = answered.recipients.iter().map(|office| Block::Lines(address_block(office, country))).collect();
    match blocks.len() {
        0 => blocks.push(Block::Paragraph(words.say("letter-to-blank"))),
        1 => {}
        _ => blocks.push(Block::Remark(words.say("letter-to-choose"))),
    }
    blocks
}

/// Name, unit, the first address, country: what goes on the envelope.
fn address_block(office: &Recipient, country: &str) -> Vec<String> {
    let address = office.addresses.first().map(|address| address.text.clone());
    [Some(office.name.clone()), office.unit.clone(), address, Some(country.to_owned())].into_iter().flatten().collect()
}

fn checklist(answered: &Answered, article: &str, words: &Words) -> Vec<String> {
    let verdict = &answered.verdict;
    let mut boxes = vec![words.with("check-contents", &[("article", article)])];
    boxes.push(if verdict.languages.is_empty() {
        words.say("check-language-ask")
    } else {
        words.with("check-language", &[("languages", &words.tongues(&verdict.languages))])
    });
    let channel = verdict.channel.map_or_else(|| words.say("verdict-no-channel"), |channel| words.code("channel", channel.code()));
    let id = if is_open(answered) { "check-channel" } else { "check-channel-ask" };
    boxes.push(words.with(id, &[("channel", &channel), ("status", &words.code("status", verdict.status.code()))]));
    boxes.extend(verdict.conditions.iter().map(|condition| words.with("check-condition", &[("condition", &words.condition(condition))])));
    for office in &answered.recipients {
        let freshness = office.addresses.first().map_or(&office.provenance.freshness, |address| &address.provenance.freshness);
        let check = words.with("check-address", &[("freshness", &words.freshness(freshness))]);
        boxes.push(format!("{}{}{check}", office.name, words.say("colon")));
    }
    boxes
}
