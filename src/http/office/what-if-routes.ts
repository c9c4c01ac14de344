import { createRoute } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { askWhatIf, viewWishable } from '../../app/weekend/ask-what-if.ts';
import type { KeptWhatIfs } from '../../app/weekend/kept-what-ifs.ts';
import type { Wishes } from '../../domain/weekend/index.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { whatIfSchema, wishableSchema, wishesSchema, type AskedWishes } from '../contract/what-if.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';

const tags = ['Week'];
const path = '/api/office/weekend/what-if';

const wishableRoute = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'What can be asked about: days, people and clients; one’s own, or all for whoever leads',
  middleware: [requireStaff('accountant', 'manager', 'owner')] as const,
  responses: { 200: jsonAnswer('Those who weigh most first', wishableSchema), ...problemResponse },
});

const askRoute = createRoute({
  method: 'post',
  path,
  tags,
  summary:
    'What the coming weeks would be if clients came in time or left, somebody were away, or new clients came. Nothing is changed or kept; a newer question of the same page takes the place of an older',
  middleware: [requireStaff('accountant', 'manager', 'owner')] as const,
  request: { body: jsonBody(wishesSchema) },
  responses: { 200: jsonAnswer('As it is foreseen, beside as it would be', whatIfSchema), ...problemResponse },
});

/** *Hva om*: questions that are answered while one drags. */
export function whatIfRoutes(context: AppContext, kept: KeptWhatIfs): RouteModule {
  const routes = newRoutes();
  routes.openapi(wishableRoute, async (c) => c.json(accepted(await viewWishable(context, kept, c.get('staff'))), 200));
  routes.openapi(askRoute, async (c) => {
    const { asker, ...wishes } = c.req.valid('json');
    const asked = { wishes: toWishes(wishes), asker, signal: c.req.raw.signal };
    return c.json(accepted(await askWhatIf(context, kept, c.get('staff'), asked)), 200);
  });
  return { routes };
}

function toWishes({ clients, absences, newClients }: Omit<AskedWishes, 'asker'>): Wishes {
  const idsOf = (wanted: 'on-time' | 'gone'): string[] =>
    clients.filter(({ as }) => as === wanted).map(({ clientId }) => clientId);
  return {
    onTimeClientIds: idsOf('on-time'),
    goneClientIds: idsOf('gone'),
    absences: absences.map(({ staffId, ...days }) => ({ personId: staffId, ...days })),
    ...(newClients === undefined || newClients.count === 0 ? {} : { newClients }),
  };
}
