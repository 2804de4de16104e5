// Which pages are open, one over the other. Those below stay as they were, so that going back finds focus, scroll and list again.
import { tick } from 'svelte';

import type { Asked } from './bridge/types';

/** A page, and what it is of. `query` puts words into the box. */
export type Place =
  | { page: 'lookup'; query?: string }
  | { page: 'record'; id: string }
  | { page: 'answer'; asked: Asked }
  | { page: 'countries' | 'matrix' | 'changes' | 'receipts' | 'maintaining' | 'settings' | 'help' | 'first-run' };

export type Page = Place['page'];

/** A page that is open. */
export class Opened {
  readonly key: number;
  place: Place = $state.raw({ page: 'lookup' });
  /** What the page calls itself, for the title of the window. */
  title = $state('');
  scrolled = 0;
  focused: HTMLElement | null = null;

  constructor(key: number, place: Place) {
    this.key = key;
    this.place = place;
  }
}

/** Deeper than anyone goes on purpose: what lies lowest, but for the lookup, is forgotten. */
const DEPTH = 24;
/** A query from outside is cut to this many characters. */
const LONGEST_QUERY = 500;

export class Router {
  #made = 0;
  stack = $state.raw<Opened[]>([this.#opened({ page: 'lookup' })]);
  /** What is seen. */
  readonly top = $derived(this.stack.at(-1)!);

  /** Opens a page over the one that is seen. The lookup is always at the bottom: opening it goes back there. */
  open(place: Place): void {
    this.#leave();
    if (place.page === 'lookup') {
      this.stack = [this.stack[0]!];
      if (place.query !== undefined) this.stack[0]!.place = place;
      void this.#return();
      return;
    }
    const [first, ...others] = this.stack;
    this.stack = [first!, ...others.slice(-(DEPTH - 2)), this.#opened(place)];
    scrollTo(0, 0);
  }

  /** Opens a page straight over the lookup, as the list of pages does. */
  goTo(page: Exclude<Page, 'record' | 'answer'>): void {
    if (this.top.place.page === page) return;
    if (this.stack.length > 1) this.stack = [this.stack[0]!];
    this.open({ page });
  }

  /** Closes the page that is seen. */
  back(): void {
    if (this.stack.length === 1) return;
    this.stack = this.stack.slice(0, -1);
    void this.#return();
  }

  #opened(place: Place): Opened {
    return new Opened(++this.#made, place);
  }

  #leave(): void {
    this.top.scrolled = scrollY;
    this.top.focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  }

  async #return(): Promise<void> {
    const { top } = this;
    await tick();
    const wasOn = top.focused?.isConnected && top.focused.closest('[data-page]') ? top.focused : null;
    (wasOn ?? document.querySelector<HTMLElement>(`[data-page="${top.key}"] :is([data-focus], h1[tabindex])`))?.focus({ preventScroll: true });
    scrollTo(0, top.scrolled);
  }
}

/** The one of the window. */
export const router = new Router();

/** What nobody sees, and what turns the direction of the words around it. */
const UNSEEN = /[\p{Cc}\p{Cf}]+/gu;

/** The page that a link names: `valise://lookup?q=…`. Whatever it holds only fills the box; what is no such link is `null`. */
export function placeOf(link: string): Place | null {
  if (!URL.canParse(link)) return null;
  const { protocol, hostname, pathname, searchParams } = new URL(link);
  // Web views differ on whether what follows `valise://` is a host.
  if (protocol !== 'valise:' || hostname + pathname.replace(/\/$/, '') !== 'lookup') return null;
  return { page: 'lookup', query: Array.from((searchParams.get('q') ?? '').replace(UNSEEN, ' ')).slice(0, LONGEST_QUERY).join('') };
}
