import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { awaitLetters, readLetters } from '../support/read-mail.ts';
import { startTakt, type RunningTakt } from '../support/running-takt.ts';
import { photo } from './client-acts.ts';
import { lookOver, settled } from './look-over.ts';
import { importClients, openClient, signInByLink } from './office-acts.ts';

const builder = { name: 'Brattli Bygg AS', email: 'jo@brattli.example' };
const clients = [
  'Kunde;Org.nr;Form;Mva-termin;Avtale;Akseptert dato;Signert av;Kontakt;E-post;Mobil;Ansvar',
  `${builder.name};312 457 806;AS;2 mnd;;;;Jo Brattli;${builder.email};;alle`,
  'Åsen & Sønn Maling AS;312 459 175;AS;2 mnd;;;;Åse Åsen;ase@asen.example;;alle',
].join('\r\n');
const pasted = [
  'Dato\tTekst\tBeløp',
  '12.10.2026\tCircle K Ensjø\t-1 490,00',
  '13.10.2026\tVipps*Kafé Ærlig\t-250,50',
  '14.10.2026\tUten beløp',
].join('\n');

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
const narrow = (page: Page) => page.setViewportSize({ width: 390, height: 844 });
const card = (words: string | RegExp) => phone.page.locator('.question-card').filter({ hasText: words });
const ofPhone = async (name: string): Promise<string[]> => {
  const found = await lookOver(phone.page, name);
  await narrow(phone.page);
  return found;
};

test('open lines are pasted from a spreadsheet, looked over and asked about', async () => {
  const { page } = office;
  await page.goto(`${takt.url}/questions`);
  await settled(page);
  await page.getByText('Ingen svar venter på dere.').waitFor();
  expect(await lookOver(page, '/questions without any')).toEqual([]);
  await wide(page);
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kunde').fill('bratt');
  await dialog.getByRole('button', { name: 'Brattli Bygg AS' }).click();
  await dialog.getByRole('button', { name: 'Linjer fra regneark' }).click();
  await dialog.getByLabel('Lim inn linjene').fill(pasted);
  await dialog.getByText('Linje 4: intet beløp vi kan lese.').waitFor();
  expect(await dialog.getByLabel('Spørsmål til linje 2').inputValue()).toBe(
    'Hva er kr 1 490,00 Circle K Ensjø 12. oktober?',
  );
  await dialog.getByLabel('Spørsmål til linje 3').fill('Hvem var med på kafé?');
  expect(await lookOver(page, 'the dialog with pasted lines')).toEqual([]);
  await wide(page);
  await dialog.getByLabel('Svar innen').fill('27.10.2026');
  await dialog.getByRole('button', { name: 'Spør om 2 ting' }).click();
  await page.getByText('Brattli Bygg AS får vite om 2 spørsmål i dagens melding.').waitFor();
  await page.keyboard.press('2');
  await page.getByText('Hvem var med på kafé?').waitFor();
  await page.getByText('kommer med dagens melding').first().waitFor();
  expect(await lookOver(page, '/questions with two that wait')).toEqual([]);
});

test('the client hears of them in the day’s message, and the link shows only that there are some', async () => {
  await takt.workAt('2026-10-21T07:00:00.000Z');
  const [letter] = await readLetters(takt, builder.email);
  expect(letter!.subject).toBe('To spørsmål fra Ingrid');
  expect(letter!.text).toContain('Ingrid har to spørsmål til deg. Svar innen tirsdag 27. oktober.');
  await phone.page.goto(letter!.link!);
  await phone.page.getByRole('heading', { level: 1, name: 'Svar på to spørsmål innen tirsdag 27. oktober' }).waitFor();
  await phone.page.getByText('To spørsmål fra Ingrid').waitFor();
  expect(await phone.page.getByText('Circle K').count()).toBe(0);
  expect(await ofPhone('the list with closed questions')).toEqual([]);
});

test('a code shows them, and one is answered by a sentence that outlives a reload', async () => {
  const known = (await readLetters(takt, builder.email)).length;
  await phone.page.getByRole('button', { name: /^Vis med kode/ }).click();
  await phone.page.getByText('Du trenger den for å se spørsmålet og svare.').waitFor();
  const [letter] = await awaitLetters(takt, builder.email, known);
  await phone.page.getByRole('textbox').fill(/\d{6}/.exec(letter!.text)![0]);
  await phone.page.getByRole('button', { name: 'Fortsett' }).click();
  const cafe = card('Hvem var med på kafé?');
  await cafe.getByText(/13\. oktober · Vipps\*Kafé Ærlig · −250,50\skr/).waitFor();
  expect(await ofPhone('the list with open questions')).toEqual([]);
  await cafe.getByRole('button', { name: 'Svar med ord' }).click();
  await cafe.getByLabel('Svaret ditt').fill('Åse og jeg, lunsj med kunde');
  await phone.page.reload();
  expect(await cafe.getByLabel('Svaret ditt').inputValue()).toBe('Åse og jeg, lunsj med kunde');
  await phone.context.setOffline(true);
  await cafe.getByRole('button', { name: 'Send svaret' }).click();
  await cafe.getByText('Du er uten nett. Det du skrev, står her til du sender det.').waitFor();
  await phone.context.setOffline(false);
  await cafe.getByRole('button', { name: 'Send svaret' }).click();
  await cafe.getByText('Du svarte: «Åse og jeg, lunsj med kunde»').waitFor();
});

test('the other is answered by a photo, which waits without a line and then goes', async () => {
  const fuel = card('Circle K Ensjø');
  const picture = await photo(phone.page, 'kvittering.jpg', '');
  await phone.context.setOffline(true);
  const [chooser] = await Promise.all([
    phone.page.waitForEvent('filechooser'),
    fuel.getByRole('button', { name: 'Svar med bilde' }).click(),
  ]);
  await chooser.setFiles(picture);
  await fuel.getByRole('button', { name: 'Ta bort fil 1' }).waitFor();
  expect(await ofPhone('a question with a photo')).toEqual([]);
  await fuel.getByRole('button', { name: 'Send svaret' }).click();
  await fuel.getByText(/Svaret venter på nett/).waitFor();
  await phone.context.setOffline(false);
  await fuel.getByText(/Du har svart\. .* ser etter\./).waitFor();
  expect(await ofPhone('the list with answered questions')).toEqual([]);
});

test('the office reads the answers, opens the photo and settles both by keys', async () => {
  const { page } = office;
  await wide(page);
  await page.goto(`${takt.url}/questions`);
  await settled(page);
  await page.getByText('Åse og jeg, lunsj med kunde').waitFor();
  await page
    .getByRole('navigation')
    .first()
    .getByRole('link', { name: /Spørsmål\s*2/ })
    .waitFor();
  const link = page.locator('[data-answer-file]');
  expect(await page.request.get(`${takt.url}${await link.getAttribute('href')}`).then((got) => got.status())).toBe(200);
  expect(await lookOver(page, '/questions with answers')).toEqual([]);
  await wide(page);
  await page.keyboard.press('g');
  await page.getByText('Spørsmålet er ferdig.').waitFor();
  await page.getByText('Åse og jeg, lunsj med kunde').waitFor({ state: 'detached' });
  await page.keyboard.press('g');
  await page.getByText('Ingen svar venter på dere.').waitFor();
  await page.keyboard.press('3');
  await page.getByText('ferdig · spurt av').first().waitFor();
  // The client's list ticks by itself.
  await phone.page.locator('.question-card').first().waitFor({ state: 'detached' });
});

test('the card of the client asks and takes back', async () => {
  const { page } = office;
  await openClient(page, takt, builder.name);
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog', { name: 'Spør Brattli Bygg AS' });
  await dialog.getByRole('button', { name: 'Spør', exact: true }).click();
  await dialog.getByText('Skriv hva du lurer på.').waitFor();
  await dialog.getByLabel('Spørsmålet').fill('Har dere kjøpt ny bil?');
  expect(await lookOver(page, 'the dialog that asks')).toEqual([]);
  await wide(page);
  await dialog.getByRole('button', { name: 'Spør', exact: true }).click();
  await page.getByText('Har dere kjøpt ny bil?', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Trekk tilbake: Har dere kjøpt ny bil?' }).click();
  await page.getByText('Ingen spørsmål venter.').waitFor();
});

test('no page of it has a barrier in English and in the dark', async () => {
  const { page } = office;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${takt.url}/questions?state=done`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Questions' }).waitFor();
  const found = await lookOver(page, '/questions in English');
  await wide(page);
  await page.keyboard.press('q');
  await page.getByRole('dialog').getByRole('button', { name: 'Lines from a spreadsheet' }).click();
  await page.getByLabel('Paste the lines').fill(pasted);
  found.push(...(await lookOver(page, 'the dialog in English')));
  await wide(page);
  await page.getByRole('dialog').getByLabel('Client').fill('bratt');
  await page.getByRole('dialog').getByRole('button', { name: 'Brattli Bygg AS' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Ask about/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await phone.page.getByRole('button', { name: 'English' }).click();
  await phone.page.getByText('Answer by').first().waitFor();
  await phone.page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await ofPhone('the list in English with questions')));
  expect(found).toEqual([]);
});

test('nothing was refused by the page policy, and nothing failed', () => {
  // Without a line the browser itself says so of each look.
  expect(phone.trouble.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  expect(office.trouble).toEqual([]);
  expect(takt.complaints()).toBe('');
});
