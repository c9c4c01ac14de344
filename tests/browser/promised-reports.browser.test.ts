import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builder } from '../../src/demo/cast.ts';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { putInForceOnPaper } from './agreement-acts.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let desk: Desk;

/** The month's report by Friday the 27th, whatever comes late. */
const monthlyReport = {
  key: 'month',
  report: 'period-report',
  period: { every: 'month' },
  due: { rule: 'day-of-month', day: 27, monthsAfter: 0 },
  shift: 'previous',
  from: [],
  whenLate: 'stands',
};

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 2 })]);
  desk = await openManagerDesk(browser, demo.managerLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const wide = { width: 1280, height: 844 };

test('what the office has promised stands on its own first page and the client’s, is ticked off, put right, and read by the client', async () => {
  const { page } = desk;
  await page.goto(`${demo.url}/clients`);
  await page.getByRole('link', { name: 'Brattli Bygg AS' }).first().click();
  await page.getByRole('heading', { name: 'Brattli Bygg AS' }).waitFor();
  await putInForceOnPaper(page, { on: '2026-11-25', answerByOn: '2026-12-09' }, (terms) => ({
    ...terms,
    office: { ...terms.office, reports: [...(terms.office?.reports ?? []), monthlyReport] },
  }));
  await page.reload();
  await settled(page);
  const card = page.getByRole('region', { name: 'Det vi har lovet' });
  await card.getByText('Periodens rapport, november').waitFor();
  await card.getByText('innen fre. 27. nov.').waitFor();
  expect(await lookOver(page, "the client's page")).toEqual([]);

  await page.setViewportSize(wide);
  await page.goto(`${demo.url}/`);
  await settled(page);
  const week = page.getByRole('region', { name: 'Det vi har lovet denne uken' });
  await week.getByRole('link', { name: 'Brattli Bygg AS' }).waitFor();
  await week.getByText('1 igjen').waitFor();
  expect(await lookOver(page, 'the first page')).toEqual([]);
  await page.setViewportSize(wide);
  await week.getByRole('button', { name: 'Levert: Brattli Bygg AS: Periodens rapport, november' }).click();
  await week.getByText('alt er levert').waitFor();
  await week.getByText('Periodens rapport, november · levert ons. 25. nov., lovet innen fre. 27. nov.').waitFor();
  await page.getByRole('button', { name: /^Angre/ }).click();
  await week.getByText('1 igjen').waitFor();
  await week.getByRole('button', { name: /^Levert: Brattli Bygg AS/ }).click();
  await week.getByText('alt er levert').waitFor();

  await week.getByRole('button', { name: /^Endre dagen for Brattli Bygg AS/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hvilken dag ble det levert?').fill('26.11.2026');
  await dialog.getByRole('button', { name: 'Lagre dagen' }).click();
  await dialog.getByText('Velg i dag eller en tidligere dag.').waitFor();
  expect(await lookOver(page, 'the dialog with a fault')).toEqual([]);
  await page.setViewportSize(wide);
  await dialog.getByLabel('Hvilken dag ble det levert?').fill('24.11.2026');
  await dialog.getByRole('button', { name: 'Lagre dagen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await week.getByText('levert tir. 24. nov.').waitFor();

  await week.getByRole('button', { name: /^Endre dagen for Brattli Bygg AS/ }).click();
  await dialog.getByRole('button', { name: 'Ikke levert likevel' }).click();
  await dialog.waitFor({ state: 'detached' });
  await week.getByText('1 igjen').waitFor();
  await week.getByRole('button', { name: /^Levert: Brattli Bygg AS/ }).click();
  await week.getByText('alt er levert').waitFor();

  const phone = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
  await phone.page.goto(demo.clientLink);
  await phone.page.getByText('Demokontor. Ingenting her er ekte.').waitFor();
  const known = demo.countMails();
  await phone.page.goto(`${demo.url}/t#/agreement`);
  await phone.page.getByRole('textbox').fill(await demo.codeFor(builder.email, known));
  await phone.page.getByRole('button', { name: 'Fortsett' }).click();
  await phone.page.getByRole('heading', { name: 'Det vi har lovet' }).waitFor();
  await phone.page.getByText('levert onsdag 25. november').waitFor();
  expect(await lookOver(phone.page, 'the agreement on the phone')).toEqual([]);
  expect(phone.trouble).toEqual([]);
  expect(desk.trouble).toEqual([]);
  expect(demo.complaints()).toBe('');
});
