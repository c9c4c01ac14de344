import type { ObservedRequest } from './observe-requests.ts';

/** One line of the log: somebody did not get in, or was refused something. Words of ours, a route as it is described and the request's number; nobody's name. */
export interface SecurityEvent {
  event: 'sign-in-failed' | 'refused';
  facts: Readonly<Record<string, string | number>>;
}

/** Where somebody shows who they are, and how. */
const ways: Readonly<Record<string, string>> = {
  'POST /api/sign-in/link': 'link',
  'POST /api/sign-in/code': 'code',
  'POST /api/sign-in/passkey': 'passkey',
  'POST /api/sign-in/provider': 'provider',
  'POST /api/sign-in/second-factor': 'second-factor',
  'POST /api/second-factor/recovery-codes': 'second-factor',
  'POST /api/second-factor/remove': 'second-factor',
  'POST /api/proof/code': 'proof-by-code',
  'POST /api/proof/passkey': 'proof-by-passkey',
  'POST /api/proof/mail': 'proof-by-mail',
  'POST /api/operator/enter': 'operator-link',
  'POST /api/portal/enter': 'client-link',
  'POST /api/portal/code/verify': 'client-code',
  'POST /api/portal/identity': 'client-provider',
  'GET /calendar/{file}': 'calendar-address',
};

/** By these a page asks whether anybody is signed in: that nobody is, is an answer. */
const probes = new Set(['GET /api/office/session', 'GET /api/portal/home', 'GET /api/operator/state']);

/** By these a page learns that it must ask for a code or a factor first. */
const questions = new Set(['access.code-needed', 'access.proof-needed']);

/** What no page of ours asks for: not allowed, too often, from elsewhere, or in a shape that it does not send. */
const refusals = new Set([400, 403, 413, 415, 429]);

/**
 * What the log says of an answered request; undefined for what is as it should be. What was not found is told only of somebody who is signed in: strangers ask
 * for pages that never were all day long.
 *
 * Example: a wrong code is `sign-in-failed` with way `code`, outcome `access.code-not-accepted`, role `nobody`.
 */
export function deriveSecurityEvent(request: ObservedRequest): SecurityEvent | undefined {
  const { method, status, requestId, role = 'nobody', code = `http.${status}` } = request;
  if (status < 400 || status >= 500 || questions.has(code)) return undefined;
  const route = `${method} ${request.route}`;
  const facts = { route, status, outcome: code, role, requestId };
  const way = ways[route];
  if (way !== undefined) return { event: 'sign-in-failed', facts: { way, ...facts } };
  const isRefused =
    refusals.has(status) || (status === 401 && !probes.has(route)) || (status === 404 && role !== 'nobody');
  return isRefused ? { event: 'refused', facts } : undefined;
}
