// What the person chose for the window, kept in their own database. Where that can't be read or written, a choice holds until the
// window is closed, and the page of settings says so.
import { refusalOf } from './bridge/api';
import { choose, settings } from './bridge/settings';
import type { Paper, Refusal, Setting, SettingName } from './bridge/types';
import { language, LANGUAGES, speak, wished, type Language } from './words';

let chosen = $state.raw<Partial<Record<string, string>>>({});
let refusal = $state.raw<Refusal | null>(null);
let isRead = $state(false);

const isLanguage = (value: string | undefined): value is Language => LANGUAGES.some((one) => one === value);

/** Reads what was chosen, and speaks the language chosen, or else the system's. */
export async function begin(): Promise<void> {
  try {
    take(await settings());
    isRead = true;
    await carryOver();
  } catch (error) {
    refusal = refusalOf(error);
  }
  const own = chosen['language'];
  await speak(isLanguage(own) ? own : wished(navigator.languages));
}

/** Changes the language of the pages, at once and for the next start. */
export async function chooseLanguage(code: Language): Promise<void> {
  await speak(code);
  await set('language', code);
}

/** The language of sheets and letters: that of the pages, unless another was chosen. */
export function sheetLanguage(): Language {
  const own = chosen['sheet-language'];
  return isLanguage(own) ? own : language();
}

/** Whether sheets follow the language of the pages. */
export const sheetsFollow = (): boolean => !isLanguage(chosen['sheet-language']);

/** Lets sheets have a language of their own, or follow the pages again. */
export const chooseSheetLanguage = (code: Language | null): Promise<void> => set('sheet-language', code);

/** The size of the paper of sheets and letters: A4, unless the other was chosen. */
export const paper = (): Paper => (chosen['paper'] === 'letter' ? 'letter' : 'a4');

export const choosePaper = (size: Paper): Promise<void> => set('paper', size);

/** Whether the first page is still to be offered. Where nothing can be remembered, it isn't offered over and over. */
export const isNew = (): boolean => isRead && chosen['welcomed'] === undefined;

/** Code of the reader's own state; null: not said. */
export const myState = (): string | null => chosen['my-state'] ?? null;

export const chooseMyState = (code: string | null): Promise<void> => set('my-state', code);

export const welcomed = (): Promise<void> => set('welcomed', 'yes');

/** Why choices can't be kept; `null`: they are. */
export const unkept = (): Refusal | null => refusal;

/** An earlier Valise kept one's own state in the web view: it is taken along once. */
async function carryOver(): Promise<void> {
  const before = localStorage.getItem('valise.my-state');
  if (before === null) return;
  if (before !== '' && myState() === null) await chooseMyState(before);
  if (refusal === null) localStorage.removeItem('valise.my-state');
}

let choosing = 0;

/** What is kept counts once the last choice is: the answer to an earlier one knows nothing of it yet. */
async function set(name: SettingName, value: string | null): Promise<void> {
  const number = ++choosing;
  chosen = { ...chosen, [name]: value ?? undefined };
  try {
    const kept = await choose(name, value);
    if (number === choosing) take(kept);
    refusal = null;
  } catch (error) {
    refusal = refusalOf(error);
  }
}

function take(all: Setting[]): void {
  chosen = Object.fromEntries(all.map(({ name, value }) => [name, value]));
}
