import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { startTakt, type RunningTakt } from '../support/running-takt.ts';
import { lookOver, settled } from './look-over.ts';
import { importClients, openClient, signInByLink } from './office-acts.ts';

const clients = [
  'Kunde;Org.nr;Form;Mva-termin;Avtale;Akseptert dato;Signert av;Kontakt;E-post;Mobil;Ansvar',
  'Brattli Bygg AS;312 457 806;AS;2 mnd;;;;Jo Brattli;jo@brattli.example;;alle',
  'Åsen & Sønn Maling AS;312 459 175;AS;2 mnd;;;;Åse Åsen;ase@asen.example;;alle',
].join('\r\n');

let browser: Browser;
let takt: RunningTakt;
let office: Desk;

beforeAll(async () => {
  [browser, takt] = await Promise.all([openBrowser(), startTakt('Europe/Oslo')]);
  await takt.workAt('2026-10-20T08:00:00.000Z');
  office = await openDesk(browser, { timeZone: 'Europe/Oslo' });
  await signInByLink(office.page, takt);
  await importClients(office.page, takt, clients);
});

afterAll(async () => {
  await browser.close();
  await takt.close();
});

const wide = (page: Page) => page.setViewportSize({ width: 1280, height: 844 });
const picture = (page: Page, name: string) =>
  process.env['TAKT_PICTURES']
    ? page.screenshot({ path: `${process.env['TAKT_PICTURES']}/${name}.png`, fullPage: true })
    : undefined;

test('a hold is set on a client’s page with a reason, and access is there for each contact', async () => {
  const { page } = office;
  await wide(page);
  await openClient(page, takt, 'Brattli Bygg AS');
  await settled(page);
  await picture(page, 'client-first');
  const link = page.getByRole('link', { name: 'Hent innsyn for Jo Brattli' });
  const got = await page.request.get(`${takt.url}${await link.getAttribute('href')}`);
  expect([got.status(), (await got.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
  await page.getByRole('button', { name: 'Stans sletting' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Med egne ord').fill('Tvist om regningen for mai');
  expect(await lookOver(page, 'the hold')).toEqual([]);
  await wide(page);
  await dialog.getByRole('button', { name: 'Stans', exact: true }).click();
  await page.getByText('Sletting er stanset.').waitFor();
});

test('the page says how long each class is kept, what holds, and has the documents', async () => {
  const { page } = office;
  await page.goto(`${takt.url}/retention`);
  await settled(page);
  await picture(page, 'retention-first');
  await page.getByText('Ingenting er gammelt nok til å slettes.').waitFor();
  await page.getByText('Tvist om regningen for mai').waitFor();
  await page.getByText('3 år og 6 måneder etter regnskapsårets slutt').first().waitFor();
  expect(await lookOver(page, '/retention')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, 'retention-390');
  await wide(page);
  await picture(page, 'retention');
  for (const name of ['Databehandleravtale, vedlegg, bokmål', 'Underleverandører, engelsk']) {
    const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
    const got = await page.request.get(`${takt.url}${href}`);
    expect([got.status(), got.headers()['content-type']]).toEqual([200, 'application/pdf']);
  }
  await page.getByRole('button', { name: /^La sletting gå igjen/ }).click();
  await page.getByText('Sletting går igjen for Brattli Bygg AS.').waitFor();
  await page.getByText('Ingenting er stanset for hånd.').waitFor();
  expect(office.trouble).toEqual([]);
});
