//! A reader that asks for one file again and again over one connection: for the bench.

use std::io::{Read, Write};
use std::net::TcpStream;

const FILE: &str = "/metadata/timestamp.json";

/// A connection that asks for one file again and again.
pub struct Reader {
    stream: TcpStream,
    request: Vec<u8>,
    buffer: Vec<u8>,
}

impl Reader {
    pub fn open(host: &str) -> Self {
        Self::of(host, FILE)
    }

    /// A reader of another file.
    pub fn of(host: &str, file: &str) -> Self {
        let stream = TcpStream::connect(host).unwrap();
        stream.set_nodelay(true).unwrap();
        Self { stream, request: format!("GET {file} HTTP/1.1\r\nhost: {host}\r\n\r\n").into_bytes(), buffer: vec![0; 4 << 20] }
    }

    /// Reads the file once, to its last byte.
    pub fn read(&mut self) {
        self.stream.write_all(&self.request).unwrap();
        let mut filled = 0;
        loop {
            let count = self.stream.read(&mut self.buffer[filled..]).unwrap();
            assert!(count > 0, "the server hung up");
            filled += count;
            let text = &self.buffer[..filled];
            let Some(head) = text.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
            let low = String::from_utf8_lossy(&text[..head]).to_lowercase();
            assert!(low.starts_with("http/1.1 200"), "{low}");
            let length: usize = low.split("content-length: ").nth(1).unwrap().split("\r\n").next().unwrap().parse().unwrap();
            if filled >= head + 4 + length {
                return;
            }
        }
    }
}
