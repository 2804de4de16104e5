//! What is copied: an address block or an answer, with its source, dates, edition and time, as plain text and as HTML.
//!
//! Both are clean in a letter: no marks of direction, no styles but a direction where the language has one.

use directory::answer::Answered;
use directory::held::Held;
use jiff::Timestamp;

use crate::figures::{self, Part};
use crate::office::Office;
use crate::words::Words;

/// What is copied, in both flavours of the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Plain text, its lines ended by `\n`.
    pub text: String,
    /// The same as HTML, a paragraph for the block and one for the citation.
    pub html: String,
}

/// The address block of an office, as it goes on an envelope, with its citation.
pub fn office(held: &Held, office: &Office, at: Timestamp, words: &Words) -> Copied {
    let mut lines = vec![office.name.clone()];
    lines.extend(office.unit.clone());
    lines.extend(office.addresses.iter().map(|(_, text)| text.clone()));
    lines.push(office.country_name.clone());
    lines.extend(office.contacts.iter().map(|(kind, value, _)| words.labelled(&format!("contact-{kind}"), value)));
    copied(&lines, &cited(held, &office.sources.join("; "), &words.freshness(&office.freshness), at, words), words)
}

/// An answer with its conditions, languages and recipients, with its citation.
pub fn answer(held: &Held, answered: &Answered, at: Timestamp, words: &Words) -> Copied {
    let verdict = &answered.verdict;
    let language = words.language.code();
    let request = words.code("request", verdict.request.code());
    let mut lines = vec![
        words.with("paper-answer-title", &[("country", held.name_of_jurisdiction(&verdict.country, language)), ("request", &request)]),
    ];
    let channel = verdict.channel.map(|channel| words.code("channel", channel.code()));
    let treaty = verdict.treaty.as_ref().map(|code| held.name_of_instrument(code, language).to_owned());
    let status = words.status(verdict.status);
    let question = words.row([treaty, channel].into_iter().flatten());
    lines.push([question, status].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&words.say("colon")));
    if !verdict.conditions.is_empty() {
        let conditions: Vec<String> = verdict.conditions.iter().map(|condition| words.condition(condition)).collect();
        lines.push(words.labelled("verdict-conditions", &conditions.join("; ")));
    }
    if !verdict.languages.is_empty() {
        lines.push(words.labelled("verdict-languages", &words.tongues(&verdict.languages)));
    }
    for office in &answered.recipients {
        let address = office.addresses.first().map(|address| address.text.clone());
        lines.push(words.labelled("verdict-to", &words.row([Some(office.name.clone()), address].into_iter().flatten())));
    }
    let mut sources: Vec<&str> = Vec::new();
    for reason in verdict.reasons.iter().filter(|reason| reason.applied && !reason.source.is_empty()) {
        if !sources.contains(&reason.source.as_str()) {
            sources.push(&reason.source);
        }
    }
    copied(&lines, &cited(held, &sources.join("; "), &words.freshness(&verdict.freshness), at, words), words)
}

fn cited(held: &Held, sources: &str, freshness: &str, at: Timestamp, words: &Words) -> String {
    let (number, issued) = held.edition().map_or((0, String::new()), |edition| (edition.number, edition.issued.to_string()));
    let time = at.strftime("%Y-%m-%d %H:%M UTC").to_string();
    let parts = [("sources", sources), ("freshness", freshness), ("edition", &number.to_string()), ("issued", &issued), ("time", &time)];
    words.with("paper-cited", &parts)
}

fn copied(lines: &[String], citation: &str, words: &Words) -> Copied {
    let lines: Vec<String> = lines.iter().map(|line| plain(line)).collect();
    let citation = plain(citation);
    let rtl = if words.language.is_rtl() { " dir=\"rtl\"" } else { "" };
    let shown = |line: &str| if words.language.is_rtl() { with_figures_apart(line) } else { escaped(line) };
    let body = lines.iter().map(|line| shown(line)).collect::<Vec<_>>().join("<br>");
    let html =
        format!("<p lang=\"{0}\"{rtl}>{body}</p><p lang=\"{0}\"{rtl}><small>{1}</small></p>", words.language.code(), shown(&citation));
    Copied { text: format!("{}\n\n{citation}\n", lines.join("\n")), html }
}

/// A line without what can't be seen: marks of direction and isolation, controls, and ends of lines.
fn plain(text: &str) -> String {
    let unseen = |letter: char| matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let seen = text.chars().filter(|letter| !unseen(*letter)).map(|letter| if letter.is_control() { ' ' } else { letter });
    seen.collect::<String>().trim().to_owned()
}

/// HTML of text that runs from right to left: numbers in groups keep their order without a mark that nobody sees.
fn with_figures_apart(text: &str) -> String {
    let part = |part| match part {
        Part::Words(words) => escaped(words),
        Part::Figures(figures) => format!("<span dir=\"ltr\">{figures}</span>"),
    };
    figures::parts(text).into_iter().map(part).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
