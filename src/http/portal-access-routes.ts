import { createRoute } from '@hono/zod-openapi';
import { enterByPersonLink } from '../app/access/enter-by-person-link.ts';
import { findSession } from '../app/access/find-session.ts';
import { requestPersonCode, verifyPersonCode } from '../app/access/person-code.ts';
import { requestPersonLink } from '../app/access/request-person-link.ts';
import { noteDevice } from '../app/access/sessions.ts';
import { signOut } from '../app/access/sign-out.ts';
import { DomainError } from '../domain/kernel/index.ts';
import { clientAddressOf } from './client-address.ts';
import {
  portalCodeRequestSchema,
  portalEnteredSchema,
  portalNewLinkSchema,
  portalOpenedSchema,
} from './contract/access.ts';
import { jsonAnswer, jsonBody } from './contract/json-body.ts';
import { portalCodeSchema, portalCodeSentSchema, portalEnterSchema } from './contract/portal.ts';
import { problemResponse } from './contract/problem.ts';
import { deviceOf } from './device-of.ts';
import { limitRate, rateRules } from './limit-rate.ts';
import { requirePerson } from './require-session.ts';
import { newRoutes, type RouteModule } from './route-module.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';

const tags = ['Client'];

const enterRoute = createRoute({
  method: 'post',
  path: '/api/portal/enter',
  tags,
  summary: 'Come in by the link, which is not used up',
  request: { body: jsonBody(portalEnterSchema) },
  responses: { 200: jsonAnswer('Entered', portalEnteredSchema), ...problemResponse },
});

const newLinkRoute = createRoute({
  method: 'post',
  path: '/api/portal/new-link',
  tags,
  summary: 'Ask for the link that took the place of this one; it goes to the address that the office holds',
  request: { body: jsonBody(portalEnterSchema) },
  responses: { 202: jsonAnswer('Asked', portalNewLinkSchema), ...problemResponse },
});

const leaveRoute = createRoute({
  method: 'post',
  path: '/api/portal/leave',
  tags,
  summary: 'End the session of this device',
  responses: { 204: { description: 'Left' }, ...problemResponse },
});

const codeRequestRoute = createRoute({
  method: 'post',
  path: '/api/portal/code/request',
  tags,
  summary: 'Send a one-time code to the address that the office holds',
  middleware: [requirePerson()] as const,
  request: { body: jsonBody(portalCodeRequestSchema) },
  responses: { 202: jsonAnswer('Sent', portalCodeSentSchema), ...problemResponse },
});

const codeVerifyRoute = createRoute({
  method: 'post',
  path: '/api/portal/code/verify',
  tags,
  summary: 'Show the code; documents are then open for half an hour',
  middleware: [requirePerson()] as const,
  request: { body: jsonBody(portalCodeSchema) },
  responses: { 200: jsonAnswer('Opened', portalOpenedSchema), ...problemResponse },
});

export function portalAccessRoutes(): RouteModule {
  const routes = newRoutes();

  routes.openapi(enterRoute, async (c) => {
    const { token } = c.req.valid('json');
    await limitRate(c.get('server'), [
      { rule: rateRules.enterOfAddress, subject: clientAddressOf(c) },
      { rule: rateRules.enterOfLink, subject: token },
    ]);
    const { access } = c.get('server');
    const before = readSessionCookie(c, 'person');
    const held = before === undefined ? undefined : await findSession(access, before);
    const entered = await enterByPersonLink(access, token, held);
    if ('refused' in entered) throw new DomainError(`access.${entered.refused}`);
    const { personId, language, session } = entered;
    if (session !== 'held') {
      // Another person's session ends here: the newest link decides whose device this is.
      if (before !== undefined) await signOut(access, before);
      await noteDevice(access, entered.officeId, session.token, deviceOf(c));
      setSessionCookie(c, 'person', session);
    }
    return c.json({ personId, language }, 200);
  });

  routes.openapi(newLinkRoute, async (c) => {
    const { token } = c.req.valid('json');
    const { access, ports, inBackground } = c.get('server');
    await limitRate(c.get('server'), [
      { rule: rateRules.signInRequestOfAddress, subject: clientAddressOf(c) },
      { rule: rateRules.newLinkOfLink, subject: token },
    ]);
    inBackground(async () => void (await requestPersonLink(access, ports, token)));
    return c.json({ requested: true } as const, 202);
  });

  routes.openapi(leaveRoute, async (c) => {
    const token = readSessionCookie(c, 'person');
    if (token !== undefined) await signOut(c.get('server').access, token);
    clearSessionCookie(c, 'person');
    return c.body(null, 204);
  });

  routes.openapi(codeRequestRoute, async (c) => {
    const person = c.get('person');
    await limitRate(c.get('server'), [{ rule: rateRules.codeRequestOfPerson, subject: person.personId }]);
    const { access, ports } = c.get('server');
    const requested = await requestPersonCode(access, ports, person, c.req.valid('json').channel);
    if ('refused' in requested) throw new DomainError(`access.${requested.refused}`);
    const { channel, hint, codeUntil } = requested.sent;
    return c.json({ channel, hint, validUntil: codeUntil }, 202);
  });

  routes.openapi(codeVerifyRoute, async (c) => {
    const person = c.get('person');
    await limitRate(c.get('server'), [
      { rule: rateRules.codeOfAccount, subject: person.personId },
      { rule: rateRules.codeOfAccountByDay, subject: person.personId },
    ]);
    const { code } = c.req.valid('json');
    const verified = await verifyPersonCode(c.get('server').access, person, c.get('personToken'), code);
    if ('refused' in verified) throw new DomainError(`access.${verified.refused}`);
    return c.json(verified, 200);
  });

  return { routes };
}
