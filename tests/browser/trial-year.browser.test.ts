import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../support/browser.ts';
import type { RunningDemo } from '../support/running-demo.ts';
import { openBuilderDesks, type BuilderDesks } from './builder-desks.ts';
import { lookOver, settled } from './look-over.ts';

let demo: RunningDemo;
let ingrid: Desk;
let jo: Desk;
let close: BuilderDesks['close'];
beforeAll(async () => void ({ demo, ingrid, jo, close } = await openBuilderDesks()));
afterAll(() => close());

const wide = { width: 1280, height: 844 };
const narrow = { width: 390, height: 844 };

/** What is behind a link, fetched with the session of whoever sees it. */
async function kindOf(page: Page, link: Locator): Promise<string | undefined> {
  const answer = await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href);
  return answer.headers()['content-type'];
}

const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

test('the accountant sees what is frozen, and begins the year', async () => {
  const { page } = ingrid;
  await page.goto(`${demo.url}/course`);
  await page.getByRole('button', { name: 'Ta praten: Brattli Bygg AS' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta praten' }).click();
  await page.getByRole('link', { name: 'Åpne: Brattli Bygg AS' }).click();
  await page.getByRole('link', { name: 'Året', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Året med Brattli Bygg AS' }).waitFor();
  await page.getByRole('heading', { name: 'Dette fryses i dag' }).waitFor();
  expect(await lookOver(page, 'a year to begin')).toEqual([]);
  await page.setViewportSize(wide);
  await page.getByLabel('Første dag i året').fill('1.1.2020');
  await page.getByRole('button', { name: 'Begynn året' }).click();
  await page.getByText(/^Velg en dag fra/).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Begynn året' }).click();
  await page.getByText('Året er begynt.').waitFor();
  await page.getByRole('list', { name: 'Veien gjennom året' }).getByText('Felles vurdering', { exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Slik leser kunden det i dag' }).waitFor();
  for (const name of ['Én side som PDF, på norsk', 'Én side som PDF, på engelsk']) {
    expect(await kindOf(page, page.getByRole('link', { name }))).toBe('application/pdf');
  }
  await settled(page);
  expect(await lookOver(page, 'a year')).toEqual([]);
  await page.setViewportSize(wide);
});

test('the client sees the same year on the phone, in both languages', async () => {
  const { page } = jo;
  await page.goto(demo.clientLink);
  await page.getByRole('heading', { name: 'Året vårt' }).waitFor();
  expect(await lookOver(page, 'the list with a year')).toEqual([]);
  await page.setViewportSize(narrow);
  await page.getByRole('button', { name: 'Se hvordan det går' }).click();
  await page.getByRole('heading', { level: 1, name: /^Året så langt/ }).waitFor();
  await page.getByRole('region', { name: 'Målene våre' }).getByText('For tidlig å si').first().waitFor();
  await page.getByText(/^Neste: du får et ark fra oss/).waitFor();
  expect(await heightOf(page)).toBeLessThanOrEqual(narrow.height);
  expect(await lookOver(page, 'the year on the phone')).toEqual([]);
  await page.setViewportSize(narrow);
  await page.getByText('Les hele siden').click();
  await page.getByText(/^Vi ser på året sammen/).waitFor();
  expect(await kindOf(page, page.getByRole('link', { name: 'Hent den som PDF på ett ark' }))).toBe('application/pdf');
  expect(await lookOver(page, 'the whole year on the phone')).toEqual([]);
  await page.setViewportSize(narrow);
  await page.getByRole('button', { name: 'Til listen' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Our year' }).waitFor();
  await page.getByRole('button', { name: 'See how it goes' }).click();
  await page.getByRole('heading', { level: 1, name: /^The year so far/ }).waitFor();
  await page.getByRole('region', { name: 'Our targets' }).getByText('Too early to say').first().waitFor();
  expect(await heightOf(page)).toBeLessThanOrEqual(narrow.height);
  expect(await lookOver(page, 'the year on the phone in English')).toEqual([]);
  await page.setViewportSize(narrow);
  await page.getByRole('button', { name: 'To the list' }).click();
  await page.getByRole('button', { name: 'Norsk' }).click();
  await page.getByRole('button', { name: 'Se hvordan det går' }).click();
});

test('the office reads it in English too', async () => {
  const { page } = ingrid;
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'The year with Brattli Bygg AS' }).waitFor();
  await page.getByRole('columnheader', { name: 'What it takes' }).waitFor();
  await settled(page);
  expect(await lookOver(page, 'a year in English')).toEqual([]);
  await page.setViewportSize(wide);
  await page.getByRole('button', { name: 'Norsk' }).click();
  await page.getByRole('heading', { level: 1, name: 'Året med Brattli Bygg AS' }).waitFor();
});

test('a year is paused with an end, taken up again, and stopped with a reason', async () => {
  const { page } = ingrid;
  await page.getByRole('button', { name: 'En uke fram' }).click();
  await page.locator('.demo-bar[aria-busy=true]').waitFor();
  await page.locator('.demo-bar[aria-busy=false]').waitFor({ timeout: 60_000 });
  await page.reload();
  await page.getByRole('button', { name: 'Sett på pause' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sett året på pause' });
  await dialog.getByLabel('Hvorfor').selectOption('illness');
  await dialog.getByRole('button', { name: 'Sett på pause' }).click();
  await dialog.getByText('Skriv dagen da året går videre.').waitFor();
  expect(await lookOver(page, 'a pause')).toEqual([]);
  await page.setViewportSize(wide);
  await dialog.getByLabel('Året går videre').fill('1.2.2027');
  await dialog.getByRole('button', { name: 'Sett på pause' }).click();
  await page.getByText(/^På pause. Året går videre/).waitFor();
  await page.getByRole('button', { name: 'Sett i gang igjen' }).click();
  await page.getByText('Året er i gang igjen.').waitFor();
  await page.getByRole('button', { name: 'Stans året' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Jo vil vente, æøå.');
  await page.getByRole('dialog').getByRole('button', { name: 'Stans året' }).click();
  await page.getByText('«Jo vil vente, æøå.»').waitFor();
  await settled(page);
  expect(await lookOver(page, 'a stopped year')).toEqual([]);
  await page.setViewportSize(wide);
  await jo.page.reload();
  await jo.page.getByRole('heading', { level: 1, name: 'Ikke noe år nå' }).waitFor();
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect([...ingrid.trouble, ...jo.trouble]).toEqual([]);
  expect(demo.complaints()).toBe('');
});
