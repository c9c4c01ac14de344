import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { invoicePage, makePdf, rasterise } from '../../src/documents/papers.testdata.ts';
import { openDesk, type Desk } from '../support/browser.ts';
import { startTakt, type RunningTakt } from '../support/running-takt.ts';
import { until } from '../support/until.ts';
import { importClients, signInByLink } from './office-acts.ts';

export const bakery = 'Bakeriet Sentrum AS';
export const painter = 'Åsen & Sønn Maling AS';
const clients = [
  'Kunde;Org.nr;Form;Mva-termin;Avtale;Akseptert dato;Signert av;Kontakt;E-post;Mobil',
  `${bakery};312 457 806;AS;2 mnd;Bilag for hver mva-termin;08.08.2026;Kari Deig;Kari Deig;kari@bakeriet.example;`,
  `${painter};312 459 175;AS;2 mnd;Bilag for hver mva-termin;08.08.2026;Åse Åsen;Åse Åsen;ase@asen.example;`,
].join('\r\n');

type ItemKey = 'receipts' | 'invoices' | 'bank';

export interface InboxOffice {
  takt: RunningTakt;
  desk: Desk;
  /** Registers a file as staff do, for an item of the term that ended in October or without a place, and answers its id. */
  put(name: string, bytes: Buffer, place: ItemKey | 'unplaced', client?: string): Promise<string>;
  /** Until everything that came is read. */
  read(): Promise<void>;
  close(): Promise<void>;
}

/** An office on Tuesday 3 November 2026 with two clients, whose vouchers of September and October are due on the 20th: sorted, with accounts, one in each file. */
export async function openInboxOffice(browser: Browser, more: Record<string, string> = {}): Promise<InboxOffice> {
  const takt = await startTakt('Europe/Oslo', more);
  const desk = await openDesk(browser, { timeZone: 'Europe/Oslo' });
  const { page } = desk;
  await takt.workAt('2026-11-03T08:00:00.000Z');
  await signInByLink(page, takt);
  await importClients(page, takt, clients);
  const ids = await findClients(page);
  const duties = new Map<string, string>();
  for (const [name, id] of ids) duties.set(name, await findDuty(page, id));
  return {
    takt,
    desk,
    put(name, bytes, place, client = bakery) {
      const item = place === 'unplaced' ? {} : { obligation: duties.get(client)!, item: place };
      return putFile(page, { client: ids.get(client)!, name, ...item }, bytes);
    },
    async read() {
      // Letters in pictures take their time on a small machine.
      for (let round = 0; round < 6; round += 1) {
        if (await within20Seconds(page)) return;
      }
      throw new Error('not every file was read');
    },
    close: () => takt.close(),
  };
}

/** What a person sends who does not know of any order: an invoice without an account, the same again, three receipts in a scan, and so on. */
export async function makeInboxFiles() {
  const rent = { seller: 'Torget Eiendom AS', orgnr: '974 760 673' };
  const receipts = [1, 2, 3].map((number) => receiptPage(`500${number}`, `1${number}.10.2026`));
  const pdfOfReceipts = await makePdf(receipts);
  const pictures = await rasterise(pdfOfReceipts, 110);
  const invoice = await makePdf([invoicePage({ number: '1001', issued: '15.10.2026' })]);
  return {
    invoice,
    coded: await makePdf([
      [
        ...invoicePage({ number: '1002', issued: '16.10.2026', ...rent }),
        { text: 'Kontering: 6300 husleie', x: 50, y: 560, size: 12 },
      ],
    ]),
    late: await makePdf([invoicePage({ number: '77', issued: '12.06.2026', ...rent })]),
    receipts: pdfOfReceipts,
    front: await sharp(pictures[0]).jpeg({ quality: 70 }).toBuffer(),
    back: await sharp(pictures[1]).jpeg({ quality: 70 }).toBuffer(),
    blurred: await sharp(pictures[2]).blur(9).jpeg({ quality: 60 }).toBuffer(),
    letter: await makePdf([[{ text: 'Hei! Her er det dere spurte om. Hilsen Kari', x: 50, y: 80, size: 12 }]]),
    statement: Buffer.from(bankRows, 'latin1'),
  };
}

function receiptPage(number: string, day: string) {
  return [
    'Byggvarehuset Nord AS',
    'Org.nr. 987 654 325 MVA',
    `Kvittering ${number}`,
    `Dato ${day}`,
    'Skruer og beslag              500,00',
    'Sum kr 500,00',
    'Herav mva 25 % kr 100,00',
    'Betalt med kort',
  ].map((text, index) => ({ text, x: 60, y: 60 + index * 26, size: 16 }));
}

const bankRows = [
  'Dato;Forklaring;Rentedato;Ut fra konto;Inn på konto',
  '01.10.2026;Varekjøp Circle K Sentrum;01.10.2026;1490,00;',
  '05.10.2026;Fjord Rør AS faktura 1001;05.10.2026;3750,00;',
  '12.10.2026;Innbetaling kafé;12.10.2026;;22400,00',
  '30.10.2026;Gebyr;30.10.2026;35,00;',
  '',
].join('\r\n');

async function findClients(page: Page): Promise<Map<string, string>> {
  const { clients: found } = await ask<{ clients: { id: string; name: string }[] }>(page, '/api/office/clients');
  return new Map(found.map(({ id, name }) => [name, id]));
}

/** The delivery of September and October. */
async function findDuty(page: Page, clientId: string): Promise<string> {
  const { places } = await ask<{ places: { obligationId: string; period: { startOn: string } }[] }>(
    page,
    `/api/office/arrivals?client=${clientId}`,
  );
  return places.find(({ period }) => period.startOn === '2026-09-01')!.obligationId;
}

async function within20Seconds(page: Page): Promise<boolean> {
  return until('every file is read', () => isRead(page)).then(
    () => true,
    () => false,
  );
}

async function isRead(page: Page): Promise<boolean> {
  const { counts } = await ask<{ counts: { beingRead: number } }>(page, '/api/office/inbox');
  return counts.beingRead === 0;
}

function ask<Answer>(page: Page, address: string): Promise<Answer> {
  return page.evaluate(async (to) => (await fetch(to)).json() as Promise<Answer>, address);
}

function putFile(page: Page, query: Record<string, string>, bytes: Buffer): Promise<string> {
  return page.evaluate(
    async ({ given, base64 }) => {
      const id = crypto.randomUUID();
      const search = new URLSearchParams({ ...given, batch: id });
      const body = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const answer = await fetch(`/api/office/files/${id}?${search}`, { method: 'PUT', body });
      if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
      return id;
    },
    { given: query, base64: bytes.toString('base64') },
  );
}
