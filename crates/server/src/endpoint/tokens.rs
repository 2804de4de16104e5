//! Tokens: made once, shown once, kept hashed.
//!
//! `vls_<id>_<secret>`: the id finds the row and is no secret; the secret is 256 random bits. Nobody guesses those, whatever the
//! hash, so a plain SHA-256 would do against a stolen database; argon2id is what is stored all the same, so that nothing rests on
//! every token having been made here. It costs tens of milliseconds, which no request must pay twice: once a secret has been
//! verified, its SHA-256 stays in memory, and later requests are compared with that, in constant time. Expiry and revocation are
//! read from the database each time.

use std::collections::HashMap;
use std::sync::Mutex;

use argon2::password_hash::{PasswordHasher, SaltString};
use argon2::{Argon2, PasswordHash, PasswordVerifier};
use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::rand;
use directory::digest::{hex, of_bytes};
use jiff::Timestamp;
use store::endpoint::Token;

/// The most secrets that are remembered; then all are forgotten, and verified anew.
const MOST_REMEMBERED: usize = 10_000;

/// What a request bears, taken apart.
#[derive(Clone)]
pub(super) struct Bearer {
    pub(super) id: String,
    secret: String,
}

/// Makes a token: what is kept of it, and what is shown once.
pub(super) fn make(person: &str, expires: Timestamp) -> Option<(Token, String)> {
    let (mut id, mut secret, mut salt) = ([0; 6], [0; 32], [0; 16]);
    for bytes in [&mut id[..], &mut secret[..], &mut salt[..]] {
        rand::fill(bytes).ok()?;
    }
    let (id, secret) = (hex(&id), hex(&secret));
    let salt = SaltString::encode_b64(&salt).ok()?;
    let hash = Argon2::default().hash_password(secret.as_bytes(), &salt).ok()?.to_string();
    let shown = format!("vls_{id}_{secret}");
    Some((Token { id, person: person.to_owned(), hash, expires, revoked: false }, shown))
}

impl Bearer {
    /// Takes the header `Authorization` apart; `None` where it bears no token of ours.
    pub(super) fn parse(header: &str) -> Option<Self> {
        let (scheme, token) = header.split_once(' ')?;
        let (id, secret) = token.strip_prefix("vls_").filter(|_| scheme.eq_ignore_ascii_case("Bearer"))?.split_once('_')?;
        let is_hex = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        (is_hex(id, 12) && is_hex(secret, 64)).then(|| Self { id: id.to_owned(), secret: secret.to_owned() })
    }
}

/// Secrets that have been verified, as their SHA-256, by the id of the token.
#[derive(Debug, Default)]
pub(super) struct Verified(Mutex<HashMap<String, (String, String)>>);

impl Verified {
    /// Whether this secret has been verified against this very hash.
    pub(super) fn knows(&self, bearer: &Bearer, token: &Token) -> bool {
        let Ok(known) = self.0.lock() else { return false };
        let Some((hash, digest)) = known.get(&bearer.id) else { return false };
        *hash == token.hash && verify_slices_are_equal(digest.as_bytes(), of_bytes(bearer.secret.as_bytes()).as_bytes()).is_ok()
    }

    /// Verifies a secret: slow, by design.
    pub(super) fn verify(&self, bearer: &Bearer, token: &Token) -> bool {
        let Ok(hash) = PasswordHash::new(&token.hash) else { return false };
        let right = Argon2::default().verify_password(bearer.secret.as_bytes(), &hash).is_ok();
        if let (true, Ok(mut known)) = (right, self.0.lock()) {
            if known.len() >= MOST_REMEMBERED {
                known.clear();
            }
            known.insert(bearer.id.clone(), (token.hash.clone(), of_bytes(bearer.secret.as_bytes())));
        }
        right
    }
}
