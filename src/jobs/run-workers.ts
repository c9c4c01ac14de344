import type { Job, JobResult, PgBoss } from 'pg-boss';
import { sql } from 'kysely';
import { attendCalendars } from '../app/absence/attend-calendars.ts';
import type { CalendarPorts } from '../app/absence/calendar-ports.ts';
import { attendLedgers } from '../app/ledger/attend-ledgers.ts';
import type { LedgerPorts } from '../app/ledger/ledger-ports.ts';
import { sendMessage, type SendPorts } from '../app/message/send-message.ts';
import { inOfficeScope, type AppContext } from '../app/office/office-scope.ts';
import { sealAccepted, type SealPorts } from '../app/seal/seal-accepted.ts';
import { foreseeOffice } from '../app/weekend/foresee-office.ts';
import { readArrival, type ReadingPorts } from '../app/reading/read-arrival.ts';
import { requestLeftReadings } from '../app/reading/request-reading.ts';
import { sweepOffice, type SweepPorts } from '../app/reminder/sweep-office.ts';
import { withoutOffice } from '../db/connect.ts';
import { keepSafe, type KeepingPorts } from './keep-safe.ts';
import { workerOptions } from './queues.ts';
import { tidyUp, type TidyPorts } from './tidy-up.ts';

export interface Workshop {
  context: AppContext;
  sweepPorts: SweepPorts;
  sendPorts: SendPorts;
  /** Left out by those who seal nothing. */
  seal?: SealPorts;
  /** Left out where no mailbox is set: delivery reports are then read with `takt bounce import`. */
  bounces?: { imapUrl: string; onTrouble: (error: unknown) => void };
  /** Left out by those who read no files. */
  reading?: ReadingPorts;
  /** Left out by those who know no accounting systems. */
  ledgers?: LedgerPorts;
  /** Left out by those who read no calendars of people. */
  calendars?: CalendarPorts;
  /** Left out by those who keep no files. */
  tidy?: TidyPorts;
  /** Left out by those who neither back up nor check. */
  keeping?: KeepingPorts;
  /** Hears why an office could not be swept, or an agreement not be sealed. */
  onTrouble?: (error: unknown) => void;
}

interface OfficeJob {
  officeId: string;
}

interface MessageJob extends OfficeJob {
  messageId: string;
}

/**
 * Takes jobs until the boss is stopped. A handler gets ids only and reads every fact again; one bad item fails alone, is tried again by the queue,
 * and stops nothing else.
 */
export async function runWorkers(boss: PgBoss, workshop: Workshop): Promise<void> {
  const { context, sweepPorts, sendPorts } = workshop;
  await boss.schedule('sweep-offices', '*/5 * * * *', {}, { tz: 'Europe/Oslo' });
  await boss.work('sweep-offices', workerOptions, async () => {
    for (const officeId of await listOffices(context)) {
      await boss.send('sweep', { officeId }, { singletonKey: officeId });
    }
  });
  await boss.work('sweep', { ...workerOptions, perJobResults: true } as const, async (jobs: Job<OfficeJob>[]) => {
    const results: JobResult[] = [];
    for (const { id, data } of jobs) {
      try {
        await sweepOffice(context, data.officeId, sweepPorts);
        if (workshop.seal) await sealAccepted(context, data.officeId, workshop.seal);
        results.push({ id, status: 'completed' });
      } catch (error) {
        workshop.onTrouble?.(error);
        results.push({ id, status: 'failed', output: error });
      }
    }
    return results;
  });
  await boss.work(
    'send-message',
    { ...workerOptions, perJobResults: true } as const,
    async (jobs: Job<MessageJob>[]) => {
      const results: { id: string; status: 'completed' | 'failed' }[] = [];
      for (const { id, data } of jobs) {
        try {
          await sendMessage(context, data.officeId, data.messageId, sendPorts);
          results.push({ id, status: 'completed' });
        } catch {
          // The attempt, if there was one, stands without an answer; the next sweep lists it for a person.
          results.push({ id, status: 'failed' });
        }
      }
      return results;
    },
  );
  await foreseeWeekends(boss, workshop);
  await readArrivals(boss, workshop);
  await readMailbox(boss, workshop);
  await readLedgers(boss, workshop);
  await readCalendars(boss, workshop);
  await keepTidy(boss, workshop);
  await backUpAndCheck(boss, workshop);
}

/** One office at a time in a process: it takes a whole core while it lasts. */
async function foreseeWeekends(boss: PgBoss, { context, onTrouble }: Workshop): Promise<void> {
  const options = { ...workerOptions, batchSize: 1, localConcurrency: 1 } as const;
  await boss.work('foresee-weekends', options, async ([job]: Job<OfficeJob>[]) => {
    try {
      await foreseeOffice(context, job!.data.officeId);
    } catch (error) {
      onTrouble?.(error);
      throw error;
    }
  });
}

interface ReadingJob extends OfficeJob {
  arrivalId: string;
}

/**
 * One file at a time in a process: reading is what takes most of a machine, and everything else is to stay quick. Two are fetched, because the queue goes on
 * without a pause only after as many came as were asked for, and never where one is asked for.
 */
async function readArrivals(boss: PgBoss, { context, reading, onTrouble }: Workshop): Promise<void> {
  if (reading === undefined) return;
  const options = { ...workerOptions, batchSize: 2, localConcurrency: 1, perJobResults: true } as const;
  await boss.work('read-arrival', options, async (jobs: Job<ReadingJob>[]) => {
    const results: JobResult[] = [];
    for (const { id, data } of jobs) {
      try {
        await readArrival(context, data.officeId, data.arrivalId, reading);
        results.push({ id, status: 'completed' });
      } catch (error) {
        onTrouble?.(error);
        results.push({ id, status: 'failed', output: error });
      }
    }
    return results;
  });
  await boss.schedule('request-readings', '*/5 * * * *', {}, { tz: 'Europe/Oslo' });
  await boss.work('request-readings', workerOptions, async () => {
    for (const officeId of await listOffices(context))
      await inOfficeScope(context, officeId, 'takt', requestLeftReadings);
  });
}

async function readMailbox(boss: PgBoss, { context, bounces }: Workshop): Promise<void> {
  if (bounces === undefined) return;
  const { fetchAndTakeBounces } = await import('./fetch-bounces.ts');
  await boss.schedule('fetch-bounces', '*/5 * * * *', {}, { tz: 'Europe/Oslo' });
  await boss.work('fetch-bounces', workerOptions, async () => {
    await fetchAndTakeBounces(context, bounces.imapUrl, bounces.onTrouble);
  });
}

/** Every two hours of the working day; whoever asks for something meanwhile asks for a round of the office. */
async function readLedgers(boss: PgBoss, { context, ledgers, onTrouble }: Workshop): Promise<void> {
  if (ledgers === undefined) return;
  await boss.schedule('read-ledgers', '5 8-16/2 * * 1-5', {}, { tz: 'Europe/Oslo' });
  await boss.work('read-ledgers', workerOptions, async () => {
    for (const officeId of await listOffices(context)) {
      await boss.send('attend-ledgers', { officeId }, { singletonKey: officeId });
    }
  });
  const options = { ...workerOptions, batchSize: 1, localConcurrency: 1 } as const;
  await boss.work('attend-ledgers', options, async ([job]: Job<OfficeJob>[]) => {
    const { failed } = await attendLedgers(context, job!.data.officeId, ledgers);
    for (const error of failed) onTrouble?.(error);
  });
}

/** Every hour; whoever gives an address, or wants it read, does not wait for it. */
async function readCalendars(boss: PgBoss, { context, calendars, onTrouble }: Workshop): Promise<void> {
  if (calendars === undefined) return;
  await boss.schedule('read-calendars', '27 * * * *', {}, { tz: 'Europe/Oslo' });
  await boss.work('read-calendars', workerOptions, async () => {
    for (const officeId of await listOffices(context)) {
      await boss.send('attend-calendars', { officeId }, { singletonKey: officeId });
    }
  });
  const options = { ...workerOptions, batchSize: 1, localConcurrency: 1 } as const;
  await boss.work('attend-calendars', options, async ([job]: Job<OfficeJob>[]) => {
    const { failed } = await attendCalendars(context, job!.data.officeId, calendars);
    for (const error of failed) onTrouble?.(error);
  });
}

/** Every hour, because an office's machine may sleep at night. */
async function keepTidy(boss: PgBoss, { context, tidy }: Workshop): Promise<void> {
  if (tidy === undefined) return;
  await boss.schedule('tidy-up', '17 * * * *', {}, { tz: 'Europe/Oslo' });
  await boss.work('tidy-up', workerOptions, async () => {
    await tidyUp(context, await listOffices(context), tidy);
  });
}

/** Asked every hour; what the night asks for is done once in it. */
async function backUpAndCheck(boss: PgBoss, { context, keeping }: Workshop): Promise<void> {
  if (keeping === undefined) return;
  await boss.schedule('keep-safe', '7 * * * *', {}, { tz: 'Europe/Oslo' });
  await boss.work('keep-safe', { ...workerOptions, batchSize: 1, localConcurrency: 1 }, async () => {
    await keepSafe(context, keeping);
  });
}

/** The ids of all offices; the function behind it shows nothing else. */
export async function listOffices(context: AppContext): Promise<string[]> {
  return withoutOffice(context.db, async (trx) => {
    const { rows } = await sql<{ office_id: string }>`select office_id from list_offices()`.execute(trx);
    return rows.map((row) => row.office_id);
  });
}
