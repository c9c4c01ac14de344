import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { awaitLetters, readLetters, type Letter } from '../support/read-mail.ts';
import { startTakt, type RunningTakt } from '../support/running-takt.ts';
import { until } from '../support/until.ts';
import {
  findClientId,
  findProposals,
  noteDueDiligence,
  sendChange,
  sendFromTemplate,
  withdraw,
} from './agreement-acts.ts';
import { importClients, openClient, signInByLink } from './office-acts.ts';
import { lookOver } from './look-over.ts';

const builder = { name: "Brattli & O'Hara Bygg AS", email: 'jo@brattli.example' };
const painter = { name: 'Åsen & Sønn Maling AS', email: 'ase@asen.example' };
const clients = [
  'Kunde;Org.nr;Form;Mva-termin;Avtale;Akseptert dato;Signert av;Kontakt;E-post;Mobil;Ansvar',
  `${builder.name};312 457 806;AS;2 mnd;;;;Jo Brattli;${builder.email};410 00 000;alle`,
  `${painter.name};312 459 175;AS;2 mnd;;;;Åse Åsen;${painter.email};;alle`,
].join('\r\n');

let browser: Browser;
let takt: RunningTakt;
let accountant: Desk;
let jo: Desk;
let ase: Desk;
const clientIds: Record<string, string> = {};

beforeAll(async () => {
  [browser, takt] = await Promise.all([openBrowser(), startTakt('Europe/Oslo')]);
  accountant = await openDesk(browser, { timeZone: 'Europe/Oslo' });
  jo = await openDesk(browser, { timeZone: 'America/Los_Angeles', width: 390 });
  ase = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
});

afterAll(async () => {
  await browser.close();
  await takt.close();
});

/** From the mail to the page, as on a phone that still has an older page open. */
const open = async ({ page }: Desk, { link }: Letter): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(link!);
};
const reads = ({ page }: Desk, title: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name: title }).waitFor();
const press = ({ page }: Desk, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const shown = async ({ page }: Desk): Promise<string> =>
  (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');

/** The agreement that the card on the first screen leads to, with the code of the mail where one is asked for. */
const openAgreement = async (desk: Desk, person: { email: string }): Promise<void> => {
  const known = (await readLetters(takt, person.email)).length;
  await press(desk, 'Les avtalen');
  await reads(desk, 'Skriv koden vi sendte');
  const [letter] = await awaitLetters(takt, person.email, known);
  await desk.page.getByRole('textbox').fill(/\d{6}/.exec(letter!.text)![0]);
  await press(desk, 'Fortsett');
};
const proposalsOf = (person: { name: string }) => findProposals(accountant.page, clientIds[person.name]!);

test('an agreement made from the template goes to the client by mail, with what it means and by when', async () => {
  const { page } = accountant;
  await takt.workAt('2026-12-01T08:00:00.000Z');
  await signInByLink(page, takt);
  await importClients(page, takt, clients);
  for (const { name } of [builder, painter]) {
    await openClient(page, takt, name);
    clientIds[name] = findClientId(page);
    await noteDueDiligence(page, clientIds[name], '2026-11-30');
    await sendFromTemplate(page, clientIds[name], { startOn: '2027-01-01', answerByOn: '2026-12-18' });
  }
  await takt.workAt('2026-12-01T09:00:00.000Z');
  const [letter, ...more] = await awaitLetters(takt, builder.email, 0);
  expect(more).toEqual([]);
  expect(letter!.subject).toBe('Les avtalen og svar innen fredag 18. desember');
  expect(letter!.text).toContain('Er noe mer enn tre dager sent, koster det kr 1 250 + mva. per påbegynte uke');
  expect(letter!.text).toContain('Ingenting gjelder før vi er enige.');
});

test('a scanner that fetches and opens every link of the mail fifty times changes nothing', async () => {
  const raw = takt.mails().find((mail) => mail.to.includes(builder.email))!;
  const links = [
    ...new Set(
      String(raw.raw)
        .replaceAll('=\r\n', '')
        .replaceAll('=3D', '=')
        .match(/https?:\/\/[^\s"<>]+/g),
    ),
  ];
  expect(links.length).toBeGreaterThan(0);
  const before = await proposalsOf(builder);
  const scanner = await openDesk(browser, { timeZone: 'UTC' });
  for (let round = 0; round < 50; round += 1) {
    for (const link of links) {
      await scanner.context.request.get(link);
      await scanner.context.request.fetch(link, { method: 'HEAD' });
      await scanner.page.goto('about:blank');
      await scanner.page.goto(link);
    }
  }
  await clickEverything(scanner.page);
  // From another page: the client's page begins anew by itself when the link alone changes behind the #.
  await scanner.page.goto('about:blank');
  await scanner.page.goto(links.find((link) => link.includes('#'))!);
  await scanner.page.getByRole('button', { name: /^(English|Norsk)$/ }).click();
  await scanner.context.close();
  // A code that it asked for goes to the person, and not to it.
  await takt.workAt('2026-12-01T09:10:00.000Z');
  expect(await proposalsOf(builder)).toEqual(before);
  expect(before.proposals).toMatchObject([{ state: 'sent', signers: [{}, { state: 'waiting', firstSeenAt: null }] }]);
});

test('the link alone says only that an agreement waits; the code opens it', async () => {
  const [letter] = await readLetters(takt, builder.email);
  await open(jo, letter!);
  await jo.page.getByRole('heading', { name: 'Les avtalen og svar innen fredag 18. desember' }).waitFor();
  expect(await shown(jo)).not.toMatch(/1 250|påbegynte/);
  await openAgreement(jo, builder);
  await reads(jo, 'Ny avtale fra fredag 1. januar');
  const text = await shown(jo);
  expect(text).toContain('kr 1 250 + mva.');
  expect(text).toContain('Hele avtalen');
  expect(text).toContain('Jo Brattli (deg)');
  expect(await lookOver(jo.page, 'the agreement')).toEqual([]);
  await jo.page.setViewportSize({ width: 390, height: 844 });
  await until('the office knows that it was opened', async () => {
    const [proposal] = (await proposalsOf(builder)).proposals;
    return proposal!.signers[1]!.firstSeenAt !== null;
  });
});

test('the document is the one whose mark is shown', async () => {
  const { page } = jo;
  await page.getByText('Vis hele merket').click();
  const mark = (await page.locator('.whole-mark').innerText()).replaceAll(/\s/g, '');
  const address = await page.getByRole('link', { name: 'Åpne som PDF' }).getAttribute('href');
  const hash = await page.evaluate(async (url) => {
    const bytes = await (await fetch(url)).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }, address!);
  expect(hash).toBe(mark);
});

test('he accepts in a sheet that says what and from when; it is in force, and the calendar runs by it', async () => {
  await press(jo, 'Godta avtalen');
  const sheet = jo.page.getByRole('dialog', { name: 'Vil du godta avtalen?' });
  await sheet.waitFor();
  expect(await lookOver(jo.page, 'the question')).toEqual([]);
  await jo.page.setViewportSize({ width: 390, height: 844 });
  expect((await sheet.innerText()).replaceAll('\u00a0', ' ')).toContain('Den som ikke svarer, har ikke godtatt noe.');
  // Twice, as on a phone that answers slowly.
  await sheet.getByRole('button', { name: 'Godta avtalen' }).dblclick();
  await reads(jo, 'Avtalen er godtatt');
  expect(await shown(jo)).toContain('Den gjelder fra fredag 1. januar 2027.');
  expect(await lookOver(jo.page, 'accepted')).toEqual([]);
  await jo.page.setViewportSize({ width: 390, height: 844 });
  await jo.page.reload();
  await reads(jo, 'Alle har godtatt');

  const { proposals, inForce } = await proposalsOf(builder);
  expect(inForce).toMatchObject({ version: 1, startOn: '2027-01-01' });
  expect(proposals).toMatchObject([
    { state: 'accepted', signers: [{ side: 'office' }, { state: 'accepted', identity: 'one-time-code' }] },
  ]);
  await press(jo, 'Til listen');
  await jo.page.getByRole('button', { name: 'Avtalen', exact: true }).click();
  // The first term is January and February, and the template moves no day: 20 March 2027 is a Saturday.
  await jo.page.getByText(/Neste frister: lørdag 20\.\smars/).waitFor();
});

test('a numbered change shows what it changes, before and after, and binds from its own first day', async () => {
  await takt.workAt('2026-12-02T08:00:00.000Z');
  await sendChange(accountant.page, clientIds[builder.name]!, {
    startOn: '2027-03-01',
    answerByOn: '2026-12-15',
    days: 10,
  });
  await takt.workAt('2026-12-03T08:00:00.000Z');
  const letters = await readLetters(takt, builder.email);
  const letter = letters.findLast(({ subject }) => subject.startsWith('Les'))!;
  expect(letter.subject).toBe('Les endring nr. 1 i avtalen og svar innen tirsdag 15. desember');
  await open(jo, letter);
  await press(jo, 'Les avtalen');
  await reads(jo, 'Ny avtale fra mandag 1. mars');
  const changes = jo.page.getByRole('region', { name: 'Hva er endret' });
  expect((await changes.innerText()).replaceAll('\u00a0', ' ')).toMatch(
    /Punkt 1\s*Endret\s+Før\s.*innen 20 dager etter.*\s+Nå\s.*innen ti dager etter/su,
  );
  expect(await changes.locator('del, ins').allInnerTexts()).toEqual(['20', 'ti']);
  expect(await lookOver(jo.page, 'the change')).toEqual([]);
  await jo.page.setViewportSize({ width: 390, height: 844 });
  await press(jo, 'Godta avtalen');
  await jo.page.getByRole('dialog').getByText('Endring nr. 1').waitFor();
  await jo.page.getByRole('dialog').getByRole('button', { name: 'Godta avtalen' }).click();
  await reads(jo, 'Avtalen er godtatt');
  const { inForce } = await proposalsOf(builder);
  expect(inForce).toMatchObject({ version: 2, changeNumber: 1, startOn: '2027-03-01' });
});

test('the sealed copy comes by a letter, and lies on his page', async () => {
  await takt.workAt('2026-12-03T09:00:00.000Z');
  await takt.workAt('2026-12-03T09:05:00.000Z');
  const subjects = (await readLetters(takt, builder.email)).map(({ subject }) => subject);
  expect(subjects).toContain('Avtalen gjelder fra fredag 1. januar');
  expect(subjects).toContain('Endring nr. 1 i avtalen gjelder fra mandag 1. mars');
  await press(jo, 'Til listen');
  await jo.page.getByRole('button', { name: 'Avtalen', exact: true }).click();
  const sealed = jo.page.getByRole('link', { name: /^Endring nr\. 1 fra mandag 1\.\smars 2027$/ });
  const address = await sealed.getAttribute('href');
  const file = await jo.context.request.get(new URL(address!, takt.url).href);
  expect(file.headers()['content-type']).toBe('application/pdf');
  expect((await file.body()).includes('/ByteRange')).toBe(true);
  expect(await jo.page.getByRole('link', { name: /^Avtalen fra fredag 1\.\sjanuar 2027$/ }).count()).toBe(1);
});

test('she says no with a reason; the office sees it, and nothing is in force', async () => {
  const [letter] = await readLetters(takt, painter.email);
  await open(ase, letter!);
  await openAgreement(ase, painter);
  await reads(ase, 'Ny avtale fra fredag 1. januar');
  await press(ase, 'Nei, ikke slik');
  await reads(ase, 'Hva passer ikke?');
  expect(await lookOver(ase.page, 'to say no')).toEqual([]);
  await ase.page.setViewportSize({ width: 390, height: 844 });
  await press(ase, 'Send svaret');
  await ase.page.getByText('Velg hva det gjelder, eller skriv det.').waitFor();
  await ase.page.getByText('Leveringsfristen', { exact: true }).click();
  await ase.page.getByRole('textbox').fill("I juli er vi stengt. Kan det bli 5. august, spør O'Hara?");
  await press(ase, 'Send svaret');
  await reads(ase, 'Takk for svaret');
  const reason = "Leveringsfristen: I juli er vi stengt. Kan det bli 5. august, spør O'Hara?";
  const { proposals, inForce } = await proposalsOf(painter);
  expect(inForce).toBeNull();
  expect(proposals).toMatchObject([{ state: 'declined', signers: [{}, { state: 'declined', reason }] }]);
  await ase.page.reload();
  await reads(ase, 'Du har sagt nei');
});

test('what is withdrawn while she has the question before her is said in words', async () => {
  const proposalId = await sendFromTemplate(accountant.page, clientIds[painter.name]!, {
    startOn: '2027-01-01',
    answerByOn: '2026-12-10',
  });
  await ase.page.reload();
  await reads(ase, 'Ny avtale fra fredag 1. januar');
  await press(ase, 'Godta avtalen');
  await withdraw(accountant.page, proposalId);
  await ase.page.getByRole('dialog').getByRole('button', { name: 'Godta avtalen' }).click();
  await reads(ase, 'Forslaget er trukket tilbake');
  await ase.page.getByText('Noe er endret siden du åpnet avtalen.').waitFor();
});

test('past its last day it can be read and not answered, and silence has accepted nothing', async () => {
  await sendFromTemplate(accountant.page, clientIds[painter.name]!, {
    startOn: '2027-01-01',
    answerByOn: '2026-12-10',
  });
  await takt.workAt('2026-12-04T09:00:00.000Z');
  await takt.workAt('2026-12-10T09:00:00.000Z');
  expect((await readLetters(takt, painter.email)).at(-1)!.subject).toBe('Svar på avtalen i dag, torsdag 10. desember');
  await takt.workAt('2026-12-11T09:00:00.000Z');
  await open(ase, (await readLetters(takt, painter.email))[0]!);
  await ase.page.getByRole('button', { name: 'English' }).waitFor();
  expect(await ase.page.getByRole('button', { name: 'Les avtalen' }).count()).toBe(0);
  await ase.page.goto(`${takt.url}/t#/proposal`);
  await reads(ase, 'Svarfristen er ute');
  expect(await ase.page.getByRole('button', { name: 'Godta avtalen' }).count()).toBe(0);
  const { proposals, inForce } = await proposalsOf(painter);
  expect(proposals[0]).toMatchObject({ state: 'expired' });
  expect(inForce).toBeNull();
});

test('neither browser nor server had anything to complain of', () => {
  // The refusal of what was withdrawn is an answer that the browser notes.
  const trouble = [...accountant.trouble, ...jo.trouble, ...ase.trouble].filter((line) => !/status of 422/.test(line));
  expect(trouble).toEqual([]);
  expect(takt.complaints()).toBe('');
});

/** Every link and button that a scanner finds on the page of a link, once; what opens a dialog or another screen is let be. */
async function clickEverything(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  const count = await page.locator('button, a').count();
  for (let index = 0; index < count; index += 1) {
    const element = page.locator('button, a').nth(index);
    if (await element.isVisible().catch(() => false)) await element.click({ timeout: 2_000 }).catch(() => undefined);
    await page.goBack().catch(() => undefined);
  }
}
