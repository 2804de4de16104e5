//! The gates of sync, measured: bytes, requests and connections on the wire as a proxy counts them, and the time of an apply.
//!
//! Prints a line a gate: what was measured, the gate, `met` or `MISSED`; below it what others take for the same.
//!
//! The facts are made up. How large a delta is depends on what changes, and the facts behind the figures of the design are not at
//! hand. What is known of them is how large SQLite's patchset of the same change was: so a change is sought whose patchset has that
//! size, and the design's gate is held against our encoding of it. A lighter and a heavier change stand beside it.

#![allow(clippy::cast_precision_loss, reason = "what is measured is far below the bounds of f64")]

#[path = "../../../tests/sync/house.rs"]
#[allow(dead_code, unused_imports)]
mod house;
#[path = "../../../tests/sync/proxy.rs"]
#[allow(dead_code)]
mod proxy;

#[path = "sync/rivals.rs"]
mod rivals;
#[path = "../../../tests/sync/slow.rs"]
mod slow;
#[path = "../../../tests/sync/tls.rs"]
#[allow(dead_code, unused_imports)]
mod tls;

use std::path::Path;
use std::time::Instant;

use directory::cell::Cell;
use directory::content::{Content, RowId};
use directory::delta::{Delta, Line, Log, next_edition};
use directory::digest;
use directory::record::{Address, Authority, AuthorityName, Contact, Designation, Facts};
use store::{Arrival, Copy, Stamp, Trust, Update};

use house::{House, facts, held, serve};
use proxy::{Fault, Proxy};

const AUTHORITIES: usize = 1500;

fn main() {
    let (mut gates, one) = (Gates(0), edition(1));
    sizes(&mut gates, &one);
    first(&mut gates, &one);
    cuts(&mut gates);
    wire(&mut gates, &one);
    over_a_slow_link(&mut gates, &one);
    apply(&mut gates, &one);
    println!("{} gates missed", gates.0);
}

/// Prints what was measured beside what must hold.
struct Gates(usize);

impl Gates {
    fn check(&mut self, what: &str, found: f64, most: f64, unit: &str) {
        let holds = found <= most;
        self.0 += usize::from(!holds);
        println!("{} {what}: {found:.2} {unit}, at most {most} {unit}", if holds { "met   " } else { "MISSED" });
    }
}

/// Words from a vocabulary of four thousand made-up ones: text that packs about as real names, addresses and remarks do.
fn words(seed: usize, count: usize) -> String {
    let hash = digest::of_bytes(&seed.to_le_bytes());
    let word = |at: usize| {
        let number = usize::from_str_radix(&hash[at * 3 % 60..at * 3 % 60 + 3], 16).unwrap();
        let letters = digest::of_bytes(&number.to_be_bytes());
        letters.bytes().take(3 + number % 7).map(|byte| char::from(b'a' + (byte % 26))).collect::<String>()
    };
    (0..count).map(word).collect::<Vec<_>>().join(" ")
}

/// An edition of 1,500 authorities: two names, an address, three contacts and two designations each.
fn edition(number: u32) -> Facts {
    let mut all = facts(number, 0);
    let authority: Authority = all.authorities[0].clone();
    let name: AuthorityName = all.authority_names[0].clone();
    let address: Address = all.addresses[0].clone();
    let contact: Contact = all.contacts[0].clone();
    let designation: Designation = all.designations[0].clone();
    for index in 0..AUTHORITIES {
        let id = format!("made-{index:04}");
        all.authorities.push(Authority { id: id.clone(), ..authority.clone() });
        all.authority_names.extend((0..2).map(|at| AuthorityName {
            authority: id.clone(),
            name: words(index * 16 + at, 6),
            ..name.clone()
        }));
        all.addresses.push(Address { id: format!("{id}-a"), authority: id.clone(), text: words(index * 16 + 3, 12), ..address.clone() });
        all.contacts.extend((0..3).map(|at| {
            let number =
                &digest::of_bytes(&(index * 3 + at).to_le_bytes()).bytes().map(|byte| char::from(b'0' + byte % 10)).collect::<String>()
                    [..9];
            let mut made = Contact { id: format!("{id}-c{at}"), authority: id.clone(), value: format!("+99 {number}"), ..contact.clone() };
            made.purpose = Some(words(index * 16 + 4 + at, 3));
            made.fact.note = Some(words(index * 16 + 7 + at, 10));
            made
        }));
        all.designations.extend((0..2).map(|at| {
            let mut made = Designation { id: format!("{id}-d{at}"), authority: id.clone(), ..designation.clone() };
            made.fact.note = Some(words(index * 16 + 10 + at, 16));
            made
        }));
    }
    all
}

/// What changes in an authority that is touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A telephone number.
    Telephone,
    /// A telephone number, and a remark of so many words.
    Remark(usize),
}

/// The next edition: of so many authorities in a hundred, this has changed.
fn touched(facts: &Facts, percent: usize, number: u32, kind: Kind) -> Facts {
    let mut next = facts.clone();
    next.editions[0].number = number;
    next.editions[0].edition = number;
    let every = 100 / percent;
    for contact in next.contacts.iter_mut().filter(|contact| contact.id.ends_with("-c0")) {
        let index: usize = contact.id[5..9].parse().unwrap();
        if index.is_multiple_of(every) {
            contact.value = format!(
                "+98 {}",
                &digest::of_bytes(contact.id.as_bytes()).bytes().map(|byte| char::from(b'0' + byte % 10)).collect::<String>()[..9]
            );
            if let Kind::Remark(count) = kind {
                contact.fact.note = Some(words(index * 16 + 12 + usize::try_from(number).unwrap() * 100_000, count));
            }
        }
    }
    next
}

/// Both editions as they are published, and the delta between them.
fn change(one: &Facts, percent: usize, kind: Kind) -> (Content, Content, Delta) {
    let first = Content::of(&mut one.clone());
    let mut built = Content::of(&mut touched(one, percent, first.edition() + 1, kind));
    // As `build-edition` stamps it: every row bears the new number.
    built.rows.values_mut().for_each(|row| drop(row.insert("edition".into(), Cell::Integer(2))));
    let second = next_edition(&first, built).unwrap();
    let mut log = Log::new(1);
    log.record(&first, &second);
    let delta = log.delta(1, &second);
    (first, second, delta)
}

fn sizes(gates: &mut Gates, one: &Facts) {
    let room = tempfile::TempDir::new().unwrap();
    let old = room.path().join("old.db");
    store::write_edition(&old, &mut one.clone()).unwrap();
    // The gates of the design, and what SQLite's patchset of the same change took there, in bytes.
    for (percent, most, patchset) in [(1, 1.2, 1207), (5, 4.2, 4241), (20, 19.0, 19473)] {
        let alike = as_large(one, &old, percent, patchset);
        let what = format!("delta, {percent} % of {AUTHORITIES} touched, {alike:?}");
        let ratio = beside(one, &old, percent, alike, |packed| gates.check(&what, packed as f64 / 1000.0, most, "KB"));
        if let Some(ratio) = ratio {
            gates.check(&format!("{what}, beside SQLite's patchset"), ratio, 1.0, "times");
        }
        for kind in [Kind::Telephone, Kind::Remark(16)] {
            beside(one, &old, percent, kind, |packed| println!("       {kind:?}: {:.2} KB", packed as f64 / 1000.0));
        }
    }
}

/// The change whose patchset is nearest to so many bytes, by the length of its remarks.
fn as_large(one: &Facts, old: &Path, percent: usize, bytes: usize) -> Kind {
    let off = |kind: &Kind| {
        let new = old.with_extension("sought");
        std::fs::copy(old, &new).unwrap();
        rivals::patchset(&new, &change(one, percent, *kind).2).map_or(0, |packed| packed.abs_diff(bytes))
    };
    (10..=18).map(Kind::Remark).min_by_key(off).unwrap_or(Kind::Telephone)
}

/// Tells the packed size of a change, and prints what others take for it; the ratio to SQLite's patchset, where that is there.
fn beside(one: &Facts, old: &Path, percent: usize, kind: Kind, tell: impl FnOnce(usize)) -> Option<f64> {
    let (_, second, delta) = change(one, percent, kind);
    let packed = |bytes: &[u8]| sync::pack(bytes).unwrap().len();
    let ours = packed(&delta.to_bytes());
    tell(ours);
    let rows = packed(delta.lines.iter().map(|line| row(&second, &line.id)).collect::<String>().as_bytes());
    let whole = packed(delta.lines.iter().filter_map(|line| document(&second, &line.id)).collect::<String>().as_bytes());
    let new = old.with_extension("new");
    std::fs::copy(old, &new).unwrap();
    let patchset = rivals::patchset(&new, &delta);
    let rsync = patchset.and_then(|_| rivals::rsync(old, &new));
    let said = |bytes: Option<usize>| {
        bytes.map_or("not there".to_owned(), |bytes| format!("{:.2} KB ({:.2} x ours)", bytes as f64 / 1000.0, bytes as f64 / ours as f64))
    };
    let (rows, whole) = (said(Some(rows)), said(Some(whole)));
    println!("       patchset {}, whole rows {rows}, whole documents {whole}, rsync of the file {}", said(patchset), said(rsync));
    patchset.map(|bytes| ours as f64 / bytes as f64)
}

fn row(content: &Content, id: &RowId) -> String {
    format!("{id:?}{:?}\n", content.rows.get(id))
}

/// All rows of the authority that a row belongs to.
fn document(content: &Content, id: &RowId) -> Option<String> {
    let Some(Cell::Text(key)) = id.key.first() else { return None };
    let authority = key.get(..9)?;
    let of = |id: &&RowId| matches!(id.key.first(), Some(Cell::Text(key)) if key.starts_with(authority));
    Some(content.rows.keys().filter(of).map(|id| row(content, id)).collect())
}

fn first(gates: &mut Gates, one: &Facts) {
    let full = sync::pack(&Delta::full(&Content::of(&mut one.clone())).to_bytes()).unwrap();
    gates.check(&format!("first sync of {AUTHORITIES}"), full.len() as f64 / 1e6, 0.95, "MB");
}

/// A first sync that is cut again and again.
fn cuts(gates: &mut Gates) {
    let house = House::new();
    house.publish_facts(&mut facts(1, 4000));
    let size =
        std::fs::read_dir(house.path("repository/targets")).unwrap().map(|file| file.unwrap().metadata().unwrap().len()).sum::<u64>();
    let server = serve(house.path("repository"));
    let whole = Proxy::with_fault(server, Fault::None);
    house.sync(&house.path("whole.db"), &whole.source()).unwrap();
    for every in [20_000, 6000, 2500] {
        let proxy = Proxy::with_fault(server, Fault::ResetEvery(every));
        house.sync(&house.path(&format!("cut-{every}.db")), &proxy.source()).unwrap();
        let (_, connections, bytes) = proxy.counts.of();
        let (cuts, beyond) = (connections - 1, whole.counts.of().2 - size);
        let most = (size as f64).mul_add(1.05, cuts as f64 * 1024.0) + beyond as f64;
        gates.check(
            &format!("a first sync of {size} bytes in {cuts} cuts, bytes on the wire"),
            bytes as f64 / 1000.0,
            (most / 10.0).round() / 100.0,
            "KB",
        );
    }
}

fn wire(gates: &mut Gates, one: &Facts) {
    let house = House::new();
    house.publish_facts(&mut one.clone());
    let copy = house.path("copy.db");
    house.sync(&copy, &house.folder()).unwrap();
    let mut facts = one.clone();
    // Twelve more editions, so that the metadata has as many targets as in daily use.
    for number in 2..=13 {
        facts = touched(&facts, 1, number, Kind::Remark(16));
        restamp(&mut facts, number);
        facts.contacts[0].value = format!("+97 {number}");
        house.publish_facts(&mut facts);
    }
    let targets = std::fs::metadata(house.path("repository/metadata/13.targets.json")).unwrap().len();
    println!("       13 editions: the signed targets are {targets} bytes");
    let server = serve(house.path("repository"));
    let change = Proxy::with_fault(server, Fault::None);
    let outcome = house.sync(&copy, &change.source()).unwrap();
    assert_eq!(held(&copy).0, 13);
    let (requests, connections, bytes) = change.counts.of();
    println!("       12 editions behind: one delta of {} bytes", outcome.fetched);
    gates.check("one change, requests", requests as f64, 5.0, "requests");
    gates.check("one change, connections", connections as f64, 1.0, "connections");
    gates.check("one change, bytes beyond the delta", (bytes - outcome.fetched) as f64 / 1000.0, 8.6, "KB");
    let nothing = Proxy::with_fault(server, Fault::None);
    house.sync(&copy, &nothing.source()).unwrap();
    let (requests, connections, bytes) = nothing.counts.of();
    gates.check("nothing new, requests", requests as f64, 2.0, "requests");
    gates.check("nothing new, connections", connections as f64, 1.0, "connections");
    gates.check("nothing new, bytes (without TLS)", bytes as f64 / 1000.0, 4.0, "KB");
}

/// Over 64 kbit/s and 600 ms, encrypted: bytes and connections as the link counts them, requests as a proxy behind the encryption does.
fn over_a_slow_link(gates: &mut Gates, one: &Facts) {
    let house = House::new();
    house.publish_facts(&mut one.clone());
    let copy = house.path("copy.db");
    house.sync(&copy, &house.folder()).unwrap();
    let mut facts = one.clone();
    for number in 2..=13 {
        facts = touched(&facts, 1, number, Kind::Telephone);
        restamp(&mut facts, number);
        house.publish_facts(&mut facts);
        if number == 12 {
            house.sync(&copy, &house.folder()).unwrap();
        }
    }
    let counted = Proxy::with_fault(serve(house.path("repository")), Fault::None);
    let ended = tls::Terminator::before(counted.at, 2099);
    let link = slow::Slow::before(ended.at);
    let source = sync::Source::parse(&format!("https://{}", link.at)).unwrap();
    let how = sync::Link { pem: Some(ended.pem.clone().into_bytes()), ..sync::Link::default() };
    let mut pass = |what: &str, copy: &Path, most: [f64; 3], beyond: &str| {
        let (before, start) = (counted.counts.of().0, Instant::now());
        let outcome = house.sync_at(copy, &source, house.at, &how).unwrap();
        let (took, (connections, bytes)) = (start.elapsed().as_secs_f64(), link.taken());
        gates.check(&format!("{what}, encrypted, requests"), (counted.counts.of().0 - before) as f64, most[0], "requests");
        gates.check(&format!("{what}, encrypted, connections"), connections as f64, 1.0, "connections");
        let bytes = bytes - if beyond.is_empty() { 0 } else { outcome.fetched };
        gates.check(&format!("{what}, encrypted, bytes{beyond}"), bytes as f64 / 1000.0, most[1], "KB");
        gates.check(&format!("{what}, at 64 kbit/s and 600 ms"), took, most[2], "s");
    };
    pass("one change", &copy, [5.0, 8.6, 7.5], " beyond the delta");
    pass("nothing new", &copy, [2.0, 4.0, 3.5], "");
}

fn restamp(facts: &mut Facts, number: u32) {
    facts.editions.truncate(1);
    facts.editions[0].number = number;
    let mut stamp = Stamped(number);
    let Ok(()) = facts.visit(&mut stamp);
}

struct Stamped(u32);

impl directory::record::Visit for Stamped {
    type Stop = std::convert::Infallible;

    fn table<R: directory::record::Record>(&mut self, rows: &mut Vec<R>) -> Result<(), Self::Stop> {
        let stamp = |row: &R| {
            let mut cells = row.cells();
            *cells.last_mut().unwrap() = Cell::Integer(i64::from(self.0));
            R::from_cells(cells).ok().unwrap()
        };
        *rows = rows.iter().map(stamp).collect();
        Ok(())
    }
}

/// 300 changed records, against a raw upsert of the same rows and the digest of them all.
fn apply(gates: &mut Gates, one: &Facts) {
    let room = tempfile::TempDir::new().unwrap();
    let base = room.path().join("base.db");
    store::write_edition(&base, &mut one.clone()).unwrap();
    let (_, second, delta) = change(one, 20, Kind::Remark(16));
    println!("       {} rows of {} are touched", delta.lines.len(), second.rows.len());
    let state = digest::of_content(&second);
    let best = |run: &dyn Fn(&Path) -> f64| {
        let times = (0..5).map(|_| {
            let copy = room.path().join("copy.db");
            std::fs::copy(&base, &copy).unwrap();
            run(&copy)
        });
        times.fold(f64::MAX, f64::min)
    };
    let ours = best(&|copy| {
        let (mut update, trust) = (Update::open(copy).unwrap(), Trust::new());
        let stamp = Stamp { at: "", outcome: "", unconfirmed_since: None, source: None };
        let arrival = Arrival { from: 1, to: 2, state: &state, trust: &trust, stamp };
        let start = Instant::now();
        update.apply(&arrival, delta.lines.iter().cloned().map(Ok::<Line, sync::Damage>)).unwrap();
        start.elapsed().as_secs_f64() * 1000.0
    });
    let raw = best(&|copy| raw(copy, &delta, &second));
    gates.check("apply 300 records, beside a raw upsert and the digest", ours / raw, 3.0, "times");
    println!("       {ours:.1} ms, raw {raw:.1} ms (best of five)");
}

/// What an upsert of the same whole rows takes, with the digest of all rows after it.
fn raw(copy: &Path, delta: &Delta, second: &Content) -> f64 {
    let mut connection = rusqlite::Connection::open(copy).unwrap();
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    let start = Instant::now();
    let transaction = connection.transaction().unwrap();
    for line in delta.lines.iter().filter(|line| line.id.table == "contact") {
        let columns = &second.rows[&line.id];
        let names: Vec<&str> = columns.keys().map(String::as_str).collect();
        let sql = format!("INSERT OR REPLACE INTO contact (id, {}) VALUES (?{})", names.join(", "), ", ?".repeat(names.len()));
        let text = |cell: &Cell| match cell {
            Cell::Text(text) => rusqlite::types::Value::Text(text.clone()),
            Cell::Integer(number) => (*number).into(),
            Cell::Null => rusqlite::types::Value::Null,
        };
        let values = line.id.key.iter().chain(columns.values()).map(text);
        transaction.prepare_cached(&sql).unwrap().execute(rusqlite::params_from_iter(values)).unwrap();
    }
    transaction.commit().unwrap();
    let upserted = start.elapsed();
    drop(connection);
    let content = Copy::open(copy).unwrap();
    let start = Instant::now();
    content.digest().unwrap();
    (upserted + start.elapsed()).as_secs_f64() * 1000.0
}
