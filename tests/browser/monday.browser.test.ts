import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let desk: Desk;

// Monday 23 November 2026.
beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 14, months: 7, toOn: '2026-11-23' })]);
  desk = await openManagerDesk(browser, demo.managerLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

/** Ingrid Solheim works from eight to ten, as the page of meeting times sends it. */
async function shortenDays(page: Page): Promise<void> {
  const status = await page.evaluate(async () => {
    const { people } = (await (await fetch('/api/office/weekend')).json()) as {
      people: { staffId: string; name: string }[];
    };
    const { staffId } = people.find(({ name }) => name === 'Ingrid Solheim')!;
    const days = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startsAt: '08:00', endsAt: '10:00' }));
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
    const body = JSON.stringify({ days });
    return (await fetch(`/api/office/staff/${staffId}/working-hours`, { method: 'PUT', headers, body })).status;
  });
  expect(status).toBe(204);
}

test('it is Monday: the figure, what helps, all of it with one key, the new figure, and back with one', async () => {
  const { page } = desk;
  const wide = { width: 1280, height: 844 };
  await page.setViewportSize(wide);
  await page.goto(`${demo.url}/`);
  await settled(page);
  await shortenDays(page);
  const weekend = page.getByRole('region', { name: /^Helgen/ });
  await weekend.getByRole('button', { name: 'Regn ut helgen' }).click();
  await weekend.getByText(/^Regnet ut kl[^,]*$/).waitFor({ timeout: 60_000 });
  await weekend.getByLabel('Vis for').selectOption({ label: 'Ingrid Solheim' });
  const advice = weekend.getByRole('region', { name: 'Dette hjelper' });
  await advice.waitFor();
  expect(await lookOver(page, 'Monday')).toEqual([]);
  await page.setViewportSize(wide);

  const chance = (): Promise<string> => weekend.locator('.weekend-chance').innerText();
  const percent = (said: string): number => Number(/\d+/.exec(said)![0]);
  const before = await chance();
  expect(percent(before)).toBeGreaterThan(30);
  const promised = await weekend.locator('.weekend-after b').innerText();
  expect(percent(promised)).toBeLessThan(percent(before) / 2);
  expect(await advice.getByRole('listitem').count()).toBeGreaterThan(1);
  await advice.getByRole('button', { name: /^Gjør (begge|alle tre)/ }).waitFor();
  await page.keyboard.press('a');
  await page.getByText(/^(Begge|Alle tre) er gjort\.$/).waitFor();
  // What was said beforehand is what it comes to.
  await expect.poll(chance, { timeout: 60_000 }).toBe(promised);
  await page.keyboard.press('z');
  await expect.poll(chance, { timeout: 60_000 }).toBe(before);
  expect(demo.complaints()).toBe('');
});
