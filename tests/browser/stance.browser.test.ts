import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let desk: Desk;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 4 })]);
  desk = await openManagerDesk(browser, demo.managerLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const wide = () => desk.page.setViewportSize({ width: 1280, height: 844 });

test('the self-test is taken by keyboard, says what is missing, and stands beside what was done', async () => {
  const { page } = desk;
  await page.goto(`${demo.url}/stance`);
  await page.getByRole('heading', { level: 1, name: 'Har du for mye empati?' }).waitFor();
  await settled(page);
  await page.getByText(/^Gitt bort i \d{4}$/).waitFor();
  expect(await lookOver(page, 'stance before the self-test')).toEqual([]);
  await wide();
  await page.getByRole('link', { name: 'Ta selvtesten' }).click();
  const statements = page.getByRole('radiogroup');
  await statements.first().waitFor();
  expect(await statements.count()).toBe(12);

  await statements.first().getByRole('radio', { name: 'Passer helt' }).focus();
  await page.keyboard.press('Space');
  await page.getByText('1 av 12 besvart').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Velg ett svar.').first().waitFor();
  expect(await page.getByText('Velg ett svar.').count()).toBe(11);
  expect(await lookOver(page, 'the self-test, half answered')).toEqual([]);
  await wide();
  for (const statement of (await statements.all()).slice(1))
    await statement.getByRole('radio', { name: 'Passer lite' }).check();
  await page.getByRole('button', { name: 'Se svaret' }).click();
  await page.getByText('Svarene er lagret.').waitFor();
  // 12 of 12 against 3: of all belief the watchdog has 50, and the three others 25 each.
  const watchdog = page.getByRole('listitem').filter({ hasText: 'Vakthund' });
  await watchdog.getByText('40 %').waitFor();
  expect(await lookOver(page, 'stance after the self-test')).toEqual([]);
});

test('a manager sees clients, never people, and what somebody chose to show until it is taken back', async () => {
  const { page } = desk;
  await wide();
  await page.getByLabel('Vis selvtesten min').check();
  await page.getByText('Lagret.').waitFor();
  await page.getByRole('link', { name: 'Det byrået gir bort' }).click();
  await page.getByRole('heading', { level: 1, name: 'Det byrået gir bort' }).waitFor();
  await settled(page);
  const shared = page.getByRole('region', { name: 'Det noen har valgt å vise' });
  await shared.getByText('Kari Nymoen').waitFor();
  await page.getByText(/Summen for alle vises når minst 5 personer/).waitFor();
  expect(await lookOver(page, 'what the office gives away')).toEqual([]);
  await wide();
  await page.getByRole('link', { name: 'Din egen side' }).click();
  await page.getByRole('button', { name: 'Slett selvtesten og det jeg deler' }).click();
  await page.getByRole('link', { name: 'Ta selvtesten' }).waitFor();
});

test('figures of each person go off and come on with the days on which they were discussed and announced', async () => {
  const { page } = desk;
  await page.goto(`${demo.url}/stance/office`);
  await page.getByRole('button', { name: 'Slå av' }).click();
  await page.getByRole('button', { name: 'Lagre og slå på' }).click();
  await page.getByText('Må fylles ut').first().waitFor();
  expect(await lookOver(page, 'the form of the announcement')).toEqual([]);
  await wide();
  await page.getByLabel('Drøftet med de ansatte eller tillitsvalgte').fill('12.1.2026');
  await page.getByLabel('Varslet til alle').fill('5.1.2026');
  await page.getByRole('button', { name: 'Lagre og slå på' }).click();
  await page.getByText('Tallene kan ikke være varslet før de ble drøftet.').waitFor();
  await page.goto(`${demo.url}/stance`);
  await page.getByText('Tall om hver enkelt er av.').waitFor();
  await page.getByRole('link', { name: 'Lagre at tallene er drøftet og varslet' }).click();
  await page.getByLabel('Drøftet med de ansatte eller tillitsvalgte').fill('5.1.2026');
  await page.getByLabel('Varslet til alle').fill('12.1.2026');
  await page.getByRole('button', { name: 'Lagre og slå på' }).click();
  await page.getByText('På. Drøftet 5. januar 2026, varslet 12. januar 2026.').waitFor();
});

test('one’s own clients open to what the figures are made of', async () => {
  const { page } = desk;
  const accountant = await openManagerDesk(browser, demo.accountantLink);
  await accountant.page.goto(`${demo.url}/stance`);
  const clients = accountant.page.getByRole('region', { name: 'Kunde for kunde' });
  await clients.getByRole('button', { name: 'Brattli Bygg AS' }).click();
  const dialog = accountant.page.getByRole('dialog', { name: 'Brattli Bygg AS' });
  await dialog
    .getByText(/ekstra arbeid på en levering/)
    .first()
    .waitFor();
  expect(await lookOver(accountant.page, 'what the figures are made of')).toEqual([]);
  expect(accountant.trouble).toEqual([]);
  await page.bringToFront();
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(desk.trouble.filter((line) => !line.includes('status of 422'))).toEqual([]);
  expect(demo.complaints()).toBe('');
});
