import type { z } from '@hono/zod-openapi';

/**
 * A body that must be there, as JSON, in this shape. A body that is not marked as required would be taken as empty, and go unchecked, when the
 * request names another content type; the server refuses to start with such a route.
 */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

export function jsonAnswer<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } } as const;
}
