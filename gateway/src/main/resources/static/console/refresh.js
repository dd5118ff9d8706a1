// When to ask for the sums again: soon after something happened, at most once a second, and once more when it is quiet.

const SOON_MS = 150;
const LEAST_GAP_MS = 1000;
const QUIET_MS = 2500;

export class Refresh {
  #load;
  #due = 0;
  #quiet = 0;
  #last = 0;
  #running = false;
  #again = false;

  constructor(load) {
    this.#load = load;
    document.addEventListener('visibilitychange', () => document.hidden || this.now());
    window.addEventListener('online', () => this.now());
  }

  /** Something happened that may have changed the sums. */
  soon() {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.now(), QUIET_MS);
    if (!this.#due) {
      const pause = Math.max(SOON_MS, this.#last + LEAST_GAP_MS - Date.now());
      this.#due = setTimeout(() => this.now(), pause);
    }
  }

  /** Asks now; while an answer is awaited, once more after it. */
  async now() {
    clearTimeout(this.#due);
    this.#due = 0;
    if (document.hidden) {
      return;
    }
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    this.#last = Date.now();
    try {
      await this.#load();
    } finally {
      this.#running = false;
      if (this.#again) {
        this.#again = false;
        this.soon();
      }
    }
  }
}
