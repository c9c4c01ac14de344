import { describe, expect, it } from 'vitest';
import type { DeliveredFile } from './delivered.ts';
import { findNotElectronic } from './find-not-electronic.ts';
import { facts, file, invoice, invoices, receipt, sale, sales, tell } from './intake.testdata.ts';

const form = ['electronic-invoice' as const];
const bought = { itemKey: 'invoices' };
const pdf = file('a.pdf', invoice('1004', '2026-10-02', 100), bought);
const ehf = file(
  'a.xml',
  { ...invoice('1004', '2026-10-02', 100), format: 'ubl', source: 'data', confidence: 1 },
  bought,
);

describe('where electronic invoices were agreed', () => {
  it.each<[string, DeliveredFile[], string[]]>([
    ['one that is', [ehf], []],
    ['a PDF', [pdf], ['asks not-electronic a.pdf']],
    ['a PDF beside the electronic one', [pdf, ehf], []],
    [
      'a PDF of a seller without a Norwegian number',
      [file('a.pdf', invoice('7', '2026-10-02', 1, { seller: { name: 'Hetzner GmbH' } }), bought)],
      [],
    ],
    ['a receipt', [file('a.jpg', receipt('2026-10-02', 100), bought)], []],
  ])('%s', (_case, files, expected) => {
    expect(tell(findNotElectronic, facts(files, { items: [invoices], form }))).toEqual(expected);
  });

  it('the client can send its own anew', () => {
    const own = file('a.pdf', sale('1001'), { itemKey: 'sales' });
    expect(tell(findNotElectronic, facts([own], { items: [sales], form }))).toEqual(['stops not-electronic a.pdf']);
  });
});

describe('where digital was agreed', () => {
  it('paper is asked about', () => {
    const paper = file('folder', undefined, { way: 'paper' });
    expect(tell(findNotElectronic, facts([paper], { form: ['digital'] }))).toEqual(['asks not-electronic folder']);
    expect(tell(findNotElectronic, facts([paper]))).toEqual([]);
  });
});
