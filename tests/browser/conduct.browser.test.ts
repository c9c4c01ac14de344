import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let office: Desk;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 14 })]);
  office = await openManagerDesk(browser, demo.managerLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

test('the builder’s figures open to deliveries and events, the grade says how it is worked out', async () => {
  const { page } = office;
  await page.goto(`${demo.url}/clients`);
  await page.getByRole('link', { name: 'Brattli Bygg AS' }).first().click();
  await page.getByRole('link', { name: 'Åpne tallene' }).click();
  await page.getByRole('heading', { level: 1, name: 'Samarbeidet i tall' }).waitFor();
  await settled(page);
  expect(await lookOver(page, 'conduct, closed')).toEqual([]);

  // By keyboard: the first figure opens and closes.
  const days = page.locator('details.conduct-figure').first();
  await days.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Leveringene bak tallet' }).waitFor();
  const parts = await page.locator('.conduct-parts li').count();
  await page.locator('.conduct-behind .record li').first().waitFor();
  const delivered = await page
    .locator('.conduct-behind .record li')
    .filter({ hasText: /Levert|Kom/ })
    .count();
  expect(parts).toBeGreaterThan(4);
  expect(delivered).toBeGreaterThan(0);
  await page.getByText('Slik regnes den').click();
  await page.getByRole('columnheader', { name: 'Dager etter fristen' }).waitFor();
  for (const figure of await page.locator('details.conduct-figure').all())
    if ((await figure.getAttribute('open')) === null) await figure.locator('summary').click();
  await settled(page);
  expect(await lookOver(page, 'conduct, open')).toEqual([]);
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(office.trouble).toEqual([]);
});
