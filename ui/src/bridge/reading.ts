// Reading on from a lookup. `on` is the day that an answer is for; without one, it is today.
import { call } from './api';
import type { Answered, Asked, CountryPage, Filtered, Listing, ListingChoices, Matrix, Names, RequestKind, There } from './types';

type Day = string | null | undefined;

/** Answers a question in codes. */
export const ask = (asked: Asked, on?: Day) => call<Answered>('ask', { asked, on });

/** What time it is at an authority now, and whether it is open. */
export const there = (id: string) => call<There[]>('there', { id });

/** The page of a jurisdiction, with what it has in common with the requesting one. */
export const country = (code: string, from?: string | null, on?: Day) => call<CountryPage>('country', { code, from, on });

/** Jurisdictions and their authorities. */
export const listing = (filtered: Filtered, on?: Day) => call<Listing>('listing', { filtered, on });

/** What lists can be filtered by, and questions asked with. */
export const choices = (language: string) => call<ListingChoices>('choices', { language });

/** What jurisdictions and instruments are called in a language. */
export const names = (language: string) => call<Names>('names', { language });

/** Which channels are accepted where. */
export const matrix = (request: RequestKind, treaty: string | null, on?: Day) => call<Matrix>('matrix', { request, treaty, on });
