import { lookup, refusalOf } from './bridge/api';
import type { Answer, Pin, Refusal } from './bridge/types';

/** What an answer is for besides the words: who asks, and on which day. */
export type Asking = { from?: string | null; on?: string | null };

/** A facet settled by hand, and the words that it was settled for. */
type Settled = { pin: Pin; words: string[] };

/** What was typed last, what was settled by hand, and what was answered to it. */
export class Search {
  answer = $state.raw<Answer | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  /** Whether an answer is still to come. */
  busy = $state(false);
  #settled: Settled[] = [];
  #asked = 0;

  /**
   * Asks for every keystroke. An answer to an earlier one that comes late is dropped. What was settled by hand stays settled
   * while the words that it was settled for are there: other words are another question.
   */
  async ask(query: string, asking: Asking = {}): Promise<void> {
    const number = ++this.#asked;
    this.busy = true;
    let answer: Answer | null = null;
    let refusal: Refusal | null = null;
    try {
      this.#settled = this.#settled.filter(({ words }) => words.some((word) => query.includes(word)));
      if (query.trim() !== '') answer = await lookup(query, { ...asking, pins: this.#settled.map(({ pin }) => pin) });
    } catch (error) {
      refusal = refusalOf(error);
    }
    if (number !== this.#asked) return;
    this.answer = answer;
    this.refusal = refusal;
    this.busy = false;
  }

  /** Settles a facet by hand, from the next question on. */
  settle(pin: Pin): void {
    const words = this.#settled.find((other) => other.pin.facet === pin.facet)?.words ?? this.#wordsOf(pin.facet);
    this.undo(pin.facet);
    this.#settled = [...this.#settled, { pin, words }];
  }

  /** Gives a facet back to the words. */
  undo(facet: Pin['facet']): void {
    this.#settled = this.#settled.filter(({ pin }) => pin.facet !== facet);
  }

  /** The words that were read as a facet. The state that asks is read as a country too. */
  #wordsOf(facet: Pin['facet']): string[] {
    const { matches, from } = this.answer?.facets ?? { matches: [], from: null };
    return matches.filter((match) => (match.facet === 'country' && match.code === from ? 'from' : match.facet) === facet).map(({ text }) => text);
  }
}
