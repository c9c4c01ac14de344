import { expect, test } from 'vitest';
import { readTimerLine } from './read-timer-line.ts';

test.each([
  ['Brattli sortering', { client: 'Brattli', work: 'sorting' }],
  ['Brattli Bygg VAT return', { client: 'Brattli Bygg', work: 'vat-return' }],
  ["O'Hara & Sønn", { client: "O'Hara & Sønn", work: undefined }],
  ['internt kurs', { client: null, work: 'training' }],
  ['internt', { client: null, work: undefined }],
  ['sortering', { client: 'sortering', work: undefined }],
  ['  ', undefined],
])('%j starts a timer for %j', (line, read) => {
  expect(readTimerLine(line)).toEqual(read);
});
