import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { putInForceOnPaper } from './agreement-acts.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let desk: Desk;

/** 50 % on the hourly rate with two working days or fewer. */
const haste = {
  key: 'haste',
  on: 'request',
  steps: [{ withinWorkingDays: 2, basisPoints: 5_000 }],
  price: { per: 'hour', rateOre: 120_000, minimumMinutes: 30, unitMinutes: 15, work: ['period-work'] },
  capOre: 200_000,
  nature: 'price',
};

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 2 })]);
  desk = await openManagerDesk(browser, demo.managerLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

test('what is urgent is entered with its price, seen by the client, done and proposed', async () => {
  const { page } = desk;
  await page.goto(`${demo.url}/clients`);
  await page.getByRole('link', { name: 'Brattli Bygg AS' }).first().click();
  await page.getByRole('heading', { name: 'Brattli Bygg AS' }).waitFor();
  await putInForceOnPaper(page, { on: '2026-11-25', answerByOn: '2026-12-09' }, (terms) => ({
    ...terms,
    duties: terms.duties.map((duty, index) =>
      index === 0 ? { ...duty, charges: [...(duty['charges'] as object[]), haste] } : duty,
    ),
  }));
  await page.reload();
  await settled(page);
  await page.getByText('Kunden har ikke bedt om noe på kort varsel.').waitFor();
  await page.getByRole('button', { name: 'Før noe som haster' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Hva trenger kunden?').fill("Regnskap til banken for D'Angelo & Åse");
  await dialog.getByLabel('Kunden trenger det').fill('7.12.2026');
  await dialog.getByText('Det er i god tid, så det koster ikke noe ekstra.').waitFor();
  await dialog.getByLabel('Kunden trenger det').fill('26.11.2026');
  await dialog.getByText('For 1 t arbeid blir det kr 600 + mva., og aldri mer enn kr 2 000 + mva.').waitFor();
  expect(await lookOver(page, 'the dialog of what is urgent')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  await dialog.getByRole('button', { name: 'Før og send prisen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText("Regnskap til banken for D'Angelo & Åse", { exact: true }).first().waitFor();
  expect(await lookOver(page, "the client's page with something urgent")).toEqual([]);

  const phone = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
  await phone.page.goto(demo.clientLink);
  await phone.page.getByRole('heading', { name: /Haster til torsdag 26. november/ }).waitFor();
  // The office's own words come with a code.
  expect(await phone.page.getByText("D'Angelo").count()).toBe(0);
  expect(await lookOver(phone.page, "the client's list with something urgent")).toEqual([]);
  expect(phone.trouble).toEqual([]);

  await page.setViewportSize({ width: 1280, height: 844 });
  await page.getByText('prisen er varslet').waitFor();
  await page.getByRole('button', { name: /^Ferdig: Regnskap/ }).click();
  await dialog.getByLabel('Minutter').fill('90');
  await dialog.getByText(/Tillegget blir 900,00\skr uten mva/).waitFor();
  expect(await lookOver(page, 'the dialog of what is done')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.goto(`${demo.url}/surcharges`);
  await page
    .getByText(/Haster: Regnskap til banken/)
    .first()
    .waitFor();
  expect(await lookOver(page, 'the surcharges with something urgent')).toEqual([]);
  expect(desk.trouble).toEqual([]);
  expect(demo.complaints()).toBe('');
});
