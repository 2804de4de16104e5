// The codes of vocabularies that a page offers to choose from, in Rust's order. A code that is missing here is a fault of types.
import type { Channel, RequestKind, Stage, Status } from './bridge/types';

/** All codes of a vocabulary: the call fails to compile where one is missing. */
const all = <Code extends string>() => <const Codes extends readonly Code[]>(codes: Codes & (Code extends Codes[number] ? unknown : never)): readonly Code[] => codes;

export const REQUESTS = all<RequestKind>()([
  'extradition', 'mla', 'confiscation', 'transfer-of-sentenced-persons', 'joint-investigation', 'controlled-delivery', 'evidence-preservation',
  'provisional-arrest', 'maritime', 'prevention', 'transfer-of-proceedings',
]);

export const CHANNELS = all<Channel>()([
  'diplomatic', 'central-authority-direct', 'judicial-authority-direct', 'interpol', 'email', 'fax', 'post', 'courier', 'secure-platform',
  'regional-network', 'oral', 'consular',
]);

export const STAGES = all<Stage>()(['pre-trial', 'trial', 'execution']);

/** From what is taken to what isn't; what nobody recorded stands between, never at the end. */
export const STATUSES = all<Status>()(['accepted', 'conditional', 'urgent-only', 'not-stated', 'lapsed', 'not-accepted', 'not-applicable']);
