import { describe, expect, it } from 'vitest';
import { readingFaults, type ReadingFault } from './document.ts';
import { findCannotOpen } from './find-cannot-open.ts';
import { facts, file, read, tell } from './intake.testdata.ts';

const closed: readonly ReadingFault[] = [
  'encrypted',
  'damaged',
  'too-heavy',
  'too-many-pages',
  'too-many-pixels',
  'too-deep',
  'too-many-parts',
  'unpacks-too-large',
  'forbidden-xml',
];
const having = (fault: ReadingFault) => read({ source: 'none', faults: [{ fault, evidence: {} }] });

describe('a file that', () => {
  it.each(closed)('is %s cannot be opened', (fault) => {
    expect(tell(findCannotOpen, facts([file('a.pdf', having(fault))]))).toEqual(['stops cannot-open a.pdf']);
  });

  it.each(readingFaults.filter((fault) => !closed.includes(fault)))('is %s can', (fault) => {
    expect(tell(findCannotOpen, facts([file('a.pdf', having(fault))]))).toEqual([]);
  });

  it('is an archive with too many parts is told of, though its parts are looked at', () => {
    const zip = file('all.zip', having('too-many-parts'));
    const part = file('1.pdf', read(), { partOf: { arrivalId: 'all.zip', path: '1.pdf' } });
    expect(tell(findCannotOpen, facts([zip, part]))).toEqual(['stops cannot-open all.zip']);
  });
});
