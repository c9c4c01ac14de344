import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProvider, type TestProvider } from '../../src/identity/provider.testdata.ts';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { owner, startTakt, type RunningTakt } from '../support/running-takt.ts';
import { awaitLetters, readLetters } from '../support/read-mail.ts';
import { askForLink } from './office-acts.ts';
import { lookOver as lookAt } from './look-over.ts';

/** Wide and on a phone, and then on the desk again. */
async function lookOver(page: Page, name: string): Promise<string[]> {
  const found = await lookAt(page, name);
  await page.setViewportSize({ width: 1280, height: 844 });
  return found;
}

let browser: Browser;
let provider: TestProvider;
let takt: RunningTakt;
let desk: Desk;
let phone: Desk;
let secret: string;
let recoveryCode: string;
let secondRecoveryCode: string;

beforeAll(async () => {
  provider = await startProvider();
  provider.claims = { sub: 'entra-ingrid', email: owner.email, email_verified: true };
  [browser, takt] = await Promise.all([
    openBrowser(),
    startTakt('Europe/Oslo', {
      STAFF_OIDC_ISSUER: provider.issuer,
      STAFF_OIDC_CLIENT_ID: 'takt',
      STAFF_OIDC_CLIENT_SECRET: 'hemmelig',
      STAFF_OIDC_NAME: 'Microsoft',
    }),
  ]);
  desk = await openDesk(browser, { timeZone: 'Europe/Oslo' });
  phone = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
});
afterAll(async () => {
  await browser.close();
  await takt.close();
  await provider.stop();
});

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
/** A refused request is a line in the browser's own log, and no fault of the page. */
const refusalsAside = (): string[] => desk.trouble.splice(0).filter((line) => !line.includes('403'));
const codeNow = (): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
test("somebody of the office signs in by the office's own provider", async () => {
  const { page } = desk;
  await page.goto(`${takt.url}/sign-in`);
  await page.getByRole('button', { name: 'Logg inn med Microsoft' }).waitFor();
  expect(await lookOver(page, 'the page for signing in with a provider')).toEqual([]);
  await press(page, 'Logg inn med Microsoft');
  await page.getByRole('link', { name: 'Innlogging' }).waitFor();
  expect(page.url()).not.toContain('state=');
});

test('shows once more that it is them before they change how they sign in, and goes on where they were', async () => {
  const { page } = desk;
  await takt.ageSessions(11);
  await page.getByRole('link', { name: 'Innlogging' }).click();
  await press(page, 'Sett opp');
  const dialog = page.getByRole('dialog', { name: 'Vis at det er deg' });
  await dialog.waitFor();
  expect(await lookOver(page, 'the question for a factor')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByText('Dette endrer hvem som slipper inn').first().waitFor();
  expect(await page.getByRole('img', { name: 'QR-kode med nøkkelen' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await press(page, 'Sett opp');
  const known = (await readLetters(takt, owner.email)).length;
  await press(page, 'Send kode på e-post');
  const [letter] = await awaitLetters(takt, owner.email, known);
  await page.getByLabel('Koden fra e-posten').fill(/\d{6}/.exec(letter!.text)![0]);
  expect(await lookOver(page, 'the mailed code for it')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: 'QR-kode med nøkkelen' }).waitFor();
  expect(await dialog.count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(refusalsAside()).toEqual([]);
});

test('sets up codes from an app, with the key as a picture and as text, and keeps the recovery codes', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Innlogging' }).click();
  await page.getByRole('heading', { name: 'Her er du logget inn' }).waitFor();
  await page.getByText('Chrome på Linux').waitFor();
  await page.getByText('med jobbkontoen').waitFor();
  expect(await lookOver(page, 'signing in and sessions')).toEqual([]);
  await press(page, 'Sett opp');
  await page.getByRole('img', { name: 'QR-kode med nøkkelen' }).waitFor();
  secret = (await page.locator('.key-text').innerText()).replaceAll(' ', '');
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(await lookOver(page, 'the key for the app')).toEqual([]);
  await page.getByLabel('Koden som appen viser nå').fill(codeNow());
  await press(page, 'Bekreft');
  const codes = page.locator('.recovery-codes li');
  await codes.first().waitFor();
  expect(await codes.count()).toBe(10);
  recoveryCode = await codes.first().innerText();
  secondRecoveryCode = await codes.nth(1).innerText();
  expect(await lookOver(page, 'the recovery codes')).toEqual([]);
  await press(page, 'Jeg har tatt vare på dem');
  await page.getByText('Koder fra app er satt opp.').waitFor();
  await page.getByText('10 gjenopprettingskoder er igjen.').waitFor();
});

test('is asked for a code on the telephone after the link, and is listed there', async () => {
  const { page } = phone;
  const letter = await askForLink(page, takt);
  await page.goto('about:blank');
  await page.goto(letter.link!);
  await press(page, 'Logg inn');
  await page.getByRole('heading', { name: 'Én kode til' }).waitFor();
  expect(await lookOver(page, 'the second factor')).toEqual([]);
  await page.getByLabel('Kode fra appen').fill('000000');
  await press(page, 'Logg inn');
  await page.getByText('Koden stemmer ikke, eller den er brukt.').first().waitFor();
  await page.getByLabel('Kode fra appen').fill(recoveryCode.toUpperCase());
  await press(page, 'Logg inn');
  await page.waitForURL(`${takt.url}/`);
  await desk.page.reload();
  await desk.page.getByText('9 gjenopprettingskoder er igjen.').waitFor();
  const sessions = desk.page.locator('.rows li', { hasText: 'sist brukt' });
  await sessions.nth(1).waitFor();
  expect(await sessions.count()).toBe(2);
});

test('ends the session of the telephone from the desk', async () => {
  await desk.page.getByRole('button', { name: /^Logg ut Chrome/ }).click();
  await desk.page.getByText(/er logget ut\.$/).waitFor();
  await phone.page.goto(`${takt.url}/people`);
  await phone.page.waitForURL(/sign-in/);
});

test('shows a code from the app before a passkey is made', async () => {
  const { page } = desk;
  await takt.ageSessions(11);
  await page.getByRole('button', { name: 'Lag en passkey her' }).click();
  await page.getByRole('button', { name: 'Lag passkey' }).click();
  await page.getByRole('dialog', { name: 'Vis at det er deg' }).waitFor();
  await page.getByLabel('Kode fra appen, eller en gjenopprettingskode').fill(secondRecoveryCode);
  expect(await lookOver(page, 'the question for a code from the app')).toEqual([]);
  const asked = page.waitForResponse((response) => response.url().endsWith('/api/passkeys/start') && response.ok());
  await press(page, 'Fortsett');
  await asked;
  await page.goto(`${takt.url}/access`);
  expect(refusalsAside()).toEqual([]);
});

test('asks leaders for two factors, and finds all of it in the record of the office', async () => {
  const { page } = desk;
  await page.getByLabel('Eiere og ledere må bruke to faktorer').check();
  await page.getByText('De som ikke hadde vist det, er logget ut.').waitFor();
  await page.getByLabel('Dager uten bruk før ny innlogging').fill('15');
  await press(page, 'Lagre dagene');
  await page.getByText('Skriv et tall fra 1 til 14.').waitFor();
  expect(await lookOver(page, 'what signing in takes')).toEqual([]);
  await page.getByLabel('Dager uten bruk før ny innlogging').fill('3');
  await press(page, 'Lagre dagene');
  await page.getByText('Folk på kontoret logger inn igjen etter 3 dager uten bruk.').waitFor();
  await page.getByRole('link', { name: 'Se kontorets logg' }).click();
  await page.getByRole('heading', { name: 'Kontorets logg' }).waitFor();
  for (const sentence of [
    `${owner.name} endret kravene til innlogging.`,
    `${owner.name} brukte en gjenopprettingskode.`,
    `${owner.name} satte opp koder fra app.`,
    `${owner.name} logget inn med jobbkontoen for første gang.`,
  ]) {
    await page.getByText(sentence).first().waitFor();
  }
  expect(await lookOver(page, 'the record of the office')).toEqual([]);
});

test('signs out everywhere', async () => {
  const { page } = desk;
  await page.goto(`${takt.url}/access`);
  await press(page, 'Logg ut overalt');
  await page.waitForURL(/sign-in/);
  expect(desk.trouble).toEqual([]);
});
