import type { PlannedVoucher } from './plan.ts';
import type { PdfPage, Words } from './write-pdf.ts';
import { printDate, printOrgnr, printSum } from './write-words.ts';

/** The lines of a till's receipt, from top to bottom. */
export function linesOfReceipt(voucher: PlannedVoucher): string[] {
  const { seller, number, issuedOn, vatMinor, netMinor, totalMinor, what, coding } = voucher;
  const style = Number(seller.orgnr) % 2;
  // Two that bear no number are told apart by the clock alone.
  const minute = 42 + (voucher.id % 8);
  const stamp = coding === undefined ? [] : [`Konto ${coding}`];
  if (style === 0) {
    return [
      ...stamp,
      seller.name,
      'Telemarksveien 8, 3734 Skien',
      `Org.nr: ${printOrgnr(seller.orgnr)} MVA`,
      'SALGSKVITTERING',
      ...(number === '' ? [] : [`Kvittering: ${number}`]),
      `Dato: ${printDate(issuedOn, 0)} 13:${minute}`,
      `${what}   ${printSum(totalMinor, 2)}`,
      `TOTALT NOK   ${printSum(totalMinor, 2)}`,
      `BankAxept   ${printSum(totalMinor, 2)}`,
      `Mva 25%  grunnlag ${printSum(netMinor, 2)}  mva ${printSum(vatMinor, 2)}`,
      'Takk for handelen',
    ];
  }
  return [
    ...stamp,
    seller.name.toUpperCase(),
    `Foretaksnr NO ${seller.orgnr} MVA`,
    'KVITTERING',
    ...(number === '' ? [] : [`Bong nr ${number}`]),
    `${printDate(issuedOn, 0)}  kl 09:${minute}`,
    `1 x ${what}   ${printSum(totalMinor)}`,
    `Sum   ${printSum(totalMinor)}`,
    `Herav mva 25,00 %   ${printSum(vatMinor)}`,
    `Betalt med VISA kontaktløs   ${printSum(totalMinor)}`,
    'Velkommen igjen',
  ];
}

/** As a program sends it: a narrow page. */
export function layOutReceipt(voucher: PlannedVoucher): PdfPage {
  const lines = linesOfReceipt(voucher);
  const words = lines.flatMap((line, index): Words[] => {
    const [left = '', right] = line.split(/ {3,}/);
    const y = 30 + index * 22;
    return [
      { x: 20, y, text: left, size: 9 },
      ...(right === undefined ? [] : [{ x: 240, y, text: right, size: 9, right: true }]),
    ];
  });
  return { width: 260, height: 60 + lines.length * 22, words };
}
