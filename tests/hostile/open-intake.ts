import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { issuePersonLink } from '../../src/app/access/person-link.ts';
import { issueStaffLink } from '../../src/app/access/staff-link.ts';
import { clockOf } from '../../src/app/clock.ts';
import { inOfficeScope } from '../../src/app/office/office-scope.ts';
import type { Database } from '../../src/db/connect.ts';
import { readInstallationSecret } from '../../src/main/installation-secret.ts';
import { foundOffice } from '../campaigns/found-office.ts';
import { spawnServer, type SpawnedServer } from '../support/spawn-server.ts';

export interface Intake {
  server: SpawnedServer;
  /** Sends a file as the client's page does; `made` may be a length of nothing that is sent piece by piece. */
  upload(
    name: string,
    bytes: Buffer | { zeros: number },
  ): Promise<{ arrivalId: string; status: number; code?: string }>;
  /** How many milliseconds a request of the client's page or of the office takes; throws where it is not answered well. */
  ask(who: 'person' | 'staff', path: string): Promise<number>;
  /** How many files wait to be read or are being read. */
  countLeft(): Promise<number>;
  /** How the readings of what was sent and of its parts stand. */
  look(): Promise<ReadingState[]>;
  close(): Promise<void>;
}

export interface ReadingState {
  arrivalId: string;
  state: string;
  failure: string | null;
  fileName: string;
  /** Undefined for what was sent itself. */
  partOf: string | null;
  faults: string[];
}

export interface IntakePlace {
  db: Database;
  appUrl: string;
  ownerUrl: string;
  folder: string;
}

/** An office behind a running `takt serve` that also works, with a client's person and a member of staff signed in. */
export async function openIntake(
  { db, appUrl, ownerUrl, folder }: IntakePlace,
  environment: Record<string, string> = {},
): Promise<Intake> {
  const office = await foundOffice({ db }, 20);
  const server = await spawnServer({
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    TAKT_DATA: folder,
    ...environment,
  });
  const access = { ...office.context, clock: clockOf(Date.now), secret: readInstallationSecret(folder) };
  const contact = await inOfficeScope(office.context, office.officeId, 'takt', (scope) =>
    scope.trx.selectFrom('contact').select(['person_id', 'client_id']).executeTakeFirstOrThrow(),
  );
  const enter = async (path: string, token: string): Promise<string> => {
    const answer = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie === undefined) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return cookie;
  };
  const cookies = {
    person: await enter('/api/portal/enter', (await issuePersonLink(access, office.officeId, contact.person_id))!),
    staff: await enter('/api/sign-in/link', await issueStaffLink(access, office.officeId, office.staffId, 12)),
  };
  const agent = new http.Agent({ keepAlive: true });
  return {
    server,
    async upload(name, bytes) {
      const arrivalId = randomUUID();
      const query = new URLSearchParams({ client: contact.client_id, batch: arrivalId, name });
      const { status, text } = await send({
        // A new connection each: one that is kept is closed by the server while whoever sends makes the next file.
        agent: false,
        url: `${server.url}/api/portal/files/${arrivalId}?${query}`,
        method: 'PUT',
        headers: { cookie: cookies.person, origin: server.url },
        body: bytes,
      });
      const code = (JSON.parse(text) as { code?: string }).code;
      return { arrivalId, status, ...(code === undefined ? {} : { code }) };
    },
    async ask(who, path) {
      const started = performance.now();
      const { status, text } = await send({
        agent,
        url: `${server.url}${path}`,
        method: 'GET',
        headers: { cookie: cookies[who] },
      });
      if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
      return performance.now() - started;
    },
    async countLeft() {
      const { rows } = await inOfficeScope(office.context, office.officeId, 'takt', (scope) =>
        sql<{ left: number }>`select count(*)::int as left from reading where state in ('waiting', 'reading')`.execute(
          scope.trx,
        ),
      );
      return rows[0]!.left;
    },
    async look() {
      const { rows } = await inOfficeScope(office.context, office.officeId, 'takt', (scope) =>
        sql<ReadingState>`select r.arrival_id as "arrivalId", r.state, r.failure, a.file_name as "fileName", a.part_of as "partOf",
            array(select f ->> 'fault' from jsonb_array_elements(coalesce(r.document -> 'faults', '[]')) f) as faults
          from reading r join arrival a on a.office_id = r.office_id and a.id = r.arrival_id`.execute(scope.trx),
      );
      return rows;
    },
    async close() {
      agent.destroy();
      await server.stop();
    },
  };
}

interface Sent {
  agent: http.Agent | false;
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: Buffer | { zeros: number };
}

function send({ agent, url, method, headers, body }: Sent): Promise<{ status: number; text: string }> {
  const length = body === undefined ? 0 : Buffer.isBuffer(body) ? body.length : body.zeros;
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      { agent, method, headers: { ...headers, ...(method === 'GET' ? {} : { 'content-length': length }) } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        answer.on('error', reject).on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      },
    );
    request.on('error', reject);
    if (body === undefined || Buffer.isBuffer(body)) request.end(body);
    // The server may answer before all has been sent.
    else pipeline(Readable.from(zeros(body.zeros)), request).catch(() => undefined);
  });
}

function* zeros(length: number): Generator<Buffer> {
  const piece = Buffer.alloc(1024 * 1024);
  for (let left = length; left > 0; left -= piece.length) yield piece.subarray(0, Math.min(left, piece.length));
}
