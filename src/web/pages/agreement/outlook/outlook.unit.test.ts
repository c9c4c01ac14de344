import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../../../../domain/agreement/index.ts';
import { calendarDate } from '../../../../domain/kernel/index.ts';
import { backTest } from '../../../../domain/surcharge/index.ts';
import { markSentences } from './mark-sentences.ts';
import { toHistory } from '../../../../domain/surcharge/index.ts';

describe('what differs between two texts is marked sentence by sentence', () => {
  it('and what both say stands between', () => {
    expect(
      markSentences(
        'For hver termin. Tre dager er fri. Første gang er fri.',
        'For hver termin. Fem dager er fri. Første gang er fri.',
      ),
    ).toEqual([
      { text: 'For hver termin.', mark: 'same' },
      { text: 'Tre dager er fri.', mark: 'gone' },
      { text: 'Fem dager er fri.', mark: 'new' },
      { text: 'Første gang er fri.', mark: 'same' },
    ]);
  });
  it('a sum with its VAT is no end of a sentence', () => {
    expect(markSentences('', 'Det koster kr 1 250 + mva. for hver påbegynte uke. Åtte dager er fri.')).toEqual([
      { text: 'Det koster kr 1 250 + mva. for hver påbegynte uke.', mark: 'new' },
      { text: 'Åtte dager er fri.', mark: 'new' },
    ]);
  });
  it('both texts can be read out of it', () => {
    const sentences = fc.array(fc.constantFrom('A.', 'B.', 'Å.', 'D.'), { maxLength: 8 });
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const marked = markSentences(before.join(' '), after.join(' '));
        const without = (mark: string): string[] => marked.filter((each) => each.mark !== mark).map(({ text }) => text);
        expect(without('new')).toEqual(before);
        expect(without('gone')).toEqual(after);
      }),
    );
  });
});

describe('last year as the back-test takes it', () => {
  const row = {
    clauseKey: 'vouchers',
    documents: ['receipts', 'incoming-invoices', 'bank-statement'],
    of: 'vat-term',
    startOn: calendarDate('2026-07-01'),
    endOn: calendarDate('2026-08-31'),
    dueOn: calendarDate('2026-09-20'),
    deliveredOn: calendarDate('2026-10-08'),
    minutes: 0,
  };
  const term = {
    startOn: calendarDate('2026-05-01'),
    endOn: calendarDate('2026-06-30'),
    dueOn: calendarDate('2026-07-20'),
  };
  const earlier = { ...row, ...term, deliveredOn: calendarDate('2026-08-05') };

  it('finds its deliveries again: 18 days late, three days free, three started weeks of kr 1 250', () => {
    const history = toHistory([earlier, row], calendarDate('2026-11-25'));
    const test = backTest(templates[0]!.terms, {}, history, []);
    expect(test.duties.map(({ daysLate, sumOre }) => [daysLate, sumOre])).toEqual([
      [16, 0],
      [18, 375_000],
    ]);
    expect(test.sumOre).toBe(375_000);
    expect(test.forgivenCount).toBe(1);
  });
  it('knows what never came, and minutes without a kind as sorting', () => {
    const history = toHistory([{ ...row, deliveredOn: null, minutes: 90 }], calendarDate('2026-11-25'));
    expect(history.deliveries[0]!.deliveredOn).toBeUndefined();
    expect(history.deliveries[0]!.work).toEqual([{ work: 'sorting', minutes: 90, on: '2026-09-20' }]);
  });
  it('takes an event by its day', () => {
    const payday = { ...row, of: 'payday', startOn: calendarDate('2026-07-15'), endOn: calendarDate('2026-07-15') };
    expect(toHistory([payday], calendarDate('2026-11-25')).deliveries[0]!.period).toEqual({
      of: 'payday',
      startOn: '2026-07-15',
      endOn: '2026-07-15',
    });
  });
});
