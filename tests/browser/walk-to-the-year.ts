import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { BuilderDesks } from './builder-desks.ts';
import { company, letPass, look, openCourse, openPhone, withCode } from './course-walk.ts';

/** The record proposes the talk, somebody decides on it, and times are offered from the talk pack. */
export async function decideAndOffer(desks: BuilderDesks): Promise<void> {
  const { demo, ingrid } = desks;
  const { page } = ingrid;
  await page.goto(`${demo.url}/course`);
  await page.getByRole('button', { name: `Ta praten: ${company}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta praten' }).click();
  await page.getByText('Samtalen er bestemt.').waitFor();
  await openCourse(desks);
  await look(page, 'a talk that is decided', 1280);
  await page.getByRole('link', { name: 'Forbered samtalen' }).click();
  await page.getByRole('heading', { level: 1, name: `Samtale med ${company}` }).waitFor();
  await page.getByText(/^Lesbarhet: LIX/).waitFor();
  await page.getByRole('button', { name: 'Foreslå møtetid' }).click();
  const dialog = page.getByRole('dialog', { name: 'Foreslå møtetid' });
  await dialog.getByLabel('Adresse hos oss').fill('Storgata 4, Hamar');
  await dialog.getByRole('button', { name: 'Send forslaget' }).click();
  await page.getByText(/Kunden velger en tid/).waitFor();
  await look(page, 'a talk with an offer', 1280);
}

/** Jo picks a time on his phone, and moves it to another. */
export async function pickAndMove(desks: BuilderDesks): Promise<void> {
  const { page } = desks.jo;
  await openPhone(desks, '/meetings');
  await page.getByRole('radio').first().check({ force: true });
  await page.getByRole('button', { name: /^Velg .* kl\./ }).click();
  await page.getByRole('heading', { level: 1, name: /^Vi møtes/ }).waitFor();
  const first = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('button', { name: 'Flytt møtet' }).click();
  await page.getByRole('radio').nth(1).check({ force: true });
  await page.getByRole('button', { name: /^Velg .* kl\./ }).click();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).not.toBe(first);
  await look(page, 'a meeting that was moved', 390);
}

/** They meet, and the minutes with what is to stand in the agreement go to both. */
export async function meetAndSendMinutes(desks: BuilderDesks): Promise<void> {
  const { page } = desks.ingrid;
  await openCourse(desks);
  await page
    .getByRole('link', { name: 'Gå til møtet' })
    .or(page.getByRole('link', { name: 'Se møtet' }))
    .click();
  await markAsHeld(desks);
  await page.getByLabel('Hva ble sagt').first().fill('Vi tok en prat om året. Begge vil ha det enklere, æøå.');
  await page
    .getByRole('button', { name: /^Ny beslutning/ })
    .first()
    .click();
  await page.getByLabel('Beslutning', { exact: true }).fill('Bilagene kommer hver fredag');
  await page
    .getByLabel(/avtalen/)
    .first()
    .check();
  await page.getByRole('button', { name: 'Lagre referatet' }).click();
  await page.getByText('Referatet er lagret.').waitFor();
  await page.getByRole('button', { name: 'Send til Jo Brattli' }).click();
  await page.getByText('Sendt til begge.', { exact: true }).waitFor();
  await look(page, 'minutes that are sent', 1280);
}

/** Lets the day of the meeting whose page is open come, and says that it was held. */
export async function markAsHeld(desks: BuilderDesks): Promise<void> {
  const { page } = desks.ingrid;
  const held = page.getByRole('button', { name: 'Møtet er holdt' });
  await page.getByRole('heading', { level: 1, name: `Møte med ${company}` }).waitFor();
  for (let weeks = 0; weeks < 4 && (await held.count()) === 0; weeks += 1) await letPass(desks, 'En uke fram');
  await held.click();
  await page.getByRole('button', { name: 'Merk som holdt' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** The draft beside what was agreed is finished, sent, and accepted on the phone with a code. */
export async function agreeInWriting(desks: BuilderDesks, finish?: (page: Page) => Promise<void>): Promise<void> {
  const { ingrid, jo } = desks;
  const { page } = ingrid;
  await openCourse(desks);
  await page.getByText(/^Oppdragsansvarlig sender avtalen: innen/).waitFor();
  await page.getByRole('link', { name: 'Åpne avtalen' }).click();
  await page.getByText('Bilagene kommer hver fredag').waitFor();
  await look(page, 'the draft beside what was agreed', 1280);
  await finish?.(page);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Send nå' }).click();
  await page.getByText('Avtalen er sendt til Brattli Bygg AS.').waitFor();
  await openPhone(desks, '/');
  await withCode(desks, () => jo.page.getByRole('button', { name: 'Les avtalen' }).click());
  await jo.page.getByRole('button', { name: 'Godta avtalen' }).click();
  await jo.page.getByRole('dialog').getByRole('button', { name: 'Godta avtalen' }).click();
  await jo.page.getByRole('heading', { level: 1, name: 'Avtalen er godtatt' }).waitFor();
  await look(jo.page, 'an agreement that is accepted', 390);
}

/** The targets that both agreed on are frozen, and the year begins. */
export async function beginYear(desks: BuilderDesks): Promise<void> {
  const { page } = desks.ingrid;
  await openCourse(desks);
  await page.getByRole('link', { name: 'Åpne året' }).click();
  await page.getByRole('button', { name: 'Begynn året' }).click();
  await page.getByText('Året er begynt.').waitFor();
}
