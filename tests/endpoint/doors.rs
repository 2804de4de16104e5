//! The doors: tokens, bodies, methods, who may read, and what is spoken to whom.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Stdio;

use sync::Link;
use sync::endpoint::Client;

use crate::endpoint::{Endpoint, moved, refused};

/// Sends a request; the answer as text.
pub fn send(host: &str, method: &str, path: &str, headers: &[&str], body: &[u8]) -> String {
    let mut stream = TcpStream::connect(host).unwrap();
    let more: String = headers.iter().flat_map(|header| [header, "\r\n"]).collect();
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n{more}\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(body).unwrap();
    read(&mut stream)
}

fn read(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn a_token_that_does_not_hold_lets_nobody_in() {
    let endpoint = Endpoint::new();
    let (good, revoked) = (endpoint.add("ada", &["maintainer"]), endpoint.add("bo", &["maintainer"]));
    let running = endpoint.run();
    // Let in, and remembered; then revoked while the endpoint runs.
    assert_eq!(running.client(&revoked).me().unwrap().name, "bo");
    assert!(endpoint.command(&["user", "revoke", "bo"]).stdout(Stdio::null()).status().unwrap().success());
    let expired = {
        let made = endpoint.command(&["user", "add", "cy", "--role", "maintainer", "--days", "0"]).output().unwrap();
        String::from_utf8(made.stdout).unwrap().trim().to_owned()
    };
    let (head, secret) = good.rsplit_once('_').unwrap();
    let other_secret = format!("{head}_{}", secret.chars().rev().collect::<String>());
    let other_id = format!("vls_000000000000_{secret}");
    let cases = [
        ("revoked", revoked),
        ("expired", expired),
        ("other secret", other_secret),
        ("other id", other_id),
        ("no token of ours", "x".into()),
    ];
    for (what, token) in cases {
        let problem = refused(running.client(&token).propose("proposal-1", &moved("new@justice.xa.example")));
        assert_eq!((problem.code.as_str(), problem.status), ("bad-token", 401), "{what}");
    }
    let nobody = Client::open(&running.address, None, &Link::default()).unwrap();
    assert_eq!(refused(nobody.propose("proposal-1", &moved("new@justice.xa.example"))).code, "no-token");
    assert_eq!(refused(running.client(&good).proposal("proposal-1")).code, "not-found");
    // What is kept of a token is its hash.
    let kept = std::fs::read(endpoint.path("endpoint.db")).unwrap();
    let log = std::fs::read(endpoint.path("endpoint.db-wal")).unwrap_or_default();
    for bytes in [kept, log] {
        assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()));
    }
}

#[test]
fn tokens_are_not_guessed_for_long() {
    let endpoint = Endpoint::new();
    let running = endpoint.run();
    let guess = |at: usize| {
        let header = format!("authorization: Bearer vls_{at:012x}_{}", "0".repeat(64));
        send(&running.host(), "GET", "/api/me", &[&header], b"")
    };
    let answers: Vec<String> = (0..100).map(guess).collect();
    assert!(answers[0].starts_with("HTTP/1.1 401") && answers[0].contains("www-authenticate: Bearer"), "{}", answers[0]);
    assert!(answers.iter().any(|answer| answer.starts_with("HTTP/1.1 429") && answer.contains("retry-after")), "{}", answers[99]);
}

#[test]
fn a_body_of_a_gigabyte_is_refused_unread() {
    let endpoint = Endpoint::new();
    let token = endpoint.add("ada", &["maintainer"]);
    let running = endpoint.run();
    let bearer = format!("authorization: Bearer {token}");
    let mut stream = TcpStream::connect(running.host()).unwrap();
    // Not a byte of the body is sent: the answer comes all the same.
    let head = format!("PUT /api/proposals/proposal-1 HTTP/1.1\r\nhost: x\r\n{bearer}\r\ncontent-length: 1000000000\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let mut start = [0; 12];
    stream.read_exact(&mut start).unwrap();
    assert_eq!(&start, b"HTTP/1.1 413");
    // A body that doesn't say how long it is, is cut off.
    let mut stream = TcpStream::connect(running.host()).unwrap();
    let json = "content-type: application/json";
    let head = format!("PUT /api/proposals/proposal-1 HTTP/1.1\r\nhost: x\r\n{bearer}\r\n{json}\r\ntransfer-encoding: chunked\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let chunk = [b"100000\r\n".to_vec(), vec![b' '; 1 << 20], b"\r\n".to_vec()].concat();
    for _ in 0..17 {
        if stream.write_all(&chunk).is_err() {
            break;
        }
    }
    stream.read_exact(&mut start).unwrap();
    assert_eq!(&start, b"HTTP/1.1 413");
    // As much of it as the system holds was sent, and the memory stayed where it was.
    assert!(running.peak() < 128 << 20, "{} bytes", running.peak());
}

#[test]
fn where_reading_is_for_registered_readers_nobody_else_reads() {
    let endpoint = Endpoint::new();
    let reader = endpoint.add("rea", &["reader"]);
    let running = endpoint.run_as(crate::endpoint::valise_server(), &["--readers", "registered"]);
    let root = std::fs::read(endpoint.path("root.json")).unwrap();
    let sync = |token: Option<String>| {
        let copy = endpoint.path("copy.db");
        let link = Link { token, tries: 1, ..Link::default() };
        let source = sync::Source::parse(&running.address).unwrap();
        let request =
            sync::Request { copy: &copy, source: &source, remember: true, root: Some(&root), clock: jiff::Timestamp::now(), link: &link };
        sync::run(&request, &|_| {}, &sync::Cancel::default())
    };
    assert!(sync(None).is_err());
    assert_eq!(sync(Some(reader)).unwrap().now, 1);
    drop(running);
    let open = endpoint.run();
    assert!(send(&open.host(), "GET", "/metadata/timestamp.json", &[], b"").starts_with("HTTP/1.1 200"));
    assert!(send(&open.host(), "GET", "/healthz", &[], b"").ends_with("ok\n"));
    let metrics = send(&open.host(), "GET", "/metrics", &[], b"");
    assert!(metrics.contains("valise_edition 1") && metrics.contains("valise_requests_total"), "{metrics}");
}

#[test]
fn plain_http_is_for_this_machine_and_https_for_the_others() {
    let endpoint = Endpoint::new();
    let refused = endpoint.command(&["run", "--listen", "0.0.0.0:0"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--plain-http-beyond-loopback"));
    let token = endpoint.add("ada", &["maintainer"]);
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    std::fs::write(endpoint.path("cert.pem"), made.cert.pem()).unwrap();
    std::fs::write(endpoint.path("key.pem"), made.signing_key.serialize_pem()).unwrap();
    let (certificate, key) = (endpoint.path("cert.pem"), endpoint.path("key.pem"));
    let words = ["--certificate", certificate.to_str().unwrap(), "--key", key.to_str().unwrap()];
    let running = endpoint.run_as(crate::endpoint::valise_server(), &words);
    let port = running.address.trim_end_matches('/').rsplit(':').next().unwrap();
    assert!(running.address.starts_with("https://"));
    let address = format!("https://localhost:{port}/");
    let with = |pem: Option<Vec<u8>>| Client::open(&address, Some(&token), &Link { pem, proxy: None, ..Link::default() }).unwrap();
    assert_eq!(with(Some(made.cert.pem().into_bytes())).me().unwrap().name, "ada");
    assert!(with(None).me().is_err(), "a certificate that nobody vouches for");
}

#[test]
fn a_file_that_was_put_in_the_place_of_another_is_handed_out_at_once_and_one_that_is_gone_is_not() {
    let endpoint = Endpoint::new();
    let running = endpoint.run();
    let (metadata, timestamp) = (endpoint.path("repository/metadata"), "timestamp.json");
    let read = || send(&running.host(), "GET", "/metadata/timestamp.json", &[], b"");
    let honest = std::fs::read_to_string(metadata.join(timestamp)).unwrap();
    for at in 0..20 {
        // Of the same length, as a publisher puts it there: whole.
        let next = honest.replacen("sig", ["gis", "isg", "sgi"][at % 3], 1);
        std::fs::write(metadata.join("next"), &next).unwrap();
        std::fs::rename(metadata.join("next"), metadata.join(timestamp)).unwrap();
        for _ in 0..2 {
            assert!(read().ends_with(&next), "{at}");
        }
    }
    std::fs::remove_file(metadata.join(timestamp)).unwrap();
    assert!(read().starts_with("HTTP/1.1 404"));
}
