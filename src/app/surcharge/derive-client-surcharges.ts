import { deriveSurcharges, type SurchargeFacts, type SurchargeOutcome } from '../../domain/surcharge/index.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/**
 * What the duties of one client cost. Duties whose agreement caps its charges together are worked out agreement by agreement, under the caps of
 * its newest version among them; all others at once.
 */
export function deriveClientSurcharges(
  scope: Pick<OfficeScope, 'closures' | 'today'>,
  facts: readonly SurchargeFacts[],
  duties: readonly LoadedObligation[],
): Map<string, SurchargeOutcome> {
  const calendar = { closures: scope.closures, today: scope.today };
  const dutyOf = new Map(duties.map((duty) => [duty.row.id, duty]));
  const capped = new Map<string, LoadedObligation>();
  for (const duty of duties) {
    const { agreement_id: agreementId, version } = duty.row;
    if (duty.sharedCaps.length > 0 && version >= (capped.get(agreementId)?.row.version ?? 0))
      capped.set(agreementId, duty);
  }
  if (capped.size === 0) return deriveSurcharges(facts, calendar);
  const groups = Map.groupBy(facts, ({ obligationId }) => {
    const agreementId = dutyOf.get(obligationId)?.row.agreement_id;
    return agreementId !== undefined && capped.has(agreementId) ? agreementId : undefined;
  });
  return new Map(
    [...groups].flatMap(([agreementId, own]) => {
      const caps = agreementId === undefined ? [] : (capped.get(agreementId)?.sharedCaps ?? []);
      return [...deriveSurcharges(own, calendar, caps)];
    }),
  );
}
