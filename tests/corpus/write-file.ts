import { createSeeded } from '../../src/demo/seeded.ts';
import { layOutInvoice } from './lay-out-invoice.ts';
import { layOutReceipt } from './lay-out-receipt.ts';
import type { PlannedContent, PlannedFile, PlannedVoucher } from './plan.ts';
import { writeEhf } from './write-ehf.ts';
import { writePdf, writePictures, type PdfPage } from './write-pdf.ts';
import { writePhoto } from './write-photo.ts';
import { writeSafT } from './write-saf-t.ts';
import { writeStatement } from './write-statement.ts';
import { printDate } from './write-words.ts';

/** The bytes of a planned file, as the client's machine has made them. */
export async function writeFile({ made, spoiled }: PlannedFile): Promise<Buffer> {
  if (spoiled === 'encrypted' && made.content === 'vouchers') {
    return writePdf(made.vouchers.flatMap(layOut), { password: 'hemmelig' });
  }
  const bytes = await writeContent(made);
  // Cut off on its way, as by a stick that was pulled out, with some of it overwritten.
  return spoiled === 'damaged' ? Buffer.concat([bytes.subarray(0, 30), Buffer.alloc(400, 0x20)]) : bytes;
}

async function writeContent(made: PlannedContent): Promise<Buffer> {
  switch (made.content) {
    case 'vouchers': {
      const [first] = made.vouchers;
      if (made.as === 'ehf') return writeEhf(first!);
      if (made.as === 'photo') return writePhoto(first!, made.photo);
      return made.as === 'scan' ? writeScan(made.vouchers) : writePdf(made.vouchers.flatMap(layOut));
    }
    case 'statements':
      return writeStatement(made.statements[0]!, made.as);
    case 'codings':
      return Buffer.from(
        [
          'Bilag;Konto;Tekst',
          ...made.rows.map(({ voucher, account, what }) => `${voucher};${account};${what}`),
          '',
        ].join('\r\n'),
      );
    case 'ledger':
      return writeSafT(made.company, made.rows);
    case 'time-sheet':
      return writePdf([layOutHours(made)]);
  }
}

/** A heap laid on the glass one by one: each page a picture. */
async function writeScan(vouchers: readonly PlannedVoucher[]): Promise<Buffer> {
  const pictures: Buffer[] = [];
  for (const voucher of vouchers) pictures.push(await writePhoto(voucher, undefined));
  return writePictures(pictures);
}

function layOut(voucher: PlannedVoucher): PdfPage[] {
  return voucher.kind === 'receipt' ? [layOutReceipt(voucher)] : layOutInvoice(voucher);
}

function layOutHours({ birthNumber, issuedOn, seed }: Extract<PlannedContent, { content: 'time-sheet' }>): PdfPage {
  const seeded = createSeeded('hours', seed);
  const lines = [
    'Timeliste',
    `Måned: oktober 2026   Dato: ${printDate(issuedOn, 0)}`,
    ...(birthNumber
      ? [`Ansatt: Kari Holm   Fødselsnummer: ${birthNumber.slice(0, 6)} ${birthNumber.slice(6)}`]
      : ['Ansatt: Kari Holm']),
    'Uke   Ordinær tid   Overtid',
    ...[40, 41, 42, 43].map((week) => `${week}   ${seeded.between(30, 38)},5   ${seeded.between(0, 4)},0`),
  ];
  return {
    width: 595,
    height: 842,
    words: lines.map((text, index) => ({ x: 60, y: 70 + index * 20, text, size: 11 })),
  };
}
