// The day that every answer is for: today, which turns by itself, or the one that the whole window is set to.

/** A day that exists, as `2015-06-01`; anything else is null. */
export function dayOf(text: string): string | null {
  const written = text.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return null;
  const time = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === written ? written : null;
}

/** Today, by this machine's clock and zone. */
function today(): string {
  const now = new Date();
  return [String(now.getFullYear()).padStart(4, '0'), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function untilMidnight(): number {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}

class Day {
  today = $state(today());
  /** The day that the window is set to; null: today. */
  set: string | null = $state(null);
  /** The day that is asked for. Whoever reads it in an effect asks again when it turns. */
  readonly on = $derived(this.set ?? this.today);
  #turning: ReturnType<typeof setTimeout> | undefined;

  /** Lets the day turn: at midnight, and when a machine that slept past it wakes. Gives the way to stop that. */
  turn(): () => void {
    const look = () => {
      this.today = today();
      clearTimeout(this.#turning);
      this.#turning = setTimeout(look, untilMidnight() + 50);
    };
    look();
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(this.#turning);
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }
}

/** The one of the window. */
export const day = new Day();
