//! A person's machine: the real `valise`, its copy of the directory, and what is the person's own.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::endpoint::Endpoint;

/// A person's machine.
pub struct Profile {
    pub room: TempDir,
}

/// What a command came to: exit status, standard output, standard error.
pub type Came = (Option<i32>, String, String);

fn valise() -> Command {
    let mut command = Command::new(crate::endpoint::beside("valise"));
    // A session without a keyring, whatever runs where the test does.
    command.env_remove("DBUS_SESSION_BUS_ADDRESS").env("XDG_RUNTIME_DIR", "/nonexistent").env_remove("DISPLAY");
    command
}

impl Profile {
    /// A machine with the endpoint's newest edition.
    pub fn new(endpoint: &Endpoint) -> Self {
        let profile = Self { room: TempDir::new().unwrap() };
        profile.sync(endpoint);
        profile
    }

    /// A machine whose token lies in a file, and which is signed in.
    pub fn signed_in(endpoint: &Endpoint, address: &str, token: &str) -> Self {
        let profile = Self::new(endpoint);
        profile.keep_token(token, 0o600);
        let came = profile.run(&["sign-in", address, "--token-file", "token"]);
        assert_eq!(came.0, Some(0), "{came:?}");
        profile
    }

    pub fn keep_token(&self, token: &str, mode: u32) {
        use std::os::unix::fs::PermissionsExt;
        std::fs::write(self.path("token"), format!("{token}\n")).unwrap();
        std::fs::set_permissions(self.path("token"), PermissionsExt::from_mode(mode)).unwrap();
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.room.path().join(name)
    }

    pub fn sync(&self, endpoint: &Endpoint) {
        let (from, root) = (endpoint.path("repository"), endpoint.path("root.json"));
        let came = self.run(&["sync", "--from", from.to_str().unwrap(), "--root", root.to_str().unwrap()]);
        assert_eq!(came.0, Some(0), "{came:?}");
    }

    pub fn run(&self, args: &[&str]) -> Came {
        self.run_with(args, "")
    }

    pub fn run_with(&self, args: &[&str], typed: &str) -> Came {
        let mut command = valise();
        command.current_dir(self.room.path()).arg("--db").arg(self.path("directory.db")).args(args);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // Whoever doesn't ask for it may have closed it.
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        let ran = child.wait_with_output().unwrap();
        (ran.status.code(), String::from_utf8_lossy(&ran.stdout).into_owned(), String::from_utf8_lossy(&ran.stderr).into_owned())
    }

    /// What a command says that succeeds.
    pub fn done(&self, args: &[&str]) -> String {
        let (code, out, err) = self.run(args);
        assert_eq!(code, Some(0), "{args:?}: {out}{err}");
        out
    }

    pub fn json(&self, args: &[&str]) -> Value {
        let (_, out, err) = self.run(args);
        serde_json::from_str(&out).unwrap_or_else(|_| panic!("{args:?}: {out}{err}"))
    }

    /// Takes in a sheet of contacts that comes with a note verbale; the id of the draft.
    pub fn propose(&self, sheet: &str) -> String {
        self.propose_with(sheet, &[])
    }

    /// The same, with what else is said of it.
    pub fn propose_with(&self, sheet: &str, more: &[&str]) -> String {
        std::fs::write(self.path("contact.csv"), sheet).unwrap();
        let words = [
            "propose",
            "contact.csv",
            "--source",
            "invented-nv-12",
            "--title",
            "Note verbale of Alphaland",
            "--publisher",
            "Alphaland",
            "--dated",
            "2026-11-20",
            "--reference",
            "NV 12/2026",
            "--carrier",
            "note-verbale",
            "--received",
            "2026-11-23",
            "--reason",
            "the mailbox has moved",
        ];
        self.done(&[&words, more].concat());
        let drafts = self.json(&["outbox", "list", "--json"]);
        drafts["drafts"].as_array().unwrap().last().unwrap()["id"].as_str().unwrap().to_owned()
    }

    /// The draft as the outbox lists it.
    pub fn draft(&self, id: &str) -> Value {
        let drafts = self.json(&["outbox", "list", "--json"]);
        drafts["drafts"].as_array().unwrap().iter().find(|draft| draft["id"] == id).unwrap().clone()
    }
}

/// A sheet that moves the mailbox of Alphaland's ministry.
pub fn moves(to: &str) -> String {
    format!("id,value\n{},{to}\n", crate::endpoint::MAILBOX.0)
}
