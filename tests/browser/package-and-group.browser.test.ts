import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageTerms } from '../../src/app/lapse/lapse.testdata.ts';
import type { AgreementTerms } from '../../src/domain/agreement/index.ts';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { awaitLetters, readLetters } from '../support/read-mail.ts';
import { startTakt, type RunningTakt } from '../support/running-takt.ts';
import { findClientId } from './agreement-acts.ts';
import { lookOver, settled } from './look-over.ts';
import { importClients, openClient, signInByLink } from './office-acts.ts';

const builder = { name: "Brattli & O'Hara Bygg AS", email: 'jo@brattli.example' };
const estate = { name: 'Brattli Eiendom Ærø AS', email: 'una@brattli.example' };
const head = 'Kunde;Org.nr;Form;Mva-termin;Avtale;Akseptert dato;Signert av;Kontakt;E-post;Mobil;Ansvar';
const rows = [
  `${builder.name};312 457 806;AS;2 mnd;;;;Jo Brattli;${builder.email};410 00 000;alle`,
  `${estate.name};312 459 175;AS;2 mnd;;;;Una Brattli;${estate.email};;alle`,
];

const terms: AgreementTerms = {
  ...packageTerms,
  frame: {
    tasks: ['bookkeeping'],
    noticeMonths: 3,
    powers: [],
    electronicNotices: true,
    dataProcessingAnnex: true,
  },
};

let browser: Browser;
let takt: RunningTakt;
let desk: Desk;
let phone: Desk;
const clientIds: Record<string, string> = {};

beforeAll(async () => {
  [browser, takt] = await Promise.all([openBrowser(), startTakt('America/Los_Angeles')]);
  desk = await openDesk(browser, { timeZone: 'Europe/Oslo' });
  phone = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
});
afterAll(async () => {
  await browser.close();
  await takt.close();
});

const post = (page: Page, address: string, body: unknown): Promise<number> =>
  page.evaluate(
    async ([to, json]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      return (await fetch(to!, { method: 'POST', headers, body: json! })).status;
    },
    [address, JSON.stringify(body)] as const,
  );
/** Looks a screen over, and keeps pictures of it where a folder is given. */
const look = async (page: Page, name: string): Promise<void> => {
  expect(await lookOver(page, name)).toEqual([]);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const folder = process.env['TAKT_PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
};
const subjects = async (): Promise<string[]> => (await readLetters(takt, builder.email)).map(({ subject }) => subject);

test('a package price that lapses stands on the client’s page, in the list and among what needs a person', async () => {
  const { page } = desk;
  await takt.workAt('2026-07-01T08:00:00.000Z');
  await signInByLink(page, takt);
  await importClients(page, takt, [head, ...rows].join('\r\n'));
  for (const { name } of [builder, estate]) {
    await openClient(page, takt, name);
    clientIds[name] = findClientId(page);
    const basis = { basis: 'written', acceptedOn: '2026-07-01', signerName: 'Jo Brattli' };
    const agreement = { terms, startOn: '2026-07-01', basis, dropOtherClauses: true };
    expect(await post(page, `/api/office/clients/${clientIds[name]}/agreements`, agreement)).toBe(201);
  }
  await takt.workAt('2026-09-21T07:00:00.000Z');
  await takt.workAt('2026-10-01T07:00:00.000Z');
  await takt.workAt('2026-10-01T07:10:00.000Z');
  expect(await subjects()).toContain('Pakkeprisen gjelder ikke fra 2. oktober');
  await openClient(page, takt, builder.name);
  await settled(page);
  await page.getByText('Pakkeprisen gjelder ikke fra fredag 2. oktober.').waitFor();
  await page.getByText('Tilbake tidligst tirsdag 1. desember.').waitFor();
  await look(page, 'pakke-kunde');
  // The list says what holds today.
  await takt.workAt('2026-10-02T07:00:00.000Z');
  await page.goto(`${takt.url}/clients`);
  await settled(page);
  await page.getByText('timepris nå').first().waitFor();
  await look(page, 'pakke-liste');
  await page.goto(`${takt.url}/tasks`);
  await settled(page);
  await page.getByText('Pakkeprisen gjelder ikke fra fredag 2. oktober.').first().waitFor();
  await look(page, 'pakke-oppgaver');
  expect(desk.trouble).toEqual([]);
});

test('the client reads it kindly on the phone, and what brings the price back', async () => {
  const { page } = phone;
  const [letter] = (await readLetters(takt, builder.email)).filter(({ subject }) => subject.startsWith('Pakkeprisen'));
  await page.goto(letter!.link!);
  await page.getByRole('heading', { name: 'Pakkeprisen gjelder ikke fra fredag 2. oktober' }).waitFor();
  await page.getByText('Du får pakkeprisen tilbake når alt har kommet i tide i én hel kalendermåned.').waitFor();
  await look(page, 'pakke-hjem');
  // The agreement itself takes a code; there the deliveries are named too.
  const known = (await readLetters(takt, builder.email)).length;
  await page.getByRole('button', { name: 'Avtalen' }).click();
  const [code] = await awaitLetters(takt, builder.email, known);
  await page.getByRole('textbox').fill(/\d{6}/.exec(code!.text)![0]);
  await page.getByRole('button', { name: 'Fortsett' }).click();
  await page.getByRole('heading', { level: 1, name: 'Avtalen' }).waitFor();
  await page.getByText('Dette kom for sent:').waitFor();
  await look(page, 'pakke-avtalen');
  expect(phone.trouble).toEqual([]);
});

test('two companies become a group, each shows the other, and terms are copied to all of it', async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 844 });
  await openClient(page, takt, builder.name);
  await settled(page);
  await changeGroup(page, 'new', "Brattli & O'Hara");
  await page.getByRole('heading', { name: "Gruppen Brattli & O'Hara" }).waitFor();
  await page.getByText('Ingen andre selskaper er i gruppen ennå.').waitFor();
  await openClient(page, takt, estate.name);
  await settled(page);
  await changeGroup(page, "Brattli & O'Hara");
  await page.getByRole('link', { name: builder.name }).waitFor();
  await look(page, 'gruppe-kunde');
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.getByRole('link', { name: builder.name }).click();
  await page.getByRole('link', { name: estate.name }).waitFor();

  const clientId = clientIds[builder.name]!;
  const draft = { from: { from: 'in-force' }, startOn: '2027-01-01' };
  expect(await post(page, `/api/office/clients/${clientId}/proposals`, draft)).toBe(201);
  await page.goto(`${takt.url}/clients/${clientId}`);
  const proposals = await page.evaluate(
    async (id) =>
      (await (await fetch(`/api/office/clients/${id}/proposals`)).json()) as { proposals: { id: string }[] },
    clientId,
  );
  await page.goto(`${takt.url}/agreements/${proposals.proposals[0]!.id}`);
  await settled(page);
  await page.getByRole('button', { name: 'Varsler og oppsigelse' }).first().click();
  await page.getByRole('button', { name: "Bruk gruppens navn: Brattli & O'Hara" }).click();
  expect(await page.getByLabel('Felles vilkår for gruppen').inputValue()).toBe("Brattli & O'Hara");
  await look(page, 'gruppe-avtale');
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.getByRole('button', { name: 'Kopier til flere' }).click();
  const all = page.getByLabel("Alle i gruppen Brattli & O'Hara");
  await all.check();
  await page.getByText(`Valgt: ${estate.name}`).waitFor();
  await look(page, 'gruppe-kopier');
  await all.uncheck();
  expect(await page.getByText('Valgt:').count()).toBe(0);
  expect(desk.trouble).toEqual([]);
  expect(takt.complaints()).toBe('');
});

/** Chooses one of the office's groups, or types the name of a new one. */
async function changeGroup(page: Page, choice: string, name?: string): Promise<void> {
  await page.getByRole('button', { name: 'Endre', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Gruppe', { exact: true }).selectOption(name === undefined ? { label: choice } : 'new');
  if (name !== undefined) await dialog.getByLabel('Navn på gruppen').fill(name);
  await look(page, name === undefined ? 'gruppe-velg' : 'gruppe-ny');
  await page.setViewportSize({ width: 1280, height: 844 });
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await dialog.waitFor({ state: 'detached' });
}
