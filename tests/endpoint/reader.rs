//! A reader that asks for one file again and again over one connection: for the bench.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

const FILE: &str = "/metadata/timestamp.json";

/// A connection that asks for one file again and again.
pub struct Reader {
    stream: TcpStream,
    request: Vec<u8>,
    buffer: Vec<u8>,
}

impl Reader {
    pub fn open(host: &str) -> Self {
        let stream = TcpStream::connect(host).unwrap();
        stream.set_nodelay(true).unwrap();
        Self { stream, request: format!("GET {FILE} HTTP/1.1\r\nhost: {host}\r\n\r\n").into_bytes(), buffer: vec![0; 16 << 10] }
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

/// A port that nobody listens at.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Whether somebody listens there.
pub fn is_up(host: &str) -> bool {
    TcpStream::connect(host).is_ok()
}
