import type { SharedCap } from '../../domain/agreement/index.ts';
import {
  deriveAllSurcharges,
  type CapFacts,
  type DerivedSurcharges,
  type RequestFacts,
  type SurchargeFacts,
} from '../../domain/surcharge/index.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/**
 * What the duties and the requests of one client cost, or of several companies that share a cap. Where an agreement caps its charges together, the caps of
 * its newest version among them hold for all of them.
 */
export function deriveClientSurcharges(
  scope: Pick<OfficeScope, 'closures' | 'today'>,
  facts: readonly SurchargeFacts[],
  duties: readonly LoadedObligation[],
  requests: readonly RequestFacts[] = [],
): DerivedSurcharges {
  const dutyOf = new Map(duties.map((duty) => [duty.row.id, duty]));
  const newest = new Map<string, LoadedObligation>();
  for (const duty of duties) {
    const { agreement_id: agreementId, version } = duty.row;
    if (duty.sharedCaps.length > 0 && version >= (newest.get(agreementId)?.row.version ?? 0))
      newest.set(agreementId, duty);
  }
  const capped = <Facts extends CapFacts>(one: Facts, clientKey: string, agreementKey: string): Facts => {
    const sharedCaps: readonly SharedCap[] = newest.get(agreementKey)?.sharedCaps ?? [];
    return { ...one, clientKey, agreementKey, sharedCaps };
  };
  return deriveAllSurcharges(
    facts.map((one) => {
      const row = dutyOf.get(one.obligationId)?.row;
      return capped(one, row?.client_id ?? '', row?.agreement_id ?? '');
    }),
    requests.map((one) => capped(one, one.clientKey ?? '', one.agreementKey ?? '')),
    { closures: scope.closures, today: scope.today },
  );
}
