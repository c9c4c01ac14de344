import { describe, expect, it } from 'vitest';
import type { DeliveredFile } from './delivered.ts';
import { findUncoded } from './find-uncoded.ts';
import { coding, facts, file, invoice, read, receipt, starts, tell } from './intake.testdata.ts';

const coded = { form: ['coded' as const] };
const bare = (name: string, number?: string): DeliveredFile =>
  file(name, number === undefined ? receipt('2026-10-02', 100) : invoice(number, '2026-10-02', 100));
const sheet = (...codings: ReturnType<typeof coding>[]): DeliveredFile =>
  file('sheet.xlsx', read({ kind: 'coding-sheet', format: 'xlsx', source: 'data', confidence: 1, codings }));

describe('where accounts were agreed', () => {
  it.each<[string, DeliveredFile[], string[]]>([
    ['a receipt without one', [bare('a.pdf')], ['stops not-coded a.pdf']],
    ['a receipt with one of its own', [file('a.pdf', receipt('2026-10-02', 100, { codings: [coding('6540')] }))], []],
    [
      'a receipt that was read as a guess',
      [file('a.pdf', receipt('2026-10-02', 100, { confidence: 0.5 }))],
      ['asks not-coded a.pdf'],
    ],
    ['a sheet that names its file', [bare('Kvittering 12.pdf'), sheet(coding('6540', 'kvittering 12.PDF'))], []],
    ['a sheet that names it without the ending', [bare('kiwi.pdf'), sheet(coding('6540', 'Kiwi'))], []],
    ['a sheet that names its number', [bare('a.pdf', '1004'), sheet(coding('6540', '1004'))], []],
    [
      'a sheet that names its mark',
      [bare('bilag-03.pdf'), bare('bilag 4 kiwi.pdf'), sheet(coding('6540', '3'), coding('6540', 'Bilag 4'))],
      [],
    ],
    [
      'a sheet that leaves one out',
      [bare('1.pdf'), bare('2.pdf'), bare('3.pdf'), sheet(coding('6540', '1'), coding('7140', '3'))],
      ['stops not-coded 2.pdf'],
    ],
    [
      'a sheet with a line for each, by marks of the client’s own',
      [bare('x.pdf'), bare('y.pdf'), sheet(coding('6540', 'A-first'), coding('7140', 'A-second'))],
      [],
    ],
    [
      'the same with a line too few',
      [bare('x.pdf'), bare('y.pdf'), sheet(coding('6540', 'A-first'))],
      ['asks not-coded x.pdf', 'asks not-coded y.pdf'],
    ],
    [
      'a sheet with another date in the name of the file',
      [bare('2026-10-13 kiwi.pdf'), bare('2026-09-08 rema.pdf'), sheet(coding('6540', '2026-09-08 rema.pdf'))],
      ['stops not-coded 2026-10-13 kiwi.pdf'],
    ],
    ['a statement, which has none', [file('a.pdf', read({ kind: 'bank-statement' }))], []],
  ])('%s', (_case, files, expected) => {
    expect(tell(findUncoded, facts(files, coded))).toEqual(expected);
  });

  it('a scan with three receipts has three, or lacks the rest', () => {
    const scan = (...codings: ReturnType<typeof coding>[]) =>
      file('scan.pdf', receipt(undefined, 1, { vouchers: starts('2026-10-01', '2026-10-02', '2026-10-03'), codings }));
    const on = (page: number) => ({ ...coding('6540'), evidence: { page } });
    expect(tell(findUncoded, facts([scan(on(1), on(2), on(3))], coded))).toEqual([]);
    expect(tell(findUncoded, facts([scan(on(1), on(3))], coded))).toEqual(['stops not-coded scan.pdf']);
    // In the name of the file it is for all of them.
    expect(tell(findUncoded, facts([scan(coding('6540'))], coded))).toEqual([]);
    expect(
      tell(findUncoded, facts([scan(), sheet(coding('1', '1'), coding('1', '2'), coding('1', '3'))], coded)),
    ).toEqual([]);
  });
});

describe('where they were not', () => {
  it('nothing is said, and where they were wished for it is only told', () => {
    expect(tell(findUncoded, facts([bare('a.pdf')]))).toEqual([]);
    expect(tell(findUncoded, facts([bare('a.pdf')], { wished: ['coded'] }))).toEqual(['tells not-coded a.pdf']);
  });
});
