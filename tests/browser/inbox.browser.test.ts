import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { until } from '../support/until.ts';
import { bakery, makeInboxFiles, openInboxOffice, painter, type InboxOffice } from './inbox-office.ts';
import { lookOver, settled } from './look-over.ts';

let browser: Browser;
let office: InboxOffice;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  office = await openInboxOffice(browser);
  ({ page } = office.desk);
  const files = await makeInboxFiles();
  await office.put('Fjord Rør 1001.pdf', files.invoice, 'invoices');
  await office.put('6300 husleie.pdf', files.coded, 'invoices');
  await office.put('kvitteringer skannet.pdf', files.receipts, 'receipts');
  await office.put('Fjord Rør kopi.pdf', files.invoice, 'invoices');
  await office.put('husleie juni.pdf', files.late, 'invoices');
  await office.put('IMG_2041.jpg', files.front, 'receipts');
  await office.put('IMG_2042.jpg', files.back, 'receipts');
  await office.put('IMG_2043.jpg', files.blurred, 'receipts');
  await office.put('brev «æøå».pdf', files.letter, 'unplaced');
  await office.put('rør til maleren.pdf', files.invoice, 'unplaced', painter);
});

afterAll(async () => {
  await browser.close();
  await office.close();
});

const wide = (): Promise<void> => page.setViewportSize({ width: 1280, height: 844 });
const dialog = (): Locator => page.getByRole('dialog');
const rows = (): Promise<string[]> => page.locator('.queue .queue-file').allInnerTexts();
const chosen = (): Promise<string> => page.locator('.queue .is-chosen .queue-file').innerText();
const shown = (): Promise<string> => page.locator('.document-card h2').innerText();
const press = (key: string): Promise<void> => page.keyboard.press(key);
/** What the undo bar says. */
const told = (words: string | RegExp): Promise<void> => page.locator('.undo-bar').getByText(words).waitFor();

/** With J and K, as a person goes. */
async function goTo(name: string): Promise<void> {
  const names = await rows();
  const steps = names.indexOf(name) - names.indexOf(await chosen());
  expect(names).toContain(name);
  for (let step = 0; step < Math.abs(steps); step += 1) await press(steps > 0 ? 'j' : 'k');
  expect(await chosen()).toBe(name);
}

async function gone(name: string): Promise<void> {
  await until(`${name} is gone`, async () => !(await rows()).includes(name));
}

async function back(name: string): Promise<void> {
  await until(`${name} is back and chosen`, async () => (await rows()).includes(name) && (await chosen()) === name);
}

/** What the server says of a file, whatever the page shows. */
async function verdictOf(name: string): Promise<string | undefined> {
  return page.evaluate(async (wanted) => {
    const { items } = (await (await fetch('/api/office/inbox')).json()) as { items: { id: string; name: string }[] };
    for (const { id } of items) {
      const one = (await (await fetch(`/api/office/inbox/${id}`)).json()) as {
        delivery: { files: { name: string; verdict: string }[] } | null;
      };
      const file = one.delivery?.files.find((candidate) => candidate.name === wanted);
      if (file) return file.verdict;
    }
    return undefined;
  }, name);
}

test('while files are read the page says so, and shows what was found without a reload', async () => {
  await wide();
  await page.goto(`${office.takt.url}/inbox`);
  await settled(page);
  await page.getByText('leses nå').first().waitFor();
  await office.read();
  await page.getByText('leses nå').first().waitFor({ state: 'detached' });
  await page.locator('.queue').getByText('må rettes').first().waitFor();
  // What was in order went on by itself.
  expect(await rows()).not.toContain('6300 husleie.pdf');
  expect(await shown()).toBe(await chosen());
});

test('no barrier, wide or on a phone', async () => {
  const found = await lookOver(page, 'the inbox');
  await wide();
  // On a phone too the document is then what is shown.
  await page.locator('.queue-pick').first().click();
  await page.locator('.sheet img').first().waitFor();
  for (const key of ['r', 'l', 'm', 'n', 'p', 'f', '?']) {
    await press(key);
    await dialog().waitFor();
    found.push(...(await lookOver(page, `the dialog of ${key}`)));
    await wide();
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
  }
  await goTo('kvitteringer skannet.pdf');
  await page.locator('.sheet img').nth(2).waitFor();
  await press('o');
  await dialog().waitFor();
  found.push(...(await lookOver(page, 'taking apart')));
  await press('Escape');
  expect(found).toEqual([]);
});

test('J shows the next document with its picture within a tenth of a second', async () => {
  await wide();
  await page.reload();
  await settled(page);
  await page.waitForLoadState('networkidle');
  const times: number[] = [];
  for (let step = 0; step < 4; step += 1) {
    times.push(await page.evaluate(showNext));
    await page.waitForLoadState('networkidle');
  }
  process.stdout.write(`the next document was there after ${times.map((ms) => ms.toFixed(0)).join(', ')} ms\n`);
  // The median, for other work on the machine is no fault of the page.
  expect(times.toSorted((one, other) => one - other)[1]).toBeLessThan(100);
});

test('accepted is gone at once, and comes back and is chosen with U, and with Z', async () => {
  await goTo('Fjord Rør 1001.pdf');
  const next = (await rows())[(await rows()).indexOf('Fjord Rør 1001.pdf') + 1]!;
  await press('g');
  expect(await chosen()).toBe(next);
  expect(await shown()).toBe(next);
  await told('Fjord Rør 1001.pdf er godtatt.');
  await until('the server has it', async () => (await verdictOf('Fjord Rør 1001.pdf')) === 'accepted');
  await press('u');
  await back('Fjord Rør 1001.pdf');
  await press('g');
  await gone('Fjord Rør 1001.pdf');
  await press('z');
  await back('Fjord Rør 1001.pdf');
  expect(await verdictOf('Fjord Rør 1001.pdf')).toBe('waiting');
});

test('a remark goes with what is accepted', async () => {
  await goTo('Fjord Rør kopi.pdf');
  await press('n');
  await dialog().getByLabel('Merknad til kunden').fill('Denne hadde vi fra før.');
  await press('Control+Enter');
  await gone('Fjord Rør kopi.pdf');
  await until('the server has it', async () => (await verdictOf('Fjord Rør kopi.pdf')) === 'accepted');
});

test('sent back with the reason and the words that the finding proposes', async () => {
  await goTo('husleie juni.pdf');
  await page.locator('.finding').getByText('Feil periode').waitFor();
  await press('ArrowRight');
  await press('ArrowRight');
  await press('r');
  expect(await dialog().getByRole('radio', { name: 'Feil periode' }).isChecked()).toBe(true);
  expect(await dialog().getByLabel('Noen ord til kunden').inputValue()).toMatch(/^«husleie juni.pdf» er fra 12. juni/);
  await dialog().getByRole('button', { name: 'Bruk eksempelet' }).focus();
  await press('Enter');
  expect(await dialog().getByLabel('Noen ord til kunden').inputValue()).toMatch(/september og oktober/);
  await dialog().getByLabel('Noen ord til kunden').focus();
  await press('Control+Enter');
  await told('husleie juni.pdf er sendt tilbake. Kunden får beskjed.');
  await until('the server has it', async () => (await verdictOf('husleie juni.pdf')) === 'returned');
  await press('u');
  await back('husleie juni.pdf');
  expect(await verdictOf('husleie juni.pdf')).toBe('waiting');
});

test('what nothing else is found about goes on when its finding is set aside, and comes back with it', async () => {
  await goTo('IMG_2041.jpg');
  await page
    .locator('.finding.is-chosen')
    .getByRole('button', { name: /^Samme bilag/ })
    .waitFor();
  await press('e');
  await told(/^Funnet er satt til side/);
  await gone('IMG_2041.jpg');
  await press('u');
  await back('IMG_2041.jpg');
  await page
    .locator('.finding.is-chosen')
    .getByRole('button', { name: /^Samme bilag/ })
    .waitFor();
});

test('a scan is taken apart where vouchers were seen to begin, and put back', async () => {
  await goTo('kvitteringer skannet.pdf');
  await page.locator('.sheet img').nth(2).waitFor();
  await press('o');
  expect(await dialog().getByRole('checkbox', { checked: true }).count()).toBe(3);
  await press('Enter');
  await gone('kvitteringer skannet.pdf');
  const part = 'kvitteringer skannet (side 2).pdf';
  await until('its parts are there', async () => (await rows()).includes(part));
  await office.read();
  await press('u');
  await back('kvitteringer skannet.pdf');
  expect(await rows()).not.toContain(part);
});

test('pages that were photographed one by one are marked and joined, and put back', async () => {
  await goTo('IMG_2041.jpg');
  await press('x');
  await press('j');
  expect(await chosen()).toBe('IMG_2042.jpg');
  await press('x');
  await press('b');
  await told('2 filer er satt sammen.');
  await until('they are one', async () => (await rows()).includes('IMG_2041 (2 sider).pdf'));
  expect(await rows()).not.toContain('IMG_2042.jpg');
  await office.read();
  await press('u');
  await until('they are two', async () => (await rows()).includes('IMG_2042.jpg'));
  expect(await rows()).not.toContain('IMG_2041 (2 sider).pdf');
});

test('what has no place is put in one, and moved to another client and back', async () => {
  await goTo('brev «æøå».pdf');
  await press('g');
  await told('Legg filen på plass først (L).');
  await press('l');
  await dialog().getByRole('radio', { name: 'Kvitteringer, september og oktober 2026' }).focus();
  await press('Space');
  await press('Enter');
  await told('brev «æøå».pdf er flyttet.');
  await until('it lies there', async () => (await verdictOf('brev «æøå».pdf')) !== undefined);
  await goTo('rør til maleren.pdf');
  // The places come after the person has begun, and must not take the focus from her.
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  await page.route(/\/arrivals\?/, async (route) => {
    await begun;
    await route.continue();
  });
  await press('l');
  const another = dialog().getByRole('button', { name: 'En annen kunde' });
  await another.focus();
  begin();
  await dialog().getByRole('radio').first().waitFor();
  expect(await another.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.unroute(/\/arrivals\?/);
  await press('Enter');
  await dialog().getByLabel('Kunde', { exact: true }).fill('bakeriet');
  await dialog().getByRole('radio', { name: bakery }).focus();
  await press('Space');
  await dialog().getByRole('radio', { name: 'Fakturaer, september og oktober 2026' }).focus();
  await press('Space');
  await press('Enter');
  const ownerOf = async (name: string): Promise<string | undefined> =>
    (await page.locator('.queue > li').allInnerTexts()).find((text) => text.includes(name));
  await until('it is the bakery’s', async () => (await ownerOf('rør til maleren.pdf'))?.includes(bakery));
  await press('u');
  await until('it is the painter’s', async () => (await ownerOf('rør til maleren.pdf'))?.includes(painter));
});

test('the day on which it first came is corrected', async () => {
  await goTo('IMG_2043.jpg');
  await press('f');
  await dialog().getByLabel('Når kom den først?').fill('30.10');
  await press('Enter');
  await told('IMG_2043.jpg gjelder fra fre. 30. okt.');
  await page.locator('.facts').getByText('fre. 30. okt.').waitFor();
  await back('IMG_2043.jpg');
});

test('minutes are entered by the estimate, when a person says so', async () => {
  await goTo('IMG_2043.jpg');
  await page.getByRole('heading', { name: 'Anslått merarbeid' }).waitFor();
  await press('m');
  await dialog().waitFor();
  await press('Enter');
  await told('Minuttene er ført.');
  await page
    .getByText(/ført \d+ min/)
    .first()
    .waitFor();
});

test('files that came in another way are registered for a client, from the day they came', async () => {
  await press('p');
  await dialog().waitFor();
  await dialog()
    .locator('input[type=file]')
    .setInputFiles({ name: 'fra minnepinne.txt', mimeType: 'text/plain', buffer: Buffer.from('Hei fra Åse') });
  await dialog().getByLabel('Kunde', { exact: true }).fill('åsen');
  await dialog().getByRole('radio', { name: painter }).check();
  await dialog().getByLabel('Når kom det til kontoret?').fill('26.10');
  await press('Enter');
  await told('1 fil er lagt inn. Den leses nå.');
  // It came before all others.
  await until('it is the first', async () => (await rows())[0] === 'fra minnepinne.txt');
});

test('the whole delivery is accepted with one key, and taken back with one', async () => {
  await office.read();
  await goTo('Fjord Rør 1001.pdf');
  const waiting = (await rows()).length;
  await page.getByRole('button', { name: /^Godta hele leveringen/ }).waitFor();
  await press('Shift+G');
  await told(/filer godtatt/);
  await until('only what is another’s is left', async () => (await rows()).length < 4);
  await press('u');
  await until('all of it waits again', async () => (await rows()).length === waiting);
  await press('Shift+G');
  await until('it is accepted', async () => (await rows()).length < 4);
});

test('on a phone the queue comes first, then the document with a way back', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await settled(page);
  const pick = page.locator('.queue-pick', { hasText: 'rør til maleren.pdf' });
  await pick.click();
  await page.locator('.sheet img').first().waitFor();
  const found = await lookOver(page, 'the document on a phone');
  expect(found).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: /Tilbake til køen/ }).click();
  await pick.waitFor();
});

test('in English and in the dark there is no barrier either', async () => {
  await wide();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  expect(await lookOver(page, 'the inbox in English')).toEqual([]);
});

test('nothing was refused by the page policy, and nothing failed', () => {
  expect(office.desk.trouble).toEqual([]);
  expect(office.takt.complaints()).toBe('');
});

/** Presses J in the page and waits for the picture of another document: decoded, and laid out. */
async function showNext(): Promise<number> {
  const name = (): string | null | undefined => document.querySelector('.document-card h2')?.textContent;
  const before = name();
  const start = performance.now();
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
  for (;;) {
    const image = document.querySelector<HTMLImageElement>('.sheet img');
    if (name() !== before && image?.complete && image.naturalWidth > 0) break;
    await new Promise(requestAnimationFrame);
    if (performance.now() - start > 5_000) break;
  }
  return performance.now() - start;
}
