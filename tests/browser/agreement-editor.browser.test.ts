import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientDetail, ClientPage } from '../../src/http/contract/office.ts';
import type { ProposalList } from '../../src/http/contract/proposals.ts';
import { openBrowser, type Desk } from '../support/browser.ts';
import { startDemo, type RunningDemo } from '../support/running-demo.ts';
import { lookOver, settled } from './look-over.ts';
import { openManagerDesk } from './office-acts.ts';

/** A client of the demo with an ordinary agreement and nothing on its way. */
let client = '';

let browser: Browser;
let demo: RunningDemo;
let desk: Desk;
/** Another window of the same office. */
let other: Page;

beforeAll(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startDemo({ clients: 8, months: 5 })]);
  desk = await openManagerDesk(browser, demo.managerLink);
  other = await desk.context.newPage();
  client = await findUntouched(desk.page);
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

const sentences = async (page: Page): Promise<string> =>
  (await page.locator('.point.is-chosen .paper-text').innerText()).replaceAll('\u00a0', ' ');
const sums = async (page: Page): Promise<string[]> =>
  (await page.locator('.example b').allInnerTexts()).map((text) => text.replaceAll('\u00a0', ' '));
const kept = (page: Page): Promise<void> => page.getByText('Lagret.', { exact: true }).waitFor();
const wide = (page: Page): Promise<void> => page.setViewportSize({ width: 1280, height: 844 });

async function findUntouched(page: Page): Promise<string> {
  const ask = async <Answer>(path: string): Promise<Answer> =>
    (await (await page.request.get(demo.url + path)).json()) as Answer;
  const { clients } = await ask<ClientPage>('/api/office/clients?filter=all&sort=name');
  for (const { id, name } of clients) {
    const { proposals } = await ask<ProposalList>(`/api/office/clients/${id}/proposals`);
    const { agreement } = await ask<ClientDetail>(`/api/office/clients/${id}`);
    const late = agreement?.clauses.length === 1 ? agreement.clauses[0]?.late?.nb : undefined;
    if (proposals.length === 0 && late?.includes('kr 1 250 + mva. for hver påbegynte uke')) return name;
  }
  throw new Error('every client of the demo has something on its way');
}

async function begin(page: Page, name: string): Promise<void> {
  await page.goto(`${demo.url}/clients`);
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('button', { name: 'Endre avtalen' }).click();
  await page.getByRole('button', { name: 'Begynn' }).click();
  await page.getByRole('heading', { name: `Avtale med ${name}` }).waitFor();
}

test('a change of what is in force begins on the client, and its sentence and sums follow what is typed', async () => {
  const { page } = desk;
  await begin(page, client);
  expect(await sentences(page)).toContain('Deretter koster det kr 1 250 + mva. for hver påbegynte uke');
  expect(await sums(page)).toEqual(['0,00 kr', '1 250,00 kr', '5 000,00 kr']);
  await page.getByLabel('Beløp per uke, uten mva').fill('1 500');
  await page.getByLabel('Dager fri').fill('5');
  await page.getByText('Fem dager for sent koster ingenting').waitFor();
  expect(await sentences(page)).toContain('Deretter koster det kr 1 500 + mva. for hver påbegynte uke');
  await page.getByText('Levert man. 25. jan. 2027').waitFor();
  expect(await sums(page)).toEqual(['0,00 kr', '1 500,00 kr', '5 000,00 kr']);
  await kept(page);
  await page.reload();
  await page.getByText('Fem dager for sent koster ingenting').waitFor();
});

test('what is wrong stands beside its field and stops the sending; Z takes it back', async () => {
  const { page } = desk;
  await page.getByLabel('Høyst per levering').fill('');
  await page.getByText('Et tillegg som løper, må ha et tak.').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Rett feilene først.').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('z');
  await page.getByText('Et tillegg som løper, må ha et tak.').first().waitFor({ state: 'detached' });
  expect(await page.getByLabel('Høyst per levering').inputValue()).toBe('5\u00a0000');
});

test('text that is no number changes nothing, and says so', async () => {
  const { page } = desk;
  const before = await sentences(page);
  await page.getByLabel('Virkedager til å rette').fill('mange');
  await page.keyboard.press('Tab');
  await page.getByText('Skriv et helt tall fra 0 til 60.').waitFor();
  expect(await sentences(page)).toBe(before);
  await page.getByLabel('Virkedager til å rette').fill('3');
  await kept(page);
});

test('a clause is added, copied, moved and removed by keys alone', async () => {
  const { page } = desk;
  const names = async (): Promise<string[]> =>
    (await page.locator('.point-name').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  await page.getByRole('heading', { name: `Avtale med ${client}` }).click();
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await page.keyboard.press('L');
  expect(await page.locator('.point.is-chosen select').first().inputValue()).toBe('payroll-basis');
  await page.keyboard.press('Escape');
  expect((await names()).slice(0, 2)).toEqual(['1 Bilag endret', '2 Lønnsgrunnlag nytt']);
  await page.keyboard.press('c');
  await page.keyboard.press('o');
  await page.keyboard.press('Delete');
  expect((await names()).slice(0, 3)).toEqual(['1 Bilag endret', '2 Lønnsgrunnlag nytt', 'Dette lover vi']);
  for (const _ of ['move', 'copy', 'document', 'add']) await page.keyboard.press('z');
  expect((await names()).slice(0, 2)).not.toContain('2 Lønnsgrunnlag nytt');
});

test('whoever saves after somebody else loses nothing, whichever is kept', async () => {
  const { page } = desk;
  await kept(page);
  await other.goto(page.url());
  await other.getByLabel('Virkedager til å rette').fill('9');
  await kept(other);
  await page.getByLabel('Dager fri').fill('6');
  await page.getByRole('button', { name: 'Se hva som er lagret' }).click();
  await page.getByText('Seks dager for sent koster ingenting').first().waitFor();
  await page.getByRole('button', { name: 'Hent det som er lagret' }).click();
  expect(await page.getByLabel('Virkedager til å rette').inputValue()).toBe('9');
  expect(await page.getByLabel('Dager fri').inputValue()).toBe('5');
  await page.getByRole('heading', { name: `Avtale med ${client}` }).click();
  await page.keyboard.press('z');
  expect(await page.getByLabel('Dager fri').inputValue()).toBe('6');
  await kept(page);
});

test('what is not saved is saved on the way out, and where that fails nobody leaves without knowing', async () => {
  const { page } = desk;
  const address = page.url();
  await page.getByLabel('Dager fri').fill('7');
  await page.getByRole('link', { name: client }).first().click();
  await page.locator(`a[href="${new URL(address).pathname}"]`).click();
  await page.getByText('Sju dager for sent koster ingenting').waitFor();
  const saving = '**/api/office/proposals/*';
  await page.route(saving, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await page.getByLabel('Dager fri').fill('8');
  await page.getByRole('link', { name: client }).first().click();
  await page.getByRole('dialog', { name: 'Det siste er ikke lagret' }).waitFor();
  await page.getByRole('button', { name: 'Bli her' }).click();
  expect(page.url()).toBe(address);
  await page.unroute(saving);
  await page.getByRole('button', { name: 'Lagre nå' }).click();
  await kept(page);
});

test('terms come in as text: a fault is told with its place and changes nothing, and what is right can be taken back', async () => {
  const { page } = desk;
  await page.getByRole('heading', { name: `Avtale med ${client}` }).click();
  await page.keyboard.press('y');
  const text = page.getByLabel('Vilkår');
  await text.waitFor();
  await page.waitForFunction(() => document.querySelector('textarea')?.value.startsWith('duties:'));
  const yaml = await text.inputValue();
  await text.fill(yaml.replace('graceDays: 8', 'graceDays: mange'));
  await page.getByRole('button', { name: 'Bruk teksten' }).click();
  await page.getByText('duties[0].charges[0].graceDays').waitFor();
  await text.fill(yaml.replace('graceDays: 8', 'graceDays: 4'));
  await page.getByRole('button', { name: 'Bruk teksten' }).click();
  await page.getByText('Fire dager for sent koster ingenting').waitFor();
  await page.keyboard.press('z');
  await page.getByText('Åtte dager for sent koster ingenting').waitFor();
  await kept(page);
});

test('without due diligence nothing is sent; with it the client is asked, and the office sees who has answered', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+Enter');
  await page.getByText('hvitvaskingsloven §§ 11 og 21').last().waitFor();
  expect(await page.getByRole('button', { name: 'Send nå' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Registrer: Kundetiltak' }).click();
  await page.getByRole('button', { name: 'Registrer', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Send nå' }).click();
  await page.getByText('Sendt, venter på svar.').waitFor();
  await page.getByText(/Brevet gikk .*, ikke åpnet/).waitFor();
  const paper = await page.request.get(`${page.url().replace('/agreements/', '/api/office/proposals/')}/document`);
  expect(paper.headers()['content-type']).toBe('application/pdf');
  await page.getByRole('button', { name: 'Trekk tilbake' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trekk tilbake' }).click();
  await page.getByText('Trukket tilbake.').first().waitFor();
});

test('drafts for several clients are shown one by one before they are made', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Kopier til flere' }).click();
  const options = page.getByRole('dialog').getByRole('checkbox');
  await options.first().waitFor();
  for (const option of await options.all()) await option.check();
  const all = await options.count();
  await page.getByRole('button', { name: 'Se forskjellene' }).click();
  const make = page.getByRole('button', { name: /^Lag \d+ utkast$/ });
  const count = Number(/\d+/.exec(await make.innerText())![0]);
  const open = await page.getByText('har allerede noe åpent').count();
  expect([all, count > 0]).toEqual([count + open, true]);
  await make.click();
  await page.getByText('utkast laget').first().waitFor();
  expect(await page.getByText('utkast laget').count()).toBe(count);
  await page.getByRole('dialog').getByRole('button', { name: 'Lukk' }).last().click();
});

test('a ready template becomes one of the office’s own, is begun from, and is retired', async () => {
  const { page } = desk;
  const name = "Byggmestre 'æøå'";
  await page.goto(`${demo.url}/templates`);
  await page.getByRole('link', { name: 'Lag en egen av Bilag hver måned' }).click();
  await page.getByLabel('Navn', { exact: true }).fill(name);
  await page.getByLabel('Dager fri').fill('2');
  await page.getByRole('button', { name: 'Lagre malen' }).click();
  await page.getByRole('heading', { name }).waitFor();
  await page.getByRole('link', { name: 'Avtalemaler' }).last().click();
  await page.getByRole('link', { name: `Endre ${name}` }).click();
  await page.getByText('To dager for sent koster ingenting').waitFor();
  await page.getByRole('button', { name: 'Ta ut av bruk' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ta ut av bruk' }).click();
  await page.getByRole('heading', { name: 'Avtalemaler' }).waitFor();
  await page.getByRole('link', { name: `Endre ${name}` }).waitFor({ state: 'detached' });
});

test.each([
  { language: 'nb', colours: 'light' },
  { language: 'en', colours: 'dark' },
] as const)('no point of the editor has a barrier, in $language and $colours', async ({ language, colours }) => {
  const { page } = desk;
  await wide(page);
  await page.emulateMedia({ colorScheme: colours });
  if (language === 'nb') await begin(page, client);
  else {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Norsk' }).waitFor();
  }
  const found: string[] = [];
  const points = page.locator('.point-name');
  for (let index = 0; index < (await points.count()); index += 1) {
    await wide(page);
    await points.nth(index).click();
    found.push(...(await lookOver(page, `point ${index}`)));
  }
  await wide(page);
  await points.first().click();
  for (const details of await page.locator('.point-fields .more > summary').all()) await details.click();
  found.push(...(await lookOver(page, 'all fields of a clause')));
  await wide(page);
  for (const key of ['s', 'y', 'Control+Enter']) {
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    found.push(...(await lookOver(page, `the dialog of ${key}`)));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await wide(page);
  }
  if (language === 'en') {
    for (const address of ['/templates', '/templates/monthly']) {
      await page.goto(demo.url + address);
      await settled(page);
      found.push(...(await lookOver(page, address)));
    }
  }
  expect(found).toEqual([]);
});

test('nothing was refused by the page policy, and nothing failed but what was made to fail', () => {
  const madeToFail = /status of 409|ERR_FAILED/;
  expect(desk.trouble.filter((line) => !madeToFail.test(line))).toEqual([]);
  expect(demo.complaints()).toBe('');
});
