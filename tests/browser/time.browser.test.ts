import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let desk: Desk;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 3, months: 2 })]);
  desk = await openManagerDesk(browser, demo.managerLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

async function wide(): Promise<void> {
  await desk.page.setViewportSize({ width: 1280, height: 844 });
}

const shot = async (name: string): Promise<void> => {
  const folder = process.env['TAKT_SHOTS'];
  if (folder === undefined) return;
  for (const width of [1280, 390]) {
    await desk.page.setViewportSize({ width, height: 844 });
    await desk.page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  await wide();
};

test('hours are entered by one line, by timer and by suggestion once the office says so', async () => {
  const { page } = desk;
  // The demo office enters its hours: it stops here, as an office is that has not begun.
  await page.goto(`${demo.url}/people`);
  await settled(page);
  await page.getByLabel('Før timer i Takt').uncheck();
  await page.getByText('Timer føres ikke i Takt. Det som er ført, står.').waitFor();
  await page.goto(`${demo.url}/time`);
  await settled(page);
  await page.getByText('Kontoret fører ikke timer i Takt.').waitFor();
  expect(await page.getByLabel('Kunde, tid og arbeid').count()).toBe(0);
  // What is entered can still be read.
  expect(await page.getByRole('navigation').first().getByRole('link', { name: 'Tid', exact: true }).count()).toBe(1);
  expect(await lookOver(page, 'time without entry')).toEqual([]);
  await shot('off');
  await page.goto(`${demo.url}/people`);
  await wide();
  await page.getByLabel('Før timer i Takt').check();
  await page.getByText('Timer føres i Takt.').waitFor();
  await page.getByRole('navigation').first().getByRole('link', { name: 'Tid', exact: true }).click();
  const line = page.getByLabel('Kunde, tid og arbeid');
  await line.waitFor();
  await page.keyboard.press('n');
  await expect.poll(() => line.evaluate((field) => field === document.activeElement)).toBe(true);
  const names = await clientNames();
  const [first] = names;
  await page.keyboard.type(`${first!} 45 sortering`);
  await page.locator('.quick-read').getByText('45 min').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(`45 min sortering på ${first!} er ført.`).waitFor();
  await page.keyboard.type('internt 30 kurs faglig dag');
  await page.locator('.quick-read').getByText('30 min').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('30 min kurs og opplæring på Internt er ført.').waitFor();
  await page.getByRole('row', { name: 'Internt' }).first().waitFor();
  await page.keyboard.type(`${first!} mva`);
  await page.locator('.quick-read').getByText('tidtaker').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Tidtaker' }).waitFor();
  expect(await lookOver(page, 'time')).toEqual([]);
  await shot('on');
  await wide();
  await page.goto(`${demo.url}/clients`);
  await page.getByRole('group', { name: 'Tidtaker' }).getByRole('button', { name: 'Stopp' }).click();
  await page.getByText(/min på .* er ført\.$/).waitFor();
});

test('what was done is suggested, and taken with one key', async () => {
  const { page } = desk;
  await ask();
  await page.goto(`${demo.url}/time`);
  await settled(page);
  const suggestion = page.getByText('Anslag: 1 gang spurt à 3 min');
  await suggestion.waitFor();
  expect(await lookOver(page, 'time with a suggestion')).toEqual([]);
  await shot('suggestion');
  await page.keyboard.press('g');
  await page.getByText(/^3 min oppfølging på .* er ført\.$/).waitFor();
  await suggestion.waitFor({ state: 'detached' });
  await page.keyboard.press('z');
  await suggestion.waitFor();
});

test('an entry is changed where it stands', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Endre tid på Internt' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tid', { exact: true }).fill('1:75');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('Skriv tiden som 45, 1,5 eller 1:30, høyst et døgn.').waitFor();
  expect(await lookOver(page, 'the dialog of an entry')).toEqual([]);
  await wide();
  await dialog.getByLabel('Tid', { exact: true }).fill('1,5');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('1 t 30 min').first().waitFor();
});

test('hours of the office’s own system are pasted, mended, brought in and taken back', async () => {
  const { page } = desk;
  const [first] = await clientNames();
  await page.getByRole('link', { name: 'Hent inn timer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Timer' }).waitFor();
  await page
    .getByLabel('Merk cellene i regnearket')
    .fill(`Dato\tAnsatt\tKunde\tTimer\n20.11.2026\tKari Nymoen\t${first!}\t1,5\n20.11.2026\tOla\tInternt\t2`);
  await page.getByRole('button', { name: 'Les det jeg limte inn' }).click();
  await page.getByText('Vi fant ingen på kontoret med dette navnet.').waitFor();
  expect(await lookOver(page, 'the preview of hours')).toEqual([]);
  await shot('import');
  await page.getByLabel('Ansatt').selectOption('Kari Nymoen');
  await page.getByText('Ingenting må rettes.').waitFor();
  await page.getByRole('button', { name: 'Hent inn 2 rader' }).click();
  await page.getByText('2 rader er hentet inn, 3,5 t til sammen.').waitFor();
  await page.getByRole('button', { name: 'Angre hele innhentingen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Angre hele innhentingen' }).click();
  await page.getByText('Innhentingen er angret.').waitFor();
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(desk.trouble).toEqual([]);
  expect(demo.complaints()).toBe('');
});

/** Asks the first client about something, as the inbox does. */
async function ask(): Promise<void> {
  const status = await desk.page.evaluate(async () => {
    const { clients } = (await (await fetch('/api/office/time/clients')).json()) as { clients: { id: string }[] };
    const answer = await fetch(`/api/office/clients/${clients[0]!.id}/questions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ questions: [{ id: crypto.randomUUID(), words: 'Hva er kr 1 490 Circle K?' }] }),
    });
    return answer.status;
  });
  expect(status).toBe(200);
}

async function clientNames(): Promise<string[]> {
  const response = await desk.page.request.get(`${demo.url}/api/office/time/clients`);
  const { clients } = (await response.json()) as { clients: { name: string }[] };
  return clients.map(({ name }) => name);
}
