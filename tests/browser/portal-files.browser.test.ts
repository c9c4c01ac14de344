import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { until } from '../support/until.ts';
import { choose, type SentFile } from './client-acts.ts';
import { dropFiles, writeDropped } from './drop-files.ts';
import { lookOver } from './look-over.ts';
import { openManagerDesk, registerPaper } from './office-acts.ts';

let browser: Browser;
let demo: RunningDemo;
let office: Desk;
let phone: Desk;
let clientId: string;
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-large-'));
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 4, months: 3 })]);
  office = await openManagerDesk(browser, demo.managerLink);
  await office.page.goto(`${demo.url}/clients`);
  await office.page.getByRole('link', { name: 'Brattli Bygg AS' }).first().click();
  await office.page.getByRole('heading', { level: 1, name: 'Brattli Bygg AS' }).waitFor();
  clientId = office.page.url().split('/').at(-1)!;
  phone = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
  await phone.page.goto(demo.clientLink);
  await phone.page.getByText('Demokontor. Ingenting her er ekte.').waitFor();
});

afterAll(async () => {
  await browser.close();
  await demo.close();
  fs.rmSync(folder, { recursive: true });
});

/** A sharp page of stripes in a colour of its own, or one in the dark. */
async function page(name: string, colour: string, dark = false): Promise<SentFile> {
  const stripes = Array.from({ length: 40 }, (_, row) => `<path d="M20 ${20 + row * 19}h${300 + (row % 7) * 30}"/>`);
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="${
    dark ? '#202020' : '#f4f4f0'
  }"/><g stroke="${dark ? '#101010' : colour}" stroke-width="5" stroke-dasharray="9 5">${stripes.join('')}</g></svg>`;
  const buffer = await sharp(Buffer.from(drawn)).jpeg({ quality: 70 }).toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

interface Arrived {
  id: string;
  name: string;
}

/** What waits for a look at this client, by the office's own list. */
async function arrived(): Promise<Arrived[]> {
  const answer = await office.page.request.get(`${demo.url}/api/office/arrivals?client=${clientId}`);
  return ((await answer.json()) as { arrivals: Arrived[] }).arrivals;
}

const arrivedAs = (name: string): Promise<Buffer> =>
  until(`${name} has arrived`, async () => {
    const found = (await arrived()).find((arrival) => arrival.name === name);
    return found && (await office.page.request.get(`${demo.url}/api/office/files/${found.id}`)).body();
  });
const onPhone = async (name: string): Promise<string[]> => {
  const found = await lookOver(phone.page, name);
  await phone.page.setViewportSize({ width: 390, height: 844 });
  return found;
};
const backToList = async (on: Page): Promise<void> => {
  await on.getByRole('button', { name: 'Til listen' }).click();
  await on.getByText('Demokontor. Ingenting her er ekte.').waitFor();
};

test('pages taken one by one become one document with their bytes unchanged, and one photo stays as it is', async () => {
  const pages = [
    await page('side1.jpg', '#202020'),
    await page('side2.jpg', '#204080'),
    await page('3.jpg', '#803020'),
  ];
  const single = await page('lunsj.jpg', '#305030');
  await choose(phone.page, 'Ta bilde', [pages[0]!]);
  await phone.page.getByRole('button', { name: 'Ta bort fil 1' }).waitFor();
  await choose(phone.page, 'Ny side i bilag 1', [pages[2]!]);
  await phone.page.getByRole('heading', { name: 'Bilag 1 · To sider' }).waitFor();
  await choose(phone.page, 'Ny side i bilag 1', [pages[1]!]);
  await phone.page.getByRole('heading', { name: 'Bilag 1 · Tre sider' }).waitFor();
  await choose(phone.page, 'Ny side i bilag 1', [single]);
  await phone.page.getByRole('button', { name: 'Ta bort side 4 i bilag 1' }).click();
  await phone.page.getByText('Side 4 i bilag 1 er tatt bort').waitFor();
  await phone.page.getByRole('button', { name: 'Flytt side 3 fram' }).click();
  await choose(phone.page, 'Nytt bilag', [single]);
  await phone.page.getByRole('heading', { level: 1, name: 'To filer er klare' }).waitFor();
  expect(await onPhone('the pages of a document')).toEqual([]);
  await phone.page.getByText('Ulike ting', { exact: true }).click();
  await phone.page.getByLabel('Hva er fil 1?').selectOption({ label: 'Fakturaer' });
  await phone.page.getByLabel('Hva er fil 2?').selectOption({ label: 'Kvitteringer' });
  await phone.page.getByRole('button', { name: 'Send to filer' }).click();
  await phone.page.getByRole('heading', { level: 1, name: /^Takk/ }).waitFor();
  const bytes = await arrivedAs('side1 (1-3).pdf');
  const document = await PDFDocument.load(bytes);
  expect(document.getPageCount()).toBe(3);
  expect(pages.map(({ buffer }) => bytes.indexOf(buffer)).map((at) => at > 0)).toEqual([true, true, true]);
  // In the order in which they stood on the screen.
  expect(bytes.indexOf(pages[1]!.buffer)).toBeLessThan(bytes.indexOf(pages[2]!.buffer));
  expect(await arrivedAs('lunsj.jpg')).toEqual(single.buffer);
  await backToList(phone.page);
});

test('what comes by another way ticks on the open list by itself', async () => {
  await phone.page.bringToFront();
  await phone.page.getByRole('heading', { level: 1, name: /én ting/ }).waitFor();
  await office.page.goto(`${demo.url}/clients/${clientId}`);
  await registerPaper(office.page);
  await phone.page.getByRole('heading', { level: 1, name: 'Vi har alt vi trenger' }).waitFor();
});

test('a dark photo is remarked on and stops nothing; what is no JPEG goes by itself', async () => {
  await choose(phone.page, 'Ta bilde', [await page('mørk.jpg', '#000', true)]);
  await phone.page.getByText('Bildet er mørkt. Ta det gjerne på nytt.').waitFor();
  const png = await sharp({ create: { width: 80, height: 90, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  await choose(phone.page, 'Ny side i bilag 1', [{ name: 'skjerm.png', mimeType: 'image/png', buffer: png }]);
  await phone.page.getByText('Dette bildet kan ikke være en side. Det sendes for seg.').waitFor();
  expect(await onPhone('a dark photo')).toEqual([]);
  await phone.page.getByRole('button', { name: 'Send to filer' }).click();
  await phone.page.getByRole('heading', { level: 1, name: /^Takk/ }).waitFor();
  expect(await arrivedAs('skjerm.png')).toEqual(png);
  await backToList(phone.page);
});

test('opened without a line the page shows the list as it was, takes photos, and sends them when the line is back', async () => {
  await phone.page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await phone.page.reload();
  await phone.page.getByText('Demokontor. Ingenting her er ekte.').waitFor();
  await until('the worker has the page', () =>
    phone.page.evaluate(() => navigator.serviceWorker.controller?.scriptURL.endsWith('/t/service-worker.js')),
  );
  const kept = await phone.page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/t/index.html');
  expect(kept.filter((path) => !/^\/t\/(assets\/[\w.-]+|index\.html|icon\.svg)$/.test(path))).toEqual([]);
  await phone.context.setOffline(true);
  await phone.page.reload();
  await phone.page.getByText('Du er uten nett.').waitFor();
  await phone.page.getByText(/^Listen ble hentet /).waitFor();
  expect(await onPhone('the list without a line')).toEqual([]);
  const pages = [await page('a.jpg', '#123456'), await page('b.jpg', '#654321')];
  await choose(phone.page, 'Ta bilde', [pages[0]!]);
  await choose(phone.page, 'Ny side i bilag 1', [pages[1]!]);
  await phone.page.getByRole('button', { name: 'Send én fil' }).click();
  await phone.page.getByRole('heading', { level: 1, name: 'Venter på nett' }).waitFor();
  await phone.page.reload();
  await phone.page.getByRole('heading', { level: 1, name: 'Venter på nett' }).waitFor();
  expect(await onPhone('sending without a line')).toEqual([]);
  await phone.context.setOffline(false);
  await phone.page.getByRole('heading', { level: 1, name: /^Takk/ }).waitFor();
  const bytes = await arrivedAs('a (1-2).pdf');
  expect(bytes.includes(pages[0]!.buffer) && bytes.includes(pages[1]!.buffer)).toBe(true);
  await backToList(phone.page);
});

test('a large file that is cut off in the middle goes on from where it was', async () => {
  const large = Buffer.alloc(20_000_000, 'takt ');
  fs.writeFileSync(path.join(folder, 'film.bin'), large);
  const slow = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390, withoutWorker: true });
  await slow.page.goto(demo.clientLink);
  const sentFrom: number[] = [];
  const asked: number[] = [];
  slow.page.on('request', (request) => {
    if (request.method() === 'PATCH') sentFrom.push(Number(request.headers()['upload-offset']));
  });
  slow.page.on('response', (response) => {
    if (response.request().method() === 'HEAD') asked.push(Number(response.headers()['upload-offset']));
  });
  const line = await slow.context.newCDPSession(slow.page);
  await line.send('Network.enable');
  const setLine = (offline: boolean, uploadThroughput: number): Promise<unknown> =>
    line.send('Network.emulateNetworkConditions', { offline, latency: 0, downloadThroughput: -1, uploadThroughput });
  const [chooser] = await Promise.all([
    slow.page.waitForEvent('filechooser'),
    slow.page.getByRole('button', { name: 'Velg filer' }).click(),
  ]);
  await chooser.setFiles(path.join(folder, 'film.bin'));
  await setLine(false, 1_500_000);
  await slow.page.getByRole('button', { name: /^Send én fil/ }).click();
  await slow.page.getByText(/^(9,\d|1[0-2]) av 20 MB$/).waitFor();
  const cut = slow.page.waitForEvent('requestfailed', (request) => request.method() === 'PATCH');
  await setLine(true, 1_500_000);
  await cut;
  await slow.page.getByText(/^\d[\d,]* av 20 MB er mottatt\. Resten venter på nett\.$/).waitFor();
  const before = sentFrom.length;
  await setLine(false, -1);
  await slow.page.getByRole('heading', { level: 1, name: /^Takk/ }).waitFor();
  // The server was asked how much it had, and no byte before that was sent again.
  expect(asked).toHaveLength(1);
  expect(asked[0]).toBeGreaterThanOrEqual(8 * 1024 * 1024);
  expect(sentFrom[before]).toBe(asked[0]);
  expect((await arrivedAs('film.bin')).equals(large)).toBe(true);
  expect(slow.trouble.filter((one) => !/ERR_INTERNET_DISCONNECTED|registration blocked/.test(one))).toEqual([]);
  await slow.context.close();
});

test('a page whose sender never came sends each file whole', async () => {
  const poor = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390, withoutWorker: true });
  await poor.page.route(/send-pieces/, (route) => route.abort());
  await poor.page.goto(demo.clientLink);
  const asked: string[] = [];
  poor.page.on('request', (request) => {
    if (['PUT', 'POST', 'PATCH'].includes(request.method()) && /files|uploads/.test(request.url()))
      asked.push(request.method());
  });
  const sent = await page('uten deler.jpg', '#303040');
  await choose(poor.page, 'Velg filer', [sent]);
  await poor.page.getByRole('button', { name: /^Send én fil/ }).click();
  await poor.page.getByRole('heading', { level: 1, name: /^Takk/ }).waitFor();
  expect(asked).toEqual(['PUT']);
  expect((await arrivedAs('uten deler.jpg')).equals(sent.buffer)).toBe(true);
  await poor.context.close();
});

test('files and folders are dropped on a wide page; an empty one is told of before the others are sent', async () => {
  const desk = await openDesk(browser, { timeZone: 'Europe/Oslo' });
  const dropped = writeDropped(path.join(folder, 'dropped'));
  await desk.page.goto(demo.clientLink);
  await desk.page.getByRole('heading', { name: 'Slipp filene her' }).waitFor();
  await dropFiles(desk.page.getByRole('heading', { level: 1 }), dropped, { held: true });
  await desk.page.locator('.drop.over').waitFor();
  await dropFiles(desk.page.getByRole('heading', { level: 1 }), dropped);
  await desk.page.getByRole('heading', { level: 1, name: 'Tre filer er klare' }).waitFor();
  const unsendable = desk.page.getByRole('list', { name: 'Kan ikke sendes' });
  await unsendable.getByText('Filen er tom.').waitFor();
  expect(await unsendable.getByRole('button').allInnerTexts()).toEqual(['Ta bort']);
  // One more is dropped where they are looked over.
  fs.writeFileSync(path.join(folder, 'glemt.txt'), 'forgotten');
  await dropFiles(desk.page.getByRole('heading', { level: 1 }), [path.join(folder, 'glemt.txt')]);
  await desk.page.getByRole('heading', { level: 1, name: 'Fire filer er klare' }).waitFor();
  expect(await lookOver(desk.page, 'what was dropped')).toEqual([]);
  await desk.page.setViewportSize({ width: 1280, height: 800 });
  await unsendable.getByRole('button', { name: 'Ta bort: tom.txt' }).click();
  await unsendable.waitFor({ state: 'detached' });
  await desk.page.getByRole('button', { name: 'Send fire filer' }).click();
  await desk.page.getByRole('heading', { level: 1, name: /^Takk/ }).waitFor();
  expect((await arrivedAs("Åse's bilag æøå.txt")).toString()).toBe('hei');
  expect((await arrivedAs('2 kvittering.txt')).toString()).toBe('two');
  // Where no screen takes files the browser does not open one either.
  await backToList(desk.page);
  await desk.page.getByRole('button', { name: 'Det du har sendt' }).click();
  await desk.page.getByRole('heading', { level: 1, name: 'Det du har sendt' }).waitFor();
  await dropFiles(desk.page.getByRole('heading', { level: 1 }), [path.join(folder, 'glemt.txt')]);
  await backToList(desk.page);
  expect(desk.context.pages()).toHaveLength(1);
  expect(desk.trouble).toEqual([]);
  await desk.context.close();
});

test('nothing was refused by the page policy, and nothing failed', () => {
  // Without a line the browser itself says so of each look.
  expect(phone.trouble.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  expect(office.trouble).toEqual([]);
  expect(demo.complaints()).toBe('');
});
