import type { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpEnv } from './http-env.ts';
import { isIdempotent } from './idempotent.ts';
import { requiredSession, type RequiredSession } from './require-session.ts';
import type { RouteModule } from './route-module.ts';

/** Where the API is and which version of Takt answers. */
export interface ApiDescription {
  publicUrl: string;
  version?: string;
}

type Document = ReturnType<OpenAPIHono<HttpEnv>['getOpenAPI31Document']>;

/**
 * The API as OpenAPI 3.1, from the schemas that validate. What a route has in front of it, a session or a key against doing something twice, is read
 * from its middleware, so that the description cannot say anything else than what holds.
 */
export function describeApi(
  app: OpenAPIHono<HttpEnv>,
  modules: readonly RouteModule[],
  { publicUrl, version }: ApiDescription,
): object {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Takt',
      version: version ?? '0',
      description:
        'The session is a cookie, given by the routes under Sign-in and Client; other systems come with a key instead, to the routes under ' +
        'Deliver. A request that changes something must come with the Origin of the server, but for those with a key. A POST that lists the ' +
        'header Idempotency-Key is done once under it, and a file is received once under the id in its address. Problems follow RFC 9457, in ' +
        'Norwegian or English.',
    },
    servers: [{ url: publicUrl }],
  });
  for (const { routes } of modules) {
    // Each middleware stands in the list of handlers under the path of its route.
    for (const { path, method, handler } of routes.routes) {
      const operation = document.paths?.[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase() as 'post'];
      if (operation) addToOperation(operation, handler);
    }
  }
  document.components = { ...document.components, securitySchemes };
  return document;
}

type Operation = NonNullable<NonNullable<Document['paths']>[string]['post']>;

function addToOperation(operation: Operation, handler: unknown): void {
  const session = requiredSession(handler);
  if (session) operation.security = [{ [session]: [] }];
  if (isIdempotent(handler)) operation.parameters = [...(operation.parameters ?? []), idempotencyKey];
}

const idempotencyKey = {
  in: 'header' as const,
  name: 'Idempotency-Key',
  required: false,
  description: 'Chosen by the sender. The same request under the same key is done once and answered alike.',
  schema: { type: 'string' as const, minLength: 1, maxLength: 200 },
};

const securitySchemes: Record<RequiredSession, { type: 'apiKey'; in: 'cookie'; name: string; description: string }> & {
  key: { type: 'http'; scheme: 'bearer'; description: string };
} = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key that the office has made for another system: it delivers files and sees what is open, and reads nothing that was delivered.',
  },
  staff: {
    type: 'apiKey',
    in: 'cookie',
    name: 'takt',
    description: 'Somebody of the office. By https the name begins with `__Host-`.',
  },
  person: {
    type: 'apiKey',
    in: 'cookie',
    name: 'takt-portal',
    description: 'A contact of a client, by the link. By https the name begins with `__Host-`.',
  },
};
