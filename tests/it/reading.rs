//! Reading on from a question: facets settled by hand, answers with their recipients, a country's page, filtered lists.

use std::sync::LazyLock;

use directory::answer::{Answer, Happened, Pin};
use directory::desk::Desk;
use directory::listing::Filter;
use directory::verdict::{Question, Refusal};
use directory::vocabulary::{Channel, RequestKind, Status, Tri};
use jiff::ZonedDateTime;
use jiff::civil::{Date, date};

const ON: Date = date(2026, 11, 25);

fn desk() -> &'static Desk {
    static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::new(store::Copy::open(crate::edition()).unwrap().facts().unwrap()));
    &DESK
}

fn now() -> ZonedDateTime {
    "2026-11-25T10:00[Europe/Paris]".parse().unwrap()
}

/// A query, what its reader settled, and what is asked then: countries, from, treaty, request, channels, urgent, what is left over.
type Case = (&'static str, &'static str, Vec<Pin>, &'static str);

fn said(answer: &Answer) -> String {
    let facets = &answer.facets;
    format!(
        "{} from {} under {} for {} by {} urgent {} rest {:?}",
        facets.countries.join("+"),
        facets.from.as_deref().unwrap_or("-"),
        facets.treaty.as_deref().unwrap_or("-"),
        facets.request.map_or("-", RequestKind::code),
        facets.channels.iter().map(|channel| channel.code()).collect::<Vec<_>>().join("+"),
        facets.urgent,
        facets.rest,
    )
}

#[allow(clippy::unnecessary_wraps, reason = "codes stand in optional fields")]
fn some(code: &str) -> Option<String> {
    Some(code.to_owned())
}

fn cases() -> Vec<Case> {
    vec![
        ("nothing settled", "congo untoc email", vec![], "CD+CG from - under UNTOC for - by email urgent false rest \"\""),
        (
            "one of two countries",
            "congo untoc email",
            vec![Pin::Country { code: some("cg") }],
            "CG from - under UNTOC for - by email urgent false rest \"\"",
        ),
        (
            "a country that no word names",
            "congo untoc",
            vec![Pin::Country { code: some("KG") }],
            "KG from - under UNTOC for - by  urgent false rest \"\"",
        ),
        (
            "the treaty is taken away",
            "kyrgyzstan untoc email",
            vec![Pin::Treaty { code: None }],
            "KG from - under - for - by email urgent false rest \"\"",
        ),
        (
            "every facet",
            "kyrgyzstan untoc email",
            vec![
                Pin::Treaty { code: some("uncac") },
                Pin::Request { code: Some(RequestKind::Extradition) },
                Pin::Channel { code: Some(Channel::Fax) },
                Pin::Urgent { code: true },
                Pin::From { code: some("FR") },
            ],
            "KG from FR under UNCAC for extradition by fax urgent true rest \"\"",
        ),
        (
            "of two on one facet the last holds",
            "kyrgyzstan",
            vec![Pin::Country { code: some("LV") }, Pin::Country { code: some("EE") }],
            "EE from - under - for - by  urgent false rest \"\"",
        ),
        (
            "the requesting state is taken away, the requested one stays",
            "from france to latvia extradition",
            vec![Pin::From { code: None }],
            "LV from - under - for extradition by  urgent false rest \"\"",
        ),
        (
            "the requested state is changed, the requesting one stays",
            "from france to latvia extradition",
            vec![Pin::Country { code: some("EE") }],
            "EE from FR under - for extradition by  urgent false rest \"\"",
        ),
    ]
}

#[test]
fn what_the_reader_settled_stands_above_the_words() {
    for (name, query, pins, wanted) in cases() {
        let answer = desk().lookup_pinned(query, &pins, None, ON).unwrap();
        assert_eq!(said(&answer), wanted, "{name}");
        let verdicts: Vec<&str> = answer.verdicts.iter().map(|verdict| verdict.country.as_str()).collect();
        assert!(answer.facets.countries.iter().all(|country| verdicts.contains(&country.as_str())), "{name}: {verdicts:?}");
        for found in &answer.facets.matches {
            let settled = answer.facets.pinned.iter().any(|pin| serde_json::to_value(pin).unwrap()["facet"] == found.facet.as_str());
            assert!(!settled || Some(&found.code) == answer.facets.from.as_ref(), "{name}: {found:?} was settled otherwise");
        }
    }
}

#[test]
fn a_pin_that_names_nothing_is_refused() {
    let country = desk().lookup_pinned("congo", &[Pin::Country { code: some("ZZ") }], None, ON);
    assert!(matches!(country, Err(Refusal::UnknownJurisdiction { .. })));
    let treaty = desk().lookup_pinned("congo", &[Pin::Treaty { code: some("'; --") }], None, ON);
    assert!(matches!(treaty, Err(Refusal::UnknownInstrument { .. })));
}

fn question(to: &str, from: Option<&str>, request: RequestKind) -> Question {
    Question {
        to: to.into(),
        from: from.map(str::to_owned),
        request,
        treaty: None,
        channel: None,
        urgent: false,
        stage: None,
        subject: None,
        on: ON,
    }
}

#[test]
fn an_answer_brings_the_address_of_each_recipient_and_what_each_is_for() {
    let mut latvia = question("LV", None, RequestKind::Mla);
    latvia.treaty = some("ETS030");
    let answered = desk().answered(&latvia, &now()).unwrap();
    assert_eq!(answered.recipients.iter().map(|one| &one.id).collect::<Vec<_>>(), answered.verdict.recipients.iter().collect::<Vec<_>>());
    assert!(answered.recipients.len() > 1, "Latvia divides by stage: {:?}", answered.verdict.recipients);
    for one in &answered.recipients {
        assert!(one.designations.iter().any(|designation| designation.stage.is_some()), "{}: {:?}", one.id, one.designations);
        assert!(one.designations.iter().all(|designation| designation.provision.starts_with("ETS030 ")), "{}", one.id);
        assert!(!one.addresses.is_empty(), "{} has an address", one.id);
        assert_eq!(one.there[0].time, "2026-11-25 11:00");
        assert_eq!(one.there[0].open, Tri::Unknown, "no hours are recorded");
    }
    assert_eq!(answered.verdict, desk().ask(&latvia).unwrap(), "the verdict is the one that a question gets");
}

#[test]
fn the_treaties_in_common_are_those_of_the_verdict() {
    let page = desk().country("CO", Some("ch"), ON, &now()).unwrap();
    assert_eq!(page.from.as_deref(), Some("CH"));
    let bilateral = page.common.iter().find(|treaty| treaty.instrument == "CH-CO-MLA").unwrap();
    assert_eq!((bilateral.rank, bilateral.first_for.contains(&RequestKind::Mla)), (1, true));
    assert_eq!(page.common[0].rank, 1, "by rank");
    let verdict = desk().ask(&question("CO", Some("CH"), RequestKind::Mla)).unwrap();
    for route in verdict.routes.iter().filter(|route| route.binding == Tri::Yes) {
        assert!(page.common.iter().any(|treaty| treaty.instrument == route.instrument && treaty.requests.contains(&RequestKind::Mla)));
    }
    for from in [None, Some("CO"), Some("ZZ")] {
        let page = desk().country("CO", from, ON, &now()).unwrap();
        assert_eq!((page.from, page.common.len()), (None, 0), "from {from:?}");
    }
}

#[test]
fn the_time_line_runs_backwards_says_what_happened_and_tells_nothing_of_the_future() {
    let page = desk().country("KG", None, ON, &now()).unwrap();
    assert!(page.timeline.len() > 10);
    assert!(page.timeline.is_sorted_by(|one, next| one.date >= next.date));
    let untoc = page.timeline.iter().find(|entry| entry.happened == Happened::InForce && entry.under.as_deref() == Some("UNTOC")).unwrap();
    let earlier: Date = untoc.date.parse().unwrap();
    let before = desk().country("KG", None, earlier.yesterday().unwrap(), &now()).unwrap();
    assert!(!before.timeline.iter().any(|entry| entry.date >= untoc.date));
    assert!(before.timeline.len() < page.timeline.len());
    let recorded = page.timeline.iter().find(|entry| entry.happened == Happened::Recorded).unwrap();
    assert_eq!(recorded.date, recorded.provenance.freshness.as_of.clone().unwrap(), "a date of the source, and called so");
}

#[test]
fn authorities_stand_by_what_they_are_for() {
    let page = desk().country("NL", None, ON, &now()).unwrap();
    for function in &page.functions {
        for one in &function.authorities {
            assert!(one.designations.iter().all(|designation| designation.request == function.request));
        }
    }
    let kinds: Vec<_> = page.functions.iter().filter_map(|function| function.request).collect();
    assert!(kinds.contains(&RequestKind::Mla) && kinds.contains(&RequestKind::Extradition), "{kinds:?}");
    assert_eq!(page.there[0].time, "2026-11-25 10:00");
    assert!(desk().country("ZZ", None, ON, &now()).is_none());
}

fn everything() -> Filter {
    Filter { region: None, instrument: None, channel: None, request: RequestKind::Mla, network: None, on: ON }
}

#[test]
fn a_list_holds_what_its_filter_says_and_says_what_it_left_out_for_want_of_a_statement() {
    let all = desk().listing(&everything()).unwrap();
    let former = |id: &str| ["ANHH", "CSXX"].iter().any(|code| id.starts_with(code));
    let listed = |listing: &directory::answer::Listing| listing.rows.iter().filter(|row| row.name.is_some()).count();
    assert_eq!(listed(&all), desk().held().facts().authorities.iter().filter(|row| !former(&row.id)).count());
    let then = desk().listing(&Filter { on: date(2005, 1, 1), ..everything() }).unwrap();
    assert!(then.rows.iter().any(|row| row.id == "ANHH"), "a state that had not ended yet");
    assert_eq!(all.not_stated, 0);

    let europe = desk().listing(&Filter { region: some("Europe"), ..everything() }).unwrap();
    assert!(europe.rows.iter().any(|row| row.id == "LV") && !europe.rows.iter().any(|row| row.country == "KG"));

    let untoc = desk().listing(&Filter { instrument: some("UNTOC"), ..everything() }).unwrap();
    let held = desk().held();
    for row in untoc.rows.iter().filter(|row| row.name.is_some()) {
        assert!(held.designations(&row.id).any(|designation| designation.provision.starts_with("UNTOC ")), "{}", row.id);
    }

    let network = desk().listing(&Filter { network: some("EU"), ..everything() }).unwrap();
    assert_eq!(network.rows.iter().filter(|row| row.name.is_none()).count(), 27);

    let interpol = Filter { channel: Some(Channel::Interpol), instrument: some("UNTOC"), ..everything() };
    let listing = desk().listing(&interpol).unwrap();
    let mut unstated = 0;
    for code in untoc.rows.iter().filter(|row| row.name.is_none()).map(|row| &row.country) {
        let asked = Question { treaty: some("UNTOC"), channel: Some(Channel::Interpol), ..question(code, None, RequestKind::Mla) };
        let status = desk().ask(&asked).unwrap().status;
        let taken = matches!(status, Status::Accepted | Status::Conditional | Status::UrgentOnly);
        assert_eq!(listing.rows.iter().any(|row| &row.id == code), taken, "{code}: {status:?}");
        unstated += u32::from(status == Status::NotStated);
    }
    assert_eq!(listing.not_stated, unstated);
    assert!(unstated > 0, "a channel that nothing is stated of is counted, not refused");

    assert!(desk().listing(&Filter { instrument: some("NOPE"), ..everything() }).is_err());
}

#[test]
fn choices_are_named_in_the_language_asked_for_or_else_in_english() {
    let (english, chinese) = (desk().choices("en"), desk().choices("zh"));
    let name =
        |choices: &directory::answer::ListingChoices| choices.instruments.iter().find(|one| one.code == "UNTOC").unwrap().name.clone();
    assert_ne!(name(&english), name(&chinese));
    assert_eq!(english.instruments.len(), chinese.instruments.len());
    assert!(english.regions.iter().any(|region| region == "Africa") && english.networks.len() > 20 && english.jurisdictions.len() > 200);
}
