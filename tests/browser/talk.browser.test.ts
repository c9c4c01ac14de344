import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let lead: Desk;
let page: Page;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 14 })]);
  lead = await openManagerDesk(browser, demo.accountantLink);
  page = lead.page;
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const wide = () => page.setViewportSize({ width: 1280, height: 844 });

test('a talk is decided and prepared: the client’s page, in words of one’s own', async () => {
  await page.goto(`${demo.url}/course`);
  await page.getByRole('button', { name: 'Ta praten: Brattli Bygg AS' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta praten' }).click();
  await page.getByRole('link', { name: 'Åpne: Brattli Bygg AS' }).click();
  await page.getByRole('link', { name: 'Forbered samtalen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Samtale med Brattli Bygg AS' }).waitFor();
  await settled(page);
  expect(await lookOver(page, 'the talk')).toEqual([]);
  await wide();
  const lix = /LIX (\d+) \(høyst 40\)/.exec(await page.getByText(/^Lesbarhet: LIX/).innerText());
  expect(Number(lix?.[1])).toBeLessThanOrEqual(40);

  // By keyboard: blame is refused and kept in the field, the same thing said otherwise is taken.
  await page.getByRole('button', { name: /^Endre: Slik kan vi/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Skriv det på din måte' });
  await dialog.getByLabel('Tekst').fill('Du har slurvet i år');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('Siden skal ikke legge skyld.').waitFor();
  expect(await lookOver(page, 'an edit that lays blame')).toEqual([]);
  await wide();
  await dialog.getByLabel('Tekst').fill('Slik får vi et godt år sammen, æøå');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Slik får vi et godt år sammen, æøå' }).waitFor();
});

test('targets are chosen, own dates let out by the lead, and the papers are PDFs', async () => {
  const targets = page.getByRole('region', { name: 'Et godt år' });
  await targets.getByRole('button', { name: 'Endre' }).click();
  await targets.getByLabel(/^Dager etter fristen/).fill('to');
  await targets.getByText('Skriv et tall, med ,5 for en halv.').waitFor();
  await targets.getByLabel(/^Dager etter fristen/).fill('2,5');
  await targets.getByRole('button', { name: 'Lagre målene' }).click();
  await targets.getByText('Median høyst 2,5 dager etter fristen').waitFor();
  const own = page.getByRole('region', { name: 'Byråets egne datoer' });
  await own.getByRole('button', { name: 'La dem stå på siden' }).click();
  await own.getByText(/^Står på siden kunden får\. Godkjent av Ingrid Solheim/).waitFor();
  const papers = page.getByRole('link', { name: /Åpne som PDF|^Se hva som endres/ });
  for (const address of await papers.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))) {
    const paper = await page.request.get(address);
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
  }
});

test('the proposal that fits best becomes a draft, and the papers can be English', async () => {
  await page.getByRole('button', { name: 'Engelsk' }).click();
  await page
    .getByRole('article')
    .getByText(/reminders/)
    .first()
    .waitFor();
  expect(await lookOver(page, 'the talk in English')).toEqual([]);
  await wide();
  const best = page.getByRole('listitem').filter({ hasText: 'Passer best' });
  await best.getByRole('button', { name: /^Lag utkast/ }).click();
  await page.waitForURL(/\/agreements\/[0-9a-f-]{36}/);
  await page
    .getByText(/Utkast til endring nr\.\s1/)
    .first()
    .waitFor();
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(lead.trouble).toEqual([]);
  expect(demo.complaints()).toBe('');
});
