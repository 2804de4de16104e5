//! Encryption as it is met with: a server with a certificate of its own, a network that signs again, a clock that is wrong.

#[path = "terminator.rs"]
mod terminator;

use sync::Error;

pub use terminator::Terminator;

use crate::house::{House, held, serve};
use crate::proxy::{Fault, Proxy};

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
