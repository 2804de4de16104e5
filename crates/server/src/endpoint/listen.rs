//! Listening: HTTPS where a certificate is given, plain HTTP on loopback alone.

use std::net::{SocketAddr, TcpListener};
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum_server::tls_rustls::RustlsConfig;

use super::{Desk, House, Readers, publications, router};
use crate::Error;

/// A certificate and its key, in PEM.
#[derive(Debug, Clone)]
pub struct Tls {
    /// The chain.
    pub certificate: PathBuf,
    /// The key.
    pub key: PathBuf,
}

/// How an endpoint is run.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where it lives.
    pub house: House,
    /// Where it listens; port 0: any free one.
    pub listen: SocketAddr,
    /// Who may read.
    pub readers: Readers,
    /// Its certificate; `None`: plain HTTP.
    pub tls: Option<Tls>,
    /// Whether it may speak plain HTTP to other machines: behind something that ends TLS, on a network of one's own.
    pub plain_beyond_loopback: bool,
    /// How many requests a second a token, or an address without one, may make; five times that at once.
    pub rate: NonZeroU32,
    /// How long the head of a request may take, silence within a body, and a connection may lie idle.
    pub patience: Duration,
}

impl Config {
    /// Runs the endpoint, for ever. Tells where it listens. A publication that was broken off is taken up first.
    ///
    /// # Errors
    /// [`Error::PlainBeyondLoopback`], or what the system refused.
    pub async fn run(self, told: impl FnOnce(String)) -> Result<(), Error> {
        let Self { house, listen, readers, tls, plain_beyond_loopback, rate, patience } = self;
        if tls.is_none() && !listen.ip().to_canonical().is_loopback() && !plain_beyond_loopback {
            return Err(Error::PlainBeyondLoopback { at: listen });
        }
        let failed = Error::io(&house.folder, "served");
        let tls = match tls {
            Some(tls) => Some(tls.read().await?),
            None => None,
        };
        let desk = Desk::open(house, readers, rate, patience)?;
        publications::take_up(&desk).await;
        let service = router(&desk).into_make_service_with_connect_info::<SocketAddr>();
        let listener = TcpListener::bind(listen).map_err(&failed)?;
        let at = listener.local_addr().map_err(&failed)?;
        drop(desk);
        let scheme = if tls.is_some() { "https" } else { "http" };
        let say = move || told(format!("{scheme}://{at}/"));
        if let Some(tls) = tls {
            let server = axum_server::from_tcp_rustls(listener, tls).map_err(&failed)?;
            say();
            patient(server, patience).serve(service).await.map_err(failed)
        } else {
            let server = axum_server::from_tcp(listener).map_err(&failed)?;
            say();
            patient(server, patience).serve(service).await.map_err(failed)
        }
    }
}

impl Tls {
    /// HTTP/1.1 alone is offered: its limits are the ones that are held here.
    async fn read(&self) -> Result<RustlsConfig, Error> {
        let read = RustlsConfig::from_pem_file(&self.certificate, &self.key).await;
        let mut config = (*read.map_err(Error::io(&self.certificate, "used as a certificate"))?.get_inner()).clone();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(RustlsConfig::from_config(Arc::new(config)))
    }
}

/// A server that hangs up on whoever doesn't come to the end of a request's head, or of the first request, in time: a connection
/// takes memory and a descriptor.
fn patient<A: axum_server::Address, C>(server: axum_server::Server<A, C>, patience: Duration) -> axum_server::Server<A, C> {
    let mut server = server.http1_only().first_request_timeout(patience);
    server.http_builder().http1().header_read_timeout(patience);
    server
}
