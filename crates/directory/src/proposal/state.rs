//! The states of a proposal, and the way from each to the next: a pure function, and the only one that decides it.

use serde::{Deserialize, Serialize};

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ProposalState"))]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Kept, and not yet shown to reviewers.
    Draft,
    /// Before its reviewers.
    Submitted,
    /// A reviewer asked its author for something else.
    ChangesAsked,
    /// Will be in the next edition.
    Accepted,
    /// Will not be in any.
    Rejected,
    /// Taken back by its author.
    Withdrawn,
    /// Is in an edition. What it says is taken back by a further proposal alone.
    Published,
}

/// What can be done with a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Its author writes it anew.
    Revise,
    /// Its author puts it before the reviewers.
    Submit,
    /// A reviewer asks for something else.
    AskChanges,
    /// A reviewer accepts it.
    Accept,
    /// A reviewer rejects it.
    Reject,
    /// Its author takes it back.
    Withdraw,
    /// An edition takes it in.
    Publish,
}

/// What can't be done now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a proposal that is {} can't be {}", .state.word(), .act.word())]
pub struct NotNow {
    /// Where it stands.
    pub state: State,
    /// What was to be done.
    pub act: Act,
}

/// What a proposal is after an act.
///
/// # Errors
/// [`NotNow`], where the act isn't possible; the proposal stays as it is.
#[expect(clippy::match_same_arms, reason = "an arm an act: the table is read by act")]
pub const fn next(state: State, act: Act) -> Result<State, NotNow> {
    use {Act as A, State as S};
    match (state, act) {
        (S::Draft, A::Revise) => Ok(S::Draft),
        (S::ChangesAsked, A::Revise) => Ok(S::ChangesAsked),
        (S::Draft | S::ChangesAsked, A::Submit) => Ok(S::Submitted),
        // Also once it is accepted: what was published meanwhile may contradict it.
        (S::Submitted | S::Accepted, A::AskChanges) => Ok(S::ChangesAsked),
        (S::Submitted, A::Accept) => Ok(S::Accepted),
        (S::Submitted, A::Reject) => Ok(S::Rejected),
        (S::Draft | S::Submitted | S::ChangesAsked | S::Accepted, A::Withdraw) => Ok(S::Withdrawn),
        (S::Accepted, A::Publish) => Ok(S::Published),
        (state, act) => Err(NotNow { state, act }),
    }
}

impl State {
    /// Every state.
    pub const ALL: [Self; 7] =
        [Self::Draft, Self::Submitted, Self::ChangesAsked, Self::Accepted, Self::Rejected, Self::Withdrawn, Self::Published];

    /// Its code, as in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::ChangesAsked => "changes-asked",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Published => "published",
        }
    }

    /// The state with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The state in words, after "a proposal that is".
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "a draft",
            Self::ChangesAsked => "back with its author",
            other => other.code(),
        }
    }
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 7] = [Self::Revise, Self::Submit, Self::AskChanges, Self::Accept, Self::Reject, Self::Withdraw, Self::Publish];

    /// Its code, as in JSON.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Revise => "revise",
            Self::Submit => "submit",
            Self::AskChanges => "ask-changes",
            Self::Accept => "accept",
            Self::Reject => "reject",
            Self::Withdraw => "withdraw",
            Self::Publish => "publish",
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Revise => "written anew",
            Self::Submit => "put before its reviewers",
            Self::AskChanges => "sent back to its author",
            Self::Accept => "accepted",
            Self::Reject => "rejected",
            Self::Withdraw => "withdrawn",
            Self::Publish => "published",
        }
    }
}
