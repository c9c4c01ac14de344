import { isEnded, type Referral } from '../../domain/referral/index.ts';
import type { RecordData, RecordKind } from '../../domain/record/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findReferralMatter, settleReferralTasks } from './decide-referral-tasks.ts';
import type { ReferralRow } from './find-referral.ts';

export interface ReferralEvent {
  kind: Extract<RecordKind, `referral-${string}`>;
  data?: RecordData;
  words?: Readonly<Record<string, string>>;
}

/**
 * Writes what was decided of a referral, its event and what a person has to do now, in the running transaction. No event holds a name of an office: ids,
 * counts and what was told. Where it ends by an answer that the lead has not written down, the lead hears of it.
 */
export async function saveReferral(
  scope: OfficeScope,
  row: Pick<ReferralRow, 'id' | 'client_id'>,
  referral: Referral,
  leadId: string,
  { kind, data, words }: ReferralEvent,
): Promise<void> {
  await scope.trx
    .updateTable('referral')
    .set({ referral: JSON.stringify(referral), state: referral.state, changed_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', row.id)
    .execute();
  await appendRecord(scope, [
    {
      clientId: row.client_id,
      kind,
      data: { referral: row.id, ...data },
      ...(words === undefined || Object.keys(words).length === 0 ? {} : { words }),
    },
  ]);
  const isTold = isEnded(referral) && staffOf(scope) !== leadId && kind !== 'referral-ended';
  const matter = isTold ? 'ended' : findReferralMatter(referral, scope.today);
  await settleReferralTasks(scope, { id: row.id, clientId: row.client_id, leadId }, matter);
}
