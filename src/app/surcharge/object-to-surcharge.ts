import type { Instant } from '../../domain/kernel/index.ts';
import { addSeconds } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { openObjection } from '../objection/make-objection.ts';
import { undoSeconds } from './decide-surcharges.ts';
import { objectByOn } from './objection-days.ts';
import { lockRecordsOfLines } from './lock-records-of-lines.ts';

/**
 * The client says that an approved sum is not right. The line rests at once, with nothing invoiced, and a second person of the office is asked to answer by a
 * day. Saying it twice changes nothing; lines of other clients, and those that the client cannot see yet, are unknown.
 */
export async function objectToSurcharge(
  scope: OfficeScope,
  clientId: string,
  lineId: string,
  words?: string,
): Promise<{ objected: true } | { refused: 'unknown-line' | 'objection-too-late' | 'objection-answered' }> {
  await lockRecordsOfLines(scope, [lineId]);
  const line = await findLine(scope, clientId, lineId);
  if (!line || line.decided_at === null || line.decided_at > addSeconds(scope.now, -undoSeconds))
    return { refused: 'unknown-line' };
  // One that rests was objected to, on the telephone or because a day is disputed: the client may say the same of the sum.
  if (line.state !== 'approved' && line.state !== 'resting') return { refused: 'unknown-line' };
  if (line.state === 'approved' && objectByOn(scope, line.told_at) < scope.today)
    return { refused: 'objection-too-late' };
  const made = await openObjection(
    scope,
    clientId,
    {
      kind: 'surcharge',
      key: `surcharge/${lineId}`,
      obligationId: line.obligation_id,
      arrivalId: null,
      questionId: null,
      lineId,
      dayOn: null,
      judgedBy: line.decided_by ?? line.lead_id,
    },
    words === undefined ? {} : { words },
  );
  return 'refused' in made ? made : { objected: true };
}

async function findLine(
  scope: OfficeScope,
  clientId: string,
  lineId: string,
): Promise<
  | {
      state: string;
      decided_at: Instant | null;
      decided_by: string | null;
      told_at: Instant | null;
      obligation_id: string | null;
      lead_id: string;
    }
  | undefined
> {
  return scope.trx
    .selectFrom('surcharge_line as l')
    .innerJoin('client as c', (join) => join.onRef('c.office_id', '=', 'l.office_id').onRef('c.id', '=', 'l.client_id'))
    .select(['l.state', 'l.decided_at', 'l.decided_by', 'l.told_at', 'l.obligation_id', 'c.lead_id'])
    .where('l.office_id', '=', scope.officeId)
    .where('l.client_id', '=', clientId)
    .where('l.id', '=', lineId)
    .forUpdate('l')
    .executeTakeFirst();
}
