//! The client of the central endpoint: proposals, reviews, publications and reports, over the same kind of connection as a sync.
//!
//! Calls block, as [`crate::run`] does. Whatever changes something bears an id of the caller's own: sent again after a broken
//! connection, it stands once.

use directory::proposal::State;
use directory::proposal::wire::{
    Draft, Enclosure, LARGEST_BODY, Me, Problem, Proposal, Publication, Publish, Report, Review, Signature, Statistics, Summary, Ticket,
};
use reqwest::{Method, Response, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::runtime::Runtime;
use url::Url;

use crate::http::{Stop, cause, client, pause, sealed};
use crate::{Error, Link, Staged};

const JSON: &str = "application/json";
const BYTES: &str = "application/octet-stream";

/// The longest answer that is read: a full list, or a proposal with its conflicts.
const LONGEST_ANSWER: usize = 4 * LARGEST_BODY;

/// A client of the endpoint.
#[derive(Debug)]
pub struct Client {
    http: reqwest::Client,
    base: Url,
    link: Link,
    runtime: Runtime,
}

/// Why the endpoint didn't do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// It refuses, and says why.
    #[error("{}", .0.detail)]
    Refused(Box<Problem>),
    /// It can't be reached, or the connection broke: worth sending again, with the same id.
    #[error(transparent)]
    Link(#[from] Error),
    /// It is more than the endpoint reads at once; nothing was sent.
    #[error("it is {bytes} bytes, and the endpoint reads {LARGEST_BODY} at once: send it in parts")]
    TooLarge {
        /// How much it is.
        bytes: usize,
    },
    /// What answers is no endpoint.
    #[error("what answers at {host} is no endpoint of Valise (status {status})")]
    Foreign {
        /// The host.
        host: String,
        /// The status.
        status: u16,
    },
    /// What is handed out to be signed isn't what it says it is.
    #[error("what waits at the endpoint is not to be signed: {why}")]
    Unsignable {
        /// What is wrong with it.
        why: String,
    },
}

impl Trouble {
    /// Whether the same, sent again later, may come through: then it stays in the outbox.
    pub fn passes(&self) -> bool {
        match self {
            Self::Link(error) => !matches!(error, Error::Setup { .. } | Error::NoSource { .. }),
            Self::Refused(problem) => matches!(problem.status, 429 | 500..),
            Self::TooLarge { .. } | Self::Unsignable { .. } => false,
            Self::Foreign { .. } => true,
        }
    }
}

impl Client {
    /// A client for the endpoint at an address, as `https://directory.example/`, with the person's token.
    ///
    /// # Errors
    /// [`Error::NoSource`], [`Error::Setup`]; that also where a token would go over a network unencrypted.
    pub fn open(address: &str, token: Option<&str>, link: &Link) -> Result<Self, Error> {
        let no_source = || Error::NoSource { text: address.to_owned() };
        let mut base = Url::parse(address).map_err(|_| no_source())?;
        if !matches!(base.scheme(), "http" | "https") {
            return Err(no_source());
        }
        if !base.path().ends_with('/') {
            base.set_path(&format!("{}/", base.path()));
        }
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Error::Setup { why: error.to_string() })?;
        let link = Link { token: token.map(str::to_owned).or_else(|| link.token.clone()), ..link.clone() };
        sealed(&base, &link)?;
        Ok(Self { http: client(&link)?, base, link, runtime })
    }

    /// Does something, and does it again where that may help, as often as the link says: a broken connection, an endpoint that
    /// is busy. Only for what stands once, however often it is sent.
    ///
    /// # Errors
    /// The last [`Trouble`].
    pub fn again<T>(&self, act: impl Fn(&Self) -> Result<T, Trouble>) -> Result<T, Trouble> {
        let mut failures = 1;
        loop {
            match act(self) {
                Err(trouble) if trouble.passes() && failures < self.link.tries => {
                    self.runtime.block_on(pause(&self.link, failures, None));
                    failures += 1;
                }
                done => return done,
            }
        }
    }

    /// Whom the token stands for.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn me(&self) -> Result<Me, Trouble> {
        self.get("api/me")
    }

    /// Writes a proposal, or its next revision.
    ///
    /// # Errors
    /// [`Trouble`]; with every fault, where the lint refuses it.
    pub fn propose(&self, id: &str, draft: &Draft) -> Result<Proposal, Trouble> {
        self.send(Method::PUT, &format!("api/proposals/{id}"), draft)
    }

    /// A proposal with its conflicts and steps.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn proposal(&self, id: &str) -> Result<Proposal, Trouble> {
        self.get(&format!("api/proposals/{id}"))
    }

    /// Proposals, the last changed first.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn proposals(&self, state: Option<State>, mine: bool) -> Result<Vec<Summary>, Trouble> {
        let state = state.map_or_else(String::new, |state| format!("&state={}", state.code()));
        self.get(&format!("api/proposals?mine={mine}{state}"))
    }

    /// Hands the file of a document in, before the proposal that names it.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn enclose(&self, enclosure: &Enclosure, bytes: Vec<u8>) -> Result<(), Trouble> {
        let path = format!("api/enclosures/{}", enclosure.sha256);
        let (status, bytes) = self.exchange(Method::PUT, &path, Some((BYTES, bytes)))?;
        let kept: Enclosure = self.understand(status, &bytes)?;
        if kept == *enclosure { Ok(()) } else { Err(self.foreign(status)) }
    }

    /// The file of a document: the very one that the proposal names, or none.
    ///
    /// # Errors
    /// [`Trouble`]; [`Error::Damaged`] where what came is another.
    pub fn enclosure(&self, enclosure: &Enclosure) -> Result<Vec<u8>, Trouble> {
        let other = || Error::Damaged { file: "the document".to_owned(), why: "it isn't the file that the proposal names".to_owned() };
        if !enclosure.sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(other().into());
        }
        let (status, bytes) = self.exchange(Method::GET, &format!("api/enclosures/{}", enclosure.sha256), None)?;
        if !status.is_success() {
            return Err(self.refusal(status, &bytes));
        }
        if enclosure.is(&bytes) { Ok(bytes) } else { Err(other().into()) }
    }

    /// Takes one's own proposal back.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn withdraw(&self, id: &str) -> Result<Proposal, Trouble> {
        self.send(Method::POST, &format!("api/proposals/{id}/withdraw"), &())
    }

    /// Decides on a proposal. `review` is the caller's own id for this review.
    ///
    /// # Errors
    /// [`Trouble`]; with everything that is missing, where proof is.
    pub fn review(&self, id: &str, review: &str, decision: &Review) -> Result<Proposal, Trouble> {
        self.send(Method::PUT, &format!("api/proposals/{id}/reviews/{review}"), decision)
    }

    /// Publishes what is accepted.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn publish(&self, id: &str, publish: &Publish) -> Result<Publication, Trouble> {
        self.send(Method::PUT, &format!("api/publications/{id}"), publish)
    }

    /// Gives up a publication that isn't out yet.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn give_up(&self, id: &str) -> Result<Publication, Trouble> {
        self.send(Method::POST, &format!("api/publications/{id}/give-up"), &())
    }

    /// The edition that waits for reviewers' signatures, fetched whole and checked: what [`Staged`] holds is what would be signed.
    /// `None`: nothing waits.
    ///
    /// # Errors
    /// [`Trouble::Unsignable`], and the others.
    pub fn staged(&self) -> Result<Option<Staged>, Trouble> {
        let said = match self.get("api/staged") {
            Err(Trouble::Refused(problem)) if problem.status == 404 => return Ok(None),
            said => said?,
        };
        let (status, packed) = self.exchange(Method::GET, "api/staged/edition", None)?;
        if !status.is_success() {
            return Err(self.refusal(status, &packed));
        }
        Staged::checked(said, &packed).map(Some)
    }

    /// Hands a signature in, made by the key with this id. With the last that it takes, the edition goes out.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn sign(&self, key: &str, signature: &Signature) -> Result<Publication, Trouble> {
        self.send(Method::PUT, &format!("api/staged/signatures/{key}"), signature)
    }

    /// Reports what was found out about an entry.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn report(&self, id: &str, report: &Report) -> Result<Ticket, Trouble> {
        self.send(Method::PUT, &format!("api/reports/{id}"), report)
    }

    /// The reports that wait, or all on an office.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn reports(&self, authority: Option<&str>) -> Result<Vec<Ticket>, Trouble> {
        match authority {
            Some(authority) => self.get(&format!("api/reports?authority={authority}")),
            None => self.get("api/reports?open=true"),
        }
    }

    /// Closes a report.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn close_report(&self, id: &str) -> Result<Ticket, Trouble> {
        self.send(Method::POST, &format!("api/reports/{id}/close"), &())
    }

    /// What the Secretariat reports.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn statistics(&self) -> Result<Statistics, Trouble> {
        self.get("api/statistics")
    }

    fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Trouble> {
        self.ask(Method::GET, path, None)
    }

    fn send<T: DeserializeOwned>(&self, method: Method, path: &str, body: &impl Serialize) -> Result<T, Trouble> {
        let body = serde_json::to_vec(body).map_err(|error| Error::Setup { why: error.to_string() })?;
        if body.len() > LARGEST_BODY {
            return Err(Trouble::TooLarge { bytes: body.len() });
        }
        self.ask(method, path, Some(body))
    }

    fn ask<T: DeserializeOwned>(&self, method: Method, path: &str, body: Option<Vec<u8>>) -> Result<T, Trouble> {
        let (status, bytes) = self.exchange(method, path, body.map(|body| (JSON, body)))?;
        self.understand(status, &bytes)
    }

    fn exchange(&self, method: Method, path: &str, body: Option<(&str, Vec<u8>)>) -> Result<(StatusCode, Vec<u8>), Error> {
        let url = self.base.join(path).map_err(|_| Error::NoSource { text: path.to_owned() })?;
        let mut request = self.http.request(method, url);
        if let Some((kind, body)) = body {
            request = request.header(reqwest::header::CONTENT_TYPE, kind).body(body);
        }
        self.runtime.block_on(async {
            let response = request.send().await.map_err(|error| self.broke(&error))?;
            let status = response.status();
            Ok((status, self.read(response).await?))
        })
    }

    async fn read(&self, mut response: Response) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| self.broke(&error))? {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > LONGEST_ANSWER {
                return Err(Error::Damaged { file: "the answer".to_owned(), why: "it is longer than any honest one".to_owned() });
            }
        }
        Ok(bytes)
    }

    fn understand<T: DeserializeOwned>(&self, status: StatusCode, bytes: &[u8]) -> Result<T, Trouble> {
        if status.is_success() {
            return serde_json::from_slice(bytes).map_err(|_| self.foreign(status));
        }
        Err(self.refusal(status, bytes))
    }

    fn refusal(&self, status: StatusCode, bytes: &[u8]) -> Trouble {
        serde_json::from_slice(bytes).map_or_else(|_| self.foreign(status), |problem| Trouble::Refused(Box::new(problem)))
    }

    fn foreign(&self, status: StatusCode) -> Trouble {
        Trouble::Foreign { host: self.host(), status: status.as_u16() }
    }

    fn broke(&self, error: &reqwest::Error) -> Error {
        match cause::of(error, &self.host()) {
            Stop::For(error) | Stop::Broke(error) => error,
            Stop::Later(_) => Error::Busy,
        }
    }

    fn host(&self) -> String {
        self.base.host_str().unwrap_or("the endpoint").to_owned()
    }
}
