//! The wire, swept: cut, ended, corrupted and silent at byte after byte; and servers that answer what they shouldn't.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use sync::{Cancel, Error, Request};

use crate::house::{House, facts, held, quick, serve};
use crate::proxy::{Fault, Proxy, Rule};

/// A house with two editions, a copy at the first one, and how the publisher's second one is.
struct Bench {
    house: House,
    server: std::net::SocketAddr,
    first: PathBuf,
    digest: String,
}

impl Bench {
    fn new() -> Self {
        let house = House::new();
        house.publish(1);
        let first = house.path("first.db");
        house.sync(&first, &house.folder()).unwrap();
        house.publish(2);
        let second = house.path("second.db");
        house.sync(&second, &house.folder()).unwrap();
        let (server, digest) = (serve(house.path("repository")), held(&second).1);
        Self { house, server, first, digest }
    }

    /// A copy of one's own at the first edition.
    fn copy(&self, name: &str) -> PathBuf {
        let copy = self.house.path(name);
        std::fs::copy(&self.first, &copy).unwrap();
        copy
    }

    /// Whether a sync through this proxy either comes to the publisher's edition or leaves all as it was and says why;
    /// and the next one, through an honest link, comes to it in any case.
    fn survives(&self, proxy: &Proxy, copy: &Path) -> Result<Option<Error>, String> {
        let before = held(copy);
        let failed = match self.house.sync(copy, &proxy.source()) {
            Ok(outcome) if outcome.now != 2 || held(copy).1 != self.digest => return Err(format!("{outcome:?}")),
            Ok(_) => None,
            Err(error) if held(copy) != before => return Err(format!("changed in spite of {error}")),
            Err(error) => Some(error),
        };
        let honest = Proxy::with_fault(self.server, Fault::None);
        let after = self.house.sync(copy, &honest.source()).map_err(|error| format!("and then {error}, after {failed:?}"))?;
        if after.now == 2 && held(copy).1 == self.digest { Ok(failed) } else { Err(format!("then {after:?}")) }
    }
}

fn soaks() -> bool {
    std::env::var_os("VALISE_SOAK").is_some()
}

/// At most this many bytes between two faults; `make soak` sweeps finely.
fn step() -> usize {
    if soaks() { 16 } else { 64 }
}

#[test]
fn whatever_happens_at_any_byte_the_copy_is_whole_and_the_next_sync_comes_through() {
    let bench = Bench::new();
    let honest = Proxy::with_fault(bench.server, Fault::None);
    bench.house.sync(&bench.copy("counted.db"), &honest.source()).unwrap();
    let all = honest.counts.down.load(Ordering::SeqCst);
    assert!(all > 2000, "nothing went over the wire");
    let mut failed = 0;
    for k in (0..all).step_by(step()) {
        for fault in [Fault::Reset(k), Fault::End(k), Fault::Corrupt(k)] {
            let proxy = Proxy::with_fault(bench.server, fault);
            let copy = bench.copy("swept.db");
            let survived = bench.survives(&proxy, &copy).unwrap_or_else(|why| panic!("{fault:?}: {why}"));
            if let Some(error) = survived {
                assert!(matches!(fault, Fault::Corrupt(_)), "{fault:?} is mended within one sync: {error}");
                failed += 1;
            }
        }
    }
    println!("{all} bytes swept in steps of {}; {failed} corruptions refused, the others mended at once", step());
}

#[test]
fn silence_is_taken_for_a_break() {
    let bench = Bench::new();
    let honest = Proxy::with_fault(bench.server, Fault::None);
    bench.house.sync(&bench.copy("counted.db"), &honest.source()).unwrap();
    let all = honest.counts.down.load(Ordering::SeqCst);
    // Each takes as long as silence may last: eight of them beside one another.
    let points: Vec<u64> = (0..all).step_by(step()).collect();
    let stalled = |worker: usize| {
        for k in points.iter().skip(worker).step_by(8) {
            let proxy = Proxy::with_fault(bench.server, Fault::Stall(*k));
            bench.survives(&proxy, &bench.copy(&format!("stalled-{worker}.db"))).unwrap_or_else(|why| panic!("silent from {k} on: {why}"));
        }
    };
    std::thread::scope(|scope| (0..8).for_each(|worker| drop(scope.spawn(move || stalled(worker)))));
    println!("silent from each of {} points on, and come through", points.len());
}

#[test]
fn a_download_goes_on_where_it_broke_off_however_often() {
    let house = House::new();
    house.publish_facts(&mut facts(1, 4000));
    let file = std::fs::read_dir(house.path("repository/targets")).unwrap().next().unwrap().unwrap();
    let size = file.metadata().unwrap().len();
    assert!(size > 40_000, "{size} bytes are too few to be cut");
    let proxy = Proxy::with_fault(serve(house.path("repository")), Fault::ResetEvery(6000));
    let copy = house.path("cut.db");
    house.sync(&copy, &proxy.source()).unwrap();
    let (requests, connections, bytes) = proxy.counts.of();
    let cuts = connections - 1;
    println!("{size} bytes in {cuts} cuts: {bytes} bytes on the wire, {requests} requests");
    assert!(cuts >= size / 6000 - 1 && bytes <= size + size / 20 + 1024 * (cuts + 4), "{bytes} bytes for {size} in {cuts} cuts");
    assert_eq!(held(&copy).0, 1);
}

#[test]
fn a_download_goes_on_after_the_program_was_started_again() {
    let house = House::new();
    house.publish_facts(&mut facts(1, 4000));
    let server = serve(house.path("repository"));
    let copy = house.path("restarted.db");
    let mut link = quick();
    link.tries = 1;
    let cut = Proxy::with_fault(server, Fault::Reset(30_000));
    let error = house.sync_at(&copy, &cut.source(), house.at, &link).unwrap_err();
    assert!(matches!(error, Error::BrokeOff { .. }), "{error}");
    let whole = Proxy::with_fault(server, Fault::None);
    house.sync_at(&copy, &whole.source(), house.at, &link).unwrap();
    let heads = whole.heads.lock().unwrap().join("").to_lowercase();
    assert!(heads.contains("range: bytes=2") && heads.contains("if-range: \""), "{heads}");
    let left: Vec<_> = std::fs::read_dir(house.room.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains(".part")), "parts are cleared away: {left:?}");
}

/// Whatever comes in between, what has come is kept: a login page is no part of the file.
#[test]
fn a_login_page_in_mid_download_costs_nothing_of_what_has_come() {
    let house = House::new();
    house.publish_facts(&mut facts(1, 4000));
    let server = serve(house.path("repository"));
    let copy = house.path("logged-out.db");
    let mut link = quick();
    link.tries = 1;
    let cut = Proxy::with_fault(server, Fault::Reset(30_000));
    house.sync_at(&copy, &cut.source(), house.at, &link).unwrap_err();
    let page = |path: &str| path.contains("/targets/").then(|| http("200 OK", "content-type: text/html\r\n", PAGE));
    let error = house.sync_at(&copy, &Proxy::with_rule(server, page).source(), house.at, &link).unwrap_err();
    assert!(matches!(error, Error::CaptivePortal { .. }), "{error}");
    let honest = Proxy::with_fault(server, Fault::None);
    house.sync_at(&copy, &honest.source(), house.at, &link).unwrap();
    let heads = honest.heads.lock().unwrap().join("").to_lowercase();
    assert!(heads.contains("range: bytes=2"), "it began again: {heads}");
}

fn http(status: &str, headers: &str, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n{body}", body.len()).into_bytes()
}

const PAGE: &str = "<!DOCTYPE html><html><title>Log in to Hotel Wi-Fi</title></html>";

#[test]
#[allow(clippy::too_many_lines, reason = "a table of servers")]
fn servers_that_answer_what_they_should_not_are_named() {
    let bench = Bench::new();
    let page = || http("200 OK", "content-type: text/html\r\n", PAGE);
    let is_file = |path: &str| path.contains("/targets/");
    let cases: Vec<(&str, Rule, &str)> = vec![
        ("captive portal everywhere", Box::new(move |_| Some(page())), "a web page came instead of"),
        (
            "captive portal for the next root alone",
            Box::new(move |path| path.ends_with("2.root.json").then(page)),
            "a web page came instead of",
        ),
        (
            "captive portal by redirect",
            Box::new(|_| Some(http("302 Found", "location: http://portal.example/\r\n", ""))),
            "sends us elsewhere (http://portal.example/)",
        ),
        ("page in place of files", Box::new(move |path| is_file(path).then(page)), "a web page came instead of"),
        ("proxy wants a password", Box::new(|_| Some(http("407 Proxy Authentication Required", "", ""))), "the proxy refuses"),
        ("busy for ever", Box::new(|_| Some(http("429 Too Many Requests", "retry-after: 1\r\n", ""))), "the server is busy"),
        ("unavailable", Box::new(|_| Some(http("503 Service Unavailable", "retry-after: 3600\r\n", ""))), "the server is busy"),
        ("broken", Box::new(|_| Some(http("500 Internal Server Error", "", ""))), "answers 500"),
        ("nothing there", Box::new(|_| Some(http("404 Not Found", "", ""))), "no edition is published there"),
        (
            "endless timestamp",
            Box::new(|path| path.ends_with("timestamp.json").then(|| http("200 OK", "", &"x".repeat(1 << 20)))),
            "longer than any honest",
        ),
        (
            "endless file",
            Box::new(move |path| is_file(path).then(|| http("200 OK", "", &"x".repeat(1 << 20)))),
            "more came than was signed",
        ),
        ("other file", Box::new(move |path| is_file(path).then(|| http("200 OK", "", "x"))), "broke off again and again"),
        (
            "gzip not asked for",
            Box::new(|path| path.ends_with("timestamp.json").then(|| http("200 OK", "content-encoding: gzip\r\n", "\u{1f}\u{8b}x"))),
            "damaged",
        ),
        (
            "shorter than its length says",
            Box::new(|path| {
                path.ends_with("timestamp.json").then(|| b"HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n{\"signed\":".to_vec())
            }),
            "broke off again and again",
        ),
        (
            "longer than its length says",
            Box::new(|path| {
                path.ends_with("timestamp.json").then(|| b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{\"signed\":{}}".to_vec())
            }),
            "timestamp.json is damaged",
        ),
        (
            "a length that is no number",
            Box::new(|path| path.ends_with("timestamp.json").then(|| b"HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n{}".to_vec())),
            "broke off again and again",
        ),
        (
            "gzip of a file, not asked for",
            Box::new(move |path| is_file(path).then(|| http("200 OK", "content-encoding: gzip\r\n", &"\u{1f}".repeat(1 << 20)))),
            "more came than was signed",
        ),
        (
            "a part of a file, not asked for",
            Box::new(move |path| is_file(path).then(|| http("206 Partial Content", "content-range: bytes 5-9/10\r\n", "wrong"))),
            "broke off again and again",
        ),
        (
            "garbage in place of the next root",
            Box::new(|path| path.ends_with("2.root.json").then(|| http("200 OK", "", "\u{0}\u{1}"))),
            "is damaged",
        ),
        ("not HTTP at all", Box::new(|_| Some(b"220 mail.example ESMTP\r\n".to_vec())), "broke off again and again"),
    ];
    for (name, rule, says) in cases {
        let proxy = Proxy::with_rule(bench.server, rule);
        let copy = bench.copy("odd.db");
        let told = bench.survives(&proxy, &copy).unwrap_or_else(|why| panic!("{name}: {why}"));
        let told = told.unwrap_or_else(|| panic!("{name} was taken for good")).to_string();
        assert!(told.contains(says), "{name}: {told}");
    }
}

#[test]
fn an_answer_for_another_part_of_the_file_begins_it_again() {
    let house = House::new();
    house.publish_facts(&mut facts(1, 4000));
    let server = serve(house.path("repository"));
    let odd = |status: &'static str, headers: &'static str| {
        let (asked, done) = (AtomicU32::new(0), AtomicBool::new(false));
        Proxy::with_rule(server, move |path| {
            // Cut once by a short answer, then odd once, then honest.
            match (path.contains("/targets/"), asked.fetch_add(u32::from(path.contains("/targets/")), Ordering::SeqCst)) {
                (true, 0) => Some(b"HTTP/1.1 200 OK\r\ncontent-length: 99999\r\netag: \"a\"\r\n\r\nhalf of it".to_vec()),
                (true, 1) if !done.swap(true, Ordering::SeqCst) => Some(http(status, headers, "wrong")),
                _ => None,
            }
        })
    };
    let cases = [
        ("206 Partial Content", "content-range: bytes 3-7/99999\r\n"),
        ("206 Partial Content", ""),
        ("206 Partial Content", "content-range: bytes 10-14/15\r\n"),
        ("416 Range Not Satisfiable", ""),
        ("200 OK", "etag: \"b\"\r\n"),
    ];
    for (status, headers) in cases {
        let copy = house.path("odd-part.db");
        let _ = std::fs::remove_file(&copy);
        house.sync(&copy, &odd(status, headers).source()).unwrap_or_else(|error| panic!("{status} {headers}: {error}"));
        assert_eq!(held(&copy).0, 1);
    }
}

#[test]
fn a_server_that_asks_for_patience_once_is_asked_again() {
    let bench = Bench::new();
    for status in ["429 Too Many Requests", "503 Service Unavailable", "502 Bad Gateway"] {
        let asked = AtomicU32::new(0);
        let busy = Proxy::with_rule(bench.server, move |path| {
            let first = path.contains("/targets/") || path.ends_with("timestamp.json");
            (first && asked.fetch_add(1, Ordering::SeqCst).is_multiple_of(2)).then(|| http(status, "retry-after: 1\r\n", ""))
        });
        let copy = bench.copy("patient.db");
        assert_eq!(bench.house.sync(&copy, &busy.source()).unwrap().now, 2, "{status}");
    }
}

/// A house at edition 4, and a copy that was brought to edition 3.
fn at_three() -> (House, PathBuf) {
    let house = House::new();
    (1..=3).for_each(|number| drop(house.publish(number)));
    let copy = house.path("three.db");
    house.sync(&copy, &house.folder()).unwrap();
    house.publish(4);
    (house, copy)
}

#[test]
fn a_missing_delta_leads_to_the_next_base_and_then_to_the_full_edition() {
    let (house, three) = at_three();
    let server = serve(house.path("repository"));
    for missing in [&["3-4"][..], &["3-4", "2-4"], &["3-4", "2-4", "1-4"]] {
        let copy = house.path("copy.db");
        std::fs::copy(&three, &copy).unwrap();
        let names: Vec<String> = missing.iter().map(|name| format!(".{name}.delta")).collect();
        let proxy =
            Proxy::with_rule(server, move |path| names.iter().any(|name| path.contains(name)).then(|| http("404 Not Found", "", "")));
        house.sync(&copy, &proxy.source()).unwrap();
        assert_eq!(held(&copy).0, 4);
        let asked = proxy.heads.lock().unwrap().iter().filter(|head| head.contains("/targets/")).count();
        assert_eq!(asked, missing.len() + 1);
    }
}

#[test]
fn a_copy_whose_rows_strayed_is_mended_by_the_full_edition() {
    let (house, copy) = at_three();
    rusqlite::Connection::open(&copy).unwrap().execute_batch("DELETE FROM time_limit; UPDATE contact SET purpose = 'x'").unwrap();
    let outcome = house.sync(&copy, &house.folder()).unwrap();
    let full = std::fs::read_dir(house.path("repository/targets")).unwrap().map(Result::unwrap);
    let full = full.filter(|file| file.file_name().to_string_lossy().ends_with(".4.full.zst")).map(|file| file.metadata().unwrap().len());
    assert_eq!((held(&copy).0, outcome.fetched), (4, full.sum()));
}

#[test]
fn a_sync_can_be_stopped_and_says_how_far_it_has_come() {
    let house = House::new();
    house.publish_facts(&mut facts(1, 4000));
    let server = serve(house.path("repository"));
    let (copy, root, source) = (house.path("stopped.db"), house.root(), Proxy::with_fault(server, Fault::Stall(20_000)).source());
    let link = sync::Link::default();
    let request = Request { copy: &copy, source: &source, remember: true, root: Some(&root), clock: house.at, link: &link };
    let (cancel, seen) = (Cancel::default(), std::sync::Mutex::new(Vec::new()));
    let tell = |progress: sync::Progress| {
        if progress.done > 0 && progress.done < progress.total {
            cancel.stop();
        }
        seen.lock().unwrap().push(progress);
    };
    let error = sync::run(&request, &tell, &cancel).unwrap_err();
    assert!(matches!(error, Error::Cancelled), "{error}");
    let seen = seen.into_inner().unwrap();
    assert!(seen.len() >= 2 && seen.iter().any(|progress| progress.total > 40_000), "{seen:?}");
}

#[test]
fn what_nobody_answers_is_named() {
    let house = House::new();
    house.publish(1);
    let copy = house.path("alone.db");
    house.sync(&copy, &house.folder()).unwrap();
    let nobody = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
    let error = house.sync(&copy, &sync::Source::parse(&format!("http://{nobody}/")).unwrap()).unwrap_err();
    assert!(matches!(error, Error::Unreachable { .. }), "{error}");
    let mut link = quick();
    link.proxy = Some(format!("http://{nobody}"));
    let error = house.sync_at(&copy, &sync::Source::parse("https://directory.example/").unwrap(), house.at, &link).unwrap_err();
    assert!(matches!(error, Error::ProxyRefused { .. } | Error::Unreachable { .. }), "{error}");
    let state = store::Copy::open(&copy).unwrap().state().unwrap();
    assert!(state.last_outcome.unwrap().contains("reached") || state.last_attempt.is_some());
    assert_eq!(state.last_verified.as_deref(), Some("2026-11-23T12:00:00Z"));
}

#[test]
fn content_range_is_read_strictly() {
    let read = |text| sync::ContentRange::parse(text).map(|range| (range.first, range.last, range.whole));
    assert_eq!(read("bytes 0-9/10"), Some((0, 9, Some(10))));
    assert_eq!(read("bytes 5-9/*"), Some((5, 9, None)));
    for odd in [
        "",
        "bytes",
        "bytes 5-4/10",
        "bytes 0-10/10",
        "bytes +0-9/10",
        "bytes 0-9",
        "items 0-9/10",
        "bytes 0-99999999999999999999/*",
        "bytes -9/10",
    ] {
        assert_eq!(read(odd), None, "{odd}");
    }
}
