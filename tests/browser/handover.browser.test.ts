import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let ingrid: Desk;
let mari: Desk;
let jo: Desk;
let link: string;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 14 })]);
  ingrid = await openManagerDesk(browser, demo.accountantLink);
  mari = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 1280 });
  jo = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const wide = { width: 1280, height: 844 };
const narrow = { width: 390, height: 844 };

test('the office notes the notice, says who takes over, and hands over a line', async () => {
  const { page } = ingrid;
  await page.goto(`${demo.url}/clients`);
  await page.getByRole('link', { name: 'Brattli Bygg AS' }).first().click();
  await page.getByRole('link', { name: 'Overføring av oppdraget' }).click();
  await page.getByRole('button', { name: 'Noter oppsigelsen' }).click();
  await page.getByRole('heading', { name: 'Siste dag' }).waitFor();
  await settled(page);
  expect(await lookOver(page, 'a handover that has begun')).toEqual([]);
  await page.setViewportSize(wide);

  await page.getByRole('button', { name: 'Skriv hvem som tar over' }).click();
  await page.getByLabel('Navn').first().fill("Fjord & O'Brien Regnskap ÆØÅ AS");
  await page.getByLabel('Organisasjonsnummer').fill('310332062');
  await page.getByLabel('Kontaktperson').fill('Mari Fjord');
  await page.getByLabel('E-post').fill('mari@fjord.example');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByRole('button', { name: 'Lag lenke' }).click();
  link = await page.getByLabel('Lenke til mottakeren').inputValue();
  expect(link).toContain('/receive#');

  await page.getByRole('button', { name: /^Gjør klar: Leveringsloggen/ }).click();
  await page.getByRole('button', { name: /^Lever: Leveringsloggen/ }).click();
  await page.getByText(/^Mottakeren svarer innen/).waitFor();
  await page.getByRole('button', { name: /^Gjør klar: Kundens egne dokumenter/ }).click();
  await page.getByRole('button', { name: /^Kunden har fått beskjed/ }).click();
  await page.getByText(/^Kunden svarer innen/).waitFor();
});

test('whoever takes over answers on a page of their own, without an account', async () => {
  const { page } = mari;
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: 'Overføring av oppdraget' }).waitFor();
  await page.getByText(/overfører Brattli Bygg AS til Fjord & O'Brien/).waitFor();
  await settled(page);
  expect(await lookOver(page, 'the receiver’s page')).toEqual([]);
  await page.setViewportSize(narrow);
  expect(await page.getByText('Dette blir hos oss').count()).toBe(0);
  await page.getByRole('button', { name: /^Noe mangler: Leveringsloggen/ }).click();
  await page.getByLabel('Hva mangler?').fill('Er det mistanke om noe?');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Dette kan ikke stå her: mistanke. Skriv det uten.').waitFor();
  await page.getByLabel('Hva mangler?').fill("Oktober mangler, «sier» Åse O'Hara");
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText(/«Oktober mangler, «sier» Åse O'Hara»/).waitFor();
  await page.getByRole('button', { name: /^Bekreft: Leveringsloggen/ }).click();
  await page.getByText(/^Bekreftet .* av Mari Fjord$/).waitFor();
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Åpne som PDF' }).click(),
  ]);
  expect(paper.suggestedFilename()).toBe('overforing.pdf');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Handover of the engagement' }).waitFor();
});

test('the client sees the last day on the phone, what happens now, and confirms what is the client’s', async () => {
  const { page } = jo;
  await page.goto(demo.clientLink);
  await page.getByRole('heading', { name: /^Siste dag er/ }).waitFor();
  await page.getByRole('button', { name: 'Se hva som skjer nå' }).click();
  await page.getByRole('heading', { level: 1, name: 'Når oppdraget slutter' }).waitFor();
  await page.getByRole('heading', { name: 'Dette skjer nå' }).waitFor();
  await settled(page);
  expect(await lookOver(page, 'the end of an engagement')).toEqual([]);
  await page.setViewportSize(narrow);
  await page.getByRole('button', { name: /^Bekreft: Kundens egne dokumenter/ }).click();
  await page.getByText(/^Bekreftet .* av Jo Brattli$/).waitFor();
});

test('the lead answers the next accountant with facts, and names what may not stand there', async () => {
  const { page } = ingrid;
  await page.reload();
  await page.getByText(/^Bekreftet .* av Mari Fjord$/).waitFor();
  await page.getByRole('button', { name: 'Noter et spørsmål' }).click();
  await page.getByRole('button', { name: 'Noter et spørsmål' }).click();
  await page.getByText(/Svaret skal være sendt/).waitFor();
  await page.getByText('Vis uttalelsen').click();
  await page.getByRole('heading', { name: 'Det som ikke ble slik det var avtalt' }).waitFor();
  expect(await lookOver(page, 'a statement')).toEqual([]);
  await page.setViewportSize(wide);
  await page.getByText(/^Fra rapportene dere lovet og har krysset av i Takt\./).waitFor();
  const vatReturn = page.getByRole('checkbox', { name: /^Mva-melding \d\. termin/ });
  const words = page.locator('.handover-statement-paper');
  await vatReturn.uncheck();
  await page.getByLabel('Legg til (kan stå tomt)').fill('Se rapporten til Økokrim.');
  await page.getByRole('button', { name: 'Lest og godkjent' }).click();
  await page.getByText('Dette kan ikke stå her: Økokrim. Skriv det uten.').waitFor();
  await page.getByLabel('Legg til (kan stå tomt)').fill('Alt bilagsmateriale ligger hos kunden.');
  await page.getByRole('button', { name: 'Lest og godkjent' }).click();
  await page.getByText(/^Godkjent av/).waitFor();
  expect(await words.innerText()).not.toContain('Mva-melding');
  await vatReturn.check();
  const sentOn = page.getByLabel(/^Sendt: Mva-melding/);
  await sentOn.fill('');
  await page.getByRole('button', { name: 'Lest og godkjent' }).click();
  await page.getByText('Må fylles ut.').waitFor();
  await sentOn.fill('20.11.2026');
  await page.getByRole('button', { name: 'Lest og godkjent' }).click();
  await words.getByText(/^Mva-melding \d\. termin .*, sendt 20\. november 2026$/).waitFor();
  expect(await lookOver(page, 'an approved statement')).toEqual([]);
  await page.setViewportSize(wide);
  await page.getByRole('button', { name: 'Den er sendt' }).click();
  await page.getByText(/^Sendt \d/).waitFor();
});

test('what was said stays on the page of a handover that has ended, with its paper', async () => {
  const { page } = ingrid;
  await page.getByRole('button', { name: 'Oppsigelsen er trukket tilbake' }).click();
  const dialog = page.getByRole('dialog', { name: 'Oppsigelsen er trukket tilbake' });
  await dialog.getByRole('button', { name: 'Oppsigelsen er trukket tilbake' }).click();
  await page.getByText(/^Den forrige oppsigelsen ble trukket tilbake/).waitFor();
  await page.getByRole('heading', { name: 'Uttalelse til ny regnskapsfører' }).waitFor();
  await page.getByText('Vis uttalelsen').click();
  await page.getByText('Alt bilagsmateriale ligger hos kunden.').waitFor();
  const address = await page.getByRole('link', { name: 'Åpne som PDF' }).getAttribute('href');
  const paper = await page.request.get(`${demo.url}${address}`);
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await lookOver(page, 'an ended handover')).toEqual([]);
});
