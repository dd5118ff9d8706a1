// Who is signed in, and the bar that says so; the same on every page of the console.

import { carry, get } from './api.js';

const byId = (id) => document.getElementById(id);

/** Asks who is signed in and shows it; null while the gateway itself cannot be reached. */
export async function readSession() {
  const session = await get('/session').catch(() => null);
  if (session === null) {
    return null;
  }
  carry(session.csrf);
  document.body.dataset.view = session.authenticated ? 'signed-in' : 'signed-out';
  for (const id of ['who', 'sign-out']) byId(id).hidden = !session.authenticated;
  if (session.authenticated) {
    byId('who').textContent = session.user;
    byId('csrf').name = session.csrf.parameter;
    byId('csrf').value = session.csrf.token;
  } else {
    const address = session.signIn + '?page=' + encodeURIComponent(location.pathname);
    for (const link of document.querySelectorAll('.sign-in')) link.href = address;
  }
  return session;
}
