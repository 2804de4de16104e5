//! Many editions and many readers of random age, link, clock and stick: all end on the publisher's digest. `make soak` runs the long one.

use std::path::PathBuf;

use sync::Source;

use crate::house::{House, copy_folder, facts, held, quick, serve};
use crate::proxy::{Fault, Proxy};

/// Splitmix64: numbers below a bound, the same in every run.
pub fn luck() -> impl FnMut(u64) -> u64 {
    let mut state = 20_261_123_u64;
    move |bound| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) % bound
    }
}

fn any_fault(below: &mut impl FnMut(u64) -> u64) -> Fault {
    match below(4) {
        0 => Fault::ResetEvery(8000 + below(3000)),
        1 => Fault::Corrupt(below(8000)),
        2 => Fault::Reset(below(8000)),
        _ => Fault::None,
    }
}

#[test]
fn readers_of_any_age_and_luck_all_end_on_the_publishers_digest() {
    let long = std::env::var_os("VALISE_SOAK").is_some();
    let (editions, readers) = if long { (365, 200) } else { (9, 12) };
    let mut below = luck();
    let (house, copies) = (House::new(), |number: u32| format!("at-{number}.db"));
    let mut ages: Vec<(u32, PathBuf)> = Vec::new();
    let keep: Vec<u32> = (0..readers).map(|_| u32::try_from(below(editions)).unwrap()).collect();
    for number in 1..=u32::try_from(editions).unwrap() {
        let mut changed = facts(number, 40);
        let at = usize::try_from(below(40)).unwrap();
        changed.contacts[7 + at].value = format!("+999 {number} {}", below(3));
        changed.contacts.remove(7 + usize::try_from(below(40)).unwrap());
        house.publish_facts(&mut changed);
        if u64::from(number) == editions / 2 {
            copy_folder(&house.path("repository"), &house.path("old-stick"));
        }
        if keep.contains(&number) {
            let copy = house.path(&copies(number));
            house.sync(&copy, &house.folder()).unwrap();
            ages.push((number, copy));
        }
    }
    let newest = house.path("newest.db");
    house.sync(&newest, &house.folder()).unwrap();
    let (digest, server) = (held(&newest).1, serve(house.path("repository")));
    // Sticks: a colleague's bundle, and what a stick of some months ago has to say before the link is asked.
    let bundle = house.path("bundle.tar");
    sync::export(&store::Copy::open(&newest).unwrap(), &bundle, None).unwrap();
    let sticks = [Source::Folder(house.path("repository")), Source::Bundle(bundle), Source::Folder(house.path("old-stick"))];
    let (mut bytes, mut seconds, mut met) = (Vec::new(), Vec::new(), [0, 0]);
    for (reader, age) in keep.iter().enumerate() {
        let copy = house.path(&format!("reader-{reader}.db"));
        if let Some((_, there)) = ages.iter().find(|(number, _)| number == age) {
            std::fs::copy(there, &copy).unwrap();
        }
        let stick = usize::try_from(below(6)).unwrap();
        let fault = any_fault(&mut below);
        let proxy = Proxy::with_fault(server, fault);
        let clock = house.at.checked_add(jiff::SignedDuration::from_hours(i64::try_from(below(4000)).unwrap() - 2000)).unwrap();
        let (mut tries, start) = (0, std::time::Instant::now());
        if let Some(stick) = sticks.get(stick) {
            met[usize::from(house.sync_at(&copy, stick, clock, &quick()).is_ok())] += 1;
        }
        while house.sync_at(&copy, &proxy.source(), clock, &quick()).is_err() {
            tries += 1;
            assert!(tries < 20, "reader {reader} at {age} never comes through {fault:?}");
        }
        seconds.push(start.elapsed().as_secs_f64());
        assert_eq!(held(&copy).1, digest, "reader {reader} at {age}");
        bytes.push(proxy.counts.of().2);
        std::fs::remove_file(copy).unwrap();
    }
    println!("{} sticks brought a reader on, {} were older than the reader", met[1], met[0]);
    bytes.sort_unstable();
    seconds.sort_by(f64::total_cmp);
    let (p50, p95) = (bytes.len() / 2, bytes.len() * 95 / 100);
    println!("{editions} editions, {readers} readers: bytes p50 {}, p95 {}", bytes[p50], bytes[p95]);
    println!("seconds until a reader is up to date, whatever broke: p50 {:.2}, p95 {:.2}", seconds[p50], seconds[p95]);
}
