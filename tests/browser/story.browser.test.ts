import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDesk, type Desk } from '../support/browser.ts';
import { readLetters, type Letter } from '../support/read-mail.ts';
import { owner, startTakt, type RunningTakt } from '../support/running-takt.ts';
import { pdf, photo, sendAgain, sendFile, sendFiles, sendPhotos } from './client-acts.ts';
import {
  importClients,
  lookAtEverything,
  openClient,
  registerAgreement,
  registerPaper,
  signInByKeyboard,
  signInByLink,
  signOut,
  tabTo,
} from './office-acts.ts';

const builder = { name: "Brattli & O'Hara Bygg AS", email: 'jo@brattli.example' };
const painter = { name: 'Åsen & Sønn Maling AS', email: 'ase@asen.example' };
const clients = [
  'Kunde;Org.nr;Form;Mva-termin;Avtale;Akseptert dato;Signert av;Kontakt;E-post;Mobil',
  `${builder.name};312 457 806;AS;2 mnd;;;;Jo Brattli;${builder.email};410 00 000`,
  `${painter.name};312 459 175;AS;2 mnd;Bilag for hver mva-termin;08.06.2026;Åse Åsen;Åse Åsen;${painter.email};`,
].join('\r\n');

/** As a person reads it: an ordinary space for one that must not be broken. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe.each([
  { machine: 'Europe/Oslo', phone: 'America/Los_Angeles' },
  { machine: 'America/Los_Angeles', phone: 'Europe/Oslo' },
])('with the machine in $machine and the client in $phone', ({ machine, phone }) => {
  let takt: RunningTakt;
  let accountant: Desk;
  let jo: Desk;

  beforeAll(async () => {
    takt = await startTakt(machine);
    accountant = await openDesk(browser, { timeZone: machine });
    jo = await openDesk(browser, { timeZone: phone, width: 390 });
  });

  afterAll(async () => {
    await takt.close();
  });

  const lettersTo = (person: { email: string }): Promise<Letter[]> => readLetters(takt, person.email);
  const subjectsTo = async (person: { email: string }): Promise<string[]> =>
    (await lettersTo(person)).map(({ subject }) => subject);
  const joReads = (title: string): Promise<void> => jo.page.getByRole('heading', { level: 1, name: title }).waitFor();
  /** From the mail to the page, as on a phone that still has an older page open. */
  const joOpens = async ({ link }: Letter): Promise<void> => {
    await jo.page.goto('about:blank');
    await jo.page.goto(link!);
  };

  test('clients come in from a file, and an agreement signed on paper is registered in one step', async () => {
    const { page } = accountant;
    await takt.workAt('2026-07-01T08:00:00.000Z');
    await signInByLink(page, takt);
    await lookAtEverything(page, takt);
    await importClients(page, takt, clients);
    await openClient(page, takt, builder.name);
    await registerAgreement(page);
    await page.getByText('nr. 1, godtatt lør. 20. juni av Jo Brattli').waitFor();
    await openClient(page, takt, painter.name);
    await registerPaper(page);
  });

  test('who has sent nothing hears of it five days before, and on the first working day after the Sunday', async () => {
    await takt.workAt('2026-09-14T08:00:00.000Z');
    expect(await subjectsTo(builder)).toEqual([]);
    await takt.workAt('2026-09-15T08:00:00.000Z');
    await takt.workAt('2026-09-20T08:00:00.000Z');
    expect(await subjectsTo(builder)).toEqual(['Send bilag for juli og august innen søndag 20. september']);
    await takt.workAt('2026-09-21T08:00:00.000Z');
    await takt.workAt('2026-09-21T12:00:00.000Z');
    const [, main, ...more] = await lettersTo(builder);
    expect(more).toEqual([]);
    expect(main).toMatchObject({ subject: 'Send tre ting i dag, mandag 21. september', replyTo: owner.email });
    expect(main!.text).toContain('Denne gangen er uten tillegg.');
  });

  test('on his phone he sends two photos, a file and an answer; she sends one back and accepts the rest in one go', async () => {
    const { page } = accountant;
    await takt.workAt('2026-09-28T13:00:00.000Z');
    await joOpens((await lettersTo(builder))[1]!);
    await joReads('Send tre ting i dag');
    const first = await photo(jo.page, 'kvittering æøå.jpg', 'a');
    await sendPhotos(jo.page, [first, await photo(jo.page, 'kvittering 2.jpg', 'b')], 'Kvitteringer');
    await joReads('Takk. To ting gjenstår');
    await sendFile(jo.page, pdf('faktura.pdf'), 'Fakturaer');
    await joReads('Takk. Én ting gjenstår');
    await jo.page.getByRole('button', { name: 'Annet svar: Kontoutskrift' }).click();
    await jo.page.getByRole('button', { name: 'Ingenting denne gangen' }).click();
    await joReads('Takk, vi har fått alt');
    // The office's time, wherever the phone is.
    await jo.page.getByText(/mandag\s28\.\sseptember\skl\.\s15\.0/).waitFor();

    await openClient(page, takt, builder.name);
    await page.getByRole('button', { name: 'Send tilbake: kvittering 2.jpg' }).click();
    await page.getByRole('radio', { name: 'Kuttet bort' }).check();
    await page.getByLabel('Noen ord til kunden').fill('Summen mangler.');
    await page.getByRole('dialog').getByRole('button', { name: 'Send tilbake' }).click();
    await page.getByText('kvittering 2.jpg er sendt tilbake.').waitFor();
    await page.getByRole('button', { name: 'Godta alle 2' }).click();
    await page.getByText('2 filer godtatt.').waitFor();
  });

  test('the reason goes by mail, he mends it, and the first time is forgiven', async () => {
    const { page } = accountant;
    await takt.workAt('2026-09-28T14:00:00.000Z');
    const returned = (await lettersTo(builder)).at(-1)!;
    await joOpens(returned);
    await jo.page.getByRole('button', { name: 'Ta på nytt: Kvitteringer' }).click();
    await jo.page.getByText('Summen nederst er kuttet bort.').waitFor();
    await sendAgain(jo.page, await photo(jo.page, 'kvittering 2 hel.jpg', 'c'));
    await joReads('Takk, vi har fått alt');
    await openClient(page, takt, builder.name);
    await page.getByRole('button', { name: 'Godta 1 fil' }).click();
    await page.getByText('1 fil godtatt.').waitFor();
    await page.getByText('8 dager for sent · første gang, fri').waitFor();
    await openClient(page, takt, painter.name);
    await registerPaper(page);
    await takt.workAt('2026-09-29T08:00:00.000Z');
    expect((await subjectsTo(builder)).slice(2)).toEqual([
      'Vi har fått alt. Denne gangen er uten tillegg',
      'Ta ett bilde på nytt innen torsdag 1. oktober',
    ]);
  });

  test('the next time the notice names the sum and the first charged day, and nineteen days late are kr 3 750', async () => {
    const { page } = accountant;
    for (const on of ['2026-11-13', '2026-11-20', '2026-11-23', '2026-11-27']) await takt.workAt(`${on}T09:00:00.000Z`);
    const [early, notice, ...more] = (await lettersTo(builder)).slice(4);
    expect(more).toEqual([]);
    expect(early!.subject).toBe('Send bilag for september og oktober innen fredag 20. november');
    expect(notice!.subject).toBe('Send tre ting innen tirsdag 24. november');
    expect(notice!.text).toContain('Fra onsdag 25. november koster det kr 1 250 + mva. for hver påbegynte uke');

    // Half past midnight in Oslo, and still the day before by the clock of a phone in Los Angeles.
    await takt.workAt('2026-12-08T23:30:00.000Z');
    await joOpens(notice!);
    await joReads('Send tre ting i dag');
    await jo.page.getByText('onsdag 9. desember').waitFor();
    await sendFiles(jo.page, [
      [pdf('kvitteringer.pdf'), 'Kvitteringer'],
      [pdf('fakturaer.pdf'), 'Fakturaer'],
      [pdf('konto.pdf'), 'Kontoutskrift'],
    ]);
    await joReads('Takk, vi har fått alt');

    await takt.workAt('2026-12-09T09:00:00.000Z');
    await openClient(page, takt, builder.name);
    await page.getByRole('button', { name: 'Godta alle 3' }).waitFor();
    await page.keyboard.press('g');
    await page.getByText('3 filer godtatt.').waitFor();
    await openClient(page, takt, painter.name);
    await registerPaper(page);
    await page.getByRole('link', { name: 'Tillegg' }).first().click();
    await page.getByRole('row', { name: `Merk ${builder.name}` }).click();
    const arithmetic = page.getByRole('region', { name: builder.name });
    expect(plain(await arithmetic.innerText())).toContain('15 : 7 = 2,1, altså 3 uker');
    const sums = await arithmetic.getByRole('definition').allInnerTexts();
    expect(sums.map(plain)).toEqual(['3 750,00 kr', '937,50 kr', '4 687,50 kr']);
  });

  test('by keyboard alone she signs in with the code, approves, takes it back and approves again', async () => {
    const { page } = accountant;
    await signOut(page);
    await signInByKeyboard(page, takt);
    await tabTo(page, page.getByRole('link', { name: 'Tillegg' }).first());
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: `Merk ${builder.name}` }).waitFor();
    const chosen = page.getByRole('region', { name: builder.name });
    await page.keyboard.press('j');
    if (!(await chosen.isVisible())) await page.keyboard.press('j');
    const canBeDecided = chosen.getByRole('button', { name: 'Godkjenn' });
    await canBeDecided.waitFor();
    await page.keyboard.press('g');
    await page.getByText(`${builder.name}: godkjent`).waitFor();
    await page.keyboard.press('z');
    await page.getByText('Angret. Linjen er foreslått igjen.').waitFor();
    await canBeDecided.waitFor();
    await page.keyboard.press('g');
    await page.getByText(`${builder.name}: godkjent`).waitFor();
  });

  test('she waives another with a reason; he is told when it stands, and both are in the record', async () => {
    const { page } = accountant;
    await page.getByRole('row', { name: `Merk ${painter.name}` }).click();
    await page.getByRole('button', { name: 'Ettergi' }).click();
    await page.getByRole('radio', { name: 'Vi bidro selv til forsinkelsen' }).check();
    await page.getByLabel('Grunnen med egne ord').fill('Vi svarte ham for sent.');
    await page.getByRole('dialog').getByRole('button', { name: 'Ettergi' }).click();
    await page.getByText(`${painter.name}: ettergitt`).waitFor();
    const aboutMoney = async (person: { email: string }): Promise<string[]> =>
      (await subjectsTo(person)).filter((subject) => subject.startsWith('Tillegg'));
    expect(await aboutMoney(builder)).toEqual([]);

    await takt.workAt('2026-12-09T10:00:00.000Z');
    expect(await aboutMoney(builder)).toEqual(['Tillegg for september og oktober: kr 3 750 + mva.']);
    expect(await aboutMoney(painter)).toEqual([]);
    await openClient(page, takt, builder.name);
    await page.getByText('angret avgjørelsen om tillegg').waitFor();
    expect(await page.getByText(/godkjente tillegget .*kr\s3\s750/).count()).toBe(2);
    await page.getByText('loggen stemmer').waitFor();
    await openClient(page, takt, painter.name);
    await page.getByText(/ettergav tillegget .*«Vi bidro selv til forsinkelsen»/).waitFor();
    await page.getByText('loggen stemmer').waitFor();
  });

  test('neither browser nor server had anything to complain of', () => {
    expect([...accountant.trouble, ...jo.trouble]).toEqual([]);
    expect(takt.complaints()).toBe('');
  });
});
