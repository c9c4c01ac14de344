import { expect, test } from 'vitest';
import { deriveDuties, findTemplate } from '../agreement/index.ts';
import { calendarDate } from '../kernel/index.ts';
import type { HistoryValues } from './import-values.ts';
import { readHistoryRow, type HistoryClient, type HistoryReading } from './read-history-row.ts';

const terms = findTemplate('vat-two-monthly-with-payroll')!.terms;
const fromOn = calendarDate('2024-11-23');
const client: HistoryClient = {
  clientId: 'brattli',
  agreementId: 'agreement',
  version: 1,
  clauses: terms.duties,
  duties: deriveDuties(terms, { paydayOfMonth: 15 }, [], { startOn: fromOn, fromOn, toOn: calendarDate('2027-01-31') }),
  knownKeys: new Set(['vouchers/vat-term/2026-09-01']),
};
const reading: HistoryReading = {
  today: calendarDate('2026-11-23'),
  documentWords: new Map([
    ['receipts', ['Kvitteringer']],
    ['payroll-basis', ['Lønnsgrunnlag']],
  ]),
  findClient: (text) =>
    text === '312457806' ? client : text === 'To' ? 'ambiguous' : text === 'Ny' ? 'no-agreement' : 'unknown',
};
const typed: HistoryValues = {
  client: '312457806',
  document: 'bilag',
  period: 'mai–juni 2025',
  dueOn: '',
  deliveredOn: '28.07.2025',
};

function read(change: Partial<HistoryValues>) {
  const result = readHistoryRow({ ...typed, ...change }, reading);
  if ('faults' in result) return result.faults.map(({ field, code }) => `${field} ${code}`);
  const { duty, dueOn, deliveredOn } = result.delivery;
  return [duty.key, dueOn, deliveredOn];
}

test.each<[Partial<HistoryValues>, string[]]>([
  [{}, ['vouchers/vat-term/2025-05-01', '2025-07-20', '2025-07-28']],
  [{ period: '3. termin 2025' }, ['vouchers/vat-term/2025-05-01', '2025-07-20', '2025-07-28']],
  [{ period: 'juni 2025' }, ['vouchers/vat-term/2025-05-01', '2025-07-20', '2025-07-28']],
  [{ document: 'Kvitteringer' }, ['vouchers/vat-term/2025-05-01', '2025-07-20', '2025-07-28']],
  [{ dueOn: '25.07.2025' }, ['vouchers/vat-term/2025-05-01', '2025-07-25', '2025-07-28']],
  [{ period: '', dueOn: '20.07.2025' }, ['vouchers/vat-term/2025-05-01', '2025-07-20', '2025-07-28']],
  [{ document: 'lønn', period: 'juli 2025' }, ['payroll/payday/2025-07', '2025-07-10', '2025-07-28']],
  [{ document: 'payroll', period: '2025-07' }, ['payroll/payday/2025-07', '2025-07-10', '2025-07-28']],
])('a row with %j is a delivery', (change, delivery) => {
  expect(read(change)).toEqual(delivery);
});

test.each<[Partial<HistoryValues>, string[]]>([
  [{ client: 'Ukjent' }, ['client import.unknown-client']],
  [{ client: 'To' }, ['client import.ambiguous-client']],
  [{ client: 'Ny' }, ['client import.client-without-agreement']],
  [{ client: '' }, ['client import.missing-name']],
  [{ document: 'tegninger' }, ['document import.unknown-document']],
  [{ document: '', period: 'juli 2025' }, ['document import.ambiguous-document']],
  [{ period: 'i fjor' }, ['period import.period-invalid']],
  [{ period: '' }, ['period import.missing-period']],
  [{ period: 'mai 2019' }, ['period import.unknown-period']],
  [{ period: 'sep-okt 2026' }, ['period import.delivery-known']],
  [{ deliveredOn: '' }, ['deliveredOn import.missing-date']],
  [{ deliveredOn: '24.11.2026' }, ['deliveredOn import.date-in-the-future']],
  [{ deliveredOn: 'tirsdag', dueOn: 'onsdag' }, ['deliveredOn import.date-invalid', 'dueOn import.date-invalid']],
  [{ document: '=A1' }, ['document import.formula']],
])('a row with %j says what is wrong', (change, faults) => {
  expect(read(change)).toEqual(faults);
});
