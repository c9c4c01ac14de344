import { describe, expect, test } from 'vitest';
import type { ClientFacts } from '../../../../domain/agreement/index.ts';
import { calendarDate as on } from '../../../../domain/kernel/index.ts';
import { draftFacts, emptyDay, nextRow, readFactsDraft } from './facts-draft.ts';

const all: ClientFacts = {
  paydayOfMonth: 31,
  invoicingDayOfMonth: 1,
  vat: [{ fromOn: on('2026-09-01'), regime: 'monthly' }],
  events: [{ event: 'general-meeting', on: on('2027-06-10') }],
  yearStartsIn: 7,
  names: { account: ['Drift Ærø', `Skatt "O'Hara"`], employee: ['Åse'] },
  without: [
    { circumstance: 'stock', fromOn: on('2026-01-01') },
    { circumstance: 'payroll', fromOn: on('2026-01-01'), toOn: on('2026-12-31') },
  ],
};
const draft = draftFacts(all);

test('what is known comes back as it was when nothing is written', () => {
  expect(readFactsDraft(draft)).toEqual({ facts: all });
  expect(readFactsDraft(draftFacts({}))).toEqual({ facts: {} });
});

test('that there never is VAT is not lost for want of a row', () => {
  expect(readFactsDraft(draftFacts({ vat: [] }))).toEqual({
    facts: { vat: [{ fromOn: '2000-01-01', regime: 'none' }] },
  });
});

test('names stand one on each line, without empty ones', () => {
  const names = { ...draft.names, account: '  Drift \n\n Skatt\n', employee: ' ' };
  expect(readFactsDraft({ ...draftFacts({}), names })).toEqual({ facts: { names: { account: ['Drift', 'Skatt'] } } });
});

describe('what cannot be read is never left out in silence', () => {
  test.each(['0', '32', '1.', 'første', '-1', '1e1'])('a payday of %s', (payday) => {
    expect(readFactsDraft({ ...draft, payday })).toEqual({ faults: new Set(['payday']) });
  });

  test('a row without a day, and a last day that is unreadable or before the first', () => {
    const from = { date: on('2026-02-01'), text: '1.2' };
    const told = readFactsDraft({
      ...draft,
      vat: [{ row: 0, from: emptyDay, regime: 'none' }],
      events: [{ row: 4, event: 'payday', on: { date: undefined, text: '31.2' } }],
      without: [
        { row: 0, circumstance: 'sales', from, to: { date: undefined, text: 'snart' } },
        { row: 1, circumstance: 'sales', from, to: { date: on('2026-01-31'), text: '31.1' } },
        { row: 2, circumstance: 'sales', from, to: emptyDay },
      ],
    });
    expect(told).toEqual({ faults: new Set(['vat/0', 'events/4', 'without/0/to', 'without/1/to']) });
  });

  test('more names than the language takes, or a longer one', () => {
    const names = { account: 'a\n'.repeat(101), till: 'b'.repeat(101), employee: '' };
    expect(readFactsDraft({ ...draft, names })).toEqual({ faults: new Set(['names/account', 'names/till']) });
  });
});

test('a new row never takes the number of another', () => {
  expect(nextRow([])).toBe(0);
  expect(nextRow([{ row: 3 }, { row: 1 }])).toBe(4);
});
