//! Whoever holds on to connections, descriptors or memory: the endpoint goes on for the others.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;

use crate::doors::send;
use crate::endpoint::{Endpoint, moved, valise_server};

/// Reads until the other side hangs up.
fn hung_up(mut stream: TcpStream) -> String {
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

fn connected(host: &str, bytes: &[u8]) -> TcpStream {
    let mut stream = TcpStream::connect(host).unwrap();
    stream.write_all(bytes).unwrap();
    stream
}

#[test]
fn whoever_sends_slowly_or_nothing_is_hung_up_on_and_the_others_are_answered() {
    let endpoint = Endpoint::new();
    let token = endpoint.add("ada", &["maintainer"]);
    let running = endpoint.run_as(valise_server(), &["--patience", "1"]);
    let host = running.host();
    let put =
        format!("PUT /api/proposals/proposal-1 HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\ncontent-type: application/json\r\n");
    let nothing = (String::new(), "");
    let half_a_head = ("GET /metadata/timestamp.json HTTP/1.1\r\nhost: x\r\nx-a: ".to_owned(), "");
    let half_a_body = (format!("{put}content-length: 1000\r\n\r\n{{"), "too-slow");
    let half_a_chunk = (format!("{put}transfer-encoding: chunked\r\n\r\nff\r\n{{"), "too-slow");
    let kinds = [nothing, half_a_head, half_a_body, half_a_chunk];
    let slow: Vec<_> = kinds.iter().flat_map(|(bytes, says)| (0..40).map(move |_| (bytes, says))).collect();
    let slow: Vec<(TcpStream, &&str)> = slow.into_iter().map(|(bytes, says)| (connected(&host, bytes.as_bytes()), says)).collect();
    // Idle after an answer is idle as well.
    let mut idle = connected(&host, b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n");
    let mut start = [0; 12];
    idle.read_exact(&mut start).unwrap();
    // Meanwhile.
    assert!(send(&host, "GET", "/metadata/timestamp.json", &[], b"").starts_with("HTTP/1.1 200"));
    running.client(&token).propose("proposal-2", &moved("new@justice.xa.example")).unwrap();
    for (stream, says) in slow {
        let answer = hung_up(stream);
        assert!(if says.is_empty() { !answer.contains("HTTP/1.1 200") } else { answer.contains(*says) }, "{says}: {answer}");
    }
    hung_up(idle);
    assert_eq!(running.client(&token).proposals(None, false).unwrap().len(), 1);
}

#[test]
fn many_large_bodies_at_once_take_bounded_memory_and_each_is_answered() {
    let endpoint = Endpoint::new();
    let token = endpoint.add("ada", &["maintainer"]);
    // What is held is measured, and not what glibc's allocator keeps for later of what was given back.
    let mut exact = valise_server();
    exact.env("MALLOC_MMAP_THRESHOLD_", "262144");
    let running = endpoint.run_as(exact, &[]);
    let host = running.host();
    // 40 times 15 MB of what is no proposal: refused by name, each of them.
    let body = format!("{{\"base\":1,\"reason\":\"{}\"", "a".repeat(15 << 20));
    let bearer = format!("authorization: Bearer {token}");
    std::thread::scope(|scope| {
        for _ in 0..40 {
            scope.spawn(|| {
                let answer = send(&host, "PUT", "/api/proposals/proposal-1", &[&bearer], body.as_bytes());
                assert!(answer.starts_with("HTTP/1.1 400") && answer.contains("malformed"), "{answer}");
            });
        }
    });
    let peak = running.peak() >> 20;
    println!("40 bodies of 15 MB at once: the endpoint held {peak} MB at most");
    assert!(peak < 300, "{peak} MB");
    assert!(running.client(&token).proposals(None, false).unwrap().is_empty());
}

#[test]
fn with_every_descriptor_taken_nobody_is_told_that_a_file_is_missing_and_it_goes_on_afterwards() {
    let endpoint = Endpoint::new();
    let mut scarce = Command::new("sh");
    scarce.args(["-c", "ulimit -n 64 && exec \"$0\" \"$@\""]).arg(valise_server().get_program());
    let running = endpoint.run_as(scarce, &["--patience", "2"]);
    let host = running.host();
    let ask = b"GET /metadata/timestamp.json HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    // More than it has descriptors: some hold a place and say nothing, others ask.
    let silent: Vec<TcpStream> = (0..100).map(|_| connected(&host, b"")).collect();
    let asking: Vec<TcpStream> = (0..50).map(|_| connected(&host, ask)).collect();
    for stream in asking {
        // Answered when those who say nothing have been hung up on, or told to come again: never that nothing is there.
        let answer = hung_up(stream);
        assert!(!answer.contains("404"), "{answer}");
    }
    for stream in silent {
        hung_up(stream);
    }
    assert!(send(&host, "GET", "/metadata/timestamp.json", &[], b"").starts_with("HTTP/1.1 200"));
}
