//! Encryption as it is met with: a server with a certificate of its own, a network that signs again, a clock that is wrong.

use std::net::SocketAddr;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use sync::{Error, Link, Source};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use crate::house::{House, held, quick, serve, wait};
use crate::proxy::{Fault, Proxy};

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

#[test]
fn a_network_that_signs_again_is_named_by_its_issuer_until_its_certificate_is_trusted() {
    let house = House::new();
    house.publish(1);
    let copy = house.path("reader.db");
    house.sync(&copy, &house.folder()).unwrap();
    let before = held(&copy);
    house.publish(2);
    let network = Terminator::before(serve(house.path("repository")), 2099);
    let error = house.sync(&copy, &network.source()).unwrap_err();
    assert!(matches!(error, Error::Intercepted { .. }), "{error}");
    assert!(error.to_string().contains("Invented Hotel Network CA") && error.to_string().contains("--pem"), "{error}");
    assert_eq!(held(&copy), before, "nothing has changed, and no success is claimed");
    let outcome = house.sync_at(&copy, &network.source(), house.at, &network.trusted()).unwrap();
    assert_eq!(outcome.now, 2);
}

#[test]
fn a_certificate_that_is_not_valid_today_is_told_as_a_wrong_clock_where_the_server_knows_better() {
    let house = House::new();
    house.publish(1);
    let copy = house.path("reader.db");
    let dated = |date: &'static str| {
        let answers = move |_: &str| {
            Some(format!("HTTP/1.1 404 Not Found\r\ndate: {date}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").into_bytes())
        };
        let server = Proxy::with_rule(serve(house.path("repository")), answers).at;
        let expired = Terminator::before(server, 2002);
        house.sync_at(&copy, &expired.source(), house.at, &expired.trusted()).unwrap_err()
    };
    let error = dated("Fri, 25 Dec 2026 12:00:00 GMT");
    assert!(error.to_string().contains("this machine's clock is 32 days behind the server's"), "{error}");
    let error = dated("Mon, 23 Nov 2026 12:00:00 GMT");
    assert!(matches!(error, Error::Intercepted { .. }) && !error.to_string().contains("clock"), "the clock is right: {error}");
}

#[test]
fn encrypted_or_not_it_is_the_same_two_requests_and_one_connection() {
    let house = House::new();
    house.publish(1);
    let counted = Proxy::with_fault(serve(house.path("repository")), Fault::None);
    let network = Terminator::before(counted.at, 2099);
    let copy = house.path("reader.db");
    house.sync_at(&copy, &network.source(), house.at, &network.trusted()).unwrap();
    let (requests, connections, _) = counted.counts.of();
    house.sync_at(&copy, &network.source(), house.at, &network.trusted()).unwrap();
    let (again, connected, _) = counted.counts.of();
    assert_eq!((connections, again - requests, connected - connections), (1, 2, 1));
}
