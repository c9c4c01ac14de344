import { expect, test } from 'vitest';
import { workKinds } from '../agreement/index.ts';
import { findTimeWork } from './find-time-work.ts';
import { timeWorkOf, timeWorks } from './time-work.ts';

test.each([
  ['Bokføring', 'bookkeeping'],
  ['LØPENDE REGNSKAP', 'bookkeeping'],
  ['Lønn', 'payroll'],
  ['A-melding', 'payroll'],
  ['MVA', 'vat-return'],
  ['Mva-melding', 'vat-return'],
  ['Årsoppgjør', 'year-end'],
  ['rådgivning', 'advice'],
  ['Møte', 'meeting'],
  ['sortering', 'sorting'],
  ['Kontering', 'coding'],
  ['Avstemming', 'reconciling'],
  ['purring', 'chasing'],
  ['Henting', 'fetching'],
  ['Administrasjon', 'administration'],
  ['Kurs', 'training'],
  ['Annet', 'other'],
  ['year-end', 'year-end'],
  ['Fisketur', undefined],
  ['', undefined],
  ['constructor', undefined],
])('%j is %j', (text, work) => {
  expect(findTimeWork(text)).toBe(work);
});

test('every kind of work is found by its own key', () => {
  expect(timeWorks.map((work) => findTimeWork(work))).toEqual([...timeWorks]);
});

test('extra work is the same work as time, and what is only the name of a price is bookkeeping', () => {
  expect(workKinds.map(timeWorkOf)).toEqual([
    'sorting',
    'coding',
    'reconciling',
    'chasing',
    'fetching',
    'bookkeeping',
    'bookkeeping',
  ]);
});
