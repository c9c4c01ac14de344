import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { DomainError } from '../domain/kernel/index.ts';
import type { Language } from '../db/tables.ts';
import type { Problem } from './contract/problem.ts';
import type { HttpEnv } from './http-env.ts';
import { codeOfDatabaseError } from './database-problem.ts';
import { statusOf } from './problem-status.ts';

/** The words of a problem, from the catalogue: what happened, then what to do next. */
export type ProblemText = (
  code: string,
  language: Language,
  details: Readonly<Record<string, string | number>>,
) => string;

/** The request does not have the shape that the route asks for. */
export class InvalidRequest extends DomainError {
  readonly faults: NonNullable<Problem['faults']>;

  constructor(where: string, error: z.ZodError) {
    super('request.invalid');
    this.faults = error.issues.slice(0, 50).map((issue) => ({
      in: where,
      path: issue.path.map(String).join('.'),
      rule: issue.code,
    }));
  }
}

/**
 * The one place where what went wrong becomes an answer. Whatever is not known here is a fault of ours: the person hears that it failed and
 * the request's number, the log hears the rest, and no stack trace or message of a library ever leaves.
 */
export function answerProblem(error: unknown, c: Context<HttpEnv>): Response {
  const { code, details } = recognise(error, c);
  const status = statusOf(code);
  c.set('problemCode', code);
  const requestId = c.get('requestId');
  const server = c.get('server');
  // The address of a calendar is a key; it does not go into a log.
  const path = c.req.path.replace(/^\/calendar\/.*/, '/calendar/…');
  if (status >= 500) server.report(error, { requestId, method: c.req.method, path });
  const text = server.problemText(code, c.get('language'), details);
  const problem: Problem = {
    type: `urn:takt:problem:${code}`,
    status,
    code,
    title: firstSentence(text),
    detail: text,
    details,
    instance: `urn:uuid:${requestId}`,
    ...(error instanceof InvalidRequest ? { faults: error.faults } : {}),
  };
  const { retryAfterSeconds } = details;
  return c.body(JSON.stringify(problem), status, {
    'Content-Type': 'application/problem+json',
    'Content-Language': c.get('language'),
    ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
  });
}

function recognise(error: unknown, c: Context<HttpEnv>): Pick<DomainError, 'code' | 'details'> {
  if (error instanceof DomainError) return error;
  // The line broke while the request was still coming. Telephones do that all day; nobody is left to answer, and nothing is wrong here.
  const incoming = c.env?.incoming;
  if (incoming?.destroyed === true && !incoming.complete) return { code: 'request.malformed', details: {} };
  // The framework's own: a body that is no JSON.
  if (error instanceof HTTPException && error.status < 500) return { code: 'request.malformed', details: {} };
  const code = codeOfDatabaseError(error);
  return { code, details: code === 'server.busy' ? { retryAfterSeconds: 2 } : {} };
}

function firstSentence(text: string): string {
  return text.split(/(?<=\.) /)[0]!.replace(/\.$/, '');
}
