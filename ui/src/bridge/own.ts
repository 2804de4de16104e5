// What is the person's own. Each function that changes something gives what is there then.
import { call } from './api';
import type { OwnNote, ReportKind } from './types';

/** The notes on a record, oldest first. */
export const notes = (record: string) => call<OwnNote[]>('notes', { record });
export const addNote = (record: string, text: string) => call<OwnNote[]>('add_note', { record, text });
export const removeNote = (record: string, id: number) => call<OwnNote[]>('remove_note', { record, id });

/** The codes of the jurisdictions that are watched. */
export const watched = () => call<string[]>('watched');
export const watch = (country: string, isWatched: boolean) => call<string[]>('watch', { country, watched: isWatched });

/** The recent look-ups, newest first; null while they are not kept. */
export const recent = () => call<string[] | null>('recent');
export const keepRecent = (kept: boolean) => call<string[] | null>('keep_recent', { kept });
export const lookedUp = (query: string) => call<null>('looked_up', { query });

/** Keeps a report on an authority, or on one of its addresses or contacts; gives how many wait to be sent. */
export const report = (authority: string, record: string | null, kind: ReportKind) => call<number>('report', { authority, record, kind });
