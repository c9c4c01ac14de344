import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { DomainError } from '../domain/kernel/index.ts';
import type { HttpEnv, PersonVariables, StaffVariables } from './http-env.ts';
import { type Claim, claimKey, freeKey, type IdempotentRequest, keepAnswer } from './idempotent-answers.ts';

const WAIT_MS = 10_000;
const LOOK_EVERY_MS = 50;

/**
 * For a POST that creates something. With an `Idempotency-Key` the same request, sent twice by the same person, is done once and answered
 * twice alike; another request under the same key is refused; of two at once one works and the other waits for its answer. Without the header
 * the route works as usual.
 *
 * Only what was done is kept: a refusal or a failure frees the key, because a use case is one transaction and has then changed nothing. When a
 * process dies between the work and the answer nobody knows which, and the person is asked to look before trying anew.
 *
 * Stands behind `requireStaff` or `requirePerson` in the route's `middleware`.
 */
export function idempotent(): MiddlewareHandler<HttpEnv> {
  const handler: MiddlewareHandler<HttpEnv> = async (c, next) => {
    const key = c.req.header('Idempotency-Key');
    if (key === undefined) return next();
    if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new DomainError('request.bad-key');
    const { access } = c.get('server');
    const request = await describe(c, key);
    const claim = await claimOrWait(c, request);
    if (claim === 'other-request') throw new DomainError('request.key-reused');
    if (claim === 'running') throw new DomainError('request.still-running', { retryAfterSeconds: 5 });
    if (claim === 'dead') throw new DomainError('request.outcome-unknown');
    if ('kept' in claim) {
      const { status, body } = claim.kept;
      c.header('Idempotent-Replayed', 'true');
      return body === null ? c.body(null, status as 204) : c.json(body, status as ContentfulStatusCode);
    }
    try {
      await next();
    } catch (thrown) {
      await freeKey(access, request);
      throw thrown;
    }
    if (c.error === undefined && c.res.ok) {
      const text = await c.res.clone().text();
      await keepAnswer(access, request, { status: c.res.status, body: text === '' ? null : JSON.parse(text) });
    } else {
      await freeKey(access, request);
    }
    return undefined;
  };
  handlers.add(handler);
  return handler;
}

const handlers = new WeakSet<object>();

/** Whether a middleware is one of these, for the description of the API. */
export function isIdempotent(middleware: unknown): boolean {
  return typeof middleware === 'function' && handlers.has(middleware);
}

async function describe(c: Context<HttpEnv>, key: string): Promise<IdempotentRequest> {
  const variables = c.var as Partial<StaffVariables['Variables'] & PersonVariables['Variables']>;
  const actor = variables.staff ?? variables.person;
  if (!actor) throw new Error('idempotent() stands before requireStaff or requirePerson');
  const sha = createHash('sha256').update(
    `${c.req.method} ${new URL(c.req.url).pathname}${new URL(c.req.url).search}\n`,
  );
  sha.update(new Uint8Array(await c.req.arrayBuffer()));
  return {
    officeId: actor.officeId,
    actorId: actor.kind === 'staff' ? actor.staffId : actor.personId,
    key,
    requestSha256: sha.digest('hex'),
  };
}

async function claimOrWait(c: Context<HttpEnv>, request: IdempotentRequest): Promise<Claim> {
  const until = performance.now() + WAIT_MS;
  for (;;) {
    const claim = await claimKey(c.get('server').access, request);
    if (claim !== 'running' || performance.now() > until) return claim;
    await wait(LOOK_EVERY_MS);
  }
}
