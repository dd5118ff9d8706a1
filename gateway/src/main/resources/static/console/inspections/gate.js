// At the gate of an enterprise: verify a pass, refuse the inspection, complain.

import { get, newKey, post } from '../api.js';
import { word } from '../texts.js';
import { element, fact, Form } from './page.js';
import { span } from './times.js';

const byId = (id) => document.getElementById(id);

export class Gate {
  #verify = new Form(byId('verify-form'));
  #refuse = new Form(byId('refuse-form'));
  #complain = new Form(byId('complain-form'));
  #enterprise = null;
  #standing = null;
  #refusal = null;
  #complaint = null;
  #filledIn = '';
  #asked = 0;
  #key = newKey();

  constructor() {
    on('verify-form', () => this.#check());
    on('refuse-form', () => this.#refuseNow());
    on('complain-form', () => this.#complainNow());
    byId('verify-form').addEventListener('input', () => { this.#asked += 1; this.#standing = null; this.draw(); });
    for (const id of ['verify-form', 'refuse-form', 'complain-form']) {
      byId(id).addEventListener('input', () => { this.#key = newKey(); });
    }
    addEventListener('hashchange', () => this.fromAddress());
  }

  /** For whom refusals are made; null for nobody. */
  actFor(enterprise) {
    this.#enterprise = enterprise;
  }

  /** Verifies the pass that the page's address names; behind the `#` it stays out of logs. */
  fromAddress() {
    const code = codeIn(location.hash);
    if (code) {
      byId('verify-form').elements.code.value = code;
      this.#check();
    }
  }

  draw() {
    byId('standing').dataset.good = this.#standing ? String(this.#standing.entitlesNow) : '';
    byId('standing').replaceChildren(...(this.#standing ? standing(this.#standing) : []));
    byId('refusal').dataset.good = this.#refusal ? String(this.#refusal.lawful) : '';
    byId('refusal').replaceChildren(...(this.#refusal
      ? [element('p', { className: 'outcome' }, word(this.#refusal.lawful ? 'lawful' : 'notCovered')),
        element('p', {}, word(`ground.${this.#refusal.ground}`))]
      : []));
    byId('complain-form').hidden = this.#refusal === null || this.#complaint !== null;
    byId('complaint').textContent = this.#complaint ? filed(this.#complaint) : '';
  }

  async #check() {
    this.#asked += 1;
    const mine = this.#asked;
    const code = this.#code();
    this.#verify.clear();
    this.#standing = null;
    if (!code) {
      this.#verify.show({ errors: [{ pointer: '/code', code: 'required' }] }, { focus: true });
      return;
    }
    try {
      const standing = await get(`/api/v1/passes/${encodeURIComponent(code)}`);
      if (mine !== this.#asked) {
        return;
      }
      this.#standing = standing;
      this.#fillIn(standing.department);
    } catch (error) {
      if (mine === this.#asked) this.#verify.show(error, { focus: true });
    }
    this.draw();
  }

  /** The department of the pass; of an earlier pass nothing stays that was not typed by hand. */
  #fillIn(department) {
    const { elements } = byId('refuse-form');
    if (elements.department.value === this.#filledIn) {
      elements.department.value = this.#filledIn = department?.name ?? '';
      if (department) elements.level.value = department.level;
    }
  }

  #refuseNow() {
    return send('refuse', this.#refuse, async () => {
      const body = {
        enterprise: this.#enterprise,
        department: this.#department(),
        pass: this.#code() || undefined,
        note: this.#refuse.optional('note'),
      };
      this.#refusal = await post('/api/v1/refusals', body, { key: this.#key });
      this.#complaint = null;
      this.#key = newKey();
      this.draw();
    });
  }

  #complainNow() {
    return send('complain', this.#complain, async () => {
      const { id, department, inspection } = this.#refusal;
      const text = this.#complain.value('text');
      const body = { enterprise: this.#enterprise, department, refusal: id, inspection, text };
      this.#complaint = await post('/api/v1/complaints', body, { key: this.#key });
      this.#key = newKey();
      this.draw();
    });
  }

  #department() {
    return { name: this.#refuse.value('department'), level: this.#refuse.value('level') };
  }

  #code() {
    const given = this.#verify.value('code');
    return codeIn(given) ?? given;
  }
}

/** A pass within an address, `…#pass=CODE` or `…/passes/CODE`; null where there is none. */
function codeIn(text) {
  const found = /(?:#pass=|\/passes\/)([^/?#&\s]+)/.exec(text);
  try {
    return found && decodeURIComponent(found[1]);
  } catch {
    return found[1];
  }
}

function on(form, act) {
  byId(form).addEventListener('submit', (event) => { event.preventDefault(); act(); });
}

async function send(button, form, act) {
  byId(button).disabled = true;
  try {
    await act();
    form.clear();
  } catch (error) {
    form.show(error, { focus: true });
  } finally {
    byId(button).disabled = false;
  }
}

function standing(pass) {
  const told = [element('p', { className: 'outcome' }, word(`standing.${pass.standing}`))];
  if (pass.enterprise) {
    told.push(element('dl', { className: 'facts' },
      fact('forEnterprise', pass.enterprise),
      fact('department', pass.department.name),
      fact('visitTime', span(pass)),
      fact('kind', word(`kind.${pass.kind}`)),
      fact('officersNamed', pass.officers.join(', ') || '–')));
    if (pass.notice) told.push(element('p', { className: 'error' }, pass.notice));
  }
  return told;
}

const filed = ({ supervisedBy, acceptBy, resolveBy }) => (
  `${word('complaintFiled')} ${word(`level.${supervisedBy}`)}; ${word('acceptBy')} ${acceptBy}, ${word('resolveBy')} ${resolveBy}`);
