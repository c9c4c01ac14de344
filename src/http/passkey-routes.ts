import { createRoute } from '@hono/zod-openapi';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import {
  listPasskeys,
  registerPasskey,
  removePasskey,
  signInByPasskey,
  startPasskeyRegistration,
  startPasskeyAssertion,
} from '../app/access/passkeys.ts';
import { DomainError } from '../domain/kernel/index.ts';
import { clientAddressOf } from './client-address.ts';
import {
  passkeyAssertionSchema,
  passkeyListSchema,
  passkeyOptionsSchema,
  passkeyPathSchema,
  passkeyRegistrationSchema,
  passkeySchema,
  signedInSchema,
} from './contract/access.ts';
import { jsonAnswer, jsonBody } from './contract/json-body.ts';
import { problemResponse } from './contract/problem.ts';
import { limitRate, rateRules } from './limit-rate.ts';
import { requireProof, requireStaff } from './require-session.ts';
import { newRoutes, type RouteModule } from './route-module.ts';
import { beginSession } from './sign-in-routes.ts';

const tags = ['Passkeys'];

const startSignInRoute = createRoute({
  method: 'post',
  path: '/api/sign-in/passkey/start',
  tags,
  summary: 'What the browser needs to sign in by passkey',
  responses: { 200: jsonAnswer('Options for the browser', passkeyOptionsSchema), ...problemResponse },
});

const signInRoute = createRoute({
  method: 'post',
  path: '/api/sign-in/passkey',
  tags,
  summary: 'Sign in by passkey',
  request: { body: jsonBody(passkeyAssertionSchema) },
  responses: { 200: jsonAnswer('Signed in', signedInSchema), ...problemResponse },
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/passkeys',
  tags,
  summary: 'My passkeys',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('Oldest first', passkeyListSchema), ...problemResponse },
});

const startRegistrationRoute = createRoute({
  method: 'post',
  path: '/api/passkeys/start',
  tags,
  summary: 'What the browser needs to make a passkey',
  middleware: [requireStaff(), requireProof()] as const,
  responses: { 200: jsonAnswer('Options for the browser', passkeyOptionsSchema), ...problemResponse },
});

const registerRoute = createRoute({
  method: 'post',
  path: '/api/passkeys',
  tags,
  summary: 'Keep the passkey that the browser made',
  middleware: [requireStaff(), requireProof()] as const,
  request: { body: jsonBody(passkeyRegistrationSchema) },
  responses: { 201: jsonAnswer('Kept', passkeySchema), ...problemResponse },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/passkeys/{passkeyId}',
  tags,
  summary: 'Forget one of my passkeys',
  middleware: [requireStaff(), requireProof()] as const,
  request: { params: passkeyPathSchema },
  responses: { 204: { description: 'Forgotten' }, ...problemResponse },
});

export function passkeyRoutes(): RouteModule {
  const routes = newRoutes();

  routes.openapi(startSignInRoute, async (c) => {
    await limitRate(c.get('server'), [{ rule: rateRules.signInOfAddress, subject: clientAddressOf(c) }]);
    const { access, relyingParty } = c.get('server');
    return c.json(options(await startPasskeyAssertion(access, relyingParty, 'sign-in')), 200);
  });

  routes.openapi(signInRoute, async (c) => {
    await limitRate(c.get('server'), [{ rule: rateRules.signInOfAddress, subject: clientAddressOf(c) }]);
    const { access, relyingParty } = c.get('server');
    const response = c.req.valid('json') as unknown as AuthenticationResponseJSON;
    const signedIn = await signInByPasskey(access, relyingParty, response);
    if ('refused' in signedIn) throw new DomainError(`access.${signedIn.refused}`);
    return c.json(await beginSession(c, signedIn), 200);
  });

  routes.openapi(listRoute, async (c) =>
    c.json({ passkeys: await listPasskeys(c.get('server').access, c.get('staff')) }, 200),
  );

  routes.openapi(startRegistrationRoute, async (c) => {
    const { access, relyingParty } = c.get('server');
    return c.json(options(await startPasskeyRegistration(access, relyingParty, c.get('staff'))), 200);
  });

  routes.openapi(registerRoute, async (c) => {
    const { access, relyingParty } = c.get('server');
    const { name, response } = c.req.valid('json');
    const answer = response as unknown as RegistrationResponseJSON;
    const registered = await registerPasskey(access, relyingParty, c.get('staff'), answer, name);
    if ('refused' in registered) throw new DomainError(`access.${registered.refused}`);
    return c.json(registered.registered, 201);
  });

  routes.openapi(removeRoute, async (c) => {
    await removePasskey(c.get('server').access, c.get('staff'), c.req.valid('param').passkeyId);
    return c.body(null, 204);
  });

  return { routes };
}

/** The library's own form, which the contract leaves open but for the challenge. */
function options(made: { challenge: string }): { challenge: string } {
  return made;
}
