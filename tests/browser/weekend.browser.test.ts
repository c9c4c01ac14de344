import type { Browser, Page } from 'playwright-core';
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

/** As the page of people sends it. */
async function addAbsence(page: Page, name: string, days: { fromOn: string; toOn: string }): Promise<void> {
  const status = await page.evaluate(
    async ([wanted, range]) => {
      const { people } = (await (await fetch('/api/office/weekend')).json()) as {
        people: { staffId: string; name: string }[];
      };
      const staffId = people.find((person) => person.name === wanted)?.staffId;
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
      const body = JSON.stringify({ staffId, ...range });
      return (await fetch('/api/office/absences', { method: 'POST', headers, body })).status;
    },
    [name, days] as const,
  );
  expect(status).toBe(201);
}

const wide = { width: 1280, height: 844 };

test('the weekend is worked out when somebody asks, says whom it is about, and what is done is taken off the days', async () => {
  const { page } = desk;
  await page.setViewportSize(wide);
  await page.goto(`${demo.url}/`);
  await settled(page);
  const weekend = page.getByRole('region', { name: /^Helgen/ });
  expect(await lookOver(page, 'before the first count')).toEqual([]);
  await page.setViewportSize(wide);
  await weekend.getByRole('button', { name: 'Regn ut helgen' }).click();
  await weekend.getByText(/^Regnet ut kl/).waitFor({ timeout: 60_000 });

  // The manager has no clients; the accountant has.
  await weekend.getByLabel('Vis for').selectOption({ label: 'Ingrid Solheim' });
  const plan = page.getByRole('region', { name: 'Plan dag for dag for Ingrid Solheim' });
  await plan.waitFor();
  expect(await weekend.getByRole('group', { name: 'Velg helg' }).getByRole('button').count()).toBe(4);
  await weekend.getByText('Vis som tabell').click();
  await weekend.getByRole('table').waitFor();
  await weekend.getByText('Slik er det regnet ut').click();
  expect(await lookOver(page, 'the weekend of an accountant')).toEqual([]);
  await page.setViewportSize(wide);

  const done = plan.getByRole('button', { name: /^Ferdig: / });
  await done.first().waitFor();
  const before = await done.count();
  const name = (await done.first().getAttribute('aria-label')) ?? (await done.first().innerText());
  await done.first().click();
  await page
    .getByText(/ er ferdig\.$/)
    .first()
    .waitFor();
  await expect.poll(() => done.count()).toBeLessThan(before);
  await page.keyboard.press('z');
  await expect.poll(() => done.count()).toBe(before);
  expect(name).toMatch(/Ferdig/);
  expect(demo.complaints()).toBe('');
});

test('the figure is worked out anew by itself where something has happened', async () => {
  const { page } = desk;
  await page.goto(`${demo.url}/`);
  await settled(page);
  const weekend = page.getByRole('region', { name: /^Helgen/ });
  await weekend.getByText(/^Regnet ut kl[^,]*$/).waitFor({ timeout: 60_000 });
  await weekend.getByText(/regnes på nytt/).waitFor({ state: 'detached' });
});

test('what helps is done with one key, shows in the figure, and is undone with one', async () => {
  const { page } = desk;
  await page.setViewportSize(wide);
  await page.goto(`${demo.url}/`);
  await settled(page);
  const weekend = page.getByRole('region', { name: /^Helgen/ });
  // Ingrid is away until the day of the law, but for the weekends, and the week of her absence holds more than today does.
  for (const [fromOn, toOn] of [
    ['2026-11-26', '2026-11-27'],
    ['2026-11-30', '2026-12-04'],
    ['2026-12-07', '2026-12-11'],
  ])
    await addAbsence(page, 'Ingrid Solheim', { fromOn: fromOn!, toOn: toOn! });
  await page.reload();
  await settled(page);
  await weekend.getByLabel('Vis for').selectOption({ label: 'Ingrid Solheim' });
  await weekend.getByText(/^Regnet ut kl[^,]*$/).waitFor({ timeout: 60_000 });
  await weekend.getByRole('button', { name: /^5\.–6\. desember/ }).click();
  const advice = weekend.getByRole('region', { name: 'Dette hjelper' });
  await advice.waitFor();
  expect(await lookOver(page, 'the advice')).toEqual([]);
  await page.setViewportSize(wide);
  const likely = async (): Promise<number> => {
    const text = await weekend
      .getByText(/^sannsynlig/)
      .first()
      .innerText();
    return Number(/[\d,]+/.exec(text)![0].replace(',', '.'));
  };
  const before = await likely();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: /^Angre/ }).waitFor();
  await expect.poll(likely, { timeout: 60_000 }).toBeLessThan(before);
  await page.keyboard.press('z');
  await expect.poll(likely, { timeout: 60_000 }).toBe(before);
  expect(demo.complaints()).toBe('');
});
