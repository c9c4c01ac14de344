import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { clockOf } from '../../src/app/clock.ts';
import { addSeconds } from '../../src/app/office-time.ts';
import { createIds } from '../../src/app/ids.ts';
import { addOffice } from '../../src/app/office/add-office.ts';
import { inOffice } from '../../src/db/connect.ts';
import { instant, ore, orgnrFromEightDigits } from '../../src/domain/kernel/index.ts';
import { startBoss } from '../../src/jobs/boss.ts';
import { startLoopbackSmtp, type LoopbackMail } from '../../src/mail/loopback-server.ts';
import { cloneDatabase } from './database.ts';
import { spawnServer } from './spawn-server.ts';
import { until } from './until.ts';

export const owner = { name: 'Ingrid Solheim', email: 'ingrid@nordlys.example' };

export interface RunningTakt {
  url: string;
  /** Every mail that the SMTP server has taken, oldest first. */
  mails(): readonly LoopbackMail[];
  /** It becomes this moment in the office; then a sweep is made, and all that it queues is sent. */
  workAt(moment: string): Promise<void>;
  /** Everybody who is signed in has been so for this many minutes more. */
  ageSessions(minutes: number): Promise<void>;
  /** What the process has complained of. */
  complaints(): string;
  close(): Promise<void>;
}

/**
 * Takt as an office runs it: `takt serve` in a process of its own with the machine in the given time zone, PostgreSQL, and a real SMTP server that passes nothing on.
 * The office, Nordlys Regnskap in Oslo, has nobody but its owner, and no clients.
 */
export async function startTakt(timeZone: string, more: Record<string, string> = {}): Promise<RunningTakt> {
  const database = await cloneDatabase();
  const mail = await startLoopbackSmtp();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-browser-'));
  const boss = await startBoss(database.url, () => undefined);
  const clock = clockOf(Date.now);
  const { officeId } = await addOffice(
    { db: database.db, clock, ids: createIds(clock), enqueue: async () => undefined },
    {
      name: 'Nordlys Regnskap',
      orgnr: orgnrFromEightDigits('31033206')!,
      email: 'post@nordlys.example',
      hourlyRateOre: ore(115_000),
      owner: { ...owner, language: 'nb' },
    },
  );
  const server = await spawnServer({
    TZ: timeZone,
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    TAKT_DATA: folder,
    SMTP_URL: mail.smtpUrl,
    ...more,
  });

  const setClock = (moment: string): Promise<unknown> =>
    inOffice(database.db, officeId, (trx) =>
      trx
        .updateTable('office')
        .set({ clock_offset_seconds: Math.round((Date.parse(moment) - Date.now()) / 1000) })
        .where('id', '=', officeId)
        .execute(),
    );
  const isDone = async (jobId: string): Promise<boolean> => {
    const [job] = await boss.findJobs('sweep', { id: jobId });
    if (job?.state === 'failed') throw new Error(`the sweep failed: ${JSON.stringify(job.output)}`);
    return job?.state === 'completed';
  };
  const isQuiet = async (moment: string): Promise<boolean> => {
    const waiting = await inOffice(database.db, officeId, (trx) =>
      trx
        .selectFrom('message')
        .select('id')
        .where('office_id', '=', officeId)
        .where('status', 'in', ['queued', 'attempting'])
        // A letter may wait a little for more to come into it.
        .where('not_before', '<=', addSeconds(instant(moment), 60))
        .executeTakeFirst(),
    );
    return waiting === undefined;
  };

  return {
    url: server.url,
    mails: mail.mails,
    async workAt(moment) {
      await setClock(moment);
      const jobId = await until('a sweep can be asked for', () => boss.send('sweep', { officeId }));
      await until('the sweep is over', () => isDone(jobId));
      await until('every message is sent', () => isQuiet(moment));
    },
    async ageSessions(minutes) {
      const back = sql`make_interval(mins => ${minutes})`;
      await inOffice(database.db, officeId, (trx) =>
        sql`update access set created_at = created_at - ${back}, proven_at = proven_at - ${back}`.execute(trx),
      );
    },
    complaints: server.complaints,
    async close() {
      await server.stop();
      await boss.stop({ graceful: false });
      await mail.close();
      await database.close();
      fs.rmSync(folder, { recursive: true });
    },
  };
}
