import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePdf } from '../../src/documents/papers.testdata.ts';
import { startClamdDouble, type ClamdDouble } from '../../src/files/clamd.testdata.ts';
import { openBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { bakery, openInboxOffice, type InboxOffice } from './inbox-office.ts';
import { lookOver, settled } from './look-over.ts';
import { openClient } from './office-acts.ts';

let browser: Browser;
let clamd: ClamdDouble;
let office: InboxOffice;
let page: Page;
let folder: string;
/** Lets the virus scan answer for the file that it keeps waiting. */
let letGo: () => void;

/** A scanner that knows one virus, and takes its time with one file: as long as that is, nothing else is read. */
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-states-'));
  const held = new Promise<void>((resolve) => (letGo = resolve));
  clamd = await startClamdDouble((socket, file) => {
    if (file.includes('a virus')) socket.end('stream: Win.Test.EICAR_HDB-1 FOUND\0');
    else if (file.includes('slow')) void held.then(() => socket.end('stream: OK\0'));
    else socket.end('stream: OK\0');
  });
  browser = await openBrowser();
  const at = clamd.address as { host: string; port: number };
  office = await openInboxOffice(browser, { CLAMD_ADDRESS: `${at.host}:${at.port}`, TAKT_DATA: folder });
  ({ page } = office.desk);
  const words = ['Kontoutskrift', 'Inngående saldo', 'Utgående saldo'];
  const statement = await makePdf([words.map((text, index) => ({ text, x: 60, y: 60 + index * 26, size: 16 }))]);
  await office.put('faktura smittet.pdf', Buffer.from('%PDF-1.4 a virus'), 'invoices');
  await office.put('utskrift uten tall.pdf', statement, 'bank');
  await office.read();
  await office.put('langsom.txt', Buffer.from('slow'), 'receipts');
  await until('it is scanned', async () => clamd.files.some((file) => file.includes('slow')));
  const lost = Buffer.from('lost from the store');
  await office.put('borte.txt', lost, 'receipts');
  fs.rmSync(findStored(lost));
});

afterAll(async () => {
  await browser.close();
  await office.close();
  await clamd.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Where the bytes lie, which are named by what they are. */
function findStored(bytes: Buffer): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const found = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith(sha256));
  return path.join(folder, found!);
}

const wide = (): Promise<void> => page.setViewportSize({ width: 1280, height: 844 });
const judge = (): Locator => page.locator('.judge-card');
const document = (): Locator => page.locator('.document-card');

async function openInbox(name: string): Promise<void> {
  await wide();
  await page.goto(`${office.takt.url}/inbox`);
  await settled(page);
  await page.locator('.queue-pick', { hasText: name }).click();
  await document().getByRole('heading', { name }).waitFor();
}

test('what is being read says so, and can be decided before it is', async () => {
  await openInbox('langsom.txt');
  await document().getByText('Filen leses nå.').waitFor();
  await judge().getByText('Ingen funn ennå. Filen leses nå.').waitFor();
  await judge().getByRole('button', { name: 'Godta', exact: true }).waitFor();
  expect(await document().getByRole('link', { name: 'Åpne originalen' }).count()).toBe(1);
  expect(await lookOver(page, 'a file that is being read')).toEqual([]);
});

test('the client’s page follows by itself when what arrived has been read', async () => {
  await wide();
  await openClient(page, office.takt, bakery);
  const reading = page.locator('.arrivals').getByText('leses nå');
  await reading.nth(1).waitFor();
  letGo();
  await until('nothing is being read', async () => (await reading.count()) === 0);
});

test('an infected file is neither opened nor accepted on the client’s page', async () => {
  const row = page.locator('.arrivals > li', { hasText: 'faktura smittet.pdf' });
  await row.getByText('virus', { exact: true }).waitFor();
  expect(await row.getByRole('link').count()).toBe(0);
  expect(await row.getByRole('checkbox').count()).toBe(0);
  expect(await row.getByRole('button').allInnerTexts()).toEqual(['Send tilbake']);
  // Three others can be accepted.
  await page.getByRole('button', { name: 'Godta alle 3' }).waitFor();
  expect(await lookOver(page, 'an infected file on the client’s page')).toEqual([]);
});

test('in the inbox an infected file is only sent back, with words that say why', async () => {
  await openInbox('faktura smittet.pdf');
  await document().getByText('Viruskontrollen fant noe i filen: Win.Test.EICAR_HDB-1.').waitFor();
  expect(await document().getByRole('link').count()).toBe(0);
  expect(await judge().getByRole('button', { name: 'Godta', exact: true }).count()).toBe(0);
  await judge().getByRole('button', { name: 'Godta hele leveringen (3)' }).waitFor();
  await page.keyboard.press('g');
  await page.getByText('Viruskontrollen fant noe i filen. Send den tilbake (R).').waitFor();
  expect(await lookOver(page, 'an infected file')).toEqual([]);
  await wide();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByLabel('Noen ord til kunden').inputValue()).toMatch(
    /^Det er funnet virus i «faktura smittet/,
  );
  expect(await lookOver(page, 'an infected file that is sent back')).toEqual([]);
  await wide();
  await dialog.getByLabel('Noen ord til kunden').press('Control+Enter');
  await page.getByText('faktura smittet.pdf er sendt tilbake. Kunden får beskjed.').waitFor();
  await page.locator('.queue-pick', { hasText: 'faktura smittet.pdf' }).waitFor({ state: 'detached' });
});

test('a file that is not in the store says whom to tell, and can be sent back', async () => {
  await openInbox('borte.txt');
  await document().getByText('Filen finnes ikke i lageret. Si fra til den som drifter Takt').waitFor();
  await judge().getByText('«borte.txt» kan ikke åpnes: skadet.').waitFor();
  expect(await document().getByRole('link').count()).toBe(0);
  await judge().getByRole('button', { name: 'Send tilbake' }).waitFor();
  expect(await lookOver(page, 'a file that was not read')).toEqual([]);
});

test('a file in which nothing stands that the agreement can be held against says that it was not held against it', async () => {
  await openInbox('utskrift uten tall.pdf');
  await judge().getByText('det ble ikke lest noen dato, sum eller konto').waitFor();
  expect(await lookOver(page, 'a file that tells nothing')).toEqual([]);
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(office.desk.trouble).toEqual([]);
  expect(office.takt.complaints()).toBe('');
});
