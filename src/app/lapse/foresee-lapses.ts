import type { CalendarDate } from '../../domain/kernel/index.ts';
import { findLastPackageDay } from '../../domain/lapse/index.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadPackageAgreements } from './load-package-agreements.ts';

/**
 * Of duties that are late, the last day on which each can come without its agreement's package price lapsing, where that day has not passed. Nothing where the
 * agreement has no such rule, where it goes by a number of late deliveries, and where the price has lapsed already.
 */
export async function foreseeLapses(
  scope: OfficeScope,
  duties: readonly LoadedObligation[],
  on: CalendarDate,
): Promise<Map<string, CalendarDate>> {
  const clientIds = [...new Set(duties.map(({ row }) => row.client_id))];
  const agreements = clientIds.length === 0 ? [] : await loadPackageAgreements(scope, { clientIds });
  const asked = new Set(duties.map(({ row }) => row.id));
  return new Map(
    agreements
      .filter(({ stored }) => stored.every(({ toOn }) => toOn !== undefined))
      .flatMap(({ times }) => times.filter(({ fromOn, toOn }) => fromOn <= on && (toOn === undefined || toOn >= on)))
      .flatMap(({ rule, deliveries }) =>
        deliveries
          .filter(({ obligationId, deliveredOn }) => asked.has(obligationId) && deliveredOn === undefined)
          .flatMap(({ obligationId, dueOn }): [string, CalendarDate][] => {
            const lastOn = findLastPackageDay(rule, dueOn, scope.closures);
            return lastOn === undefined || lastOn < on ? [] : [[obligationId, lastOn]];
          }),
      ),
  );
}
