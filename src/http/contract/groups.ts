import { z } from '@hono/zod-openapi';
import { lineSchema } from './office-settings.ts';
import { idSchema } from './shared.ts';

/** GET /api/office/client-groups */
export const clientGroupsSchema = z.object({
  groups: z.array(z.object({ id: idSchema, name: z.string(), clients: z.int() })),
});

/** POST /api/office/clients/{clientId}/group : one that is there, one by its name, or none. */
export const changeGroupSchema = z.union([
  z.strictObject({ groupId: idSchema }),
  z.strictObject({ name: lineSchema.max(100) }),
  z.strictObject({ groupId: z.null() }),
]);
export const groupChangedSchema = z.object({ groupId: idSchema.nullable(), changed: z.boolean() });

/** The companies that a client belongs with, itself left out. */
export const groupOfClientSchema = z.object({
  id: idSchema,
  name: z.string(),
  sisters: z.array(z.object({ id: idSchema, name: z.string() })),
});

export type ClientGroups = z.infer<typeof clientGroupsSchema>;
export type GroupOfClient = z.infer<typeof groupOfClientSchema>;
