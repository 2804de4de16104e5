//! The description of the API, for `OpenAPI`, made from the code. `schema/wire/openapi.json` is this, and a test holds it so.

use utoipa::OpenApi;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};

use super::{proposals, publications, reports, reviews, status};

#[derive(OpenApi)]
#[openapi(
    info(title = "Valise endpoint", description = "Proposals, reviews, publications and reports. Errors are problem documents (RFC 9457)."),
    paths(
        status::me,
        status::statistics,
        status::health,
        status::metrics,
        proposals::list,
        proposals::get,
        proposals::put,
        proposals::withdraw,
        reviews::put,
        publications::get,
        publications::put,
        reports::list,
        reports::put,
        reports::close,
    ),
    security(("token" = []))
)]
struct Description;

/// The description as JSON.
pub fn describe() -> String {
    let mut description = Description::openapi();
    let token = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some("as `valise-server user add` shows it")).build();
    description.components.get_or_insert_default().add_security_scheme("token", SecurityScheme::Http(token));
    description.to_pretty_json().unwrap_or_default() + "\n"
}
