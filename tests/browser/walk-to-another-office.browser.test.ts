import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Desk } from '../support/browser.ts';
import { openBuilderDesks, type BuilderDesks } from './builder-desks.ts';
import { settled } from './look-over.ts';
import { company, letPass, look, openCourse, openPhone, stopWhereAStepFails } from './course-walk.ts';
import { agreeOnTheWayOn, bookReview, giveBothViews } from './walk-the-review.ts';
import { agreeInWriting, beginYear, decideAndOffer, meetAndSendMinutes, pickAndMove } from './walk-to-the-year.ts';

const partner = "Fjørdæ & O'Neill Regnskap AS";

let desks: BuilderDesks;
let kari: Desk;
let mari: Desk;
beforeAll(async () => {
  desks = await openBuilderDesks();
  kari = await desks.openAnother(desks.demo.managerLink);
  mari = await desks.openAnother();
});
afterAll(() => desks.close());
stopWhereAStepFails();

test('they talk, and agree in writing; the office gets a power of attorney', async () => {
  await decideAndOffer(desks);
  await pickAndMove(desks);
  await meetAndSendMinutes(desks);
  await agreeInWriting(desks, async (page) => {
    await page.getByRole('navigation', { name: 'Punkter' }).getByRole('button', { name: 'Fullmakter' }).click();
    await page.getByRole('button', { name: 'Legg til fullmakt' }).click();
    await page.getByText('Lagret.').waitFor();
  });
});

test('nothing gets better in the year: halfway the lead says a word, in her own words', async () => {
  const { page } = desks.ingrid;
  await beginYear(desks);
  for (let month = 1; month <= 6; month += 1) await letPass(desks, 'En måned fram');
  await letPass(desks, 'En uke fram');
  await page.getByLabel('Tekst').waitFor();
  await look(page, 'a word halfway', 1280);
  await page.getByLabel('Emne').fill('Skal vi ta en prat, Jo? æøå');
  await page.getByRole('button', { name: 'Send til Jo Brattli' }).click();
  await page.getByText('Ordet er sendt.').waitFor();
  for (let month = 7; month <= 10; month += 1) await letPass(desks, 'En måned fram');
});

test('both look at the year, and agree that another office suits him better', async () => {
  await bookReview(desks);
  await letPass(desks, 'En måned fram', 2);
  await giveBothViews(desks, 'Vi snakker godt sammen', {
    office: 'Anbefale et annet byrå',
    client: 'Finne et annet byrå',
  });
  await agreeOnTheWayOn(desks, {
    choice: 'Anbefale et annet byrå',
    reason: 'Et byrå som henter bilagene hos deg, passer bedre.',
    said: 'Vi hjelper deg til et byrå som henter bilagene.',
  });
});

test('he says yes to being named to one office, and it takes him', async () => {
  const { ingrid, jo } = desks;
  await enterPartner(kari.page);
  const { page } = ingrid;
  await openCourse(desks);
  await page.getByText(/^Oppdragsansvarlig hjelper kunden videre/).waitFor();
  await page.getByRole('link', { name: 'Hjelp videre' }).first().click();
  await page.getByLabel('Bransjer, høyst tre, med komma mellom').fill('bygg');
  await page.getByLabel('Kommune').fill('Hamar');
  await page.getByLabel('Fylke').fill('Innlandet');
  await page.getByLabel('noen som henter bilagene').check();
  await page.getByRole('checkbox', { name: new RegExp(partner) }).check();
  await page.getByRole('button', { name: 'Bruk disse' }).click();
  await page.getByRole('button', { name: /^Send brevet til / }).click();
  await page.getByText('Kunden er spurt og tenker på det.').waitFor();
  await openPhone(desks, '/');
  // Who has shown a code a little before is not asked for another.
  await jo.page.getByRole('button', { name: 'Les og svar' }).click();
  await jo.page.getByRole('checkbox', { name: /^Byrå 1/ }).check({ force: true });
  await jo.page.getByRole('button', { name: 'Ja, det kan dere' }).click();
  await jo.page.getByRole('heading', { level: 1, name: 'Du har sagt ja' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: `Les og send: ${partner}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: `Tar kunden: ${partner}` }).click();
  await page.getByRole('link', { name: 'Gå til overføringen' }).waitFor();
});

test('the engagement is handed over line by line, and the receiver confirms each', async () => {
  const { page } = desks.ingrid;
  await page.getByRole('link', { name: 'Gå til overføringen' }).click();
  await page.getByRole('button', { name: 'Noter oppsigelsen' }).click();
  await page.getByRole('button', { name: 'Skriv hvem som tar over' }).click();
  expect(await page.getByLabel('Navn').first().inputValue()).toBe(partner);
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByRole('button', { name: 'Lag lenke' }).click();
  const link = await page.getByLabel('Lenke til mottakeren').inputValue();
  await page.getByRole('button', { name: 'Gjelder ikke: Kontoer og tilganger' }).click();
  await page.getByRole('button', { name: 'Lagre' }).click();
  await handOver(page);
  await look(page, 'an engagement that is handed over', 1280);
  await mari.page.goto(link);
  await confirmAll(mari.page);
  await look(mari.page, 'an engagement that was received', 390);
});

test('Jo fetches what is his, and the last power of attorney is withdrawn', async () => {
  const { ingrid, jo } = desks;
  const { page } = ingrid;
  await openPhone(desks, '/handover');
  await jo.page.getByRole('button', { name: /^Bekreft: Kundens egne dokumenter/ }).click();
  await jo.page.getByText(/^Bekreftet .* av Jo Brattli$/).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /^Trekk tilbake: Altinn/ }).click();
  await page.getByText(/^Trukket tilbake .* av Ingrid Solheim/).waitFor();
});

test('after the last day the manager closes, and nothing is left in the change of course', async () => {
  await letPass(desks, 'En måned fram', 3);
  await letPass(desks, 'En uke fram');
  // What came since is handed over too.
  await handOver(desks.ingrid.page);
  await mari.page.reload();
  await confirmAll(mari.page);
  const { page } = kari;
  await page.goto(desks.ingrid.page.url());
  await page.getByRole('button', { name: 'Steng kundens tilgang' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Steng kundens tilgang' }).click();
  await page.getByRole('button', { name: 'Avslutt overføringen' }).click();
  await page.getByText(/^Den forrige overføringen ble avsluttet/).waitFor();
  await look(page, 'a handover that has ended', 1280);
  await page.goto(`${desks.demo.url}/course`);
  await page.getByRole('heading', { name: 'I gang' }).waitFor();
  await settled(page);
  expect(await page.getByRole('region', { name: 'I gang' }).getByText(company).count()).toBe(0);
  await mari.page.reload();
  await mari.page.getByText(/^Overføringen er avsluttet/).waitFor();
  expect(desks.demo.complaints()).toBe('');
});

/** Makes everything ready that can be, and hands it over: where several lines wait for the same, with one press. */
async function handOver(page: Page): Promise<void> {
  await settled(page);
  await pressEach(page, /^Gjør klar/);
  await pressEach(page, /^(Lever|Kunden har fått beskjed)(:| alle)/);
}

/** The receiver's own page: confirms all that waits for an answer. */
async function confirmAll(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Overføring av oppdraget' }).waitFor();
  await page.getByRole('heading', { name: 'Leveringsloggen' }).waitFor();
  await pressEach(page, /^Bekreft(:| alle)/);
}

/** Presses the first of such buttons until there is none. Each press makes the page anew: a button that is gone before it is reached is looked for again. */
async function pressEach(page: Page, name: RegExp): Promise<void> {
  const waiting = page.getByRole('button', { name });
  const isIdle = (): boolean => document.querySelector('[data-busy=true]') === null;
  for (; (await waiting.count()) > 0; await page.waitForFunction(isIdle)) {
    await waiting
      .first()
      .click({ timeout: 5_000 })
      .catch(() => undefined);
  }
}

async function enterPartner(page: Page): Promise<void> {
  await page.goto(`${desks.demo.url}/partner-offices`);
  await page.getByRole('button', { name: 'Legg til et byrå' }).click();
  const dialog = page.getByRole('dialog', { name: 'Legg til et byrå' });
  await dialog.getByLabel('Navn').fill(partner);
  await dialog.getByLabel('Organisasjonsnummer').fill('974 760 673');
  await dialog.getByLabel('Kontaktperson').fill("Mari O'Neill");
  await dialog.getByLabel('E-post').fill('mari@fjord.example');
  await dialog.getByLabel('Bransjer, med komma mellom').fill('bygg');
  await dialog.getByLabel('Steder, ett på hver linje: kommune, fylke').fill('Hamar, Innlandet');
  await dialog.getByLabel('noen som henter bilagene').check();
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
}
