//! A web server as a source: one client, one connection, going on where it broke off.
//!
//! No total timeout (a slow link is no fault), but one for silence. Bodies are bounded by what the caller says, compression isn't
//! asked for, and redirects aren't followed: signed files never move, and a login page always redirects.

pub(crate) mod cause;
mod certificate;
mod foreign;
mod range;

use std::sync::Mutex;
use std::time::Duration;

use directory::delta::Offer;
use jiff::Timestamp;
use reqwest::header::{
    AUTHORIZATION, CONTENT_RANGE, CONTENT_TYPE, DATE, ETAG, HeaderMap, HeaderValue, IF_RANGE, LOCATION, RANGE, RETRY_AFTER,
};
use reqwest::{Client, Proxy, RequestBuilder, Response, StatusCode, redirect};
use url::Url;

pub use foreign::Foreign;
pub use range::ContentRange;

use crate::fetch::{Part, is_a_web_page};
use crate::origin::{Found, Tell, is_plain, place};
use crate::{Error, Progress, Step};

/// The longest that a server may ask us to wait before the next try.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// How the connection is made.
#[derive(Debug, Clone)]
pub struct Link {
    /// How long nothing may come before the connection counts as broken.
    pub stall: Duration,
    /// How many tries in a row may come to nothing. Every byte that comes begins the count again.
    pub tries: u32,
    /// How long to wait before the second try; doubled with each, and spread at random.
    pub wait: Duration,
    /// The proxy; `None`: the system's.
    pub proxy: Option<String>,
    /// A further certificate to trust for the encryption, in PEM: that of a network which re-signs.
    pub pem: Option<Vec<u8>>,
    /// The reader's token, where reading is for registered readers alone. It goes to whatever server is asked.
    pub token: Option<String>,
}

impl Default for Link {
    fn default() -> Self {
        Self { stall: Duration::from_secs(20), tries: 5, wait: Duration::from_millis(500), proxy: None, pem: None, token: None }
    }
}

/// A web server.
#[derive(Debug)]
pub(crate) struct Http {
    client: Client,
    base: Url,
    link: Link,
    date: Mutex<Option<Timestamp>>,
}

impl Http {
    pub(crate) fn new(base: Url, link: &Link) -> Result<Self, Error> {
        sealed(&base, link)?;
        Ok(Self { client: client(link)?, base, link: link.clone(), date: Mutex::new(None) })
    }

    /// What time it is, as the server last said.
    pub(crate) fn date(&self) -> Option<Timestamp> {
        self.date.lock().ok().and_then(|date| *date)
    }

    pub(crate) async fn metadata(&self, name: &str, longest: u64) -> Result<Option<Vec<u8>>, Error> {
        if !is_plain(name) {
            return Ok(None);
        }
        let Some(bytes) = self.small(&format!("metadata/{name}"), name, longest).await? else {
            return Ok(None);
        };
        if is_a_web_page(&bytes) {
            return Err(Error::CaptivePortal { file: name.to_owned() });
        }
        Ok(Some(bytes))
    }

    /// A small file, into memory, up to a length.
    async fn small(&self, path: &str, name: &str, longest: u64) -> Result<Option<Vec<u8>>, Error> {
        let mut failures = 0;
        loop {
            let stop = match self.small_once(path, name, longest).await {
                Ok(found) => return Ok(found),
                Err(stop) => stop,
            };
            failures += 1;
            self.wait(stop, failures).await?;
        }
    }

    async fn small_once(&self, path: &str, name: &str, longest: u64) -> Result<Option<Vec<u8>>, Stop> {
        let mut response = self.send(self.get(path)?).await?;
        match response.status() {
            StatusCode::OK => {}
            StatusCode::NOT_FOUND | StatusCode::GONE => return Ok(None),
            // Stores answer 403 where listing is not allowed and nothing is there. That may be so of the next root alone.
            StatusCode::FORBIDDEN if name.ends_with(".root.json") => return Ok(None),
            _ => return Err(refusal(&response, name)),
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| self.broke(&error))? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() as u64 > longest {
                return Err(Stop::For(too_long(name, &bytes)));
            }
        }
        Ok(Some(bytes))
    }

    pub(crate) async fn file(&self, offer: &Offer, part: &mut Part, tell: Tell<'_>) -> Result<Found, Error> {
        let mut failures = 0;
        while !part.is_whole() {
            let before = part.length();
            let stop = match self.file_once(offer, part, tell).await {
                Ok(Found::Whole) => Stop::Broke(Error::BrokeOff { host: self.host() }),
                Ok(Found::Missing) => return Ok(Found::Missing),
                Err(stop) => stop,
            };
            if part.is_whole() {
                break;
            }
            failures = if part.length() > before { 1 } else { failures + 1 };
            self.wait(stop, failures).await?;
        }
        Ok(Found::Whole)
    }

    async fn file_once(&self, offer: &Offer, part: &mut Part, tell: Tell<'_>) -> Result<Found, Stop> {
        let mut request = self.get(&place(offer))?;
        if part.length() > 0 {
            request = request.header(RANGE, format!("bytes={}-", part.length()));
            if let Some(etag) = &part.etag {
                request = request.header(IF_RANGE, etag);
            }
        }
        let mut response = self.send(request).await?;
        match response.status() {
            StatusCode::NOT_FOUND | StatusCode::FORBIDDEN | StatusCode::GONE => return Ok(Found::Missing),
            // Before what has come is thrown away for it.
            StatusCode::OK if is_html(response.headers()) => return Err(Stop::For(Error::CaptivePortal { file: offer.name.clone() })),
            StatusCode::OK => begin_again(&response, part)?,
            StatusCode::PARTIAL_CONTENT if goes_on(response.headers(), part, offer) => {}
            // Another state of the file than ours, or another place in it than asked for.
            StatusCode::PARTIAL_CONTENT | StatusCode::RANGE_NOT_SATISFIABLE => {
                part.reset()?;
                return Err(Stop::Broke(Error::BrokeOff { host: self.host() }));
            }
            _ => return Err(refusal(&response, &offer.name)),
        }
        while let Some(chunk) = response.chunk().await.map_err(|error| self.broke(&error))? {
            part.add(&chunk)?;
            tell(Progress { step: Step::Fetching { file: offer.name.clone() }, done: part.length(), total: offer.length });
        }
        Ok(Found::Whole)
    }

    fn get(&self, path: &str) -> Result<RequestBuilder, Stop> {
        let url = self.base.join(path).map_err(|_| Error::NoSource { text: self.base.to_string() })?;
        // A name that a stranger signed may be an address of its own, or lead out of the repository.
        if !url.as_str().starts_with(self.base.as_str()) {
            return Err(Stop::For(Error::Redirected { to: url.to_string() }));
        }
        Ok(self.client.get(url))
    }

    async fn send(&self, request: RequestBuilder) -> Result<Response, Stop> {
        let response = match request.send().await {
            Ok(response) => response,
            Err(error) => return Err(self.seen_again(self.broke(&error)).await),
        };
        if let (Some(said), Ok(mut date)) = (text(response.headers(), DATE.as_str()).and_then(http_date), self.date.lock()) {
            *date = Some(said);
        }
        Ok(response)
    }

    /// Where the certificate was refused: with who issued it, and the server's time kept.
    async fn seen_again(&self, stop: Stop) -> Stop {
        let Stop::For(Error::Intercepted { why }) = stop else { return stop };
        let shown = certificate::shown(&self.base, &self.link).await;
        if let (Some(said), Ok(mut date)) = (shown.date, self.date.lock()) {
            *date = Some(said);
        }
        let why = shown.issuer.map_or(why.clone(), |issuer| format!("its certificate was issued by {issuer} ({why})"));
        Stop::For(Error::Intercepted { why })
    }

    fn broke(&self, error: &reqwest::Error) -> Stop {
        cause::of(error, &self.host())
    }

    fn host(&self) -> String {
        self.base.host_str().unwrap_or("the server").to_owned()
    }

    /// Waits before the next try, or gives up with the reason.
    async fn wait(&self, stop: Stop, failures: u32) -> Result<(), Error> {
        let (error, asked) = match stop {
            Stop::For(error) => return Err(error),
            Stop::Broke(error) => (error, None),
            Stop::Later(asked) => (Error::Busy, asked),
        };
        if failures >= self.link.tries {
            return Err(error);
        }
        pause(&self.link, failures, asked).await;
        Ok(())
    }
}

/// Waits before the next try: longer after each failure, and no shorter than was asked for.
pub(crate) async fn pause(link: &Link, failures: u32, asked: Option<Duration>) {
    let doubled = link.wait * 2_u32.pow(failures.clamp(1, 10) - 1);
    let wait = spread(doubled).max(asked.unwrap_or_default()).min(LONGEST_WAIT);
    if !link.wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
}

/// A token never goes over a network unencrypted: whoever listens would be its bearer.
///
/// # Errors
/// [`Error::Setup`], where it would.
pub(crate) fn sealed(base: &Url, link: &Link) -> Result<(), Error> {
    let here = match base.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    if link.token.is_none() || base.scheme() == "https" || here {
        return Ok(());
    }
    Err(Error::Setup { why: format!("a token is not sent to {} unencrypted: use https", base.host_str().unwrap_or_default()) })
}

/// A client as a link has it: redirects aren't followed, silence has an end, a token goes along.
pub(crate) fn client(link: &Link) -> Result<Client, Error> {
    let setup = |error: reqwest::Error| Error::Setup { why: cause::chain(&error) };
    let agent = concat!("valise/", env!("CARGO_PKG_VERSION"));
    let mut builder = Client::builder().user_agent(agent).redirect(redirect::Policy::none()).pool_max_idle_per_host(1);
    builder = builder.connect_timeout(link.stall).read_timeout(link.stall);
    if let Some(proxy) = &link.proxy {
        builder = builder.proxy(Proxy::all(proxy).map_err(setup)?);
    }
    if let Some(pem) = &link.pem {
        builder = builder.tls_certs_merge(reqwest::Certificate::from_pem_bundle(pem).map_err(setup)?);
    }
    if let Some(token) = &link.token {
        let mut bearer = HeaderValue::from_str(&format!("Bearer {token}"))
            .map_err(|_| Error::Setup { why: "the token has characters that no token has".to_owned() })?;
        bearer.set_sensitive(true);
        builder = builder.default_headers(HeaderMap::from_iter([(AUTHORIZATION, bearer)]));
    }
    builder.build().map_err(setup)
}

/// Why a try came to nothing.
#[derive(Debug)]
pub(crate) enum Stop {
    /// For good.
    For(Error),
    /// The connection broke: worth another try; in the end, this is told.
    Broke(Error),
    /// The server asks for patience.
    Later(Option<Duration>),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::For(error)
    }
}

fn begin_again(response: &Response, part: &mut Part) -> Result<(), Error> {
    part.reset()?;
    part.remember(text(response.headers(), ETAG.as_str()).filter(|etag| !etag.starts_with("W/")).map(str::to_owned))
}

fn goes_on(headers: &HeaderMap, part: &Part, offer: &Offer) -> bool {
    let range = text(headers, CONTENT_RANGE.as_str()).and_then(ContentRange::parse);
    range.is_some_and(|range| range.first == part.length() && range.whole.is_none_or(|whole| whole == offer.length))
}

fn refusal(response: &Response, file: &str) -> Stop {
    let status = response.status();
    let header = |name: reqwest::header::HeaderName| text(response.headers(), name.as_str());
    match status.as_u16() {
        // RFC 6585, 6: the network wants one to log in first.
        511 => Stop::For(Error::CaptivePortal { file: file.to_owned() }),
        407 => Stop::For(Error::ProxyRefused { why: "it asks for a name and a password (407)".to_owned() }),
        429 | 503 => Stop::Later(header(RETRY_AFTER).and_then(|wait| wait.parse().ok()).map(Duration::from_secs)),
        500 | 502 | 504 => Stop::Broke(Error::Server { status: status.as_u16(), file: file.to_owned() }),
        300..400 => Stop::For(Error::Redirected { to: header(LOCATION).unwrap_or("nowhere").chars().take(200).collect() }),
        other => Stop::For(Error::Server { status: other, file: file.to_owned() }),
    }
}

fn is_html(headers: &HeaderMap) -> bool {
    text(headers, CONTENT_TYPE.as_str()).is_some_and(|kind| kind.starts_with("text/html"))
}

fn too_long(name: &str, bytes: &[u8]) -> Error {
    if is_a_web_page(bytes) {
        return Error::CaptivePortal { file: name.to_owned() };
    }
    Error::Damaged { file: name.to_owned(), why: "it is longer than any honest one".to_owned() }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

fn http_date(text: &str) -> Option<Timestamp> {
    jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(text).ok()
}

/// Half of a wait, and up to as much again: so that a thousand copies that lost the same server don't come back at once.
fn spread(wait: Duration) -> Duration {
    use std::hash::{BuildHasher, Hasher};
    let random = std::collections::hash_map::RandomState::new().build_hasher().finish();
    let share = u32::try_from(random % 1000).unwrap_or(0);
    wait / 2 + wait / 2 * share / 1000
}
