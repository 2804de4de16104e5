//! A server that speaks S3, which nobody here wrote, with one bucket `editions` that anyone may read.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::python::{python, script};

/// The server; it ends with this.
pub struct S3 {
    child: Child,
    root: String,
    /// Held open: what it says of each request is read and passed over.
    _says: BufReader<ChildStdout>,
}

impl S3 {
    pub fn start() -> Self {
        let mut child = python().arg(script("s3.py")).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut says = BufReader::new(child.stdout.take().unwrap());
        let mut root = String::new();
        says.read_line(&mut root).unwrap();
        assert!(root.starts_with("http://127.0.0.1:"), "the S3 server doesn't start: {root:?}");
        Self { child, root: root.trim().to_owned(), _says: says }
    }

    /// Where it listens.
    pub fn root(&self) -> &str {
        &self.root
    }

    /// A folder in it, as a reader names it.
    pub fn address(&self, folder: &str) -> String {
        format!("{}/editions/{folder}", self.root)
    }

    /// A program that knows it: `s3://editions/…` leads there.
    pub fn known_to(&self, mut command: Command) -> Command {
        command.env("AWS_ENDPOINT", &self.root).env("AWS_ALLOW_HTTP", "true").env("AWS_REGION", "us-east-1");
        command.env("AWS_ACCESS_KEY_ID", "invented").env("AWS_SECRET_ACCESS_KEY", "invented");
        command
    }
}

impl Drop for S3 {
    fn drop(&mut self) {
        // It ends when its input does.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}
