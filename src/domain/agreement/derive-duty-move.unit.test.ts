import { expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { deriveDutyMove, type NewDuty, type OldDuty } from './derive-duty-move.ts';

const duty = (key: string, startOn: string, endOn: string): NewDuty => ({
  key,
  clauseKey: key.split('/')[0]!,
  startOn: on(startOn),
  endOn: on(endOn),
});
const old = (key: string, startOn: string, endOn: string, settled = false): OldDuty => ({
  ...duty(key, startOn, endOn),
  settled,
});

const term5 = ['vouchers/vat-term/2026-09-01', '2026-09-01', '2026-10-31'] as const;
const term6 = ['vouchers/vat-term/2026-11-01', '2026-11-01', '2026-12-31'] as const;
const term1 = ['vouchers/vat-term/2027-01-01', '2027-01-01', '2027-02-28'] as const;

it('a change from 1 January leaves the terms of the autumn, and takes the coming ones over', () => {
  const before = [old(...term5), old(...term6), old(...term1)];
  expect(deriveDutyMove(before, [duty(...term6), duty(...term1)], on('2027-01-01'))).toEqual({
    moved: ['vouchers/vat-term/2027-01-01'],
    ended: [],
    arisen: [],
  });
});

it('a coming duty that has been spoken of keeps its version', () => {
  expect(deriveDutyMove([old(...term1, true)], [duty(...term1)], on('2027-01-01'))).toEqual({
    moved: [],
    ended: [],
    arisen: [],
  });
});

it('from terms to months in the middle of a term: the term is owed as a term, the months begin after it', () => {
  const months = [
    duty('vouchers/month/2026-12-01', '2026-12-01', '2026-12-31'),
    duty('vouchers/month/2027-01-01', '2027-01-01', '2027-01-31'),
    duty('vouchers/month/2027-02-01', '2027-02-01', '2027-02-28'),
  ];
  expect(deriveDutyMove([old(...term6), old(...term1)], months, on('2026-12-01'))).toEqual({
    moved: [],
    ended: ['vouchers/vat-term/2027-01-01'],
    arisen: ['vouchers/month/2027-01-01', 'vouchers/month/2027-02-01'],
  });
});

it('a clause that ends gives its coming duties up, and a new one begins', () => {
  const fresh = [duty('payroll/payday/2027-01', '2027-01-15', '2027-01-15')];
  expect(deriveDutyMove([old(...term6), old(...term1)], fresh, on('2027-01-01'))).toEqual({
    moved: [],
    ended: ['vouchers/vat-term/2027-01-01'],
    arisen: ['payroll/payday/2027-01'],
  });
});
