import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let desk: Desk;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 8, months: 7 })]);
  desk = await openManagerDesk(browser, demo.managerLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

/** All of the page, so that nothing is scrolled while something is dragged. */
const wide = { width: 1280, height: 1500 };

async function openPlan(page: Page): Promise<{ weekend: Locator; plan: Locator }> {
  await page.goto(`${demo.url}/`);
  await settled(page);
  const weekend = page.getByRole('region', { name: /^Helgen/ });
  const ask = weekend.getByRole('button', { name: 'Regn ut helgen' });
  if ((await ask.count()) > 0) await ask.click();
  await weekend.getByText(/^Regnet ut kl[^,]*$/).waitFor({ timeout: 60_000 });
  await weekend.getByLabel('Vis for').selectOption({ label: 'Ingrid Solheim' });
  const plan = page.getByRole('region', { name: 'Plan dag for dag for Ingrid Solheim' });
  await plan.locator('.job').first().waitFor();
  await settled(page);
  await standsStill(plan);
  return { weekend, plan };
}

/** Until nothing that comes later moves it: what is dragged is where the mouse is. */
async function standsStill(plan: Locator): Promise<void> {
  let before: number | undefined;
  const isStill = async (): Promise<boolean> => {
    const now = (await plan.boundingBox())?.y;
    const same = now === before;
    before = now;
    return same;
  };
  await expect.poll(isStill, { interval: 400, timeout: 20_000 }).toBe(true);
}

/** As the page of people sends it: Ingrid is away from Wednesday 2 December until the day of the law has passed. */
async function goAway(page: Page): Promise<void> {
  const status = await page.evaluate(async () => {
    const { people } = (await (await fetch('/api/office/weekend')).json()) as {
      people: { staffId: string; name: string }[];
    };
    const { staffId } = people.find(({ name }) => name === 'Ingrid Solheim')!;
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
    const body = JSON.stringify({ staffId, fromOn: '2026-12-02', toOn: '2026-12-10' });
    return (await fetch('/api/office/absences', { method: 'POST', headers, body })).status;
  });
  expect(status).toBe(201);
}

/** The day of the plan that begins so: "man. 30." */
function dayOf(plan: Locator, name: string): Locator {
  return plan.locator('.plan-day').filter({ has: plan.page().getByText(name, { exact: true }) });
}

// Today is Wednesday 25 November. What Brattli Bygg is to deliver is expected on Friday, so that its books can be begun on Monday the 30th.
test('a job is dragged to another day: the plan shows it at once, the figure follows, and one key takes it back', async () => {
  const { page } = desk;
  await page.setViewportSize(wide);
  await page.goto(`${demo.url}/`);
  await goAway(page);
  const { weekend, plan } = await openPlan(page);
  await weekend.getByText('Vis som tabell').click();
  const figures = (): Promise<string> => weekend.getByRole('table').innerText();
  const before = await figures();
  await standsStill(plan);
  const books = (day: string): Locator =>
    dayOf(plan, day).locator('.job').filter({ hasText: 'Brattli Bygg AS' }).filter({ hasText: 'Bokføring' });
  expect(await books('man. 30.').count()).toBe(1);

  await books('man. 30.').dragTo(dayOf(plan, 'tir. 1.'));
  await page.getByText(/^Bokføring for Brattli Bygg AS er flyttet til tirsdag 1\. desember\./).waitFor();
  await books('tir. 1.').getByText('flyttet hit').waitFor();
  expect(await books('man. 30.').count()).toBe(0);
  await expect.poll(figures, { timeout: 30_000 }).not.toBe(before);
  expect(await lookOver(page, 'a job that was moved')).toEqual([]);
  await page.setViewportSize(wide);
  await page.keyboard.press('z');
  await books('man. 30.').waitFor();
  expect(await plan.getByText('flyttet hit').count()).toBe(0);
  await expect.poll(figures, { timeout: 30_000 }).toBe(before);
  expect(demo.complaints()).toBe('');
});

test('a job is dragged where it cannot stand, and the page says why and where it can', async () => {
  const { page } = desk;
  await page.setViewportSize(wide);
  const { plan } = await openPlan(page);
  const books = dayOf(plan, 'man. 30.').locator('.job').filter({ hasText: 'Bokføring' });
  await books.dragTo(dayOf(plan, 'tor. 26.'));
  const dialog = page.getByRole('dialog', { name: 'Flytt til en annen dag' });
  await dialog
    .getByRole('alert')
    .getByText(/ Den kan tidligst begynne mandag 30\. november\.$/)
    .waitFor();
  expect(await lookOver(page, 'a job that cannot be moved there')).toEqual([]);
  await page.setViewportSize(wide);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // The weekend takes nothing.
  await books.dragTo(plan.locator('.plan-day').filter({ hasText: 'lør.–søn.' }));
  expect(await dialog.count()).toBe(0);
  expect(await plan.getByText('flyttet hit').count()).toBe(0);
});

test('a job is moved by the keyboard alone, is there after a reload, and is let go', async () => {
  const { page } = desk;
  await page.setViewportSize(wide);
  let { plan } = await openPlan(page);
  const vat = (day: string): Locator => dayOf(plan, day).locator('.job').filter({ hasText: 'Storli Blomster' });
  const today = vat('ons. 25.');
  await today.getByRole('link').focus();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Flytt: Mva-melding for Storli Blomster');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Flytt til en annen dag' });
  await dialog.getByText('Mva-melding for Storli Blomster. Skal være ferdig fredag 4. desember.').waitFor();
  expect(await lookOver(page, 'the days to choose from')).toEqual([]);
  await page.setViewportSize(wide);
  while (!(await focused(page)).startsWith('Fredag 27. november')) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const told = /^Mva-melding for Storli Blomster er flyttet til fredag 27\. november\./;
  await page.getByRole('status').getByText(told).waitFor();
  await vat('fre. 27.').waitFor();
  // The keyboard stays in the plan.
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('plan-days');

  ({ plan } = await openPlan(page));
  await vat('fre. 27.').getByText('flyttet hit').waitFor();
  await vat('fre. 27.')
    .getByRole('button', { name: /^Flytt: / })
    .focus();
  await page.keyboard.press('Enter');
  expect(await lookOver(page, 'a job that can be let go')).toEqual([]);
  await page.setViewportSize(wide);
  while ((await focused(page)) !== 'Slipp den fri') await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .getByText(/^Mva-melding for Storli Blomster er sluppet fri\./)
    .waitFor();
  await today.waitFor();
  expect(demo.complaints()).toBe('');
});

test('on a phone the button alone moves a job, to no day after its deadline, and it is taken back', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 390, height: 844 });
  const { plan } = await openPlan(page);
  await plan.getByRole('button', { name: 'Flytt: Mva-melding for Storli Blomster' }).click();
  const dialog = page.getByRole('dialog', { name: 'Flytt til en annen dag' });
  const tuesday = dialog.getByRole('button', { name: /^Tirsdag 1\. desember/ });
  await tuesday.waitFor();
  // It is promised by Friday 4 December, and Ingrid is away from Wednesday on.
  expect(await dialog.getByRole('listitem').count()).toBe(5);
  await tuesday.click();
  const moved = dayOf(plan, 'tir. 1.').locator('.job').filter({ hasText: 'Storli Blomster' });
  await moved.getByText('flyttet hit').waitFor();
  await page.getByRole('button', { name: /^Angre/ }).click();
  await dayOf(plan, 'ons. 25.').locator('.job').filter({ hasText: 'Storli Blomster' }).waitFor();
  expect(demo.complaints()).toBe('');
});

/** What a screen reader would say of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.ariaLabel ?? element?.innerText ?? '';
  });
}
