import { describe, expect, it } from 'vitest';
import type { RequestTerm, SharedCap } from '../agreement/index.ts';
import { calendarDate as on, ore } from '../kernel/index.ts';
import { deriveRequestConditions } from './decide-request.ts';
import { deriveAllSurcharges } from './derive-surcharges.ts';
import type { RequestFacts } from './facts.ts';
import { calendarOn, chargedTerm, surchargeFacts } from './surcharge.testdata.ts';

/** 50 % on kr 1 200 an hour with two working days or fewer, at least half an hour in quarters, at most kr 2 000 each time. */
const haste: RequestTerm = {
  key: 'haste',
  on: 'request',
  steps: [{ withinWorkingDays: 2, basisPoints: 5_000 }],
  price: { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15, work: ['period-work'] },
  capOre: ore(200_000),
  nature: 'price',
};

/** Asked for on Friday 20 November 2026, needed on Monday, told the same day, done on Monday in 90 minutes: half of kr 1 800. */
const asked = (more: Partial<RequestFacts> = {}): RequestFacts => ({
  requestId: 'lønnskjøring for Åse',
  clauseKey: 'payroll',
  term: haste,
  requestedOn: on('2026-11-20'),
  neededOn: on('2026-11-23'),
  acceptedOn: on('2026-07-01'),
  consumer: false,
  notice: { acceptedOn: on('2026-11-20'), saidFree: false },
  done: { on: on('2026-11-23'), minutes: 90 },
  ...more,
});

const { acceptedOn: _accepted, ...unwritten } = asked();
const { notice: _notice, ...untold } = asked();
const { done: _done, ...undone } = asked();

const outcomeOf = (facts: RequestFacts) =>
  deriveAllSurcharges([], [facts], calendarOn('2026-12-31')).requests.get(facts.requestId)!;

describe('what was asked for on Friday and needed on Monday', () => {
  it.each<[string, RequestFacts, string, number?]>([
    ['told the same day and done in 90 minutes', asked(), 'due', 900],
    [
      'done in ten minutes: the least is half an hour',
      asked({ done: { on: on('2026-11-23'), minutes: 10 } }),
      'due',
      300,
    ],
    [
      'done in six hours: never more than kr 2 000',
      asked({ done: { on: on('2026-11-23'), minutes: 360 } }),
      'due',
      2_000,
    ],
    [
      'told on Monday, the day of the work',
      asked({ notice: { acceptedOn: on('2026-11-23'), saidFree: false } }),
      'due',
      900,
    ],
    ['needed on Thursday: in good time', asked({ neededOn: on('2026-11-26') }), 'none'],
    ['not done yet', undone, 'none'],
    ['withdrawn in time', asked({ withdrawn: true }), 'none'],
    ['told on Tuesday, after the work', asked({ notice: { acceptedOn: on('2026-11-24'), saidFree: false } }), 'locked'],
    ['never told', untold, 'locked'],
    ['nothing agreed in writing', unwritten, 'locked'],
    ['agreed in writing on Saturday', asked({ acceptedOn: on('2026-11-21') }), 'locked'],
    ['a consumer', asked({ consumer: true }), 'locked'],
    [
      'told that this time is free',
      asked({ notice: { acceptedOn: on('2026-11-20'), saidFree: true } }),
      'forgiven',
      900,
    ],
  ])('%s', (_, facts, outcome, kroner) => {
    expect(outcomeOf(facts)).toMatchObject({
      outcome,
      ...(kroner === undefined ? {} : { arithmetic: { sumOre: kroner * 100, workingDays: 1, basisPoints: 5_000 } }),
    });
  });

  it('names the reason that closed the lock, and the days that it was judged by', () => {
    expect(outcomeOf(asked({ acceptedOn: on('2026-11-21') }))).toEqual({
      outcome: 'locked',
      reasons: ['accepted-after-request'],
    });
    expect(deriveRequestConditions(asked())).toEqual([
      { condition: 'not-in-writing', holds: true, on: '2026-07-01' },
      { condition: 'accepted-after-request', holds: true, on: '2026-07-01', againstOn: '2026-11-20' },
      { condition: 'consumer', holds: true },
      { condition: 'no-notice', holds: true, on: '2026-11-20', againstOn: '2026-11-23' },
    ]);
  });
});

describe('caps and forgiveness', () => {
  const both = (shared: readonly SharedCap[], facts: readonly RequestFacts[]) => {
    // Due 2 November, told the 3rd, a month late: kr 5 000.
    const late = surchargeFacts({
      due: '2026-11-02',
      notice: '2026-11-03',
      delivered: '2026-12-02',
      term: chargedTerm,
    });
    const derived = deriveAllSurcharges([late], facts, calendarOn('2026-12-31'), shared);
    return [...derived.duties.values(), ...derived.requests.values()].map((outcome) =>
      'arithmetic' in outcome ? [outcome.outcome, outcome.arithmetic.sumOre / 100] : [outcome.outcome],
    );
  };
  const month: SharedCap = { over: 'agreement', per: 'month', capOre: ore(550_000) };

  it('of the agreement are shared with what comes late: of kr 5 500 a month kr 500 is left for the request', () => {
    expect(both([month], [asked()])).toEqual([
      ['due', 5_000],
      ['due', 500],
    ]);
  });

  it('leave a request of the next month alone, and go by the day on which it was needed', () => {
    const december = asked({
      requestedOn: on('2026-11-30'),
      neededOn: on('2026-12-01'),
      notice: { acceptedOn: on('2026-11-30'), saidFree: false },
      done: { on: on('2026-12-01'), minutes: 90 },
    });
    expect(both([month], [december])).toEqual([
      ['due', 5_000],
      ['due', 900],
    ]);
  });

  it('forgive the first one, whichever was told of first', () => {
    const term: RequestTerm = { ...haste, forgiven: { times: 1, per: 'agreement' } };
    const first = asked({ term });
    const second = asked({ term, requestId: 'en til', requestedOn: on('2026-11-23'), neededOn: on('2026-11-24') });
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const { requests } = deriveAllSurcharges([], order, calendarOn('2026-12-31'));
      expect(requests.get(first.requestId)).toMatchObject({ outcome: 'forgiven', ended: true });
      expect(requests.get('en til')).toMatchObject({ outcome: 'due' });
    }
  });

  it('keep the share of what was approved', () => {
    const approved = asked({ decided: { decision: 'approved', sumOre: ore(550_000) } });
    expect(both([month], [approved])[0]).toEqual(['capped', 0]);
  });
});
