import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { asked, item, obligation, returned, said } from '../obligation/obligation.testdata.ts';
import { findCountedDeliveries, type PackageDuty } from './find-counted-deliveries.ts';
import { packageDuty } from './lapse.testdata.ts';

/** What counts on 16 October 2026, as `due delivered`, or `due` alone while it is missing. */
function counted(duty: PackageDuty, isConsumer: boolean = false): string[] {
  return findCountedDeliveries([duty], isConsumer, on('2026-10-16'), []).map(({ dueOn, deliveredOn }) =>
    deliveredOn === undefined ? dueOn : `${dueOn} ${deliveredOn}`,
  );
}

describe('which deliveries a package price goes by, on 16 October', () => {
  it.each<[string, PackageDuty, string[]]>([
    ['came late', packageDuty('2026-09-21 2026-10-05'), ['2026-09-21 2026-10-05']],
    ['is missing', packageDuty('2026-09-21'), ['2026-09-21']],
    [
      'was agreed in writing on the very deadline',
      packageDuty('2026-09-21', { acceptedOn: on('2026-09-21') }),
      ['2026-09-21'],
    ],
    ['was agreed in writing the day after', packageDuty('2026-09-21', { acceptedOn: on('2026-09-22') }), []],
    ['was never agreed in writing', unwritten('2026-09-21'), []],
    ['is only an aim', packageDuty('2026-09-21', { obligation: { aim: true } }), []],
    ['fell away', packageDuty('2026-09-21', { obligation: { cancelledOn: on('2026-10-01') } }), []],
    ['is from before Takt', packageDuty('2026-09-21 2026-10-05', { history: true }), []],
    ['began before the office took over', packageDuty('2026-09-21', { periodBeforeStart: true }), []],
    [
      'was given more days',
      packageDuty('2026-09-21', { obligation: { extensions: [granted('2026-10-09')] } }),
      ['2026-10-09'],
    ],
    [
      'and its wish for more days got no answer',
      packageDuty('2026-09-21', { obligation: { extensions: [asked('2026-09-18')] } }),
      [],
    ],
    [
      'and the office was late with a report that it had promised',
      packageDuty('2026-09-21', {
        obligation: { promisedReports: [{ dueOn: on('2026-09-10'), doneOn: on('2026-09-11') }] },
      }),
      [],
    ],
    [
      'was said yesterday to be in the system, and nobody has looked',
      packageDuty('2026-09-21', {
        obligation: obligation('2026-09-21', {
          items: [item('receipts', { answers: [said('in-the-system', '2026-10-15')] })],
        }),
      }),
      ['2026-09-21 2026-10-15'],
    ],
    [
      'was sent back, and can still be mended',
      packageDuty('2026-09-21', {
        obligation: obligation('2026-09-21', {
          items: [item('receipts', { arrivals: [returned('2026-09-21', '2026-10-15', '2026-10-20')] })],
        }),
      }),
      ['2026-09-21 2026-09-21'],
    ],
    [
      'is delivered in the bank, where nobody has looked',
      packageDuty('2026-09-21', { obligation: { channel: 'e-invoice-or-bank-feed' } }),
      [],
    ],
    [
      'is delivered in the bank, where it was last seen to be missing on 2 October',
      packageDuty('2026-09-21', {
        obligation: {
          channel: 'e-invoice-or-bank-feed',
          confirmations: [{ on: on('2026-10-02'), missingItemKeys: ['receipts'] }],
        },
      }),
      ['2026-09-21 2026-10-02'],
    ],
  ])('a delivery that %s', (_what, duty, expected) => {
    expect(counted(duty)).toEqual(expected);
  });

  it('none of a consumer', () => {
    expect(counted(packageDuty('2026-09-21'), true)).toEqual([]);
  });
});

function unwritten(story: string): PackageDuty {
  const { acceptedOn: _, ...duty } = packageDuty(story);
  return duty;
}

function granted(untilOn: string): ReturnType<typeof asked> {
  return asked('2026-09-18', { decision: 'granted', decidedOn: on('2026-09-18'), untilOn: on(untilOn) });
}
