// Small helps for building pages: elements, choices, and problems as sentences beside their fields.

import { Refusal } from '../api.js';
import { word, wordOr, wordsOf } from '../texts.js';

/** An element with properties and content. */
export function element(name, properties = {}, ...content) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** A line of a description list. */
export const fact = (key, text) => element('div', {}, element('dt', {}, word(key)), element('dd', {}, text));

/** Fills every choice that names a group of words, keeping what is chosen. */
export function writeChoices() {
  for (const choice of document.querySelectorAll('select[data-choices]')) {
    const group = choice.dataset.choices;
    const chosen = choice.value;
    choice.replaceChildren(...wordsOf(group).map((value) => element('option', { value }, word(`${group}.${value}`))));
    if (chosen) choice.value = chosen;
  }
}

/** Why a request did not succeed, in one sentence. */
export function sentence(error) {
  if (!(error instanceof Refusal)) {
    return word('error.unreachable');
  }
  return wordOr(`error.${error.code}`, error.detail || word('error.unknown'));
}

/** A form whose fields carry the JSON pointers of what they become, so that errors find them. */
export class Form {
  #form;
  #rest;

  constructor(form) {
    this.#form = form;
    this.#rest = form.querySelector('.form-error');
  }

  /** The trimmed text of a field. */
  value(name) {
    return this.#form.elements[name].value.trim();
  }

  /** The text of a field, or nothing at all where it is blank. */
  optional(name) {
    return this.value(name) || undefined;
  }

  clear() {
    this.#rest.textContent = '';
    for (const note of this.#form.querySelectorAll('.field-error')) note.remove();
    for (const field of this.#form.querySelectorAll('[aria-invalid]')) {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    }
  }

  /** Says what is wrong beside each field; `focus` leads a person who pressed a button to the first of them. */
  show(error, { focus = false } = {}) {
    this.clear();
    const errors = error.errors ?? [];
    const elsewhere = errors.filter((one) => !this.#mark(one));
    this.#rest.textContent = errors.length === 0
      ? sentence(error)
      : elsewhere.map((one) => `${one.pointer}: ${wordOr(`error.${one.code}`, one.detail)}`).join(' ');
    if (focus) this.#form.querySelector('[aria-invalid]')?.focus();
  }

  #mark({ pointer, code, detail }) {
    const field = this.#form.querySelector(`[data-pointer="${CSS.escape(pointer)}"]`);
    if (!field || field.closest('[hidden]')) {
      return false;
    }
    if (!field.hasAttribute('aria-invalid')) {
      const id = `error${pointer.replaceAll('/', '-')}-${this.#form.id}`;
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', id);
      field.after(element('p', { className: 'error field-error', id }, wordOr(`error.${code}`, detail)));
    }
    return true;
  }
}
