// What the edition calls jurisdictions and instruments in the language chosen.
import { names } from '../bridge/reading';
import type { Names } from '../bridge/types';
import { language, type Language } from './speech.svelte';

let known = $state.raw<Names | null>(null);

/** The edition's names in the language chosen, once they have come. */
export const recorded = (): Names | null => (known?.language === language() ? known : null);

/** Fetches the edition's names in a language. Without a copy there are none, and the page says so elsewhere. */
export async function learn(wanted: Language): Promise<void> {
  known = await names(wanted).catch(() => null);
}
