//! What may come without end or unpacks to too much takes no more of the memory than an honest sync.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};

use aws_lc_rs::signature::Ed25519KeyPair;
use serde_json::Value;

use crate::house::House;
use crate::python::{python, script};

/// The most memory that a sync may take, in KB.
const MOST: u64 = 64 << 10;

/// Runs `valise sync` for a first copy: what it says, and its most memory in KB.
fn sync(house: &House, from: &str) -> (String, u64) {
    let valise = Path::new(env!("CARGO_BIN_EXE_valise-server")).with_file_name("valise");
    assert!(valise.exists(), "the program isn't built: cargo test --workspace builds it");
    let copy = house.path("never.db");
    let mut run = python();
    run.arg(script("peak.py")).arg(valise).arg("--db").arg(&copy).args(["sync", "--from", from]);
    let done = run.arg("--root").arg(house.path("root.json")).env("NO_PROXY", "*").output().unwrap();
    assert_eq!(done.status.code(), Some(3), "{done:?}");
    assert!(!copy.exists(), "a failed first sync leaves no copy");
    let peak = String::from_utf8(done.stdout).unwrap().lines().last().unwrap().parse().unwrap();
    (String::from_utf8(done.stderr).unwrap(), peak)
}

/// A server that hands out a folder, and whose answers to paths with this word in them never end.
fn endless(folder: PathBuf, word: &'static str) -> SocketAddr {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let at = listener.local_addr().unwrap();
    std::thread::spawn(move || listener.incoming().flatten().for_each(|client| drop(answer(client, &folder, word))));
    at
}

fn answer(mut client: TcpStream, folder: &Path, word: &str) -> std::io::Result<()> {
    let mut lines = BufReader::new(client.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    lines.take_while(|line| line.as_ref().is_ok_and(|line| !line.is_empty())).for_each(drop);
    let path = first.split(' ').nth(1).unwrap_or_default().trim_start_matches('/').to_owned();
    if path.contains(word) {
        client.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")?;
        loop {
            client.write_all(&[b'x'; 1 << 12])?;
        }
    }
    let (status, body) = fs::read(folder.join(path)).map_or(("404 Not Found", Vec::new()), |body| ("200 OK", body));
    write!(client, "HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len())?;
    client.write_all(&body)
}

#[test]
fn what_comes_without_end_is_cut_off_and_takes_no_memory() {
    let house = House::new();
    house.publish(1);
    for (word, says) in [("2.root", "longer than"), ("timestamp", "longer than"), ("targets.json", "longer than"), ("full", "more came")] {
        let server = endless(house.path("repository"), word);
        let (said, peak) = sync(&house, &format!("http://{server}"));
        assert!(said.contains(says), "{word}: {said}");
        assert!(peak < MOST, "{word}: {peak} KB");
        println!("endless {word}: {peak} KB");
    }
}

/// Signs a file again, changed, as whoever has the key can.
fn sign_again(house: &House, file: &str, key: &str, change: impl FnOnce(&mut Value)) {
    let path = house.path("repository/metadata").join(file);
    let pair = Ed25519KeyPair::from_pkcs8(&fs::read(house.path("keys").join(key)).unwrap()).unwrap();
    let mut signed: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    change(&mut signed["signed"]);
    let canonical = sigstore_tuf::canonical_json::to_canonical_bytes(&signed["signed"]).unwrap();
    signed["signatures"][0]["sig"] = directory::digest::hex(pair.sign(&canonical).as_ref()).into();
    fs::write(path, signed.to_string()).unwrap();
}

/// Puts a file in the place of one of an edition's and signs it, said to unpack to so many bytes.
pub fn vouch_for(house: &House, number: u32, name: &str, bytes: &[u8], ulen: u64) {
    let sha256 = sync::sha256_of(bytes);
    fs::write(house.path(&format!("repository/targets/{sha256}.{name}")), bytes).unwrap();
    sign_again(house, &format!("{number}.targets.json"), "targets.key", |signed| {
        let file = &mut signed["targets"][name];
        file["length"] = bytes.len().into();
        file["hashes"]["sha256"] = sha256.into();
        file["custom"]["ulen"] = ulen.into();
    });
    let unpinned = |signed: &mut Value, of: &str| signed["meta"][of] = serde_json::json!({ "version": number });
    sign_again(house, &format!("{number}.snapshot.json"), "online.key", |signed| unpinned(signed, "targets.json"));
    sign_again(house, "timestamp.json", "online.key", |signed| unpinned(signed, "snapshot.json"));
}

#[test]
fn a_bomb_that_is_rightly_signed_takes_no_memory() {
    let house = House::new();
    house.publish(1);
    let gib = || std::io::repeat(b'0').take(1 << 30);
    let pack = |window: u32| {
        let mut packer = zstd::Encoder::new(Vec::new(), 1).unwrap();
        packer.long_distance_matching(true).unwrap();
        packer.window_log(window).unwrap();
        packer.write_all(b"[2,0,1,1]\n").unwrap();
        std::io::copy(&mut gib(), &mut packer).unwrap();
        packer.finish().unwrap()
    };
    let (bomb, wide) = (pack(20), pack(27));
    assert!(bomb.len() < 200_000, "a bomb is small");
    let cases = [(&bomb, 1000, "more than the 1000 bytes"), (&bomb, 1 << 40, "longer than any honest line"), (&wide, 1 << 40, "unpacked")];
    for (bytes, ulen, says) in cases {
        vouch_for(&house, 1, "1.full.zst", bytes, ulen);
        let (said, peak) = sync(&house, house.path("repository").to_str().unwrap());
        assert!(said.contains(says), "{said}");
        assert!(peak < MOST, "{says}: {peak} KB");
        println!("{says}: {peak} KB");
    }
}
