// Puts the inspections page together: what is shown depends on who is signed in.

import { readSession } from '../session.js';
import { switchLanguage, word, writeWords } from '../texts.js';
import { Calendar } from './calendar.js';
import { Consents, mayConsent } from './consents.js';
import { Gate } from './gate.js';
import { Mine } from './mine.js';
import { writeChoices } from './page.js';
import { RequestForm } from './request.js';

const byId = (id) => document.getElementById(id);

writeWords();
writeChoices();
const calendar = new Calendar();
const consents = new Consents();
const gate = new Gate();
const mine = new Mine();
const request = new RequestForm({
  zone: () => calendar.zone,
  filed: () => Promise.all([mine.load(), byId('consents').hidden || consents.load()]),
});

byId('language').addEventListener('click', () => { switchLanguage(); draw(); });
draw();
gate.fromAddress();
await begin(await readSession());
document.body.dataset.ready = 'true';

function begin(session) {
  const scopes = session?.authenticated ? session.scopes : [];
  const writes = scopes.includes('inspections:write');
  const reads = writes || scopes.includes('inspections:read');
  const official = !session?.enterprise;
  const consenting = Boolean(session?.authenticated) && official && reads && mayConsent(session);
  byId('calendar').hidden = byId('request').hidden = !reads;
  byId('file').hidden = byId('mine').hidden = !(writes && official);
  byId('consents').hidden = !consenting;
  byId('refuse-part').hidden = !(writes && !official);
  byId('no-scope').hidden = !session?.authenticated || reads;
  gate.actFor(session?.enterprise ?? null);
  if (session?.enterprise) byId('request-form').elements.enterprise.value = session.enterprise;
  return Promise.all([
    reads && calendar.load(),
    writes && official && mine.load(),
    consenting && consents.start(session),
  ]);
}

function draw() {
  writeWords();
  writeChoices();
  byId('language').textContent = word('otherLanguage');
  for (const part of [calendar, request, mine, consents, gate]) part.draw();
}
