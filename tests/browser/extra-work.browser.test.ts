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

test('extra work is entered by its kind and day, and each kind keeps its own minutes', async () => {
  const { page } = desk;
  await page.goto(`${demo.url}/clients?filter=overdue`);
  await page.locator('a[href^="/clients/"]').first().click();
  // The list has a heading too: the client's page is there with its button.
  await page.getByRole('button', { name: 'Merarbeid' }).waitFor();
  await settled(page);
  const dialog = page.getByRole('dialog');
  const minutes = dialog.getByLabel('Minutter i alt av dette på leveringen');
  const open = async (): Promise<void> => {
    await page.keyboard.press('m');
    await dialog.waitFor();
  };
  await open();
  await dialog.getByLabel('Hva slags arbeid').selectOption('coding');
  await minutes.fill('45');
  await dialog.getByLabel('Utført').fill('i morgen');
  await dialog.getByRole('button', { name: 'Før tid' }).click();
  await dialog.getByText('Velg i dag eller en tidligere dag.').waitFor();
  expect(await lookOver(page, 'the dialog with a fault')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  await dialog.getByLabel('Utført').fill('24.11.2026');
  await dialog.getByRole('button', { name: 'Før tid' }).click();
  await dialog.waitFor({ state: 'detached' });
  await open();
  await dialog.getByLabel('Hva slags arbeid').selectOption('restarting');
  expect(await minutes.inputValue()).toBe('');
  await dialog.getByLabel('Hva slags arbeid').selectOption('coding');
  expect(await minutes.inputValue()).toBe('45');
  expect(await dialog.getByLabel('Utført').inputValue()).toBe('24.11.2026');
  expect(desk.trouble).toEqual([]);
  expect(demo.complaints()).toBe('');
});
