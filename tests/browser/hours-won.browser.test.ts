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

/** Advice to the first client of the list that lies more than half a year back, entered as the page of hours does. */
async function adviseLongAgo(): Promise<string> {
  return desk.page.evaluate(async () => {
    const get = async (path: string) => (await fetch(path)).json();
    const { clients } = await get('/api/office/clients');
    const { id, name } = clients[0];
    const entry = {
      id: crypto.randomUUID(),
      clientId: id,
      workedOn: '2026-04-14',
      minutes: 45,
      work: 'advice',
      source: 'typed',
    };
    const { status } = await fetch('/api/office/time/entries', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(entry),
    });
    if (status >= 300) throw new Error(`the entry was answered ${status}`);
    return name as string;
  });
}

test('a month of which too little is known has no figure, and says so', async () => {
  const { page } = desk;
  await page.goto(`${demo.url}/hours-won`);
  await page.getByRole('heading', { level: 1, name: 'Vunne timer' }).waitFor();
  await settled(page);
  await page.getByRole('heading', { level: 2, name: 'November 2026 til og med 24. november' }).waitFor();
  await page.getByText('Ingen jobb med en frist som binder').waitFor();
  await page.getByText('Ingen kunder har en grunn akkurat nå.').waitFor();
  expect(await lookOver(page, 'hours won, nothing due')).toEqual([]);
  await page.getByRole('link', { name: 'oktober', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Oktober 2026' }).waitFor();
  await page.getByText('Vi kan ikke si det ennå').waitFor();
  await page.getByText(/^Bare 0 av \d+ leveringer kan sammenlignes med året før\./).waitFor();
  expect(await lookOver(page, 'hours won, too little known')).toEqual([]);
});

test('the first page says who has a reason, and one press offers a time, which Z takes back', async () => {
  const { page } = desk;
  const name = await adviseLongAgo();
  await page.goto(demo.url);
  await page.getByText('1 kunde har en grunn til en samtale.').waitFor();
  expect(await lookOver(page, 'the first page with its line')).toEqual([]);
  await page.getByRole('link', { name: 'Vunne timer' }).click();
  await page.getByText('Det ble sist ført rådgivning eller møte tirsdag 14. april.').waitFor();
  expect(await lookOver(page, 'whom to get in touch with')).toEqual([]);
  await page.getByRole('button', { name: `Tilby møtetid til ${name}` }).click();
  await page.getByText(/^Tilbudet til .* går om noen sekunder\.$/).waitFor();
  await page.getByText('1 kunde har alt et møte i gang.').waitFor();
  await page.keyboard.press('z');
  await page.getByText(/^Tilbudet til .* er trukket\.$/).waitFor();
  await page.getByRole('button', { name: `Tilby møtetid til ${name}` }).waitFor();
});

test('what was taken back is told to nobody', async () => {
  const { page } = desk;
  const letters = await page.evaluate(async () => {
    const { messages } = await (await fetch('/api/office/outbox')).json();
    return (messages as { kind: string; status: string }[]).filter(({ kind }) => kind === 'meeting-offered');
  });
  expect(letters.filter(({ status }) => status === 'accepted')).toEqual([]);
});

test('whoever does not lead sees their own', async () => {
  const accountant = await openManagerDesk(browser, demo.accountantLink);
  await accountant.page.goto(`${demo.url}/hours-won?month=2026-10`);
  await accountant.page.getByRole('heading', { level: 2, name: 'Oktober 2026' }).waitFor();
  await accountant.page.getByRole('link', { name: 'oktober', exact: true }).waitFor();
  expect(accountant.trouble).toEqual([]);
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(desk.trouble).toEqual([]);
});
