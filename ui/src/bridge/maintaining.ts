// The maintainers' bench. Each function that changes the outbox gives what is in it then.
import { call } from './api';
import type { Brought, FormColumn, OutboxDraft, Preview, Proposal, ProposalState, ProposalSummary, Publication, Reading, Review, Signed, Statistics } from './types';

/** Where the person is signed in; the endpoint isn't asked. */
export const signed = () => call<Signed>('signed');
/** Signs in with a token that was typed, or that lies in a file. */
export const signIn = (endpoint: string, token: string | null, file: string | null) => call<Signed>('sign_in', { endpoint, token, file });
export const signOut = () => call<Signed>('sign_out');

/** What is wrong with a file or a row, and what it would change. Nothing is kept. */
export const preview = (brought: Brought, reading: Reading) => call<Preview>('intake_preview', { brought, reading });
export const keep = (brought: Brought, reading: Reading, reason: string) => call<OutboxDraft[]>('intake_keep', { brought, reading, reason });
/** The columns of a table, with what is held under a key. */
export const form = (table: string, key: string[]) => call<FormColumn[]>('intake_form', { table, key });

/** The drafts, newest first; `refresh` asks the endpoint first how they stand. */
export const outbox = (refresh: boolean) => call<OutboxDraft[]>('outbox', { refresh });
export const send = (id: string) => call<OutboxDraft[]>('outbox_send', { id });
export const discard = (id: string) => call<OutboxDraft[]>('outbox_discard', { id });

/** What stands in a state at the endpoint. */
export const queue = (state: ProposalState) => call<ProposalSummary[]>('review_queue', { state });
export const proposal = (id: string) => call<Proposal>('review_show', { id });
/** A second person's word; gives the proposal as it stands then. */
export const decide = (id: string, word: Review) => call<Proposal>('review_decide', { id, word });
/** Publishes what was accepted; the same id again publishes nothing further. */
export const publish = (id: string) => call<Publication>('review_publish', { id });

/** What the Secretariat reports. */
export const statistics = () => call<Statistics>('statistics');
/** Writes a spreadsheet to fill in, where the person says in a window of this title, with what is held of a state where one is named.
 * Gives where; `null`: nowhere. */
export const saveTemplate = (title: string, of: string | null) => call<string | null>('template_save', { title, of });
