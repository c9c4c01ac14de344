import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { templates } from '../../src/domain/agreement/index.ts';
import { documentsUpTo, startFikenServer, type FikenServer } from '../../src/ledger/fiken-server.testdata.ts';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { startTakt, type RunningTakt } from '../support/running-takt.ts';
import { lookOver, settled } from './look-over.ts';
import { importClients, openClient, signInByLink } from './office-acts.ts';

const builder = 'Brattli Bygg AS';
const clients = [
  'Kunde;Org.nr;Form;Mva-termin;Avtale;Akseptert dato;Signert av;Kontakt;E-post;Mobil;Ansvar',
  `${builder};312 457 806;AS;2 mnd;;;;Jo Brattli;jo@brattli.example;;alle`,
  'Åsen & Sønn Maling AS;312 459 175;AS;2 mnd;;;;Åse Åsen;ase@asen.example;;alle',
].join('\r\n');

let browser: Browser;
let fiken: FikenServer;
let takt: RunningTakt;
let desk: Desk;
let page: Page;

/** Tuesday 3 November 2026, with a client whose vouchers are delivered in Fiken, and a Fiken on this machine. */
beforeAll(async () => {
  [browser, fiken] = await Promise.all([openBrowser(), startFikenServer()]);
  fiken.companies = [
    { name: 'Brattli Bygg AS', slug: 'brattli-bygg-as', organizationNumber: '312457806', inbox: [] },
    { name: 'Havbris AS', slug: 'havbris-as', organizationNumber: '310332062', inbox: [] },
  ];
  fiken.companies[0]!.inbox.push(...documentsUpTo('2026-11-02', 40, { status: true }));
  fiken.tokens.set('personal-key-1', ['brattli-bygg-as', 'havbris-as']);
  takt = await startTakt('Europe/Oslo', { FIKEN_URL: fiken.baseUrl });
  await takt.workAt('2026-11-16T08:00:00.000Z');
  desk = await openDesk(browser, { timeZone: 'Europe/Oslo' });
  page = desk.page;
  await signInByLink(page, takt);
  await importClients(page, takt, clients);
});
afterAll(async () => {
  await browser.close();
  await takt.close();
  await fiken.close();
});

const wide = () => page.setViewportSize({ width: 1280, height: 844 });

/** As a page of the office asks the server. */
function ask<Answer>(
  address: string,
  options: { method?: string; json?: object; text?: string } = {},
): Promise<Answer> {
  return page.evaluate(
    async ({ to, method, json, text }) => {
      const body = json === undefined ? text : JSON.stringify(json);
      const answer = await fetch(to, {
        method: method ?? 'GET',
        headers: {
          'idempotency-key': crypto.randomUUID(),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
      });
      const said = await answer.text();
      if (!answer.ok) throw new Error(`${answer.status} ${said}`);
      return (said === '' ? undefined : JSON.parse(said)) as Answer;
    },
    { to: address, ...options },
  );
}

test('a client’s company in Fiken is connected with a key, and only the client’s own can be', async () => {
  await openClient(page, takt, builder);
  const clientId = page.url().split('/').at(-1)!;
  const terms = { duties: templates[0]!.terms.duties.map((duty) => ({ ...duty, channel: 'accounting-system' })) };
  const basis = { basis: 'written', acceptedOn: '2026-08-08', signerName: 'Jo Brattli' };
  await ask(`/api/office/clients/${clientId}/agreements`, {
    method: 'POST',
    json: { terms, startOn: '2026-09-01', basis },
  });
  await page.reload();
  await settled(page);
  const card = page.getByRole('region', { name: 'Regnskapssystem' });
  await card.getByRole('button', { name: 'Koble til Fiken' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('API-nøkkel').fill('wrong-key');
  await dialog.getByRole('button', { name: 'Finn selskapet' }).click();
  await dialog.getByText('Fiken kjenner ikke igjen nøkkelen.').waitFor();
  await dialog.getByLabel('API-nøkkel').fill('personal-key-1');
  await dialog.getByRole('button', { name: 'Finn selskapet' }).click();
  expect(await dialog.getByRole('radio', { name: /Havbris AS/ }).isDisabled()).toBe(true);
  expect(await dialog.getByRole('radio', { name: /Brattli Bygg AS/ }).isChecked()).toBe(true);
  expect(await lookOver(page, 'the dialog with companies')).toEqual([]);
  await wide();
  await dialog.getByRole('button', { name: 'Koble til', exact: true }).click();
  await card.getByText('Brattli Bygg AS i Fiken').waitFor();
  await card.getByText(/40 dokumenter, 0 ikke brukt/).waitFor();
  await card.getByText(/I Fiken: 40 dokumenter lagt inn siden 1\.\sseptember, siste 2\.\snovember/).waitFor();
  expect(await lookOver(page, 'the client’s page with Fiken')).toEqual([]);
  await wide();
});

test('what lies in Fiken stands beside what a person confirms', async () => {
  await page.goto(`${takt.url}/outside`);
  await page.getByText(/I Fiken: 40 dokumenter lagt inn siden 1\.\sseptember, siste 2\.\snovember/).waitFor();
  expect(await page.getByText('bekreftet i dag').count()).toBe(0);
  expect(await lookOver(page, '/outside with Fiken')).toEqual([]);
  await wide();
});

/** Registers files for the term that ends in October, and answers their ids. */
async function putFiles(names: readonly string[]): Promise<string[]> {
  await openClient(page, takt, builder);
  const client = page.url().split('/').at(-1)!;
  const { places } = await ask<{ places: { obligationId: string; period: { startOn: string } }[] }>(
    `/api/office/arrivals?client=${client}`,
  );
  const obligation = places.find(({ period }) => period.startOn === '2026-09-01')!.obligationId;
  const ids: string[] = [];
  for (const name of names) {
    const id = await page.evaluate(() => crypto.randomUUID());
    const query = new URLSearchParams({ client, batch: id, name, obligation, item: 'receipts' });
    await ask(`/api/office/files/${id}?${query}`, { method: 'PUT', text: `nothing to be read, ${name}` });
    ids.push(id);
  }
  return ids;
}

const accept = (...arrivalIds: string[]): Promise<unknown> =>
  ask('/api/office/arrivals/accept', { method: 'POST', json: { arrivalIds } });
const judge = () => page.locator('.judge-card');
const push = () => fiken.companies[0]!.inbox.filter(({ description }) => description.startsWith('Takt '));

/** Looks at an accepted file beside one of the same delivery that still waits. */
async function lookAtAccepted(name: string): Promise<void> {
  await page.goto(`${takt.url}/inbox`);
  await settled(page);
  await page.locator('.queue-pick', { hasText: 'venter.txt' }).click();
  await judge().getByRole('button', { name }).click();
  await judge().getByText('godtatt', { exact: true }).first().waitFor();
}

test('an accepted file is sent on from the inbox, once however often it is pressed, and the page says that it was', async () => {
  const [id] = await putFiles(['utskrift.txt', 'tapt.txt', 'avvist.txt', 'venter.txt']);
  await accept(id!);
  await lookAtAccepted('utskrift.txt');
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  fiken.hold = () => held;
  await judge().getByRole('button', { name: 'Send til Fiken', exact: true }).dblclick();
  await judge().getByText('Sendes til Fiken', { exact: true }).waitFor();
  expect(await judge().getByRole('button', { name: /Fiken/ }).count()).toBe(0);
  expect(await lookOver(page, 'a file on its way to Fiken')).toEqual([]);
  await wide();
  fiken.hold = undefined;
  answer();
  await judge().getByText('Sendt til Fiken', { exact: true }).waitFor();
  expect(push()).toMatchObject([{ name: 'utskrift.txt', description: `Takt ${id}` }]);
  await judge().getByRole('button', { name: 'Send leveringen til Fiken' }).click();
  await page.getByText('Alt som er godtatt, er allerede sendt.').waitFor();
  expect(await lookOver(page, 'a file that was sent to Fiken')).toEqual([]);
  await wide();
});

test('where Fiken knows the key no longer the page says so, and the file goes when it is read again', async () => {
  const { arrivals } = await ask<{ arrivals: { id: string; name: string }[] }>('/api/office/arrivals');
  await accept(arrivals.find(({ name }) => name === 'tapt.txt')!.id);
  const opens = fiken.tokens.get('personal-key-1')!;
  fiken.tokens.delete('personal-key-1');
  await lookAtAccepted('tapt.txt');
  await judge().getByRole('button', { name: 'Send til Fiken', exact: true }).click();
  await judge().getByText('Fiken kjenner ikke nøkkelen lenger. Lim inn en ny.').waitFor();
  expect(await lookOver(page, 'a file that Fiken was not given')).toEqual([]);
  await wide();
  fiken.tokens.set('personal-key-1', opens);
  await openClient(page, takt, builder);
  const card = page.getByRole('region', { name: 'Regnskapssystem' });
  await card.getByText('1 fil venter på å bli sendt').waitFor();
  expect(await lookOver(page, 'the client’s page where Fiken refused the key')).toEqual([]);
  await wide();
  await card.getByRole('button', { name: 'Les nå' }).click();
  await card.getByText('2 filer sendt fra Takt').waitFor();
  // The reading that comes after it is over too.
  await card.getByRole('button', { name: 'Les nå' }).waitFor();
  expect(push().map(({ name }) => name)).toEqual(['utskrift.txt', 'tapt.txt']);
});

test('what is accepted last is sent on from the client’s page; what Fiken will not have says so and is sent again', async () => {
  const { arrivals } = await ask<{ arrivals: { id: string; name: string }[] }>('/api/office/arrivals');
  await accept(...arrivals.filter(({ name }) => /avvist|venter/.test(name)).map(({ id }) => id));
  await page.reload();
  const card = page.getByRole('region', { name: 'Regnskapssystem' });
  await card.getByText('2 godtatte filer er ikke sendt dit').waitFor();
  fiken.troubles.push({ status: 400 });
  await card.getByRole('button', { name: 'Send til Fiken: September og oktober' }).click();
  const refused = card.locator('li', { hasText: 'Fiken tok den ikke imot.' });
  await refused.waitFor();
  await card.getByText('3 filer sendt fra Takt').waitFor();
  expect(await lookOver(page, 'the client’s page with a file that Fiken refused')).toEqual([]);
  await wide();
  await refused.getByRole('button', { name: /^Send på nytt/ }).click();
  await card.getByText('4 filer sendt fra Takt').waitFor();
  await refused.waitFor({ state: 'detached' });
  expect(new Set(push().map(({ name }) => name))).toEqual(
    new Set(['utskrift.txt', 'tapt.txt', 'avvist.txt', 'venter.txt']),
  );
  expect(push()).toHaveLength(4);
});

test('it is disconnected again, and the key is gone', async () => {
  const card = page.getByRole('region', { name: 'Regnskapssystem' });
  await card.getByRole('button', { name: 'Koble fra' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Koble fra' }).click();
  await card.getByText('Ikke koblet til.').waitFor();
  expect(fiken.faults).toEqual([]);
  expect(fiken.mostAtOnce).toBe(1);
  // The browser complains of the key that was refused, as it should be.
  expect(desk.trouble.filter((line) => !line.includes('status of 422'))).toEqual([]);
  expect(takt.complaints()).toBe('');
});
