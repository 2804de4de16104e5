//! Sheets: an answer, or a country's offices and rules, as a document with its sources.

use directory::answer::{Answered, Card, ChannelEntry, JurisdictionCard, LanguageEntry, Recipient};
use directory::card;
use directory::held::Held;
use directory::verdict::Question;
use jiff::civil::Date;

use crate::document::{Block, Document};
use crate::office::{Office, offices};
use crate::words::Words;

/// Letters of the sources that the footer names, at most: it has three lines.
const LONGEST_SOURCES: usize = 220;

/// An answer as a sheet: question, verdict, conditions, languages, recipients, every rule considered.
pub fn answer(held: &Held, question: &Question, answered: &Answered, words: &Words) -> Document {
    let verdict = &answered.verdict;
    let language = words.language.code();
    let country = held.name_of_jurisdiction(&verdict.country, language);
    let request = words.code("request", verdict.request.code());
    let mut blocks = vec![
        Block::Strong(words.status(verdict.status)),
        Block::Remark(words.freshness(&verdict.freshness)),
        Block::Heading(words.say("paper-question")),
        Block::Lines(asked(held, question, answered, words)),
    ];
    section(&mut blocks, words, "verdict-conditions", points(verdict.conditions.iter().map(|condition| words.condition(condition))));
    section(&mut blocks, words, "verdict-languages", languages(answered, words));
    section(&mut blocks, words, "verdict-to", answered.recipients.iter().flat_map(|office| recipient(office, words)).collect());
    section(&mut blocks, words, "verdict-urgent", points(verdict.urgent.iter().map(|channel| words.code("channel", channel.code()))));
    let limit = |limit: &directory::answer::TimeLimitEntry| {
        format!("{}{}{} ({})", words.days(limit.days), words.say("colon"), limit.subject, limit.provision)
    };
    section(&mut blocks, words, "verdict-time-limits", points(verdict.time_limits.iter().map(limit)));
    section(&mut blocks, words, "verdict-rules", rules(held, answered, words));
    let sources = verdict.reasons.iter().map(|reason| reason.source.clone());
    Document {
        title: words.with("paper-answer-title", &[("country", country), ("request", &request)]),
        language: words.language,
        blocks,
        footer: footer(held, &answered.on, sources, words),
        page: words.say("paper-page"),
    }
}

/// A country's offices, languages, channels and treaties on a day; `None` where no jurisdiction has the code.
pub fn country(held: &Held, code: &str, on: Date, words: &Words) -> Option<Document> {
    let Card::Jurisdiction(card) = card::show(held, code, on)? else { return None };
    let found = offices(held, std::slice::from_ref(&card.code), on, words.language.code());
    let name = held.name_of_jurisdiction(&card.code, words.language.code()).to_owned();
    let mut blocks = Vec::new();
    let none = || vec![Block::Paragraph(words.say("card-not-recorded"))];
    let or_none = |blocks: Vec<Block>| if blocks.is_empty() { none() } else { blocks };
    section(&mut blocks, words, "paper-offices", or_none(found.iter().flat_map(|office| of_office(office, words)).collect()));
    let place = [("place", name.as_str())];
    blocks.push(Block::Heading(words.with("card-languages", &place)));
    blocks.extend(or_none(of_languages(&card, words)));
    blocks.push(Block::Heading(words.with("card-channels", &place)));
    blocks.extend(or_none(of_channels(held, &card, words)));
    blocks.push(Block::Heading(words.say("card-participations")));
    blocks.extend(or_none(points(in_force(held, &card, on, words).into_iter())));
    let sources = found.iter().flat_map(|office| office.sources.clone());
    let sources = sources.chain(card.channels.iter().map(|rule| rule.provenance.title.clone()));
    Some(Document {
        title: name,
        language: words.language,
        blocks,
        footer: footer(held, &on.to_string(), sources, words),
        page: words.say("paper-page"),
    })
}

/// What was asked, a line a part.
fn asked(held: &Held, question: &Question, answered: &Answered, words: &Words) -> Vec<String> {
    let verdict = &answered.verdict;
    let language = words.language.code();
    let place = |code: &str| held.name_of_jurisdiction(code, language).to_owned();
    let treaty = |code: &String| format!("{} ({code})", held.name_of_instrument(code, language));
    let parts = [
        ("paper-from", question.from.as_deref().map(place)),
        ("paper-to", Some(place(&verdict.country))),
        ("paper-kind", Some(words.code("request", verdict.request.code()))),
        ("paper-treaty", Some(verdict.treaty.as_ref().map_or_else(|| words.say("verdict-no-treaty"), treaty))),
        (
            "paper-channel",
            Some(verdict.channel.map_or_else(|| words.say("verdict-no-channel"), |channel| words.code("channel", channel.code()))),
        ),
        ("paper-stage", question.stage.map(|stage| words.code("stage", stage.code()))),
        ("paper-urgency", question.urgent.then(|| words.say("understood-urgent"))),
        ("paper-on", Some(answered.on.clone())),
    ];
    parts.into_iter().filter_map(|(name, value)| Some(words.labelled(name, &value?))).collect()
}

fn languages(answered: &Answered, words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !answered.verdict.languages.is_empty() {
        blocks.push(Block::Paragraph(words.tongues(&answered.verdict.languages)));
    }
    let mut told: Vec<String> = answered.verdict.language_rules.iter().map(|rule| words.provenance(&rule.provenance)).collect();
    told.sort();
    told.dedup();
    blocks.extend(told.into_iter().map(Block::Remark));
    blocks
}

/// An office that receives the request: name, address block, contacts, where they come from.
fn recipient(office: &Recipient, words: &Words) -> Vec<Block> {
    let unit = office.unit.as_ref().map_or_else(String::new, |unit| format!(", {unit}"));
    let mut blocks = vec![Block::Strong(format!("{}{unit}", office.name)), Block::Remark(words.provenance(&office.provenance))];
    for address in &office.addresses {
        blocks.push(Block::Paragraph(words.labelled(&format!("address-{}", address.kind), &address.text)));
        blocks.push(Block::Remark(words.provenance(&address.provenance)));
    }
    for contact in &office.contacts {
        blocks.push(Block::Paragraph(words.labelled(&format!("contact-{}", contact.kind), &contact.value)));
        blocks.push(Block::Remark(words.provenance(&contact.provenance)));
    }
    blocks
}

/// Every rule considered, and why it counts or not.
fn rules(held: &Held, answered: &Answered, words: &Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    for reason in &answered.verdict.reasons {
        let applied = words.say(if reason.applied { "verdict-applied" } else { "verdict-set-aside" });
        let place = reason.provision.as_deref().or(reason.instrument.as_deref()).map_or_else(String::new, |place| format!(" ({place})"));
        blocks.push(Block::Paragraph(format!("{applied}{place}{}{}", words.say("colon"), words.because(held, &reason.said))));
        if !reason.source.is_empty() {
            let as_of = words.with("fresh-as-of", &[("date", &reason.as_of)]);
            blocks.push(Block::Remark(words.row([reason.source.clone(), as_of].into_iter())));
        }
    }
    blocks
}

fn of_office(office: &Office, words: &Words) -> Vec<Block> {
    let mut lines: Vec<String> = office.addresses.iter().map(|(kind, text)| words.labelled(&format!("address-{kind}"), text)).collect();
    lines.extend(office.contacts.iter().map(|(kind, value, purpose)| {
        let purpose = purpose.as_ref().map_or_else(String::new, |purpose| format!(" ({purpose})"));
        format!("{}{purpose}", words.labelled(&format!("contact-{kind}"), value))
    }));
    if !office.functions.is_empty() {
        lines.push(words.with("paper-designated", &[("functions", &office.functions.join("; "))]));
    }
    let from = format!("{} ({})", office.sources.join("; "), words.freshness(&office.freshness));
    vec![Block::Strong(office.title()), Block::Lines(lines), Block::Remark(from)]
}

fn of_languages(card: &JurisdictionCard, words: &Words) -> Vec<Block> {
    let said = |rule: &LanguageEntry| {
        let tongue = rule.language.as_ref().map(|code| words.tongues(std::slice::from_ref(code)));
        let parts = [Some(rule.instrument.clone()), tongue, Some(words.code("language-use", rule.ruling.code()))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(&words.say("colon"))
    };
    card.languages.iter().flat_map(|rule| [Block::Paragraph(said(rule)), Block::Remark(words.provenance(&rule.provenance))]).collect()
}

fn of_channels(held: &Held, card: &JurisdictionCard, words: &Words) -> Vec<Block> {
    let said = |rule: &ChannelEntry| {
        let conditions: Vec<String> = rule.conditions.iter().map(|condition| words.condition(condition)).collect();
        let conditions = if conditions.is_empty() { String::new() } else { format!(" ({})", conditions.join("; ")) };
        let with = rule.counterpart.as_deref().map(|code| held.name_of_jurisdiction(code, words.language.code()).to_owned());
        let under = words.row([Some(rule.instrument.clone()), with].into_iter().flatten());
        let taken = format!("{}{conditions}", words.code("acceptance", rule.acceptance.code()));
        [under, words.code("channel", rule.channel.code()), taken].join(&words.say("colon"))
    };
    card.channels.iter().flat_map(|rule| [Block::Paragraph(said(rule)), Block::Remark(words.provenance(&rule.provenance))]).collect()
}

/// The treaties that bind the country on the day.
fn in_force(held: &Held, card: &JurisdictionCard, on: Date, words: &Words) -> Vec<String> {
    let day = on.to_string();
    let holds = |part: &&directory::answer::ParticipationEntry| {
        let fact = &part.provenance;
        fact.valid_from.as_ref().is_some_and(|from| *from <= day) && fact.valid_to.as_ref().is_none_or(|to| day < *to)
    };
    let named = |part: &directory::answer::ParticipationEntry| {
        let from = part.provenance.valid_from.as_deref().unwrap_or_default();
        let name = held.name_of_instrument(&part.instrument, words.language.code());
        format!("{name} ({}): {}", part.instrument, words.with("fresh-from", &[("date", from)]))
    };
    card.participations.iter().filter(holds).map(named).collect()
}

fn section(blocks: &mut Vec<Block>, words: &Words, title: &str, what: Vec<Block>) {
    if !what.is_empty() {
        blocks.push(Block::Heading(words.say(title)));
        blocks.extend(what);
    }
}

fn points(items: impl Iterator<Item = String>) -> Vec<Block> {
    let items: Vec<String> = items.collect();
    if items.is_empty() { Vec::new() } else { vec![Block::Points(items)] }
}

/// Who says so, and which edition: at the foot of each page.
pub(crate) fn footer(held: &Held, on: &str, sources: impl Iterator<Item = String>, words: &Words) -> String {
    let mut named: Vec<String> = Vec::new();
    for source in sources.filter(|source| !source.is_empty()) {
        if !named.contains(&source) {
            named.push(source);
        }
    }
    let mut sources = named.join("; ");
    if sources.chars().count() > LONGEST_SOURCES {
        sources = sources.chars().take(LONGEST_SOURCES).chain(['…']).collect();
    }
    let (number, issued) = held.edition().map_or((0, String::new()), |edition| (edition.number, edition.issued.to_string()));
    words.with("paper-footer", &[("edition", &number.to_string()), ("issued", &issued), ("on", on), ("sources", &sources)])
}
