import { afterAll, beforeAll, expect, test } from 'vitest';
import { builder } from '../../src/demo/cast.ts';
import type { Desk } from '../support/browser.ts';
import type { RunningDemo } from '../support/running-demo.ts';
import { openBuilderDesks, type BuilderDesks } from './builder-desks.ts';
import { lookOver, settled } from './look-over.ts';

let demo: RunningDemo;
let ingrid: Desk;
let jo: Desk;
let close: BuilderDesks['close'];
beforeAll(async () => void ({ demo, ingrid, jo, close } = await openBuilderDesks()));
afterAll(() => close());

test('the accountant offers times from the talk', async () => {
  const { page } = ingrid;
  await page.goto(`${demo.url}/course`);
  await page.getByRole('button', { name: 'Ta praten: Brattli Bygg AS' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta praten' }).click();
  await page.getByRole('link', { name: 'Åpne: Brattli Bygg AS' }).click();
  await page.getByRole('link', { name: 'Forbered samtalen' }).click();
  await page.getByRole('button', { name: 'Foreslå møtetid' }).click();
  const dialog = page.getByRole('dialog', { name: 'Foreslå møtetid' });
  await dialog.getByRole('button', { name: 'Send forslaget' }).click();
  await dialog.getByText('Må fylles ut.').waitFor();
  expect(await lookOver(page, 'the offer')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  await dialog.getByLabel('Adresse hos oss').fill('Storgata 4, Hamar');
  await dialog.getByRole('button', { name: 'Send forslaget' }).click();
  await page.getByText('Forslaget er sendt.').waitFor();
  await page.getByRole('link', { name: 'Møter' }).click();
  await page.getByText(/Venter på at Jo Brattli velger tid/).waitFor();
  await settled(page);
  expect(await lookOver(page, 'meetings')).toEqual([]);
});

test('the client chooses a time on the phone, moves it, and has it in the calendar', async () => {
  const { page } = jo;
  await page.goto(demo.clientLink);
  await page.getByRole('heading', { name: /^Velg en tid for en prat innen/ }).waitFor();
  expect(await lookOver(page, 'the list with a meeting')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Velg tid' }).click();
  await page.getByRole('heading', { level: 1, name: 'Velg en tid' }).waitFor();
  const times = page.getByRole('radio');
  await times.first().waitFor();
  expect(await times.count()).toBeGreaterThan(2);
  expect(await lookOver(page, 'times to choose')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await times.first().check({ force: true });
  await page.getByRole('button', { name: /^Velg .* kl\./ }).click();
  await page.getByRole('heading', { level: 1, name: /^Vi møtes/ }).waitFor();
  expect(await lookOver(page, 'a meeting that is set')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  const file = await page.request.get(
    await page.getByRole('link', { name: 'Legg i kalenderen' }).evaluate((link) => (link as HTMLAnchorElement).href),
  );
  expect(await file.text()).toContain('BEGIN:VEVENT');

  const before = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('button', { name: 'Flytt møtet' }).click();
  await page.getByRole('radio').last().check({ force: true });
  await page.getByRole('button', { name: /^Velg .* kl\./ }).click();
  await page.getByRole('heading', { level: 1, name: /^Vi møtes/ }).waitFor();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).not.toBe(before);
});

test('a no reaches the accountant, with what would suit better', async () => {
  const { page } = jo;
  await page.getByRole('button', { name: 'Jeg kan ikke komme' }).click();
  expect(await lookOver(page, 'a no')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByLabel('Hva passer bedre? (valgfritt)').fill('Uken etter, «når som helst», æøå');
  await page.getByRole('button', { name: 'Send beskjed' }).click();
  await page.getByRole('heading', { level: 1, name: /Takk, vi har fått beskjed|Vi møtes/ }).waitFor();
  await ingrid.page.goto(`${demo.url}/meetings`);
  await ingrid.page.getByRole('button', { name: 'Avsluttet' }).click();
  await ingrid.page.getByText('Jo Brattli takket nei').waitFor();
});

test('the address of one’s calendar is one’s own, and can be taken back', async () => {
  const { page } = ingrid;
  const feed = page.getByRole('region', { name: 'I din egen kalender' });
  await feed.getByRole('button', { name: 'Lag adresse' }).click();
  const address = await feed.getByLabel('Adresse å abonnere på').inputValue();
  expect(await (await page.request.get(address)).text()).toContain('BEGIN:VCALENDAR');
  await feed.getByRole('button', { name: 'Stans' }).click();
  await page.getByText('Adressen virker ikke lenger.').waitFor();
  expect((await page.request.get(address)).status()).toBe(410);
});

test('what was said goes to both, as it stands on the screen, and the client reads it with a code', async () => {
  const { page } = ingrid;
  await page.goto(`${demo.url}/course`);
  await page.getByRole('link', { name: 'Åpne: Brattli Bygg AS' }).click();
  await page.getByRole('link', { name: 'Forbered samtalen' }).click();
  await page.getByRole('button', { name: 'Foreslå møtetid' }).click();
  const dialog = page.getByRole('dialog', { name: 'Foreslå møtetid' });
  await dialog.getByLabel('Adresse hos oss').fill('Storgata 4, Hamar');
  await dialog.getByRole('button', { name: 'Send forslaget' }).click();
  await page.getByText(/Kunden velger en tid/).waitFor();
  await page.getByRole('link', { name: 'Gå til møtet' }).click();
  await page.getByRole('button', { name: 'Velg tid' }).click();
  await page.getByRole('dialog').locator('.chip').first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Velg tid' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Flytt' }).waitFor();
  expect(await lookOver(page, 'a booked meeting')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  const held = page.getByRole('button', { name: 'Møtet er holdt' });
  for (let weeks = 0; weeks < 3 && (await held.count()) === 0; weeks += 1) {
    const demoBar = page.getByRole('button', { name: 'En uke fram' });
    await demoBar.click();
    await page.locator('.demo-bar[aria-busy=true]').waitFor();
    await page.locator('.demo-bar[aria-busy=false]').waitFor({ timeout: 60_000 });
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Møte med Brattli Bygg AS' }).waitFor();
  }
  await held.click();
  await page.getByRole('button', { name: 'Merk som holdt' }).click();
  await page.getByLabel('Til stede (med komma mellom)').waitFor();
  await page.getByLabel('Hva ble sagt').first().fill('Vi tok en prat om året, æøå.');
  await page
    .getByRole('button', { name: /^Ny beslutning/ })
    .first()
    .click();
  await page.getByLabel('Beslutning', { exact: true }).fill('Bilag den 15. hver måned');
  await page.getByRole('button', { name: 'Lagre referatet' }).click();
  await page.getByText('Referatet er lagret.').waitFor();
  // What is written after saving goes out too.
  await page.getByLabel('Hva ble sagt').nth(1).fill('Det kostet oss begge tid.');
  expect(await lookOver(page, 'minutes')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.getByRole('button', { name: 'Send til Jo Brattli' }).click();
  await page.getByText('Sendt til begge.', { exact: true }).waitFor();

  const phone = jo.page;
  const known = demo.countMails();
  await phone.goto(`${demo.url}/t/#/meetings`);
  await phone.reload();
  await phone.getByRole('button', { name: 'Les referatet' }).click();
  await phone.getByRole('textbox').fill(await demo.codeFor(builder.email, known));
  await phone.getByRole('button', { name: 'Fortsett' }).click();
  await phone.getByText('Det kostet oss begge tid.').waitFor();
  await phone.getByText('Bilag den 15. hver måned').waitFor();
  expect(await lookOver(phone, 'minutes on the phone')).toEqual([]);
}, 240_000);

test('nothing was refused by the page policy, and nothing failed', () => {
  expect([...ingrid.trouble, ...jo.trouble].filter((line) => !line.includes('status of 422'))).toEqual([]);
  expect(demo.complaints()).toBe('');
});
