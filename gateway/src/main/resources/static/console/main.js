// Puts the console together: who is signed in, the sums, the stream, the language.

import { get, Refusal } from './api.js';
import { ChartCard } from './chart.js';
import { EventList } from './events.js';
import { fen, yuan } from './money.js';
import { Refresh } from './refresh.js';
import { readSession } from './session.js';
import { EventStream } from './stream.js';
import { itemName, locale, statusName, switchLanguage, word, writeWords } from './texts.js';

const byId = (id) => document.getElementById(id);
const sums = { claims: null, awards: null };
let streamState = 'off';

writeWords();
const claims = new ChartCard('claims', {
  colour: '--claims', empty: 'noClaims', head: ['status', 'count'], retry: () => refresh.now(),
});
const awards = new ChartCard('awards', {
  colour: '--awards', empty: 'noAwards', head: ['item', 'amount'], retry: () => refresh.now(),
});
const events = new EventList();
const refresh = new Refresh(() => Promise.all([
  load('claims', '/api/v1/claims/summary', claims, showClaims),
  load('awards', '/api/v1/awards/summary', awards, showAwards),
]));
const stream = new EventStream({
  event: (event) => { events.add(event); refresh.soon(); },
  state: showState,
  opened: () => refresh.now(), // whatever was missed while away is in the sums
  signedOut: checkSession,
});

byId('language').addEventListener('click', () => { switchLanguage(); draw(); });
byId('sign-in-failed').hidden = new URLSearchParams(location.search).get('sign-in') !== 'failed';
draw();
await checkSession();

async function checkSession() {
  const before = document.body.dataset.view;
  const session = await readSession();
  if (session === null) {
    return; // the gateway itself is away; the stream keeps trying
  }
  byId('live').hidden = !session.authenticated;
  if (!session.authenticated) {
    stream.close();
  } else if (before !== 'signed-in') {
    refresh.now();
    stream.start();
  }
}

async function load(name, path, card, show) {
  try {
    sums[name] = (await get(path)).items;
    await show();
  } catch (error) {
    const status = error instanceof Refusal ? error.status : 0;
    card.fail(status === 403);
    if (status === 401) {
      await checkSession();
    }
  }
}

function showClaims() {
  const number = new Intl.NumberFormat(locale());
  byId('claims-total').textContent = number.format(sums.claims.reduce((sum, one) => sum + one.count, 0));
  return claims.show(sums.claims.map(({ status, count }) => (
    { key: status, name: statusName(status), value: count, label: number.format(count) })));
}

function showAwards() {
  const lines = sums.awards
    .map(({ item, count, amount }) => ({ item, count, amount: fen(amount) }))
    .sort((a, b) => (a.amount < b.amount ? 1 : -1));
  byId('awards-total').textContent = new Intl.NumberFormat(locale())
    .format(lines.reduce((sum, line) => sum + line.count, 0));
  byId('amount-total').textContent = `¥${yuan(lines.reduce((sum, line) => sum + line.amount, 0n), locale())}`;
  return awards.show(lines.map(({ item, amount }) => (
    // A bar's length is a picture, not money; the label is exact.
    { key: item, name: itemName(item), value: Number(amount / 100n), label: yuan(amount, locale()) })));
}

function showState(state) {
  streamState = state;
  byId('live').dataset.state = state;
  byId('live-text').textContent = word(state);
}

function draw() {
  writeWords();
  byId('language').textContent = word('otherLanguage');
  showState(streamState);
  events.draw();
  if (sums.claims) showClaims();
  if (sums.awards) showAwards();
}
