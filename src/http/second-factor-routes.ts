import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { findHalfOpen, openFully, signInBySecondFactor } from '../app/access/half-open.ts';
import { noteProof } from '../app/access/prove.ts';
import {
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
  viewSecondFactor,
} from '../app/access/second-factor.ts';
import { inOffice } from '../db/connect.ts';
import { DomainError } from '../domain/kernel/index.ts';
import {
  recoveryCodesSchema,
  secondCodeSchema,
  secondFactorSchema,
  secondFactorStartedSchema,
  signedInSchema,
} from './contract/access.ts';
import { jsonAnswer, jsonBody } from './contract/json-body.ts';
import { problemResponse } from './contract/problem.ts';
import { clientAddressOf } from './client-address.ts';
import type { HttpEnv } from './http-env.ts';
import { limitRate, limitTries, rateRules } from './limit-rate.ts';
import { accepted } from './refused.ts';
import { requireProof, requireStaff, requireStaffOrSettingUp } from './require-session.ts';
import { newRoutes, type RouteModule } from './route-module.ts';
import { readSessionCookie } from './session-cookie.ts';
import { beginSession } from './sign-in-routes.ts';

const tags = ['Second factor'];

const signInRoute = createRoute({
  method: 'post',
  path: '/api/sign-in/second-factor',
  tags,
  summary: 'Show the second factor: a code from the app or a recovery code, each of which counts once',
  request: { body: jsonBody(secondCodeSchema) },
  responses: { 200: jsonAnswer('Signed in', signedInSchema), ...problemResponse },
});

const viewRoute = createRoute({
  method: 'get',
  path: '/api/second-factor',
  tags,
  summary: 'Whether I show codes from an app, how many recovery codes are left, and whether the office asks for it',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('My second factor', secondFactorSchema), ...problemResponse },
});

const startRoute = createRoute({
  method: 'post',
  path: '/api/second-factor/start',
  tags,
  summary: 'A new secret for my app; it counts once a code from it was shown',
  middleware: [requireStaffOrSettingUp(), requireProof()] as const,
  responses: { 200: jsonAnswer('For the app', secondFactorStartedSchema), ...problemResponse },
});

const confirmRoute = createRoute({
  method: 'post',
  path: '/api/second-factor/confirm',
  tags,
  summary: 'The first code from the app; the answer has the recovery codes, once',
  middleware: [requireStaffOrSettingUp(), requireProof()] as const,
  request: { body: jsonBody(secondCodeSchema) },
  responses: { 200: jsonAnswer('Set up', recoveryCodesSchema), ...problemResponse },
});

const renewRoute = createRoute({
  method: 'post',
  path: '/api/second-factor/recovery-codes',
  tags,
  summary: 'New recovery codes in place of the old ones',
  middleware: [requireStaff()] as const,
  request: { body: jsonBody(secondCodeSchema) },
  responses: { 200: jsonAnswer('Made', recoveryCodesSchema), ...problemResponse },
});

const removeRoute = createRoute({
  method: 'post',
  path: '/api/second-factor/remove',
  tags,
  summary: 'No codes from the app any more',
  middleware: [requireStaff()] as const,
  request: { body: jsonBody(secondCodeSchema) },
  responses: { 204: { description: 'Removed' }, ...problemResponse },
});

export function secondFactorRoutes(): RouteModule {
  const routes = newRoutes();

  routes.openapi(signInRoute, async (c) => {
    const token = readSessionCookie(c, 'staff');
    await limitRate(c.get('server'), [{ rule: rateRules.signInOfAddress, subject: clientAddressOf(c) }]);
    if (token === undefined) throw new DomainError('access.signed-out');
    const { access } = c.get('server');
    const { code } = c.req.valid('json');
    const owner = await findHalfOpen(access, token);
    if (!owner) throw new DomainError('access.signed-out');
    await limitTries(c.get('server'), owner.staffId);
    const signedIn = await signInBySecondFactor(access, token, code);
    if ('refused' in signedIn) throw new DomainError(`access.${signedIn.refused}`);
    return c.json(await beginSession(c, signedIn), 200);
  });

  routes.openapi(viewRoute, async (c) => c.json(await viewSecondFactor(c.get('server').access, c.get('staff')), 200));

  routes.openapi(startRoute, async (c) => {
    const started = accepted(await startSecondFactor(c.get('server').access, c.get('staff')));
    return c.json(started, 200);
  });

  routes.openapi(confirmRoute, async (c) => {
    const staff = c.get('staff');
    const half = c.get('halfOpen');
    await limitTries(c.get('server'), staff.staffId);
    const { access } = c.get('server');
    const { code } = c.req.valid('json');
    const done = await inOffice(access.db, staff.officeId, async (trx) => {
      const confirmed = await confirmSecondFactor(access, trx, staff, code);
      if ('refused' in confirmed) return { confirmed };
      if (half === undefined) {
        await noteProof(access, trx, readSessionCookie(c as unknown as Context<HttpEnv>, 'staff')!, true);
        return { confirmed };
      }
      return { confirmed, signedIn: await openFully(access, trx, half.who, half.token) };
    });
    const codes = accepted(done.confirmed);
    if (done.signedIn) await beginSession(c as unknown as Context<HttpEnv>, done.signedIn);
    return c.json(codes, 200);
  });

  routes.openapi(renewRoute, async (c) => {
    await limitTries(c.get('server'), c.get('staff').staffId);
    const { code } = c.req.valid('json');
    return c.json(accepted(await renewRecoveryCodes(c.get('server').access, c.get('staff'), code)), 200);
  });

  routes.openapi(removeRoute, async (c) => {
    await limitTries(c.get('server'), c.get('staff').staffId);
    accepted(await removeSecondFactor(c.get('server').access, c.get('staff'), c.req.valid('json').code));
    return c.body(null, 204);
  });

  return { routes };
}
