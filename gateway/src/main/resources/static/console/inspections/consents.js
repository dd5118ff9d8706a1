// What waits for the consent of the person who is signed in, and what can be taken back.

import { get, newKey, post, remove } from '../api.js';
import { word } from '../texts.js';
import { fill, line } from './lines.js';
import { element, Form } from './page.js';
import { span } from './times.js';

const SCOPES = { 'department-head': 'inspections:consent-head', 'government-leader': 'inspections:consent-leader' };
const STATUSES = ['AWAITING_CONSENT', 'ALLOWED', 'RUNNING'];
const byId = (id) => document.getElementById(id);

export class Consents {
  #element = byId('consent-form');
  #form = new Form(this.#element);
  #inspections = new Map();
  #next = new Map();
  #told = null;
  #roles = [];

  constructor() {
    this.#element.addEventListener('submit', (event) => event.preventDefault());
    this.#element.addEventListener('input', () => { this.#form.clear(); this.draw(); });
    byId('reload-consents').addEventListener('click', () => this.load());
    byId('more-consents').addEventListener('click', () => this.#loadMore());
  }

  /** Begins for a person: under the roles the scopes allow, with the name of the account until another is given. */
  async start(session) {
    this.#roles = Object.keys(SCOPES).filter((role) => session.scopes.includes(SCOPES[role]));
    this.#element.elements.role.value = this.#roles[0];
    this.#element.elements.person.value ||= session.user;
    await this.load();
  }

  async load() {
    this.#inspections.clear();
    this.#next = new Map(STATUSES.map((status) => [status, '']));
    await this.#loadMore();
  }

  async #loadMore() {
    const asked = this.#next;
    try {
      const pages = await Promise.all([...asked].map(async ([status, cursor]) => (
        [status, await get(`/api/v1/inspections?status=${status}&limit=100${cursor && `&cursor=${cursor}`}`)])));
      if (asked !== this.#next) {
        return; // somebody has asked again from the beginning
      }
      this.#next = new Map(pages.filter(([, page]) => page.next).map(([status, page]) => (
        [status, encodeURIComponent(page.next)])));
      for (const [, page] of pages) page.items.forEach((one) => this.#inspections.set(one.id, one));
      this.#form.clear();
    } catch (error) {
      this.#form.show(error);
    }
    this.draw();
  }

  draw() {
    for (const option of this.#element.elements.role.options) {
      option.hidden = option.disabled = !this.#roles.includes(option.value);
    }
    const role = this.#form.value('role');
    const level = this.#form.value('myLevel');
    const all = [...this.#inspections.values()];
    const mine = all.filter((one) => standing(one, role));
    // A consent of another level, or after the start, would not count.
    const waiting = all.filter((one) => one.status === 'AWAITING_CONSENT' && !standing(one, role)
      && one.department.level === level && Date.parse(one.start) > Date.now());
    fill('waiting', waiting, 'nothingWaits', (one) => line(one, this.#button('give', one, () => this.#give(one))));
    fill('given', mine, 'nothingConsented', (one) => line(one, this.#button('revoke', one, () => this.#revoke(one))));
    byId('more-consents').hidden = this.#next.size === 0;
    byId('consent-told').textContent = this.#told ? `${word(this.#told.what)} ${word(`stage.${this.#told.status}`)}` : '';
  }

  #give({ id }) {
    const body = { role: this.#form.value('role'), person: this.#form.value('person'), level: this.#form.value('myLevel') };
    return this.#change(id, 'consentGiven', () => post(`/api/v1/inspections/${id}/consents`, body, { key: newKey() }));
  }

  #revoke({ id }) {
    const role = this.#form.value('role');
    return this.#change(id, 'consentRevoked', () => remove(`/api/v1/inspections/${id}/consents/${role}`));
  }

  async #change(id, what, send) {
    try {
      const changed = await send();
      this.#inspections.set(id, changed);
      this.#told = { what, status: changed.status };
      this.#form.clear();
    } catch (error) {
      this.#told = null;
      this.#form.show(error, { focus: true });
    }
    this.draw();
  }

  #button(what, one, act) {
    const button = element('button', { type: 'button', className: what === 'give' ? '' : 'quiet' }, word(what));
    button.setAttribute('aria-label', `${word(what)}: ${one.department.name}, ${span(one)}`);
    button.addEventListener('click', () => { button.disabled = true; act(); });
    return button;
  }
}

const standing = (one, role) => one.consents.some((consent) => consent.role === role && !consent.revokedAt);

/** Whether a session has any consent to give. */
export const mayConsent = (session) => Object.values(SCOPES).some((scope) => session.scopes.includes(scope));
