import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { UnfitIdentity } from './read-claims.ts';

/** Why nobody's identity is known now: the person turned back, the provider does not answer, or what it answered does not hold. */
export type IdentityFailure = 'declined' | 'unreachable' | 'refused';

/** What a provider says when it was the person who did not go on (OpenID Connect Core 1.0, section 3.1.2.6; RFC 6749, section 4.1.2.1). */
const turnedBack = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required']);
const tooBusy = new Set(['temporarily_unavailable', 'server_error']);

export function failureOf(error: unknown): IdentityFailure {
  if (error instanceof AuthorizationResponseError) {
    if (turnedBack.has(error.error)) return 'declined';
    return tooBusy.has(error.error) ? 'unreachable' : 'refused';
  }
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'unreachable' : 'refused';
  if (error instanceof ClientError) {
    if (error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT') return 'unreachable';
    return error.cause instanceof Response && error.cause.status >= 500 ? 'unreachable' : 'refused';
  }
  // What `fetch` throws when there is no line.
  return error instanceof TypeError && error.cause !== undefined ? 'unreachable' : 'refused';
}

/** One line for whoever runs the installation. What is inside an answer stays out of it: a log is no place for a person's claims. */
export function tellFailure(error: unknown): string {
  if (error instanceof UnfitIdentity) return `identity provider: ${error.message}`;
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return `identity provider: it answered ${error.error.replace(/[^\w.-]/g, '?').slice(0, 60)}`;
  }
  if (!(error instanceof Error)) return 'identity provider: failed';
  const { cause } = error;
  const inner = cause instanceof Error ? cause.message : cause instanceof Response ? `HTTP ${cause.status}` : '';
  return `identity provider: ${[...new Set([error.message, inner])].filter((part) => part !== '').join(': ')}`;
}
