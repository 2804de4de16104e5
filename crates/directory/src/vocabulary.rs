//! The field's closed vocabularies: one word for one thing, in code, tables, screens and files alike.

/// Declares a closed vocabulary: an enum whose variants have the codes used in files, tables and JSON.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $code)] $variant,)+ }

        impl $name {
            /// Every word of this vocabulary, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
            /// The codes in the same order as [`Self::ALL`].
            pub const CODES: &'static [&'static str] = &[$($code,)+];

            /// The code that files, tables and JSON use.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The word with this code, if there is one.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.code()) }
        }
    };
}

vocabulary! {
    /// What a jurisdiction is.
    JurisdictionKind {
        /// A state, or an entity that takes part in treaties as one.
        State = "state",
        /// A territory with its own authorities or its own name, below a state.
        Territory = "territory",
        /// A state or territory that has ended; its successors stand in `succession`.
        Former = "former",
        /// An organisation that is party to a treaty (the European Union).
        Organisation = "organisation",
    }
}

vocabulary! {
    /// What kind of name a name is.
    NameKind {
        /// The formal name.
        Official = "official",
        /// The name in everyday use.
        Short = "short",
        /// Another name or abbreviation in use.
        Alias = "alias",
        /// A name no longer in use.
        Historic = "historic",
        /// The same name in another script.
        Transliteration = "transliteration",
        /// A translation made by the source, not the office's own name.
        Translation = "translation",
    }
}

vocabulary! {
    /// What an instrument is.
    InstrumentKind {
        /// A treaty open to all states, under the United Nations.
        Multilateral = "multilateral",
        /// A treaty of a region or a regional organisation, even where others may join (Council of Europe, EU, Ibero-America).
        Regional = "regional",
        /// A treaty between two parties.
        Bilateral = "bilateral",
        /// An agreement that supplements another instrument between two parties.
        Supplement = "supplement",
        /// A declaration of reciprocity, an exchange of letters or another arrangement.
        Arrangement = "arrangement",
        /// A state's own law.
        Domestic = "domestic",
    }
}

vocabulary! {
    /// What is asked of the requested state.
    RequestKind {
        /// Surrender of a person (UNTOC art. 16, UNCAC art. 44).
        Extradition = "extradition",
        /// Mutual legal assistance (UNTOC art. 18, UNCAC art. 46).
        Mla = "mla",
        /// Confiscation and recovery of proceeds (UNTOC art. 13, UNCAC art. 55).
        Confiscation = "confiscation",
        /// Transfer of sentenced persons (UNTOC art. 17, UNCAC art. 45).
        TransferOfSentencedPersons = "transfer-of-sentenced-persons",
        /// Joint investigation (UNTOC art. 19, UNCAC art. 49).
        JointInvestigation = "joint-investigation",
        /// Controlled delivery (UNTOC art. 20, 1988 Convention art. 11).
        ControlledDelivery = "controlled-delivery",
        /// Expedited preservation of evidence (Budapest Convention art. 29).
        EvidencePreservation = "evidence-preservation",
        /// Provisional arrest before an extradition request.
        ProvisionalArrest = "provisional-arrest",
        /// Measures against a ship under the requested state's flag (1988 Convention art. 17, Smuggling Protocol art. 8).
        Maritime = "maritime",
        /// Help with measures of prevention (UNTOC art. 31, UNCAC art. 6).
        Prevention = "prevention",
        /// Transfer of criminal proceedings (UNTOC art. 21, UNCAC art. 47).
        TransferOfProceedings = "transfer-of-proceedings",
    }
}

vocabulary! {
    /// The way a request travels.
    Channel {
        /// Through ministries of foreign affairs and embassies.
        Diplomatic = "diplomatic",
        /// Between central authorities or ministries of justice.
        CentralAuthorityDirect = "central-authority-direct",
        /// Between judicial authorities (ETS 30 art. 15).
        JudicialAuthorityDirect = "judicial-authority-direct",
        /// Through INTERPOL's national central bureaus.
        Interpol = "interpol",
        /// Electronic mail, and electronic means that the instrument does not name closer.
        Email = "email",
        /// Telefax.
        Fax = "fax",
        /// Post.
        Post = "post",
        /// Courier.
        Courier = "courier",
        /// An online platform of the requested state or of an organisation.
        SecurePlatform = "secure-platform",
        /// The contact points of a regional network.
        RegionalNetwork = "regional-network",
        /// By word of mouth, to be confirmed in writing.
        Oral = "oral",
        /// Through consular posts.
        Consular = "consular",
    }
}

vocabulary! {
    /// What a channel rule says of its channel.
    Acceptance {
        /// The channel is accepted, under the rule's conditions.
        Accepted = "accepted",
        /// The channel is accepted and asked for before others.
        Preferred = "preferred",
        /// Only this channel is accepted.
        Exclusive = "exclusive",
        /// Accepted where both states agree ("where they so agree"); by itself neither yes nor no.
        IfAgreed = "if-agreed",
        /// The channel is not accepted.
        Refused = "refused",
        /// A mailbox or telephone to coordinate by: no acceptance of requests.
        CoordinationOnly = "coordination-only",
    }
}

vocabulary! {
    /// Which requests a channel rule is about.
    Urgency {
        /// Urgent and ordinary ones.
        Any = "any",
        /// Urgent ones only.
        Urgent = "urgent",
        /// Ordinary ones only.
        Ordinary = "ordinary",
    }
}

vocabulary! {
    /// What a channel rule rests on.
    Basis {
        /// The treaty's own rule for every party.
        TreatyDefault = "treaty-default",
        /// The requested state's declaration.
        Declaration = "declaration",
        /// A rule agreed between two parties.
        Bilateral = "bilateral",
        /// The requested state's own law or its authority's public guidance.
        Domestic = "domestic",
        /// What has been seen to work.
        Practice = "practice",
        /// An extraordinary measure for a time.
        Emergency = "emergency",
        /// An extraordinary measure that was made ordinary.
        EmergencyMadePermanent = "emergency-made-permanent",
    }
}

vocabulary! {
    /// A condition on a channel.
    ConditionKind {
        /// The request bears an electronic signature.
        ESignature = "e-signature",
        /// The request is encrypted.
        Encryption = "encryption",
        /// No original is needed.
        OriginalNever = "original-never",
        /// The original, or a certified copy, on request.
        OriginalOnRequest = "original-on-request",
        /// The original within a number of days.
        OriginalWithinDays = "original-within-days",
        /// The original as soon as possible.
        OriginalFollows = "original-follows",
        /// The original when post is carried again.
        OriginalWhenPostResumes = "original-when-post-resumes",
        /// Confirmation in writing, within a number of days where one is given.
        ConfirmationInWriting = "confirmation-in-writing",
        /// Authentication that the requested state can check.
        Authentication = "authentication",
        /// Legalisation of documents.
        Legalisation = "legalisation",
        /// A copy to another authority.
        CopyTo = "copy-to",
        /// Only where the case is urgent.
        UrgentOnly = "urgent-only",
        /// On a basis of reciprocity.
        Reciprocity = "reciprocity",
        /// A written arrangement between the authorities first.
        WrittenArrangementFirst = "written-arrangement-first",
        /// Confirm with the authority first: what is recorded is in doubt.
        ConfirmFirst = "confirm-first",
        /// Only for the purpose that the text names.
        PurposeLimited = "purpose-limited",
    }
}

vocabulary! {
    /// The stage of proceedings that a designation is for.
    Stage {
        /// Before a court is seised: inquiry, investigation, prosecution.
        PreTrial = "pre-trial",
        /// Before a court.
        Trial = "trial",
        /// After judgment.
        Execution = "execution",
    }
}

vocabulary! {
    /// What an authority is designated as.
    Role {
        /// Receives requests and executes or passes them on.
        Central = "central",
        /// Competent for the matter without being the central authority.
        Competent = "competent",
        /// Deemed a judicial authority (ETS 30 art. 24).
        Judicial = "judicial",
        /// A contact point.
        Contact = "contact",
        /// A contact point at every hour (Budapest Convention art. 35).
        AroundTheClock = "24-7",
    }
}

vocabulary! {
    /// Whether an authority takes requests in or sends them out.
    Direction {
        /// Incoming requests.
        Incoming = "incoming",
        /// Outgoing requests.
        Outgoing = "outgoing",
        /// Both, or the source draws no line.
        Both = "both",
    }
}

vocabulary! {
    /// What a notification declares.
    Content {
        /// An authority.
        Authority = "authority",
        /// That no authority is designated.
        NoneDesignated = "none-designated",
        /// Acceptable languages.
        Languages = "languages",
        /// Whether the instrument is taken as legal basis.
        LegalBasis = "legal-basis",
        /// A channel.
        Channel = "channel",
        /// Which authorities are deemed judicial.
        JudicialAuthorities = "judicial-authorities",
        /// A time limit.
        TimeLimit = "time-limit",
        /// Legalisation.
        Legalisation = "legalisation",
        /// A statement that fits nowhere else; its text stands in the note.
        Statement = "statement",
    }
}

vocabulary! {
    /// What a language rule says of its language.
    LanguageUse {
        /// Requests in the language are accepted.
        Accepted = "accepted",
        /// Accepted, and asked for before others.
        Preferred = "preferred",
        /// Accepted where the first-named language is not possible.
        Fallback = "fallback",
        /// A translation into the language must be attached.
        TranslationRequired = "translation-required",
        /// No translation is required.
        TranslationNotRequired = "translation-not-required",
        /// The central authority says which language, case by case.
        CaseByCase = "case-by-case",
    }
}

vocabulary! {
    /// Yes, no, or unknown. Unknown is never shown as no.
    Tri {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not recorded.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// Whether a state takes an instrument as legal basis.
    Taken {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Under the condition that the text names.
        Conditional = "conditional",
    }
}

vocabulary! {
    /// How a state consented to be bound (Vienna Convention on the Law of Treaties art. 11).
    Consent {
        /// Ratification.
        Ratification = "ratification",
        /// Accession.
        Accession = "accession",
        /// Acceptance.
        Acceptance = "acceptance",
        /// Approval.
        Approval = "approval",
        /// Succession to a predecessor's consent.
        Succession = "succession",
        /// Formal confirmation, by an organisation.
        FormalConfirmation = "formal-confirmation",
        /// Conclusion of a bilateral treaty.
        Conclusion = "conclusion",
    }
}

vocabulary! {
    /// What an address is for.
    AddressKind {
        /// For post.
        Postal = "postal",
        /// To go to.
        Visiting = "visiting",
    }
}

vocabulary! {
    /// How to reach an authority.
    ContactKind {
        /// Telephone.
        Telephone = "telephone",
        /// Telephone answered at every hour.
        Telephone24 = "telephone-24h",
        /// Telefax.
        Fax = "fax",
        /// Electronic mail.
        Email = "email",
        /// A web page.
        Web = "web",
        /// An online service that takes requests.
        Platform = "platform",
    }
}

vocabulary! {
    /// What a jurisdiction is to a network.
    MemberKind {
        /// A member.
        Member = "member",
        /// A sub-bureau of a member (INTERPOL).
        SubBureau = "sub-bureau",
        /// A founding member.
        Founder = "founder",
        /// A signatory of the network's treaty.
        Signatory = "signatory",
    }
}

vocabulary! {
    /// How a fact was verified.
    Method {
        /// A note verbale from the state.
        NoteVerbale = "note-verbale",
        /// A call back to the contact already held.
        CallBack = "call-back",
        /// The depositary's own publication.
        Depositary = "depositary",
        /// The authority's own published page.
        Website = "website",
    }
}

vocabulary! {
    /// The answer to the question whether a request may go a certain way.
    Status {
        /// Accepted.
        Accepted = "accepted",
        /// Accepted under conditions.
        Conditional = "conditional",
        /// Accepted for urgent requests only.
        UrgentOnly = "urgent-only",
        /// Not accepted.
        NotAccepted = "not-accepted",
        /// Was accepted once; not shown to be so any more.
        Lapsed = "lapsed",
        /// Nothing recorded says yes or no.
        NotStated = "not-stated",
        /// The instrument does not bind the states on that date, or one of them does not take it as a legal basis.
        NotApplicable = "not-applicable",
    }
}

vocabulary! {
    /// How fresh a fact is on a given date.
    Due {
        /// Verified, and the next check is not due yet.
        Current = "current",
        /// The next check is overdue.
        Overdue = "overdue",
        /// The date is not known well enough to tell.
        Unknown = "unknown",
    }
}
