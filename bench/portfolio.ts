import http from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { sql } from 'kysely';
import { signInByLink } from '../src/app/access/sign-in.ts';
import { issueStaffLink } from '../src/app/access/staff-link.ts';
import { inOffice, type Database } from '../src/db/connect.ts';
import { createServer } from '../src/http/create-server.ts';
import { clientRoutes } from '../src/http/office/client-routes.ts';
import { addSampleOffice, type SampleOffice } from '../tests/support/sample-office.ts';
import { addPortfolio } from './add-portfolio.ts';
import { openBenchDatabase } from './bench-database.ts';
import { measureMs, median, printRatio } from './figures.ts';

/** Forty-eight deadlines a week apart, the last some days ahead: all of them within the twelve months that are shown. */
const dutiesPerClient = 48;
const firstDueOn = '2025-10-27';
const todayAt = '2026-09-21T08:00:00.000Z';
const rounds = 41;

/**
 * Fifty clients with forty-eight periods each over the API, rights checked, against the bare query on a connection of its own; and the same page of
 * an office with 50,000 clients against one with 500.
 */
export async function run(): Promise<void> {
  const database = await openBenchDatabase();
  try {
    const small = await addSampleOffice(database.db, todayAt);
    await addPortfolio(database, small, {
      clients: 500,
      dutiesPerClient,
      firstDueOn,
      dueClients: 0,
      deliveredBeforeOn: '2026-09-14',
    });
    const large = await addSampleOffice(database.db, todayAt);
    for (let part = 0; part < 10; part += 1) {
      await addPortfolio(database, large, {
        clients: 5_000,
        dutiesPerClient,
        firstDueOn,
        dueClients: 0,
        deliveredBeforeOn: '2026-09-14',
      });
    }
    await database.asSetup('vacuum analyze');
    const times = { api: [] as number[], bare: [] as number[], large: [] as number[] };
    const asSmall = await openBrowser(database.db, small);
    const asLarge = await openBrowser(database.db, large);
    for (let round = 0; round < rounds; round += 1) {
      times.api.push(await measureMs(asSmall.getClients));
      times.bare.push(await measureMs(() => queryBare(database.db, small)));
      times.large.push(await measureMs(asLarge.getClients));
    }
    await asSmall.close();
    await asLarge.close();
    printRatio('portfolio of 50 clients x 48 periods over the API', median(times.api), median(times.bare), 2);
    printRatio('50,000 clients against 500', median(times.large), median(times.api), 1.2);
  } finally {
    await database.close();
  }
}

/** Signed in over a real socket. */
async function openBrowser(
  db: Database,
  office: SampleOffice,
): Promise<{ getClients(): Promise<void>; close(): Promise<void> }> {
  const access = { ...office.context, secret: 'of this measurement' };
  const app = createServer({
    access,
    ports: { sendSignIn: nothing, sendPersonCode: nothing, sendPersonLink: nothing },
    publicUrl: 'http://localhost',
    problemText: (code) => code,
    report: (error) => process.stderr.write(`${String(error)}\n`),
    staticFolders: { office: '/nowhere', portal: '/nowhere' },
    modules: [clientRoutes(office.context)],
  });
  const server = http.createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const signedIn = await signInByLink(access, await issueStaffLink(access, office.officeId, office.staffId, 1));
  if ('refused' in signedIn) throw new Error(signedIn.refused);
  const headers = { Cookie: `takt=${signedIn.token}` };
  void db;
  return {
    async getClients() {
      const answer = await fetch(`http://127.0.0.1:${port}/api/office/clients`, { headers });
      const page = (await answer.json()) as { clients?: unknown[] };
      if (page.clients?.length !== 50) throw new Error(`${answer.status}: not fifty clients`);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function nothing(): Promise<void> {}

/** What a person who knows SQL would type for the same page: fifty clients, dearest first, with their periods. */
async function queryBare(db: Database, { officeId }: SampleOffice): Promise<void> {
  await inOffice(db, officeId, async (trx) => {
    const { rows } = await sql`
      select c.id, c.name, c.orgnr, c.lead_id, c.cost_of_lateness_ore, b.beats
      from (select * from client where office_id = ${officeId} and active order by cost_of_lateness_ore desc, id desc limit 50) c
      cross join lateral (select jsonb_agg(to_jsonb(o) order by o.due_on) as beats from obligation o
        where o.office_id = c.office_id and o.client_id = c.id and o.due_on between '2025-09-22' and '2026-10-22') b
      order by c.cost_of_lateness_ore desc, c.id desc`.execute(trx);
    if (rows.length !== 50) throw new Error('not fifty clients');
  });
}
