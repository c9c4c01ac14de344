import type { Instant } from '../../domain/kernel/index.ts';
import { addSeconds } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { openTasks } from '../task/open-tasks.ts';
import { undoSeconds } from './decide-surcharges.ts';
import { objectByOn } from './objection-days.ts';
import { objectionKey } from './objection-key.ts';
import { lockRecordsOfLines } from './lock-records-of-lines.ts';
import { restSurcharges } from './rest-surcharges.ts';

/**
 * The client says that an approved sum is not right. The line rests at once, with nothing invoiced, and whoever leads the engagement is asked to talk
 * with the client and decide again. Saying it twice changes nothing; lines of other clients, and those that the client cannot see yet, are unknown.
 */
export async function objectToSurcharge(
  scope: OfficeScope,
  clientId: string,
  lineId: string,
  words?: string,
): Promise<{ objected: true } | { refused: 'unknown-line' | 'objection-too-late' }> {
  await lockRecordsOfLines(scope, [lineId]);
  const line = await findLine(scope, clientId, lineId);
  if (line?.state === 'resting') return { objected: true };
  if (!line || line.state !== 'approved' || line.decided_at > addSeconds(scope.now, -undoSeconds))
    return { refused: 'unknown-line' };
  if (objectByOn(scope, line.told_at) < scope.today) return { refused: 'objection-too-late' };
  await restSurcharges(scope, [lineId], words);
  await openTasks(scope, [
    {
      kind: 'surcharge-objected',
      dedupeKey: objectionKey(lineId),
      clientId,
      ...(line.obligation_id === null ? {} : { obligationId: line.obligation_id }),
      leadId: line.lead_id,
    },
  ]);
  return { objected: true };
}

async function findLine(
  scope: OfficeScope,
  clientId: string,
  lineId: string,
): Promise<
  | { state: string; decided_at: Instant; told_at: Instant | null; obligation_id: string | null; lead_id: string }
  | undefined
> {
  const line = await scope.trx
    .selectFrom('surcharge_line as l')
    .innerJoin('client as c', (join) => join.onRef('c.office_id', '=', 'l.office_id').onRef('c.id', '=', 'l.client_id'))
    .select(['l.state', 'l.decided_at', 'l.told_at', 'l.obligation_id', 'c.lead_id'])
    .where('l.office_id', '=', scope.officeId)
    .where('l.client_id', '=', clientId)
    .where('l.id', '=', lineId)
    .forUpdate('l')
    .executeTakeFirst();
  return line && line.decided_at !== null ? { ...line, decided_at: line.decided_at } : undefined;
}
