import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testServer, type TestServer } from '../../src/http/http.testdata.ts';
import { fingerprintOf } from '../../src/sign/certificate.ts';
import { makeOffice, seal, unsealedAgreement, type TestOffice } from '../../src/sign/seal.testdata.ts';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { cloneDatabase, type TestDatabase } from '../support/database.ts';
import { lookOver } from './look-over.ts';

let browser: Browser;
let database: TestDatabase;
let server: TestServer;
let listening: Server;
let office: TestOffice;
let sealed: Uint8Array;
let desk: Desk;
let url: string;

beforeAll(async () => {
  [browser, database, office] = await Promise.all([openBrowser(), cloneDatabase(), makeOffice()]);
  ({ sealed } = await seal(office.key));
  // The port is known when it listens; the machine's own names count as one origin only with the same port.
  listening = await new Promise<Server>((resolve) => {
    const answering = serve({ fetch: (request, env) => server.app.fetch(request, env), port: 0 }, () =>
      resolve(answering as Server),
    );
  });
  url = `http://localhost:${(listening.address() as AddressInfo).port}`;
  const built = (name: string): string => path.resolve(import.meta.dirname, '../../dist', name);
  server = testServer(database.db, {
    publicUrl: url,
    staticFolders: { office: built('web'), portal: built('portal') },
  });
  desk = await openDesk(browser, { timeZone: 'America/New_York' });
});
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => listening.close(resolve));
  await database.close();
});

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  const { page } = desk;
  const chooser = page.waitForEvent('filechooser');
  // By keyboard: the button is what the key reaches.
  await page.getByRole('button', { name: /PDF/ }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
}

test('says to whoever comes with a file, without signing in, what it is and what that shows', async () => {
  const { page } = desk;
  await page.goto(`${url}/verify`);
  await page.getByRole('heading', { name: 'Er avtalen uendret?' }).waitFor();
  const found = await lookOver(page, 'nothing chosen');

  await choose('avtale på norsk.pdf', sealed);
  await page.getByRole('heading', { name: 'Uendret, men vi vet ikke hvem som forseglet den' }).waitFor();
  await page.getByText('15. januar 2027 kl. 08:41, etter byråets egen klokke').waitFor();
  found.push(...(await lookOver(page, 'unknown')));

  const changed = Buffer.from(sealed);
  changed[90_000]! ^= 1;
  await choose('endret.pdf', changed);
  await page.getByRole('heading', { name: 'Endret etter at den ble forseglet' }).waitFor();
  await page.getByText('Dette er IKKE det som ble godtatt: noe er endret etter forseglingen.').waitFor();
  found.push(...(await lookOver(page, 'changed')));

  await choose('utkast.pdf', unsealedAgreement);
  await page.getByRole('heading', { name: 'Ikke forseglet av Takt' }).waitFor();
  found.push(...(await lookOver(page, 'not sealed')));

  const field = page.getByLabel('Fingeravtrykk fra byrået');
  await field.fill('abc');
  await choose('avtale.pdf', sealed);
  await page.getByText('Et fingeravtrykk er 64 tegn').waitFor();
  await field.fill(fingerprintOf(office.key.certificates[0]!).toUpperCase().match(/../g)!.join(':'));
  await choose('avtale.pdf', sealed);
  await page.getByRole('heading', { name: 'Uendret, og forseglet med fingeravtrykket du skrev' }).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await lookOver(page, 'given, dark')));

  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Unchanged, and sealed with the fingerprint that you wrote' }).waitFor();
  found.push(...(await lookOver(page, 'in English')));
  await choose('large.pdf', Buffer.alloc(10_000_001));
  await page.getByText('The limit is 10 MB').waitFor();
  // What was said of the file before says nothing of this one.
  await page.getByRole('heading', { name: /^Unchanged, and sealed/ }).waitFor({ state: 'detached' });
  expect(found).toEqual([]);
  expect(desk.trouble).toEqual([]);
  expect(server.reports).toEqual([]);
});
