import { createRoute, z } from '@hono/zod-openapi';
import { giveStrayMail, setStrayMailAside, viewStrayMail } from '../../app/incoming-mail/stray-mail.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  giveStrayMailSchema,
  strayMailGivenSchema,
  strayMailSchema,
  strayMailSetAsideSchema,
} from '../contract/office-inbox.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Inbox'];
const params = z.object({ mailId: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/stray-mail',
  tags,
  summary: 'Mail to the office’s own address of which nothing told whose it is, the oldest first',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('At most 200', strayMailSchema), ...problemResponse },
});

const giveRoute = createRoute({
  method: 'post',
  path: '/api/office/stray-mail/{mailId}/give',
  tags,
  summary: 'Say whose a mail is; it counts from when it first came',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params, body: jsonBody(giveStrayMailSchema) },
  responses: { 200: jsonAnswer('What it became', strayMailGivenSchema), ...problemResponse },
});

const setAsideRoute = createRoute({
  method: 'post',
  path: '/api/office/stray-mail/{mailId}/set-aside',
  tags,
  summary: 'A mail is nobody’s; it is kept',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params },
  responses: { 200: jsonAnswer('How it stands', strayMailSetAsideSchema), ...problemResponse },
});

/** *E-post uten kunde*: a person says whose it is, or that it is nobody's. */
export function strayMailRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(listRoute, async (c) => {
    const mails = await asStaff(context, c.get('staff'), (scope) => viewStrayMail(scope));
    return c.json({ mails }, 200);
  });
  routes.openapi(giveRoute, async (c) => {
    const { mailId } = c.req.valid('param');
    const { clientId } = c.req.valid('json');
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => giveStrayMail(scope, mailId, clientId))),
      200,
    );
  });
  routes.openapi(setAsideRoute, async (c) => {
    const { mailId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => setStrayMailAside(scope, mailId))), 200);
  });
  return { routes };
}
