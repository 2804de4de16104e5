import { lookup, refusalOf } from './bridge/api';
import type { Answer, Pin, Refusal } from './bridge/types';

/** What an answer is for besides the words: who asks, and on which day. */
export type Asking = { from?: string | null; on?: string | null };

/** What was typed last, what was settled by hand, and what was answered to it. */
export class Search {
  answer = $state.raw<Answer | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  /** Whether an answer is still to come. */
  busy = $state(false);
  #pins: Pin[] = [];
  #asked = 0;

  /**
   * Asks for every keystroke. An answer to an earlier one that comes late is dropped. What was settled by hand stays settled
   * until the box is empty: it is shown among what was understood.
   */
  async ask(query: string, asking: Asking = {}): Promise<void> {
    const number = ++this.#asked;
    this.busy = true;
    let answer: Answer | null = null;
    let refusal: Refusal | null = null;
    try {
      if (query.trim() !== '') answer = await lookup(query, { ...asking, pins: this.#pins });
      else this.#pins = [];
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
    this.#pins = [...this.#pins.filter(({ facet }) => facet !== pin.facet), pin];
  }

  /** Gives a facet back to the words. */
  undo(facet: Pin['facet']): void {
    this.#pins = this.#pins.filter((pin) => pin.facet !== facet);
  }
}
