// What the page knows of its reader: the state that asks, and what is watched. The directory never learns of it.
import { refusalOf } from './bridge/api';
import { watch, watched } from './bridge/own';
import type { Refusal } from './bridge/types';
import { chooseMyState, myState } from './settings.svelte';

class Mine {
  watched = $state.raw<readonly string[]>([]);
  /** Why what is one's own can't be read or kept; null: it can. */
  refusal = $state.raw<Refusal | null>(null);

  /** Code of the reader's own state, which asks; null: not said. Only where it is said do bilateral treaties count. */
  get state(): string | null {
    return myState();
  }

  set state(code: string | null) {
    void chooseMyState(code);
  }

  readWatched = (): Promise<void> => this.#take(watched());

  setWatched = (code: string, isWatched: boolean): Promise<void> => this.#take(watch(code, isWatched));

  async #take(codes: Promise<string[]>): Promise<void> {
    try {
      [this.watched, this.refusal] = [await codes, null];
    } catch (error) {
      this.refusal = refusalOf(error);
    }
  }
}

/** The one of the window. */
export const mine = new Mine();
