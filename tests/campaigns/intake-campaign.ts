import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { sql } from 'kysely';
import { issuePersonLink } from '../../src/app/access/person-link.ts';
import { clockOf } from '../../src/app/clock.ts';
import { getIntakeToken } from '../../src/app/incoming-mail/intake-address.ts';
import { inOfficeScope } from '../../src/app/office/office-scope.ts';
import { verifyRecords } from '../../src/app/record/verify-record.ts';
import { createSeeded, type Seeded } from '../../src/demo/seeded.ts';
import { failpointNames, type FailpointName } from '../../src/files/failpoint-names.ts';
import { openFileStore, type FileStore } from '../../src/files/file-store.ts';
import { openS3FileStore } from '../../src/files/s3-file-store.ts';
import { startS3Server, type S3Server } from '../../src/files/s3-server.testdata.ts';
import { startLoopbackSmtp } from '../../src/mail/loopback-server.ts';
import { canRunDovecot, startDovecot, type Dovecot } from '../../src/mail/dovecot.testdata.ts';
import { readInstallationSecret } from '../../src/main/installation-secret.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { findFreePort } from '../support/spawn-server.ts';
import type { SampleOffice } from '../support/sample-office.ts';
import { environmentOf, isEveryStruck, keepRunning, newCrew, start, type Crew } from './crew.ts';
import { foundOffice } from './found-office.ts';
import { portalSession, type PortalSession } from './portal-session.ts';

export interface IntakeCampaignOptions {
  seed: string;
  /** Goes on until processes have been killed so often, and a file has been acknowledged. */
  kills: number;
  /** Goes on beyond that until each of the named steps has ended a process so often. */
  everyStep?: number;
  secondsMax: number;
  /** The files lie in a bucket instead of on the disk. */
  inBucket?: boolean;
}

export interface IntakeCampaignOutcome {
  kills: number;
  /** How often a process ended at each named step. */
  struck: Readonly<Record<string, number>>;
  uploads: number;
  mails: number | 'no IMAP server here';
  /** What was acknowledged and is not there: no row, or bytes that are not those that were sent. */
  lost: string[];
  /** Files and mails that are there twice. */
  twice: string[];
  /** Rows whose bytes are absent or damaged, of arrivals, parts and pages. */
  withoutBytes: string[];
  /** Files that nobody has read, or that were given up although nothing is wrong with them. */
  unread: string[];
  recordFaults: number;
}

/** Every named step of storing a file, of an upload, of a mail and of a reading: who serves and who works come by them. */
function pointsOf(inBucket: boolean): { serving: FailpointName[]; working: FailpointName[]; reached: FailpointName[] } {
  const storing = inBucket ? failpointNames.bucket : failpointNames.file;
  const serving = [...storing, ...failpointNames.upload];
  const working = [...storing, ...failpointNames.mail, ...failpointNames.reading];
  // Without a mailbox no mail is taken.
  const reached = [...serving, ...working].filter((point) => canRunDovecot || !point.startsWith('mail.'));
  return { serving, working, reached };
}

/**
 * A server and two workers that are killed again and again, at every named step of taking in and reading and at any moment from outside, while clients send
 * files that are cut and go on, and mails lie in a real mailbox. Then everybody is left alone, and what was acknowledged is compared with rows and disk.
 */
export async function runIntakeCampaign(options: IntakeCampaignOptions): Promise<IntakeCampaignOutcome> {
  const seeded = createSeeded(options.seed);
  const database = await cloneDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-intake-campaign-'));
  const smtp = await startLoopbackSmtp({ keep: 10_000 });
  const dovecot = canRunDovecot ? await startDovecot() : undefined;
  const bucket = options.inBucket ? await startS3Server() : undefined;
  const { serving, working, reached } = pointsOf(bucket !== undefined);
  const crew = newCrew();
  try {
    const office = await foundOffice(database, 3);
    const port = await findFreePort();
    const environment = {
      ...environmentOf(database, folder, smtp.smtpUrl, port),
      PORT: String(port),
      ...(dovecot ? { INTAKE_IMAP_URL: dovecot.imapUrl, INTAKE_ADDRESS: 'inn@kontor.example' } : {}),
      ...(bucket ? bucketEnvironment(bucket) : {}),
    };
    const running = [
      // What a process has done before it is killed is acknowledged, and must be there.
      keepRunning(crew, ['serve', '--no-demo', '--no-workers'], environment, seeded, serving, 8),
      ...[1, 2].map(() => keepRunning(crew, ['work'], environment, seeded, working)),
    ];
    const acknowledged: Acknowledged[] = [];
    const uploads = sendFiles({ office, database, folder, port, crew, seeded, acknowledged });
    const mails = dovecot ? deliverMails({ office, dovecot, crew, seeded }) : Promise.resolve(undefined);
    const startedMs = performance.now();
    const isDone = (): boolean =>
      crew.kills >= options.kills && acknowledged.length > 0 && isEveryStruck(crew, reached, options.everyStep ?? 0);
    while (!isDone() && performance.now() - startedMs < options.secondsMax * 1000) {
      await wait(1_000);
    }
    crew.isOver = true;
    await uploads;
    const delivered = await mails;
    for (const child of crew.children) child.kill('SIGKILL');
    await Promise.all(running);
    await settle({ office, environment, dovecot, delivered: delivered?.length ?? 0 });
    const { files, close } = openStore(folder, bucket);
    try {
      return await compare({ office, files, acknowledged, delivered, crew });
    } finally {
      close();
    }
  } finally {
    crew.isOver = true;
    for (const child of crew.children) child.kill('SIGKILL');
    await dovecot?.stop();
    await bucket?.stop();
    await smtp.close();
    await database.close();
    fs.rmSync(folder, { recursive: true });
  }
}

function bucketEnvironment({ settings }: S3Server): Record<string, string> {
  return {
    FILES_S3_ENDPOINT: settings.endpoint,
    FILES_S3_BUCKET: settings.bucket,
    FILES_S3_REGION: settings.region,
    FILES_S3_KEY_ID: settings.keyId,
    FILES_S3_SECRET: settings.secret,
    FILES_S3_PREFIX: settings.prefix,
  };
}

/** The store as the killed processes left it. */
function openStore(folder: string, bucket: S3Server | undefined): { files: FileStore; close(): void } {
  const maxBytes = 1_000_000;
  const own = path.join(folder, 'files');
  if (bucket === undefined) return { files: openFileStore({ folder: own, maxBytes }), close: () => {} };
  const { settings } = bucket;
  const store = openS3FileStore({ settings, scratchFolder: path.join(own, 'incoming'), maxBytes });
  return { files: store, close: store.close };
}

interface Sending {
  office: SampleOffice;
  database: TestDatabase;
  folder: string;
  port: number;
  crew: Crew;
  seeded: Seeded;
  acknowledged: Acknowledged[];
}

interface Acknowledged {
  arrivalId: string;
  sha256: string;
}

/** Each client sends one file after the other: from where the last attempt stopped, cut now and then, until it is acknowledged. */
async function sendFiles({ office, folder, port, crew, seeded, acknowledged }: Sending): Promise<void> {
  const access = { ...office.context, clock: clockOf(Date.now), secret: readInstallationSecret(folder) };
  const at = `http://localhost:${port}`;
  const contacts = await inOfficeScope(office.context, office.officeId, 'takt', (scope) =>
    scope.trx.selectFrom('contact').select(['person_id', 'client_id']).execute(),
  );
  const sendAll = async (contact: (typeof contacts)[number]): Promise<void> => {
    const token = await issuePersonLink(access, office.officeId, contact.person_id);
    const session = portalSession(at, token!);
    while (!crew.isOver) {
      const arrivalId = randomUUID();
      const bytes =
        seeded.next() < 0.3
          ? zipOf(arrivalId)
          : Buffer.concat([Buffer.from(arrivalId), randomBytes(seeded.between(10, 300_000))]);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      for (let attempt = 0; !crew.isOver; attempt += 1) {
        const answered = await sendOnce({
          at,
          session,
          arrivalId,
          clientId: contact.client_id,
          bytes,
          begun: attempt > 0,
        });
        if (answered !== undefined) {
          acknowledged.push({ arrivalId, sha256: answered === sha256 ? sha256 : `${answered} instead of ${sha256}` });
          break;
        }
        await wait(150);
      }
      await wait(100);
    }
  };
  await Promise.all(contacts.map(sendAll));
}

interface OneUpload {
  at: string;
  session: PortalSession;
  arrivalId: string;
  clientId: string;
  bytes: Buffer;
  begun: boolean;
}

/** One attempt by the tus protocol. The hash that was acknowledged, or undefined when there was no such answer. */
async function sendOnce({ at, session, arrivalId, clientId, bytes, begun }: OneUpload): Promise<string | undefined> {
  try {
    const cookie = await session.enterAt(at);
    if (cookie === undefined) return undefined;
    const headers = { Origin: at, Cookie: cookie, 'Tus-Resumable': '1.0.0' };
    const address = `${at}/api/portal/uploads/${arrivalId}`;
    let offset = 0;
    const head = begun ? await fetch(address, { method: 'HEAD', headers }) : undefined;
    if (head?.status === 200) offset = Number(head.headers.get('upload-offset'));
    else {
      const metadata = `arrival ${Buffer.from(arrivalId).toString('base64')}`;
      const made = await fetch(`${at}/api/portal/uploads`, {
        method: 'POST',
        headers: { ...headers, 'Upload-Length': String(bytes.length), 'Upload-Metadata': metadata },
      });
      if (made.status === 401) session.leave();
      if (made.status !== 201) return undefined;
    }
    if (offset < bytes.length) {
      const sent = await fetch(address, {
        method: 'PATCH',
        headers: { ...headers, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' },
        body: new Uint8Array(bytes.subarray(offset)),
      });
      if (sent.status !== 204) return undefined;
    }
    const query = new URLSearchParams({ client: clientId, batch: arrivalId, name: `bilag ${arrivalId}.bin` });
    const done = await fetch(`${address}/finish?${query}`, { method: 'POST', headers });
    return done.status === 201 ? ((await done.json()) as { sha256: string }).sha256 : undefined;
  } catch {
    // The server was killed under the request: nothing was acknowledged.
    return undefined;
  }
}

/** An archive with one small text, so that parts are taken out as well: stored, by hand, with the id in it so that no two are the same. */
function zipOf(id: string): Buffer {
  const name = Buffer.from('a.txt');
  const body = Buffer.from(`bilag ${id}`);
  const crc = crc32(body);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(body.length, 14);
  common.writeUInt32LE(body.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name, body]);
  const central = Buffer.concat([Buffer.from('504b01021400', 'hex'), common, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

/** Mails for the clients, some of them the very same again. Answers the texts that were delivered, each once. */
async function deliverMails({
  office,
  dovecot,
  crew,
  seeded,
}: Pick<Sending, 'office' | 'crew' | 'seeded'> & { dovecot: Dovecot }): Promise<string[]> {
  const tokens = await inOfficeScope(office.context, office.officeId, 'takt', async (scope) => {
    const clients = await scope.trx.selectFrom('client').select('id').execute();
    const found: string[] = [];
    for (const { id } of clients) found.push(await getIntakeToken(scope, id));
    return found;
  });
  const delivered: string[] = [];
  for (let number = 0; !crew.isOver; number += 1) {
    const text = [
      'From: Jo <jo@kunder.example>',
      `To: inn+${seeded.pick(tokens)}@kontor.example`,
      `Subject: Bilag ${number}`,
      'Message-ID: <samme@kunder.example>',
      'Date: Tue, 06 Oct 2026 10:00:00 +0200',
      '',
      `Bilag ${number} ${randomUUID()}`,
      '',
    ].join('\r\n');
    await dovecot.deliver(`m${number}`, text);
    if (seeded.next() < 0.2) await dovecot.deliver(`m${number}-again`, text);
    delivered.push(text);
    await wait(400);
  }
  return delivered;
}

/** Of half a second. What killed workers had begun is asked for again after five minutes, in a round of every five. */
const stillTriesMax = 1_400;

interface Settling {
  office: SampleOffice;
  environment: Record<string, string>;
  dovecot: Dovecot | undefined;
  delivered: number;
}

/** One worker without faults works until every mail has been moved and every file read, for as long as something moves. */
async function settle({ office, environment, dovecot }: Settling): Promise<void> {
  const worker = start(['work'], environment);
  try {
    let least = Infinity;
    for (let stillTries = 0; stillTries < stillTriesMax;) {
      await wait(500);
      const mailsLeft = dovecot ? await dovecot.count('') : 0;
      const { rows } = await inOfficeScope(office.context, office.officeId, 'takt', (scope) =>
        sql<{ left: number }>`select count(*)::int as left from reading where state in ('waiting', 'reading')`.execute(
          scope.trx,
        ),
      );
      const left = mailsLeft + rows[0]!.left;
      if (left === 0) return;
      stillTries = left < least ? 0 : stillTries + 1;
      least = Math.min(least, left);
    }
    throw new Error(`${least} mails or files still wait, and for twelve minutes nothing moved`);
  } finally {
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }
}

interface Comparing {
  office: SampleOffice;
  files: FileStore;
  acknowledged: readonly Acknowledged[];
  delivered: readonly string[] | undefined;
  crew: Crew;
}

async function compare({ office, files, acknowledged, delivered, crew }: Comparing): Promise<IntakeCampaignOutcome> {
  return inOfficeScope({ ...office.context, clock: clockOf(Date.now) }, office.officeId, 'takt', async (scope) => {
    const { rows } = await sql<{
      id: string;
      sha256: string;
      via: string;
      part: string | null;
      state: string | null;
      failure: string | null;
      pictures: { sha256: string }[];
    }>`
      select a.id, a.sha256, a.via, a.part_of || '/' || a.part_path as part, r.state, r.failure, coalesce(r.pictures, '[]') as pictures
      from arrival a left join reading r on r.office_id = a.office_id and r.arrival_id = a.id`.execute(scope.trx);
    const whole = rows.filter(({ part }) => part === null);
    const byId = new Map(whole.map((row) => [row.id, row.sha256]));
    const mailHashes = (delivered ?? []).map((text) => createHash('sha256').update(text).digest('hex'));
    const lost = [
      ...acknowledged
        .filter(({ arrivalId, sha256 }) => byId.get(arrivalId) !== sha256)
        .map(({ arrivalId }) => `upload ${arrivalId}`),
      ...mailHashes
        .filter((sha256) => !whole.some((row) => row.via === 'mail' && row.sha256 === sha256))
        .map((sha256) => `mail ${sha256}`),
    ];
    const withoutBytes: string[] = [];
    for (const { id, sha256, pictures } of rows) {
      for (const hash of [sha256, ...pictures.map((picture) => picture.sha256)]) {
        if ((await files.verify(office.officeId, hash)) !== 'intact') withoutBytes.push(`${id} ${hash}`);
      }
    }
    const verified = await verifyRecords(scope);
    return {
      kills: crew.kills,
      struck: Object.fromEntries(crew.struck),
      uploads: acknowledged.length,
      mails: delivered?.length ?? 'no IMAP server here',
      lost,
      twice: [...repeated(whole.map(({ sha256 }) => sha256)), ...repeated(rows.flatMap(({ part }) => part ?? []))],
      withoutBytes,
      unread: rows.filter(({ state }) => state !== 'read').map(({ id, state, failure }) => `${id} ${state} ${failure}`),
      recordFaults: verified.flatMap(({ faults }) => faults).length,
    };
  });
}

function repeated(all: readonly string[]): string[] {
  const seen = new Set<string>();
  return all.filter((one) => seen.has(one) || !seen.add(one));
}
