import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builder } from '../../src/demo/cast.ts';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

const partner = "Fjørdæ & O'Neill Regnskap AS";

let browser: Browser;
let demo: RunningDemo;
let kari: Desk;
let ingrid: Desk;
let jo: Desk;
let helpingOn: string;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 14 })]);
  [kari, ingrid] = await Promise.all([
    openManagerDesk(browser, demo.managerLink),
    openManagerDesk(browser, demo.accountantLink),
  ]);
  jo = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

async function look(page: Page, name: string, width: 1280 | 390 = 1280): Promise<void> {
  await settled(page);
  expect(await lookOver(page, name)).toEqual([]);
  await page.setViewportSize({ width, height: 844 });
}

test('a manager enters an office that the office trusts, and hears at the field what is wrong', async () => {
  const { page } = kari;
  await page.goto(`${demo.url}/people`);
  await page.getByRole('link', { name: 'Åpne registeret' }).click();
  await page.getByText('Begynn med ett dere kjenner').waitFor();
  await look(page, 'the empty register');
  await page.getByRole('button', { name: 'Legg til et byrå' }).click();
  const dialog = page.getByRole('dialog', { name: 'Legg til et byrå' });
  await dialog.getByLabel('Organisasjonsnummer').fill('974 760 674');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('Nummeret stemmer ikke. Det har ni sifre.').waitFor();
  await dialog.getByText('Skriv hva byrået heter.').waitFor();
  await look(page, 'an entry with faults');
  await dialog.getByLabel('Navn').fill(partner);
  await dialog.getByLabel('Organisasjonsnummer').fill('974 760 673');
  await dialog.getByLabel('Kontaktperson').fill("Mari O'Neill");
  await dialog.getByLabel('E-post').fill('mari@fjord.example');
  await dialog.getByLabel('Bransjer, med komma mellom').fill('bygg, Reindrift');
  await dialog.getByLabel('Steder, ett på hver linje: kommune, fylke').fill('Hamar, Innlandet');
  await dialog.getByLabel('noen som henter bilagene').check();
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Bygg og anlegg, Reindrift').waitFor();
  await look(page, 'the register');
});

test('the lead sees who suits and why, writes the letter, and asks the client', async () => {
  const { page } = ingrid;
  await page.goto(`${demo.url}/clients`);
  await page.getByRole('link', { name: 'Brattli Bygg AS' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Brattli Bygg AS' }).waitFor();
  helpingOn = `${page.url()}/helping-on`;
  await page.goto(helpingOn);
  await page.getByRole('heading', { level: 1, name: 'Hjelp Brattli Bygg AS videre' }).waitFor();
  await page.getByLabel('Bransjer, høyst tre, med komma mellom').fill('bygg');
  await page.getByLabel('Kommune').fill('Hamar');
  await page.getByLabel('Fylke').fill('Innlandet');
  await page.getByLabel('noen som henter bilagene').check();
  await page.getByText('Det kunden trenger: noen som henter bilagene (4)').waitFor();
  await page.getByRole('checkbox', { name: new RegExp(partner) }).check();
  await look(page, 'who suits');
  await page.getByRole('button', { name: 'Bruk disse' }).click();
  await page.getByRole('heading', { name: '3. Brevet til kunden' }).waitFor();
  await page.getByRole('button', { name: 'Endre: Du får med deg alt du har levert.' }).click();
  const dialog = page.getByRole('dialog', { name: 'Skriv det på din måte' });
  await dialog.getByLabel('Tekst').fill('Vi tenker på Fjørdæ & O’Neill Regnskap.');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText(/Kunden har ikke svart ennå. Skriv uten navnet på byrået/).waitFor();
  await look(page, 'a sentence with a name');
  await dialog.getByLabel('Tekst').fill('Alt du har levert, er ditt.');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Alt du har levert, er ditt.').waitFor();
  const paper = await page.getByRole('link', { name: 'Åpne som PDF' }).getAttribute('href');
  const pdf = await page.request.get(`${demo.url}${paper}`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await look(page, 'the letter and the question');
  await page.getByRole('button', { name: /^Send brevet til / }).click();
  await page.getByText('Brevet er på vei.').waitFor();
  await page.getByText('Kunden er spurt og tenker på det.').waitFor();
  await page.getByText(/Ikke noe svar er ikke et ja/).waitFor();
  expect(await page.getByRole('button', { name: /^Les og send/ }).count()).toBe(0);
  await look(page, 'asked');
  await page.getByRole('button', { name: 'Gi flere dager' }).click();
  const days = page.getByRole('dialog', { name: 'Gi flere dager' });
  await days.getByRole('button', { name: 'Gi flere dager' }).click();
  await days.getByText('Må fylles ut.').waitFor();
  await look(page, 'more days to answer');
  await days.getByLabel('Svar innen').fill('om 20 dager');
  await days.getByRole('button', { name: 'Gi flere dager' }).click();
  await page.getByText(/^Kunden kan svare til og med/).waitFor();
});

test('the client reads what is asked on the phone, with a code', async () => {
  const { page } = jo;
  await page.goto(demo.clientLink);
  await page.getByRole('heading', { name: /spør deg om noe/ }).waitFor();
  await look(page, 'the list with a question', 390);
  const known = demo.countMails();
  await page.getByRole('button', { name: 'Les og svar' }).click();
  await page.getByRole('textbox').fill(await demo.codeFor(builder.email, known));
  await page.getByRole('button', { name: 'Fortsett' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kan vi si hvem du er?' }).waitFor();
  await page.getByText('Alt du har levert, er ditt.').waitFor();
  await page.getByText('Kan gi deg noen som henter bilagene').waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/Fjørdæ|Neill|fjord\.example/);
  await look(page, 'the question', 390);
});

test('the client reads it in English on the phone, the letter in the language that it was written in', async () => {
  const { page } = jo;
  await page.goto(`${demo.url}/t/`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Read and answer' }).click();
  await page.getByRole('heading', { level: 1, name: 'May we say who you are?' }).waitFor();
  await page.getByText('Can give you somebody who collects the vouchers').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.getByRole('region', { name: /^The letter from / }).getAttribute('lang')).toBe('nb');
  const own = await page.locator('.ticks, .choice, .bar, h1').allInnerTexts();
  expect(own.join()).not.toMatch(/[æøå]/i);
  await look(page, 'the question in English', 390);
  await page.getByRole('button', { name: 'Yes, you may' }).click();
  await page.getByText('Choose at least one office, or answer no.').waitFor();
  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByRole('checkbox', { name: /^The line of business/, checked: true }).waitFor();
  await look(page, 'all of it in English', 390);
  await page.goto(`${demo.url}/t/`);
  await page.getByRole('button', { name: 'Norsk' }).click();
  await page.getByRole('button', { name: 'Les og svar' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kan vi si hvem du er?' }).waitFor();
});

test('the client says yes to some of it', async () => {
  const { page } = jo;
  await page.getByRole('button', { name: 'Ja, det kan dere' }).click();
  await page.getByText('Velg minst ett byrå, eller svar nei.').waitFor();
  await page.getByRole('checkbox', { name: /^Byrå 1/ }).check({ force: true });
  await page.getByRole('checkbox', { name: /^Hva som ville gjort det lettere/ }).check({ force: true });
  await look(page, 'some of it', 390);
  await page.getByRole('button', { name: 'Ja, det kan dere' }).click();
  await page.getByRole('heading', { level: 1, name: 'Du har sagt ja' }).waitFor();
  await page.getByText(partner).waitFor();
  await look(page, 'a yes', 390);
});

test('the lead reads the mail word for word, and the office is told that and no more', async () => {
  const { page } = ingrid;
  await page.goto(helpingOn);
  await page.getByText('Kunden har sagt ja. Fortell byrået.').waitFor();
  await page.getByRole('button', { name: `Les og send: ${partner}` }).click();
  const dialog = page.getByRole('dialog', { name: /mari@fjord\.example/ });
  await dialog.getByText(/Brattli Bygg AS.*ser etter et nytt byrå/).waitFor();
  expect(await dialog.innerText()).not.toContain(builder.email);
  await look(page, 'the mail to the office');
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Byrået får vite det nå.').waitFor();
  await page.getByRole('button', { name: `Tar kunden: ${partner}` }).waitFor();
  await look(page, 'told');
  await page.goto(`${demo.url}/outbox`);
  await page.getByText('mari@fjord.example').first().waitFor();
});

test('the mail comes back: the manager corrects the address, and the lead sends it once more', async () => {
  const { page } = ingrid;
  await demo.bounce('mari@fjord.example');
  await page.goto(helpingOn);
  await page.getByText('Brevet til byrået kom ikke fram. Rett adressen, og send det på nytt.').waitFor();
  await page.getByText(/til mari@fjord\.example, men kom ikke fram\.$/).waitFor();
  await page.getByText('Adressen er fortsatt den samme i registeret, der en leder kan rette den.').waitFor();
  await look(page, 'a mail that came back');
  await kari.page.goto(`${demo.url}/partner-offices`);
  await kari.page.getByRole('button', { name: `Endre: ${partner}` }).click();
  const entry = kari.page.getByRole('dialog', { name: 'Endre byrået' });
  await entry.getByLabel('E-post').fill('post@fjord.example');
  await entry.getByRole('button', { name: 'Lagre' }).click();
  await entry.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText('Det går nå til post@fjord.example.').waitFor();
  await page.getByRole('button', { name: `Send på nytt: ${partner}` }).click();
  const dialog = page.getByRole('dialog', { name: /post@fjord\.example/ });
  await dialog.getByText('Brevet til mari@fjord.example kom ikke fram. Dette går til post@fjord.example.').waitFor();
  await look(page, 'the mail once more');
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/^Fortalt .* Svaret ventes innen/).waitFor();
  expect(await page.getByRole('button', { name: /^Send på nytt/ }).count()).toBe(0);
});

test('the lead gives the office more days to answer', async () => {
  const { page } = ingrid;
  await page.getByRole('button', { name: `Gi flere dager: ${partner}` }).click();
  const days = page.getByRole('dialog', { name: 'Gi flere dager' });
  await days.getByText(/får ikke beskjed herfra/).waitFor();
  await days.getByLabel('Svar innen').fill('om 20 dager');
  await days.getByRole('button', { name: 'Gi flere dager' }).click();
  await page.getByText(/^Fjørdæ & O'Neill Regnskap AS kan svare til og med/).waitFor();
  await look(page, 'more days for the office');
});

test('the client takes it back, in English too, and nothing more is said', async () => {
  const { page } = jo;
  await page.goto(`${demo.url}/t/#/helping-on`);
  await page.reload();
  await page.getByText(/^Vi fortalte dem det/).waitFor();
  await page.getByRole('button', { name: 'Ta svaret tilbake' }).click();
  await page.getByRole('heading', { level: 1, name: 'Svaret er tatt tilbake' }).waitFor();
  expect(await page.locator('body').innerText()).not.toMatch(/Fjørdæ|Neill/);
  await look(page, 'taken back', 390);
  await ingrid.page.goto(helpingOn);
  await ingrid.page.getByText('Kunden har tatt samtykket tilbake.').waitFor();
  await look(ingrid.page, 'taken back at the office');
  await ingrid.page.getByRole('button', { name: 'English' }).first().click();
  await ingrid.page.getByText('The client has taken the consent back.').waitFor();
  await look(ingrid.page, 'in English');
});

test('nothing was refused by the page policy, and nothing failed', () => {
  const trouble = [...kari.trouble, ...ingrid.trouble, ...jo.trouble];
  expect(trouble.filter((line) => !line.includes('status of 422'))).toEqual([]);
  expect(demo.complaints()).toBe('');
});
