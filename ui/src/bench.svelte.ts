// Whether the person keeps the directory: where they are signed in, and what waits in their outbox.
import { signed as ask } from './bridge/maintaining';
import type { OutboxDraft, Signed } from './bridge/types';

export class Bench {
  signed = $state.raw<Signed | null>(null);
  drafts = $state.raw<OutboxDraft[] | null>(null);
  /** The draft that the next one takes the place of; `null`: the next one is new. */
  revising = $state.raw<OutboxDraft | null>(null);
  readonly isOpen = $derived(this.signed?.endpoint != null);

  /** Asks once, when the window opens: who isn't signed in sees nothing of all this. */
  async begin(): Promise<void> {
    try {
      this.signed = await ask();
    } catch {
      this.signed = null; // The person's own file can't be read: the pages that need it say so.
    }
  }
}

/** The one of the window. */
export const bench = new Bench();
