// The file of a proposal's document: another person's. The page shows text and pictures alone; the rest is the system's to open.
import { call } from './api';
import type { Enclosed, Enclosure } from './types';

/** Asks for a file in a window of this title, and keeps a copy until the endpoint has it. `null`: none was chosen. */
export const choose = (title: string) => call<Enclosed | null>('enclosure_choose', { title });
/** The bytes of a text or a picture. */
export const bytes = (enclosure: Enclosure) => call<ArrayBuffer>('enclosure_bytes', { enclosure });
/** Opens it with the program that the system has for such files. */
export const open = (enclosure: Enclosure) => call<null>('enclosure_open', { enclosure });
/** Saves it where the person says in a window of this title; gives where that is. `null`: nowhere. */
export const save = (title: string, enclosure: Enclosure) => call<string | null>('enclosure_save', { title, enclosure });
