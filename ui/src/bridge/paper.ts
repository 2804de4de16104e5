// Taking away. The page names what, never where: the system's own window asks that.
import { Channel } from '@tauri-apps/api/core';

import { call } from './api';
import type { Copying, Language, Proved, SaveStep, Style, Wanted } from './types';

type Day = string | null | undefined;

/** Makes a file, asks where it goes in a window of this title, and writes it; gives where that is. `null`: nowhere. */
export function save(wanted: Wanted, style: Style, on: Day, title: string, told: (step: SaveStep) => void): Promise<string | null> {
  const steps = new Channel<SaveStep>();
  steps.onmessage = told;
  return call<string | null>('save', { wanted, style, on, title, steps });
}

/** Makes a file, and hands it to the program that the system shows such files with. */
export const print = (wanted: Wanted, style: Style, on: Day) => call<null>('print', { wanted, style, on });

/** Copies an answer or an address block, with its citation, as text and as HTML. */
export const cite = (what: Copying, language: Language, on: Day) => call<null>('cite', { what, language, on });

/** Lets the system's own program write an e-mail to an office. */
export const mail = (id: string, language: Language, on: Day) => call<null>('mail', { id, language, on });

/** Asks for a receipt in a window of this title, and says what it proves. `null`: none was chosen. */
export const prove = (title: string) => call<Proved | null>('prove', { title });
