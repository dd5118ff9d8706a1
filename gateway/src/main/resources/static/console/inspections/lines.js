// Lists of inspections, a line for each.

import { word } from '../texts.js';
import { element } from './page.js';
import { span } from './times.js';

/** Fills a list, or says in words that it is empty. */
export function fill(id, inspections, nothing, lineOf) {
  document.getElementById(id).replaceChildren(...inspections.length
    ? inspections.map(lineOf)
    : [element('li', { className: 'nothing' }, word(nothing))]);
}

/** An enterprise by its name, where the registry has told it, and always by its code. */
export function named({ enterprise, enterpriseName = null }) {
  return enterpriseName ? `${enterpriseName} (${enterprise})` : enterprise;
}

/** An inspection with its standing consents and with what can be done to it. */
export function line(one, ...buttons) {
  const made = element('li', {},
    element('div', {},
      element('strong', {}, one.department.name),
      ` · ${word(`kind.${one.kind}`)} · ${word(`category.${one.category}`)} · ${word(`stage.${one.status}`)}`,
      element('p', {}, `${named(one)} · ${span(one)}`),
      ...one.consents.filter((consent) => !consent.revokedAt).map((consent) => (
        element('p', {}, `${word(`role.${consent.role}`)}: ${consent.person}`)))),
    ...buttons);
  made.dataset.id = one.id;
  return made;
}
