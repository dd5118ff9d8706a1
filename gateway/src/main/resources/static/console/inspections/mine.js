// What the person who is signed in has asked for, and may withdraw until the visit starts.

import { get, newKey, post } from '../api.js';
import { word } from '../texts.js';
import { fill, line } from './lines.js';
import { element, sentence } from './page.js';
import { span } from './times.js';

const byId = (id) => document.getElementById(id);

export class Mine {
  #inspections = new Map();
  #next = null;
  #asked = 0;

  constructor() {
    byId('reload-mine').addEventListener('click', () => this.load());
    byId('more-mine').addEventListener('click', () => this.#loadMore(this.#next));
  }

  async load() {
    this.#inspections.clear();
    await this.#loadMore(null);
  }

  async #loadMore(cursor) {
    this.#asked += 1;
    const mine = this.#asked;
    try {
      const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const page = await get(`/api/v1/inspections?mine=true&limit=20${from}`);
      if (mine !== this.#asked) {
        return; // somebody has asked again
      }
      this.#next = page.next;
      page.items.forEach((one) => this.#inspections.set(one.id, one));
      byId('mine-error').textContent = '';
    } catch (error) {
      if (mine === this.#asked) byId('mine-error').textContent = sentence(error);
    }
    this.draw();
  }

  draw() {
    fill('asked', [...this.#inspections.values()], 'nothingAsked', (one) => line(one, ...this.#buttons(one)));
    byId('more-mine').hidden = !this.#next;
  }

  #buttons(one) {
    if (!['AWAITING_CONSENT', 'ALLOWED'].includes(one.status) || Date.parse(one.end) <= Date.now()) {
      return [];
    }
    const button = element('button', { type: 'button', className: 'quiet' }, word('withdraw'));
    button.setAttribute('aria-label', `${word('withdraw')}: ${one.enterprise}, ${span(one)}`);
    button.addEventListener('click', () => { button.disabled = true; this.#withdraw(one); });
    return [button];
  }

  async #withdraw({ id }) {
    try {
      this.#inspections.set(id, await post(`/api/v1/inspections/${id}/withdrawal`, undefined, { key: newKey() }));
      byId('mine-error').textContent = '';
    } catch (error) {
      byId('mine-error').textContent = sentence(error);
    }
    this.draw();
  }
}
