//! The matrix: no cell says anything else than the question would.

use directory::desk::Desk;
use directory::matrix::Wanted;
use directory::verdict::Question;
use directory::vocabulary::{Channel, RequestKind};
use jiff::civil::date;

#[test]
fn every_cell_is_the_verdict_on_that_channel() {
    let desk = Desk::new(store::Copy::open(crate::edition()).unwrap().facts().unwrap());
    let on = date(2026, 11, 23);
    let mut cells = 0;
    for (request, treaty) in [
        (RequestKind::Mla, Some("UNTOC")),
        (RequestKind::Mla, None),
        (RequestKind::Mla, Some("ETS030")),
        (RequestKind::Extradition, Some("UNCAC")),
    ] {
        let treaty = treaty.map(str::to_owned);
        let matrix = desk.matrix(&Wanted { request, treaty: treaty.clone(), countries: Vec::new(), on }).unwrap();
        assert!(matrix.rows.len() > 190, "a state is missing");
        for row in &matrix.rows {
            assert_eq!(row.cells.len(), Channel::ALL.len());
            for (channel, status) in matrix.channels.iter().zip(&row.cells) {
                let question = Question {
                    to: row.country.clone(),
                    from: None,
                    request,
                    treaty: treaty.clone(),
                    channel: Some(*channel),
                    urgent: false,
                    stage: None,
                    subject: None,
                    on,
                };
                let verdict = desk.ask(&question).unwrap();
                assert_eq!((verdict.status, &verdict.treaty), (*status, &row.treaty), "{} by {channel} under {treaty:?}", row.country);
                cells += 1;
            }
        }
    }
    assert!(cells > 9000);
}
