// Requests to the gateway; the session cookie goes along by itself.

/** An answer that is not a success. */
export class Refusal extends Error {
  constructor(status, code) {
    super(`${status} ${code}`);
    this.status = status;
  }
}

export async function get(path) {
  const answer = await fetch(path, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Refusal(answer.status, problem.code ?? 'unknown');
  }
  return answer.json();
}
