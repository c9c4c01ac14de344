import { sql } from 'kysely';
import { generalVatBasisPoints } from '../../domain/agreement/index.ts';
import {
  surchargeKeyOf,
  type Arithmetic,
  type SurchargeFacts,
  type SurchargeOutcome,
} from '../../domain/surcharge/index.ts';
import type { SurchargeLineTable } from '../../db/tables.ts';
import { loadObligations } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord, type NewEvent } from '../record/append-record.ts';
import { deriveClientSurcharges } from './derive-client-surcharges.ts';
import { loadSurchargeFacts } from './load-surcharge-facts.ts';
import { refreshCostOfLateness } from './refresh-cost.ts';

/** What a charge carries where its clause says nothing else. */
export const vatBasisPoints = generalVatBasisPoints;

/**
 * Brings the surcharge lines of some clients in step with the facts: a duty that ended late gets one proposed line, or one forgiven; a proposal
 * whose facts changed is changed or withdrawn. A decided line is never touched. Running twice changes nothing the second time.
 */
export async function settleSurcharges(scope: OfficeScope, clientIds: readonly string[]): Promise<void> {
  const duties = await loadObligations(scope, { clientIds, pricedByOn: scope.today });
  const factsByClient = await loadSurchargeFacts(scope, clientIds, duties);
  const lines = await loadLines(scope, clientIds);
  const events: NewEvent[] = [];
  for (const [clientId, facts] of factsByClient) {
    if (facts.length === 0) continue;
    const outcomes = deriveClientSurcharges(scope, facts, duties);
    for (const one of facts) {
      const key = surchargeKeyOf(one);
      const event = await settleOne(scope, clientId, one, outcomes.get(key)!, lines.get(key));
      if (event) events.push(event);
    }
  }
  await appendRecord(scope, events);
  if (events.length > 0) await refreshCostOfLateness(scope, clientIds);
}

type Line = Pick<SurchargeLineTable, 'id' | 'state' | 'sum_ore' | 'arithmetic'> & { arithmetic: Arithmetic };

async function settleOne(
  scope: OfficeScope,
  clientId: string,
  { obligationId, clauseKey, term }: SurchargeFacts,
  outcome: SurchargeOutcome,
  line: Line | undefined,
): Promise<NewEvent | undefined> {
  const wanted = wantedLine(outcome);
  if (!line) {
    if (!wanted) return undefined;
    const id = scope.ids.next();
    await scope.trx
      .insertInto('surcharge_line')
      .values({
        office_id: scope.officeId,
        id,
        client_id: clientId,
        obligation_id: obligationId,
        clause_key: clauseKey,
        charge_key: term.key,
        state: wanted.state,
        sum_ore: wanted.arithmetic.sumOre,
        vat_basis_points: term.vatBasisPoints ?? vatBasisPoints,
        arithmetic: JSON.stringify(wanted.arithmetic),
        proposed_at: scope.now,
      })
      .execute();
    return eventOf(clientId, obligationId, id, wanted);
  }
  const undecided = line.state === 'proposed' || line.state === 'withdrawn' || line.state === 'forgiven';
  if (!undecided) return undefined;
  if (!wanted) return line.state === 'withdrawn' ? undefined : withdraw(scope, clientId, obligationId, line);
  if (line.state === wanted.state && line.sum_ore === wanted.arithmetic.sumOre) return undefined;
  await updateLine(scope, line.id, wanted.state, wanted.arithmetic);
  return eventOf(clientId, obligationId, line.id, wanted);
}

interface WantedLine {
  state: 'proposed' | 'forgiven';
  arithmetic: Arithmetic;
}

/** While a duty runs there is no line: what it costs so far is computed when it is shown. */
function wantedLine(outcome: SurchargeOutcome): WantedLine | undefined {
  if (outcome.outcome === 'due') return { state: 'proposed', arithmetic: outcome.arithmetic };
  if (outcome.outcome === 'forgiven' && outcome.ended) return { state: 'forgiven', arithmetic: outcome.arithmetic };
  return undefined;
}

async function withdraw(scope: OfficeScope, clientId: string, obligationId: string, line: Line): Promise<NewEvent> {
  await updateLine(scope, line.id, 'withdrawn', line.arithmetic);
  return { clientId, kind: 'surcharge-undone', data: { obligation: obligationId, line: line.id, withdrawn: true } };
}

async function updateLine(
  scope: OfficeScope,
  id: string,
  state: 'proposed' | 'forgiven' | 'withdrawn',
  arithmetic: Arithmetic,
): Promise<void> {
  await scope.trx
    .updateTable('surcharge_line')
    .set({ state, sum_ore: arithmetic.sumOre, arithmetic: JSON.stringify(arithmetic), proposed_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .execute();
}

function eventOf(clientId: string, obligationId: string, lineId: string, wanted: WantedLine): NewEvent {
  const kind = wanted.state === 'proposed' ? 'surcharge-proposed' : 'surcharge-forgiven';
  return {
    clientId,
    kind,
    data: {
      obligation: obligationId,
      line: lineId,
      sumOre: wanted.arithmetic.sumOre,
      daysLate: wanted.arithmetic.daysLate,
      firstChargedOn: wanted.arithmetic.firstChargedOn,
      countedToOn: wanted.arithmetic.countedToOn,
    },
  };
}

async function loadLines(scope: OfficeScope, clientIds: readonly string[]): Promise<Map<string, Line>> {
  const { rows } = await sql<Line & { key: string }>`
    select obligation_id || '/' || charge_key as key, id, state, sum_ore, arithmetic from surcharge_line
    where office_id = ${scope.officeId} and client_id = any(${clientIds}::uuid[])
    for update`.execute(scope.trx);
  return new Map(rows.map((row) => [row.key, row]));
}
