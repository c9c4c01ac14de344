import { Readable } from 'node:stream';
import type { FileStore } from '../files/file-store.ts';
import type { Seeded } from './seeded.ts';

/** A document of the demo office, as it lies in the file store. */
export interface DemoPaper {
  sha256: string;
  sizeBytes: number;
  name: string;
  kind: string;
}

const shops = [
  'Byggvarehuset Nord',
  'Kontorrekvisita Øst',
  'Drivstoff Ringveien',
  'Malingsmia',
  'Verktøykompaniet',
  'Strømlaget Vest',
];
const papersPerOffice = 24;

/** Stores a stack of receipts that the demo's clients send: real PDF files, received by the real file store. */
export async function storeDemoPapers(files: FileStore, officeId: string, seeded: Seeded): Promise<DemoPaper[]> {
  const papers: DemoPaper[] = [];
  for (let number = 1; number <= papersPerOffice; number += 1) {
    const shop = seeded.pick(shops);
    const kroner = seeded.between(120, 9_800);
    const lines = [
      shop,
      `Kvittering ${1000 + number}`,
      `Sum kr ${kroner},00`,
      `Herav mva. 25 % kr ${Math.round(kroner / 5)},00`,
      'Betalt med kort',
    ];
    const stored = await files.receive(officeId, Readable.from([writePdf(lines)]));
    papers.push({ ...stored, name: `kvittering-${1000 + number}.pdf`, kind: 'pdf' });
  }
  return papers;
}

/** One page with a few lines of text, in letters of so many points. */
export function writePdf(lines: readonly string[], points = 14): Buffer {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, (sign) => `\\${sign}`)}) Tj T*`).join('\n');
  const page = `BT /F1 ${points} Tf ${Math.round(points * 1.4)} TL 40 380 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 420] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(page, 'latin1')} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = Buffer.byteLength(body, 'latin1');
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = Buffer.byteLength(body, 'latin1');
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
