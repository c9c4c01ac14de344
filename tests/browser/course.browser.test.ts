import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let office: Desk;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 14 })]);
  office = await openManagerDesk(browser, demo.managerLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

test('the builder’s figures open to deliveries and events, and the grade says how it is worked out', async () => {
  const { page } = office;
  await page.goto(`${demo.url}/clients`);
  await page.getByRole('link', { name: 'Brattli Bygg AS' }).first().click();
  await page.getByRole('link', { name: 'Åpne tallene' }).click();
  await page.getByRole('heading', { level: 1, name: 'Samarbeidet i tall' }).waitFor();
  await settled(page);
  expect(await lookOver(page, 'conduct, closed')).toEqual([]);

  // By keyboard: the first figure opens.
  const figures = page.locator('details.conduct-figure');
  await figures.first().locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Leveringene bak tallet' }).waitFor();
  await page.locator('.conduct-behind .record li').first().waitFor();
  expect(await page.locator('.conduct-parts li').count()).toBeGreaterThan(4);
  await page.getByText('Slik regnes den').click();
  await page.getByRole('columnheader', { name: 'Dager etter fristen' }).waitFor();
  for (const figure of await figures.all())
    if ((await figure.getAttribute('open')) === null) await figure.locator('summary').click();
  await settled(page);
  expect(await lookOver(page, 'conduct, open')).toEqual([]);
});

test('the builder is proposed for the talk; put off, taken up and stopped, each with its reason', async () => {
  const { page } = office;
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.getByRole('link', { name: 'Kursendring' }).click();
  const proposed = page.getByRole('region', { name: 'Foreslått' });
  await proposed.getByText('Brattli Bygg AS').waitFor();
  await proposed
    .getByText(/dager etter fristen, i midten av leveringene/)
    .first()
    .waitFor();
  expect(await lookOver(page, 'course')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });

  await proposed.getByRole('button', { name: 'Ikke nå: Brattli Bygg AS' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  expect(await dialog.getByText('Må fylles ut.').count()).toBe(2);
  await dialog.getByLabel('Hvorfor').fill('Jo har nettopp fått tvillinger, æøå');
  await dialog.getByLabel('Spør igjen').fill('om 30 dager');
  expect(await lookOver(page, 'not now')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
  const putOff = page.getByRole('region', { name: 'Utsatt eller nei' });
  await putOff.getByText('Jo har nettopp fått tvillinger, æøå').waitFor();
  await proposed.getByText('Brattli Bygg AS').waitFor({ state: 'detached' });

  await putOff.getByRole('button', { name: 'Ta praten: Brattli Bygg AS' }).click();
  await dialog.getByRole('button', { name: 'Ta praten' }).click();
  const underWay = page.getByRole('region', { name: 'I gang' });
  await underWay.getByText('Brattli Bygg AS').waitFor();
  await page.getByRole('link', { name: /^Må følges opp/ }).click();
  await page.getByRole('group').getByRole('button', { name: 'Hele kontoret' }).click();
  await page.getByText('Samtale å forberede').first().waitFor();

  await page.getByRole('link', { name: 'Kursendring' }).click();
  await underWay.getByRole('link', { name: 'Åpne: Brattli Bygg AS' }).click();
  await page.getByText(/^Oppdragsansvarlig forbereder samtalen: innen /).waitFor();
  await page.getByRole('button', { name: 'Kunden er konkurs' }).click();
  await page.getByText(/Kunden er konkurs\. Oppdragsansvarlig snakker med boet/).waitFor();
  expect(await lookOver(page, 'what came between')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.getByRole('button', { name: 'Sett på, gå videre: Kunden er konkurs.' }).click();
  await page.getByRole('button', { name: 'Hopp over' }).click();
  await dialog.getByRole('button', { name: 'Hopp over' }).click();
  await dialog.getByText('Må fylles ut.').waitFor();
  await dialog.getByLabel('Hvorfor').fill('Vi kjenner hverandre godt');
  await dialog.getByRole('button', { name: 'Hopp over' }).click();
  await page.getByText(/^Oppdragsansvarlig tilbyr tider for et møte/).waitFor();
  await page.getByRole('button', { name: 'Stans' }).click();
  await dialog.getByLabel('Hvorfor').fill('Han er syk');
  await dialog.getByRole('button', { name: 'Stans' }).click();
  await page.getByText(/^Stanset /).waitFor();
  await page.getByRole('button', { name: 'Ta opp igjen' }).click();
  await page.getByRole('button', { name: 'Stans' }).click();
  await dialog.getByLabel('Hvorfor').fill('Han har solgt firmaet');
  await dialog.getByRole('button', { name: 'Stans' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Kursendring' }).click();
  await proposed.getByText('Brattli Bygg AS').waitFor();
});

test('the manager changes the thresholds, and the proposals follow', async () => {
  const { page } = office;
  await page.getByRole('button', { name: 'Endre' }).click();
  await page.getByLabel('Dager etter fristen, median: mer enn').fill('90');
  await page.getByLabel('Komplett første gang: under (prosent)').fill('x');
  await page.getByText('Skriv et tall innenfor det som er mulig.').waitFor();
  await page.getByLabel('Komplett første gang: under (prosent)').fill('0');
  await page.getByLabel('Påminnelser per levering: mer enn').fill('10');
  await page.getByLabel('Ekstra arbeid i året: mer enn (timer)').fill('1000');
  await page.getByRole('button', { name: 'Lagre grensene' }).click();
  await page.getByText('Ingen kunde er over grensene nå.').waitFor();
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(office.trouble).toEqual([]);
});
