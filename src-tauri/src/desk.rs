//! The copy of the directory that the window reads. (A stand-in until the store is built.)
#![allow(clippy::unused_self)]

use directory::answer::{Answer, AuthorityHit, Card, CopyStatus, Facets, Freshness, JurisdictionCard, Match, Provenance, TableRows, Verdict, Reason, AuthorityCard, NameEntry, ContactEntry, AddressEntry, DesignationEntry, ChannelEntry, LanguageEntry, Condition, ParticipationEntry};
use directory::vocabulary::*;
use tauri::{AppHandle, Manager};

use crate::refusal::{Refusal, RefusalCode};

#[derive(Default)]
pub struct Desk;

pub fn open_ahead(app: &AppHandle) {
    let _ = app.state::<Desk>();
}

fn fresh() -> Freshness {
    Freshness { verified: None, as_of: Some("2013-10-31".into()), due: Due::Overdue }
}

fn from() -> Provenance {
    Provenance { source: "un-cn".into(), title: "United Nations, Depositary notification C.N.1234.2013".into(), credit: None, valid_from: None, valid_to: None, doubt: None, note: None, freshness: fresh() }
}

fn hit(id: &str, country: &str, name: &str) -> AuthorityHit {
    AuthorityHit { id: id.into(), country: country.into(), name: name.into(), unit: None, functions: vec!["UNTOC 18(13)".into(), "UNTOC 16".into()], score: 0.98, highlights: vec![0, 1, 2], freshness: fresh() }
}

impl Desk {
    pub fn lookup(&self, query: &str) -> Result<Answer, Refusal> {
        let cut: String = query.chars().take(400).collect();
        let known = cut.to_lowercase().contains("k");
        Ok(Answer {
            edition: 1, on: "2026-11-23".into(),
            facets: Facets {
                countries: if known { vec!["KG".into()] } else { vec![] }, treaty: known.then(|| "UNTOC".into()), request: known.then_some(RequestKind::Mla), channels: if known { vec![Channel::Email] } else { vec![] }, urgent: false, from: None, rest: String::new(),
                matches: if known { vec![Match { text: "kirgistan".into(), facet: "country".into(), code: "KG".into(), name: "Kirgistan".into(), kind: Some(NameKind::Short), language: Some("de".into()), exact: true }, Match { text: "emial".into(), facet: "channel".into(), code: "email".into(), name: "email".into(), kind: Some(NameKind::Short), language: Some("en".into()), exact: false }] } else { vec![] },
            },
            verdicts: if known { vec![verdict(Status::NotStated), verdict(Status::NotAccepted), verdict(Status::Accepted), verdict(Status::Conditional), verdict(Status::UrgentOnly), verdict(Status::Lapsed), verdict(Status::NotApplicable)] } else { vec![] },
            authorities: if known { vec![hit("kg-1", "KG", "Office of the Prosecutor General"), hit("kg-2", "KG", "Генеральная прокуратура Кыргызской Республики"), hit("eg-1", "EG", "وزارة العدل")] } else { vec![] },
            query: cut,
        })
    }

    pub fn show(&self, id: &str) -> Result<Card, Refusal> {
        match id {
            "KG" => Ok(Card::Jurisdiction(Box::new(JurisdictionCard {
                code: "KG".into(), kind: JurisdictionKind::State, parent: None, names: names(), territories: vec![], successors: vec![],
                authorities: vec![hit("kg-1", "KG", "Office of the Prosecutor General")], participations: vec![ParticipationEntry { instrument: "UNTOC".into(), name: "UNTOC".into(), signed: Some("2000-12-13".into()), consented: Some("2003-10-02".into()), provenance: from() }],
                languages: languages(), channels: channels(), legal_bases: vec![], networks: vec![], notifications: vec![], provenance: from(),
            }))),
            "kg-1" | "kg-2" | "eg-1" => Ok(Card::Authority(Box::new(AuthorityCard {
                id: id.into(), country: "KG".into(), country_name: "Kyrgyzstan".into(), names: names(),
                addresses: vec![AddressEntry { kind: AddressKind::Postal, text: "39 Toktonaliev Street\nBishkek 720040".into(), provenance: from() }],
                contacts: vec![ContactEntry { kind: ContactKind::Telephone, value: "+996 312 000 000".into(), purpose: None, provenance: from() }],
                hours: vec![], designations: vec![DesignationEntry { provision: "UNTOC 18(13)".into(), subject_of_provision: "central authority for mutual legal assistance".into(), request: Some(RequestKind::Mla), role: Role::Central, direction: Direction::Both, stage: None, subject: None, territory: None, provenance: from() }],
                languages: languages(), channels: channels(), provenance: Provenance { doubt: Some("Two sources name different streets.".into()), note: Some("Text as the depositary printed it.".into()), ..from() },
            }))),
            _ => Err(Refusal { code: RefusalCode::NotFound, message: format!("nothing is recorded under {id}") }),
        }
    }

    pub fn status(&self) -> Result<CopyStatus, Refusal> {
        if false { return Err(Refusal { code: RefusalCode::Internal, message: String::new() }); }
        Ok(CopyStatus { edition: 1, issued: "2026-11-23".into(), age_days: 0, schema: 1, path: "stand-in".into(), digest: "00".into(), rows: vec![TableRows { table: "authority".into(), rows: 2 }], last_attempt: None, last_verified: None })
    }
}

fn names() -> Vec<NameEntry> {
    [("Office of the Prosecutor General", "en", NameKind::Translation), ("Генеральная прокуратура Кыргызской Республики", "ru", NameKind::Official), ("مكتب المدعي العام", "ar", NameKind::Translation)]
        .map(|(name, language, kind)| NameEntry { name: name.into(), unit: None, language: language.into(), kind, provenance: from() }).into()
}

fn languages() -> Vec<LanguageEntry> {
    vec![LanguageEntry { instrument: "UNTOC".into(), counterpart: None, request: None, language: Some("ru".into()), ruling: LanguageUse::Accepted, certified: Tri::Unknown, urgency: Urgency::Any, provenance: from() }]
}

fn channels() -> Vec<ChannelEntry> {
    vec![ChannelEntry { instrument: "UNTOC".into(), article: Some("18(13)".into()), counterpart: None, request: Some(RequestKind::Mla), stage: None, channel: Channel::Interpol, acceptance: Acceptance::IfAgreed, urgency: Urgency::Urgent, basis: Basis::TreatyDefault, conditions: vec![Condition { kind: ConditionKind::OriginalWithinDays, days: Some(30), text: None }], provenance: from() }]
}

fn verdict(status: Status) -> Verdict {
    Verdict {
        country: "KG".into(), treaty: Some("UNTOC".into()), request: RequestKind::Mla, channel: Some(Channel::Email), status, conditions: vec![], languages: vec!["ru".into()], language_rules: vec![], recipients: vec!["kg-1".into()], urgent: vec![Channel::Interpol], routes: vec![], time_limits: vec![],
        reasons: vec![Reason { rule: "treaty-default".into(), instrument: Some("UNTOC".into()), provision: Some("UNTOC 18(14)".into()), applied: true, why: "Requests are made in writing or by any means that leaves a written record.".into(), source: "UNTOC, text of the Convention".into(), as_of: "2000-11-15".into() }],
        freshness: fresh(),
    }
}
