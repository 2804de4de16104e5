//! The fonts that came with the program, for the page: the same files that sheets are set in, so that they are carried once.

use std::path::PathBuf;

use store::place;
use tauri::http::{Request, Response, StatusCode, header};

/// The scheme that the page asks for them by: `fonts://localhost/NAME.woff2`.
pub const SCHEME: &str = "fonts";

/// Hands out a font. Whatever else is asked for, isn't there.
pub fn answer(request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    let font = named(request.uri().path().trim_start_matches('/')).and_then(|path| std::fs::read(path).ok());
    let (status, bytes) = font.map_or((StatusCode::NOT_FOUND, Vec::new()), |bytes| (StatusCode::OK, bytes));
    let mut answer = Response::new(bytes);
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("font/woff2"));
    // Fonts of another origin than the page's are used only where that allows it.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, header::HeaderValue::from_static("*"));
    answer
}

/// Where a font is. A name with a way out of the folder is none.
fn named(name: &str) -> Option<PathBuf> {
    let stem = name.strip_suffix(".woff2")?;
    let is_plain = stem.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    is_plain.then(place::fonts)?.map(|folder| folder.join(name))
}
