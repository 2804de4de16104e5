//! Whatever people do in whatever order, through the network: a proposal stands where the model says, and who may not is refused.

use std::collections::BTreeMap;

use directory::proposal::State;
use directory::proposal::wire::{Decision, Proposal, Publish};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use sync::endpoint::{Client, Trouble};

use crate::endpoint::{Endpoint, MAILBOX, change, draft, review};

/// Who, in the order of their clients: a maintainer who reviews as well, a reviewer, a maintainer of elsewhere, a publisher.
const ADA: usize = 0;
const BEN: usize = 1;
const PIA: usize = 3;

/// What somebody does: who, with which of two proposals, what.
type Doing = (usize, usize, What);

#[derive(Debug, Clone, Copy)]
enum What {
    Save { submit: bool },
    Review(Decision),
    Withdraw,
    Publish,
}

/// Where the two proposals stand, each with its revision, as a person would keep a tally of it.
type Tally = BTreeMap<usize, (State, u32)>;

/// What the model says of a deed: the refusal's code, or what it comes to.
fn wanted(tally: &mut Tally, (who, which, what): Doing) -> Result<(), &'static str> {
    use State as S;
    let stands = tally.get(&which).copied();
    let next = match (what, who, stands) {
        (What::Publish, PIA, _) => {
            let accepted: Vec<usize> = tally.iter().filter(|(_, (state, _))| *state == S::Accepted).map(|(which, _)| *which).collect();
            for (state, _) in tally.values_mut().filter(|(state, _)| *state == S::Accepted) {
                *state = S::Published;
            }
            return if accepted.is_empty() { Err("nothing-accepted") } else { Ok(()) };
        }
        // The publisher does nothing else; whoever maintains elsewhere does nothing here.
        (What::Publish, ..) => return Err("forbidden"),
        (What::Save { .. }, who, _) if who != ADA => return Err("forbidden"),
        (What::Save { submit }, _, None) => (if submit { S::Submitted } else { S::Draft }, 1),
        (What::Save { submit: true }, _, Some((S::Draft | S::ChangesAsked, revision))) => (S::Submitted, revision + 1),
        (What::Save { submit: false }, _, Some((state @ (S::Draft | S::ChangesAsked), revision))) => (state, revision + 1),
        (_, _, None) => return Err("not-found"),
        (What::Withdraw, who, _) if who != ADA => return Err("forbidden"),
        (What::Withdraw, _, Some((S::Withdrawn | S::Draft | S::Submitted | S::ChangesAsked | S::Accepted, revision))) => {
            (S::Withdrawn, revision)
        }
        (What::Review(_), who, _) if who != BEN => return Err("forbidden"),
        (What::Review(Decision::Accept), _, Some((S::Submitted, revision))) => (S::Accepted, revision),
        (What::Review(Decision::Reject), _, Some((S::Submitted, revision))) => (S::Rejected, revision),
        (What::Review(Decision::AskChanges), _, Some((S::Submitted | S::Accepted, revision))) => (S::ChangesAsked, revision),
        _ => return Err("not-now"),
    };
    tally.insert(which, next);
    Ok(())
}

/// A turn of the test: ids and values of its own, so that one endpoint does for all turns.
struct Turn<'a> {
    clients: &'a [Client; 4],
    number: u32,
    edition: u32,
}

impl Turn<'_> {
    fn id(&self, which: usize) -> String {
        format!("turn-{}-of-{which}", self.number)
    }

    fn act(&self, at: usize, revision: u32, (who, which, what): Doing) -> Result<Option<Proposal>, Trouble> {
        let client = &self.clients[who];
        let id = self.id(which);
        match what {
            What::Save { submit } => {
                let contact = [MAILBOX.0, "XA-ministry-fax"][which];
                let mut draft = draft(self.edition, vec![change("contact", contact, "note", &format!("{} {at}", self.number))]);
                (draft.revision, draft.submit) = (revision, submit);
                client.propose(&id, &draft).map(Some)
            }
            What::Review(decision) => {
                let mut review = review(decision);
                review.revision = revision;
                client.review(&id, &format!("review-{}-{at}", self.number), &review).map(Some)
            }
            What::Withdraw => client.withdraw(&id).map(Some),
            What::Publish => client.publish(&format!("publish-{}-{at}", self.number), &Publish { note: None }).map(|_| None),
        }
    }
}

fn doings() -> impl Strategy<Value = Vec<Doing>> {
    let decision = prop::sample::select(vec![Decision::Accept, Decision::Accept, Decision::AskChanges, Decision::Reject]);
    let what = prop_oneof![
        3 => Just(What::Save { submit: true }),
        1 => Just(What::Save { submit: false }),
        4 => decision.prop_map(What::Review),
        1 => Just(What::Withdraw),
        2 => Just(What::Publish),
    ];
    // Mostly who may; else whoever.
    let doing = (what, 0..2_usize, prop::option::weighted(0.3, 0..4_usize)).prop_map(|(what, which, whoever)| {
        let may = match what {
            What::Save { .. } | What::Withdraw => ADA,
            What::Review(_) => BEN,
            What::Publish => PIA,
        };
        (whoever.unwrap_or(may), which, what)
    });
    prop::collection::vec(doing, 1..14)
}

#[test]
fn whatever_people_do_over_the_network_a_proposal_stands_where_the_model_says() {
    let endpoint = Endpoint::new();
    let people = [("ada", &["maintainer", "reviewer"][..]), ("ben", &["reviewer"]), ("cleo", &["maintainer:XB"]), ("pia", &["publisher"])];
    let tokens = people.map(|(name, roles)| endpoint.add(name, roles));
    let running = endpoint.run();
    let clients = tokens.map(|token| running.client(&token));
    let cases = if std::env::var_os("VALISE_SOAK").is_some() { 300 } else { 16 };
    let number = std::cell::Cell::new(0);
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 60, ..Config::default() };
    let run = TestRunner::new(config).run(&doings(), |doings| {
        number.set(number.get() + 1);
        let edition = clients[ADA].me().unwrap().edition;
        let (turn, mut tally) = (Turn { clients: &clients, number: number.get(), edition }, Tally::new());
        for (at, doing) in doings.into_iter().enumerate() {
            let revision = tally.get(&doing.1).map_or(0, |stands| stands.1);
            let came = turn.act(at, revision, doing);
            match (wanted(&mut tally, doing), came) {
                (Err(code), Err(Trouble::Refused(problem))) => prop_assert_eq!(&problem.code, code, "{:?}: {:?}", doing, problem),
                // Over a bad link it is sent again, and stands once.
                (Ok(()), Ok(first)) => prop_assert_eq!(turn.act(at, revision, doing).unwrap(), first),
                (wanted, came) => prop_assert!(false, "{doing:?}: {wanted:?} by the model, and {came:?}"),
            }
            for (which, (state, revision)) in &tally {
                let found = clients[BEN].proposal(&turn.id(*which)).unwrap();
                prop_assert_eq!((found.state, found.revision), (*state, *revision), "after {:?}", doing);
            }
        }
        // What is left over isn't the next turn's.
        (0..2).for_each(|which| drop(clients[ADA].withdraw(&turn.id(which))));
        Ok(())
    });
    run.unwrap_or_else(|failure| panic!("{failure}"));
    assert!(endpoint.command(&["audit", "verify"]).output().unwrap().status.success());
}
