//! A link of 64 kbit/s with a round trip of 600 ms, in real time, that counts what goes over it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};

use crate::house::wait;

/// Bytes a second: 64 kbit.
const RATE: f64 = 8000.0;
/// From one end to the other.
const ONE_WAY: Duration = Duration::from_millis(300);

/// The link, in front of a server.
pub struct Slow {
    pub at: SocketAddr,
    counts: Arc<[AtomicU64; 2]>,
}

impl Slow {
    pub fn before(server: SocketAddr) -> Self {
        let counts = Arc::new([AtomicU64::new(0), AtomicU64::new(0)]);
        let (counted, (tell, told)) = (Arc::clone(&counts), std::sync::mpsc::channel());
        std::thread::spawn(move || wait(listen(server, counted, tell)));
        Self { at: told.recv().unwrap(), counts }
    }

    /// Connections and bytes of both directions since this was last asked.
    pub fn taken(&self) -> (u64, u64) {
        (self.counts[0].swap(0, Ordering::SeqCst), self.counts[1].swap(0, Ordering::SeqCst))
    }
}

async fn listen(server: SocketAddr, counts: Arc<[AtomicU64; 2]>, tell: std::sync::mpsc::Sender<SocketAddr>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    tell.send(listener.local_addr().unwrap()).unwrap();
    while let Ok((client, _)) = listener.accept().await {
        counts[0].fetch_add(1, Ordering::SeqCst);
        let server = TcpStream::connect(server).await.unwrap();
        let ((from_client, to_client), (from_server, to_server)) = (client.into_split(), server.into_split());
        // A connection is made by a round trip before its first byte: on loopback it costs nothing, and is added here.
        tokio::spawn(one_way(from_client, to_server, ONE_WAY * 2, Arc::clone(&counts)));
        tokio::spawn(one_way(from_server, to_client, Duration::ZERO, Arc::clone(&counts)));
    }
}

async fn one_way(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, made: Duration, counts: Arc<[AtomicU64; 2]>) {
    let (send, mut due) = mpsc::unbounded_channel::<(Instant, Vec<u8>)>();
    tokio::spawn(async move {
        while let Some((when, chunk)) = due.recv().await {
            sleep_until(when).await;
            if to.write_all(&chunk).await.is_err() {
                return;
            }
        }
        let _ = to.shutdown().await;
    });
    let (mut free, mut chunk) = (Instant::now() + made, vec![0; 1400]);
    while let Ok(count @ 1..) = from.read(&mut chunk).await {
        counts[1].fetch_add(count as u64, Ordering::SeqCst);
        free = free.max(Instant::now()) + Duration::from_secs_f64(count as f64 / RATE);
        let _ = send.send((free + ONE_WAY, chunk[..count].to_vec()));
    }
}
