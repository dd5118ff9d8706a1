// Requests to the gateway; the session cookie goes along by itself, a change also carries the session's token.

/** An answer that is not a success, with what its problem document says. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(`${status} ${problem.code ?? 'unknown'}`);
    this.status = status;
    this.code = problem.code ?? 'unknown';
    this.detail = problem.detail ?? '';
    this.errors = problem.errors ?? [];
  }
}

let proof = null;

/** What every change must carry from now on, as `/session` names it. */
export function carry(csrf) {
  proof = csrf;
}

/** A key that makes sending the same change twice harmless. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const get = (path, signal) => ask('GET', path, { signal });
export const remove = (path) => ask('DELETE', path, {});

/** Sends a body; `key` where a repetition must not count twice, `signal` to give up on it. */
export const post = (path, body, { key, signal } = {}) => ask('POST', path, { body, key, signal });

async function ask(method, path, { body, key, signal }) {
  const headers = { Accept: 'application/json' };
  if (document.documentElement.lang) headers['Accept-Language'] = document.documentElement.lang;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  if (proof && method !== 'GET') headers[proof.header] = proof.token;
  const answer = await fetch(path, {
    method, headers, signal, cache: 'no-store', body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Refusal(answer.status, await answer.json().catch(() => ({})));
  }
  return answer.json();
}
