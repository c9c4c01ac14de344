import type { PlannedVoucher } from './plan.ts';
import type { PdfPage, Words } from './write-pdf.ts';
import { printAccount, printDate, printOrgnr, printSum } from './write-words.ts';

/** How a seller's program sets its invoices. Each seller has its own, so that one client's invoices do not look alike. */
const layouts = [classic, boxed, plain] as const;

/** An invoice, credit note or sale on A4, with what the client has stamped on it. */
export function layOutInvoice(voucher: PlannedVoucher): PdfPage[] {
  const which = Number(voucher.seller.orgnr) % layouts.length;
  const words = layouts[which]!(voucher);
  const stamp: Words[] =
    voucher.coding === undefined ? [] : [{ x: 400, y: 30, text: `Konto: ${voucher.coding}`, size: 12, bold: true }];
  const first = page([...words, ...stamp]);
  if (voucher.twoPages !== true) return [first];
  return [
    page([...words, ...stamp, { x: 270, y: 810, text: 'Side 1 av 2', size: 8 }]),
    page([
      { x: 50, y: 60, text: voucher.seller.name, size: 12, bold: true },
      { x: 50, y: 90, text: `Spesifikasjon til faktura ${voucher.number}` },
      { x: 50, y: 120, text: `${voucher.what}, levert etter avtale` },
      { x: 270, y: 810, text: 'Side 2 av 2', size: 8 },
    ]),
  ];
}

function page(words: Words[]): PdfPage {
  return { width: 595, height: 842, words };
}

function titleOf({ kind }: PlannedVoucher): string {
  return kind === 'credit-note' ? 'KREDITNOTA' : 'FAKTURA';
}

function classic(voucher: PlannedVoucher): Words[] {
  const { seller, buyer, number, issuedOn, dueOn, netMinor, vatMinor, totalMinor, kid, account, what } = voucher;
  return [
    { x: 50, y: 50, text: seller.name, size: 16, bold: true },
    { x: 50, y: 72, text: 'Storgata 12, 3724 Skien' },
    { x: 50, y: 86, text: `Org.nr. NO ${printOrgnr(seller.orgnr)} MVA` },
    { x: 50, y: 150, text: buyer.name, bold: true },
    { x: 50, y: 164, text: 'Industriveien 4' },
    { x: 50, y: 178, text: '3915 Porsgrunn' },
    { x: 50, y: 192, text: `Org.nr. ${buyer.orgnr}` },
    { x: 350, y: 140, text: titleOf(voucher), size: 18, bold: true },
    ...rows(350, 545, 170, [
      ['Fakturanr.:', number],
      ['Fakturadato:', printDate(issuedOn, 0)],
      ['Forfallsdato:', dueOn ? printDate(dueOn, 0) : ''],
      ['KID:', kid ?? ''],
    ]),
    { x: 50, y: 280, text: 'Beskrivelse', bold: true },
    { x: 350, y: 280, text: 'Antall', bold: true },
    { x: 545, y: 280, text: 'Beløp', bold: true, right: true },
    { x: 50, y: 300, text: what },
    { x: 350, y: 300, text: '1' },
    { x: 545, y: 300, text: printSum(netMinor), right: true },
    ...rows(350, 545, 360, [
      ['Sum eks. mva', printSum(netMinor)],
      ['Mva 25 %', printSum(vatMinor)],
      ['Å betale NOK', printSum(totalMinor)],
    ]),
    { x: 50, y: 760, text: `Betales til konto ${printAccount(account)}${kid ? ` med KID ${kid}` : ''}` },
  ];
}

function boxed(voucher: PlannedVoucher): Words[] {
  const { seller, buyer, number, issuedOn, dueOn, netMinor, vatMinor, totalMinor, kid, account, what } = voucher;
  return [
    { x: 545, y: 40, text: seller.name, size: 14, bold: true, right: true },
    { x: 545, y: 60, text: `Foretaksregisteret NO ${seller.orgnr} MVA`, size: 8, right: true },
    { x: 50, y: 100, text: titleOf(voucher) === 'FAKTURA' ? 'Faktura' : 'Kreditnota', size: 22, bold: true },
    { x: 50, y: 140, text: 'Faktura til', size: 8 },
    { x: 50, y: 152, text: buyer.name },
    { x: 50, y: 166, text: 'Postboks 77, 3901 Porsgrunn' },
    { x: 50, y: 180, text: `Organisasjonsnummer: ${printOrgnr(buyer.orgnr)}` },
    ...['Fakturanummer', 'Fakturadato', 'Forfall'].map((text, at) => ({ x: 50 + at * 150, y: 220, text, size: 8 })),
    ...[number, printDate(issuedOn, 0), dueOn ? printDate(dueOn, 0) : ''].map((text, at) => ({
      x: 50 + at * 150,
      y: 232,
      text,
      bold: true,
    })),
    { x: 50, y: 280, text: what },
    { x: 545, y: 280, text: printSum(netMinor, 1), right: true },
    ...rows(330, 545, 330, [
      ['Netto', printSum(netMinor, 1)],
      ['Merverdiavgift 25 %', printSum(vatMinor, 1)],
      ['Totalt å betale', printSum(totalMinor, 1)],
    ]),
    ...rows(50, 250, 700, [
      ['Kontonummer', printAccount(account).replaceAll('.', ' ')],
      ['KID', kid ?? '-'],
    ]),
  ];
}

function plain(voucher: PlannedVoucher): Words[] {
  const { seller, buyer, number, issuedOn, dueOn, netMinor, vatMinor, totalMinor, kid, account, what } = voucher;
  const lines = [
    seller.name,
    `Org.nr: ${seller.orgnr} MVA   Bankkonto: ${printAccount(account)}`,
    '',
    `Til: ${buyer.name}, org.nr ${buyer.orgnr}`,
    '',
    `${titleOf(voucher) === 'FAKTURA' ? 'Faktura' : 'Kreditnota'} nr ${number}`,
    `Dato: ${printDate(issuedOn, 2)}`,
    ...(dueOn ? [`Forfaller: ${printDate(dueOn, 2)}`] : []),
    ...(kid ? [`KID-nummer: ${kid}`] : []),
    '',
    what,
    '',
    `Beløp uten mva: kr ${printSum(netMinor)}`,
    `Mva (25%): kr ${printSum(vatMinor)}`,
    `Sum inkl. mva: kr ${printSum(totalMinor)}`,
  ];
  return lines.map((text, index) => ({ x: 60, y: 70 + index * 18, text, size: 11 }));
}

function rows(left: number, right: number, from: number, pairs: readonly (readonly [string, string])[]): Words[] {
  return pairs
    .filter(([, value]) => value !== '')
    .flatMap(([label, value], index) => [
      { x: left, y: from + index * 16, text: label },
      { x: right, y: from + index * 16, text: value, right: true },
    ]);
}
