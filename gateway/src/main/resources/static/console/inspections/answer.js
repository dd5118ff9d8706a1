// A decision as a page shows it: the outcome, each reason with its clause, the days in the way, what would be allowed.

import { word, wordOr } from '../texts.js';
import { element, fact } from './page.js';
import { span } from './times.js';

/** Draws a decision into `box`; `use` takes the alternative. */
export function drawDecision(box, decision, use) {
  box.dataset.outcome = decision.outcome;
  box.replaceChildren(
    element('p', { className: 'outcome' }, word(`outcome.${decision.outcome}`)),
    element('ul', {}, ...reasons(decision).map(({ reason, clause, text }) => (
      element('li', {}, wordOr(`reason.${reason}`, text), ` (${word('clause')} ${clause})`)))),
    facts(decision),
  );
  if (decision.alternative) {
    box.append(element('button', { type: 'button', id: 'use-alternative', className: 'quiet', onclick: use },
      word('useAlternative')));
  }
}

/** Each reason once: of a denial those that deny, the decisive one first. */
function reasons(decision) {
  const seen = new Map([[decision.reason, decision]]);
  for (const day of decision.days) {
    if (day.outcome === decision.outcome && !seen.has(day.reason)) seen.set(day.reason, { ...day, text: day.reason });
  }
  return [...seen.values()];
}

function facts({ blockingDays, alternative, fileWithinWorkingDays }) {
  const list = element('dl', { className: 'facts' });
  if (blockingDays.length) list.append(fact('blockingDays', blockingDays.join(', ')));
  if (alternative) list.append(fact('alternative', span(alternative)));
  if (fileWithinWorkingDays !== undefined) list.append(fact('fileWithin', String(fileWithinWorkingDays)));
  return list;
}
