import { describe, expect, it } from 'vitest';
import type { ReadDocument, ReadingFault } from './document.ts';
import { findIllegible } from './find-illegible.ts';
import { facts, file, receipt, tell } from './intake.testdata.ts';

const photo = (over: Partial<ReadDocument> & { day?: string; kroner?: number } = {}): ReadDocument => {
  const { day, kroner, ...rest } = over;
  return receipt(day, kroner, { format: 'jpeg', source: 'ocr', confidence: 0.9, ...rest });
};
const withFaults = (...faults: ReadingFault[]) => ({
  faults: faults.map((fault) => ({ fault, evidence: { page: 1 } })),
});
const clear = { day: '2026-10-02', kroner: 149 };

describe('a photo of a receipt', () => {
  it.each<[string, ReadDocument, string[]]>([
    ['clear', photo(clear), []],
    ['blurred, and read all the same', photo({ ...clear, ...withFaults('blurred') }), ['tells illegible a.jpg']],
    ['blurred, nothing read', photo(withFaults('blurred')), ['stops illegible a.jpg']],
    ['too dark, only the day read', photo({ day: '2026-10-02', ...withFaults('too-dark') }), ['asks illegible a.jpg']],
    ['cut off, day and sum read', photo({ ...clear, ...withFaults('cut-off') }), ['asks illegible a.jpg']],
    [
      'in low resolution, all of it a guess',
      photo({ ...clear, confidence: 0.3, ...withFaults('low-resolution') }),
      ['stops illegible a.jpg'],
    ],
    ['without faults, half a guess', photo({ ...clear, confidence: 0.5 }), ['asks illegible a.jpg']],
    ['without faults, a guess of nothing', photo({ confidence: 0.3 }), ['stops illegible a.jpg']],
    ['of a blank sheet', photo(withFaults('blank-page')), ['stops illegible a.jpg']],
    ['in which nothing was found', photo({ source: 'none', confidence: 0 }), ['asks illegible a.jpg']],
  ])('%s', (_case, document, expected) => {
    expect(tell(findIllegible, facts([file('a.jpg', document)]))).toEqual(expected);
  });
});

describe('other files', () => {
  it('may have blank backs', () => {
    const scan = photo({ ...clear, format: 'pdf', pages: 2, ...withFaults('blank-page') });
    expect(tell(findIllegible, facts([file('a.pdf', scan)]))).toEqual([]);
  });

  it('that cannot be opened at all are another matter', () => {
    const closed = photo({ format: 'pdf', source: 'none', confidence: 0, ...withFaults('encrypted') });
    expect(tell(findIllegible, facts([file('a.pdf', closed)]))).toEqual([]);
  });

  it('rest on what was agreed where that was said, else on the law', () => {
    const given = facts([file('a.jpg', photo(withFaults('blurred')))], { form: ['legible'] });
    expect(tell(findIllegible, given)).toEqual(['stops illegible a.jpg']);
  });
});
