// What the page knows of its reader: the state that asks, and what is watched. The directory never learns of it.
import { refusalOf } from './bridge/api';
import { watch, watched } from './bridge/own';
import type { Refusal } from './bridge/types';

const STATE = 'valise.my-state';

class Mine {
  /** Code of the reader's own state, which asks; null: not said. Only then do bilateral treaties count. */
  #state = $state(localStorage.getItem(STATE));
  watched = $state.raw<readonly string[]>([]);
  /** Why what is one's own can't be read or kept; null: it can. */
  refusal = $state.raw<Refusal | null>(null);

  get state(): string | null {
    return this.#state;
  }

  set state(code: string | null) {
    this.#state = code;
    if (code === null) localStorage.removeItem(STATE);
    else localStorage.setItem(STATE, code);
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
