import { OpenAPIHono } from '@hono/zod-openapi';
import { assert } from '../domain/kernel/index.ts';
import type { HttpEnv } from './http-env.ts';
import { InvalidRequest } from './problem.ts';

/** A part of the API: its routes with their whole paths, `/api/…`, and where its files come in. */
export interface RouteModule {
  routes: OpenAPIHono<HttpEnv>;
  /** Paths whose bodies may be large, because the route streams them and holds its own limit. */
  largeBodies?: readonly RegExp[];
}

/** An empty collection of routes whose requests are checked by their schemas; what does not fit is answered as `request.invalid`. */
export function newRoutes(): OpenAPIHono<HttpEnv> {
  return new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new InvalidRequest(result.target, result.error);
    },
  });
}

/** A body schema that is not required lets a request pass unchecked by naming another content type. Such a route is a mistake of ours. */
export function assertBodiesRequired({ routes }: RouteModule): void {
  for (const definition of routes.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path, request } = definition.route;
    assert(
      request?.body === undefined || request.body.required === true,
      `${method} ${path}: its body must be required`,
    );
  }
}
