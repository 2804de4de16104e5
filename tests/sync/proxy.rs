//! A loopback proxy of our own: counts what goes over the wire, and breaks it where it is told to.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What is done to the bytes of the answers, all of them counted as one stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// Reset at this byte, once.
    Reset(u64),
    /// Ended at this byte, once.
    End(u64),
    /// Changed at this byte, once.
    Corrupt(u64),
    /// Silent from this byte on, on that connection.
    Stall(u64),
    /// Reset after every so many bytes, again and again.
    ResetEvery(u64),
}

/// What the proxy answers itself to a path, in place of the server: the raw bytes, after which it ends the connection.
pub type Rule = Box<dyn Fn(&str) -> Option<Vec<u8>> + Send + Sync>;

/// What went over the wire.
#[derive(Debug, Default)]
pub struct Counts {
    pub requests: AtomicU64,
    pub connections: AtomicU64,
    pub up: AtomicU64,
    pub down: AtomicU64,
    /// Bytes until the fault; below zero: it has happened.
    left: AtomicI64,
}

impl Counts {
    pub fn of(&self) -> (u64, u64, u64) {
        let get = |count: &AtomicU64| count.load(Ordering::SeqCst);
        (get(&self.requests), get(&self.connections), get(&self.up) + get(&self.down))
    }
}

/// A proxy in front of a server.
pub struct Proxy {
    pub at: SocketAddr,
    pub counts: Arc<Counts>,
    /// The heads of all requests.
    pub heads: Arc<Mutex<Vec<String>>>,
}

struct Shared {
    server: SocketAddr,
    fault: Fault,
    rule: Rule,
    counts: Arc<Counts>,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    pub fn with_fault(server: SocketAddr, fault: Fault) -> Self {
        Self::start(server, fault, Box::new(|_| None))
    }

    pub fn with_rule(server: SocketAddr, rule: impl Fn(&str) -> Option<Vec<u8>> + Send + Sync + 'static) -> Self {
        Self::start(server, Fault::None, Box::new(rule))
    }

    fn start(server: SocketAddr, fault: Fault, rule: Rule) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let at = listener.local_addr().unwrap();
        let (counts, heads) = (Arc::new(Counts::default()), Arc::new(Mutex::new(Vec::new())));
        let (Fault::Reset(k) | Fault::End(k) | Fault::Corrupt(k) | Fault::Stall(k) | Fault::ResetEvery(k)) = fault else {
            return Self::listen(listener, at, Shared { server, fault, rule, counts, heads });
        };
        counts.left.store(i64::try_from(k).unwrap(), Ordering::SeqCst);
        Self::listen(listener, at, Shared { server, fault, rule, counts, heads })
    }

    fn listen(listener: TcpListener, at: SocketAddr, shared: Shared) -> Self {
        let (counts, heads) = (Arc::clone(&shared.counts), Arc::clone(&shared.heads));
        let shared = Arc::new(shared);
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let shared = Arc::clone(&shared);
                std::thread::spawn(move || drop(shared.connection(client)));
            }
        });
        Self { at, counts, heads }
    }

    pub fn source(&self) -> sync::Source {
        sync::Source::parse(&format!("http://{}", self.at)).unwrap()
    }
}

impl Shared {
    fn connection(&self, mut client: TcpStream) -> std::io::Result<()> {
        self.counts.connections.fetch_add(1, Ordering::SeqCst);
        client.set_nodelay(true)?;
        let mut server = TcpStream::connect(self.server)?;
        while let Some(head) = head(&mut client)? {
            self.counts.requests.fetch_add(1, Ordering::SeqCst);
            self.counts.up.fetch_add(head.len() as u64, Ordering::SeqCst);
            let text = String::from_utf8_lossy(&head).into_owned();
            let path = text.split(' ').nth(1).unwrap_or_default().to_owned();
            self.heads.lock().unwrap().push(text);
            if let Some(raw) = (self.rule)(&path) {
                self.counts.down.fetch_add(raw.len() as u64, Ordering::SeqCst);
                client.write_all(&raw)?;
                return client.shutdown(std::net::Shutdown::Write);
            }
            server.write_all(&head)?;
            let answer = answer(&mut server)?;
            if !self.send(&mut client, answer)? {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Sends an answer on, broken where it is to be; `false`: the connection is over.
    fn send(&self, client: &mut TcpStream, mut bytes: Vec<u8>) -> std::io::Result<bool> {
        let length = i64::try_from(bytes.len()).unwrap();
        let before = self.counts.left.fetch_sub(length, Ordering::SeqCst);
        let here = usize::try_from(before).ok().filter(|here| self.fault != Fault::None && *here < bytes.len());
        if let (Some(here), Fault::Corrupt(_)) = (here, self.fault) {
            bytes[here] ^= 0x55;
        }
        let until = here.filter(|_| !matches!(self.fault, Fault::Corrupt(_))).unwrap_or(bytes.len());
        self.counts.down.fetch_add(until as u64, Ordering::SeqCst);
        client.write_all(&bytes[..until])?;
        if until == bytes.len() && here.is_none_or(|_| matches!(self.fault, Fault::Corrupt(_))) {
            return Ok(true);
        }
        match self.fault {
            Fault::Stall(_) => drop(client.read(&mut [0])),
            Fault::End(_) => client.shutdown(std::net::Shutdown::Write)?,
            Fault::ResetEvery(k) => {
                self.counts.left.store(i64::try_from(k).unwrap(), Ordering::SeqCst);
                socket2::SockRef::from(&*client).set_linger(Some(Duration::ZERO))?;
            }
            _ => socket2::SockRef::from(&*client).set_linger(Some(Duration::ZERO))?,
        }
        Ok(false)
    }
}

/// Reads a request or the head of an answer, up to its empty line; `None`: the other side has ended.
fn head(stream: &mut TcpStream) -> std::io::Result<Option<Vec<u8>>> {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") {
        if stream.read(&mut byte)? == 0 {
            return Ok(None);
        }
        head.push(byte[0]);
    }
    Ok(Some(head))
}

fn answer(server: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let mut bytes = head(server)?.unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes).to_lowercase();
    let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok()).unwrap_or(0);
    let start = bytes.len();
    bytes.resize(start + length, 0);
    server.read_exact(&mut bytes[start..])?;
    Ok(bytes)
}
