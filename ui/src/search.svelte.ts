import { lookup, refusalOf } from './bridge/api';
import type { Answer, Refusal } from './bridge/types';

/** What was typed last, and what was answered to it. */
export class Search {
  answer = $state.raw<Answer | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  /** Whether an answer is still to come. */
  busy = $state(false);
  #asked = 0;

  /** Asks for every keystroke. An answer to an earlier one that comes late is dropped. */
  async ask(query: string): Promise<void> {
    const number = ++this.#asked;
    this.busy = true;
    let answer: Answer | null = null;
    let refusal: Refusal | null = null;
    try {
      if (query.trim() !== '') answer = await lookup(query);
    } catch (error) {
      refusal = refusalOf(error);
    }
    if (number !== this.#asked) return;
    this.answer = answer;
    this.refusal = refusal;
    this.busy = false;
  }
}
