import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunDovecot, onDovecot, startDovecot, type Dovecot } from '../../src/mail/dovecot.testdata.ts';
import { openBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { dropFiles, writeDropped } from './drop-files.ts';
import { bakery, openInboxOffice, painter, type InboxOffice } from './inbox-office.ts';
import { lookOver, settled } from './look-over.ts';

let browser: Browser;
let dovecot: Dovecot | undefined;
let office: InboxOffice;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-drop-'));
  dovecot = canRunDovecot ? await startDovecot() : undefined;
  browser = await openBrowser();
  office = await openInboxOffice(
    browser,
    dovecot && { INTAKE_IMAP_URL: dovecot.imapUrl, INTAKE_ADDRESS: 'inn@kontor.example' },
  );
  ({ page } = office.desk);
});

afterAll(async () => {
  await browser.close();
  await office.close();
  await dovecot?.stop();
  fs.rmSync(folder, { recursive: true });
});

const wide = (): Promise<void> => page.setViewportSize({ width: 1280, height: 844 });
const dialog = (): Locator => page.getByRole('dialog');
const rows = (): Promise<string[]> => page.locator('.queue .queue-file').allInnerTexts();

async function openInbox(): Promise<void> {
  await wide();
  await page.goto(`${office.takt.url}/inbox`);
  await settled(page);
}

test('files and folders are dropped on the page; an empty one says so and holds nothing up', async () => {
  await openInbox();
  const dropped = writeDropped(folder);
  await dropFiles(page.locator('.inbox-page'), dropped, { held: true });
  await page.getByText('Slipp filer eller mapper, så legges de inn for en kunde').waitFor();
  expect(await lookOver(page, 'files held over the inbox')).toEqual([]);
  await wide();
  await dropFiles(page.locator('.inbox-page'), dropped);
  const listed = dialog().locator('.receive-list bdi');
  await listed.nth(3).waitFor();
  expect((await listed.allInnerTexts()).sort()).toEqual(
    ["Åse's bilag æøå.txt", 'tom.txt', '1 kvittering.txt', '2 kvittering.txt'].sort(),
  );
  await dialog().getByText('Filen er tom og blir ikke lagt inn.').waitFor();
  expect(await lookOver(page, 'files that were dropped')).toEqual([]);
  await wide();
  await dialog().getByRole('radio', { name: bakery }).check();
  // Dropped on the dialog it is one more in its list.
  fs.writeFileSync(path.join(folder, 'glemt.txt'), 'forgotten');
  await dropFiles(dialog(), [path.join(folder, 'glemt.txt')]);
  await dialog().getByRole('button', { name: 'Legg inn 4 filer' }).click();
  await page.getByText('4 filer er lagt inn. De leses nå.').waitFor();
  await dialog().waitFor({ state: 'detached' });
  await until('they are in the queue', async () => (await rows()).length === 4);
  expect((await rows()).sort()).toEqual(
    ["Åse's bilag æøå.txt", '1 kvittering.txt', '2 kvittering.txt', 'glemt.txt'].sort(),
  );
});

test('a file that is dropped beside is not opened by the browser', async () => {
  await dropFiles(page.getByRole('navigation').first(), [path.join(folder, 'glemt.txt')]);
  await page.getByRole('button', { name: 'Legg inn filer' }).click();
  await dialog().getByRole('button', { name: 'Avbryt' }).click();
  expect(office.desk.context.pages().map((each) => each.url())).toEqual([`${office.takt.url}/inbox`]);
});

describe.skipIf(!canRunDovecot)(onDovecot('mail that is nobody’s'), () => {
  /** As somebody sends to the address that staff forward to. */
  async function deliver(name: string, subject: string): Promise<void> {
    const { address } = (await (await page.request.get(`${office.takt.url}/api/office/intake-address`)).json()) as {
      address: string;
    };
    const lines = [
      `Delivered-To: ${address}`,
      'From: ukjent@sted.example',
      `To: ${address}`,
      `Subject: ${subject}`,
      'Date: Mon, 02 Nov 2026 09:00:00 +0100',
      `Message-ID: <${name}@sted.example>`,
      '',
      'Hei, her er bilagene.',
      '',
    ];
    await dovecot!.deliver(name, lines.join('\r\n'));
  }

  test('is given to a client, or to none, one after the other', async () => {
    await deliver('1.mail', 'Bilag fra maleren');
    await deliver('2.mail', 'Tilbud på kontorstoler til hele byrået, bare denne uken og bare for dere');
    await until('both have come', async () => {
      const answer = await page.request.get(`${office.takt.url}/api/office/stray-mail`);
      return ((await answer.json()) as { mails: unknown[] }).mails.length === 2;
    });
    await openInbox();
    await page.locator('.stray').getByText('2', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Se på dem' }).click();
    await dialog().locator('.stray-list > li').nth(1).waitFor();
    expect(await lookOver(page, 'mail without a client')).toEqual([]);
    await wide();
    for (let left = 2; left > 0; left -= 1) {
      // Whichever came first stands first.
      const name = await dialog().locator('.stray-list bdi').first().innerText();
      if (name.startsWith('Bilag')) {
        await dialog().getByRole('button', { name: 'Gi til kunden' }).click();
        await dialog().getByText('Velg en kunde.').waitFor();
        await dialog().getByLabel('Kunde', { exact: true }).fill('åsen');
        await dialog().getByRole('radio', { name: painter }).check();
        await dialog().getByRole('button', { name: 'Gi til kunden' }).click();
      } else await dialog().getByRole('button', { name: 'Ikke til noen kunde' }).click();
      await dialog().locator('bdi', { hasText: name }).waitFor({ state: 'detached' });
    }
    await dialog().waitFor({ state: 'detached' });
    await page.locator('.stray').waitFor({ state: 'detached' });
    const row = page.locator('.queue > li', { hasText: 'Bilag fra maleren.eml' });
    await row.getByText(painter).waitFor();
    expect((await rows()).filter((name) => name.startsWith('Tilbud'))).toEqual([]);
  });
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(office.desk.trouble).toEqual([]);
  expect(office.takt.complaints()).toBe('');
});
