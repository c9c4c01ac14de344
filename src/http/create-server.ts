import { randomUUID } from 'node:crypto';
import type { BlockList } from 'node:net';
import { OpenAPIHono } from '@hono/zod-openapi';
import { sql } from 'kysely';
import type { AccessContext, AccessPorts } from '../app/access/access-context.ts';
import { relyingPartyOf } from '../app/access/passkeys.ts';
import type { StaffProvider } from '../app/access/staff-provider.ts';
import { DomainError } from '../domain/kernel/index.ts';
import { describeApi } from './describe-api.ts';
import type { HttpEnv, ServerContext } from './http-env.ts';
import { limitBody } from './limit-body.ts';
import { observeRequests, type ObservedRequest } from './observe-requests.ts';
import { originCheck } from './origin-check.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { proofRoutes } from './proof-routes.ts';
import { portalAccessRoutes } from './portal-access-routes.ts';
import { answerProblem, type ProblemText } from './problem.ts';
import { providerRoutes } from './provider-routes.ts';
import { readToEnd } from './read-to-end.ts';
import { languageOf } from './request-language.ts';
import { assertBodiesRequired, type RouteModule } from './route-module.ts';
import { securityHeaders } from './security-headers.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { serveStatic } from './serve-static.ts';
import { sessionListRoutes } from './session-list-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { readStaticFolder } from './static-folder.ts';
import { verifyRoutes } from './verify-routes.ts';

export interface ServerOptions {
  access: AccessContext;
  ports: AccessPorts;
  /** How people reach the server, without a slash at the end. */
  publicUrl: string;
  /** Proxies on other machines whose word on who asks is believed; without it only this machine's own. */
  trustedProxies?: BlockList;
  problemText: ProblemText;
  report: ServerContext['report'];
  /** The built front ends: the office at `/`, the client at `/t`. */
  staticFolders: { office: string; portal: string };
  /** The routes of the business; those for signing in and for verifying a file are always there. */
  modules: readonly RouteModule[];
  /** Told about work behind an answer, so that the process waits for it when it ends, and tests wait before they look. */
  onBackground?: (work: Promise<void>) => void;
  version?: string;
  /** By which staff may sign in beside mail and passkey. */
  staffProvider?: StaffProvider | undefined;
  /** Told of every answered request. */
  onAnswered?: ((request: ObservedRequest) => void) | undefined;
}

/** Composes the whole server. What it answers depends on its options only; it reads neither environment nor clock. */
export function createServer(options: ServerOptions): OpenAPIHono<HttpEnv> {
  const server = contextOf(options);
  const modules = [
    signInRoutes(),
    providerRoutes(options.staffProvider),
    secondFactorRoutes(),
    proofRoutes(),
    passkeyRoutes(),
    sessionListRoutes(),
    portalAccessRoutes(),
    verifyRoutes(),
    ...options.modules,
  ];
  const app = new OpenAPIHono<HttpEnv>();

  app.use(async (c, next) => {
    c.set('server', server);
    c.set('requestId', randomUUID());
    c.set('language', languageOf(c.req.header('Accept-Language')));
    return next();
  });
  if (options.onAnswered) app.use(observeRequests(options.onAnswered));
  app.use(securityHeaders);
  app.use(readToEnd);
  // The framework brings errors to `onError`; what is thrown without being one would pass it by.
  app.use(async (c, next) => {
    try {
      return await next();
    } catch (thrown) {
      return answerProblem(thrown, c);
    }
  });
  app.use(originCheck);
  app.use(limitBody(modules.flatMap((module) => module.largeBodies ?? [])));
  app.onError(answerProblem);
  app.notFound((c) => answerProblem(new DomainError('request.not-found'), c));

  app.get('/health', async (c) => {
    await sql`select 1`.execute(options.access.db);
    return c.json({ status: 'ok' });
  });
  for (const module of modules) {
    assertBodiesRequired(module);
    app.route('/', module.routes);
  }
  let description: object | undefined;
  app.get('/api/openapi.json', (c) => {
    description ??= describeApi(app, modules, options);
    return c.json(description);
  });
  addFrontEnds(app, options.staticFolders);
  return app;
}

function contextOf(options: ServerOptions): ServerContext {
  const { access, ports, publicUrl, problemText, report, onBackground, trustedProxies } = options;
  return {
    access,
    ports,
    publicUrl,
    isHttps: publicUrl.startsWith('https:'),
    relyingParty: relyingPartyOf(publicUrl),
    trustedProxies,
    problemText,
    report,
    inBackground(work) {
      const running = work().catch((error: unknown) =>
        report(error, { requestId: randomUUID(), method: 'BACKGROUND', path: '' }),
      );
      onBackground?.(running);
    },
  };
}

function addFrontEnds(app: OpenAPIHono<HttpEnv>, folders: ServerOptions['staticFolders']): void {
  const office = readStaticFolder(folders.office);
  const portal = readStaticFolder(folders.portal);
  app.get('*', async (c, next) => {
    const { path } = c.req;
    if (path === '/api' || path.startsWith('/api/')) return next();
    const isPortal = path === '/t' || path.startsWith('/t/');
    const served = isPortal
      ? await serveStatic(c, portal, path.slice('/t/'.length))
      : await serveStatic(c, office, path.slice(1));
    return served ?? next();
  });
}
