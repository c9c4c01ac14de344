import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { awaitLetters, readLetters } from '../support/read-mail.ts';
import { startTakt, type RunningTakt } from '../support/running-takt.ts';
import { lookOver, settled } from './look-over.ts';
import { importClients, openClient, signInByLink } from './office-acts.ts';

const builder = { name: 'Brattli Bygg AS', email: 'jo@brattli.example' };
const clients = [
  'Kunde;Org.nr;Form;Mva-termin;Avtale;Akseptert dato;Signert av;Kontakt;E-post;Mobil;Ansvar',
  `${builder.name};312 457 806;AS;2 mnd;;;;Jo Brattli;${builder.email};;alle`,
  'Åsen & Sønn Maling AS;312 459 175;AS;2 mnd;;;;Åse Åsen;ase@asen.example;;alle',
].join('\r\n');

let browser: Browser;
let takt: RunningTakt;
let office: Desk;
let phone: Desk;

beforeAll(async () => {
  [browser, takt] = await Promise.all([openBrowser(), startTakt('Europe/Oslo')]);
  await takt.workAt('2026-10-20T08:00:00.000Z');
  office = await openDesk(browser, { timeZone: 'Europe/Oslo' });
  await signInByLink(office.page, takt);
  await importClients(office.page, takt, clients);
  phone = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
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

test('the client does not agree with a question, and sees by when there is an answer', async () => {
  const { page } = office;
  await wide(page);
  await openClient(page, takt, builder.name);
  await settled(page);
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel(/Spørsmål/)
    .first()
    .fill('Hva er kr 1 490 Circle K?');
  await dialog
    .getByRole('button', { name: /^Spør( om)?/ })
    .last()
    .click();
  await takt.workAt('2026-10-21T07:00:00.000Z');
  const [letter] = await readLetters(takt, builder.email);
  await phone.page.goto(letter!.link!);
  const known = (await readLetters(takt, builder.email)).length;
  await phone.page.getByRole('button', { name: /^Vis med kode/ }).click();
  const [code] = await awaitLetters(takt, builder.email, known);
  await phone.page.getByRole('textbox').fill(/\d{6}/.exec(code!.text)![0]);
  await phone.page.getByRole('button', { name: 'Fortsett' }).click();
  await phone.page.getByRole('button', { name: /^Jeg er uenig/ }).click();
  const sheet = phone.page.getByRole('dialog');
  await sheet.getByText('Da stanser det som hviler på dette').waitFor();
  expect(await lookOver(phone.page, 'the sheet of disagreement')).toEqual([]);
  await phone.page.setViewportSize({ width: 390, height: 844 });
  await picture(phone.page, 'objection-sheet');
  await sheet.getByLabel(/Hva stemmer ikke/).fill('Det har jeg svart på før.');
  await sheet.getByRole('button', { name: 'Si fra' }).click();
  await phone.page.getByRole('heading', { name: 'Du er uenig i et spørsmål' }).waitFor();
  await phone.page.getByText('Du får svar senest onsdag 28. oktober. Imens hviler det.').waitFor();
  expect(await phone.page.getByRole('button', { name: /^Jeg er uenig/ }).count()).toBe(0);
  expect(await lookOver(phone.page, 'the list with an objection')).toEqual([]);
  await phone.page.setViewportSize({ width: 390, height: 844 });
  await picture(phone.page, 'objection-waits');
});

test('the office, where nobody else can answer, is told so and answers; the client reads it', async () => {
  const { page } = office;
  await wide(page);
  await page.goto(`${takt.url}/tasks`);
  await settled(page);
  await page.getByText('Er ikke enig i et spørsmål.').waitFor();
  await page.getByText('Kontoret har ingen andre som kan svare.').waitFor();
  expect(await lookOver(page, '/tasks with an objection')).toEqual([]);
  await wide(page);
  await picture(page, 'objection-task');
  await page.getByRole('button', { name: 'Svar kunden', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kunden har rett', { exact: true }).check();
  await dialog.getByLabel('Dette leser kunden').fill('Du har rett, vi fant svaret ditt.');
  expect(await lookOver(page, 'the answer to an objection')).toEqual([]);
  await wide(page);
  await picture(page, 'objection-answer');
  await dialog.getByRole('button', { name: 'Svar', exact: true }).click();
  await page.getByText('Kunden har fått svar.').waitFor();
  await phone.page.reload();
  await phone.page.getByText('Du hadde rett. Vi har rettet det.').waitFor();
  await phone.page.getByText('Du har rett, vi fant svaret ditt.').waitFor();
  expect(await phone.page.locator('.question-card').count()).toBe(0);
  expect(await lookOver(phone.page, 'the list with an answer')).toEqual([]);
  await phone.page.setViewportSize({ width: 390, height: 844 });
  await picture(phone.page, 'objection-answered');
});

test('the lead keeps a letter of her own, and prints it', async () => {
  const { page } = office;
  await wide(page);
  await openClient(page, takt, builder.name);
  await settled(page);
  await page.getByRole('button', { name: 'Ta vare på et brev' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Rekommandert').check();
  await dialog.getByLabel('Teksten, slik den ble sendt').fill('Til styret.\n\nDette er et varsel.');
  expect(await lookOver(page, 'the letter')).toEqual([]);
  await wide(page);
  await dialog.getByRole('button', { name: 'Ta vare på det' }).click();
  await page.getByText('Brevet er tatt vare på, og står i loggen.').waitFor();
  const link = page.getByRole('link', { name: /^Skriv ut brevet/ });
  const got = await page.request.get(`${takt.url}${await link.getAttribute('href')}`);
  expect([got.status(), got.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect(await lookOver(page, 'the client with a letter')).toEqual([]);
  await wide(page);
  await picture(page, 'client-with-letter');
  expect([...office.trouble, ...phone.trouble]).toEqual([]);
});
