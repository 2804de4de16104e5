//! What bad input gets, at the front door: `valise sync` and `valise bundle import` as a person runs them, each cause with its
//! sentence, the copy as it was, and no stamp of success moved.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use jiff::{SignedDuration, Timestamp};

use crate::house::{House, copy_folder, held, serve};
use crate::memory::vouch_for;
use crate::proxy::Proxy;
use crate::tls::Terminator;

/// Where a reader stands who holds the second of three editions, and what publishers and colleagues have for them.
struct Scene {
    house: House,
    copy: PathBuf,
}

/// What a case has set up: what is typed after `valise --db COPY`, and whatever must live for as long as it runs.
type Set = (Vec<String>, Box<dyn std::any::Any>);

fn program() -> Command {
    let valise = Path::new(env!("CARGO_BIN_EXE_valise-server")).with_file_name("valise");
    assert!(valise.exists(), "the program isn't built: cargo test --workspace builds it");
    Command::new(valise)
}

impl Scene {
    fn new() -> Self {
        let house = House::of_today();
        let copy = house.path("reader.db");
        for number in 1..=3 {
            house.publish(number);
            copy_folder(&house.path("repository"), &house.path(&format!("after-{number}")));
            let reader = house.path(&format!("at-{number}.db"));
            house.sync(&reader, &house.folder()).unwrap();
            sync::export(&store::Copy::open(&reader).unwrap(), &house.path(&format!("edition-{number}.tar")), None).unwrap();
        }
        fs::copy(house.path("at-2.db"), &copy).unwrap();
        Self { house, copy }
    }

    fn valise(&self, arguments: &[String]) -> Output {
        let mut command = program();
        command.env_remove("VALISE_DB").env("VALISE_PUBLISHER", self.house.path("nowhere")).env("NO_PROXY", "*");
        command.arg("--db").arg(&self.copy).args(arguments).output().unwrap()
    }

    fn path(&self, name: &str) -> String {
        self.house.path(name).to_str().unwrap().to_owned()
    }

    /// A repository of its own to be spoilt.
    fn spoilt(&self, spoil: impl Fn(&str, &mut Vec<u8>)) -> Set {
        let folder = tempfile::TempDir::new_in(self.house.room.path()).unwrap();
        copy_folder(&self.house.path("after-3"), folder.path());
        for below in ["metadata", "targets"] {
            for entry in fs::read_dir(folder.path().join(below)).unwrap().map(Result::unwrap) {
                let mut bytes = fs::read(entry.path()).unwrap();
                spoil(&entry.file_name().to_string_lossy(), &mut bytes);
                fs::write(entry.path(), bytes).unwrap();
            }
        }
        (from(folder.path().to_str().unwrap()).0, Box::new(folder))
    }

    fn bundle(&self, spoil: impl Fn(&mut Vec<u8>)) -> Set {
        let mut bytes = fs::read(self.house.path("edition-3.tar")).unwrap();
        spoil(&mut bytes);
        fs::write(self.house.path("bad.tar"), bytes).unwrap();
        import(&self.path("bad.tar"))
    }

    /// What a proxy in front of the third edition answers itself.
    fn answered(&self, rule: impl Fn(&str) -> Option<Vec<u8>> + Send + Sync + 'static) -> Set {
        from(&format!("http://{}", Proxy::with_rule(serve(self.house.path("after-3")), rule).at))
    }

    fn stranger() -> House {
        let stranger = House::of_today();
        (1..=4).for_each(|number| drop(stranger.publish(number)));
        stranger
    }
}

fn from(source: &str) -> Set {
    (vec!["sync".into(), "--from".into(), source.into()], Box::new(()))
}

fn import(file: &str) -> Set {
    (vec!["bundle".into(), "import".into(), file.into()], Box::new(()))
}

#[allow(clippy::unnecessary_wraps, reason = "a proxy's rule may say nothing")]
fn http(status: &str, headers: &str, body: &str) -> Option<Vec<u8>> {
    Some(format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n{body}", body.len()).into_bytes())
}

/// A cause: its name, how it comes about, and part of the sentence.
type Cause = (&'static str, fn(&Scene) -> Set, &'static str);

const PAGE: &str = "<!DOCTYPE html><html><title>Log in to Hotel Wi-Fi</title></html>";

#[rustfmt::skip]
const CAUSES: &[Cause] = &[
    // A repository or a bundle that is not what it should be.
    ("tampered file", |scene| scene.spoilt(|name, bytes| if name.contains("2-3.delta") { let at = bytes.len() / 2; bytes[at] ^= 1; }), "2-3.delta.zst is damaged"),
    ("truncated file", |scene| scene.spoilt(|name, bytes| if name.contains("2-3.delta") { bytes.truncate(bytes.len() / 2); }), "2-3.delta.zst is damaged"),
    ("tampered signature", |scene| scene.spoilt(|name, bytes| if name == "timestamp.json" { *bytes = String::from_utf8_lossy(bytes).replace("\"version\":3", "\"version\":9").into(); }), "wrong key"),
    ("old repository", |scene| from(&scene.path("after-1")), "older than what you have"),
    ("foreign repository", |_| { let house = Scene::stranger(); (from(house.path("repository").to_str().unwrap()).0, Box::new(house)) }, "wrong key"),
    ("empty folder", |scene| { fs::create_dir_all(scene.house.path("empty")).unwrap(); from(&scene.path("empty")) }, "no edition is published there"),
    ("old bundle", |scene| import(&scene.path("edition-1.tar")), "older than what you have"),
    ("truncated bundle", |scene| scene.bundle(|bytes| bytes.truncate(bytes.len() / 3)), "is not a bundle"),
    ("tampered bundle", |scene| scene.bundle(|bytes| { let at = bytes.windows(4).position(|four| four == [0x28, 0xb5, 0x2f, 0xfd]).unwrap() + 50; bytes[at] ^= 1; }), "is damaged"),
    ("bundle of another publisher", |scene| { let house = Scene::stranger(); let copy = house.path("theirs.db"); house.sync(&copy, &house.folder()).unwrap(); sync::export(&store::Copy::open(&copy).unwrap(), &scene.house.path("theirs.tar"), None).unwrap(); import(&scene.path("theirs.tar")) }, "wrong key"),
    ("a picture for a bundle", |scene| { fs::write(scene.house.path("picture.png"), b"\x89PNG\r\n\x1a\n").unwrap(); import(&scene.path("picture.png")) }, "is not a bundle"),
    ("an empty file for a bundle", |scene| { fs::write(scene.house.path("empty.tar"), b"").unwrap(); import(&scene.path("empty.tar")) }, "is not a bundle"),
    ("bomb", |scene| { let house = bomb(scene); (from(house.path("repository").to_str().unwrap()).0, Box::new(house)) }, "unpacks to more than the 1000 bytes that were signed"),
    // A network that is not what it should be.
    ("captive portal", |scene| scene.answered(|_| http("200 OK", "content-type: text/html\r\n", PAGE)), "a web page came instead of"),
    ("captive portal by its status", |scene| scene.answered(|_| http("511 Network Authentication Required", "", "log in")), "a web page came instead of"),
    ("captive portal whose page begins with a mark", |scene| scene.answered(|_| http("200 OK", "", "\u{feff}<html>log in</html>")), "a web page came instead of"),
    ("captive portal by redirect", |scene| scene.answered(|_| http("302 Found", "location: http://portal.example/\r\n", "")), "sends us elsewhere (http://portal.example/)"),
    ("not let in", |scene| scene.answered(|_| http("403 Forbidden", "", "")), "the server answers 403 to timestamp.json"),
    ("nothing there", |scene| scene.answered(|_| http("404 Not Found", "", "")), "no edition is published there"),
    ("proxy refuses", |scene| { let mut set = scene.answered(|_| http("407 Proxy Authentication Required", "", "")); let proxy = set.0.pop().unwrap(); set.0.extend(["http://directory.example/".into(), "--proxy".into(), proxy]); set }, "the proxy refuses: it asks for a name and a password (407)"),
    ("proxy refuses to connect", |scene| { let mut set = scene.answered(|_| http("403 Forbidden", "", "")); let proxy = set.0.pop().unwrap(); set.0.extend(["https://directory.example/".into(), "--proxy".into(), proxy]); set }, "the proxy refuses"),
    ("encryption ended in between", |scene| from(&format!("https://{}", Terminator::before(serve(scene.house.path("after-3")), 2099).at)), "issued by CN=Invented Hotel Network CA"),
    ("wrong clock", wrong_clock, "this machine's clock is 32 days behind the server's"),
    ("server gone", |_| from(&format!("http://{}/", std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap())), "can't be reached"),
    ("no such name", |_| from("http://directory.invalid/"), "directory.invalid can't be reached"),
    ("a password in the address", |_| from("https://ada:hunter2@directory.example/"), "a name or a password stands in the address"),
    ("a password in an address that is none", |_| from("https://ada:hunter2@directory.example:port/"), "a name or a password stands in the address"),
    // A machine that is not what it should be.
    ("two programs on one copy", |scene| { let lock = fs::File::create(scene.house.path("reader.db.lock")).unwrap(); lock.lock().unwrap(); (from(&scene.path("after-3")).0, Box::new(lock)) }, "another program is bringing"),
    ("another program that writes to the copy and does not let go", |scene| { let writer = rusqlite::Connection::open(&scene.copy).unwrap(); writer.execute_batch("BEGIN IMMEDIATE").unwrap(); (from(&scene.path("after-3")).0, Box::new(writer)) }, "another program is bringing"),
];

fn bomb(scene: &Scene) -> House {
    let house = House { room: tempfile::TempDir::new().unwrap(), at: scene.house.at };
    copy_folder(&scene.house.path("keys"), &house.path("keys"));
    copy_folder(&scene.house.path("after-3"), &house.path("repository"));
    let mut packed = zstd::Encoder::new(Vec::new(), 1).unwrap();
    std::io::Write::write_all(&mut packed, b"[2,2,3,1]\n").unwrap();
    std::io::copy(&mut std::io::Read::take(std::io::repeat(b'0'), 64 << 20), &mut packed).unwrap();
    vouch_for(&house, 3, "2-3.delta.zst", &packed.finish().unwrap(), 1000);
    house
}

fn wrong_clock(scene: &Scene) -> Set {
    let later = Timestamp::now() + SignedDuration::from_hours(32 * 24 + 1);
    let date = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&later).unwrap();
    let server = Proxy::with_rule(serve(scene.house.path("after-3")), move |_| http("404 Not Found", &format!("date: {date}\r\n"), ""));
    let expired = Terminator::before(server.at, 2002);
    fs::write(scene.house.path("network.pem"), &expired.pem).unwrap();
    let mut set = from(&format!("https://{}", expired.at));
    set.0.extend(["--pem".into(), scene.path("network.pem")]);
    set
}

/// What a run says and ends with, and whether the copy, its stamp of success and its being of use are as they were.
fn check(scene: &Scene, name: &str, says: &str, run: impl FnOnce() -> Output) -> Result<(), String> {
    let before = held(&scene.copy);
    let done = run();
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    let told = String::from_utf8_lossy(&scene.valise(&["status".into()]).stdout).into_owned();
    let looked = scene.valise(&["show".into(), "XA".into()]).status.code();
    let faults = [
        (!said.contains(says), format!("says {said:?}")),
        (format!("{said}{told}").contains("hunter2"), format!("tells a password: {said:?}, {told:?}")),
        (done.status.code() != Some(3), format!("ends with {:?}", done.status)),
        (held(&scene.copy) != before, "the copy or its stamp of success is another".to_owned()),
        (looked != Some(0), "nothing can be looked up any more".to_owned()),
        (!told.contains("Edition 2"), format!("its status is {told:?}")),
    ];
    let wrong: Vec<String> = faults.into_iter().filter(|(wrong, _)| *wrong).map(|(_, what)| what).collect();
    if wrong.is_empty() { Ok(()) } else { Err(format!("{name}: {}", wrong.join("; "))) }
}

#[test]
fn every_cause_has_its_sentence_at_the_front_door_and_changes_nothing() {
    let scene = Scene::new();
    let tried = CAUSES.iter().map(|(name, set, says)| {
        let (arguments, living) = set(&scene);
        let result = check(&scene, name, says, || scene.valise(&arguments));
        drop(living);
        result
    });
    let wrong: Vec<String> = tried.filter_map(Result::err).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Nothing was in the way of what is right.
    let right = scene.valise(&from(&scene.path("after-3")).0);
    assert!(String::from_utf8_lossy(&right.stdout).contains("brought from edition 2 to 3"), "{right:?}");
    let nothing = scene.valise(&from(&scene.path("after-3")).0);
    assert!(nothing.status.success() && String::from_utf8_lossy(&nothing.stdout).contains("nothing new: edition 3 is the newest"));
}

/// Every write to any file fails from the first on: the reason is told, although it can't be noted.
#[test]
fn a_full_disk_is_told_as_such_and_changes_nothing() {
    let traces = Command::new("strace").args(["-qq", "-e", "trace=none", "true"]).status().is_ok_and(|done| done.success());
    if !traces {
        println!("strace is missing or tracing is not allowed here: no disk was full");
        return;
    }
    let scene = Scene::new();
    let arguments = from(&scene.path("after-3")).0;
    // The part file, the journal, the copy.
    let calls = [("write", "No space left on device"), ("pwrite64", "database or disk is full")];
    for (call, says) in calls {
        let run = || {
            let mut traced = Command::new("strace");
            traced.args(["-f", "-qqq", "-o", "/dev/null", "-P"]).arg(scene.house.room.path().join("reader.db"));
            for ending in ["-journal", "-wal", "-shm"] {
                traced.arg("-P").arg(format!("{}{ending}", scene.path("reader.db")));
            }
            for entry in fs::read_dir(scene.house.path("after-3/targets")).unwrap().map(Result::unwrap) {
                let sha256 = entry.file_name().to_string_lossy()[..64].to_owned();
                traced.arg("-P").arg(format!("{}.{sha256}.part", scene.path("reader.db")));
            }
            traced.args(["-e", &format!("trace={call}"), "-e", &format!("inject={call}:error=ENOSPC:when=1+")]);
            let mut plain = program();
            plain.arg("--db").arg(&scene.copy).args(&arguments);
            traced.arg(plain.get_program()).args(plain.get_args()).env_remove("VALISE_DB").output().unwrap()
        };
        let result = check(&scene, call, says, run);
        assert!(result.is_ok(), "{result:?}");
        for entry in fs::read_dir(scene.house.room.path()).unwrap().map(Result::unwrap) {
            if entry.path().extension().is_some_and(|ending| ending == "part") {
                fs::remove_file(entry.path()).unwrap();
            }
        }
    }
    assert!(scene.valise(&arguments).status.success(), "with room again, it comes through");
}
