//! Who asks: the token of a request, and how often it may ask.

use std::hash::Hash;
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use directory::proposal::{Person, RoleKind};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use jiff::Timestamp;
use store::endpoint::Token;
use tokio::sync::Semaphore;

use super::problem::{Code, Refused};
use super::tokens::{Bearer, Verified};
use super::{Readers, Shared};

/// Whoever asks, known by a token that holds.
#[derive(Debug, Clone)]
pub(super) struct Caller {
    pub(super) person: Person,
    pub(super) token: String,
    pub(super) expires: Timestamp,
}

/// Whoever asks and keeps the directory: maintainers, reviewers, publishers.
#[derive(Debug, Clone)]
pub(super) struct Keeper(pub(super) Caller);

/// Whoever asks, known or not.
#[derive(Debug, Clone)]
pub(super) struct Anyone {
    caller: Option<Caller>,
    from: IpAddr,
}

/// After how many requests addresses and tokens that ask no longer are forgotten.
const FORGOTTEN_EVERY: u32 = 10_000;

/// What keeps the door.
#[derive(Debug)]
pub(super) struct Door {
    verified: Verified,
    /// Argon2 takes 19 MiB and a processor each time.
    at_once: Semaphore,
    /// Tokens not seen before, and reports from whoever has none, by address.
    strangers: Ration<IpAddr>,
    /// Requests, by token or address.
    requests: Ration<String>,
}

/// So many at once and a second, by key. Keys that ask no longer are forgotten now and then: else whoever has many fills the memory.
#[derive(Debug)]
struct Ration<K: Hash + Eq + Clone> {
    limiter: DefaultKeyedRateLimiter<K>,
    asked: AtomicU32,
}

impl<K: Hash + Eq + Clone> Ration<K> {
    fn new(quota: Quota) -> Self {
        Self { limiter: RateLimiter::keyed(quota), asked: AtomicU32::new(0) }
    }

    fn take(&self, key: &K) -> Result<(), Refused> {
        if self.asked.fetch_add(1, Ordering::Relaxed).is_multiple_of(FORGOTTEN_EVERY) {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(key).map_err(|_| Refused::new(Code::TooMany, "wait a moment, and send it again"))
    }
}

impl Door {
    /// A door at which a token, or an address without one, may ask so often a second.
    pub(super) fn new(rate: NonZeroU32) -> Self {
        let burst = NonZeroU32::new(60).unwrap_or(NonZeroU32::MIN);
        Self {
            verified: Verified::default(),
            at_once: Semaphore::new(2),
            strangers: Ration::new(Quota::per_second(NonZeroU32::MIN).allow_burst(burst)),
            requests: Ration::new(Quota::per_second(rate).allow_burst(rate.saturating_mul(NonZeroU32::MIN.saturating_add(4)))),
        }
    }

    /// Verifies a token that wasn't seen before. Of many requests with it at once, the first does; the others find it done.
    async fn verify(&self, shared: &Shared, bearer: Bearer, token: &Token, from: IpAddr) -> Result<bool, Refused> {
        let _turn = self.at_once.acquire().await.map_err(|error| Refused::trouble(&error))?;
        if self.verified.knows(&bearer, token) {
            return Ok(true);
        }
        self.strangers.take(&from)?;
        let (desk, kept) = (std::sync::Arc::clone(shared), token.clone());
        let verify = move || desk.door.verified.verify(&bearer, &kept);
        tokio::task::spawn_blocking(verify).await.map_err(|error| Refused::trouble(&error))
    }

    /// Lets a token in, or says why not. Which of its parts is wrong isn't told.
    async fn known(&self, shared: &Shared, bearer: Bearer, from: IpAddr) -> Result<Caller, Refused> {
        let refused = || Refused::new(Code::BadToken, "it is unknown, expired or revoked: ask whoever keeps the endpoint for another");
        let id = bearer.id.clone();
        let found = shared.read(move |store| Ok(store.token(&id)?)).await?;
        let now = Timestamp::now();
        let Some(token) = found.filter(|token| !token.revoked && token.expires > now) else {
            self.strangers.take(&from)?;
            return Err(refused());
        };
        if !self.verified.knows(&bearer, &token) && !self.verify(shared, bearer, &token, from).await? {
            return Err(refused());
        }
        let name = token.person.clone();
        let person = shared.read(move |store| Ok(store.person(&name)?)).await?.ok_or_else(refused)?;
        Ok(Caller { person, token: token.id, expires: token.expires })
    }
}

impl FromRequestParts<Shared> for Anyone {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Refused> {
        let from = parts.extensions.get::<ConnectInfo<SocketAddr>>().map_or(IpAddr::from([0; 4]), |info| counted(info.0.ip()));
        let mut headers = parts.headers.get_all(AUTHORIZATION).into_iter().map(|value| value.to_str().unwrap_or_default());
        let header = headers.next();
        if headers.next().is_some() {
            return Err(Refused::new(Code::BadToken, "a request bears one token"));
        }
        let bearer =
            header.map(|header| Bearer::parse(header).ok_or_else(|| Refused::new(Code::BadToken, "it isn't of the form that tokens have")));
        let door = &shared.door;
        let caller = match bearer.transpose()? {
            Some(bearer) => Some(door.known(shared, bearer, from).await?),
            None => None,
        };
        let key = caller.as_ref().map_or_else(|| from.to_string(), |caller| caller.token.clone());
        door.requests.take(&key)?;
        Ok(Self { caller, from })
    }
}

impl FromRequestParts<Shared> for Caller {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Refused> {
        let Anyone { caller, .. } = Anyone::from_request_parts(parts, shared).await?;
        caller.ok_or_else(|| Refused::new(Code::NoToken, "send it as `Authorization: Bearer …`"))
    }
}

impl FromRequestParts<Shared> for Keeper {
    type Rejection = Refused;

    /// Refuses whoever only reads, before a byte of the body is.
    async fn from_request_parts(parts: &mut Parts, shared: &Shared) -> Result<Self, Refused> {
        let caller = Caller::from_request_parts(parts, shared).await?;
        let works = [RoleKind::Maintainer, RoleKind::Reviewer, RoleKind::Publisher].into_iter().any(|kind| caller.person.is(kind));
        if works { Ok(Self(caller)) } else { Err(Refused::new(Code::Forbidden, "that is for those who keep the directory")) }
    }
}

/// The address that counts: of IPv6 the network, since whoever has one has all of it.
fn counted(from: IpAddr) -> IpAddr {
    match from.to_canonical() {
        IpAddr::V6(address) => IpAddr::from((address.to_bits() >> 64 << 64).to_be_bytes()),
        address @ IpAddr::V4(_) => address,
    }
}

impl Anyone {
    /// Refuses strangers where reading is for registered readers alone.
    pub(super) fn may_read(&self, readers: Readers) -> Result<(), Refused> {
        if readers == Readers::Open || self.caller.is_some() {
            return Ok(());
        }
        Err(Refused::new(Code::NoToken, "this directory is for registered readers: send your token"))
    }

    /// Rations what strangers may write: a report takes no token.
    pub(super) fn may_report(&self, desk: &super::Desk) -> Result<(), Refused> {
        self.may_read(desk.readers)?;
        if self.caller.is_some() { Ok(()) } else { desk.door.strangers.take(&self.from) }
    }
}
