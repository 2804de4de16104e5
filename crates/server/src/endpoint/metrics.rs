//! Figures for Prometheus.

use std::time::Duration;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Asked {
    method: String,
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Standing {
    state: &'static str,
}

/// What is counted.
#[derive(Debug)]
pub(super) struct Metrics {
    registry: Registry,
    requests: Family<Asked, Counter>,
    seconds: Histogram,
    edition: Gauge,
    proposals: Family<Standing, Gauge>,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("valise");
        let (requests, edition, proposals) = (Family::default(), Gauge::default(), Family::default());
        let seconds = Histogram::new([0.001, 0.005, 0.02, 0.1, 0.5, 2.0, 10.0]);
        registry.register("requests", "Requests answered", requests.clone());
        registry.register("request_seconds", "How long an answer took", seconds.clone());
        registry.register("edition", "The newest edition", edition.clone());
        registry.register("proposals", "Proposals by state", proposals.clone());
        Self { registry, requests, seconds, edition, proposals }
    }
}

impl Metrics {
    /// Counts a request. Methods that none of ours has are counted as one, so that nobody fills the memory with their names.
    pub(super) fn count(&self, method: &str, route: &str, status: u16, took: Duration) {
        let method = if matches!(method, "GET" | "HEAD" | "PUT" | "POST") { method } else { "other" };
        self.requests.get_or_create(&Asked { method: method.to_owned(), route: route.to_owned(), status }).inc();
        self.seconds.observe(took.as_secs_f64());
    }

    /// All figures as text.
    pub(super) fn text(&self, edition: u32, proposals: &[(&'static str, u32)]) -> String {
        self.edition.set(i64::from(edition));
        // A state that no proposal is in any more stands at 0, not where it stood.
        self.proposals.clear();
        for (state, count) in proposals {
            self.proposals.get_or_create(&Standing { state }).set(i64::from(*count));
        }
        let mut text = String::new();
        // Writing to a string doesn't fail.
        let _ = encode(&mut text, &self.registry);
        text
    }
}
