import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builder } from '../../src/demo/cast.ts';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { photo } from './client-acts.ts';
import { lookOver, settled } from './look-over.ts';

const portalScreens = [
  '',
  'when',
  'more-days',
  'pages',
  'sending',
  'receipt',
  'companies',
  'calendar',
  'devices',
  'received',
  'agreement',
  'code/received',
  'returned/none',
  'move/none',
];

/** Each of these asks for a code of its own, so they are looked at once it has been shown. */
const openedScreens = [...portalScreens, 'proposal', 'proposal-accept', 'proposal-decline'];

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
  desk = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
  await desk.page.goto(demo.clientLink);
  await desk.page.getByText('Demokontor. Ingenting her er ekte.').waitFor();
});

const openScreen = async (place: string): Promise<Page> => {
  await desk.page.goto('about:blank');
  await desk.page.setViewportSize({ width: 390, height: 844 });
  await desk.page.goto(`${demo.url}/t#/${place}`);
  await settled(desk.page);
  return desk.page;
};
const lookOverScreens = async (places: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const place of places) found.push(...(await lookOver(await openScreen(place), `/${place}`)));
  return found;
};

test('no screen has a barrier in Norwegian, without a code', async () => {
  expect(await lookOverScreens(portalScreens)).toEqual([]);
});

test('lists the devices on which the page is open, and closes one from another', async () => {
  const other = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
  await other.page.goto(demo.clientLink);
  await other.page.getByText('Demokontor. Ingenting her er ekte.').waitFor();
  const page = await openScreen('');
  await page.getByRole('button', { name: 'Mine enheter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mine enheter' }).waitFor();
  await page.getByRole('button', { name: 'Lukk siden på Chrome på Linux' }).first().click();
  await page.getByText('Siden er lukket på Chrome på Linux.').waitFor();
  await other.context.close();
});

test('the code of the mail opens the agreement, and the way back does not lead to the code again', async () => {
  const page = await openScreen('');
  const known = demo.countMails();
  await page.getByRole('button', { name: 'Avtalen' }).click();
  await page.getByRole('textbox').fill(await demo.codeFor(builder.email, known));
  await page.getByRole('button', { name: 'Fortsett' }).click();
  await page.getByRole('heading', { level: 1, name: 'Avtalen' }).waitFor();
  await page.goBack();
  await page.getByText('Demokontor. Ingenting her er ekte.').waitFor();
  expect(page.url()).toMatch(/#\/$/);
});

test('no screen has a barrier in English, opened with a code and in the dark', async () => {
  const page = await openScreen('');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Norsk' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await lookOverScreens(openedScreens)).toEqual([]);
});

test('the sheet of answers has none, nor what was photographed, nor the receipt', async () => {
  const page = await openScreen('');
  await page
    .getByRole('button', { name: /^Other answer: / })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  const found = await lookOver(page, 'the sheet');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  const picture = await photo(page, 'bilag.jpg', '');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Take photo' }).click(),
  ]);
  await chooser.setFiles(picture);
  await page.getByRole('button', { name: /^Remove file 1/ }).waitFor();
  found.push(...(await lookOver(page, 'the photos')));
  await page.getByRole('button', { name: /^Send / }).click();
  await page.getByRole('heading', { level: 1, name: /^Thank/ }).waitFor();
  found.push(...(await lookOver(page, 'the receipt')));
  expect(found).toEqual([]);
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(desk.trouble).toEqual([]);
  expect(demo.complaints()).toBe('');
});

test('the page of someone without a link has none, nor with one that nobody made', async () => {
  const { page, context } = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
  const found: string[] = [];
  for (const fragment of ['', '#no-such-link']) {
    await page.goto('about:blank');
    await page.goto(`${demo.url}/t${fragment}`);
    await settled(page);
    found.push(...(await lookOver(page, `/t${fragment}`)));
  }
  await context.close();
  expect(found).toEqual([]);
});
