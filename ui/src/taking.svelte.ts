// Taking something away: what is being done, what came of it, and what went wrong.
import { refusalOf } from './bridge/api';
import type { Refusal, SaveStep } from './bridge/types';
import { plain, say } from './words';

/** What takes longer than this says so. */
const LONG = 1000;

/** What the system's own window is called that a button opens. */
export const titleOf = (button: string): string => plain(`${say('name')}${say('colon')}${button}`).replace(/…$/, '');

type Act = (tell: (step: SaveStep) => void) => Promise<string>;

export class Taking {
  /** What is being done, once that is worth saying. */
  step: SaveStep | null = $state(null);
  isBusy = $state(false);
  told = $state('');
  refusal = $state.raw<Refusal | null>(null);
  #again: () => Promise<void> = async () => {};
  #late: ReturnType<typeof setTimeout> | undefined;

  /** Does something, and tells what came of it; an empty text: nothing did. One thing at a time. `first` is what it begins with. */
  do(act: Act, first: SaveStep | null = 'making'): Promise<void> {
    this.#again = () => this.#do(act, first);
    return this.isBusy ? Promise.resolve() : this.#again();
  }

  again = (): Promise<void> => this.#again();

  async #do(act: Act, first: SaveStep | null): Promise<void> {
    [this.isBusy, this.told, this.refusal] = [true, '', null];
    if (first !== null) this.#tell(first);
    try {
      this.told = await act((step) => this.#tell(step));
    } catch (error) {
      this.refusal = refusalOf(error);
    } finally {
      clearTimeout(this.#late);
      [this.isBusy, this.step] = [false, null];
    }
  }

  #tell(step: SaveStep): void {
    clearTimeout(this.#late);
    this.step = null;
    if (step === 'choosing') this.step = step;
    else this.#late = setTimeout(() => (this.step = step), LONG);
  }

  /** What stands in the status line. */
  get said(): string {
    return this.step === null ? this.told : say(`take-${this.step}`);
  }
}
