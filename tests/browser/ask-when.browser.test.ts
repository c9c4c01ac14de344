import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let desk: Desk;

// Monday 30 November 2026: a month ends, and its vouchers are due in a few days.
beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 14, months: 7, toOn: '2026-11-30' })]);
  desk = await openManagerDesk(browser, demo.managerLink);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

/** Amir Haddad works for an hour a day, and nobody else has time for a job of his, as the page of meeting times sends it. */
async function shortenEverybodysDays(page: Page): Promise<void> {
  const statuses = await page.evaluate(async () => {
    const { people } = (await (await fetch('/api/office/weekend')).json()) as {
      people: { staffId: string; name: string }[];
    };
    const answers: number[] = [];
    for (const { staffId, name } of people) {
      const endsAt = name === 'Amir Haddad' ? '09:00' : '08:15';
      const days = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startsAt: '08:00', endsAt }));
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
      const at = `/api/office/staff/${staffId}/working-hours`;
      answers.push((await fetch(at, { method: 'PUT', headers, body: JSON.stringify({ days }) })).status);
    }
    return answers;
  });
  expect(new Set(statuses)).toEqual(new Set([204]));
}

test('nobody has time: the client is asked when it suits, not after all, and asked; the message stands among what is sent', async () => {
  const { page } = desk;
  const wide = { width: 1280, height: 844 };
  await page.setViewportSize(wide);
  await page.goto(`${demo.url}/`);
  await settled(page);
  await shortenEverybodysDays(page);
  const weekend = page.getByRole('region', { name: /^Helgen/ });
  await weekend.getByRole('button', { name: 'Regn ut helgen' }).click();
  await weekend.getByText(/^Regnet ut kl[^,]*$/).waitFor({ timeout: 60_000 });
  await weekend.getByLabel('Vis for').selectOption({ label: 'Amir Haddad' });
  await weekend.getByRole('button', { name: /^12\.–13\. desember/ }).click();
  const advice = weekend.getByRole('region', { name: 'Dette hjelper' });
  await advice.waitFor();
  expect(await lookOver(page, 'a client to ask')).toEqual([]);
  await page.setViewportSize(wide);
  const asking = await advice.getByText(/^Spør .* når det passer å levere det som har frist/).innerText();
  const name = /^Spør (.+) når/.exec(asking)![1]!;

  const chance = (): Promise<string> => weekend.locator('.weekend-chance').innerText();
  const before = await chance();
  const ask = async (): Promise<void> => {
    await page.keyboard.press('1');
    await page.getByText(`${name} blir spurt i dag.`).waitFor();
    await expect.poll(chance, { timeout: 60_000 }).not.toBe(before);
  };
  await ask();
  await page.keyboard.press('z');
  await expect.poll(chance, { timeout: 60_000 }).toBe(before);
  await advice.getByText(asking).waitFor();
  await ask();

  await page.goto(`${demo.url}/sends`);
  await settled(page);
  await page.getByText('Når passer det? Bedt om av en hos dere').first().waitFor();
  expect(await lookOver(page, 'the message that asks')).toEqual([]);
  await page.setViewportSize(wide);
  expect(demo.complaints()).toBe('');
});
