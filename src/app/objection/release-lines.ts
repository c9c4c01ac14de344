import { sql } from 'kysely';
import { ore, type Ore } from '../../domain/kernel/index.ts';
import type { LineConsequence } from '../../domain/objection/index.ts';
import { surchargeKeyOf } from '../../domain/surcharge/index.ts';
import { creditSurcharge } from '../invoicing/credit-surcharge.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { derivePriced, loadPriced } from '../surcharge/derive-priced.ts';
import { aboutLine } from '../surcharge/line-about.ts';

/**
 * Does with the lines what was decided. A line on which another objection is open goes on resting, and is then worked out again where this one asks for it.
 * What has left is credited later, when the facts have been corrected.
 */
export async function releaseLines(
  scope: OfficeScope,
  clientId: string,
  lines: readonly LineConsequence[],
  words: string,
): Promise<void> {
  for (const line of lines) {
    if (line.follows === 'credited') await creditSurcharge(scope, line.lineId, { reason: words });
    if (line.follows === 'cancelled') await cancel(scope, clientId, line.lineId, words);
    if (line.follows === 'worked-out-again') await toState(scope, line.lineId, 'proposed');
    if (line.follows === 'stands') await toState(scope, line.lineId, 'as-it-was');
    if (line.follows === 'stands-in-part') {
      await toState(scope, line.lineId, 'as-it-was');
      await creditSurcharge(scope, line.lineId, { reason: words, sumOre: line.offOre, beforeItLeft: true });
    }
  }
}

/** Whether one of these lines has its credit already: a line has one. */
export async function isCredited(scope: OfficeScope, lineIds: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ credited: boolean }>`
    select exists (select from credit_line where office_id = ${scope.officeId} and line_id = any(${lineIds}::uuid[])) as credited`.execute(
    scope.trx,
  );
  return rows[0]!.credited;
}

/** What has left and would be less by the corrected facts: the difference is credited. One that is credited already is left to a person. */
export async function creditDifferences(
  scope: OfficeScope,
  clientId: string,
  lines: readonly LineConsequence[],
  words: string,
): Promise<void> {
  const left = lines.filter(({ follows }) => follows === 'difference-credited');
  if (left.length === 0) return;
  const sums = await deriveAnew(
    scope,
    clientId,
    left.map(({ lineId }) => lineId),
  );
  for (const { lineId, wasOre, isOre } of sums) {
    if (isOre < wasOre && !(await isCredited(scope, [lineId])))
      await creditSurcharge(scope, lineId, { reason: words, sumOre: wasOre - isOre });
  }
}

/** What lines would come to if nobody had decided on them, by the facts of now. */
async function deriveAnew(
  scope: OfficeScope,
  clientId: string,
  lineIds: readonly string[],
): Promise<{ lineId: string; wasOre: Ore; isOre: Ore }[]> {
  const { rows } = await sql<{ id: string; key: string; sum: Ore }>`
    select id, obligation_id || '/' || charge_key as key, sum_ore as sum from surcharge_line
    where office_id = ${scope.officeId} and id = any(${lineIds}::uuid[]) and obligation_id is not null`.execute(
    scope.trx,
  );
  const keys = new Set(rows.map(({ key }) => key));
  const priced = await loadPriced(scope, [clientId]);
  const facts = new Map(
    [...priced.facts].map(([id, all]) => [
      id,
      all.map(({ decided, ...one }) => (decided && !keys.has(surchargeKeyOf(one)) ? { ...one, decided } : one)),
    ]),
  );
  const { duties } = await derivePriced(scope, [clientId], { ...priced, facts });
  return rows.map(({ id, key, sum }) => {
    const outcome = duties.get(key);
    return { lineId: id, wasOre: sum, isOre: outcome?.outcome === 'due' ? outcome.arithmetic.sumOre : ore(0) };
  });
}

async function toState(scope: OfficeScope, lineId: string, to: 'proposed' | 'as-it-was'): Promise<void> {
  const { rows } = await sql<{
    id: string;
    client_id: string;
    obligation_id: string | null;
    request_id: string | null;
    sum_ore: number;
    state: string;
  }>`
    with held as (
      select l.id, exists (select from objection b where b.office_id = l.office_id and b.state = 'open'
        and (b.line_id = l.id or (b.line_id is null and b.obligation_id = l.obligation_id))) as more
      from surcharge_line l where l.office_id = ${scope.officeId} and l.id = ${lineId})
    update surcharge_line l set
      state = case when held.more then 'resting' when ${to} = 'proposed' then 'proposed' else coalesce(l.rested_from, 'approved') end,
      rested_from = case when not held.more then null when ${to} = 'proposed' then 'proposed' else l.rested_from end,
      decided_at = case when ${to} = 'proposed' or l.rested_from = 'proposed' then null else l.decided_at end,
      decided_by = case when ${to} = 'proposed' or l.rested_from = 'proposed' then null else l.decided_by end,
      reason_words = null
    from held where l.office_id = ${scope.officeId} and l.id = held.id and l.state = 'resting'
    returning l.id, l.client_id, l.obligation_id, l.request_id, l.sum_ore, l.state`.execute(scope.trx);
  await appendRecord(
    scope,
    rows
      .filter(({ state }) => state === 'approved')
      .map((row) => ({
        clientId: row.client_id,
        kind: 'surcharge-approved',
        data: { line: row.id, ...aboutLine(row), sumOre: row.sum_ore },
      })),
  );
}

async function cancel(scope: OfficeScope, clientId: string, lineId: string, words: string): Promise<void> {
  const row = await scope.trx
    .updateTable('surcharge_line')
    .set({
      state: 'waived',
      rested_from: null,
      decided_at: scope.now,
      decided_by: staffOf(scope),
      reason_code: 'objection',
      reason_words: words,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', lineId)
    .where('state', '=', 'resting')
    .returning(['obligation_id', 'request_id', 'sum_ore'])
    .executeTakeFirst();
  if (!row) return;
  await appendRecord(scope, [
    {
      clientId,
      kind: 'surcharge-waived',
      data: { line: lineId, ...aboutLine(row), sumOre: row.sum_ore, reason: 'objection' },
      words: { reason: words },
    },
  ]);
}
