import fs from 'node:fs';
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
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 4, months: 10 })]);
  desk = await openManagerDesk(browser, demo.managerLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

async function openSurcharges(): Promise<void> {
  await desk.page.goto(`${demo.url}/surcharges`);
  await settled(desk.page);
  await desk.page.getByRole('heading', { name: 'Til fakturering' }).waitFor();
}

test('an approved surcharge leaves as a file by the keyboard alone, and is the same file when it is fetched again', async () => {
  const { page } = desk;
  await openSurcharges();
  const found = await lookOver(page, 'before the export');
  await page.setViewportSize({ width: 1280, height: 844 });
  const first = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lag fil: CSV' }).focus();
  await page.keyboard.press('Enter');
  const path = await (await first).path();
  await page.getByText('Ingenting er klart til fakturering.').waitFor();
  const again = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Last ned takt-ordrelinjer-2026-11-25-\d{4}\.csv$/ }).click();
  const bytes = fs.readFileSync(path);
  expect(fs.readFileSync(await (await again).path()).equals(bytes)).toBe(true);
  expect(bytes.toString('utf8')).toContain(';Tillegg;Brattli Bygg AS;310000000;Tillegg for sen levering av bilag for ');
  expect([...found, ...(await lookOver(page, 'after the export'))]).toEqual([]);
});

test('a surcharge that has left is credited with a reason, and the credit waits for the next export', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.getByRole('button', { name: /^Vis linjer i / }).click();
  await page.getByRole('button', { name: /^Krediter Brattli Bygg AS, / }).click();
  await page.getByRole('button', { name: 'Krediter', exact: true }).click();
  await page.getByText('Må fylles ut.').first().waitFor();
  await page.getByLabel('Hvorfor krediteres det?').fill('Vi tok feil av dagen, "æøå" <b>');
  const found = await lookOver(page, 'the credit');
  await page.getByRole('button', { name: 'Krediter', exact: true }).click();
  await page.getByText('Sendes med neste eksport.').waitFor();
  found.push(...(await lookOver(page, 'the lines of an export')));
  await page.keyboard.press('Escape');
  await page.getByText(/^1 kreditering er klar, /).waitFor();
  expect(found).toEqual([]);
});

test('what an electronic invoice needs is said, and entered in Folk og kontor', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.getByText('Før Takt kan lage EHF, mangler kontonummer og en nummerserie.').waitFor();
  await page.getByRole('link', { name: 'Legg det inn i Folk og kontor' }).click();
  const card = page.getByRole('region', { name: 'Fakturering' });
  await card.getByLabel('Kontonummer').fill('8601 11 17948');
  await card.getByText('Kontonummeret stemmer ikke.').waitFor();
  await card.getByLabel('Kontonummer').fill('8601 11 17947');
  await card.getByLabel('Neste fakturanummer').fill('10001');
  await card.getByRole('button', { name: 'Lagre' }).click();
  await page.getByRole('status').getByText('Lagret.').waitFor();
  await openSurcharges();
  // The credit is of a line that left in a table, so there is nothing for the network; but nothing is missing any more.
  expect(await page.getByText('Før Takt kan lage EHF').count()).toBe(0);
  expect(desk.trouble).toEqual([]);
  expect(demo.complaints()).toBe('');
});
