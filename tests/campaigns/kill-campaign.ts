import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { issuePersonLink } from '../../src/app/access/person-link.ts';
import { clockOf } from '../../src/app/clock.ts';
import { inOfficeScope } from '../../src/app/office/office-scope.ts';
import { verifyRecords } from '../../src/app/record/verify-record.ts';
import { inOffice } from '../../src/db/connect.ts';
import { addDays, calendarDate } from '../../src/domain/kernel/index.ts';
import { createSeeded } from '../../src/demo/seeded.ts';
import { failpointNames } from '../../src/files/failpoint-names.ts';
import { openFileStore } from '../../src/files/file-store.ts';
import { startBoss } from '../../src/jobs/boss.ts';
import { startLoopbackSmtp } from '../../src/mail/loopback-server.ts';
import { readInstallationSecret } from '../../src/main/installation-secret.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { findFreePort } from '../support/spawn-server.ts';
import type { SampleOffice } from '../support/sample-office.ts';
import { environmentOf, isEveryStruck, keepRunning, killOne, newCrew, start, type Crew } from './crew.ts';
import { foundOffice } from './found-office.ts';
import { portalSession, type PortalSession } from './portal-session.ts';

export interface CampaignOptions {
  seed: string;
  clients: number;
  /** How long processes are killed and started again. */
  seconds: number;
  /** Goes on beyond that until so much has happened, for this long at most: how much comes to pass in some seconds is the machine's matter. */
  atLeast?: { kills?: number; acknowledged?: number; everyStep?: number; secondsMax: number };
}

export interface CampaignOutcome {
  kills: number;
  /** How often a process ended at each named step. */
  struck: Readonly<Record<string, number>>;
  messages: Readonly<Record<string, number>>;
  /** Message-IDs that a server took more than once. */
  sentTwice: string[];
  /** Messages that the office holds for accepted and no server took, or the other way round without a doubt. */
  unaccounted: string[];
  acknowledged: number;
  /** Uploads that were acknowledged and are not on disk whole, or have no row. */
  lost: string[];
  recordFaults: number;
}

/** Where a process can be made to end at once: whoever serves comes by all of them, whoever only works stores no file. */
const workingPoints = [...failpointNames.transaction, ...failpointNames.message];
const killPoints = [...workingPoints, ...failpointNames.file];

/**
 * Two servers and three workers on one database. All of them are killed again and again, each at a named place that chance picks, or from outside at any
 * moment, while an office's reminders are sent and its clients send files. Then everybody is left alone until the queue is empty, and the books are compared with
 * what the mail server and the disk hold.
 */
export async function runKillCampaign({ seed, clients, seconds, atLeast }: CampaignOptions): Promise<CampaignOutcome> {
  const seeded = createSeeded(seed);
  const database = await cloneDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-campaign-'));
  const mail = await startLoopbackSmtp({ keep: 100_000 });
  const boss = await startBoss(database.url, () => undefined);
  const crew = newCrew();
  try {
    const office = await foundOffice(database, clients);
    await setClock(office, days[0]!);
    const ports = [await findFreePort(), await findFreePort()];
    const environment = environmentOf(database, folder, mail.smtpUrl, ports[0]!);
    const running = [
      ...ports.map((port) =>
        keepRunning(crew, ['serve', '--no-demo'], { ...environment, PORT: String(port) }, seeded, killPoints),
      ),
      ...[1, 2, 3].map(() => keepRunning(crew, ['work'], environment, seeded, workingPoints)),
    ];
    const acknowledged: Acknowledged[] = [];
    const uploads = sendFiles(office, database, folder, ports, crew, acknowledged);
    const started = performance.now();
    const goesOn = (at: number): boolean =>
      at < seconds ||
      (atLeast !== undefined && at < atLeast.secondsMax && !hasHappened(atLeast, crew, acknowledged.length));
    for (let at = 0; goesOn(at); at = (performance.now() - started) / 1000) {
      await setClock(office, dayAt(at / seconds));
      await boss.send('sweep', { officeId: office.officeId });
      await wait(300);
      if (at < seconds && seeded.next() < 0.25) killOne(crew, seeded);
    }
    crew.isOver = true;
    await uploads;
    for (const child of crew.children) child.kill('SIGKILL');
    await Promise.all(running);
    await settle(office, database, environment);
    return await compare(office, folder, mail.mails(), acknowledged, crew);
  } finally {
    crew.isOver = true;
    for (const child of crew.children) child.kill('SIGKILL');
    await boss.stop({ graceful: false });
    await mail.close();
    await database.close();
    fs.rmSync(folder, { recursive: true });
  }
}

function hasHappened(
  { kills = 0, acknowledged = 0, everyStep = 0 }: NonNullable<CampaignOptions['atLeast']>,
  crew: Crew,
  acknowledgedFiles: number,
): boolean {
  return crew.kills >= kills && acknowledgedFiles >= acknowledged && isEveryStruck(crew, killPoints, everyStep);
}

/** Five days before the deadline of all, the first working day after it, and the last day on which the ladder asks a person to call. */
const days = ['2026-09-15', '2026-09-21', '2026-09-28'];

/** After those a week for each more of the time, so that there is always somebody to remind. */
function dayAt(share: number): string {
  if (share < 1) return days[Math.floor(share * days.length)]!;
  return addDays(calendarDate(days.at(-1)!), 7 * Math.floor((share - 1) * days.length + 1));
}

/** Ten o'clock in Oslo on a day, by the office's own clock. */
async function setClock({ context, officeId }: SampleOffice, on: string): Promise<void> {
  const offset = Math.round((Date.parse(`${on}T08:00:00.000Z`) - Date.now()) / 1000);
  await inOffice(context.db, officeId, (trx) =>
    trx.updateTable('office').set({ clock_offset_seconds: offset }).where('id', '=', officeId).execute(),
  );
}

interface Acknowledged {
  arrivalId: string;
  sha256: string;
}

/** Every client sends files for as long as the campaign lasts, each again and again until it is acknowledged. Adds what was acknowledged. */
async function sendFiles(
  office: SampleOffice,
  database: TestDatabase,
  folder: string,
  ports: readonly number[],
  crew: Crew,
  acknowledged: Acknowledged[],
): Promise<void> {
  const secret = readInstallationSecret(folder);
  const access = { ...office.context, clock: clockOf(Date.now), secret };
  const origin = `http://localhost:${ports[0]!}`;
  const people = await inOffice(database.db, office.officeId, (trx) =>
    trx
      .selectFrom('contact as k')
      .innerJoin('obligation as o', (join) =>
        join.onRef('o.office_id', '=', 'k.office_id').onRef('o.client_id', '=', 'k.client_id'),
      )
      .select(['k.person_id', 'k.client_id', 'o.id'])
      .where('k.office_id', '=', office.officeId)
      .where('o.due_on', '=', calendarDate('2026-09-20'))
      .execute(),
  );
  const sendAll = async (person: (typeof people)[number], turn: number): Promise<void> => {
    const token = await issuePersonLink(access, office.officeId, person.person_id);
    const session = portalSession(origin, token!);
    for (let number = 0; !crew.isOver; number += 1) {
      const arrivalId = randomUUID();
      const query = new URLSearchParams({
        client: person.client_id,
        batch: arrivalId,
        name: `bilag ${number}.txt`,
        obligation: person.id,
        item: 'receipts',
      });
      for (let attempt = 0; !crew.isOver; attempt += 1) {
        const at = `http://localhost:${ports[(turn + attempt) % ports.length]!}`;
        const answered = await tryUpload(
          at,
          origin,
          session,
          `/api/portal/files/${arrivalId}?${query}`,
          `${arrivalId} ${'bilag '.repeat(2000)}`,
        );
        if (answered) {
          acknowledged.push({ arrivalId, sha256: answered });
          break;
        }
        await wait(100);
      }
      await wait(150);
    }
  };
  await Promise.all(people.slice(0, 6).map(sendAll));
}

/** The hash that the server acknowledged, or undefined when it gave no such answer. */
async function tryUpload(
  at: string,
  origin: string,
  session: PortalSession,
  address: string,
  body: string,
): Promise<string | undefined> {
  try {
    const cookie = await session.enterAt(at);
    if (cookie === undefined) return undefined;
    const answer = await fetch(`${at}${address}`, { method: 'PUT', headers: { Origin: origin, Cookie: cookie }, body });
    if (answer.status === 401) session.leave();
    return answer.status === 201 ? ((await answer.json()) as { sha256: string }).sha256 : undefined;
  } catch {
    // The server was killed under the request: nothing was acknowledged.
    return undefined;
  }
}

/** One worker without faults works until nothing waits, as in the quiet after a storm. */
async function settle(
  office: SampleOffice,
  database: TestDatabase,
  environment: Record<string, string>,
): Promise<void> {
  const worker = start(['work'], environment);
  const boss = await startBoss(database.url, () => undefined);
  try {
    for (let tries = 0; tries < 600; tries += 1) {
      await boss.send('sweep', { officeId: office.officeId });
      await wait(500);
      const waiting = await inOffice(database.db, office.officeId, (trx) =>
        trx.selectFrom('message').select('id').where('status', 'in', ['queued', 'attempting']).execute(),
      );
      if (waiting.length === 0) return;
    }
    throw new Error('messages are still waiting after five minutes');
  } finally {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
    await boss.stop({ graceful: false });
  }
}

async function compare(
  office: SampleOffice,
  folder: string,
  mails: readonly { raw: Buffer }[],
  acknowledged: readonly Acknowledged[],
  { kills, struck }: Crew,
): Promise<CampaignOutcome> {
  const reached = new Map<string, number>();
  for (const { raw } of mails) {
    const { messageId = '' } = await simpleParser(raw);
    reached.set(messageId, (reached.get(messageId) ?? 0) + 1);
  }
  return inOfficeScope({ ...office.context, clock: clockOf(Date.now) }, office.officeId, 'takt', async (scope) => {
    const rows = await scope.trx.selectFrom('message').select(['message_id_header as header', 'status']).execute();
    const messages: Record<string, number> = {};
    for (const { status } of rows) messages[status] = (messages[status] ?? 0) + 1;
    const files = openFileStore({ folder: path.join(folder, 'files'), maxBytes: 1_000_000 });
    const known = new Set(
      (await scope.trx.selectFrom('arrival').select(['id', 'sha256']).execute()).map(
        (row) => `${row.id}/${row.sha256}`,
      ),
    );
    const lost: string[] = [];
    for (const { arrivalId, sha256 } of acknowledged) {
      const whole = (await files.verify(office.officeId, sha256)) === 'intact';
      if (!whole || !known.has(`${arrivalId}/${sha256}`)) lost.push(arrivalId);
    }
    const isAccounted = ({ header, status }: (typeof rows)[number]): boolean => {
      const times = reached.get(header) ?? 0;
      if (status === 'accepted') return times === 1;
      return status === 'in-doubt' ? times <= 1 : times === 0;
    };
    const verified = await verifyRecords(scope);
    return {
      kills,
      struck: Object.fromEntries(struck),
      messages,
      sentTwice: [...reached].filter(([, times]) => times > 1).map(([header]) => header),
      unaccounted: rows.filter((row) => !isAccounted(row)).map((row) => `${row.header} ${row.status}`),
      acknowledged: acknowledged.length,
      lost,
      recordFaults: verified.flatMap(({ faults }) => faults).length,
    };
  });
}
