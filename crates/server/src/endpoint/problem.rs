//! What the endpoint refuses, as problem documents (RFC 9457): few codes, each with a status and a title.

use axum::Json;
use axum::http::StatusCode;
use axum::http::header::{ALLOW, CONTENT_RANGE, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::response::{IntoResponse, Response};
use directory::proposal::wire::Problem;
use directory::proposal::{Malformed, Refusal, RowFault};

/// A refusal on its way out.
#[derive(Debug)]
pub(super) struct Refused(Box<Problem>);

/// The codes: status and title of each.
macro_rules! codes {
    ($($name:ident = $code:literal $status:literal $title:literal,)+) => {
        /// What kind of refusal.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Code { $($name,)+ }

        impl Code {
            const fn parts(self) -> (&'static str, u16, &'static str) {
                match self { $(Self::$name => ($code, $status, $title),)+ }
            }
        }
    };
}

codes! {
    Malformed = "malformed" 400 "The request can't be read",
    NoToken = "no-token" 401 "This takes a token",
    BadToken = "bad-token" 401 "The token doesn't hold",
    Forbidden = "forbidden" 403 "You may not do this",
    NotFound = "not-found" 404 "There is no such thing",
    NoMethod = "no-method" 405 "That can't be done with it",
    Overtaken = "overtaken" 409 "It has changed meanwhile",
    IdTaken = "id-taken" 409 "The id stands for something else already",
    NotNow = "not-now" 409 "Not where it stands now",
    Conflicts = "conflicts" 409 "Others changed the same fields",
    BaseGone = "base-gone" 409 "Its base is no longer kept",
    Nothing = "nothing-accepted" 409 "There is nothing to publish",
    TooSlow = "too-slow" 408 "The body came too slowly",
    TooLarge = "too-large" 413 "The body is too large",
    NotJson = "not-json" 415 "The body isn't JSON",
    BadRange = "bad-range" 416 "The file has no such part",
    Faults = "faults" 422 "The rows have faults",
    Unfit = "unfit" 422 "It can't be taken in",
    BadSignature = "bad-signature" 422 "The signature doesn't count",
    ProofMissing = "proof-missing" 422 "It takes more proof",
    TooMany = "too-many" 429 "Too many requests",
    Unpublished = "unpublished" 503 "It couldn't be published",
    Busy = "busy" 503 "The endpoint can't do it now",
    Trouble = "trouble" 500 "The endpoint has a fault",
}

impl Refused {
    pub(super) fn new(code: Code, detail: impl Into<String>) -> Self {
        let (code, status, title) = code.parts();
        Self(Box::new(Problem {
            kind: format!("/problems/{code}"),
            code: code.to_owned(),
            title: title.to_owned(),
            status,
            detail: detail.into(),
            faults: Vec::new(),
            missing: Vec::new(),
        }))
    }

    pub(super) fn faults(faults: Vec<RowFault>) -> Self {
        let mut refused =
            Self::new(Code::Faults, format!("{} faults keep it from being taken in: each says where and what to do", faults.len()));
        refused.0.faults = faults;
        refused
    }

    pub(super) fn missing(code: Code, detail: &str, missing: Vec<String>) -> Self {
        let mut refused = Self::new(code, detail);
        refused.0.missing = missing;
        refused
    }

    /// What a file can't be handed out for, with the headers that say more.
    pub(super) fn file(answer: Response) -> Response {
        let (code, detail) = match answer.status() {
            StatusCode::NOT_FOUND => (Code::NotFound, "nothing is here"),
            StatusCode::METHOD_NOT_ALLOWED => (Code::NoMethod, "files are read: GET or HEAD"),
            StatusCode::RANGE_NOT_SATISFIABLE => (Code::BadRange, "the file is shorter: see Content-Range"),
            StatusCode::SERVICE_UNAVAILABLE => (Code::Busy, "wait a moment, and send it again"),
            _ => return answer,
        };
        let mut refused = Self::new(code, detail).into_response();
        let said = [ALLOW, CONTENT_RANGE].into_iter().filter_map(|name| Some((name.clone(), answer.headers().get(name)?.clone())));
        refused.headers_mut().extend(said);
        refused
    }

    /// A fault of ours: told to the log, not to the caller.
    pub(super) fn trouble(error: &dyn std::error::Error) -> Self {
        tracing::error!(error = %error, "trouble");
        Self::new(Code::Trouble, "it is in the endpoint's log; nothing was changed")
    }
}

impl From<store::Error> for Refused {
    fn from(error: store::Error) -> Self {
        Self::trouble(&error)
    }
}

impl From<crate::Error> for Refused {
    fn from(error: crate::Error) -> Self {
        Self::trouble(&error)
    }
}

impl From<Malformed> for Refused {
    fn from(malformed: Malformed) -> Self {
        Self::new(Code::Unfit, malformed.to_string())
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self::new(Code::Forbidden, refusal.to_string())
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self.0)).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, axum::http::HeaderValue::from_static("application/problem+json"));
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(WWW_AUTHENTICATE, axum::http::HeaderValue::from_static("Bearer"));
        }
        if matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE) {
            headers.insert(RETRY_AFTER, axum::http::HeaderValue::from_static("2"));
        }
        response
    }
}
