// The sync as the page knows it: how the copy stands, how far a sync has come, what came of the last one.
import { syncState, watchSyncs } from './bridge/sync';
import type { SyncEvent, SyncState, Told } from './bridge/types';

type Step = Extract<SyncEvent, { kind: 'step' }>;

/** Progress is shown of what takes longer than this, in milliseconds. */
const SLOW = 1000;

export class Syncs {
  state = $state.raw<SyncState | null>(null);
  running = $state(false);
  /** Whether it has been running for so long that its progress is shown. */
  slow = $state(false);
  step = $state.raw<Step | null>(null);
  /** What came of the last one while the window was open; else `state.told` says it. */
  told = $state.raw<Told | null>(null);
  /** How many times the window's edition was exchanged for another. */
  exchanged = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;

  async begin(): Promise<void> {
    await watchSyncs((event) => this.hear(event));
    this.state = await syncState();
    this.running = this.state.running;
  }

  /** Asks again how the copy stands. */
  async again(): Promise<void> {
    this.state = await syncState();
  }

  hear(event: SyncEvent): void {
    if (event.kind === 'step') {
      this.step = event;
      return;
    }
    if (event.kind === 'exchanged') {
      this.state = event.state;
      this.exchanged += 1;
      return;
    }
    clearTimeout(this.#timer);
    this.slow = false;
    this.step = null;
    this.running = event.kind === 'began';
    if (event.kind === 'began') {
      this.#timer = setTimeout(() => (this.slow = true), SLOW);
      return;
    }
    this.state = event.state;
    this.told = event.told;
    if (event.exchanged) this.exchanged += 1;
  }
}

/** The one of the window. */
export const syncs = new Syncs();
