//! What time it is there, whether the office is open, and when it opens in the caller's own time.

use directory::answer::There;
use directory::held::Held;
use directory::vocabulary::Tri;
use jiff::ZonedDateTime;

/// Moment and zone of the caller; what the office says.
const CASES: &[(&str, Tri, &str, Option<&str>)] = &[
    ("2026-11-23T10:00[Europe/Dublin]", Tri::Yes, "2026-11-23 10:00", Some("2026-11-24 08:00")),
    ("2026-11-23T18:00[Europe/Dublin]", Tri::No, "2026-11-23 18:00", Some("2026-11-24 08:00")),
    ("2026-11-23T07:59[Europe/Dublin]", Tri::No, "2026-11-23 07:59", Some("2026-11-23 08:00")),
    // Friday evening: Monday morning, and by the caller's clock it is later.
    ("2026-11-27T20:30[Asia/Bishkek]", Tri::Yes, "2026-11-27 14:30", Some("2026-11-30 14:00")),
    ("2026-11-28T09:00[Asia/Bishkek]", Tri::No, "2026-11-28 03:00", Some("2026-11-30 14:00")),
    // Summer time began in Dublin on 29 March 2026.
    ("2026-03-28T12:00[America/Lima]", Tri::No, "2026-03-28 17:00", Some("2026-03-30 02:00")),
];

fn at(held: &Held, authority: &str, moment: &str) -> Vec<There> {
    directory::hours::there(held, authority, &moment.parse::<ZonedDateTime>().unwrap())
}

#[test]
fn an_office_is_open_by_its_own_clock() {
    let held = Held::new(store::Copy::open(crate::edition()).unwrap().facts().unwrap());
    let office = held.facts().opening_hours[0].authority.clone();
    for (moment, open, time, opens_here) in CASES {
        let there = at(&held, &office, moment);
        assert_eq!(there.len(), 1, "{moment}");
        assert_eq!((there[0].open, there[0].time.as_str(), there[0].opens_here.as_deref()), (*open, *time, *opens_here), "{moment}");
    }
}

#[test]
fn without_opening_hours_it_is_unknown_in_every_zone_of_the_state() {
    let held = Held::new(store::Copy::open(crate::edition()).unwrap().facts().unwrap());
    let there = at(&held, "RU-ministry-of-justice", "2026-11-23T10:00[Europe/Paris]");
    assert!(there.len() > 5, "Russia has more zones: {there:?}");
    assert!(there.iter().all(|there| there.open == Tri::Unknown && there.opens_here.is_none()));
}
