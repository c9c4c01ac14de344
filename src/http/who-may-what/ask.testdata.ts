import { resumablePath } from '../portal/resumable-routes.ts';
import type { DescribedRoute, Fill } from '../describe-routes.testdata.ts';
import { holdsId } from '../describe-routes.testdata.ts';
import { sendTo, type EveryRoute } from '../every-route.testdata.ts';
import type { Answer } from '../http.testdata.ts';
import type { OpenedRoles, Role } from './roles.testdata.ts';

/** An id that no office has. */
export const nowhere = '0190f000-dead-7000-8000-00000000dead';

/** Every route of the server: as it is described, and those that are not. */
export function routesOf(all: EveryRoute): DescribedRoute[] {
  const described = new Set(all.routes.map(({ method, path }) => `${method} ${path}`));
  const others = all.server.app.routes
    .map(({ method, path }) => ({ method: askedBy(method, path), path: path.replace(/:(\w+)(\{[^/]*\})?/g, '{$1}') }))
    .filter(({ method, path }) => method !== 'ALL' && !described.has(`${method} ${path}`));
  const named = new Map(others.map((route) => [nameOf(route), route]));
  return [
    ...all.routes,
    ...[...named.values()].map(({ method, path }) => ({
      method,
      path,
      parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name: name!,
        in: 'path' as const,
        schema: { format: 'uuid' },
      })),
      body: undefined,
    })),
  ];
}

export const nameOf = ({ method, path }: Pick<DescribedRoute, 'method' | 'path'>): string => `${method} ${path}`;

/** The framework brings HEAD to the routes of GET; there it is HEAD alone that is answered. */
function askedBy(method: string, path: string): string {
  return method === 'GET' && path === `${resumablePath}/:arrivalId` ? 'HEAD' : method;
}

export function namesId({ parameters, body }: DescribedRoute): boolean {
  return parameters.some(({ schema }) => schema.format === 'uuid') || (body !== undefined && holdsId(body));
}

/** What must have been done for a route to have something to do, and by whom. */
const before: Readonly<Record<string, readonly [Role, string]>> = {
  'POST /api/office/arrivals/{arrivalId}/undo': ['owner', 'POST /api/office/arrivals/{arrivalId}/return'],
  'GET /api/portal/plan.ics': ['code', 'POST /api/portal/plans'],
  'GET /api/portal/meetings/{meetingId}/meeting.ics': ['owner', 'POST /api/office/meetings/{meetingId}/pick'],
};

/** Who may have left a part of a file on the disk, which nothing takes back. */
const uploaders: readonly Role[] = ['link', 'signer', 'other client', 'foreign client'];

/** Sends a route's request as somebody, with our ids or with the given one in place of each. */
export async function ask(
  all: EveryRoute,
  { browserOf, calendarFile }: OpenedRoles,
  role: Role,
  route: DescribedRoute,
  id?: (ours: string) => string,
): Promise<Answer> {
  const send = (by: Role, what: DescribedRoute, ids?: typeof id): Promise<Answer> => {
    const fill: Fill = (name, schema) => {
      if (name === 'file' && what.path.startsWith('/calendar/')) return calendarFile;
      // Whom a manager may add.
      if (name === 'role') return 'assistant';
      const value = all.fill(name, schema);
      return schema.format === 'uuid' && ids ? ids(String(value)) : value;
    };
    return what.path === '/*' ? browserOf(by).get('/') : sendTo(browserOf(by), what, fill);
  };
  const first = before[nameOf(route)];
  if (first)
    await send(
      first[0],
      all.routes.find((each) => nameOf(each) === first[1])!,
    );
  if (route.path.startsWith(resumablePath)) {
    const part = { path: `${resumablePath}/{arrivalId}`, parameters: arrivalParameter, body: undefined };
    for (const by of uploaders) await send(by, { ...part, method: 'DELETE' });
    if (route.path !== resumablePath) await send('code', { ...part, path: resumablePath, method: 'POST' });
  }
  const answer = await send(role, route, id);
  await all.server.settled();
  return answer;
}

const arrivalParameter = [{ name: 'arrivalId', in: 'path', schema: { format: 'uuid' } }] as const;

/** What can differ between two answers without telling anything: the number of the request, and the ids that were sent or just made. */
export function told({ status, body }: Answer): string {
  return `${status} ${JSON.stringify({ ...body, instance: undefined }).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '…')}`;
}

/** One sign for what an answer says of who may what; the legend stands over the table. */
export function signOf(answer: Answer, isStranger: boolean): string {
  const { status, body } = answer;
  const code = body['code'];
  if (status === 401) return '·';
  if (code === 'access.not-allowed') return '–';
  if (code === 'access.code-needed') return '#';
  if (code === 'access.not-your-part') return 'p';
  if (status === 404) return '?';
  if (status >= 500 || status === 429) return '!';
  return isStranger ? 'o' : '+';
}
