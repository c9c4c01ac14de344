import { decideCredit } from '../../domain/invoicing/index.ts';
import { ore } from '../../domain/kernel/index.ts';
import { settleProposing } from '../objection/settle-proposing.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { lockRecordsOfLines } from '../surcharge/lock-records-of-lines.ts';
import { aboutLine } from '../surcharge/line-about.ts';

export interface Credit {
  reason: string;
  /** Without VAT; without one the whole line. */
  sumOre?: number;
  /** Credited before it has left: the credit line leaves with the first export after the line. */
  beforeItLeft?: true;
}

export type CreditOutcome =
  | { creditId: string; sumOre: number }
  | { refused: 'not-found' | 'not-exported' | 'already-credited' | 'credit-too-large' };

/**
 * Takes back a surcharge that has left, whole or in part, with a reason. The line itself stays as it is; the credit line leaves the way the
 * surcharge left, with the next export. The line is locked, so that of two people at once one credits it.
 */
export async function creditSurcharge(
  scope: OfficeScope,
  lineId: string,
  { reason, sumOre, beforeItLeft }: Credit,
): Promise<CreditOutcome> {
  await lockRecordsOfLines(scope, [lineId]);
  const line = await scope.trx
    .selectFrom('surcharge_line')
    .select(['client_id', 'obligation_id', 'request_id', 'sum_ore', 'exported_in'])
    .where('office_id', '=', scope.officeId)
    .where('id', '=', lineId)
    .forUpdate()
    .executeTakeFirst();
  if (!line) return { refused: 'not-found' };
  const before = await scope.trx
    .selectFrom('credit_line')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('line_id', '=', lineId)
    .executeTakeFirst();
  const decision = decideCredit(
    {
      sumOre: ore(line.sum_ore),
      exported: beforeItLeft === true || line.exported_in !== null,
      credited: before !== undefined,
    },
    sumOre === undefined ? undefined : ore(sumOre),
  );
  if ('refused' in decision) return decision;
  const creditId = scope.ids.next();
  await scope.trx
    .insertInto('credit_line')
    .values({
      office_id: scope.officeId,
      id: creditId,
      line_id: lineId,
      client_id: line.client_id,
      sum_ore: decision.credit,
      reason_words: reason,
      made_by: staffOf(scope),
      made_at: scope.now,
    })
    .execute();
  await appendRecord(scope, [
    {
      clientId: line.client_id,
      kind: 'surcharge-credited',
      data: { line: lineId, ...aboutLine(line), credit: creditId, sumOre: decision.credit },
      words: { reason },
    },
  ]);
  await settleProposing(scope, [line.client_id]);
  return { creditId, sumOre: decision.credit };
}
