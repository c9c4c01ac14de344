import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openDesk, type Desk } from '../support/browser.ts';
import { awaitLetters, readLetters } from '../support/read-mail.ts';
import { owner, type RunningTakt } from '../support/running-takt.ts';

/** Asks for a link, opens it from the mail in the same browser and presses the button. */
export async function signInByLink(page: Page, takt: RunningTakt): Promise<void> {
  const letter = await askForLink(page, takt);
  await page.goto('about:blank');
  await page.goto(letter.link!);
  await page.getByRole('heading', { name: 'Velkommen tilbake' }).waitFor();
  await page.getByRole('button', { name: 'Logg inn' }).click();
  await page.getByRole('navigation').first().waitFor();
}

/** The desk of a demo office's manager, signed in by the link that was printed. */
export async function openManagerDesk(browser: Browser, managerLink: string): Promise<Desk> {
  const desk = await openDesk(browser, { timeZone: 'Europe/Oslo' });
  await desk.page.goto(managerLink);
  await desk.page.getByRole('button', { name: 'Logg inn' }).click();
  await desk.page.getByRole('navigation').first().waitFor();
  return desk;
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Logg ut' }).click();
  await page.getByRole('heading', { level: 1, name: 'Logg inn' }).waitFor();
}

/** Asks for a link and types the code of the mail, without touching the mouse. */
export async function signInByKeyboard(page: Page, takt: RunningTakt): Promise<void> {
  const known = (await readLetters(takt, owner.email)).length;
  await tabTo(page, page.getByLabel('E-postadresse'));
  await page.keyboard.type(owner.email);
  await page.keyboard.press('Enter');
  const [letter] = await awaitLetters(takt, owner.email, known);
  await page.getByRole('heading', { name: 'Lenken er sendt' }).waitFor();
  // The field of the code has the focus.
  await page.keyboard.type(/\d{6}/.exec(letter!.text)![0]);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

/** Goes on with Tab until it is there. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never comes to ${goal}`);
}

export async function askForLink(page: Page, takt: RunningTakt) {
  const known = (await readLetters(takt, owner.email)).length;
  await page.goto(`${takt.url}/sign-in`);
  await page.getByLabel('E-postadresse').fill(owner.email);
  await page.getByRole('button', { name: 'Send lenke' }).click();
  const [letter] = await awaitLetters(takt, owner.email, known);
  return letter!;
}

/** Chooses a file on the import page, looks it over and brings everything in. */
export async function importClients(page: Page, takt: RunningTakt, csv: string): Promise<void> {
  await page.goto(`${takt.url}/import`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'kunder æøå.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: /^Hent inn 2 kunder/ }).click();
  await page.getByRole('link', { name: 'Se kundene' }).click();
}

/** Opens a client's page through the list of clients. */
export async function openClient(page: Page, takt: RunningTakt, name: string): Promise<void> {
  await page.goto(`${takt.url}/clients`);
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** The office looks at all that arrives itself, also at what is in order. */
export async function lookAtEverything(page: Page, takt: RunningTakt): Promise<void> {
  await page.goto(`${takt.url}/people`);
  const rules = page.locator('form').filter({ hasText: 'La det som er i orden, gå videre av seg selv' });
  await rules.getByRole('checkbox').uncheck();
  await rules.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Lagret. Det gjelder fra neste fil.').waitFor();
}

/** Writes down that all that was missing came on paper today. */
export async function registerPaper(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Papir/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Registrer' }).click();
  await page.getByText('Papiret er registrert.').waitFor();
}

/** Registers the agreement that was signed on paper. */
export async function registerAgreement(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Registrer avtale' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Bilag for hver mva-termin', exact: true }).check();
  await dialog.getByText(/1\s250/).waitFor();
  await dialog.getByLabel('Godtatt dato').fill('20.6.2026');
  await dialog.getByLabel('Signert av').fill("Jo Brattli O'Hara");
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'avtale signert.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4 oppdragsavtale'),
  });
  await dialog.getByRole('button', { name: 'Registrer' }).click();
  await page.getByText('Avtalen er registrert.').waitFor();
  expect(await dialog.count()).toBe(0);
}
