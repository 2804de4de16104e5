//! Requests as nobody of ours makes them: each is answered by name, none does anything, and the endpoint goes on.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;

use serde::Deserialize;

use crate::doors::send;
use crate::endpoint::Endpoint;

/// A request, and what it is answered with: a row of `fixtures/cases/endpoint/requests.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// Its head, line by line; a length is put to it where it says none.
    #[serde(default)]
    head: Vec<String>,
    #[serde(default)]
    body: String,
    /// What is repeated for a body.
    #[serde(default)]
    repeat: String,
    #[serde(default)]
    times: usize,
    /// Instead of all that: every byte of it.
    raw: Option<String>,
    status: u16,
    /// The code of the problem document; none, where the request isn't even one of HTTP.
    code: Option<String>,
    /// A header that the answer has.
    header: Option<String>,
    /// The most answers that may come.
    #[serde(default = "one")]
    answers: usize,
}

fn one() -> usize {
    1
}

impl Case {
    fn bytes(&self, tokens: &[(&str, &str)]) -> Vec<u8> {
        if let Some(raw) = &self.raw {
            return raw.clone().into_bytes();
        }
        let mut head = self.head.join("\r\n");
        for (name, token) in tokens {
            head = head.replace(name, token);
        }
        let body = format!("{}{}", self.body, self.repeat.repeat(self.times));
        let length = if head.contains("content-length") { String::new() } else { format!("\r\ncontent-length: {}", body.len()) };
        format!("{head}\r\nconnection: close{length}\r\n\r\n{body}").into_bytes()
    }
}

/// Whether what came back is the problem that a case wants.
fn is_right(case: &Case, answer: &str) -> bool {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((answer, ""));
    let head = head.to_lowercase();
    let problem = |code: &String| {
        let problem: directory::proposal::wire::Problem = serde_json::from_str(body).ok()?;
        let named = problem.code == *code && problem.kind == format!("/problems/{code}") && problem.status == case.status;
        Some(named && !problem.title.is_empty() && !problem.detail.is_empty() && head.contains("content-type: application/problem+json"))
    };
    head.starts_with(&format!("http/1.1 {}", case.status))
        && case.code.as_ref().is_none_or(|code| problem(code) == Some(true))
        && case.header.as_ref().is_none_or(|header| head.contains(&format!("\r\n{header}: ")))
        && answer.matches("HTTP/1.1 ").count() <= case.answers
}

#[test]
fn a_request_that_is_none_of_ours_is_answered_by_name_and_does_nothing() {
    let endpoint = Endpoint::new();
    let (maintainer, reader) = (endpoint.add("ada", &["maintainer", "reviewer"]), endpoint.add("rea", &["reader"]));
    let running = endpoint.run();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/cases/endpoint/requests.json");
    let cases: Vec<Case> = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let mut wrong = Vec::new();
    for case in &cases {
        let mut stream = TcpStream::connect(running.host()).unwrap();
        // It may hang up before all of it is sent.
        let _ = stream.write_all(&case.bytes(&[("{maintainer}", &maintainer), ("{reader}", &reader)]));
        if case.raw.is_some() {
            let _ = stream.shutdown(std::net::Shutdown::Write);
        }
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer);
        if !is_right(case, &answer) {
            wrong.push(format!("{}: {} wanted, and this came: {answer:.400}", case.name, case.status));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
    let client = running.client(&maintainer);
    assert!(client.proposals(None, false).unwrap().is_empty() && client.reports(Some("XA-ministry")).unwrap().is_empty());
    assert!(send(&running.host(), "GET", "/healthz", &[], b"").ends_with("ok\n"));
    assert!(running.peak() < 256 << 20, "{} bytes", running.peak());
}
