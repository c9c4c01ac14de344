import { createRoute, z } from '@hono/zod-openapi';
import { changeGroup, type WantedGroup } from '../../app/client/change-group.ts';
import { viewGroups } from '../../app/client/view-groups.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { changeGroupSchema, clientGroupsSchema, groupChangedSchema } from '../contract/groups.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Client settings'];

const groupsRoute = createRoute({
  method: 'get',
  path: '/api/office/client-groups',
  tags,
  summary: 'The groups of companies, each with how many are in it',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('The groups by name', clientGroupsSchema), ...problemResponse },
});

const changeGroupRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/group',
  tags,
  summary: 'Say which group of companies the client belongs to: one that is there, a new name, or none',
  // What lateness costs can be shared in a group: as all that changes the engagement, not for assistants.
  middleware: [requireStaff('owner', 'manager', 'accountant'), idempotent()] as const,
  request: { params: z.object({ clientId: idSchema }), body: jsonBody(changeGroupSchema) },
  responses: { 200: jsonAnswer('The group of the client', groupChangedSchema), ...problemResponse },
});

export function groupRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(groupsRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewGroups), 200));

  routes.openapi(changeGroupRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const body = c.req.valid('json');
    const wanted: WantedGroup =
      'name' in body ? { name: body.name } : body.groupId === null ? 'none' : { groupId: body.groupId };
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => changeGroup(scope, clientId, wanted))),
      200,
    );
  });

  return { routes };
}
