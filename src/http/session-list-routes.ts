import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { endSession, listSessions, signOutEverywhere } from '../app/access/sessions.ts';
import { sessionListSchema } from './contract/access.ts';
import { jsonAnswer } from './contract/json-body.ts';
import { problemResponse } from './contract/problem.ts';
import { idSchema } from './contract/shared.ts';
import type { HttpEnv } from './http-env.ts';
import { requirePerson, requireStaff } from './require-session.ts';
import { newRoutes, type RouteModule } from './route-module.ts';
import { clearSessionCookie, readSessionCookie } from './session-cookie.ts';

const tags = ['Sessions'];
const params = z.object({ sessionId: idSchema });
const list = jsonAnswer('This one first, then the last used', sessionListSchema);
const ended = { 204: { description: 'Ended' }, ...problemResponse };

const listRoute = createRoute({
  method: 'get',
  path: '/api/sessions',
  tags,
  summary: 'Where I am signed in',
  middleware: [requireStaff()] as const,
  responses: { 200: list, ...problemResponse },
});
const endRoute = createRoute({
  method: 'delete',
  path: '/api/sessions/{sessionId}',
  tags,
  summary: 'End one of my sessions',
  middleware: [requireStaff()] as const,
  request: { params },
  responses: ended,
});
const endAllRoute = createRoute({
  method: 'post',
  path: '/api/sessions/end-all',
  tags,
  summary: 'Sign me out everywhere, here too',
  middleware: [requireStaff()] as const,
  responses: ended,
});
const listOfPersonRoute = createRoute({
  method: 'get',
  path: '/api/portal/sessions',
  tags,
  summary: 'On which devices my page is open',
  middleware: [requirePerson()] as const,
  responses: { 200: list, ...problemResponse },
});
const endOfPersonRoute = createRoute({
  method: 'delete',
  path: '/api/portal/sessions/{sessionId}',
  tags,
  summary: 'Close my page on one device; the link still opens it',
  middleware: [requirePerson()] as const,
  request: { params },
  responses: ended,
});
const endAllOfPersonRoute = createRoute({
  method: 'post',
  path: '/api/portal/sessions/end-all',
  tags,
  summary: 'Close my page on every device, here too; the link still opens it',
  middleware: [requirePerson()] as const,
  responses: ended,
});

/** The same three for the office and for the client: where somebody is signed in, ending one, and ending all. */
export function sessionListRoutes(): RouteModule {
  const routes = newRoutes();

  routes.openapi(listRoute, async (c) => {
    const { officeId, staffId } = c.get('staff');
    const token = readSessionCookie(c as unknown as Context<HttpEnv>, 'staff')!;
    return c.json({ sessions: await listSessions(c.get('server').access, { officeId, staffId }, token) }, 200);
  });
  routes.openapi(endRoute, async (c) => {
    const { officeId, staffId } = c.get('staff');
    await endSession(c.get('server').access, { officeId, staffId }, c.req.valid('param').sessionId);
    return c.body(null, 204);
  });
  routes.openapi(endAllRoute, async (c) => {
    const { officeId, staffId } = c.get('staff');
    await signOutEverywhere(c.get('server').access, { officeId, staffId });
    clearSessionCookie(c as unknown as Context<HttpEnv>, 'staff');
    return c.body(null, 204);
  });

  routes.openapi(listOfPersonRoute, async (c) => {
    const { officeId, personId } = c.get('person');
    const sessions = await listSessions(c.get('server').access, { officeId, personId }, c.get('personToken'));
    return c.json({ sessions }, 200);
  });
  routes.openapi(endOfPersonRoute, async (c) => {
    const { officeId, personId } = c.get('person');
    await endSession(c.get('server').access, { officeId, personId }, c.req.valid('param').sessionId);
    return c.body(null, 204);
  });
  routes.openapi(endAllOfPersonRoute, async (c) => {
    const { officeId, personId } = c.get('person');
    await signOutEverywhere(c.get('server').access, { officeId, personId });
    clearSessionCookie(c as unknown as Context<HttpEnv>, 'person');
    return c.body(null, 204);
  });

  return { routes };
}
