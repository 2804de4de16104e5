//! Whoever ends the encryption in front of a server: with a certificate of its own, as a hotel's network does, or with one that is long over.

use std::net::SocketAddr;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use sync::{Link, Source};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use crate::house::{quick, wait};

/// Whoever ends the encryption in front of a server.
pub struct Terminator {
    pub at: SocketAddr,
    /// The certificate of whoever vouches for it.
    pub pem: String,
}

impl Terminator {
    /// In front of that server, with a certificate that ends in this year.
    pub fn before(server: SocketAddr, until: i32) -> Self {
        let mut authority = CertificateParams::new(Vec::<String>::new()).unwrap();
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        authority.distinguished_name.push(DnType::CommonName, "Invented Hotel Network CA");
        let authority_key = KeyPair::generate().unwrap();
        let pem = authority.self_signed(&authority_key).unwrap().pem();
        let mut leaf = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
        (leaf.not_before, leaf.not_after) = (date_time_ymd(2001, 1, 1), date_time_ymd(until, 1, 1));
        let key = KeyPair::generate().unwrap();
        let certificate = leaf.signed_by(&key, &Issuer::new(authority, authority_key)).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()));
        let config = config.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let config = config.with_single_cert(vec![certificate.der().clone()], key).unwrap();
        Self { at: start(TlsAcceptor::from(Arc::new(config)), server), pem }
    }

    pub fn source(&self) -> Source {
        Source::parse(&format!("https://{}", self.at)).unwrap()
    }

    /// A link that trusts whoever vouches for it.
    pub fn trusted(&self) -> Link {
        Link { pem: Some(self.pem.clone().into_bytes()), ..quick() }
    }
}

fn start(acceptor: TlsAcceptor, server: SocketAddr) -> SocketAddr {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        wait(async move {
            let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
            tell.send(listener.local_addr().unwrap()).unwrap();
            while let Ok((client, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    let (Ok(mut client), Ok(mut server)) = (acceptor.accept(client).await, TcpStream::connect(server).await) else {
                        return;
                    };
                    let _ = tokio::io::copy_bidirectional(&mut client, &mut server).await;
                });
            }
        });
    });
    told.recv().unwrap()
}
