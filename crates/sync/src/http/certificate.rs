//! A certificate that nobody vouches for, looked at once more: who issued it, and what time the server says it is.
//!
//! The second look checks nothing, and nothing of what comes by it is used but these two, in a sentence for the person.

use jiff::Timestamp;
use reqwest::header::DATE;
use reqwest::tls::TlsInfo;
use reqwest::{Client, Proxy, redirect};
use url::Url;
use x509_cert::Certificate;
use x509_cert::der::Decode;

use super::{Link, http_date, text};

/// What a server shows whose certificate was refused.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// Who issued the certificate.
    pub(super) issuer: Option<String>,
    /// What time it is, as the server says.
    pub(super) date: Option<Timestamp>,
}

/// Looks once more.
pub(super) async fn shown(base: &Url, link: &Link) -> Shown {
    look(base, link).await.unwrap_or_default()
}

async fn look(base: &Url, link: &Link) -> Option<Shown> {
    let mut builder = Client::builder().redirect(redirect::Policy::none()).timeout(link.stall).tls_info(true);
    builder = builder.tls_danger_accept_invalid_certs(true);
    if let Some(proxy) = &link.proxy {
        builder = builder.proxy(Proxy::all(proxy).ok()?);
    }
    let response = builder.build().ok()?.head(base.clone()).send().await.ok()?;
    let certificate = response.extensions().get::<TlsInfo>().and_then(TlsInfo::peer_certificate).map(Certificate::from_der);
    let issuer = certificate.and_then(Result::ok).map(|certificate| plain(&certificate.tbs_certificate.issuer.to_string()));
    let date = text(response.headers(), DATE.as_str()).and_then(http_date);
    Some(Shown { issuer: issuer.filter(|issuer| !issuer.is_empty()), date })
}

/// A name that a stranger chose, as it may stand in a sentence.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).take(120).collect()
}
