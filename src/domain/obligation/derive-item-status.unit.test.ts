import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate as on, type CalendarDate } from '../kernel/index.ts';
import { deriveItemStatus } from './derive-item-status.ts';
import type { Answer, Arrival } from './facts.ts';
import { accepted, came, confirmed, item, mending, refused, returned, said } from './obligation.testdata.ts';

function statusOf(today: string, arrivals: readonly Arrival[], answers: readonly Answer[] = []) {
  return deriveItemStatus(item('receipts', { arrivals, answers }), on(today));
}

describe('an item of which nothing is known', () => {
  it('is missing', () => {
    expect(statusOf('2026-09-17', [])).toEqual({ status: 'missing' });
  });
});

describe('an item that came', () => {
  it('is delivered on the day of receipt while nobody has looked', () => {
    expect(statusOf('2026-09-18', [came('2026-09-17')])).toEqual({
      status: 'delivered',
      deliveredOn: '2026-09-17',
      accepted: false,
    });
  });

  it('counts from its receipt when it is accepted twelve days later', () => {
    expect(statusOf('2026-09-30', [accepted('2026-09-17', '2026-09-29')])).toEqual({
      status: 'delivered',
      deliveredOn: '2026-09-17',
      accepted: true,
    });
  });

  it('is there from the first of several files', () => {
    expect(
      statusOf('2026-09-30', [came('2026-09-25'), accepted('2026-09-17', '2026-09-18'), came('2026-09-20')]),
    ).toEqual({
      status: 'delivered',
      deliveredOn: '2026-09-17',
      accepted: false,
    });
  });

  it('is accepted when every file is', () => {
    const arrivals = [accepted('2026-09-25', '2026-09-26'), accepted('2026-09-17', '2026-09-18')];
    expect(statusOf('2026-09-30', arrivals)).toEqual({
      status: 'delivered',
      deliveredOn: '2026-09-17',
      accepted: true,
    });
  });

  it('counts a replacement by itself when what it replaced was moved to another company', () => {
    expect(statusOf('2026-09-30', [mending('moved away', came('2026-09-21'))])).toEqual({
      status: 'delivered',
      deliveredOn: '2026-09-21',
      accepted: false,
    });
  });
});

describe('an item that was sent back, received on 17 September, to be mended by the 22nd', () => {
  const first = returned('2026-09-17', '2026-09-18', '2026-09-22');

  it.each([
    ['the day before the last', '2026-09-21'],
    ['on the last day', '2026-09-22'],
  ])('is neither missing nor late %s', (_, today) => {
    expect(statusOf(today, [first])).toEqual({
      status: 'returned',
      mendByOn: '2026-09-22',
      countsOnIfMended: '2026-09-17',
    });
  });

  it('is missing the day after', () => {
    expect(statusOf('2026-09-23', [first])).toEqual({ status: 'missing' });
  });

  it.each([
    ['the day before the last', '2026-09-21', '2026-09-17'],
    ['on the last day', '2026-09-22', '2026-09-17'],
    ['the day after', '2026-09-23', '2026-09-23'],
    ['a week late', '2026-09-29', '2026-09-29'],
  ])('mended %s (%s) counts from %s', (_, mendedOn, countsOn) => {
    expect(statusOf('2026-10-30', [first, mending('returned', came(mendedOn))])).toEqual({
      status: 'delivered',
      deliveredOn: countsOn,
      accepted: false,
    });
  });

  it('counts from the mended one although other files of the item came in time', () => {
    const arrivals = [
      accepted('2026-09-15', '2026-09-16'),
      first,
      mending('returned', accepted('2026-09-25', '2026-09-28')),
    ];
    expect(statusOf('2026-09-30', arrivals)).toEqual({
      status: 'delivered',
      deliveredOn: '2026-09-25',
      accepted: true,
    });
  });

  it('is not there while one of its files waits to be mended', () => {
    expect(statusOf('2026-09-20', [accepted('2026-09-15', '2026-09-16'), first])).toEqual({
      status: 'returned',
      mendByOn: '2026-09-22',
      countsOnIfMended: '2026-09-15',
    });
  });

  it('mended in time counts as if it had been right at once', () => {
    const arrivals = [first, accepted('2026-09-19', '2026-09-20'), mending('returned', came('2026-09-22'))];
    expect(statusOf('2026-09-30', arrivals)).toMatchObject({ deliveredOn: '2026-09-17' });
  });

  it('names the time that runs out first when two files were sent back', () => {
    const second = returned('2026-09-19', '2026-09-21', '2026-09-24', 'second');
    expect(statusOf('2026-09-22', [second, first])).toEqual({
      status: 'returned',
      mendByOn: '2026-09-22',
      countsOnIfMended: '2026-09-17',
    });
    expect(statusOf('2026-09-23', [second, first])).toEqual({ status: 'missing' });
  });

  describe('and its replacement, in time, was sent back too, to be mended by the 29th', () => {
    const again = mending('returned', returned('2026-09-21', '2026-09-23', '2026-09-29', 'again'));

    it('says the new last day and keeps the promise of the first receipt', () => {
      expect(statusOf('2026-09-28', [first, again])).toEqual({
        status: 'returned',
        mendByOn: '2026-09-29',
        countsOnIfMended: '2026-09-17',
      });
    });

    it.each([
      ['2026-09-29', '2026-09-17'],
      ['2026-09-30', '2026-09-30'],
    ])('mended on %s counts from %s', (mendedOn, countsOn) => {
      expect(statusOf('2026-10-30', [first, again, mending('again', came(mendedOn))])).toMatchObject({
        deliveredOn: countsOn,
      });
    });
  });

  it('counts from the late replacement when that one is mended in its own time', () => {
    const late = mending('returned', returned('2026-09-25', '2026-09-28', '2026-10-01', 'late'));
    expect(statusOf('2026-10-30', [first, late, mending('late', came('2026-09-30'))])).toMatchObject({
      deliveredOn: '2026-09-25',
    });
  });

  it('is mended by the first good one of two replacements', () => {
    const blurred = mending('returned', returned('2026-09-20', '2026-09-21', '2026-09-24', 'blurred'));
    const sharp = mending('returned', accepted('2026-09-21', '2026-09-21', 'sharp'));
    const mended = { status: 'delivered', deliveredOn: '2026-09-17', accepted: true };
    expect(statusOf('2026-10-30', [first, blurred, sharp])).toEqual(mended);
    expect(statusOf('2026-10-30', [sharp, blurred, first])).toEqual(mended);
  });

  it('waits for a person when the client then says that it comes on paper', () => {
    const answers = [said('on-paper', '2026-09-21')];
    expect(statusOf('2026-09-23', [first], answers)).toEqual({
      status: 'answered',
      answerId: 'on-paper 2026-09-21',
      answeredOn: '2026-09-21',
    });
  });

  it('stays sent back when the answer is from before', () => {
    expect(statusOf('2026-09-22', [first], [said('on-paper', '2026-09-17')])).toMatchObject({ status: 'returned' });
  });

  it.each([
    ['the day before it was sent back', '2026-09-17', 'returned'],
    ['on the same day', '2026-09-18', 'answered'],
    ['the day after', '2026-09-19', 'answered'],
  ])('an answer given %s (%s) leaves it %s', (_, answeredOn, status) => {
    expect(statusOf('2026-09-22', [first], [said('on-paper', answeredOn)])).toMatchObject({ status });
  });

  it('is missing again when the answer is refused', () => {
    const answers = [said('on-paper', '2026-09-21', refused('2026-09-23'))];
    expect(statusOf('2026-09-23', [first], answers)).toEqual({ status: 'missing' });
  });

  it.each([
    ['2026-09-22', '2026-09-17'],
    ['2026-09-23', '2026-09-23'],
  ])('is mended by "nothing more" on %s, and counts from %s', (answeredOn, countsOn) => {
    expect(statusOf('2026-09-24', [first], [said('nothing-this-time', answeredOn)])).toEqual({
      status: 'delivered',
      deliveredOn: countsOn,
      accepted: false,
    });
  });
});

describe('an item that the client answered for', () => {
  it('is delivered at once when there is nothing this time', () => {
    expect(statusOf('2026-09-18', [], [said('nothing-this-time', '2026-09-17')])).toEqual({
      status: 'delivered',
      deliveredOn: '2026-09-17',
      accepted: false,
    });
  });

  it('is missing again when the office refuses that there is nothing', () => {
    const answers = [said('nothing-this-time', '2026-09-17', refused('2026-09-18'))];
    expect(statusOf('2026-09-18', [], answers)).toEqual({ status: 'missing' });
  });

  it.each(['in-the-system', 'on-paper'] as const)('waits for a person when it is %s', (kind) => {
    expect(statusOf('2026-09-18', [], [said(kind, '2026-09-17')])).toEqual({
      status: 'answered',
      answerId: `${kind} 2026-09-17`,
      answeredOn: '2026-09-17',
    });
  });

  it('counts from the day that the person found it to have been there', () => {
    const answers = [said('in-the-system', '2026-09-23', confirmed('2026-09-24', '2026-09-19'))];
    expect(statusOf('2026-09-24', [], answers)).toEqual({
      status: 'delivered',
      deliveredOn: '2026-09-19',
      accepted: true,
    });
  });

  it('goes by the last answer', () => {
    const answers = [said('on-paper', '2026-09-19'), said('in-the-system', '2026-09-17', refused('2026-09-18'))];
    expect(statusOf('2026-09-20', [], answers)).toMatchObject({ status: 'answered', answeredOn: '2026-09-19' });
    expect(statusOf('2026-09-20', [], answers.toReversed())).toMatchObject({ answeredOn: '2026-09-19' });
  });

  it('waits when one of two answers on the same day was refused and the other not looked at', () => {
    const answers = [said('on-paper', '2026-09-17'), said('in-the-system', '2026-09-17', refused('2026-09-17'))];
    expect(statusOf('2026-09-17', [], answers)).toMatchObject({ status: 'answered' });
    expect(statusOf('2026-09-17', [], answers.toReversed())).toMatchObject({ status: 'answered' });
  });

  it('stays delivered from what was confirmed when one more file comes later', () => {
    const answers = [said('on-paper', '2026-09-17', confirmed('2026-09-18', '2026-09-17'))];
    expect(statusOf('2026-09-30', [came('2026-09-28')], answers)).toMatchObject({ deliveredOn: '2026-09-17' });
  });

  it('counts from the file when the client himself sends what he said was not there', () => {
    expect(statusOf('2026-09-30', [came('2026-09-28')], [said('nothing-this-time', '2026-09-17')])).toMatchObject({
      deliveredOn: '2026-09-28',
    });
  });

  it('is delivered by a file while the answer waits', () => {
    expect(statusOf('2026-09-30', [came('2026-09-18')], [said('on-paper', '2026-09-17')])).toMatchObject({
      status: 'delivered',
      deliveredOn: '2026-09-18',
    });
  });
});

const start = on('2026-09-01');
const anyDay: fc.Arbitrary<CalendarDate> = fc.integer({ min: 0, max: 40 }).map((days) => addDays(start, days));

/** Files of which some are sent back, replaced, and sent back again. */
const anyArrivals: fc.Arbitrary<Arrival[]> = fc
  .array(
    fc.record({
      parent: fc.integer({ min: -3, max: 6 }),
      receivedOn: anyDay,
      wait: fc.nat(5),
      mend: fc.nat(9),
      verdict: fc.nat(2),
    }),
    {
      maxLength: 7,
    },
  )
  .map((rows) =>
    rows.map((row, index): Arrival => {
      const decidedOn = addDays(row.receivedOn, row.wait);
      return {
        id: `file ${index}`,
        receivedOn: row.receivedOn,
        ...(row.parent >= 0 && row.parent < index ? { mends: `file ${row.parent}` } : {}),
        verdict:
          row.verdict === 0
            ? { verdict: 'waiting' }
            : row.verdict === 1
              ? { verdict: 'accepted', decidedOn }
              : { verdict: 'returned', decidedOn, mendByOn: addDays(decidedOn, row.mend) },
      };
    }),
  );

describe('whatever came', () => {
  it('gives the same status in any order', () => {
    const shuffled = anyArrivals.chain((arrivals) =>
      fc.tuple(fc.constant(arrivals), fc.shuffledSubarray(arrivals, { minLength: arrivals.length })),
    );
    fc.assert(
      fc.property(shuffled, anyDay, ([arrivals, other], today) => {
        expect(statusOf(today, other)).toEqual(statusOf(today, arrivals));
      }),
    );
  });

  it('is delivered on a day when something was received, and never only sent back', () => {
    fc.assert(
      fc.property(anyArrivals, anyDay, (arrivals, today) => {
        const status = statusOf(today, arrivals);
        if (status.status !== 'delivered') return;
        expect(arrivals.map((arrival) => arrival.receivedOn)).toContain(status.deliveredOn);
        expect(arrivals.some((arrival) => arrival.verdict.verdict !== 'returned')).toBe(true);
      }),
    );
  });

  it('counts no later than if nothing had been sent back, when all is mended in time', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 5 }), fc.nat(4), (days, which) => {
        const files = days.map((day, index) => came(day, `file ${index}`));
        const chosen = files[which % files.length]!;
        const sentBack = { ...returned(chosen.receivedOn, '2026-10-20', '2026-10-23'), id: chosen.id };
        const mend = mending(chosen.id, came('2026-10-23', 'mend'));
        const after = [...files.filter((file) => file !== chosen), sentBack, mend];
        expect(statusOf('2026-10-30', after)).toEqual(statusOf('2026-10-30', files));
      }),
    );
  });

  it('counts, when all is mended in time, from the day that was promised', () => {
    fc.assert(
      fc.property(anyArrivals, anyDay, (arrivals, today) => {
        const status = statusOf(today, arrivals);
        if (status.status !== 'returned') return;
        const good = arrivals
          .filter((arrival) => arrival.verdict.verdict === 'returned')
          .map((arrival, index) => mending(arrival.id, came(status.mendByOn, `good ${index}`)));
        const after = statusOf(status.mendByOn, [...arrivals, ...good]);
        expect(after.status).toBe('delivered');
        if (after.status === 'delivered') expect(after.deliveredOn <= status.countsOnIfMended).toBe(true);
      }),
    );
  });
});
