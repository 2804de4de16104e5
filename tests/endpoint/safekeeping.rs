//! The audit and the backups.

use directory::proposal::wire::Decision;
use rusqlite::Connection;

use crate::endpoint::{Endpoint, MAILBOX, PUBLISH, change, draft, moved, review};

/// An endpoint at which something was done.
fn busy() -> (Endpoint, String, String) {
    let endpoint = Endpoint::new();
    let (ada, ben) = (endpoint.add("ada", &["maintainer", "publisher"]), endpoint.add("ben", &["reviewer"]));
    let running = endpoint.run();
    running.client(&ada).propose("proposal-1", &moved("new@justice.xa.example")).unwrap();
    running.client(&ben).review("proposal-1", "review-01", &review(Decision::Accept)).unwrap();
    running.client(&ada).publish("publish-1", &PUBLISH).unwrap();
    (endpoint, ada, ben)
}

fn verify(endpoint: &Endpoint, more: &[&str]) -> (bool, String) {
    let done = endpoint.command(&["audit", "verify"]).args(more).output().unwrap();
    (done.status.success(), String::from_utf8([done.stdout, done.stderr].concat()).unwrap())
}

#[test]
fn the_audit_says_who_did_what_and_tells_when_it_was_tampered_with() {
    let (endpoint, ..) = busy();
    let exported = String::from_utf8(endpoint.command(&["audit", "export"]).output().unwrap().stdout).unwrap();
    let acts: Vec<String> = exported
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .map(|entry| format!("{} {}", entry["person"].as_str().unwrap(), entry["act"].as_str().unwrap()))
        .collect();
    assert_eq!(acts, ["console user-add", "console user-add", "ada propose", "ben accept", "ada publish-begin", "ada publish-end"]);
    assert!(exported.contains("XA-ministry-email") && exported.contains("NV 12/2026"));
    let (whole, said) = verify(&endpoint, &[]);
    assert!(whole && said.starts_with("6 entries"), "{said}");
    let last = said.trim().rsplit(' ').next().unwrap().to_owned();
    assert!(verify(&endpoint, &["--expect", &last]).0);
    let path = endpoint.path("endpoint.db");
    let database = Connection::open(&path).unwrap();
    // The database itself refuses.
    for sql in ["UPDATE audit SET person = 'eve' WHERE seq = 4", "DELETE FROM audit WHERE seq = 4"] {
        assert!(database.execute(sql, []).unwrap_err().to_string().contains("only ever added to"));
    }
    // Whoever takes the guard away is found out by the chain.
    database.execute_batch("DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_removed;").unwrap();
    let cases = [
        ("UPDATE audit SET person = 'eve' WHERE seq = 4", "entry 4 was changed"),
        ("DELETE FROM audit WHERE seq = 4", "before entry 5"),
        ("DELETE FROM audit WHERE seq = 6", "the end was cut off"),
    ];
    for (sql, said) in cases {
        let backup = endpoint.path("before.db");
        let _ = std::fs::remove_file(&backup);
        database.execute("VACUUM INTO ?", [backup.to_str().unwrap()]).unwrap();
        database.execute(sql, []).unwrap();
        let (whole, told) = verify(&endpoint, &["--expect", &last]);
        assert!(!whole && told.contains(said), "{sql}: {told}");
        database.execute_batch("DELETE FROM audit").unwrap();
        database.execute("ATTACH ? AS before", [backup.to_str().unwrap()]).unwrap();
        database.execute_batch("INSERT INTO audit SELECT * FROM before.audit; DETACH before;").unwrap();
        assert!(verify(&endpoint, &["--expect", &last]).0);
    }
}

#[test]
fn a_backup_made_while_the_endpoint_runs_is_restored_whole() {
    let (endpoint, ada, ben) = busy();
    let running = endpoint.run();
    let to = endpoint.path("backup");
    let backup = |words: &[&str]| endpoint.command(&[&["backup", to.to_str().unwrap()], words].concat()).output().unwrap();
    assert!(backup(&["--with-keys"]).status.success());
    assert_eq!(backup(&[]).status.code(), Some(3), "a backup is never written over");
    let before = running.client(&ada).proposal("proposal-1").unwrap();
    // Done after the backup: gone with the restore.
    running.client(&ada).propose("proposal-2", &moved("later@justice.xa.example")).unwrap();
    drop(running);
    // The machine is lost, with everything but the root that readers have. Nothing but the backup is put in its place.
    for name in ["endpoint.db", "endpoint.db-wal", "endpoint.db-shm"] {
        let _ = std::fs::remove_file(endpoint.path(name));
    }
    for name in ["keys", "published", "repository"] {
        std::fs::remove_dir_all(endpoint.path(name)).unwrap();
    }
    crate::house::copy_folder(&to, endpoint.room.path());
    let path = |name: &str| endpoint.path(name).display().to_string();
    let refresh = ["refresh", "--keys", &path("keys"), "--to", &path("repository")];
    assert!(crate::endpoint::valise_server().args(refresh).status().unwrap().success());
    assert_eq!(endpoint.read_contact(MAILBOX.0), (2, Some("new@justice.xa.example".to_owned())), "readers find the edition again");
    let restored = endpoint.run();
    assert_eq!(restored.client(&ada).proposal("proposal-1").unwrap(), before);
    assert_eq!(crate::endpoint::refused(restored.client(&ada).proposal("proposal-2")).code, "not-found");
    assert!(verify(&endpoint, &[]).0);
    // It goes on from where it was: the next edition follows, by a delta.
    restored
        .client(&ada)
        .propose("proposal-3", &draft(2, vec![change("contact", MAILBOX.0, "value", "third@justice.xa.example")]))
        .unwrap();
    restored.client(&ben).review("proposal-3", "review-03", &review(Decision::Accept)).unwrap();
    assert_eq!(restored.client(&ada).publish("publish-3", &PUBLISH).unwrap().edition, Some(3));
    assert_eq!(endpoint.read_contact(MAILBOX.0).0, 3);
}

#[test]
fn a_backup_has_the_keys_only_where_that_was_asked_for_and_waits_for_the_press() {
    let (endpoint, ..) = busy();
    let backup = |name: &str| endpoint.command(&["backup", endpoint.path(name).to_str().unwrap()]).output().unwrap();
    let done = backup("without");
    assert!(done.status.success() && String::from_utf8_lossy(&done.stdout).contains("the keys are not in it"), "{done:?}");
    assert!(endpoint.path("without/endpoint.db").exists() && endpoint.path("without/published/log").exists());
    assert!(!endpoint.path("without/keys").exists());
    // While an edition is being made, database and memory might tell different things: it says so, and leaves nothing behind.
    let press = server::Press::open(&endpoint.path("keys"), &endpoint.path("published"), jiff::Timestamp::now()).unwrap();
    let locked = backup("meanwhile");
    assert!(locked.status.code() == Some(3) && String::from_utf8_lossy(&locked.stderr).contains("another publisher"), "{locked:?}");
    assert!(!endpoint.path("meanwhile").exists());
    drop(press);
    assert!(backup("afterwards").status.success());
}
