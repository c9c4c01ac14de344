import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTemplate, standardLateTerm, type AgreementTerms, type ChargeTerm } from '../agreement/index.ts';
import { calendarDate as on, ore } from '../kernel/index.ts';
import type { Story, StoryEvent } from './events.ts';
import { explainStory, type ExplainedStory } from './explain-story.ts';

const clause = findTemplate('vat-two-monthly')!.terms.duties[0]!;
const { forgiven: _, ...late } = standardLateTerm;
const vouchers = { clause: 'vouchers', period: on('2026-09-01') };

/** `2026-11-23 notice`, with more where there is more to tell. */
function told(line: string, more: object = {}): StoryEvent {
  const [day = '', what = ''] = line.split(' ');
  return { on: on(day), what, ...more } as StoryEvent;
}

const begun = [told('2026-07-01 accepted'), told('2026-09-01 started')];

function explain(
  events: StoryEvent[],
  {
    charges = [late],
    today = '2027-01-10',
    ...more
  }: Partial<Story & AgreementTerms> & {
    charges?: readonly ChargeTerm[];
    today?: string;
  } = {},
): ExplainedStory {
  const { consumer = false, closures = [], ...rest } = more;
  const terms = { duties: [{ ...clause, charges }], ...rest };
  const result = explainStory(terms, {}, { consumer, closures, events: [...begun, ...events] }, on(today));
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.explained;
}

/** The outcome of each duty, its open conditions and its sum. */
function tableOf({ duties }: ExplainedStory): string[] {
  return duties.map(({ duty, status, charges }) =>
    [
      duty.key.split('/').at(-1),
      status.state,
      ...charges.map(({ outcome, sumOre }) => `${outcome.outcome} kr ${sumOre / 100}`),
      ...charges.flatMap(({ conditions }) =>
        conditions.filter(({ holds }) => !holds).map(({ condition }) => condition),
      ),
    ].join(' | '),
  );
}

describe('a story under an agreement', () => {
  it('costs by the notice and the delivery: 25 November to 9 December are 15 days, three started weeks', () => {
    const explained = explain([told('2026-11-23 notice', vouchers), told('2026-12-09 delivered', vouchers)]);
    expect(tableOf(explained)).toEqual(['2026-09-01 | delivered | due kr 3750']);
    expect(explained.duties[0]!.charges[0]).toMatchObject({
      outcome: { arithmetic: { daysLate: 19, chargedDays: 15, sumOre: 375_000 } },
      conditions: [
        { condition: 'not-in-writing', on: '2026-07-01' },
        { condition: 'accepted-after-deadline', againstOn: '2026-11-20' },
        { condition: 'period-before-start', holds: true },
        { condition: 'consumer', holds: true },
        { condition: 'no-notice', on: '2026-11-23' },
        { condition: 'office-slip', holds: true },
      ],
    });
    expect(explained.sumOre).toBe(375_000);
  });

  it.each<[string, StoryEvent[], string]>([
    [
      'one notice speaks of all that is late that day',
      [told('2026-11-23 notice'), told('2026-12-09 delivered', vouchers)],
      'delivered | due kr 3750',
    ],
    [
      'and not of what had come',
      [told('2026-11-22 delivered', vouchers), told('2026-11-23 notice')],
      'delivered | none kr 0 | no-notice',
    ],
    ['without a notice nothing costs', [told('2026-12-09 delivered', vouchers)], 'delivered | locked kr 0 | no-notice'],
    [
      'what said that it was free is free',
      [told('2026-11-23 notice', { ...vouchers, free: true }), told('2026-12-09 delivered', vouchers)],
      'delivered | forgiven kr 0',
    ],
    [
      'more days move the deadline, and the old notice with it',
      [
        told('2026-11-23 notice', vouchers),
        told('2026-11-23 asked-for-days', { ...vouchers, until: on('2026-12-01') }),
        told('2026-11-24 days-granted', { ...vouchers, until: on('2026-12-01') }),
        told('2026-12-09 delivered', vouchers),
      ],
      'delivered | locked kr 0 | no-notice',
    ],
    [
      'a wish that nobody answered within a working day is the office’s own slip',
      [
        told('2026-11-18 asked-for-days', { ...vouchers, until: on('2026-12-01') }),
        told('2026-11-23 notice', vouchers),
        told('2026-12-09 delivered', vouchers),
      ],
      'delivered | locked kr 0 | office-slip',
    ],
    [
      'so is a report that came too late',
      [
        told('2026-11-10 promised', { ...vouchers, doneOn: on('2026-11-12') }),
        told('2026-11-23 notice', vouchers),
        told('2026-12-09 delivered', vouchers),
      ],
      'delivered | locked kr 0 | office-slip',
    ],
    [
      'what was sent back and mended in time counts from its first receipt',
      [
        told('2026-11-20 delivered', vouchers),
        told('2026-11-23 sent-back', { ...vouchers, item: 'bank' }),
        told('2026-11-26 mended', { ...vouchers, item: 'bank' }),
      ],
      'delivered | none kr 0 | no-notice',
    ],
    [
      'mended too late it counts from then: 4 to 9 December are six days after a notice of the 2nd',
      [
        told('2026-11-20 delivered', vouchers),
        told('2026-11-23 sent-back', { ...vouchers, item: 'bank' }),
        told('2026-12-02 notice', vouchers),
        told('2026-12-09 mended', { ...vouchers, item: 'bank' }),
      ],
      'delivered | due kr 1250',
    ],
    [
      '"nothing this time" counts as delivered, thing by thing',
      [
        told('2026-11-20 delivered', { ...vouchers, item: 'receipts' }),
        told('2026-11-20 delivered', { ...vouchers, item: 'bank' }),
        told('2026-11-19 answered', { ...vouchers, item: 'invoices', kind: 'nothing-this-time' }),
      ],
      'delivered | none kr 0 | no-notice',
    ],
    [
      'what a person has approved stands, whatever came to light',
      [
        told('2026-11-23 notice', vouchers),
        told('2026-12-09 delivered', vouchers),
        told('2026-12-10 approved', { ...vouchers, charge: 'late', sumOre: ore(250_000) }),
      ],
      'delivered | due kr 2500',
    ],
    [
      'and what was waived is nothing',
      [
        told('2026-11-23 notice', vouchers),
        told('2026-12-09 delivered', vouchers),
        told('2026-12-10 waived', { ...vouchers, charge: 'late' }),
      ],
      'delivered | due kr 0',
    ],
    [
      'what was ended is nobody’s debt',
      [told('2026-11-23 notice', vouchers), told('2026-12-01 ended', vouchers)],
      'cancelled | none kr 0',
    ],
  ])('%s', (_, events, line) => {
    expect(tableOf(explain(events))).toEqual([`2026-09-01 | ${line}`]);
  });

  it('goes by today: what has not happened yet is no fact', () => {
    const events = [told('2026-11-23 notice', vouchers), told('2026-12-09 delivered', vouchers)];
    expect(tableOf(explain(events, { today: '2026-11-26' }))).toEqual(['2026-09-01 | overdue | running kr 1250']);
    expect(tableOf(explain(events, { today: '2026-11-20' }))).toEqual(['2026-09-01 | open | none kr 0 | no-notice']);
  });

  it('costs a consumer nothing, nor what was agreed too late', () => {
    const events = [told('2026-11-23 notice', vouchers), told('2026-12-09 delivered', vouchers)];
    expect(tableOf(explain(events, { consumer: true }))[0]).toContain('locked kr 0 | consumer');
    const terms = { duties: [{ ...clause, charges: [late] }] };
    const later = { consumer: false, closures: [], events: [told('2026-11-21 accepted'), ...events] };
    const result = explainStory(terms, {}, later, on('2026-12-31'));
    expect('explained' in result && tableOf(result.explained).at(-1)).toBe(
      '2026-09-01 | delivered | locked kr 0 | accepted-after-deadline',
    );
  });

  it('counts nothing outside Takt that nobody saw missing', () => {
    const terms = { duties: [{ ...clause, channel: 'paper' as const, charges: [late] }] };
    const events = [...begun, told('2026-11-23 notice', vouchers), told('2026-12-09 delivered', vouchers)];
    const outcome = (more: StoryEvent[]) => {
      const story = { consumer: false, closures: [], events: [...events, ...more] };
      const result = explainStory(terms, {}, story, on('2026-12-31'));
      return 'explained' in result ? tableOf(result.explained) : [];
    };
    expect(outcome([])).toEqual(['2026-09-01 | delivered | locked kr 0']);
    expect(outcome([told('2026-11-30 seen-missing', { ...vouchers, item: 'bank' })])).toEqual([
      '2026-09-01 | delivered | due kr 1250',
    ]);
  });

  it('costs the same in whatever order it is told', () => {
    const events = [
      told('2026-11-18 asked-for-days', { ...vouchers, until: on('2026-11-25') }),
      told('2026-11-19 days-granted', { ...vouchers, until: on('2026-11-25') }),
      told('2026-11-26 notice'),
      told('2026-11-28 delivered', vouchers),
      told('2026-11-30 sent-back', { ...vouchers, item: 'bank' }),
      told('2026-12-17 mended', { ...vouchers, item: 'bank' }),
      told('2026-12-18 worked', { ...vouchers, work: 'sorting', minutes: 50 }),
    ];
    const inOrder = explain(events);
    // Due 25 November, three days free, mended too late on 17 December: 29 November to then are 19 days, three weeks.
    expect(tableOf(inOrder)).toEqual(['2026-09-01 | delivered | due kr 3750']);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(explain(shuffled)).toEqual(inOrder);
      }),
    );
  });

  it('of five thousand events is explained at once', () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      told('2026-12-10 worked', { ...vouchers, work: 'sorting', minutes: 1 + (index % 3) }),
    );
    const explained = explain([told('2026-11-23 notice', vouchers), told('2026-12-09 delivered', vouchers), ...many]);
    expect(explained.duties[0]!.work).toHaveLength(5_000);
  });

  it('tells what was used of forgiveness and caps', () => {
    const november = { clause: 'vouchers', period: on('2026-12-31') };
    const explained = explain(
      [
        told('2026-11-23 notice', vouchers),
        told('2026-12-09 delivered', vouchers),
        told('2027-01-21 notice', november),
        told('2027-02-20 delivered', november),
      ],
      {
        charges: [{ ...standardLateTerm, yearCapOre: ore(400_000) }],
        sharedCaps: [{ over: 'agreement', per: 'month', capOre: ore(300_000) }],
        today: '2027-02-28',
      },
    );
    expect(tableOf(explained)).toEqual([
      '2026-09-01 | delivered | forgiven kr 0',
      '2026-11-01 | delivered | due kr 3000',
    ]);
    expect(explained.use).toEqual({
      forgiveness: [{ clauseKey: 'vouchers', chargeKey: 'late', used: 1, times: 1 }],
      caps: [
        { scope: 'year', span: '2027', clauseKey: 'vouchers', chargeKey: 'late', limitOre: 400_000, usedOre: 300_000 },
        { scope: 'agreement-month', span: '2027-01', limitOre: 300_000, usedOre: 300_000 },
      ],
    });
  });

  it('tells when the package price had lapsed', () => {
    const explained = explain([told('2026-12-09 delivered', vouchers)], {
      lapse: { entersAfter: { count: 10, unit: 'days' }, endsAfterMonths: 1 },
      today: '2027-03-01',
    });
    // Ten days after 20 November is the 30th; nothing is late in all of January but from the 21st the next term is.
    expect(explained.lapses).toEqual([{ fromOn: '2026-12-01' }]);
  });

  it('prices a request by its notice, once it is agreed in writing', () => {
    const haste: ChargeTerm = {
      key: 'haste',
      on: 'request',
      nature: 'price',
      price: { per: 'hour', rateOre: ore(120_000), minimumMinutes: 0, unitMinutes: 1, work: ['period-work'] },
      steps: [{ withinWorkingDays: 2, basisPoints: 5_000 }],
      capOre: ore(500_000),
    };
    const request = told('2026-11-16 requested', {
      clause: 'vouchers',
      charge: 'haste',
      neededOn: on('2026-11-17'),
      minutes: 90,
    });
    const explained = explain([request], { charges: [haste], today: '2026-11-18' });
    expect(explained.requests).toMatchObject([{ sumOre: 90_000, price: { workingDays: 1, minutes: 90 } }]);
    expect(explained.sumOre).toBe(90_000);
    expect(explain([request], { charges: [haste], consumer: true }).requests).toMatchObject([{ sumOre: 0 }]);
  });
});

describe('a story that names what the agreement does not have', () => {
  const faultsOf = (event: StoryEvent) => {
    const terms = { duties: [{ ...clause, charges: [late] }] };
    const story = { consumer: false, closures: [], events: [...begun, event] };
    const result = explainStory(terms, {}, story, on('2026-12-31'));
    return 'faults' in result ? result.faults : [];
  };
  const wrong = { code: 'agreement.not-one-of' };

  it.each([
    [
      told('2026-12-09 delivered', { ...vouchers, clause: 'bilag' }),
      { path: 'events[2].clause', expected: 'vouchers', found: 'bilag' },
    ],
    [
      told('2026-12-09 delivered', { ...vouchers, item: 'æøå' }),
      { path: 'events[2].item', expected: 'receipts, invoices, bank', found: 'æøå' },
    ],
    [
      told('2026-12-09 waived', { ...vouchers, charge: "o'late" }),
      { path: 'events[2].charge', expected: 'late', found: "o'late" },
    ],
    [
      told('2026-12-09 delivered', { ...vouchers, period: on('2025-01-01') }),
      { path: 'events[2].period', found: '2025-01-01' },
    ],
  ])('is told where, and what could be named', (event, fault) => {
    expect(faultsOf(event)).toMatchObject([{ ...wrong, ...fault }]);
  });
});
