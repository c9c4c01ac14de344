import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findClientId, sendChange } from './agreement-acts.ts';
import { openBuilderDesks, type BuilderDesks } from './builder-desks.ts';
import { company, letPass, look, openPhone, stopWhereAStepFails, withCode } from './course-walk.ts';
import { fillInView } from './walk-the-review.ts';

/** The lead decides on the talk, begins the year and ends it at once: the review is open, and both have ten office days. */
async function openReviewEarly({ demo, ingrid: { page } }: BuilderDesks): Promise<void> {
  await page.goto(`${demo.url}/course`);
  await page.getByRole('button', { name: `Ta praten: ${company}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta praten' }).click();
  await page.getByRole('link', { name: `Åpne: ${company}` }).click();
  await page.getByRole('link', { name: 'Året', exact: true }).click();
  await page.getByRole('button', { name: 'Begynn året' }).click();
  await page.getByText('Året er begynt.').waitFor();
  await page.goto(page.url().replace(/\/year$/, '/review'));
  await page.getByRole('button', { name: 'Avslutt året og åpne nå' }).click();
  await page.getByText('Ingen ser svarene før begge er inne.').waitFor();
}

const taskOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

describe('a client who never says how the year was', () => {
  stopWhereAStepFails();
  let desks: BuilderDesks;
  let review: string;
  beforeAll(async () => void (desks = await openBuilderDesks()));
  afterAll(() => desks.close());

  test('has its time: nobody opens before the day', async () => {
    const { page } = desks.ingrid;
    await openReviewEarly(desks);
    review = page.url();
    await fillInView(page, 'Fortsette');
    await page.getByLabel(/^Hva virker bra\?/).fill('Bilagene er sorterte nå');
    await page.getByRole('button', { name: 'Lagre svaret' }).click();
    await page.getByText('Svaret er lagret.').waitFor();
    await page.getByText(/^Svart .* Svaret kan endres til begge er inne\./).waitFor();
    expect(await page.getByRole('button', { name: 'Åpne uten kundens svar' }).count()).toBe(0);
    await look(page, 'an answer of the office that waits', 1280);
    await openPhone(desks, '/review');
    await desks.jo.page.getByText(/^Du kan svare til og med/).waitFor();
  });

  test('can still answer after the day, and both pages say what happens else', async () => {
    const { ingrid, jo } = desks;
    await letPass(desks, 'En uke fram', 3);
    const { page } = ingrid;
    await page.goto(`${desks.demo.url}/tasks`);
    await taskOf(page, company).getByText('Felles vurdering: kunden har ikke svart').first().waitFor();
    await page.goto(review);
    await page.getByText(/^Kunden hadde tid til .* Ring gjerne først\./).waitFor();
    await page.getByRole('button', { name: 'Åpne uten kundens svar' }).waitFor();
    await look(page, 'the office may open alone', 1280);
    await openPhone(desks, '/');
    await jo.page.getByRole('heading', { name: 'Hvordan har året vært? Du kan fremdeles svare' }).waitFor();
    await openPhone(desks, '/review');
    await jo.page.getByText(/^Siste dag var .* Du kan svare fram til Ingrid åpner\./).waitFor();
    await look(jo.page, 'the client’s form after its day', 390);
  });

  test('reads the office’s view, and that its own is heard in the meeting', async () => {
    const { ingrid, jo } = desks;
    const { page } = ingrid;
    await page.getByRole('button', { name: 'Åpne uten kundens svar' }).click();
    await page.getByText('Svarene er åpne.').waitFor();
    await page.getByText('«Bilagene er sorterte nå»').waitFor();
    await page.getByText(/har ikke fylt ut sin del/).waitFor();
    await look(page, 'the page with one view', 1280);
    await withCode(desks, async () => {
      await openPhone(desks, '/review');
      await jo.page.getByText(/^Byrået åpnet/).waitFor();
      await look(jo.page, 'opened without the client, before the code', 390);
      await jo.page.getByRole('button', { name: 'Les svarene' }).click();
    });
    await jo.page.getByText('«Bilagene er sorterte nå»').waitFor();
    await look(jo.page, 'opened without the client', 390);
  });

  test('agrees in the meeting to a change of the agreement, which is followed on the review’s page', async () => {
    const { ingrid, jo } = desks;
    const { page } = ingrid;
    const list = page.getByRole('region', { name: 'Den årlige listen' });
    for (const group of await list.getByRole('group').all()) await group.getByLabel('Ja', { exact: true }).check();
    const outcome = page.getByRole('region', { name: 'Hva dere ble enige om' });
    await outcome.getByRole('radio', { name: 'Justere avtalen' }).check();
    await outcome.getByRole('button', { name: 'Før opp' }).click();
    const minutes = page.getByRole('region', { name: 'Referat' });
    await minutes.getByLabel(/^Hva som ble sagt/).fill('Bilagene kommer noen dager senere.');
    await minutes.getByRole('button', { name: 'Send til begge' }).click();
    await minutes.getByRole('button', { name: 'Slik ble det sagt' }).click();
    await page.getByText('Svaret er lagret.').waitFor();
    await openPhone(desks, '/review');
    await jo.page.getByRole('button', { name: 'Slik ble det sagt' }).click();
    await jo.page.getByText(/^Du har sagt at det er slik/).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Til kundens avtale' }).waitFor();
    expect(await page.getByRole('button', { name: 'Det er gjort' }).count()).toBe(0);
    await look(page, 'a change to be drafted', 1280);
    await sendChange(page, findClientId(page), { startOn: '2027-03-01', answerByOn: '2027-01-08', days: 24 });
    await page.reload();
    await page.getByText(/^Endringen er sendt/).waitFor();
    await look(page, 'a change that is sent', 1280);
  });

  test('says no to it: the office reads what holds and what can be done, and goes between both pages', async () => {
    const { ingrid, jo } = desks;
    const { page } = ingrid;
    await openPhone(desks, '/proposal');
    await jo.page.getByRole('button', { name: 'Nei, ikke slik' }).click();
    await jo.page.getByText('Leveringsfristen', { exact: true }).click();
    await jo.page.getByRole('textbox').fill('Den dagen er jeg på byggeplassen.');
    await jo.page.getByRole('button', { name: 'Send svaret' }).click();
    await jo.page.getByRole('heading', { level: 1, name: 'Takk for svaret' }).waitFor();
    await page.reload();
    await page.getByText(/^Kunden sa nei til endringen .* Avtalen som er, gjelder\./).waitFor();
    await look(page, 'a change that is refused', 1280);
    await page.getByRole('link', { name: 'Se endringen' }).click();
    await page.getByText('Avslått.').waitFor();
    await look(page, 'the change itself', 1280);
    await page.getByRole('link', { name: 'Den felles vurderingen' }).click();
    await page.getByRole('heading', { level: 1, name: `Felles vurdering med ${company}` }).waitFor();
  });

  test('nothing was refused by the page policy, and nothing failed', () => {
    expect([...desks.ingrid.trouble, ...desks.jo.trouble]).toEqual([]);
    expect(desks.demo.complaints()).toBe('');
  });
});

describe('an office that never says how the year was', () => {
  stopWhereAStepFails();
  let desks: BuilderDesks;
  beforeAll(async () => void (desks = await openBuilderDesks()));
  afterAll(() => desks.close());

  test('is asked again after the day, and the client may open without it', async () => {
    const { ingrid, jo } = desks;
    await openReviewEarly(desks);
    const review = ingrid.page.url();
    await openPhone(desks, '/review');
    await fillInView(jo.page, 'Fortsette');
    await jo.page.getByLabel(/^Hva bør bli annerledes\?/).fill('En prat hvert kvartal, æøå');
    await jo.page.getByRole('button', { name: 'Lagre svaret' }).click();
    await jo.page.getByRole('heading', { level: 1, name: 'Takk, svaret er lagret' }).waitFor();
    expect(await jo.page.getByRole('button', { name: /^Åpne uten svaret/ }).count()).toBe(0);
    await letPass(desks, 'En uke fram', 3);
    await ingrid.page.goto(review);
    await ingrid.page.getByText(/^Siste dag var .* Svar før kunden åpner uten byråets svar\./).waitFor();
    await look(ingrid.page, 'the office is late', 1280);
    await openPhone(desks, '/review');
    await jo.page.getByRole('button', { name: 'Åpne uten svaret fra Ingrid' }).waitFor();
    await look(jo.page, 'the client may open alone', 390);
  });

  test('reads what the client said, and can write no more', async () => {
    const { ingrid, jo } = desks;
    await jo.page.getByRole('button', { name: 'Åpne uten svaret fra Ingrid' }).click();
    await jo.page.getByText(/^Du åpnet/).waitFor();
    await look(jo.page, 'opened without the office, before the code', 390);
    await ingrid.page.reload();
    await ingrid.page.getByText('«En prat hvert kvartal, æøå»').waitFor();
    await ingrid.page.getByText(/har ikke fylt ut sin del/).waitFor();
    expect(await ingrid.page.getByRole('button', { name: 'Lagre svaret' }).count()).toBe(0);
    await look(ingrid.page, 'the page with the client’s view alone', 1280);
  });

  test('nothing was refused by the page policy, and nothing failed', () => {
    expect([...desks.ingrid.trouble, ...desks.jo.trouble]).toEqual([]);
    expect(desks.demo.complaints()).toBe('');
  });
});
