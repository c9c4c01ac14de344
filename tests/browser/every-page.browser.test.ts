import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBarriers, findOverflow, openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { builder } from '../../src/demo/cast.ts';
import { photo } from './client-acts.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';

const officePages = [
  '/',
  '/clients',
  '/clients?filter=overdue',
  '/surcharges',
  '/sends',
  '/outbox',
  '/tasks',
  '/outside',
  '/import',
  '/import?kind=history',
  '/people',
  '/sign-in',
  '/no-such-page',
];
const portalScreens = [
  '',
  'when',
  'more-days',
  'pages',
  'sending',
  'receipt',
  'companies',
  'calendar',
  'received',
  'agreement',
  'code/received',
  'returned/none',
  'move/none',
];
const widths = [1280, 390] as const;

let browser: Browser;
let demo: RunningDemo;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 8, months: 4 })]);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

/** What is wrong with the page as it stands: wide and on a phone. */
async function lookOver(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    found.push(...(await findBarriers(page)).map((barrier) => `${name} at ${width}: ${barrier}`));
    const overflow = await findOverflow(page);
    if (overflow > 0) found.push(`${name} at ${width} is ${overflow} pixels too wide`);
  }
  return found;
}

/** Until the page has what it asked for. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('.empty-lines, [aria-busy=true]').first().waitFor({ state: 'detached' });
}

describe('the office', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk(browser, { timeZone: 'Europe/Oslo' });
    await desk.page.goto(demo.managerLink);
    await desk.page.getByRole('button', { name: 'Logg inn' }).click();
    await desk.page.getByRole('navigation').first().waitFor();
  });

  test.each(['nb', 'en'])('no page has a barrier, wide or on a phone, in %s', async (language) => {
    const { page } = desk;
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
});

describe('the portal', () => {
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

  test('no screen has a barrier in English, opened with a code', async () => {
    const page = await openScreen('');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Norsk' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await lookOverScreens(portalScreens)).toEqual([]);
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
});
