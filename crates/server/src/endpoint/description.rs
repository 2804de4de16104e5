//! The description of the API, for `OpenAPI`, made from the code. `schema/wire/openapi.json` is this, and a test holds it so.

use utoipa::OpenApi;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{ContentBuilder, Ref, ResponseBuilder};

use super::{enclosures, proposals, publications, reports, reviews, signing, statistics, status};

#[derive(OpenApi)]
#[openapi(
    info(title = "Valise endpoint", description = "Proposals, reviews, publications and reports. Errors are problem documents (RFC 9457)."),
    paths(
        status::me,
        statistics::get,
        status::health,
        status::metrics,
        proposals::list,
        proposals::get,
        proposals::put,
        proposals::withdraw,
        reviews::put,
        enclosures::get,
        enclosures::put,
        publications::get,
        publications::put,
        publications::give_up,
        signing::get,
        signing::edition,
        signing::put,
        reports::list,
        reports::put,
        reports::close,
    ),
    components(schemas(directory::proposal::wire::Problem)),
    security(("token" = []))
)]
struct Description;

/// The description as JSON.
pub fn describe() -> String {
    let mut description = Description::openapi();
    let token = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some("as `valise-server user add` shows it")).build();
    description.components.get_or_insert_default().add_security_scheme("token", SecurityScheme::Http(token));
    let problem = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    let refused =
        ResponseBuilder::new().description("A problem document: its code says which").content("application/problem+json", problem).build();
    for path in description.paths.paths.values_mut() {
        for operation in [&mut path.get, &mut path.put, &mut path.post].into_iter().flatten() {
            operation.responses.responses.insert("default".to_owned(), refused.clone().into());
        }
    }
    description.to_pretty_json().unwrap_or_default() + "\n"
}
