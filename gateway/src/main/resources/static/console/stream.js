// The event stream: one connection that comes back by itself and never hands on the same event twice.

import { get } from './api.js';
import { EVENTS } from './texts.js';

const EVENTS_PATH = '/api/v1/events';
const RECENT = 30;
const REMEMBERED = 1000;
const LONGEST_PAUSE_MS = 30_000;

export class EventStream {
  #source = null;
  #seen = new Set();
  #lastId = null;
  #failures = 0;
  #timer = 0;
  #hooks;

  /** Hooks: `event(cloudEvent)`, `state(name)`, `opened()` after every connect, `signedOut()` when the session is over. */
  constructor(hooks) {
    this.#hooks = hooks;
  }

  /** Shows what happened lately, then goes on from there. */
  async start() {
    this.#hooks.state('connecting');
    try {
      const now = await get(`${EVENTS_PATH}?limit=1`);
      const recent = await get(`${EVENTS_PATH}?since=${Math.max(0, now.next - RECENT)}&limit=${RECENT}`);
      recent.items.forEach((event) => this.#hand(event));
      this.#lastId = recent.next;
    } catch {
      // Without the past the stream begins now.
    }
    this.#open();
  }

  #open() {
    // A new connection cannot send Last-Event-ID, so the place goes along as a parameter.
    const place = this.#lastId === null ? '' : `?since=${encodeURIComponent(this.#lastId)}`;
    const source = new EventSource(`${EVENTS_PATH}${place}`);
    this.#source = source;
    source.onopen = () => this.#opened();
    source.onerror = () => this.#broken(source);
    for (const name of ['message', ...Object.keys(EVENTS)]) {
      source.addEventListener(name, (message) => this.#heard(message));
    }
  }

  close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#hooks.state('off');
  }

  #opened() {
    this.#failures = 0;
    this.#hooks.state('live');
    this.#hooks.opened();
  }

  /** After a lost connection the browser reconnects with Last-Event-ID; after a refusal it gives up and we do it. */
  #broken(source) {
    this.#hooks.state('waiting');
    if (source.readyState === EventSource.CLOSED) {
      this.#failures += 1;
      const pause = Math.min(LONGEST_PAUSE_MS, 500 * 2 ** this.#failures) * (0.5 + Math.random() / 2);
      this.#timer = setTimeout(() => (this.#lastId === null ? this.start() : this.#open()), pause);
      this.#askWhy();
    }
  }

  /** A stream is refused without a reason; the same place as a page tells it. */
  async #askWhy() {
    try {
      await get(`${EVENTS_PATH}?limit=1&since=${encodeURIComponent(this.#lastId ?? '')}`);
    } catch (refusal) {
      if (refusal.status === 400) {
        this.#lastId = null; // the feed was begun anew and does not know our place
      } else if (refusal.status === 403) {
        this.close();
      } else if (refusal.status === 401) {
        this.#hooks.signedOut();
      }
    }
  }

  #heard(message) {
    if (message.lastEventId) {
      this.#lastId = message.lastEventId;
    }
    this.#hand(JSON.parse(message.data));
  }

  #hand(event) {
    if (this.#isNew(`${event.source} ${event.id}`)) {
      this.#hooks.event(event);
    }
  }

  #isNew(key) {
    if (this.#seen.has(key)) {
      return false;
    }
    this.#seen.add(key);
    if (this.#seen.size > REMEMBERED) {
      this.#seen.delete(this.#seen.values().next().value);
    }
    return true;
  }
}
