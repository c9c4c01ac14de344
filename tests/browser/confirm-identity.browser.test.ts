import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProvider, type TestProvider } from '../../src/identity/provider.testdata.ts';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { awaitLetters, readLetters } from '../support/read-mail.ts';
import { startTakt, type RunningTakt } from '../support/running-takt.ts';
import { findClientId, findProposals, noteDueDiligence, sendFromTemplate } from './agreement-acts.ts';
import { importClients, openClient, signInByLink } from './office-acts.ts';
import { lookOver } from './look-over.ts';

const builder = { name: "Brattli & O'Hara Bygg AS", email: 'jo@brattli.example' };
const clients = [
  'Kunde;Org.nr;Form;Mva-termin;Avtale;Akseptert dato;Signert av;Kontakt;E-post;Mobil;Ansvar',
  `${builder.name};312 457 806;AS;2 mnd;;;;Jo Brattli;${builder.email};410 00 000;alle`,
  'Åsen & Sønn Maling AS;312 459 175;AS;2 mnd;;;;Åse Åsen;ase@asen.example;;alle',
].join('\r\n');

let browser: Browser;
let provider: TestProvider;
let takt: RunningTakt;
let accountant: Desk;
let jo: Desk;
let clientId: string;

beforeAll(async () => {
  provider = await startProvider();
  [browser, takt] = await Promise.all([
    openBrowser(),
    startTakt('Europe/Oslo', {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: 'takt',
      OIDC_CLIENT_SECRET: 'hemmelig',
      OIDC_NAME: 'BankID',
    }),
  ]);
  accountant = await openDesk(browser, { timeZone: 'Europe/Oslo' });
  jo = await openDesk(browser, { timeZone: 'Europe/Oslo', width: 390 });
});
afterAll(async () => {
  await browser.close();
  await takt.close();
  await provider.stop();
});

const press = (name: string): Promise<void> => jo.page.getByRole('button', { name, exact: true }).click();
const sheet = () => jo.page.getByRole('dialog', { name: 'Vil du godta avtalen?' });
const reads = async (text: string): Promise<void> => sheet().getByText(text).first().waitFor();

test('a signer may confirm with the provider who he is, in the sheet in which he accepts', async () => {
  const { page } = accountant;
  await takt.workAt('2026-12-01T08:00:00.000Z');
  await signInByLink(page, takt);
  await importClients(page, takt, clients);
  await openClient(page, takt, builder.name);
  clientId = findClientId(page);
  await noteDueDiligence(page, clientId, '2026-11-30');
  await sendFromTemplate(page, clientId, { startOn: '2027-01-01', answerByOn: '2026-12-18' });
  await takt.workAt('2026-12-01T09:00:00.000Z');
  const [letter] = await awaitLetters(takt, builder.email, 0);
  await jo.page.goto(letter!.link!);
  const known = (await readLetters(takt, builder.email)).length;
  await press('Les avtalen');
  const [code] = await awaitLetters(takt, builder.email, known);
  await jo.page.getByRole('textbox').fill(/\d{6}/.exec(code!.text)![0]);
  await press('Fortsett');
  await press('Godta avtalen');
  await sheet().getByRole('button', { name: 'Bekreft hvem du er med BankID' }).waitFor();
  await reads('Det er innlogging, ikke en BankID-signatur.');
  expect(await lookOver(jo.page, 'the sheet with a provider')).toEqual([]);
  await jo.page.setViewportSize({ width: 390, height: 844 });
});

test('whoever turns back there reads that the code is enough', async () => {
  provider.onReturn = (url) => {
    url.searchParams.delete('code');
    url.searchParams.set('error', 'access_denied');
  };
  await press('Bekreft hvem du er med BankID');
  await reads('Innloggingen ble avbrutt. Prøv igjen, eller godta med engangskoden du har brukt.');
  provider.onReturn = () => undefined;
});

test('back from another site he reads as whom he is confirmed, and nothing of it stays in the address', async () => {
  provider.claims = { name: 'Brattli, Jo Ærø', acr: 'urn:bankid:bid;LOA=4' };
  await press('Bekreft hvem du er med BankID');
  await reads('Bekreftet med BankID: Brattli, Jo Ærø.');
  expect(new URL(jo.page.url()).pathname + new URL(jo.page.url()).search + new URL(jo.page.url()).hash).toBe(
    '/t/#/proposal-accept',
  );
  expect(await lookOver(jo.page, 'the sheet, confirmed')).toEqual([]);
  await jo.page.setViewportSize({ width: 390, height: 844 });
  await jo.page.reload();
  await reads('Bekreftet med BankID: Brattli, Jo Ærø.');
});

test('what he then accepts is kept with what the provider said', async () => {
  await sheet().getByRole('button', { name: 'Godta avtalen' }).click();
  await jo.page.getByRole('heading', { level: 1, name: 'Avtalen er godtatt' }).waitFor();
  const { proposals } = await findProposals(accountant.page, clientId);
  expect(proposals).toMatchObject([
    {
      state: 'accepted',
      signers: [
        { side: 'office' },
        {
          identity: 'openid-connect',
          confirmedAs: { provider: 'BankID', name: 'Brattli, Jo Ærø', sameName: true },
        },
      ],
    },
  ]);
  // The server refused the first answer, and the browser says so of every refusal.
  expect(jo.trouble.filter((line) => !line.includes('status of 422'))).toEqual([]);
  // Being turned back from is no trouble of the server's.
  expect(takt.complaints()).toBe('');
});
