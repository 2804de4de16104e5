//! `valise-server` from outside: its keys, its files over HTTP, what it refuses.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;

use crate::house::{House, facts, serve};

fn ask(at: std::net::SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(at).unwrap();
    write!(stream, "{request}\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn files_are_handed_out_whole_and_in_parts_and_nothing_else_is() {
    let house = House::new();
    house.publish(1);
    std::fs::write(house.path("repository/secret"), "x").unwrap();
    let at = serve(house.path("repository"));
    let whole = ask(at, "GET /metadata/timestamp.json HTTP/1.1\r\nhost: x");
    let etag = whole.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap().to_owned();
    assert!(whole.starts_with("HTTP/1.1 200") && whole.contains("accept-ranges: bytes") && whole.contains("\ndate: "), "{whole}");
    assert!(!whole.contains("content-encoding") && whole.contains("cache-control: no-cache"), "{whole}");
    let get = |headers: &str| ask(at, &format!("GET /metadata/timestamp.json HTTP/1.1\r\nhost: x\r\n{headers}"));
    assert!(get(&format!("if-none-match: {etag}")).starts_with("HTTP/1.1 304"));
    let part = get("range: bytes=10-19");
    assert!(
        part.starts_with("HTTP/1.1 206")
            && part.contains("content-range: bytes 10-19/")
            && part.ends_with(&whole[whole.find("\r\n\r\n").unwrap() + 14..][..10]),
        "{part}"
    );
    assert!(get(&format!("range: bytes=10-\r\nif-range: {etag}")).starts_with("HTTP/1.1 206"));
    assert!(get("range: bytes=10-\r\nif-range: \"another\"").starts_with("HTTP/1.1 200"));
    assert!(get("range: bytes=99999-").starts_with("HTTP/1.1 416"));
    assert!(get("range: lines=1-2").starts_with("HTTP/1.1 200"));
    for path in
        ["/metadata/2.root.json", "/", "/secret", "/metadata/", "/metadata/../secret", "/metadata/%2e%2e/secret", "/targets/.hidden"]
    {
        assert!(ask(at, &format!("GET {path} HTTP/1.1\r\nhost: x")).starts_with("HTTP/1.1 404"), "{path}");
    }
    assert!(ask(at, "POST /metadata/timestamp.json HTTP/1.1\r\nhost: x\r\ncontent-length: 0").starts_with("HTTP/1.1 405"));
}

#[test]
fn keys_are_their_owners_alone_never_printed_and_never_written_over() {
    let room = tempfile::TempDir::new().unwrap();
    let keys = room.path().join("keys");
    let init = || Command::new(env!("CARGO_BIN_EXE_valise-server")).arg("init-keys").arg("--keys").arg(&keys).output().unwrap();
    let made = init();
    assert!(made.status.success(), "{made:?}");
    let said = [made.stdout, made.stderr].concat();
    for name in ["root-1", "root-2", "root-3", "targets", "online"] {
        let path = keys.join(format!("{name}.key"));
        let bytes = std::fs::read(&path).unwrap();
        assert!(!said.windows(16).any(|window| bytes.windows(16).any(|part| part == window)));
        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&path.metadata().unwrap().permissions()) & 0o777, 0o600, "{name}");
    }
    let before = std::fs::read(keys.join("root-1.key")).unwrap();
    let again = init();
    assert_eq!(again.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&again.stderr).contains("never written over"));
    assert_eq!(std::fs::read(keys.join("root-1.key")).unwrap(), before);
}

#[test]
fn a_publisher_is_told_what_came_of_each_step() {
    let house = House::new();
    let edition = house.path("edition.db");
    store::write_edition(&edition, &mut facts(1, 0)).unwrap();
    let told = |step: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_valise-server"));
        command.args(step).args(["--at", &house.at.to_string()]);
        for (name, folder) in [("--keys", "keys"), ("--state", "published"), ("--to", "repository")] {
            command.arg(name).arg(house.path(folder));
        }
        let output = command.output().unwrap();
        (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    let publish = ["publish", edition.to_str().unwrap()];
    let cases: [(&[&str], i32, &str); 5] = [
        (&["refresh"], 3, "nothing has been published yet"),
        (&publish, 0, "edition 1 is published; a reader came to it from 1 starting point\n"),
        (&publish, 0, "edition 1 is published; its files were made, proved and signed before\n"),
        (&["refresh"], 0, "edition 1 is confirmed as the newest, until 2026-12-23T12:00:00Z"),
        (&["rotate", "online"], 0, "root 2 is published"),
    ];
    for (step, code, words) in cases {
        let (ended, said) = told(step);
        assert!(ended == Some(code) && said.contains(words), "{step:?}: {said}");
    }
}
