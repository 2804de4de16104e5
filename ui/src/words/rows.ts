// What a row of the directory is in the language chosen: its table, its columns, and the values that stand in them.
import type { Change, ConditionKind } from '../bridge/types';
import { condition, date, instrumentName, languageName, placeName, regionName, row, word, type Vocabularies } from './said';
import { knows, say } from './speech.svelte';

/** Columns that hold codes, with the vocabulary that these are of. */
const CODES: Record<string, keyof Vocabularies> = {
  acceptance: 'acceptance', basis: 'basis', certified: 'certified', channel: 'channel', content: 'content', direction: 'direction', method: 'method',
  request_kind: 'request', role: 'role', ruling: 'language-use', stage: 'stage', taken: 'taken', urgency: 'urgency',
};

/** What `kind` is of, by table. */
const KINDS: Record<string, keyof Vocabularies> = {
  address: 'address', authority_name: 'name', channel_name: 'name', contact: 'contact', instrument: 'instrument', instrument_name: 'name',
  jurisdiction: 'jurisdiction', jurisdiction_name: 'name', membership: 'member', request_kind_name: 'name',
};

const PLACES = ['counterpart', 'former', 'jurisdiction', 'parent', 'successor', 'territory'];
const DAYS = ['as_of', 'consented', 'dated', 'due', 'signed', 'since', 'valid_from', 'valid_to', 'verification', 'verified_on'];

/** The word for a table; its own name where it is of a newer directory. */
export const tableName = (table: string): string => (knows(`table-${table}`) ? say(`table-${table}`) : table);

/** The word for a column; its own name where it is of a newer directory. */
export const columnName = (column: string): string => (knows(`column-${column}`) ? say(`column-${column}`) : column);

/** Set apart, so that right-to-left and left-to-right keep their order: as Fluent does with its parts. */
export const apart = (text: string): string => `\u2068${text}\u2069`;

/** What stands in a column. A code that has no word here stands as it is. */
export function valueSaid(table: string, column: string, value: string): string {
  if (table === 'channel_condition' && column === 'kind' && knows(`condition-${value}`)) return condition({ kind: value as ConditionKind, days: null, text: null });
  const vocabulary = column === 'kind' ? KINDS[table] : CODES[column];
  if (vocabulary) return coded(vocabulary, value);
  if (PLACES.includes(column)) return placeName(value);
  if (DAYS.includes(column)) return date(value);
  if (column === 'language') return languageName(value);
  if (column === 'region') return regionName(value);
  return column === 'instrument' && instrumentName(value) !== value ? `${instrumentName(value)} (${value})` : value;
}

function coded(vocabulary: keyof Vocabularies, code: string): string {
  if (!knows(`${vocabulary}-${code}`)) return code;
  // Two words are left unsaid elsewhere: what isn't stated, and that a rule is for every request.
  return word(vocabulary, code as never) || (vocabulary === 'urgency' ? say('changes-every-request') : word('status', 'not-stated'));
}

/** What tells a record from others: a contact by its kind, the rest by their table and what they are about. */
export function subject({ table, about }: Change): string {
  const said = about.map(({ column, value }) => apart(valueSaid(table, column, value)));
  if (table === 'contact' && said.length > 0) return row(said);
  return said.length === 0 ? tableName(table) : `${tableName(table)}${say('colon')}${row(said)}`;
}
