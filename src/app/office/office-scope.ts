import { sql } from 'kysely';
import type { CalendarDate, Closure, Instant } from '../../domain/kernel/index.ts';
import { inOffice, type Database, type DatabaseTransaction } from '../../db/connect.ts';
import type { Failpoint } from '../../files/failpoints.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { addSeconds, dateInZone } from '../office-time.ts';

/** What every use case needs from outside. */
export interface AppContext {
  db: Database;
  clock: Clock;
  ids: Ids;
  /** Puts jobs for messages in the queue, in the transaction that wrote them. */
  enqueue: EnqueueSends;
  /** Puts jobs for files to read in the queue, likewise. Left out by those who read nothing: then nothing is asked to be read. */
  enqueueReadings?: EnqueueReadings | undefined;
  /** Asks for a round through the office's accounting systems, likewise; the round of every two hours comes all the same. */
  enqueueLedgers?: EnqueueLedgers;
  /** Asks for an office's weekends to be worked out, likewise. Left out by those who plan nothing: then it waits. */
  enqueueForesight?: EnqueueForesight;
  /** Where a trial may end the process, just before and just after a use case is committed. */
  failpoint?: Failpoint;
}

export type EnqueueLedgers = (scope: OfficeScope) => Promise<void>;

export type EnqueueForesight = (scope: OfficeScope) => Promise<void>;

export type EnqueueReadings = (scope: OfficeScope, arrivalIds: readonly string[]) => Promise<void>;

/** Puts a job for each message in the queue, in the same transaction. */
export type EnqueueSends = (scope: OfficeScope, messageIds: readonly string[], notBefore: Instant) => Promise<void>;

/** Who does it: a person of the office, a person of the client, or Takt by itself. */
export type Actor = { staffId: string } | { personId: string } | 'takt';

/** One transaction in one office: its rows, its clock, its calendar. `now` and `today` are worked out once. */
export interface OfficeScope {
  trx: DatabaseTransaction;
  officeId: string;
  /** A demo office has a clock of its own, and its mail goes to a server on this machine. */
  demo: boolean;
  zone: string;
  now: Instant;
  today: CalendarDate;
  closures: readonly Closure[];
  ids: Ids;
  enqueue: EnqueueSends;
  enqueueReadings?: EnqueueReadings | undefined;
  enqueueLedgers?: EnqueueLedgers;
  enqueueForesight?: EnqueueForesight;
  actor: Actor;
}

/**
 * Runs a use case in one transaction under row security: load, decide, save and record happen together or not at all.
 * An office has its own clock only where it is a demo office; its offset is part of `now`.
 */
export async function inOfficeScope<T>(
  context: AppContext,
  officeId: string,
  actor: Actor,
  work: (scope: OfficeScope) => Promise<T>,
): Promise<T> {
  const result = await inOffice(context.db, officeId, async (trx) => {
    const done = await work(await scopeIn(context, trx, officeId, actor));
    await context.failpoint?.('transaction.before-commit');
    return done;
  });
  await context.failpoint?.('transaction.after-commit');
  return result;
}

/** The scope of a transaction that is already under way in the office. */
export async function scopeIn(
  context: Pick<AppContext, 'clock' | 'ids' | 'enqueue' | 'enqueueReadings' | 'enqueueLedgers' | 'enqueueForesight'>,
  trx: DatabaseTransaction,
  officeId: string,
  actor: Actor,
): Promise<OfficeScope> {
  const { rows } = await sql<{ demo: boolean; zone: string; offset: number; closures: Closure[] }>`
      select o.demo, o.time_zone as zone, o.clock_offset_seconds::float8 as "offset",
        coalesce((select jsonb_agg(jsonb_build_object('fromOn', c.from_on, 'toOn', c.to_on) order by c.from_on)
          from closure c where c.office_id = o.id), '[]') as closures
      from office o where o.id = ${officeId}`.execute(trx);
  const office = rows[0];
  if (!office) throw new Error(`no office ${officeId}`);
  const now = addSeconds(context.clock.now(), office.offset);
  return {
    trx,
    officeId,
    demo: office.demo,
    zone: office.zone,
    now,
    today: dateInZone(now, office.zone),
    closures: office.closures,
    ids: context.ids,
    enqueue: context.enqueue,
    ...(context.enqueueReadings === undefined ? {} : { enqueueReadings: context.enqueueReadings }),
    ...(context.enqueueLedgers === undefined ? {} : { enqueueLedgers: context.enqueueLedgers }),
    ...(context.enqueueForesight === undefined ? {} : { enqueueForesight: context.enqueueForesight }),
    actor,
  };
}

/** The ids of an actor as the record keeps them. */
export function actorData(actor: Actor): { staff?: string; person?: string } {
  if (actor === 'takt') return {};
  return 'staffId' in actor ? { staff: actor.staffId } : { person: actor.personId };
}

/** The member of staff who acts, or null when it is Takt or the client. */
export function staffOf({ actor }: OfficeScope): string | null {
  return typeof actor === 'object' && 'staffId' in actor ? actor.staffId : null;
}

/** The client's person who acts, or null. */
export function personOf({ actor }: OfficeScope): string | null {
  return typeof actor === 'object' && 'personId' in actor ? actor.personId : null;
}
