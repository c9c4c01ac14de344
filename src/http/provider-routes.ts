import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { beginStaffSignIn, finishStaffSignIn, stateSeconds, type StaffProvider } from '../app/access/staff-provider.ts';
import { DomainError } from '../domain/kernel/index.ts';
import { clientAddressOf } from './client-address.ts';
import { providerAnswerSchema, providerStartedSchema, signedInSchema, waysToSignInSchema } from './contract/access.ts';
import { jsonAnswer, jsonBody } from './contract/json-body.ts';
import { problemResponse } from './contract/problem.ts';
import type { HttpEnv } from './http-env.ts';
import { limitRate, rateRules } from './limit-rate.ts';
import { accepted } from './refused.ts';
import { newRoutes, type RouteModule } from './route-module.ts';
import { beginSession } from './sign-in-routes.ts';

const tags = ['Sign-in'];

const waysRoute = createRoute({
  method: 'get',
  path: '/api/sign-in/ways',
  tags,
  summary: "Whether staff may sign in by the office's own provider, and what people call it",
  responses: { 200: jsonAnswer('The ways', waysToSignInSchema), ...problemResponse },
});

const startRoute = createRoute({
  method: 'post',
  path: '/api/sign-in/provider/start',
  tags,
  summary: 'Where the browser goes to sign in with the provider',
  responses: { 200: jsonAnswer('Begun', providerStartedSchema), ...problemResponse },
});

const finishRoute = createRoute({
  method: 'post',
  path: '/api/sign-in/provider',
  tags,
  summary: 'Sign in by what the provider answered, once, in the browser that began',
  request: { body: jsonBody(providerAnswerSchema) },
  responses: { 200: jsonAnswer('Signed in', signedInSchema), ...problemResponse },
});

export function providerRoutes(staffProvider: StaffProvider | undefined): RouteModule {
  const routes = newRoutes();
  const getProvider = (): StaffProvider => {
    if (!staffProvider) throw new DomainError('request.not-found');
    return staffProvider;
  };

  routes.openapi(waysRoute, (c) => c.json({ provider: staffProvider?.provider.name ?? null }, 200));

  routes.openapi(startRoute, async (c) => {
    await limitRate(c.get('server'), [{ rule: rateRules.signInOfAddress, subject: clientAddressOf(c) }]);
    const { access, publicUrl } = c.get('server');
    const begun = accepted(await beginStaffSignIn(access, getProvider(), { publicUrl, language: c.get('language') }));
    const secure = c.get('server').isHttps;
    setCookie(c, cookieName(c), begun.state, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      secure,
      maxAge: stateSeconds,
    });
    return c.json({ redirectTo: begun.redirectTo }, 200);
  });

  routes.openapi(finishRoute, async (c) => {
    await limitRate(c.get('server'), [{ rule: rateRules.signInOfAddress, subject: clientAddressOf(c) }]);
    const { access, publicUrl } = c.get('server');
    const { answer } = c.req.valid('json');
    const state = getCookie(c, cookieName(c));
    const signedIn = await finishStaffSignIn(access, getProvider(), { answer, state, publicUrl });
    deleteCookie(c, cookieName(c), { path: '/', secure: c.get('server').isHttps });
    return c.json(await beginSession(c, accepted(signedIn)), 200);
  });

  return { routes };
}

/** By https it is bound to this very host, as the session is. */
function cookieName(c: Context<HttpEnv>): string {
  return `${c.get('server').isHttps ? '__Host-' : ''}takt-provider`;
}
