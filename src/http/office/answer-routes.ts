import { createRoute, z } from '@hono/zod-openapi';
import { lookAtAnswer } from '../../app/intake/answer-items.ts';
import { decideExtension } from '../../app/intake/extensions.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { decideExtensionSchema, extensionDecidedSchema, lookAtAnswerSchema } from '../contract/office-work.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Answers'];

const decideRoute = createRoute({
  method: 'post',
  path: '/api/office/extensions/{requestId}/decide',
  tags,
  summary: 'Grant the day that the client asks for, grant another, or decline',
  middleware: [requireStaff('owner', 'manager', 'accountant'), idempotent()] as const,
  request: { params: z.object({ requestId: idSchema }), body: jsonBody(decideExtensionSchema) },
  responses: { 200: jsonAnswer('The deadline in force now', extensionDecidedSchema), ...problemResponse },
});

const lookRoute = createRoute({
  method: 'post',
  path: '/api/office/answers/{answerId}/look',
  tags,
  summary: 'Say whether what the client answered holds',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: z.object({ answerId: idSchema }), body: jsonBody(lookAtAnswerSchema) },
  responses: { 204: { description: 'Looked at' }, ...problemResponse },
});

/** What the client said instead of sending: more days, or that it comes in another way. */
export function answerRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(decideRoute, async (c) => {
    const { requestId } = c.req.valid('param');
    const decision = c.req.valid('json');
    const { obligationId, clientId, dueOn } = accepted(
      await asStaff(context, c.get('staff'), (scope) => decideExtension(scope, requestId, decision)),
    );
    return c.json({ obligationId, clientId, dueOn }, 200);
  });
  routes.openapi(lookRoute, async (c) => {
    const { answerId } = c.req.valid('param');
    const look = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => lookAtAnswer(scope, answerId, look)));
    return c.body(null, 204);
  });
  return { routes };
}
