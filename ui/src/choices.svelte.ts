// What questions can be asked with and lists filtered by: fetched once, in the language chosen.
import { choices as fetched } from './bridge/reading';
import type { InstrumentChoice, ListingChoices } from './bridge/types';
import { language, locale, placeName } from './words';

export type PlaceChoice = { code: string; name: string };

class Choices {
  #held = $state.raw<ListingChoices | null>(null);
  #of = '';

  /** States and territories, in the order of their names in the language chosen. */
  readonly places: PlaceChoice[] = $derived.by(() => {
    const { compare } = new Intl.Collator(locale());
    return (this.#held?.jurisdictions ?? []).map((code) => ({ code, name: placeName(code) })).sort((a, b) => compare(a.name, b.name));
  });
  readonly regions: string[] = $derived(this.#held?.regions ?? []);
  readonly networks = $derived(this.#held?.networks ?? []);
  /** Treaties that more than two take part in. */
  readonly wide: InstrumentChoice[] = $derived((this.#held?.instruments ?? []).filter(({ kind }) => kind === 'multilateral' || kind === 'regional'));
  readonly instruments: InstrumentChoice[] = $derived(this.#held?.instruments ?? []);

  /** Fetches what the language chosen needs, where it isn't there yet. What fails is told where an answer is asked for. */
  async read(): Promise<void> {
    const of = language();
    if (this.#of === of) return;
    this.#of = of;
    try {
      this.#held = await fetched(of);
    } catch {
      this.#of = '';
    }
  }
}

/** The one of the window. */
export const choices = new Choices();
