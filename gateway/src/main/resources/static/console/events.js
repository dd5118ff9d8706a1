// The list of the newest events; however fast they come, the page is touched once a frame.

import { eventName, itemName, locale, word } from './texts.js';
import { fen, yuan } from './money.js';

const SHOWN = 30;
const TELL_EVERY_MS = 10_000;

export class EventList {
  #card = document.getElementById('events');
  #rows = document.getElementById('event-rows');
  #events = [];
  #planned = false;
  #untold = 0;

  constructor() {
    // A screen reader hears how many there were now and then; it could not follow every one.
    setInterval(() => this.#tell(), TELL_EVERY_MS);
  }

  add(event) {
    this.#events.unshift(event);
    this.#events.length = Math.min(this.#events.length, SHOWN);
    this.#untold += 1;
    this.draw();
  }

  draw() {
    if (!this.#planned) {
      this.#planned = true;
      requestAnimationFrame(() => this.#drawNow());
    }
  }

  #drawNow() {
    this.#planned = false;
    this.#card.dataset.state = this.#events.length ? 'ready' : 'empty';
    this.#rows.replaceChildren(...this.#events.map(row));
  }

  #tell() {
    if (this.#untold > 0) {
      document.getElementById('events-heard').textContent = `${this.#untold} ${word('heard')}`;
      this.#untold = 0;
    }
  }
}

export const shortType = (event) => event.type.replace(/^io\.huiqi\./, '').replace(/\.v\d+$/, '');

function row(event) {
  const data = event.data ?? {};
  const type = shortType(event);
  const line = document.createElement('tr');
  line.dataset.id = event.id;
  cell(line, new Date(event.time).toLocaleString(locale(), { hour12: false }));
  const tag = document.createElement('span');
  tag.className = 'tag';
  tag.dataset.kind = type;
  tag.textContent = eventName(type);
  cell(line, '').append(tag);
  cell(line, data.enterprise ?? event.partitionkey ?? '');
  cell(line, data.item ? itemName(data.item) : '');
  cell(line, data.amount ? yuan(fen(data.amount), locale()) : '').className = 'number';
  return line;
}

function cell(line, text) {
  const made = line.insertCell();
  made.textContent = text;
  return made;
}
