// The request form: it asks while somebody types, and files when the button is pressed.

import { newKey, post } from '../api.js';
import { word } from '../texts.js';
import { drawDecision } from './answer.js';
import { element, Form } from './page.js';
import { instantIn, localPart } from './times.js';

const PAUSE_MS = 300;
const byId = (id) => document.getElementById(id);

export class RequestForm {
  #element = byId('request-form');
  #form = new Form(this.#element);
  #zone;
  #filed;
  #timer = 0;
  #asking = null;
  #decision = null;
  #inspection = null;
  #key = newKey();

  /** `zone` tells whose clocks the times are read from; `filed` hears of a new request. */
  constructor({ zone, filed }) {
    this.#zone = zone;
    this.#filed = filed;
    this.#element.addEventListener('input', () => this.#changed());
    this.#element.addEventListener('submit', (event) => { event.preventDefault(); this.#file(); });
    byId('add-officer').addEventListener('click', () => this.#addOfficer().querySelector('input').focus());
    this.#addOfficer();
    this.#addOfficer();
    this.#showPlan();
  }

  draw() {
    if (this.#decision) {
      drawDecision(byId('decision'), this.#decision, () => this.#useAlternative());
    } else {
      byId('decision').dataset.outcome = '';
      byId('decision').replaceChildren(element('p', {}, word('answerWaits')));
    }
    byId('filed').textContent = this.#inspection
      ? `${word('filed')} ${word(`stage.${this.#inspection.status}`)} ${this.#inspection.passNumber ?? ''}`.trim()
      : '';
  }

  #changed() {
    this.#key = newKey();
    this.#inspection = null;
    this.#showPlan();
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#timer = setTimeout(() => this.#check(), PAUSE_MS);
  }

  #showPlan() {
    byId('plan').hidden = this.#form.value('category') !== 'double-random';
  }

  async #check() {
    if (!['start', 'end', 'department'].every((name) => this.#form.value(name))) {
      this.#answered(null);
      return;
    }
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      const { officers, ...proposal } = this.#body();
      const decision = await post('/api/v1/inspections/check', proposal, { signal });
      if (!signal.aborted) {
        this.#form.clear();
        this.#answered(decision);
      }
    } catch (error) {
      if (!signal.aborted) {
        this.#form.show(error);
        this.#answered(null);
      }
    }
  }

  #answered(decision) {
    this.#decision = decision;
    this.draw();
  }

  async #file() {
    const button = byId('file');
    button.disabled = true;
    clearTimeout(this.#timer);
    this.#asking?.abort(); // the answer to filing is the newer one
    try {
      this.#inspection = await post('/api/v1/inspections', this.#body(), { key: this.#key });
      this.#key = newKey();
      this.#form.clear();
      this.#answered(this.#inspection.decision);
      this.#filed();
    } catch (error) {
      this.#form.show(error, { focus: true });
    } finally {
      button.disabled = false;
    }
  }

  #useAlternative() {
    this.#element.elements.start.value = localPart(this.#decision.alternative.start);
    this.#element.elements.end.value = localPart(this.#decision.alternative.end);
    this.#element.elements.start.focus();
    this.#changed();
  }

  #body() {
    const form = this.#form;
    const time = (name) => (form.value(name) ? instantIn(this.#zone(), form.value(name)) : undefined);
    return {
      enterprise: form.optional('enterprise'),
      start: time('start'),
      end: time('end'),
      kind: form.value('kind'),
      deployer: form.value('deployer'),
      category: form.value('category'),
      documentNo: form.optional('documentNo'),
      caseNo: form.optional('caseNo'),
      plan: byId('plan').hidden || !form.value('planId')
        ? undefined
        : { id: form.value('planId'), publishedOn: form.optional('planDate') },
      department: { name: form.value('department'), level: form.value('level') },
      officers: this.#officers(),
    };
  }

  /** Who is named, in the order of the rows; the pointers of the rows follow, so that errors find them. */
  #officers() {
    const rows = [...byId('officers').querySelectorAll('.officer')];
    const text = (row, name) => row.querySelector(`[name=${name}]`).value.trim();
    const named = rows.filter((row) => text(row, 'officerName') || text(row, 'certificateNo'));
    for (const row of rows) {
      const place = named.indexOf(row);
      row.querySelector('[name=officerName]').dataset.pointer = `/officers/${place}/name`;
      row.querySelector('[name=certificateNo]').dataset.pointer = `/officers/${place}/certificateNo`;
    }
    return named.map((row) => ({ name: text(row, 'officerName'), certificateNo: text(row, 'certificateNo') }));
  }

  #addOfficer() {
    const row = element('div', { className: 'officer' }, ...['officerName', 'certificateNo'].map((name) => {
      const label = element('span', {}, word(name));
      label.dataset.text = name;
      return element('label', {}, label, element('input', { name, maxLength: 200, autocomplete: 'off' }));
    }));
    byId('officers').append(row);
    return row;
  }
}
