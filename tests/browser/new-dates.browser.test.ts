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

const wide = { width: 1280, height: 844 };

/**
 * Brattli Bygg hands September and October over on paper on Tuesday 24 November, two working days late, so that the VAT return is promised by Tuesday 8 December. Ingrid is away from today
 * until then, and what is next free is Wednesday the 9th.
 */
async function comeLate(page: Page): Promise<void> {
  const statuses = await page.evaluate(async () => {
    const send = async (address: string, body: object): Promise<number> => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
      return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).status;
    };
    const get = async <T>(address: string): Promise<T> => (await (await fetch(address)).json()) as T;
    const { clients } = await get<{ clients: { id: string; name: string }[] }>('/api/office/clients');
    const builder = clients.find(({ name }) => name === 'Brattli Bygg AS')!;
    const { open } = await get<{ open: { id: string; dueOn: string; items: { key: string; state: string }[] }[] }>(
      `/api/office/clients/${builder.id}`,
    );
    const answers: number[] = [];
    for (const { id, dueOn, items } of open) {
      const itemKeys = items.filter(({ state }) => state === 'missing').map(({ key }) => key);
      if (dueOn === '2026-11-20' && itemKeys.length > 0)
        answers.push(await send('/api/office/paper', { obligationId: id, itemKeys, handedOverOn: '2026-11-24' }));
    }
    const { people } = await get<{ people: { staffId: string; name: string }[] }>('/api/office/weekend');
    const { staffId } = people.find(({ name }) => name === 'Ingrid Solheim')!;
    answers.push(await send('/api/office/absences', { staffId, fromOn: '2026-11-25', toOn: '2026-12-08' }));
    return answers;
  });
  expect(statuses).toEqual([200, 201]);
}

test('a client who came late is told another day: approved, taken back, set aside with a reason, and asked about again', async () => {
  const { page } = desk;
  await comeLate(page);
  await page.setViewportSize(wide);
  await page.goto(`${demo.url}/`);
  await settled(page);
  const weekend = page.getByRole('region', { name: /^Helgen/ });
  await weekend.getByRole('button', { name: 'Regn ut helgen' }).click();
  await weekend.getByText(/^Regnet ut kl/).waitFor({ timeout: 60_000 });
  await weekend.getByLabel('Vis for').selectOption({ label: 'Ingrid Solheim' });
  const card = page.getByRole('region', { name: 'Ny dato til kunder' });
  await card.getByRole('link', { name: 'Brattli Bygg AS' }).waitFor();
  await card.getByText('Det siste kom tir. 24. nov. · lovet tir. 8. des. · lovpålagt frist tor. 10. des.').waitFor();
  await card.getByText('Ny dato: torsdag 10. desember').waitFor();
  expect(await lookOver(page, 'a new date is proposed')).toEqual([]);
  await page.setViewportSize(wide);

  const approve = card.getByRole('button', { name: /^Godkjenn .*Brattli Bygg AS$/ });
  await approve.click();
  await page.getByText('Brattli Bygg AS får vite om den nye datoen, torsdag 10. desember.').waitFor();
  await card.getByText(/Beskjed om torsdag 10. desember sendes om litt/).waitFor();
  expect(await approve.count()).toBe(0);
  expect(await lookOver(page, 'a new date waits to be told')).toEqual([]);
  await page.setViewportSize(wide);
  await card.getByRole('button', { name: /^Ta tilbake .*Brattli Bygg AS$/ }).click();
  await page.getByText('Den nye datoen for Brattli Bygg AS er tatt tilbake.').waitFor();
  await approve.waitFor();

  await approve.click();
  await page.getByRole('button', { name: /^Angre/ }).waitFor();
  await page.keyboard.press('z');
  await approve.waitFor();

  await card.getByRole('button', { name: /^Ikke nå .*Brattli Bygg AS$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.getByText('Må fylles ut.').waitFor();
  expect(await lookOver(page, 'why not now, with a fault')).toEqual([]);
  await page.setViewportSize(wide);
  await dialog.getByLabel('Hvorfor ikke nå?').fill('Ringer Jo i morgen');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
  await card.waitFor({ state: 'detached' });
  await page.keyboard.press('z');
  await approve.waitFor();
  await approve.click();
  await card.getByText(/sendes om litt/).waitFor();

  await page.goto(`${demo.url}/clients`);
  await page.getByRole('link', { name: 'Brattli Bygg AS' }).first().click();
  const promised = page.getByRole('region', { name: 'Det vi har lovet' });
  await promised.getByText('innen tor. 10. des.').first().waitFor();
  expect(demo.complaints()).toBe('');
});
