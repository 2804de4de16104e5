//! Listening: HTTPS where a certificate is given, plain HTTP on loopback alone.

use std::net::{SocketAddr, TcpListener};
use std::num::NonZeroU32;
use std::path::PathBuf;

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
}

impl Config {
    /// Runs the endpoint, for ever. Tells where it listens. A publication that was broken off is taken up first.
    ///
    /// # Errors
    /// [`Error::PlainBeyondLoopback`], or what the system refused.
    pub async fn run(self, told: impl FnOnce(String)) -> Result<(), Error> {
        let Self { house, listen, readers, tls, plain_beyond_loopback, rate } = self;
        if tls.is_none() && !listen.ip().to_canonical().is_loopback() && !plain_beyond_loopback {
            return Err(Error::PlainBeyondLoopback { at: listen });
        }
        let failed = Error::io(&house.folder, "served");
        let tls = match tls {
            Some(Tls { certificate, key }) => {
                Some(RustlsConfig::from_pem_file(&certificate, &key).await.map_err(Error::io(&certificate, "used as a certificate"))?)
            }
            None => None,
        };
        let desk = Desk::open(house, readers, rate)?;
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
            server.serve(service).await.map_err(failed)
        } else {
            let server = axum_server::from_tcp(listener).map_err(&failed)?;
            say();
            server.serve(service).await.map_err(failed)
        }
    }
}
