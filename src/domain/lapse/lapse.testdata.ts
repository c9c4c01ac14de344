import type { LapseRule } from '../agreement/index.ts';
import { calendarDate as on } from '../kernel/index.ts';
import type { ObligationFacts } from '../obligation/index.ts';
import { deliveredOn } from '../obligation/obligation.testdata.ts';
import type { PackageDuty } from './find-counted-deliveries.ts';

/** Lapses once a delivery is more than ten days late, and comes back after one whole month in time. */
export const tenDays: LapseRule = { entersAfter: { count: 10, unit: 'days' }, endsAfterMonths: 1 };

/** A duty as `due delivered`, or `due` alone while it is missing; its id is its deadline. */
export function packageDuty(
  story: string,
  facts: Partial<Omit<PackageDuty, 'obligation'>> & { obligation?: Partial<ObligationFacts> } = {},
): PackageDuty {
  const [due, delivered] = story.split(' ');
  const { obligation, ...own } = facts;
  return {
    obligationId: due!,
    obligation: deliveredOn(due!, delivered, obligation),
    acceptedOn: on('2026-01-02'),
    history: false,
    periodBeforeStart: false,
    ...own,
  };
}
