import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { startTakt, type RunningTakt } from '../support/running-takt.ts';
import { signInByLink } from './office-acts.ts';
import { lookOver } from './look-over.ts';

let browser: Browser;
let takt: RunningTakt;
let desk: Desk;

beforeAll(async () => {
  [browser, takt] = await Promise.all([openBrowser(), startTakt('Europe/Oslo')]);
  desk = await openDesk(browser, { timeZone: 'Europe/Oslo' });
});
afterAll(async () => {
  await browser.close();
  await takt.close();
});

test('a stranger reads how the operator comes in, and nothing of the installation', async () => {
  const { page } = desk;
  await page.goto(`${takt.url}/operator`);
  await page.getByText(/npx takt operator link/).waitFor();
  expect(await page.getByText('PostgreSQL').count()).toBe(0);
  expect(await lookOver(page, 'the closed page of the operator')).toEqual([]);
});

test('the owner of the only office sees how the installation fares', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 844 });
  await signInByLink(page, takt);
  await page.goto(`${takt.url}/operator`);
  await page.getByRole('rowheader', { name: 'send-message' }).waitFor();
  // Nobody has backed up yet, and the page says so first.
  await page.getByText('Det er for lenge siden siste sikkerhetskopi.').waitFor();
  await page.getByText('nordlys.example').waitFor();
  expect(await lookOver(page, 'the page of the operator')).toEqual([]);
  expect(desk.trouble).toEqual([]);
});

test('programs on the machine itself read the figures, and those behind a proxy do not', async () => {
  const figures = await fetch(`${takt.url.replace('localhost', '127.0.0.1')}/metrics`);
  expect(figures.status).toBe(200);
  expect(await figures.text()).toContain(
    'takt_http_requests_total{method="GET",route="/api/operator/state",status="2xx"}',
  );
  const forwarded = await fetch(`${takt.url}/metrics`, { headers: { 'X-Forwarded-For': '198.51.100.7' } });
  expect(forwarded.status).toBe(404);
  expect(takt.complaints()).toBe('');
});
