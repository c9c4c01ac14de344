import { createRoute } from '@hono/zod-openapi';
import { makeObjection } from '../../app/objection/make-objection.ts';
import { mayObjectTo } from '../../app/portal/may-object-to.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { portalObjectedSchema, portalObjectSchema } from '../contract/objections.ts';
import { problemResponse } from '../contract/problem.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact } from './as-person.ts';

const objectRoute = createRoute({
  method: 'post',
  path: '/api/portal/objections',
  tags: ['Client'],
  summary:
    'Say that a day, something sent back or a question is not right: what rests on it rests until it is answered; needs a code',
  middleware: [requirePerson({ code: true }), idempotent()] as const,
  request: { body: jsonBody(portalObjectSchema) },
  responses: { 200: jsonAnswer('By when it is answered', portalObjectedSchema), ...problemResponse },
});

/** "I do not agree": about a day, something that was sent back, or a question. */
export function portalObjectionRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(objectRoute, async (c) => {
    const { clientId, words, matterId: id, ...rest } = c.req.valid('json');
    const matter = { ...rest, id };
    const said = words?.trim() || undefined;
    const made = accepted(
      await asContact(context, c.get('person'), clientId, [], async (scope, acting) =>
        (await mayObjectTo(scope, acting, matter))
          ? makeObjection(scope, clientId, { ...matter, ...(said === undefined ? {} : { words: said }) })
          : { refused: 'not-found' as const },
      ),
    );
    return c.json({ answerByOn: made.answerByOn }, 200);
  });
  return { routes };
}
