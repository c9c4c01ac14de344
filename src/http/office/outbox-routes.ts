import { createRoute, z } from '@hono/zod-openapi';
import { composeMessageFile } from '../../app/message/compose-message-file.ts';
import { resendInDoubt } from '../../app/message/resend-in-doubt.ts';
import { viewOutbox, viewOutboxMessage } from '../../app/message/view-outbox.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { isId, type Instant } from '../../domain/kernel/index.ts';
import { jsonAnswer } from '../contract/json-body.ts';
import { outboxMessageSchema, outboxRowSchema, outboxSchema } from '../contract/office.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema, instantSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Messages'];
const params = z.object({ messageId: idSchema });

/** Where a page ended: the moment and the id of its last message. */
const beforeSchema = z
  .string()
  .transform((text) => {
    const [createdAt, id] = text.split('_');
    return { createdAt: createdAt ?? '', id: id ?? '' };
  })
  .refine(({ createdAt, id }) => instantSchema.safeParse(createdAt).success && isId(id));

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/outbox',
  tags,
  summary: 'The messages of the office, newest first, 50 a page',
  middleware: [requireStaff()] as const,
  request: { query: z.object({ status: outboxRowSchema.shape.status.optional(), before: beforeSchema.optional() }) },
  responses: { 200: jsonAnswer('A page of messages', outboxSchema), ...problemResponse },
});

const messageRoute = createRoute({
  method: 'get',
  path: '/api/office/outbox/{messageId}',
  tags,
  summary: 'One message with its words; its link is masked',
  middleware: [requireStaff()] as const,
  request: { params },
  responses: { 200: jsonAnswer('The message', outboxMessageSchema), ...problemResponse },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/api/office/outbox/{messageId}/eml',
  tags,
  summary: 'One message as a file for a mail program; its link is masked',
  middleware: [requireStaff()] as const,
  request: { params },
  responses: {
    200: { description: 'The file', content: { 'message/rfc822': { schema: z.string() } } },
    ...problemResponse,
  },
});

const resendRoute = createRoute({
  method: 'post',
  path: '/api/office/outbox/{messageId}/resend',
  tags,
  summary: 'Send a message in doubt once more, with the same Message-ID',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params },
  responses: { 204: { description: 'Queued' }, ...problemResponse },
});

export function outboxRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(listRoute, async (c) => {
    const { status, before } = c.req.valid('query');
    const query = {
      ...(status ? { status } : {}),
      ...(before ? { before: { createdAt: before.createdAt as Instant, id: before.id } } : {}),
    };
    return c.json(await asStaff(context, c.get('staff'), (scope) => viewOutbox(scope, query)), 200);
  });
  routes.openapi(messageRoute, async (c) => {
    const { messageId } = c.req.valid('param');
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => viewOutboxMessage(scope, messageId))),
      200,
    );
  });
  routes.openapi(fileRoute, async (c) => {
    const { messageId } = c.req.valid('param');
    const file = accepted(await asStaff(context, c.get('staff'), (scope) => composeMessageFile(scope, messageId)));
    return c.body(new Uint8Array(file.content), 200, {
      'Content-Type': file.kind,
      'Content-Disposition': `attachment; filename="${file.name}"`,
    });
  });
  routes.openapi(resendRoute, async (c) => {
    const { messageId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => resendInDoubt(scope, messageId)));
    return c.body(null, 204);
  });
  return { routes };
}
