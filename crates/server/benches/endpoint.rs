//! The endpoint, measured: proposals a second and their 99th percentile while a thousand readers read; static files a second beside
//! nginx, which hands out the same files on the same machine in the same run.
//!
//! Readers and server share the machine's processors. What counts is the ratio.

#![allow(clippy::cast_precision_loss, reason = "what is measured is far below the bounds of f64")]

#[path = "../../../tests/endpoint/endpoint.rs"]
#[allow(dead_code)]
mod endpoint;
#[path = "../../../tests/sync/house.rs"]
#[allow(dead_code, unused_imports)]
mod house;
#[path = "../../../tests/endpoint/reader.rs"]
mod reader;

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use endpoint::{Endpoint, change, draft};
use reader::{Reader, free_port, is_up};

const READERS: usize = 1000;
const WRITERS: usize = 50;
const WRITES: usize = 10;

fn main() {
    let endpoint = Endpoint::new();
    let ada = endpoint.add("ada", &["maintainer"]);
    let running = endpoint.run();
    proposals(&running, &ada);
    statics(&endpoint, &running);
}

fn proposals(running: &endpoint::Running, token: &str) {
    let (host, stop, reads) = (running.host(), AtomicBool::new(false), AtomicU64::new(0));
    let mut took: Vec<Duration> = Vec::new();
    let began = Instant::now();
    let write = |writer: usize| {
        let client = running.client(token);
        let one = |at: usize| {
            let draft = draft(1, vec![change("contact", "XA-ministry-fax", "note", &format!("writer {writer}, {at}"))]);
            let began = Instant::now();
            client.propose(&format!("proposal-{writer}-{at}"), &draft).unwrap();
            began.elapsed()
        };
        (0..WRITES).map(one).collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        for _ in 0..READERS {
            scope.spawn(|| {
                let mut reader = Reader::open(&host);
                while !stop.load(Ordering::Relaxed) {
                    reader.read();
                    reads.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        let write = &write;
        let writers: Vec<_> = (0..WRITERS).map(|writer| scope.spawn(move || write(writer))).collect();
        took.extend(writers.into_iter().flat_map(|writer| writer.join().unwrap()));
        stop.store(true, Ordering::Relaxed);
    });
    let seconds = began.elapsed().as_secs_f64();
    took.sort_unstable();
    let at = |percent: usize| took[(took.len() - 1) * percent / 100].as_secs_f64() * 1000.0;
    println!(
        "{} proposals by {WRITERS} writers, with {READERS} readers: {:.0} a second, p50 {:.0} ms, p99 {:.0} ms",
        took.len(),
        took.len() as f64 / seconds,
        at(50),
        at(99)
    );
    println!("  meanwhile {:.0} reads a second", reads.load(Ordering::Relaxed) as f64 / seconds);
}

/// Reads a second, by 32 connections.
fn rate(host: &str) -> f64 {
    let (count, began) = (500, Instant::now());
    std::thread::scope(|scope| {
        for _ in 0..32 {
            scope.spawn(|| {
                let mut reader = Reader::open(host);
                (0..count).for_each(|_| reader.read());
            });
        }
    });
    32.0 * f64::from(count) / began.elapsed().as_secs_f64()
}

fn statics(endpoint: &Endpoint, running: &endpoint::Running) {
    let ours: Vec<f64> = (0..3).map(|_| rate(&running.host())).collect();
    let ours = ours.into_iter().fold(0.0, f64::max);
    let Some((mut nginx, host)) = nginx(&endpoint.path("repository"), endpoint.room.path()) else {
        println!("static files: {ours:.0} a second (nginx isn't here: apt-get install nginx-light)");
        return;
    };
    let theirs = (0..3).map(|_| rate(&host)).fold(0.0, f64::max);
    let _ = nginx.kill();
    let _ = nginx.wait();
    println!("static files: {ours:.0} a second, nginx {theirs:.0}: {:.2} of it", ours / theirs);
}

/// nginx on a port of its own, with the same files.
fn nginx(folder: &Path, room: &Path) -> Option<(Child, String)> {
    let program = ["/usr/sbin/nginx", "/usr/bin/nginx"].into_iter().find(|path| Path::new(path).exists())?;
    let port = free_port();
    let config = format!(
        "daemon off; worker_processes auto; pid {0}/nginx.pid; error_log {0}/nginx.log; events {{ worker_connections 2048; }}\n\
         http {{ access_log off; keepalive_requests 1000000; client_body_temp_path {0}/t1; proxy_temp_path {0}/t2; fastcgi_temp_path {0}/t3;\n\
         uwsgi_temp_path {0}/t4; scgi_temp_path {0}/t5; server {{ listen 127.0.0.1:{port}; root {1}; }} }}\n",
        room.display(),
        folder.display()
    );
    let path = room.join("nginx.conf");
    std::fs::write(&path, config).ok()?;
    let child = Command::new(program).arg("-c").arg(&path).stderr(Stdio::null()).spawn().ok()?;
    let host = format!("127.0.0.1:{port}");
    // It listens as soon as it can: ask until it does.
    let up = (0..10_000_000).any(|_| is_up(&host));
    up.then_some((child, host))
}
