import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { requestStaffSignIn } from '../app/access/request-staff-sign-in.ts';
import { type SignedIn, signInByCode, signInByLink } from '../app/access/sign-in.ts';
import { noteDevice } from '../app/access/sessions.ts';
import { signOut } from '../app/access/sign-out.ts';
import { DomainError } from '../domain/kernel/index.ts';
import { clientAddressOf } from './client-address.ts';
import {
  signedInSchema,
  signInByCodeSchema,
  signInByLinkSchema,
  signInRequestedSchema,
  signInRequestSchema,
} from './contract/access.ts';
import { jsonAnswer, jsonBody } from './contract/json-body.ts';
import { problemResponse } from './contract/problem.ts';
import { deviceOf } from './device-of.ts';
import type { HttpEnv } from './http-env.ts';
import { assertCodesTaken, countWrongCode, limitRate, rateRules } from './limit-rate.ts';
import { newRoutes, type RouteModule } from './route-module.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';

const tags = ['Sign-in'];

const requestRoute = createRoute({
  method: 'post',
  path: '/api/sign-in/request',
  tags,
  summary: 'Ask for a mail with a link and a code; the answer is the same for every address',
  request: { body: jsonBody(signInRequestSchema) },
  responses: { 202: jsonAnswer('Asked', signInRequestedSchema), ...problemResponse },
});

const linkRoute = createRoute({
  method: 'post',
  path: '/api/sign-in/link',
  tags,
  summary: 'Sign in by the mailed link, once',
  request: { body: jsonBody(signInByLinkSchema) },
  responses: { 200: jsonAnswer('Signed in', signedInSchema), ...problemResponse },
});

const codeRoute = createRoute({
  method: 'post',
  path: '/api/sign-in/code',
  tags,
  summary: 'Sign in by the code from the same mail',
  request: { body: jsonBody(signInByCodeSchema) },
  responses: { 200: jsonAnswer('Signed in', signedInSchema), ...problemResponse },
});

const signOutRoute = createRoute({
  method: 'post',
  path: '/api/sign-out',
  tags,
  summary: 'End the session of this browser',
  responses: { 204: { description: 'Signed out' }, ...problemResponse },
});

export function signInRoutes(): RouteModule {
  const routes = newRoutes();

  routes.openapi(requestRoute, async (c) => {
    const { email } = c.req.valid('json');
    await limitRate(c.get('server'), [
      { rule: rateRules.signInRequestOfAddress, subject: clientAddressOf(c) },
      { rule: rateRules.signInRequestOfAccount, subject: accountOf(email) },
    ]);
    const { access, ports, inBackground } = c.get('server');
    // Behind the answer, so that its time does not tell whether the address is known.
    inBackground(async () => void (await requestStaffSignIn(access, ports, email)));
    return c.json({ requested: true } as const, 202);
  });

  routes.openapi(linkRoute, async (c) => {
    const { token } = c.req.valid('json');
    await limitRate(c.get('server'), [
      { rule: rateRules.signInOfAddress, subject: clientAddressOf(c) },
      { rule: rateRules.signInOfLink, subject: token },
    ]);
    const signedIn = await signInByLink(c.get('server').access, token);
    if ('refused' in signedIn) throw new DomainError(`access.${signedIn.refused}`);
    return c.json(await beginSession(c, signedIn), 200);
  });

  routes.openapi(codeRoute, async (c) => {
    const { email, code } = c.req.valid('json');
    await limitRate(c.get('server'), [
      { rule: rateRules.signInOfAddress, subject: clientAddressOf(c) },
      { rule: rateRules.codeOfAccount, subject: accountOf(email) },
      { rule: rateRules.codeOfAccountByDay, subject: accountOf(email) },
    ]);
    await assertCodesTaken(c.get('server'));
    const signedIn = await signInByCode(c.get('server').access, email, code);
    if ('guessed' in signedIn && signedIn.guessed) countWrongCode(c.get('server'));
    if ('refused' in signedIn) throw new DomainError(`access.${signedIn.refused}`);
    return c.json(await beginSession(c, signedIn), 200);
  });

  routes.openapi(signOutRoute, async (c) => {
    await endSession(c);
    clearSessionCookie(c, 'staff');
    return c.body(null, 204);
  });

  return { routes };
}

/** Sets the cookie of a new session. The one before it in this browser ends, so that nothing is left open unseen. */
export async function beginSession(
  c: Context<HttpEnv>,
  { officeId, staffId, role, language, token, expiresAt, awaits }: SignedIn,
) {
  await endSession(c);
  await noteDevice(c.get('server').access, officeId, token, deviceOf(c));
  setSessionCookie(c, 'staff', { token, expiresAt });
  return { staffId, role, language, expiresAt, awaits: awaits ?? null };
}

async function endSession(c: Context<HttpEnv>): Promise<void> {
  const token = readSessionCookie(c, 'staff');
  if (token !== undefined) await signOut(c.get('server').access, token);
}

/** One account is one address, however it is written. */
function accountOf(email: string): string {
  return email.trim().toLowerCase();
}
