import http from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { signInByLink } from '../src/app/access/sign-in.ts';
import { issueStaffLink } from '../src/app/access/staff-link.ts';
import type { FileStore } from '../src/files/file-store.ts';
import { createServer } from '../src/http/create-server.ts';
import type { Inbox } from '../src/http/contract/office-inbox.ts';
import { inboxRoutes } from '../src/http/office/inbox-routes.ts';
import { addSampleOffice, type SampleOffice } from '../tests/support/sample-office.ts';
import { addPortfolio } from './add-portfolio.ts';
import { openBenchDatabase, type BenchDatabase } from './bench-database.ts';
import { measureMs } from './figures.ts';

const todayAt = '2026-09-21T08:00:00.000Z';
const clients = 400;
const waiting = 10_000;
/** Judged before: what an office has taken in over some years. */
const judged = 90_000;
const rounds = 200;
/** Of the hundred that a person gives the next document, what the server may use; the browser has the rest. */
const targetMs = 50;

/**
 * An office with 10,000 documents waiting among 100,000, over a real socket with rights checked: one page of the queue, the queue of what was found
 * something about, and one document after the other with everything that is known of it.
 */
export async function run(): Promise<void> {
  const database = await openBenchDatabase();
  try {
    const office = await addSampleOffice(database.db, todayAt);
    await addPortfolio(database, office, { clients, dutiesPerClient: 2, firstDueOn: '2026-09-14', dueClients: 0 });
    await addArrivals(database, office);
    await database.asSetup('vacuum analyze');
    const browser = await openBrowser(office);
    const first = await browser.get<Inbox>('/api/office/inbox');
    if (first.counts.waiting !== waiting) throw new Error(`${first.counts.waiting} waiting`);
    await measure('the queue, first page', targetMs, () => browser.get('/api/office/inbox'));
    await measure('the queue, what something was found about', targetMs, () =>
      browser.get('/api/office/inbox?show=findings'),
    );
    let after = first.nextAfter;
    await measure('the queue, page after page', targetMs, async () => {
      after =
        (await browser.get<Inbox>(`/api/office/inbox?after=${encodeURIComponent(after!)}`)).nextAfter ??
        first.nextAfter;
    });
    let index = 0;
    await measure('the next document', targetMs, async () => {
      const { id } = first.items[index++ % first.items.length]!;
      await browser.get(`/api/office/inbox/${id}`);
    });
    await browser.close();
  } finally {
    await database.close();
  }
}

async function measure(what: string, target: number, work: () => Promise<unknown>): Promise<void> {
  const figures: number[] = [];
  for (let round = 0; round < rounds; round += 1) figures.push(await measureMs(work));
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1]!;
  const verdict = at(0.95) <= target ? 'met' : 'NOT met';
  process.stdout.write(
    `${what}: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms (target p95 ${target}: ${verdict})\n`,
  );
}

/** Files of every client, read, a third with something found about them, straight into the tables. */
async function addArrivals({ asSetup }: BenchDatabase, { officeId }: SampleOffice): Promise<void> {
  await asSetup(`
    create temporary table bench_place as
      select row_number() over (order by o.id) as n, o.id, o.client_id from obligation o where o.office_id = '${officeId}';
    create temporary table bench_arrival as
      select gen_random_uuid() as id, p.client_id, case when g % 8 = 0 then null else p.id end as obligation_id,
        timestamptz '${todayAt}' - (${waiting + judged} - g) * interval '6 minutes' as at, g, g > ${judged} as waits
      from generate_series(1, ${waiting + judged}) g
      join bench_place p on p.n = 1 + (g / 13) % (select count(*) from bench_place);
    insert into arrival (office_id, id, client_id, obligation_id, item_key, batch_id, via, received_at, received_on, sha256, size_bytes, file_name,
        file_kind, verdict, decided_on)
      select '${officeId}', id, client_id, obligation_id, case when obligation_id is null then null else 'receipts' end, id, 'portal', at, at::date,
        encode(sha256(id::text::bytea), 'hex'), 200000, 'kvittering ' || g || '.pdf', 'pdf', case when waits then 'waiting' else 'accepted' end,
        case when waits then null else at::date end from bench_arrival;
    insert into reading (office_id, arrival_id, state, asked_at, read_at, document, pictures)
      select '${officeId}', id, 'read', at, at, '${JSON.stringify(receipt)}'::jsonb,
        jsonb_build_array(jsonb_build_object('page', 1, 'width', 1131, 'height', 1600, 'sha256', encode(sha256(id::text::bytea), 'hex')))
      from bench_arrival;
    insert into finding (office_id, id, client_id, obligation_id, arrival_id, key, kind, severity, body, found_at)
      select '${officeId}', gen_random_uuid(), client_id, obligation_id, id, 'not-coded/' || id, 'not-coded', 'stops',
        '${JSON.stringify(uncoded)}'::jsonb || jsonb_build_object('key', 'not-coded/' || id, 'arrivalId', id), at
      from bench_arrival where g % 3 = 0`);
}

const where = { page: 1, line: 3, box: { left: 0.1, top: 0.1, width: 0.2, height: 0.02 }, text: '500,00' };
const receipt = {
  format: 'pdf',
  kind: 'receipt',
  source: 'text',
  confidence: 0.95,
  pages: 1,
  fields: { issuedOn: '2026-08-12', number: '5001', seller: { name: 'Byggvarehuset Nord AS' }, totalMinor: 50_000 },
  where: { issuedOn: where, number: where, seller: where, totalMinor: where },
  codings: [],
  vouchers: [{ page: 1, confidence: 1, evidence: where }],
  statements: [],
  birthNumbers: [],
  faults: [],
  sumFaults: [],
};
const uncoded = {
  kind: 'not-coded',
  severity: 'stops',
  ground: { on: 'form', demand: 'coded' },
  evidence: [where],
  mender: 'client',
  values: { fileName: 'kvittering.pdf', count: 1, of: 1 },
  work: { work: 'coding', vouchers: 1 },
};

/** Signed in over a real socket. */
async function openBrowser(
  office: SampleOffice,
): Promise<{ get<Answer>(path: string): Promise<Answer>; close(): Promise<void> }> {
  const access = { ...office.context, secret: 'of this measurement' };
  const app = createServer({
    access,
    ports: { sendSignIn: nothing, sendPersonCode: nothing, sendPersonLink: nothing },
    publicUrl: 'http://localhost',
    problemText: (code) => code,
    report: (error) => process.stderr.write(`${String(error)}\n`),
    staticFolders: { office: '/nowhere', portal: '/nowhere' },
    modules: [inboxRoutes(office.context, noFiles)],
  });
  const server = http.createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const signedIn = await signInByLink(access, await issueStaffLink(access, office.officeId, office.staffId, 1));
  if ('refused' in signedIn) throw new Error(signedIn.refused);
  const headers = { Cookie: `takt=${signedIn.token}` };
  return {
    async get<Answer>(path: string) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Answer;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function nothing(): Promise<void> {}

/** Nothing that is measured here opens a file. */
const noFiles = {} as FileStore;
