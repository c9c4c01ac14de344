import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

const officePages = [
  '/',
  '/inbox',
  '/clients',
  '/clients?filter=overdue',
  '/surcharges',
  '/sends',
  '/course',
  '/capacity',
  '/what-if',
  '/hours-won',
  '/holdout',
  '/meetings',
  '/meetings/times',
  '/stance',
  '/stance/self-test',
  '/stance/office',
  '/outbox',
  '/tasks',
  '/outside',
  '/import',
  '/import?kind=history',
  '/import?kind=time',
  '/time',
  '/people',
  '/access',
  '/office-record',
  '/sign-in',
  '/no-such-page',
];

let browser: Browser;
let demo: RunningDemo;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 8, months: 4 })]);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

let desk: Desk;

beforeAll(async () => {
  desk = await openManagerDesk(browser, demo.managerLink);
});

test.each([
  { language: 'nb', colours: 'light' },
  { language: 'en', colours: 'dark' },
] as const)('no page has a barrier, wide or on a phone, in $language and $colours', async ({ language, colours }) => {
  const { page } = desk;
  await page.emulateMedia({ colorScheme: colours });
  if (language === 'en') {
    await page.setViewportSize({ width: 1280, height: 844 });
    await page.goto(demo.url);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Norsk' }).waitFor();
  }
  const found: string[] = [];
  await page.goto(`${demo.url}/clients`);
  const clientPage = await page.locator('a[href^="/clients/"]').first().getAttribute('href');
  for (const address of [...officePages, clientPage!]) {
    await page.setViewportSize({ width: 1280, height: 844 });
    await page.goto(demo.url + address);
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    found.push(...(await lookOver(page, address)));
  }
  expect(found).toEqual([]);
});

test('no dialog of the client has a barrier', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.goto(`${demo.url}/clients`);
  await page.locator('a[href^="/clients/"]').first().click();
  await settled(page);
  const found: string[] = [];
  for (const key of ['?', 'p', 'm', 'h', 'n']) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    found.push(...(await lookOver(page, `the dialog of ${key}`)));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  expect(found).toEqual([]);
});

test('the next day of the demo comes with one press', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.goto(demo.url);
  await page.getByText('Wednesday 25 November').first().waitFor();
  await page.getByRole('button', { name: 'Next day' }).click();
  await page.getByText('Thursday 26 November').first().waitFor();
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(desk.trouble).toEqual([]);
  expect(demo.complaints()).toBe('');
});
