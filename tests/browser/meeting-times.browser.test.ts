import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk, tabTo } from './office-acts.ts';

// It is Wednesday 25 November 2026: the month's end is kept free, and the first days to choose are 3 and 4 December.
let browser: Browser;
let demo: RunningDemo;
let kari: Desk;
let ingrid: Desk;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 2 })]);
  kari = await openManagerDesk(browser, demo.managerLink);
  ingrid = await openManagerDesk(browser, demo.accountantLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const rules = (page: Page): Locator => page.getByRole('region', { name: 'Kontorets regler' });
const free = (page: Page): Locator => page.getByRole('region', { name: 'Dine ledige tider de neste to ukene' });
const busy = (page: Page): Locator => page.getByRole('region', { name: 'Lovet bort' });
const hours = (page: Page): Locator => page.getByRole('region', { name: 'Arbeidstid' });

/** The row of a day or a person in a card. */
const rowOf = (card: Locator, words: string): Locator => card.getByRole('listitem').filter({ hasText: words });

/** Writes into a field by keyboard alone. */
async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Wide again, as it was before both widths were looked at. */
async function looksRight(page: Page, name: string): Promise<void> {
  expect(await lookOver(page, name)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
}

test('the page is reached from the meetings and from the office’s settings, and says what holds', async () => {
  const { page } = kari;
  await page.goto(`${demo.url}/people`);
  await page.getByRole('link', { name: 'Gå til møtetidene' }).click();
  await page.getByRole('heading', { level: 1, name: 'Møtetider' }).waitFor();
  await page.goto(`${demo.url}/meetings`);
  await page.getByRole('link', { name: 'Møtetider' }).click();
  await page.getByRole('heading', { level: 1, name: 'Møtetider' }).waitFor();
  await rules(page).getByText('Før et møte holdes 15 minutter fri, og etter det 15 minutter.').waitFor();
  await rules(page).getByText('Den første dagen som tilbys, er om to virkedager.').waitFor();
  await rules(page).getByText('Hver av dere har høyst fire møter i uken.').waitFor();
  await rowOf(hours(page), 'Kari Nymoen').getByText('Takts egne tider').waitFor();
  await rowOf(hours(page), 'Kari Nymoen').getByText('Mandag–fredag 08.00–16.00').waitFor();
  await busy(page)
    .getByText(/^Ingenting er lovet bort\./)
    .waitFor();
  await rowOf(free(page), 'Torsdag 3. desember').getByText('08.00–16.00').waitFor();
  await settled(page);
  await looksRight(page, 'meeting times');
});

test('rules are changed by keyboard, what is wrong is said at the field, and what they lead to is seen', async () => {
  const { page } = kari;
  await tabTo(page, rules(page).getByRole('button', { name: 'Endre reglene' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Endre reglene' });
  // The first field has the focus.
  expect(await dialog.getByLabel('Minutter fri før møtet').evaluate((it) => it === document.activeElement)).toBe(true);
  const perWeek = dialog.getByLabel('Møter i uken, høyst');
  await type(page, perWeek, '26');
  await page.keyboard.press('Enter');
  await dialog.getByText('Skriv et helt tall fra 1 til 25.').waitFor();
  await looksRight(page, 'a rule that is too much');
  await type(page, perWeek, '3');
  await type(page, dialog.getByLabel('Slutter senest'), '18');
  await page.keyboard.press('Enter');
  await dialog.getByText(/^Møter legges ikke på kvelden/).waitFor();
  expect(await dialog.getByLabel('Slutter senest').getAttribute('aria-invalid')).toBe('true');
  await looksRight(page, 'a day that ends too late');
  await type(page, dialog.getByLabel('Slutter senest'), '15');
  await tabTo(page, dialog.getByLabel('Møter begynner'));
  await page.keyboard.type('p');
  await type(page, dialog.getByLabel('Virkedager fri før månedsskiftet'), '0');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Reglene er lagret.').waitFor();
  // From Friday 27 November on: the end of the month is kept free no longer, its beginning is.
  await rowOf(free(page), 'Fredag 27. november').getByText('08.00–15.00').waitFor();
  await rowOf(free(page), 'Fredag 27. november').getByText('7 tider å velge mellom').waitFor();

  await page.reload();
  await rules(page).getByText('Hver av dere har høyst tre møter i uken.').waitFor();
  await rules(page).getByText('Møter ligger mellom kl. 08.00 og 15.00, og begynner på hel time.').waitFor();
  await rules(page).getByText('Begynnelsen av måneden holdes fri: to virkedager etter månedsskiftet.').waitFor();
});

test('a day off is offered no longer, and the hours are no longer Takt’s own', async () => {
  const { page } = kari;
  await rowOf(free(page), 'Torsdag 3. desember').waitFor();
  await tabTo(page, hours(page).getByRole('button', { name: 'Endre arbeidstiden: Kari Nymoen' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Arbeidstid: Kari Nymoen' });
  await tabTo(page, dialog.getByRole('checkbox', { name: 'Torsdag' }));
  await page.keyboard.press('Space');
  await type(page, dialog.getByLabel('Fredag til'), '7');
  await page.keyboard.press('Enter');
  await dialog.getByText('Slutten må være etter begynnelsen.').waitFor();
  await looksRight(page, 'hours the wrong way round');
  await type(page, dialog.getByLabel('Fredag til'), '14.30');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await rowOf(hours(page), 'Kari Nymoen')
    .getByText('Mandag–onsdag 08.00–16.00, torsdag fri, fredag 08.00–14.30')
    .waitFor();
  await rowOf(free(page), 'Torsdag 3. desember').waitFor({ state: 'detached' });
  await rowOf(free(page), 'Fredag 4. desember').getByText('08.00–14.00').waitFor();
  expect(await rowOf(hours(page), 'Kari Nymoen').getByText('Takts egne tider').count()).toBe(0);
});

test('time that is kept free is offered no longer, and is offered again once it is removed', async () => {
  const { page } = kari;
  const friday = rowOf(free(page), 'Fredag 4. desember');
  await tabTo(page, busy(page).getByRole('button', { name: 'Hold av tid' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Hold av tid' });
  await type(page, dialog.getByLabel('Dag'), '4.12');
  await dialog.getByText('Fredag 4. desember').waitFor();
  await type(page, dialog.getByLabel('Fra', { exact: true }), '10.00');
  await page.keyboard.press('Enter');
  await dialog.getByText('Skriv et klokkeslett, som 8.30.').waitFor();
  await looksRight(page, 'time to keep free');
  await type(page, dialog.getByLabel('Til', { exact: true }), '12');
  await type(page, dialog.getByLabel('Hva tiden går til (valgfritt)'), 'Årsoppgjør, æøå');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const kept = rowOf(busy(page), 'Fredag 4. desember kl. 10.00–12.00');
  await kept.getByText('Årsoppgjør, æøå').waitFor();
  // With a pause before and after.
  await friday.getByText('08.00–09.00').waitFor();
  await friday.getByText('13.00–14.00').waitFor();
  await friday.getByText('2 tider å velge mellom').waitFor();
  await looksRight(page, 'meeting times with a promise');

  await tabTo(page, kept.getByRole('button', { name: /^Fjern: Fredag 4\. desember/ }));
  await page.keyboard.press('Enter');
  await friday.getByText('08.00–14.00').waitFor();
  await page.getByText('Tiden kan tilbys igjen.').waitFor();
  await busy(page)
    .getByText(/^Ingenting er lovet bort\./)
    .waitFor();
});

test('whoever does not lead reads the rules, and changes their own times only', async () => {
  const { page } = ingrid;
  await page.goto(`${demo.url}/meetings/times`);
  await rules(page).getByText('En eier eller leder kan endre reglene.').waitFor();
  expect(await rules(page).getByRole('button').count()).toBe(0);
  expect(await hours(page).getByRole('button').count()).toBe(1);
  await hours(page).getByRole('button', { name: 'Endre arbeidstiden: Ingrid Solheim' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click();
  await busy(page).getByRole('button', { name: 'Hold av tid' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Dag').waitFor();
  expect(await dialog.getByLabel('Hvem').count()).toBe(0);
  await dialog.getByLabel('Dag').fill('1.11.2026');
  await dialog.getByText('Den dagen er over. Velg i dag eller senere.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('whoever works on no day that is offered is told what to do', async () => {
  const { page } = ingrid;
  await hours(page).getByRole('button', { name: 'Endre arbeidstiden: Ingrid Solheim' }).click();
  const dialog = page.getByRole('dialog', { name: 'Arbeidstid: Ingrid Solheim' });
  for (const day of ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag'])
    await dialog.getByRole('checkbox', { name: day }).uncheck();
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('Velg minst én dag.').waitFor();
  await dialog.getByRole('checkbox', { name: 'Onsdag' }).check();
  await dialog.getByLabel('Onsdag til').fill('08.30');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
  await free(page)
    .getByText(/^Du har ingen ledige tider\./)
    .waitFor();
  await looksRight(page, 'no free times');
});

test('the page speaks English too', async () => {
  const { page } = kari;
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Meeting times' }).waitFor();
  await page.getByText('Each of you has at most three meetings a week.').waitFor();
  await page.getByText('Monday–Wednesday 08.00–16.00, Thursday off, Friday 08.00–14.30').waitFor();
  await looksRight(page, 'meeting times in English');
});

test('nothing was refused by the page policy, and nothing failed', () => {
  const trouble = [...kari.trouble, ...ingrid.trouble];
  expect(trouble.filter((line) => !line.includes('status of 422'))).toEqual([]);
  expect(demo.complaints()).toBe('');
});
