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

const answers = {
  candidates: {
    clients: 12,
    needed: { 25: 16, 50: 8 },
    never: { surcharge: 3, promised: 1, payroll: 0, notice: 0, 'no-early-word': 0 },
  },
  judgeFromOn: '2027-01-24',
  judgeUntilOn: '2027-11-25',
};
const trial = {
  trialId: '0190f000-0000-7000-8000-000000000001',
  begunOn: '2026-11-02',
  begunByName: 'Kari Nymoen',
  firstDueOn: '2026-11-23',
  judgeOn: '2027-03-01',
  withIt: 6,
  without: 6,
};
const groups = { tried: 5, heldOut: 5, leftOut: 2 };

/** The page with an answer that takes a year to come by. */
async function show(view: object): Promise<void> {
  const { page } = desk;
  await page.route('**/api/office/trials', (route) =>
    route.fulfill({ json: { running: null, past: [], ...answers, ...view } }),
  );
  await page.goto(`${demo.url}/holdout`);
  await settled(page);
}

test('an office in which lateness costs everybody is told why it cannot begin', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Virker det?' }).click();
  await page.getByText('Derfor kan dere ikke begynne nå.', { exact: false }).waitFor();
  await page.getByText(/kan ikke, fordi det koster å være sen\./).waitFor();
  expect(await page.getByRole('button', { name: 'Trekk og begynn' }).count()).toBe(0);
  expect(await lookOver(page, 'trials, too few')).toEqual([]);
});

test('where there are enough, the share and the day of the answer are chosen', async () => {
  const { page } = desk;
  await show({});
  await page.getByText('12 kunder kan være med.').waitFor();
  await page.getByRole('button', { name: 'Trekk og begynn' }).waitFor();
  await page.getByText('Halvparten: 6 uten, 6 med').first().waitFor({ state: 'attached' });
  expect(await lookOver(page, 'a trial to begin')).toEqual([]);
});

test('while it runs the page says how many take part and when the answer comes, and ending it is asked about', async () => {
  const { page } = desk;
  await show({ running: trial });
  await page.getByText('6 med, 6 uten', { exact: true }).waitFor();
  await page.getByText('Svaret kommer mandag 1. mars 2027.').waitFor();
  expect(await lookOver(page, 'a trial that runs')).toEqual([]);
  await page.getByRole('button', { name: 'Avslutt uten svar' }).click();
  await page.getByRole('dialog', { name: 'Avslutt prøven uten svar?' }).waitFor();
  expect(await lookOver(page, 'ending a trial')).toEqual([]);
  await page.keyboard.press('Escape');
});

test('each answer stands with its interval', async () => {
  const { page } = desk;
  const over = (place: number, outcome: object) => ({
    ...trial,
    trialId: `0190f000-0000-7000-8000-00000000001${place}`,
    ended: null,
    verdict: null,
    ...outcome,
  });
  await show({
    past: [
      over(1, { verdict: { verdict: 'earlier', shiftDays: -3.5, leastDays: -6, mostDays: -1, ...groups } }),
      over(2, { verdict: { verdict: 'cannot-tell', shiftDays: -1, leastDays: -4, mostDays: 2, ...groups } }),
      over(3, { verdict: { verdict: 'too-few', needed: 4, ...groups } }),
      over(4, { ended: { on: '2026-12-01', byName: 'Kari Nymoen' } }),
    ],
  });
  await page.getByText('Det virker. Med ordet før leveringsfristen kom leveringene 3,5 dager tidligere.').waitFor();
  await page.getByText('Virkningen ligger mellom 6 dager tidligere og 1 dag tidligere, med 95 % sikkerhet.').waitFor();
  await page.getByText('Vi kan ikke si det ennå.', { exact: true }).waitFor();
  await page.getByText('Virkningen ligger mellom 4 dager tidligere og 2 dager senere, med 95 % sikkerhet.').waitFor();
  await page.getByText(/^Avsluttet uten svar tirsdag 1\. desember av Kari Nymoen\.$/).waitFor();
  expect(await lookOver(page, 'answers of trials')).toEqual([]);
});

test('it is only for those who lead', async () => {
  const accountant = await openManagerDesk(browser, demo.accountantLink);
  await accountant.page.getByRole('link', { name: 'Kursendring' }).waitFor();
  expect(await accountant.page.getByRole('link', { name: 'Virker det?' }).count()).toBe(0);
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(desk.trouble).toEqual([]);
});
