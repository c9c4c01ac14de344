import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { enterByPersonLink } from '../src/app/access/enter-by-person-link.ts';
import { issuePersonLink } from '../src/app/access/person-link.ts';
import { signInByLink } from '../src/app/access/sign-in.ts';
import { issueStaffLink } from '../src/app/access/staff-link.ts';
import { readInstallation } from '../src/app/operation/read-installation.ts';
import { openBenchDatabase, type BenchDatabase } from './bench-database.ts';
import { addOffices, type LoadedOffice, type OfficesSize } from './load/add-offices.ts';
import { askInTurn, askSteadily, percentile, type Asked, type PageToAsk } from './load/ask-steadily.ts';
import { serveTakt, type ServedTakt } from './load/served-takt.ts';

const port = 21_900;
const targetMs = 50;
/** So many offices are worked in at the same time. */
const busyOffices = 40;

/**
 * A server in a process of its own over 500 offices with 200 clients each and 1.2 million duties, asked a hundred times a second for the pages that people
 * look at; then one office of 15,000 clients. `--minutes N` goes on at half of that for so long and prints what the server holds in memory.
 */
export async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      offices: { type: 'string', default: '500' },
      clients: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '60' },
      minutes: { type: 'string', default: '0' },
    },
  });
  const database = await openBenchDatabase();
  try {
    const todayOn = new Date().toISOString().slice(0, 10);
    const many = await add(database, {
      offices: Number(values.offices),
      clientsEach: Number(values.clients),
      dutiesEach: 12,
      todayOn,
    });
    const [large] = await add(database, { offices: 1, clientsEach: 15_000, dutiesEach: 12, todayOn });
    await database.asSetup('vacuum analyze');
    // What was written at one go is no part of an ordinary minute.
    await database.asSetup('checkpoint');
    await printFigures(database);
    const takt = await serveTakt(database, port);
    try {
      const pages = await openPages(database, takt, many.slice(0, busyOffices));
      // What is loaded and compiled at first is not what a day is like.
      await askSteadily(takt.url, { perSecond: 50, seconds: 20 }, pick(pages));
      await printAlone(takt, pages, '200 clients');
      print(
        await askSteadily(takt.url, { perSecond: 100, seconds: Number(values.seconds) }, pick(pages)),
        '100 a second',
      );
      const largePages = await openPages(database, takt, [large!]);
      await printAlone(takt, largePages, '15,000 clients');
      print(
        await askSteadily(takt.url, { perSecond: 10, seconds: 20 }, pick(largePages)),
        'one office of 15,000 clients, 10 a second',
      );
      await soak(takt, pick(pages), Number(values.minutes));
    } finally {
      await takt.stop();
    }
  } finally {
    await database.close();
  }
}

async function add(database: BenchDatabase, size: OfficesSize): Promise<LoadedOffice[]> {
  const start = performance.now();
  const offices = await addOffices(database, size);
  const duties = size.offices * size.clientsEach * size.dutiesEach;
  process.stdout.write(
    `${size.offices} offices x ${size.clientsEach} clients, ${duties} duties: written in ${((performance.now() - start) / 1000).toFixed(0)} s\n`,
  );
  return offices;
}

/** The pages of each office's owner, and the first screen of one of its clients. */
async function openPages(
  database: BenchDatabase,
  { access }: ServedTakt,
  offices: readonly LoadedOffice[],
): Promise<PageToAsk[]> {
  const pages: PageToAsk[] = [];
  for (const { officeId, staffId } of offices) {
    const signedIn = await signInByLink(access, await issueStaffLink(access, officeId, staffId, 1));
    if ('refused' in signedIn) throw new Error(signedIn.refused);
    const cookie = `takt=${signedIn.token}`;
    const [client] = await database.readAsSetup<{ id: string; person: string }>(
      `select c.id, k.person_id as person from client c join contact k on k.office_id = c.office_id and k.client_id = c.id
        where c.office_id = '${officeId}' order by c.cost_of_lateness_ore desc limit 1`,
    );
    const staff = (page: string, address: string): void =>
      void pages.push({ page, address: `/api/office/${address}`, cookie });
    staff('the week', 'week');
    staff('clients', 'clients');
    staff('clients, found by name', 'clients?search=Kunde%2017');
    staff('one client', `clients/${client!.id}`);
    staff('what needs a person', 'tasks');
    staff('inbox', 'inbox');
    staff('surcharges', 'surcharges');
    staff('what goes out', 'sends');
    const entered = await enterByPersonLink(
      access,
      (await issuePersonLink(access, officeId, client!.person))!,
      undefined,
    );
    if ('refused' in entered || entered.session === 'held') throw new Error('the client did not come in');
    pages.push({
      page: 'the client’s first screen',
      address: '/api/portal/home',
      cookie: `takt-portal=${entered.session.token}`,
    });
  }
  return pages;
}

const pick =
  (pages: readonly PageToAsk[]) =>
  (number: number): PageToAsk =>
    // A prime step goes through all of them in no order that a cache could learn.
    pages[(number * 7919) % pages.length]!;

/** What the operator's page and `/metrics` ask at most twice a minute. */
async function printFigures({ db }: BenchDatabase): Promise<void> {
  const start = performance.now();
  const { offices } = await readInstallation(db, Date.now);
  process.stdout.write(
    `figures of ${offices} offices for the operator: ${(performance.now() - start).toFixed(0)} ms\n`,
  );
}

/** Each page by itself, one after the other, and what processor time one costs: the rest is the database's. */
async function printAlone(takt: ServedTakt, pages: readonly PageToAsk[], what: string): Promise<void> {
  for (const [page, of] of Map.groupBy(pages, ({ page }) => page)) {
    const chosen = Array.from({ length: 20 }, (_, number) => of[number % of.length]!);
    await askInTurn(takt.url, chosen.slice(0, 3));
    const before = takt.processorMs();
    const ms = (await askInTurn(takt.url, chosen)).map((one) => one.ms);
    const after = takt.processorMs();
    process.stdout.write(
      `one at a time, ${what}, ${page}: p50 ${percentile(ms, 0.5).toFixed(0)} ms, p95 ${percentile(ms, 0.95).toFixed(0)} ms, ` +
        `the server's processor time ${((after - before) / chosen.length).toFixed(0)} ms\n`,
    );
  }
}

function print(asked: readonly Asked[], what: string): void {
  const wrong = asked.filter(({ status }) => status !== 200);
  for (const [page, of] of [...Map.groupBy(asked, ({ page }) => page), ['all pages', asked] as const]) {
    const ms = of.map((one) => one.ms);
    const p95 = percentile(ms, 0.95);
    process.stdout.write(
      `${what}, ${page}: ${of.length} times, p50 ${percentile(ms, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${percentile(ms, 0.99).toFixed(0)} ms` +
        `${page === 'all pages' ? ` (target ${targetMs} ms at p95: ${p95 <= targetMs ? 'met' : 'NOT met'})` : ''}\n`,
    );
  }
  process.stdout.write(`${what}: ${wrong.length} answers that were not 200\n`);
}

/** At half of the load: what the process holds in memory, minute by minute, and how fast it grows by the last half of the time. */
async function soak(takt: ServedTakt, choose: (number: number) => PageToAsk, minutes: number): Promise<void> {
  const held: number[] = [];
  for (let minute = 0; minute < minutes; minute += 1) {
    const asked = await askSteadily(takt.url, { perSecond: 50, seconds: 60 }, choose);
    held.push(takt.residentBytes() / 1e6);
    if (minute % 10 === 9)
      process.stdout.write(
        `minute ${minute + 1}: ${held.at(-1)!.toFixed(0)} MB, p95 ${percentile(
          asked.map(({ ms }) => ms),
          0.95,
        ).toFixed(0)} ms\n`,
      );
    await wait(10);
  }
  if (minutes > 1)
    process.stdout.write(
      `memory grows by ${slopeOf(held.slice(Math.floor(held.length / 2))).toFixed(2)} MB a minute\n`,
    );
}

/** Of a straight line through the figures, per step. */
function slopeOf(figures: readonly number[]): number {
  const middle = (figures.length - 1) / 2;
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  const over = figures.reduce((sum, figure, at) => sum + (at - middle) * (figure - mean), 0);
  const under = figures.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return under === 0 ? 0 : over / under;
}
