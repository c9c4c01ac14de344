import { Readable } from 'node:stream';
import type { DocumentType } from '../domain/agreement/index.ts';
import { addDays, daysBetween, orgnrFromEightDigits, partsOf, type CalendarDate } from '../domain/kernel/index.ts';
import type { FileStore } from '../files/file-store.ts';
import { writePdf, type DemoPaper } from './demo-papers.ts';
import type { Seeded } from './seeded.ts';

/** What a paper of the demo is about. */
export interface PaperFacts {
  document: DocumentType;
  clientName: string;
  clientOrgnr: string;
  fromOn: CalendarDate;
  toOn: CalendarDate;
  /** Which account a statement is of. */
  itemName: string | null;
}

export interface WrittenPaper {
  name: string;
  kind: string;
  bytes: Buffer;
}

const shops = [
  { name: 'Byggvarehuset Nord AS', eight: '31500101', account: '4300' },
  { name: 'Kontorrekvisita Øst AS', eight: '31500102', account: '6800' },
  { name: 'Drivstoff Ringveien AS', eight: '31500103', account: '7000' },
  { name: 'Malingsmia AS', eight: '31500104', account: '4300' },
  { name: 'Verktøykompaniet AS', eight: '31500105', account: '6540' },
  { name: 'Strømlaget Vest SA', eight: '31500106', account: '6340' },
];

/** A paper as a client of the demo sends it: of the right kind, from the period, with the figures that such a paper has. */
export function writeFreshPaper(facts: PaperFacts, seeded: Seeded): WrittenPaper {
  switch (facts.document) {
    case 'bank-statement':
      return writeStatement(facts, seeded);
    case 'outgoing-invoices':
      return writeInvoice(facts, seeded, 'outgoing');
    case 'incoming-invoices':
      return writeInvoice(facts, seeded, 'incoming');
    case 'vouchers':
    case 'receipts':
    case 'expense-claims':
      return writeReceipt(facts, seeded);
    default:
      return writeOther(facts);
  }
}

/** A receipt from one of the shops, with the account that the client has written on it. */
export function writeReceipt(
  facts: Pick<PaperFacts, 'fromOn' | 'toOn'>,
  seeded: Seeded,
  { coded = true } = {},
): WrittenPaper {
  const shop = seeded.pick(shops);
  const number = seeded.between(10_000, 99_999);
  const kroner = seeded.between(24, 1_960) * 5;
  const lines = [
    shop.name,
    `Org.nr. ${orgnrOf(shop.eight)} MVA`,
    `Kvittering ${number}`,
    `Dato ${written(dayIn(facts, seeded))}`,
    `Sum kr ${kroner},00`,
    `Herav mva 25 % kr ${kroner / 5},00`,
    'Betalt med kort',
    ...(coded ? [`Konto ${shop.account}`] : []),
  ];
  return { name: `kvittering ${number}.pdf`, kind: 'pdf', bytes: writePdf(lines) };
}

function writeInvoice(facts: PaperFacts, seeded: Seeded, direction: 'incoming' | 'outgoing'): WrittenPaper {
  const shop = seeded.pick(shops);
  const issuedOn = dayIn(facts, seeded);
  const number = seeded.between(20_000, 29_999);
  const kroner = seeded.between(100, 4_000) * 10;
  const own = { name: facts.clientName, orgnr: facts.clientOrgnr };
  const other = { name: shop.name, orgnr: orgnrOf(shop.eight) };
  const [seller, buyer] = direction === 'outgoing' ? [own, other] : [other, own];
  const lines = [
    seller.name,
    `Org.nr. ${seller.orgnr} MVA`,
    `Faktura nr. ${number}`,
    `Fakturadato ${written(issuedOn)}`,
    `Forfallsdato ${written(addDays(issuedOn, 14))}`,
    `Til: ${buyer.name}`,
    `Netto kr ${kroner},00`,
    `Mva 25 % kr ${kroner / 4},00`,
    `Å betale kr ${kroner + kroner / 4},00`,
    ...(direction === 'incoming' ? [`Konto ${shop.account}`] : []),
  ];
  return { name: `faktura ${number}.pdf`, kind: 'pdf', bytes: writePdf(lines, 12) };
}

/** As a bank gives it out: semicolons, decimal commas, Latin-1. */
function writeStatement(facts: PaperFacts, seeded: Seeded): WrittenPaper {
  let balance = seeded.between(20_000, 90_000) * 100;
  const days = [1, 2, 3, 4, 5].map(() => dayIn(facts, seeded)).sort();
  const rows = days.map((on) => {
    const minor = seeded.between(-9_000, 6_000) * 100;
    balance += minor;
    return `${written(on)};${seeded.pick(shops).name};${amount(minor)};${amount(balance)}`;
  });
  const text = ['Dato;Forklaring;Beløp;Saldo', ...rows, ''].join('\r\n');
  const account = facts.itemName ?? 'Driftskonto';
  return { name: `${account} ${facts.toOn.slice(0, 7)}.csv`, kind: 'csv', bytes: Buffer.from(text, 'latin1') };
}

function writeOther({ document, clientName, fromOn, toOn }: PaperFacts): WrittenPaper {
  const title = document === 'time-sheets' ? 'Timeliste' : document === 'payroll-basis' ? 'Lønnsgrunnlag' : 'Oversikt';
  const lines = [title, clientName, `Periode ${written(fromOn)} - ${written(toOn)}`, 'Timer 150,00', 'Sum 150,00'];
  return { name: `${title.toLowerCase()} ${toOn.slice(0, 7)}.pdf`, kind: 'pdf', bytes: writePdf(lines) };
}

/** Stores a paper as an upload is stored. */
export async function storePaper(
  files: FileStore,
  officeId: string,
  { name, kind, bytes }: WrittenPaper,
): Promise<DemoPaper> {
  return { ...(await files.receive(officeId, Readable.from([bytes]))), name, kind };
}

function dayIn({ fromOn, toOn }: Pick<PaperFacts, 'fromOn' | 'toOn'>, seeded: Seeded): CalendarDate {
  return addDays(fromOn, seeded.between(0, Math.max(0, daysBetween(fromOn, toOn))));
}

function written(on: CalendarDate): string {
  const { year, month, day } = partsOf(on);
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}

function amount(minor: number): string {
  const kroner = Math.trunc(Math.abs(minor) / 100);
  return `${minor < 0 ? '-' : ''}${kroner},${String(Math.abs(minor) % 100).padStart(2, '0')}`;
}

function orgnrOf(eight: string): string {
  for (let number = Number(eight); ; number += 1) {
    const orgnr = orgnrFromEightDigits(String(number));
    if (orgnr !== undefined) return orgnr;
  }
}
