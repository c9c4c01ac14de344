import { createRoute } from '@hono/zod-openapi';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Context } from 'hono';
import {
  findProofWays,
  proveByCode,
  proveByMail,
  proveByPasskey,
  requestProofMail,
  startProofByPasskey,
} from '../app/access/prove.ts';
import {
  passkeyAssertionSchema,
  passkeyOptionsSchema,
  proofWaysSchema,
  secondCodeSchema,
  signInRequestedSchema,
} from './contract/access.ts';
import { jsonAnswer, jsonBody } from './contract/json-body.ts';
import { problemResponse } from './contract/problem.ts';
import type { HttpEnv } from './http-env.ts';
import { limitRate, limitTries, rateRules } from './limit-rate.ts';
import { accepted } from './refused.ts';
import { requireStaff } from './require-session.ts';
import { newRoutes, type RouteModule } from './route-module.ts';
import { readSessionCookie } from './session-cookie.ts';

const tags = ['Proof'];
const shown = { 204: { description: 'Shown; it counts for ten minutes in this session' }, ...problemResponse };

const waysRoute = createRoute({
  method: 'get',
  path: '/api/proof',
  tags,
  summary: 'By what I can show once more that it is me',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('What I have', proofWaysSchema), ...problemResponse },
});
const codeRoute = createRoute({
  method: 'post',
  path: '/api/proof/code',
  tags,
  summary: 'Show a code from the app or a recovery code',
  middleware: [requireStaff()] as const,
  request: { body: jsonBody(secondCodeSchema) },
  responses: shown,
});
const startPasskeyRoute = createRoute({
  method: 'post',
  path: '/api/proof/passkey/start',
  tags,
  summary: 'What the browser needs to show a passkey',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('Options for the browser', passkeyOptionsSchema), ...problemResponse },
});
const passkeyRoute = createRoute({
  method: 'post',
  path: '/api/proof/passkey',
  tags,
  summary: 'Show one of my passkeys',
  middleware: [requireStaff()] as const,
  request: { body: jsonBody(passkeyAssertionSchema) },
  responses: shown,
});
const requestMailRoute = createRoute({
  method: 'post',
  path: '/api/proof/mail/request',
  tags,
  summary: 'Ask for a code by mail, where I have neither passkey nor codes from an app',
  middleware: [requireStaff()] as const,
  responses: { 202: jsonAnswer('Asked', signInRequestedSchema), ...problemResponse },
});
const mailRoute = createRoute({
  method: 'post',
  path: '/api/proof/mail',
  tags,
  summary: 'Show the code from the mail',
  middleware: [requireStaff()] as const,
  request: { body: jsonBody(secondCodeSchema) },
  responses: shown,
});

/** Showing a factor once more in a session that is open: before factors are changed. */
export function proofRoutes(): RouteModule {
  const routes = newRoutes();

  routes.openapi(waysRoute, async (c) => {
    return c.json({ ways: await findProofWays(c.get('server').access, c.get('staff')) }, 200);
  });

  routes.openapi(codeRoute, async (c) => {
    await limitTries(c.get('server'), c.get('staff').staffId);
    const { code } = c.req.valid('json');
    accepted(await proveByCode(c.get('server').access, c.get('staff'), tokenOf(c), code));
    return c.body(null, 204);
  });

  routes.openapi(startPasskeyRoute, async (c) => {
    const { access, relyingParty } = c.get('server');
    const options: { challenge: string } = await startProofByPasskey(access, relyingParty, c.get('staff'));
    return c.json(options, 200);
  });

  routes.openapi(passkeyRoute, async (c) => {
    await limitTries(c.get('server'), c.get('staff').staffId);
    const { access, relyingParty } = c.get('server');
    const response = c.req.valid('json') as unknown as AuthenticationResponseJSON;
    accepted(await proveByPasskey(access, relyingParty, c.get('staff'), tokenOf(c), response));
    return c.body(null, 204);
  });

  routes.openapi(requestMailRoute, async (c) => {
    const { access, ports } = c.get('server');
    const { staffId } = c.get('staff');
    await limitRate(c.get('server'), [{ rule: rateRules.signInRequestOfAccount, subject: staffId }]);
    accepted(await requestProofMail(access, ports, c.get('staff')));
    return c.json({ requested: true } as const, 202);
  });

  routes.openapi(mailRoute, async (c) => {
    await limitTries(c.get('server'), c.get('staff').staffId);
    const { code } = c.req.valid('json');
    accepted(await proveByMail(c.get('server').access, c.get('staff'), tokenOf(c), code));
    return c.body(null, 204);
  });

  return { routes };
}

function tokenOf(c: unknown): string {
  return readSessionCookie(c as Context<HttpEnv>, 'staff')!;
}
