// Answers for the tests of the pages: the smallest that are whole. None of it is a fact.
import type { Answer, AuthorityHit, Facets, Freshness, Match, Verdict } from '../bridge/types';

export const freshness: Freshness = { verified: null, as_of: '2013-10-31', due: 'overdue' };

export const office = (parts: Partial<AuthorityHit> = {}): AuthorityHit => ({
  id: 'XA-office', country: 'XA', name: 'An Office', unit: null, functions: ['UNTOC 18(13)'], score: 1, highlights: [], freshness, ...parts,
});

export const match = (parts: Partial<Match> = {}): Match => ({
  text: 'kyrgyzstan', facet: 'country', code: 'KG', name: 'Kyrgyzstan', kind: 'short', language: 'en', exact: true, ...parts,
});

export const facets = (parts: Partial<Facets> = {}): Facets => ({
  countries: [], from: null, treaty: null, request: null, channels: [], urgent: false, rest: '', matches: [], ...parts,
});

export const verdict = (parts: Partial<Verdict> = {}): Verdict => ({
  country: 'KG', treaty: 'UNTOC', request: 'mla', channel: 'email', status: 'not-stated', conditions: [], languages: [], language_rules: [],
  recipients: [], urgent: [], reasons: [], routes: [], time_limits: [], freshness, ...parts,
});

export const answer = (parts: Partial<Answer> = {}): Answer => ({
  query: 'words', edition: 1, on: '2026-11-23', facets: facets(), verdicts: [], authorities: [], ...parts,
});
