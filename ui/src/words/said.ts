// What a fact is in the language chosen: codes, names, dates, rows of words.
import type { FluentVariable } from '@fluent/bundle';

import type {
  Acceptance, Act, AddressKind, Basis, Becomes, Carrier, ChangeKind, Channel, Condition, ConditionKind, ContactKind, Content, Direction, DraftState, EnclosureKind, FindingCode, InstrumentKind, JurisdictionKind, LanguageUse,
  MemberKind, Method, NameKind, Part, ProposalState, RequestKind, Role, RoleKind, Said, Sentence, Stage, Status, SyncCode, Taken, Tri, Urgency,
} from '../bridge/types';
import { recorded } from './names.svelte';
import { locale, say } from './speech.svelte';

/** The closed vocabularies of Rust, by how their messages begin. Each code has a word in each language; a test holds that. */
export type Vocabularies = {
  status: Status; 'status-means': Status; request: RequestKind; channel: Channel; acceptance: Acceptance; urgency: Urgency; basis: Basis;
  condition: ConditionKind; 'language-use': LanguageUse; certified: Tri; binding: Tri; stage: Stage; role: Role; direction: Direction;
  address: AddressKind; contact: ContactKind; name: NameKind; jurisdiction: JurisdictionKind; method: Method; taken: Taken; member: MemberKind;
  content: Content; instrument: InstrumentKind; outcome: SyncCode; reason: Said;
  'proposal-state': ProposalState; 'draft-state': DraftState; carrier: Carrier; enclosure: EnclosureKind; finding: FindingCode; becomes: Becomes; 'person-role': RoleKind; act: Act; change: ChangeKind;
};

/** The word for a code. */
export const word = <V extends keyof Vocabularies>(vocabulary: V, code: Vocabularies[V]): string => say(`${vocabulary}-${code}`);

/** A condition, with its days where it has some, and its own words as recorded. */
export function condition({ kind, days, text }: Condition): string {
  return [say(`condition-${kind}`, { days: days ?? 'none' }), text].filter(Boolean).join(say('colon'));
}

/** What a button does, and to which of several alike: for those who only hear it. It begins with what the button shows. */
export const labelled = (what: string, which: string): string => `${what}${say('colon')}${which}`;

/** Items in a row, as the language chosen sets them apart. What is empty falls out. */
export const row = (items: (string | null | undefined | false)[]): string => items.filter(Boolean).join(say('between'));

/** Clauses in a row. */
export const clauses = (items: (string | null | undefined | false)[]): string => items.filter(Boolean).join(say('between-clauses'));

/** Sentences one after the other. */
export const sentences = (items: (string | null | undefined | false)[]): string => items.filter(Boolean).join(' ');

const DATE: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' }, 7: { year: 'numeric', month: 'long' }, 10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** A date as precise as it was recorded: `2013`, `2013-10`, `2013-10-31`. What is none of these stays as it is. */
export function date(recorded: string): string {
  const precision = DATE[recorded.length];
  const time = Date.parse(recorded);
  return precision === undefined || Number.isNaN(time) ? recorded : formatted(precision).format(time);
}

/** A moment, as a date and a time of day here. What can't be read stands as it is. */
export const instant = (recorded: string): string =>
  Number.isNaN(Date.parse(recorded)) ? recorded : new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(recorded));

const MOMENT: Intl.DateTimeFormatOptions = { weekday: 'short', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' };

/** A time of day on a day, as `2026-11-25 14:30`, by the clock that it was read from. */
export const moment = (time: string): string => formatted(MOMENT).format(Date.parse(`${time.replace(' ', 'T')}Z`));

/** Regions of the United Nations by their M49 codes, as the system names them. */
const REGIONS: Record<string, string> = { Africa: '002', Americas: '019', Asia: '142', Europe: '150', Oceania: '009' };

/** Name of a region of the United Nations. */
export const regionName = (region: string): string => systemName('region', REGIONS[region] ?? region, region);

/** The name of a weekday by its ISO number, 1 for Monday. */
export const weekday = (iso: number): string => formatted({ weekday: 'short' }).format(Date.UTC(2024, 0, iso)); // 1 January 2024 was a Monday.

/** A number as the language chosen writes it. */
export const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it a hundred times. */
function formatted(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
  formats.set(key, known);
  return known;
}

// Made when first needed: the start of the window doesn't wait for them.
const systemNames = new Map<string, Intl.DisplayNames>();

/** Name of a language by its BCP 47 code. */
export const languageName = (code: string): string => systemName('language', code, code);

/** Name of a jurisdiction by its code: the edition's own; the system's only while there is none. */
export const placeName = (code: string): string => recorded()?.jurisdictions[code] ?? systemName('region', code.split('-').at(-1) ?? code, code);

/** Name of an instrument by its code: the edition's own, in the language chosen or else in one that it has. */
export const instrumentName = (code: string): string => recorded()?.instruments[code] ?? code;

/** Why: sentences in a row. What ends in a colon leads to the next. */
export function because(sentences: Sentence[]): string {
  return sentences.map(sentence).reduce((said, next) => said + (said === '' ? '' : /[:：]$/.test(said) ? ' ' : say('between-clauses')) + next, '');
}

/** A sentence in the language chosen. */
export function sentence({ code, parts }: Sentence): string {
  return say(`reason-${code}`, Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, partSaid(part!)])));
}

function partSaid(part: Part): FluentVariable {
  switch (part.kind) {
    case 'place': return placeName(part.is);
    case 'places': return row(part.is.map(placeName));
    case 'every-party': return say('every-party');
    case 'channel': return word('channel', part.is);
    case 'request': return word('request', part.is);
    case 'stage': return word('stage', part.is);
    case 'urgency': return part.is;
    case 'conditions': return row(part.is.map((kind) => condition({ kind, days: null, text: null })));
    case 'day': return date(part.is);
    case 'count': return part.is;
    case 'text': return part.is;
  }
}

function systemName(type: 'language' | 'region', code: string, otherwise: string): string {
  const key = `${locale()} ${type}`;
  const names = systemNames.get(key) ?? new Intl.DisplayNames(locale(), { type });
  systemNames.set(key, names);
  try {
    const name = names.of(code);
    return name === undefined || name === code ? otherwise : name;
  } catch {
    return otherwise; // Not a code that the system knows the form of.
  }
}
