import { createRoute, z } from '@hono/zod-openapi';
import { DomainError, type CalendarDate } from '../../domain/kernel/index.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { dateSchema } from '../contract/shared.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

/** Lets days pass in a demo office and answers the day that it then is there. */
export type AdvanceDemo = (officeId: string, days: number) => Promise<CalendarDate>;

const advanceRoute = createRoute({
  method: 'post',
  path: '/api/office/demo/advance',
  tags: ['Demo'],
  summary: 'Let days pass in the demo office: its clients act, Takt sweeps and sends',
  middleware: [requireStaff()] as const,
  request: { body: jsonBody(z.object({ days: z.int().min(1).max(31) })) },
  responses: { 200: jsonAnswer('The day that it now is there', z.object({ todayOn: dateSchema })), ...problemResponse },
});

/** Only a demo office has a clock that anybody can move. */
export function demoRoutes(context: AppContext, advance: AdvanceDemo): RouteModule {
  const routes = newRoutes();
  routes.openapi(advanceRoute, async (c) => {
    const staff = c.get('staff');
    const isDemo = await asStaff(context, staff, async ({ demo }) => demo);
    if (!isDemo) throw new DomainError('request.not-found');
    return c.json({ todayOn: await advance(staff.officeId, c.req.valid('json').days) }, 200);
  });
  return { routes };
}
