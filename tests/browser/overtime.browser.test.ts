import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let desk: Desk;

// Monday 30 November 2026; the VAT of September and October is due on Thursday 10 December.
beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 8, months: 7, toOn: '2026-11-30' })]);
  desk = await openManagerDesk(browser, demo.accountantLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

/** Ingrid is away until the day of the law, but for the weekend and for Thursday the 3rd, whose working hours she has promised away. */
async function haveNoTime(page: Page): Promise<void> {
  const statuses = await page.evaluate(async () => {
    const { staffId } = (await (await fetch('/api/office/weekend')).json()) as { staffId: string };
    const post = async (address: string, json: object): Promise<number> => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
      return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(json) })).status;
    };
    const absences = [
      { staffId, fromOn: '2026-11-30', toOn: '2026-12-02' },
      { staffId, fromOn: '2026-12-04', toOn: '2026-12-04' },
      { staffId, fromOn: '2026-12-07', toOn: '2026-12-11' },
    ];
    const busy = { on: '2026-12-03', at: '08:00', minutes: 480 };
    return [
      ...(await Promise.all(absences.map((absence) => post('/api/office/absences', absence)))),
      await post(`/api/office/staff/${staffId}/busy-times`, busy),
    ];
  });
  expect(statuses).toEqual([201, 201, 201, 201]);
}

test('whoever sees a weekend lost chooses an evening by keyboard, sees what it buys and costs first, and takes it back', async () => {
  const { page } = desk;
  await page.goto(`${demo.url}/`);
  await settled(page);
  await haveNoTime(page);
  await page.reload();
  const weekend = page.getByRole('region', { name: /^Helgen/ });
  await weekend.getByRole('button', { name: 'Regn ut helgen' }).click();
  await weekend.getByText(/^Regnet ut kl[^,]*$/).waitFor({ timeout: 60_000 });
  const likely = async (): Promise<number> => {
    const text = await weekend
      .getByText(/^sannsynlig/)
      .first()
      .innerText();
    return Number(/[\d,]+/.exec(text)![0].replace(',', '.'));
  };
  const before = await likely();
  expect(before).toBeGreaterThan(3);

  const part = weekend.getByRole('region', { name: 'Velge en kveld selv' });
  const counted = async (): Promise<string> => (await part.locator('.overtime-counts dd').allInnerTexts()).join(' ');
  expect(await counted()).toBe('0\u00a0t 0\u00a0t 0\u00a0t');
  // It is never among what helps.
  expect(
    await weekend
      .getByRole('region', { name: 'Dette hjelper' })
      .getByText(/overtid|kveld selv/i)
      .count(),
  ).toBe(0);
  await part.getByRole('button', { name: 'Velge timer' }).focus();
  await page.keyboard.press('Enter');
  // The field of the day has the focus. A day away first: refused in words.
  await page.keyboard.type('4.12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('17');
  await page.keyboard.press('Tab');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await part
    .getByText(/Du er borte den dagen/)
    .first()
    .waitFor();
  await part.getByLabel('Dag').fill('3.12');
  await page.keyboard.press('Enter');
  const preview = part.getByRole('region', { name: 'Hva timene gir og koster' });
  await preview.getByRole('heading', { name: /^Torsdag 3\. desember kl\. 17\.00–20\.00/ }).waitFor({ timeout: 60_000 });
  await preview
    .getByText(/^Helgen 5\.–6\. desember/)
    .first()
    .waitFor();
  await preview.getByText('3\u00a0t overtid.').waitFor();
  expect((await preview.locator('dd').allInnerTexts())[0]).toBe('0\u00a0t → 3\u00a0t');
  expect(await lookOver(page, 'what an evening buys and costs')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  // Nothing has been chosen yet.
  expect(await counted()).toBe('0\u00a0t 0\u00a0t 0\u00a0t');

  await preview.getByRole('button', { name: /^Velg timene/ }).focus();
  await page.keyboard.press('Enter');
  await part.getByRole('list', { name: 'Timer som er valgt' }).waitFor();
  await expect.poll(counted).toMatch(/^3\st /u);
  await expect.poll(likely, { timeout: 60_000 }).toBeLessThan(before);
  const takeBack = part.getByRole('button', { name: /^Ta tilbake/ });
  expect(await lookOver(page, 'an evening that is chosen')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  await takeBack.focus();
  await page.keyboard.press('Enter');
  await takeBack.waitFor({ state: 'detached' });
  expect(await counted()).toBe('0\u00a0t 0\u00a0t 0\u00a0t');
  await expect.poll(likely, { timeout: 60_000 }).toBe(before);
  expect(demo.complaints()).toBe('');
});

test('a Saturday that is chosen is said plainly, and whoever leads sees it counted and can choose nothing', async () => {
  const { page } = desk;
  const weekend = page.getByRole('region', { name: /^Helgen/ });
  const part = weekend.getByRole('region', { name: 'Velge en kveld selv' });
  await part.getByRole('button', { name: 'Velge timer' }).click();
  await part.getByLabel('Dag').fill('5.12');
  await part.getByLabel('Fra').fill('9');
  await part.getByLabel('Til').fill('12');
  await part.getByRole('button', { name: 'Se hva det gir og koster' }).click();
  await part.getByText(/Helgen er da ikke fri/).waitFor({ timeout: 60_000 });
  await part.getByRole('button', { name: /^Velg timene/ }).click();
  await weekend.getByText(/^Du har valgt 3\st på lørdag\. Helgen er ikke fri/u).waitFor();
  const plan = page.getByRole('region', { name: 'Plan dag for dag' });
  await plan.getByText('lør. 5.').waitFor({ timeout: 60_000 });
  await plan.getByText('Vernet, utenom de valgte timene.').waitFor();
  expect(await lookOver(page, 'a Saturday that is chosen')).toEqual([]);

  const manager = await openManagerDesk(browser, demo.managerLink);
  await manager.page.goto(`${demo.url}/`);
  await manager.page.getByLabel('Vis for').selectOption({ label: 'Ingrid Solheim' });
  const seen = manager.page.getByRole('region', { name: 'Overtid som Ingrid Solheim har valgt' });
  await seen.getByText('Lørdag 5. desember kl. 09.00–12.00').waitFor();
  expect(await seen.getByRole('button').count()).toBe(0);
  await manager.page.goto(`${demo.url}/capacity`);
  await manager.page.getByRole('button', { name: /^Ingrid Solheim, uke 49: .*Valgt overtid: 3\st/ }).waitFor();
  const counted = manager.page.getByRole('region', { name: 'Valgt overtid' });
  await counted.getByRole('row', { name: /^Ingrid Solheim 3\st 3\st 3\st/u }).waitFor();
  expect(await lookOver(manager.page, 'capacity with overtime')).toEqual([]);
  await manager.page.goto(`${demo.url}/office-record`);
  await manager.page.getByText(/^Ingrid Solheim valgte å arbeide overtid lørdag 5\. desember/).waitFor();
  expect(demo.complaints()).toBe('');
});
