// What changed in the directory since the person last looked.
import { call } from './api';
import type { Changes } from './types';

/** Since the person last looked, or from an edition on (0: all that is remembered); of one country, or of all. */
export const changes = ({ since = null, country = null }: { since?: number | null; country?: string | null } = {}) => call<Changes>('changes', { since, country });

/** Remembers that the person has looked; gives what is left then. */
export const changesSeen = () => call<Changes>('changes_seen');
