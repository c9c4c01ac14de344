import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk, tabTo } from './office-acts.ts';

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

const wide = () => desk.page.setViewportSize({ width: 1280, height: 844 });

test('the weeks are shown as they are, and beside them as they would be without a client', async () => {
  const { page } = desk;
  await wide();
  await page.goto(`${demo.url}/what-if`);
  await page.getByRole('region', { name: 'Slik ser det ut nå' }).waitFor({ timeout: 30_000 });
  await settled(page);
  expect(await lookOver(page, 'what if, nothing wished for')).toEqual([]);
  await wide();

  const first = page.getByRole('group', { name: /^Hva om / }).first();
  await first.getByRole('button', { name: 'slutter' }).click();
  const answer = page.getByRole('region', { name: 'Da blir det slik' });
  await answer.getByRole('columnheader', { name: 'da' }).waitFor();
  await answer.getByText('Dette endrer seg mest').waitFor();
  await page.getByText('Slik er det regnet ut').click();
  await settled(page);
  expect(await lookOver(page, 'what if, a client gone')).toEqual([]);
  await wide();
  await expect.poll(() => page.url()).toMatch(/\?gone=[0-9a-f-]{36}$/);
  expect(demo.complaints()).toBe('');
});

test('days of illness and new clients are drawn out by keyboard, and the link holds all of it', async () => {
  const { page } = desk;
  await page.goto(`${demo.url}/what-if`);
  await settled(page);
  const days = page.getByRole('slider', { name: 'Hvor lenge' });
  await page.getByLabel('Hvem').selectOption({ label: 'Ingrid Solheim' });
  await tabTo(page, days);
  for (let day = 0; day < 14; day += 1) await page.keyboard.press('ArrowRight');
  expect(await days.getAttribute('aria-valuetext')).toMatch(/^14 dager, til og med /);
  const clients = page.getByRole('slider', { name: 'Hvor mange' });
  await tabTo(page, clients);
  await page.keyboard.press('End');
  expect(await clients.getAttribute('aria-valuetext')).toBe('20 nye kunder');
  await page
    .getByText(/ får \d+ kunder?: \d+ jobb/)
    .first()
    .waitFor();
  await page.getByText('Ingrid Solheim, kveldene i uke').first().waitFor();
  await page.getByText('Vis som tabell').click();
  await page.getByRole('region', { name: 'Alle tallene' }).getByRole('table').waitFor();
  await settled(page);
  expect(await lookOver(page, 'what if, somebody ill and new clients')).toEqual([]);
  await wide();
  await expect.poll(() => page.url()).toMatch(/away=[0-9a-f-]{36}\.\d{4}-\d\d-\d\d\.14&new=20&from=/);
  const figures = await page.getByRole('region', { name: 'Da blir det slik' }).getByRole('table').innerText();

  // Whoever gets the link sees the same.
  await page.goto(page.url());
  await page
    .getByText(/ får \d+ kunder?: \d+ jobb/)
    .first()
    .waitFor();
  await settled(page);
  expect(await page.getByRole('region', { name: 'Da blir det slik' }).getByRole('table').innerText()).toBe(figures);
  await page.getByRole('button', { name: 'Nullstill' }).click();
  await page.getByRole('region', { name: 'Slik ser det ut nå' }).waitFor();
  expect(await days.getAttribute('aria-valuetext')).toBe('ikke borte');
  await expect.poll(() => page.url()).toBe(`${demo.url}/what-if`);
  expect(demo.complaints()).toBe('');
});

test('a link that is older than the weeks is answered as far as it can be, and the figures follow the hand', async () => {
  const { page } = desk;
  const nobody = '01a22629-0000-7016-b58e-909b8acf51c9';
  await page.goto(`${demo.url}/what-if?gone=${nobody}&onTime=x&away=${nobody}.2026-11-30.9&new=3&from=2020-01-01`);
  await page.getByRole('region', { name: 'Da blir det slik' }).waitFor();
  await settled(page);
  const clients = page.getByRole('slider', { name: 'Hvor mange' });
  expect(await clients.getAttribute('aria-valuetext')).toBe('3 nye kunder');
  const asked: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/what-if') && response.request().method() === 'POST') asked.push(response.status());
  });
  const box = (await clients.boundingBox())!;
  await page.mouse.move(box.x + 4, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 30; step += 1)
    await page.mouse.move(box.x + (step / 30) * (box.width - 4), box.y + box.height / 2);
  await page.mouse.up();
  expect(await clients.getAttribute('aria-valuetext')).toBe('20 nye kunder');
  await page
    .getByText(/ får \d+ kunder?: \d+ jobb/)
    .first()
    .waitFor();
  await settled(page);
  // Nobody is asked more often than they answer, and no question is refused.
  expect(new Set(asked)).toEqual(new Set([200]));
  expect(asked.length).toBeLessThanOrEqual(31);
});

test('it is found from the weeks and from the weekend', async () => {
  const { page } = desk;
  await page.goto(`${demo.url}/capacity`);
  await settled(page);
  await page.getByRole('link', { name: 'Hva om …' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hva om' }).waitFor();
  await page.goto(`${demo.url}/`);
  await page
    .getByRole('region', { name: /^Helgen/ })
    .getByRole('link', { name: 'Hva om …' })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Hva om' }).waitFor();
});
