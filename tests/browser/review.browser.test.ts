import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builder } from '../../src/demo/cast.ts';
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

async function look(page: Page, name: string, width: 1280 | 390): Promise<void> {
  await settled(page);
  expect(await lookOver(page, name)).toEqual([]);
  await page.setViewportSize({ width, height: 844 });
}

/** Answers every group of the form: the figures with a good, the wish with what is named. */
async function fillIn(page: Page, groups: readonly string[], wish: string, force: boolean): Promise<void> {
  for (const group of groups) {
    await page.getByRole('group', { name: group }).getByLabel('4 Bra').check({ force });
  }
  await page.getByRole('group', { name: 'Hva vil du nå?' }).getByLabel(wish, { exact: true }).check({ force });
}

const ofClient = [
  'Leveringen fra dere',
  'Svar og hjelp fra oss',
  'Rapportene, er de til nytte?',
  'Holder vi det vi lover?',
  'Hvordan er det å jobbe sammen?',
];
const ofOffice = ['Leveringen fra kunden', 'Svar på det vi spør om', 'Hvordan er det å jobbe sammen?'];

test('the lead ends the year early, and opens the review', async () => {
  const { page } = ingrid;
  await page.goto(`${demo.url}/course`);
  await page.getByRole('button', { name: 'Ta praten: Brattli Bygg AS' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta praten' }).click();
  await page.getByRole('link', { name: 'Åpne: Brattli Bygg AS' }).click();
  await page.getByRole('link', { name: 'Året', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Året med Brattli Bygg AS' }).waitFor();
  const review = page.url().replace(/\/year$/, '/review');
  await page.goto(review);
  await page.getByText(/^Året er ikke begynt/).waitFor();
  await look(page, 'a review without a year', 1280);
  await page.goBack();
  await page.getByRole('button', { name: 'Begynn året' }).click();
  await page.getByText('Året er begynt.').waitFor();
  await page.goto(review);
  await page.getByText('Åpner du nå, slutter året i dag.').waitFor();
  await look(page, 'a review that is not open', 1280);
  await page.getByRole('button', { name: 'Avslutt året og åpne nå' }).click();
  await page.getByText('Ingen ser svarene før begge er inne.').waitFor();
  await look(page, 'the office’s form', 1280);
});

test('the client answers on the phone, and nobody at the office reads a word of it', async () => {
  const { page } = jo;
  await page.goto(demo.clientLink);
  await page.getByRole('heading', { name: /^Hvordan har året vært\? Svar innen/ }).waitFor();
  await look(page, 'the list with a review', 390);
  await page.getByRole('button', { name: 'Si hva du synes' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hvordan har året vært?' }).waitFor();
  await page.getByRole('button', { name: 'Lagre svaret' }).click();
  await page.getByText('Velg et svar på hvert spørsmål, og hva du vil nå.').waitFor();
  await look(page, 'the client’s form', 390);
  await fillIn(page, ofClient, 'Fortsette', true);
  await page.getByLabel(/^Hva bør bli annerledes\?/).fill('Rapportene er «tunge», æøå');
  await page.getByRole('button', { name: 'Lagre svaret' }).click();
  await page.getByRole('heading', { level: 1, name: 'Takk, svaret er lagret' }).waitFor();
  await look(page, 'an answer that is saved', 390);
  await ingrid.page.reload();
  await ingrid.page.getByText('Den andre har svart. Du ser det når du har svart selv.').waitFor();
  expect(await ingrid.page.locator('body').innerText()).not.toContain('Rapportene er «tunge»');
});

test('what was saved is read and changed with a code, until the office has answered too', async () => {
  const { page } = jo;
  const known = demo.countMails();
  await page.getByRole('button', { name: 'Se eller endre svaret' }).click();
  await page.getByRole('textbox').fill(await demo.codeFor(builder.email, known));
  await page.getByRole('button', { name: 'Fortsett' }).click();
  await page.getByRole('button', { name: 'Endre svaret' }).click();
  const change = page.getByLabel(/^Hva bør bli annerledes\?/);
  expect(await change.inputValue()).toBe('Rapportene er «tunge», æøå');
  await change.fill('Gjerne en prat hvert kvartal');
  await page.getByRole('button', { name: 'Lagre svaret' }).click();
  await page.getByRole('heading', { level: 1, name: 'Takk, svaret er lagret' }).waitFor();
});

test('the lead answers, and both see one page', async () => {
  const { page } = ingrid;
  await page.getByRole('button', { name: 'Lagre svaret' }).click();
  await page.getByText('Må fylles ut.').first().waitFor();
  await look(page, 'the office’s form with faults', 1280);
  await fillIn(page, ofOffice, 'Justere', false);
  await page.getByLabel(/^Hva virker bra\?/).fill('Bilagene er sorterte nå');
  await page.getByRole('button', { name: 'Lagre svaret' }).click();
  await page.getByText('«Gjerne en prat hvert kvartal»').waitFor();
  await look(page, 'the shared page', 1280);
  await jo.page.reload();
  await jo.page.getByText('«Bilagene er sorterte nå»').waitFor();
  const body = await jo.page.locator('body').innerText();
  expect(body).not.toContain('kundetiltak');
  expect(body).not.toContain('folk og tid');
  await look(jo.page, 'the shared page on the phone', 390);
});

test('the yearly list, what they agreed on, and the minutes that the client does not let stand', async () => {
  const { page } = ingrid;
  const list = page.getByRole('region', { name: 'Den årlige listen' });
  for (const group of await list.getByRole('group').all()) await group.getByLabel('Ja', { exact: true }).check();
  const outcome = page.getByRole('region', { name: 'Hva dere ble enige om' });
  await outcome.getByRole('radio', { name: 'Fortsette som nå' }).check();
  await look(page, 'what they agreed on', 1280);
  await outcome.getByRole('button', { name: 'Før opp' }).click();
  const minutes = page.getByRole('region', { name: 'Referat' });
  await minutes.getByLabel(/^Hva som ble sagt/).fill('Vi fortsetter som nå.\nKassen leveres hver fredag.');
  await minutes.getByRole('button', { name: 'Send til begge' }).click();
  await page.getByText('Referatet er sendt.').waitFor();
  await minutes.getByRole('button', { name: 'Slik ble det sagt' }).click();
  await page.getByText('Svaret er lagret.').waitFor();
  await look(page, 'minutes that are sent', 1280);

  await jo.page.reload();
  await jo.page.getByRole('heading', { name: 'Referat' }).waitFor();
  await jo.page.getByText('Kassen leveres hver fredag.').waitFor();
  await jo.page.getByRole('button', { name: 'Noe er annerledes' }).click();
  await look(jo.page, 'something is different', 390);
  await jo.page.getByLabel('Hva er annerledes?').fill('Vi sa «hver mandag»');
  await jo.page.getByRole('button', { name: 'Send svaret' }).click();
  await jo.page.getByText(/^Du har sagt hva som er annerledes/).waitFor();
});

test('written anew they are accepted, and the change of course is done; both read it in English too', async () => {
  const { page } = ingrid;
  await page.reload();
  await page.getByText('Vi sa «hver mandag»').waitFor();
  const minutes = page.getByRole('region', { name: 'Referat' });
  await minutes.getByLabel(/^Hva som ble sagt/).fill('Vi fortsetter som nå.\nKassen leveres hver mandag.');
  await minutes.getByRole('button', { name: 'Send på nytt til begge' }).click();
  await page.getByText('Referatet er sendt.').waitFor();
  await minutes.getByRole('button', { name: 'Slik ble det sagt' }).click();
  await page.getByText('Svaret er lagret.').waitFor();
  await jo.page.reload();
  await jo.page.getByText('Kassen leveres hver mandag.').waitFor();
  await jo.page.getByRole('button', { name: 'Slik ble det sagt' }).click();
  await jo.page.getByText('Den felles vurderingen er ferdig. Takk for at du var med.').waitFor();
  await look(jo.page, 'a review that is done, on the phone', 390);
  await page.reload();
  await page.getByText(/^Vurderingen ble ferdig/).waitFor();
  await look(page, 'a review that is done', 1280);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Joint review with Brattli Bygg AS' }).waitFor();
  await page.getByText('The yearly list').waitFor();
  await look(page, 'a review in English', 1280);
  await jo.page.getByRole('button', { name: 'Til listen' }).click();
  await jo.page.getByRole('button', { name: 'English' }).click();
  await jo.page.goto(`${jo.page.url().split('#')[0]}#/review`);
  await jo.page.getByText('That is how it was', { exact: false }).or(jo.page.getByText('You have said that')).waitFor();
  await look(jo.page, 'a review in English on the phone', 390);
});
