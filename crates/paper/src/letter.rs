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

/// What an article requires, as messages in the words.
struct Required {
    article: &'static str,
    needs: &'static [&'static str],
}

/// UNTOC 18(15), and word for word after it UNCAC 46(15), and before both the 1988 Convention 7(10).
const UNITED_NATIONS: &[&str] = &["need-authority", "need-matter", "need-facts", "need-assistance", "need-person", "need-purpose"];
/// ETS 30, 14(1) and (2).
const COUNCIL_OF_EUROPE: &[&str] = &["need-authority", "need-object", "need-person-known", "need-served", "need-offence"];

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
    blocks.push(Block::Heading(words.with("letter-contents", &[("article", list.article)])));
    if required_is_missing(answered) {
        blocks.push(Block::Remark(words.with("letter-orientation", &[("treaty", &treaty)])));
    }
    for (letter, need) in lettering(words).into_iter().zip(list.needs) {
        blocks.push(Block::Strong(format!("({letter}) {}", words.say(need))));
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

/// How the paragraphs of a treaty are lettered in a language.
const fn lettering(words: &Words) -> [&'static str; 6] {
    if words.language.is_rtl() { ["أ", "ب", "ج", "د", "ه", "و"] } else { ["a", "b", "c", "d", "e", "f"] }
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
    let open = matches!(verdict.status, Status::Accepted | Status::Conditional);
    let id = if open { "check-channel" } else { "check-channel-ask" };
    boxes.push(words.with(id, &[("channel", &channel), ("status", &words.code("status", verdict.status.code()))]));
    boxes.extend(verdict.conditions.iter().map(|condition| words.with("check-condition", &[("condition", &words.condition(condition))])));
    for office in &answered.recipients {
        let freshness = office.addresses.first().map_or(&office.provenance.freshness, |address| &address.provenance.freshness);
        let check = words.with("check-address", &[("freshness", &words.freshness(freshness))]);
        boxes.push(format!("{}{}{check}", office.name, words.say("colon")));
    }
    boxes
}
