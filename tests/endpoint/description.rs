//! The description of the API is the one that the code makes.

#[test]
fn the_committed_description_of_the_api_is_the_generated_one() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schema/wire/openapi.json");
    let made = server::describe();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), made, "UPDATE=1 cargo test --workspace --test endpoint description");
    let description: serde_json::Value = serde_json::from_str(&made).unwrap();
    assert!(description["paths"].as_object().unwrap().len() >= 12 && description["components"]["schemas"].get("Proposal").is_some());
}
