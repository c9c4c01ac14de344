import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findTemplate, type AgreementTerms } from '../../src/domain/agreement/index.ts';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { awaitLetters } from '../support/read-mail.ts';
import { startTakt, type RunningTakt } from '../support/running-takt.ts';
import { findClientId } from './agreement-acts.ts';
import { lookOver, settled } from './look-over.ts';
import { importClients, openClient, signInByLink } from './office-acts.ts';

const builder = { name: "Brattli & O'Hara Bygg AS", email: 'jo@brattli.example' };
const painter = { name: 'Åsen & Sønn Maling AS', email: 'ase@asen.example' };
const sailor = { name: 'Havbris Seilskole AS', email: 'liv@havbris.example' };
const florist = { name: 'Ørnes Blomster AS', email: 'una@ornes.example' };
const head = 'Kunde;Org.nr;Form;Mva-termin;Avtale;Akseptert dato;Signert av;Kontakt;E-post;Mobil;Ansvar';
const clients = [
  [
    `${builder.name};312 457 806;AS;2 mnd;;;;Jo Brattli;${builder.email};410 00 000;alle`,
    `${painter.name};312 459 175;AS;2 mnd;;;;Åse Åsen;${painter.email};;alle`,
  ],
  [
    `${sailor.name};;AS;2 mnd;;;;Liv Hav;${sailor.email};;alle`,
    `${florist.name};;AS;2 mnd;;;;Una Ørn;${florist.email};;alle`,
  ],
];

const { duties } = findTemplate('vat-two-monthly')!.terms;
const index = { index: 'consumer-price-index', month: 1, noticeDays: 30 };
const fixed = { fee: 'fixed', key: 'books', per: 'month', amountOre: 499_000 };
const hourly = { fee: 'hourly', key: 'hours', role: 'accountant', rateOre: 115_000 };
const bundle = {
  fee: 'package',
  key: 'bundle',
  per: 'month',
  amountOre: 249_000,
  volume: { of: 'vouchers', upTo: 100 },
  toleranceBasisPoints: 1_000,
  eachBeyondOre: 850,
  presumes: [],
};
const agreed: readonly [{ name: string }, unknown][] = [
  [builder, { duties, price: { fees: [fixed, hourly], index } }],
  [painter, { duties, price: { fees: [fixed] } }],
  [sailor, { duties, price: { fees: [bundle], index } }],
  [florist, { duties }],
];

let browser: Browser;
let takt: RunningTakt;
let desk: Desk;
const clientIds: Record<string, string> = {};

beforeAll(async () => {
  [browser, takt] = await Promise.all([openBrowser(), startTakt('America/Los_Angeles')]);
  desk = await openDesk(browser, { timeZone: 'Europe/Oslo' });
});
afterAll(async () => {
  await browser.close();
  await takt.close();
});

const post = (page: Page, address: string, body: unknown): Promise<number> =>
  page.evaluate(
    async ([to, json]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      return (await fetch(to!, { method: 'POST', headers, body: json! })).status;
    },
    [address, JSON.stringify(body)] as const,
  );
const shown = async (page: Page, place = 'main'): Promise<string> =>
  (await page.locator(place).innerText()).replaceAll('\u00a0', ' ');
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['TAKT_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
/** Looks a screen over, and keeps pictures of it where a folder is given. */
const look = async (name: string): Promise<void> => {
  const { page } = desk;
  expect(await lookOver(page, name)).toEqual([]);
  await picture(page, `${name}-390`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await picture(page, `${name}-1280`);
};
const figures = async (page: Page): Promise<void> => {
  await page.getByLabel('Indeks før').fill('133,9');
  await page.getByLabel('Indeks nå').fill('137,2');
  await page.getByLabel('Ny pris fra').selectOption('2027-01-01');
  await page.getByRole('button', { name: 'Vis prisene' }).click();
  await page.getByRole('heading', { name: 'Kan justeres' }).waitFor();
};

test('every client stands with old price, new price and first day, or with why the price stays', async () => {
  const { page } = desk;
  await takt.workAt('2026-07-01T08:00:00.000Z');
  await signInByLink(page, takt);
  for (const rows of clients) await importClients(page, takt, [head, ...rows].join('\r\n'));
  for (const [{ name }, terms] of agreed) {
    await openClient(page, takt, name);
    clientIds[name] = findClientId(page);
    const basis = { basis: 'written', acceptedOn: '2026-07-01', signerName: 'Jo Brattli' };
    const agreement = { terms: terms as AgreementTerms, startOn: '2026-07-01', basis, dropOtherClauses: true };
    expect(await post(page, `/api/office/clients/${clientIds[name]}/agreements`, agreement)).toBe(201);
  }
  await takt.workAt('2026-11-25T09:00:00.000Z');
  await page.goto(`${takt.url}/price-adjustment`);
  await settled(page);
  await look('pris-tom');
  await figures(page);
  const table = await shown(page, '.price-table');
  expect(table).toMatch(/Brattli & O'Hara Bygg AS\s+Fast pris per måned\s+4 990,00 kr\s+5 113,00 kr\s+1. januar 2027/);
  expect(table).toMatch(/Timepris for regnskapsfører\s+1 150,00 kr\s+1 178,00 kr/);
  expect(table).toMatch(/Pakkepris per måned for inntil 100 bilag\s+2 490,00 kr\s+2 551,00 kr/);
  expect(table).toMatch(/Hvert bilag utover pakken\s+8,50 kr\s+8,71 kr/);
  const stays = await shown(page, 'section:has(.stays-group)');
  expect(stays).toContain('Avtalen har ikke noe punkt om indeks som er godtatt.');
  expect(stays).toMatch(/Avtalen sier ingen pris.\s+Ørnes Blomster AS/);
  await look('pris-liste');
  expect(desk.trouble).toEqual([]);
});

test('by keyboard all but one are marked, told and taken back', async () => {
  const { page } = desk;
  await page.locator('h1').click();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Varsle 1 kunde' }).waitFor();
  await page.keyboard.press('g');
  await page.getByRole('dialog').getByText('Første dag med ny pris: 1. januar 2027.').waitFor();
  await look('pris-varsle');
  await page.getByRole('dialog').getByRole('button', { name: 'Send varsel' }).press('Enter');
  await page.getByText('1 kunde får varsel.').waitFor();
  await page.getByText('Kunden har alt fått varsel om ny pris det året.').waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('z');
  await page.getByText('1 varsel er tatt tilbake.').waitFor();
  // Whoever was left out still is, until all are marked again.
  await page.getByRole('button', { name: 'Varsle 1 kunde' }).waitFor();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Varsle 2 kunder' }).waitFor();
  expect(desk.trouble).toEqual([]);
});

test('a client without the clause gets a change to accept, which opens in the editor', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: `Lag endring for ${painter.name}` }).click();
  await page.getByLabel('Varsel, dager før').fill('400');
  await page.getByRole('button', { name: 'Lag utkast' }).click();
  await page.getByText('Skriv et tall fra 0 til 366.').waitFor();
  await page.getByLabel('Varsel, dager før').fill('60');
  await look('pris-endring');
  await page.getByRole('button', { name: 'Lag utkast' }).click();
  await page.waitForURL(/\/agreements\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { level: 1, name: new RegExp(painter.name) }).waitFor();
  await page.goBack();
  await figures(page);
  await page.getByRole('link', { name: `Åpne det som er under arbeid for ${painter.name}` }).waitFor();
  expect(desk.trouble).toEqual([]);
});

test('a client is told in one letter, and the price holds from its day', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Varsle 2 kunder' }).click();
  await page.getByRole('button', { name: 'Send varsel' }).click();
  await page.getByText('2 kunder får varsel.').waitFor();
  await takt.workAt('2026-11-25T10:00:00.000Z');
  const letters = await awaitLetters(takt, builder.email, 0);
  const [letter] = letters.filter(({ subject }) => subject === 'Nye priser fra 1. januar 2027');
  expect(letter!.text).toContain('Fast pris per måned: kr 4 990 blir kr 5 113');
  expect(letter!.text).toMatch(/Dette står i del [A-K] i avtalen, «Pris»\./);
  await page.reload();
  await settled(page);
  await page
    .getByRole('button', { name: /^Vis kundene i varselet/ })
    .first()
    .click();
  expect(await shown(page, 'dialog')).toMatch(/Brattli & O'Hara Bygg AS[^]*Varslet\s+fra 1. januar 2027/);
  await look('pris-historikk');
  await page.keyboard.press('Escape');
  await takt.workAt('2027-01-01T09:00:00.000Z');
  await page.reload();
  await settled(page);
  await page.getByText('Gjelder 2').waitFor();
  expect(desk.trouble).toEqual([]);
});

test('the page speaks English too', async () => {
  const { page } = desk;
  await figures(page);
  await page.getByRole('button', { name: 'English' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Price adjustment' }).waitFor();
  await page.getByText('The price stays').waitFor();
  await look('pris-engelsk');
  expect(desk.trouble).toEqual([]);
});
