import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findOverflow, openBrowser, type Desk } from '../support/browser.ts';
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

const wide = () => desk.page.setViewportSize({ width: 1280, height: 844 });

test('the weeks are worked out when a manager asks for it, and say who has how much to do', async () => {
  const { page } = desk;
  await page.getByRole('link', { name: 'Kapasitet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kapasitet' }).waitFor();
  await page.getByText('Ukene er ikke regnet ut ennå.').waitFor();
  expect(await lookOver(page, 'capacity, not worked out')).toEqual([]);
  await wide();
  await page.getByRole('button', { name: 'Regn ut' }).click();
  // Wednesday 25 November 2026: the VAT of September and October is due on 10 December, in week 50.
  await page.getByText(/^Regnet ut ons\.\s25\.\snov\./).waitFor();
  expect(
    (await page.getByRole('columnheader').allInnerTexts()).map((words) => words.replaceAll('\u00a0', ' ')),
  ).toEqual([
    'uke 48\nman. 23. nov.',
    'uke 49\nman. 30. nov.',
    'uke 50\nman. 7. des.',
    'uke 51\nman. 14. des.',
    'uke 52\nman. 21. des.',
    'uke 53\nman. 28. des.',
    'uke 1\nman. 4. jan.',
    'uke 2\nman. 11. jan.',
  ]);
  await page.getByRole('button', { name: /^Ingrid Solheim, uke 50: .*\sav\s32,5/ }).waitFor();
  await page.getByRole('rowheader', { name: 'Hele kontoret' }).waitFor();
  await page.getByText(/^Ingen arbeid med bindende frist: .*Kari Nymoen/).waitFor();
  expect(await lookOver(page, 'capacity')).toEqual([]);
  await wide();
});

test('a week opens to its figures in words, by keyboard, and Escape goes back to it', async () => {
  const { page } = desk;
  const week = page.getByRole('button', { name: /^Ingrid Solheim, uke 50:/ });
  await week.focus();
  await page.keyboard.press('Enter');
  const pane = page.getByRole('region', { name: 'Ingrid Solheim, uke 50' });
  await pane.getByText('Skal gjøres til en dag i uken').waitFor();
  await pane.getByText('I helgen 12.–13. desember').waitFor();
  await page.keyboard.press('Escape');
  await pane.waitFor({ state: 'detached' });
  expect(await week.evaluate((element) => element === document.activeElement)).toBe(true);
  await week.click();
  // On a phone it lies over the weeks.
  expect(await lookOver(page, 'a week')).toEqual([]);
  await page
    .getByRole('dialog', { name: 'Ingrid Solheim, uke 50' })
    .getByRole('button', { name: 'Lukk' })
    .first()
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Hele kontoret' }).click();
  await page.getByRole('heading', { level: 2, name: 'Hele kontoret' }).waitFor();
  await wide();
});

test('all the figures stand in a table, and on paper there is nothing else than the page', async () => {
  const { page } = desk;
  await page.getByText('Vis som tabell').click();
  await page.getByRole('columnheader', { name: 'Helg, verst' }).waitFor();
  await page.getByRole('rowheader', { name: 'Kari Nymoen, uke 2' }).waitFor();
  expect(await lookOver(page, 'capacity as a table')).toEqual([]);
  await wide();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Skriv ut' }).count()).toBe(0);
  await page.getByRole('rowheader', { name: 'Hele kontoret' }).waitFor();
  expect(await findOverflow(page)).toBe(0);
  await page.emulateMedia({ media: null });
});

test('what is a day old is worked out anew when the page is opened', async () => {
  const { page } = desk;
  await page.goto(demo.url);
  await page.getByRole('button', { name: 'Neste dag' }).click();
  await page.getByText('Torsdag 26. november').first().waitFor();
  await settled(page);
  await page.getByRole('link', { name: 'Kapasitet' }).click();
  await page.getByText(/^Regnet ut tor\.\s26\.\snov\./).waitFor();
});

test('it is only for those who lead', async () => {
  const accountant = await openManagerDesk(browser, demo.accountantLink);
  await accountant.page.getByRole('link', { name: 'Kursendring' }).waitFor();
  expect(await accountant.page.getByRole('link', { name: 'Kapasitet' }).count()).toBe(0);
  await accountant.page.goto(`${demo.url}/capacity`);
  await accountant.page.getByRole('alert').waitFor();
  expect(accountant.trouble).toEqual([]);
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(desk.trouble).toEqual([]);
});
