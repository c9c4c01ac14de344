import { timingSafeEqual, createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { enterAsOperator, isOperator, leaveAsOperator, operatorSessionSeconds } from '../app/access/operator-link.ts';
import { findSession } from '../app/access/find-session.ts';
import { DomainError } from '../domain/kernel/index.ts';
import { clientAddressOf, isDirectlyFromHere } from './client-address.ts';
import { jsonAnswer, jsonBody } from './contract/json-body.ts';
import { operatorEnterSchema, operatorStateSchema, type OperatorState } from './contract/operator.ts';
import { problemResponse } from './contract/problem.ts';
import type { HttpEnv } from './http-env.ts';
import { limitRate, rateRules } from './limit-rate.ts';
import { newRoutes, type RouteModule } from './route-module.ts';
import { readSessionCookie } from './session-cookie.ts';

/** What the operator's routes need from outside. */
export interface OperatorPorts {
  readState(): Promise<OperatorState>;
  countOffices(): Promise<number>;
  metrics: { write(): Promise<string>; readonly contentType: string };
  /** Whoever shows it may read /metrics from anywhere; without it only this machine itself may. */
  metricsToken: string | undefined;
}

const tags = ['Operator'];

export function operatorRoutes(ports: OperatorPorts): RouteModule {
  const routes = newRoutes();
  const operates = requireOperator(ports);

  const enterRoute = createRoute({
    method: 'post',
    path: '/api/operator/enter',
    tags,
    summary: 'Come in by the link of the command line, once',
    request: { body: jsonBody(operatorEnterSchema) },
    responses: { 204: { description: 'In' }, ...problemResponse },
  });
  const leaveRoute = createRoute({
    method: 'post',
    path: '/api/operator/leave',
    tags,
    summary: 'End the session of the operator',
    responses: { 204: { description: 'Out' }, ...problemResponse },
  });
  const stateRoute = createRoute({
    method: 'get',
    path: '/api/operator/state',
    tags,
    summary: 'How the installation fares: for its operator, and for the owner where it has one office only',
    middleware: [operates] as const,
    responses: { 200: jsonAnswer('In figures of the whole of it', operatorStateSchema), ...problemResponse },
  });

  routes.openapi(enterRoute, async (c) => {
    await limitRate(c.get('server'), [{ rule: rateRules.signInOfAddress, subject: clientAddressOf(c) }]);
    const { access, isHttps } = c.get('server');
    const entered = await enterAsOperator(access, c.req.valid('json').token);
    if ('refused' in entered) throw new DomainError(`access.${entered.refused}`);
    setCookie(c, cookieName(c), entered.session, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      secure: isHttps,
      maxAge: operatorSessionSeconds,
    });
    return c.body(null, 204);
  });
  routes.openapi(leaveRoute, async (c) => {
    const session = getCookie(c, cookieName(c));
    if (session !== undefined) await leaveAsOperator(c.get('server').access, session);
    deleteCookie(c, cookieName(c), { path: '/', secure: c.get('server').isHttps });
    return c.body(null, 204);
  });
  routes.openapi(stateRoute, async (c) => c.json(await ports.readState(), 200));

  routes.get('/metrics', async (c) => {
    if (!mayReadMetrics(c, ports.metricsToken)) throw new DomainError('request.not-found');
    return c.body(await ports.metrics.write(), 200, { 'Content-Type': ports.metrics.contentType });
  });
  return { routes };
}

/** Whoever came by the link of the command line; and the owner of the only office, who runs it alone. */
function requireOperator({ countOffices }: OperatorPorts): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const { access } = c.get('server');
    const operator = getCookie(c, cookieName(c));
    if (operator !== undefined && (await isOperator(access, operator))) return next();
    const token = readSessionCookie(c, 'staff');
    const session = token === undefined ? undefined : await findSession(access, token);
    if (session?.kind !== 'staff') throw new DomainError('access.signed-out');
    if (session.role !== 'owner' || (await countOffices()) !== 1) throw new DomainError('access.not-allowed');
    c.set('language', session.language);
    return next();
  };
}

/** A proxy on this machine speaks for others, and says so; whoever comes straight from here is who watches the machine. */
function mayReadMetrics(c: Context<HttpEnv>, token: string | undefined): boolean {
  if (token === undefined) return isDirectlyFromHere(c);
  const shown = c.req.header('Authorization')?.replace(/^Bearer /, '') ?? '';
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(shown), hash(token));
}

function cookieName(c: Context<HttpEnv>): string {
  return `${c.get('server').isHttps ? '__Host-' : ''}takt-operator`;
}
