// The event stream: one connection that comes back by itself and never hands on the same event twice.

import { EVENTS } from './texts.js';

const REMEMBERED = 1000;
const LONGEST_PAUSE_MS = 30_000;

export class EventStream {
  #source = null;
  #seen = new Set();
  #lastId = null;
  #failures = 0;
  #timer = 0;
  #hooks;

  /** Hooks: `event(cloudEvent)`, `state(name)`, `opened()` after every connect, `refused()` when connecting is refused. */
  constructor(hooks) {
    this.#hooks = hooks;
  }

  open() {
    this.#hooks.state('connecting');
    // A new connection cannot send Last-Event-ID, so the place goes along as a parameter.
    const place = this.#lastId === null ? '' : `?since=${encodeURIComponent(this.#lastId)}`;
    const source = new EventSource(`/api/v1/events${place}`);
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
      this.#timer = setTimeout(() => this.open(), pause);
      this.#hooks.refused();
    }
  }

  #heard(message) {
    if (message.lastEventId) {
      this.#lastId = message.lastEventId;
    }
    const event = JSON.parse(message.data);
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
