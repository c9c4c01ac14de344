import { sql } from 'kysely';
import { inOffice, withoutOffice } from '../../db/connect.ts';
import type { SafeKeepingRunTable } from '../../db/tables.ts';
import { DomainError, type CalendarDate, type Instant } from '../../domain/kernel/index.ts';
import type { AppContext } from '../office/office-scope.ts';
import { thirtieths } from './in-thirtieth.ts';
import type { KeepingFault } from './keeping-fault.ts';
import type { VerifySize } from './verify-installation.ts';

export type RunKind = SafeKeepingRunTable['kind'];

/** What came of a run: faults at an office are kept with it, and seen by nobody else. */
export interface RunResult {
  faults: readonly Pick<KeepingFault, 'office' | 'fault' | 'subject'>[];
}

type Noting = Pick<AppContext, 'db' | 'clock' | 'ids'>;

/**
 * Notes that something was begun, does it, and notes what came of it. What throws is noted as failed, with its code, and thrown on. A run that was killed stays
 * without an end, and counts for nothing.
 */
export async function noteRun<T extends RunResult>(
  context: Noting,
  what: VerifySize | { kind: RunKind },
  work: () => Promise<T>,
): Promise<T> {
  const id = context.ids.next();
  const kind: RunKind = 'kind' in what ? what.kind : `verify-${what.size}`;
  const part = 'part' in what ? what.part : null;
  await context.db.insertInto('safe_keeping_run').values({ id, kind, part, started_at: context.clock.now() }).execute();
  const end = (outcome: 'in-order' | 'found' | 'failed', failure: string | null) =>
    context.db
      .updateTable('safe_keeping_run')
      .set({ ended_at: context.clock.now(), outcome, failure })
      .where('id', '=', id)
      .execute();
  try {
    const result = await work();
    await noteFaults(context, id, result.faults);
    await end(result.faults.length === 0 ? 'in-order' : 'found', null);
    return result;
  } catch (error) {
    await end('failed', error instanceof DomainError ? error.code : 'unexpected');
    throw error;
  }
}

/** An office sees so many of its own faults at most: where a disk is failing there may be a hundred thousand. */
const faultsKept = 1000;

async function noteFaults(context: Noting, runId: string, faults: RunResult['faults']): Promise<void> {
  for (const [office, found] of Map.groupBy(faults, (fault) => fault.office)) {
    if (office === undefined) continue;
    await inOffice(context.db, office, async (trx) => {
      // A backup may hold an office that is gone since.
      const there = await trx.selectFrom('office').select('id').where('id', '=', office).executeTakeFirst();
      if (!there) return;
      await trx
        .insertInto('safe_keeping_fault')
        .values(
          found.slice(0, faultsKept).map(({ fault, subject }) => ({
            office_id: office,
            id: context.ids.next(),
            run_id: runId,
            fault,
            subject,
          })),
        )
        .execute();
    });
  }
}

/** The part after the one that was last looked at to its end: a night that was broken off is done again. */
export async function takeNextPart(context: Pick<AppContext, 'db'>): Promise<number> {
  return withoutOffice(context.db, async (trx) => {
    const { rows } = await sql<{ part: number }>`select part from safe_keeping_run
      where kind = 'verify-part' and outcome in ('in-order', 'found') order by started_at desc, id desc limit 1`.execute(
      trx,
    );
    return rows[0] === undefined ? 0 : (rows[0].part + 1) % thirtieths;
  });
}

/** In which night each kind was last done to its end, by the moment that it was begun. What failed was not done. */
export async function findLastNights(
  context: Pick<AppContext, 'db'>,
  nightOf: (at: Instant) => CalendarDate,
): Promise<Partial<Record<RunKind, CalendarDate>>> {
  return withoutOffice(context.db, async (trx) => {
    const { rows } = await sql<{ kind: RunKind; at: Instant }>`select kind, max(started_at) as at from safe_keeping_run
      where outcome in ('in-order', 'found') group by kind`.execute(trx);
    return Object.fromEntries(rows.map(({ kind, at }) => [kind, nightOf(at)]));
  });
}
