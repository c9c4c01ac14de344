import type { identityFinishedSchema } from '../http/contract/proposals.ts';
import type { z } from '@hono/zod-openapi';
import { Problem } from './api/problem.ts';
import { postJson } from './api/request.ts';
import { rememberCompany } from './remembered-company.ts';
import { formatRoute } from './route.ts';

/** Where the identity provider sends the browser back to. */
const returnPath = '/t/identity';

let answer: string | null = null;
let finishing: Promise<void> | null = null;
let trouble: Problem | null = null;

/** Takes what the provider gave back out of the address, so that neither the history nor a reload has it, and goes on to the agreement. */
export function takeIdentityReturn(): void {
  if (location.pathname !== returnPath) return;
  answer = location.search.slice(1);
  history.replaceState(null, '', `/t/${formatRoute({ screen: 'proposal-accept' })}`);
}

/**
 * Hands it over, once. It is this page that does, with the session's cookie and from our own origin: the address alone does nothing, whoever opens it.
 * What went wrong waits for the agreement's page, which can be accepted with the code all the same.
 */
export function finishIdentity(): Promise<void> {
  return (finishing ??= handOver());
}

async function handOver(): Promise<void> {
  if (answer === null) return;
  try {
    const finished = await postJson<z.infer<typeof identityFinishedSchema>>('/api/portal/identity', { answer });
    rememberCompany(finished.clientId);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    trouble = error;
  }
}

/** Why the sign-in did not come to anything; null where there was none, or it went well. */
export function identityTrouble(): Problem | null {
  return trouble;
}

/** Forgets it: another try begins. */
export function forgetIdentityTrouble(): void {
  trouble = null;
}
