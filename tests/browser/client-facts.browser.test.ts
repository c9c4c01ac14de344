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
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 2 })]);
  desk = await openManagerDesk(browser, demo.managerLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

test('what is known of a client is entered with the keyboard, wide and on a phone without a barrier, and stands on the page', async () => {
  const { page } = desk;
  await page.goto(`${demo.url}/clients`);
  await page.locator('a[href^="/clients/"]').first().click();
  await settled(page);
  await page.getByRole('button', { name: 'Endre det vi vet om kunden' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Legg til måte å melde mva' }).press('Enter');
  // The new row's day has the focus.
  await page.keyboard.type('1.1.2027');
  await dialog.getByRole('group', { name: 'Mva meldes' }).getByLabel('Hvordan').selectOption('monthly');
  await dialog.getByRole('button', { name: 'Legg til dag', exact: true }).press('Enter');
  await page.keyboard.type('40. juni');
  await dialog.getByLabel('Bankkontoer').fill('Drift Ærø\nSkatt');
  await dialog.getByLabel('Lønningsdag i måneden').fill('15');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('Ett felt må rettes').waitFor();
  expect(await lookOver(page, 'the dialog with a fault')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  await dialog.getByRole('group', { name: 'Kjente dager' }).getByLabel('Dag', { exact: true }).fill('10.6.2027');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/^Lagret\./).waitFor();
  const card = page.getByRole('region', { name: 'Det vi vet om kunden' });
  await card.getByText('Hver måned fra 1. januar 2027').waitFor();
  await card.getByText('Generalforsamling 10. juni 2027').waitFor();
  await card.getByText('Drift Ærø').waitFor();
  expect(await lookOver(page, 'the page of the client')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  await page
    .getByText(/dager for møter, lønn og fakturering, navn på kontoer, kasser og ansatte og hvordan mva meldes/)
    .first()
    .waitFor();
});

test('a row that is taken away gives the focus to the button that adds one', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Endre det vi vet om kunden' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ta bort linje 1: Hver måned' }).press('Enter');
  await dialog.getByRole('button', { name: 'Legg til måte å melde mva' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(desk.trouble).toEqual([]);
  expect(demo.complaints()).toBe('');
});
