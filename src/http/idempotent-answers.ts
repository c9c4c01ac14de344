import { sql } from 'kysely';
import type { AccessContext } from '../app/access/access-context.ts';
import { secondsBetween } from '../app/office-time.ts';
import { inOffice } from '../db/connect.ts';
import type { Instant } from '../domain/kernel/index.ts';

export interface IdempotentRequest {
  officeId: string;
  actorId: string;
  key: string;
  requestSha256: string;
}

export interface KeptAnswer {
  status: number;
  body: unknown;
}

/** The row of a request that is still running has this status and no body. */
const RUNNING = 0;

/** After so long a running request is taken for dead: its process was killed between its work and its answer. */
const DEAD_AFTER_SECONDS = 300;

export type Claim = { mine: Instant } | { kept: KeptAnswer } | 'running' | 'dead' | 'other-request';

type Context = Pick<AccessContext, 'db' | 'clock'>;

/** Claims the key for this request, or says what became of an earlier one. The claim is committed, so that every server sees it. */
export async function claimKey(context: Context, request: IdempotentRequest): Promise<Claim> {
  const { officeId, actorId, key, requestSha256 } = request;
  const now = context.clock.now();
  return inOffice(context.db, officeId, async (trx) => {
    const inserted = await trx
      .insertInto('idempotent_answer')
      .values({
        office_id: officeId,
        actor_id: actorId,
        key,
        request_sha256: requestSha256,
        status: RUNNING,
        body: 'null',
        made_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 1n) return { mine: now };
    const earlier = await trx
      .selectFrom('idempotent_answer')
      .select(['request_sha256', 'status', 'body', 'made_at'])
      .where('office_id', '=', officeId)
      .where('actor_id', '=', actorId)
      .where('key', '=', key)
      .executeTakeFirst();
    // Given up between the two statements: whoever asks again finds it free.
    if (!earlier) return 'running';
    if (earlier.request_sha256 !== requestSha256) return 'other-request';
    if (earlier.status !== RUNNING) return { kept: { status: earlier.status, body: earlier.body } };
    return secondsBetween(earlier.made_at, now) > DEAD_AFTER_SECONDS ? 'dead' : 'running';
  });
}

/** Keeps the answer for whoever asks again with the same key. */
export async function keepAnswer(context: Context, request: IdempotentRequest, answer: KeptAnswer): Promise<void> {
  await inOffice(context.db, request.officeId, (trx) =>
    sql`update idempotent_answer set status = ${answer.status}, body = ${JSON.stringify(answer.body)}
      where office_id = ${request.officeId} and actor_id = ${request.actorId} and key = ${request.key}`.execute(trx),
  );
}

/** Frees the key after a request that did nothing, so that it may be tried again. */
export async function freeKey(context: Context, request: IdempotentRequest): Promise<void> {
  await inOffice(context.db, request.officeId, (trx) =>
    sql`delete from idempotent_answer where office_id = ${request.officeId} and actor_id = ${request.actorId}
      and key = ${request.key} and status = ${RUNNING}`.execute(trx),
  );
}
