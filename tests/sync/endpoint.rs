//! The endpoint: killed between any two writes, and raced; a reader never sees a pointer to what isn't there.

use std::path::Path;
use std::process::{Command, Stdio};

use sync::Error;

use crate::house::{House, copy_folder, facts, held, wait};

/// `strace`, where processes may be traced.
fn strace() -> Option<Command> {
    let works =
        Command::new("strace").args(["-qq", "-e", "trace=none", "true"]).stderr(Stdio::null()).status().is_ok_and(|done| done.success());
    if !works {
        println!("strace is missing or tracing is not allowed here: the publisher was not killed");
    }
    works.then(|| Command::new("strace"))
}

fn publish(command: &mut Command, house: &House, edition: &Path) -> std::process::ExitStatus {
    let path = |name: &str| house.path(name).into_os_string();
    command.arg("publish").arg(edition).arg("--keys").arg(path("keys")).arg("--state").arg(path("published"));
    command.arg("--to").arg(path("repository")).args(["--at", crate::house::DAY]);
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap()
}

/// Publishes the second edition, killed at the so-many-th of these calls; then a reader of the first edition and a new one read.
/// `false`: there was no such call any more.
fn killed(template: &House, call: &str, at: usize) -> bool {
    let house = House { room: tempfile::TempDir::new().unwrap(), at: template.at };
    copy_folder(template.room.path(), house.room.path());
    let mut command = strace().unwrap();
    let inject = format!("inject={call}:signal=SIGKILL:when={at}");
    command.args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject]);
    let edition = house.path("two.db");
    let done = publish(command.arg(env!("CARGO_BIN_EXE_valise-server")), &house, &edition);
    for reader in ["reader.db", "fresh.db"] {
        let outcome = house.sync(&house.path(reader), &house.folder()).unwrap_or_else(|error| panic!("{call} {at}: {error}"));
        assert_eq!(held(&house.path(reader)).0, outcome.now, "{call} {at}");
    }
    let again = publish(&mut Command::new(env!("CARGO_BIN_EXE_valise-server")), &house, &edition);
    assert!(again.success(), "{call} {at}: it can't be mended by publishing again");
    assert_eq!(house.sync(&house.path("reader.db"), &house.folder()).unwrap().now, 2, "{call} {at}");
    !done.success()
}

#[test]
fn a_publisher_killed_between_uploads_never_points_to_a_missing_file() {
    if strace().is_none() {
        return;
    }
    let house = House::new();
    house.publish(1);
    house.sync(&house.path("reader.db"), &house.folder()).unwrap();
    store::write_edition(&house.path("two.db"), &mut facts(2, 0)).unwrap();
    let mut points = 0;
    // Whatever becomes visible does so by one of these; `strace` counts each of them apart.
    for call in ["rename", "renameat", "renameat2", "link", "linkat"] {
        let count = (1..1000).take_while(|at| killed(&house, call, *at)).count();
        println!("killed at {call}: {count} points");
        points += count;
    }
    assert!(points >= 10, "killed at {points} points alone");
}

#[test]
fn a_second_publisher_is_told_to_wait_or_trips() {
    let house = House::new();
    house.publish(1);
    let edition = house.path("two.db");
    store::write_edition(&edition, &mut facts(2, 0)).unwrap();
    let press = house.press();
    let done = publish(&mut Command::new(env!("CARGO_BIN_EXE_valise-server")), &house, &edition);
    assert_eq!(done.code(), Some(3), "another publisher holds the lock");
    wait(press.publish(&edition, &house.destination())).unwrap();
    drop(press);
    // One with a memory of its own, set back: the numbers are taken.
    let set_back = House::new();
    set_back.publish(1);
    set_back.publish(2);
    let error = wait(set_back.press().publish(&edition, &house.destination())).unwrap_err();
    assert!(error.to_string().contains("another publisher uses the same numbers"), "{error}");
    house.sync(&house.path("reader.db"), &house.folder()).unwrap();
}

#[test]
fn what_may_not_be_published_is_refused_and_nothing_goes_out() {
    let house = House::new();
    house.publish(3);
    let try_facts = |mut facts: directory::record::Facts| {
        let edition = house.path("refused.db");
        store::write_edition(&edition, &mut facts).unwrap();
        wait(house.press().publish(&edition, &house.destination())).unwrap_err().to_string()
    };
    assert!(try_facts(facts(2, 0)).contains("larger number"));
    let mut other = facts(3, 1);
    other.contacts[0].value = "+999 70 9999".into();
    assert!(try_facts(other).contains("larger number"), "the same number with other rows");
    let mut later = facts(4, 0);
    later.editions[0].issued = "2027-01-01".parse().unwrap();
    assert!(try_facts(later).contains("still to come"));
    let mut earlier = facts(4, 0);
    earlier.editions[0].issued = "2026-06-01".parse().unwrap();
    assert!(try_facts(earlier).contains("before edition 3"));
    house.publish(3);
    assert_eq!(house.sync(&house.path("reader.db"), &house.folder()).unwrap().now, 3);
}

#[test]
fn a_refresh_confirms_anew_and_costs_readers_no_more() {
    let mut house = House::new();
    house.publish(1);
    let reader = house.path("reader.db");
    house.sync(&reader, &house.folder()).unwrap();
    for day in ["2026-12-10T12:00:00Z", "2026-12-31T12:00:00Z", "2027-01-20T12:00:00Z"] {
        house.at = day.parse().unwrap();
        wait(house.press().refresh(&house.destination())).unwrap();
        let outcome = house.sync(&reader, &house.folder()).unwrap();
        assert_eq!(outcome.to_string(), "nothing new: edition 1 is the newest", "{day}");
        assert_eq!(held(&reader).2.as_deref(), Some(day));
    }
    let empty = House::new();
    assert!(wait(empty.press().refresh(&empty.destination())).unwrap_err().to_string().contains("nothing has been published"));
    let nowhere = empty.sync(&empty.path("reader.db"), &empty.folder()).unwrap_err();
    assert!(matches!(nowhere, Error::NotARepository { .. }), "{nowhere}");
}
