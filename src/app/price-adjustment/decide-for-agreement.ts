import { decideAdjustment, type Adjustment, type IndexChange } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadClientsToRemind, type ClientToRemind, type Recipient } from '../reminder/load-recipients.ts';
import { findWhoPays } from '../surcharge/tell-surcharges.ts';
import type { AgreementToAdjust } from './load-agreements-to-adjust.ts';

/** What the office wants: how much, and from when. */
export interface WantedAdjustment {
  change: IndexChange;
  startOn: CalendarDate;
}

export type AgreementDecision =
  | { adjustment: Adjustment; client: ClientToRemind; recipient: Recipient }
  | { refused: Exclude<Refused, 'notice-too-short'> }
  | { refused: 'notice-too-short'; earliestOn: CalendarDate };

type Refused =
  Extract<ReturnType<typeof decideAdjustment>, { refused: unknown }>['refused'] | 'open-proposal' | 'no-address';

/**
 * What happens to each agreement, with whoever would be told. One that waits for the client's answer is left alone, since its prices are on the table;
 * where nobody can be written to there is no notice, and so no new price.
 */
export async function decideForAgreements(
  scope: OfficeScope,
  agreements: readonly AgreementToAdjust[],
  { change, startOn }: WantedAdjustment,
): Promise<Map<string, AgreementDecision>> {
  const clients = await loadClientsToRemind(scope, [...new Set(agreements.map(({ clientId }) => clientId))]);
  return new Map(
    agreements.map((agreement) => {
      const facts = { ...agreement.facts, noticeOn: scope.today, wantedOn: startOn };
      return [agreement.agreementId, decideForOne(agreement, decideAdjustment(facts, change), clients)];
    }),
  );
}

function decideForOne(
  { clientId, proposal }: AgreementToAdjust,
  adjustment: ReturnType<typeof decideAdjustment>,
  clients: ReadonlyMap<string, ClientToRemind>,
): AgreementDecision {
  if ('refused' in adjustment) return adjustment;
  if (proposal?.state === 'sent') return { refused: 'open-proposal' };
  const client = clients.get(clientId);
  const recipient = client && findWhoPays(client);
  return client && recipient ? { adjustment, client, recipient } : { refused: 'no-address' };
}
