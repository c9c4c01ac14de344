import { sql } from 'kysely';
import { generalVatBasisPoints, type ChargeTerm } from '../../domain/agreement/index.ts';
import { deriveObligationStatus } from '../../domain/obligation/index.ts';
import {
  isProposedOn,
  surchargeKeyOf,
  type Arithmetic,
  type RequestArithmetic,
  type RequestOutcome,
  type ProposingStop,
  type SurchargeFacts,
  type SurchargeOutcome,
} from '../../domain/surcharge/index.ts';
import type { SurchargeLineTable } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord, type NewEvent } from '../record/append-record.ts';
import { derivePricedIn, loadPriced } from './derive-priced.ts';
import { lockCapCircles } from './find-cap-circles.ts';
import { aboutLine } from './line-about.ts';
import { loadProposingStops } from './load-proposing-stops.ts';
import { refreshCostOfLateness } from './refresh-cost.ts';
import { restUnderObjection } from './rest-under-objection.ts';

/** What a charge carries where its clause says nothing else. */
export const vatBasisPoints = generalVatBasisPoints;

/**
 * Brings the surcharge lines of some clients in step with the facts: a duty that ended late, or a request at short notice that is done, gets one proposed line,
 * or one forgiven; a proposal whose facts changed is changed or withdrawn. So are the proposals of companies that share a cap with them. A decided line is never
 * touched. Running twice changes nothing the second time.
 */
export async function settleSurcharges(scope: OfficeScope, clientIds: readonly string[]): Promise<void> {
  const circles = await lockCapCircles(scope, clientIds);
  const all = [...new Set([...clientIds, ...circles.keys()])];
  const priced = await loadPriced(scope, all);
  const outcomes = derivePricedIn(scope, circles, [priced]);
  const lines = await loadLines(scope, all);
  const stops = await loadProposingStops(scope, all);
  const events: NewEvent[] = [];
  for (const [clientId, facts] of priced.facts) {
    const requests = (priced.requests.get(clientId) ?? []).map((request) => request.facts);
    for (const one of facts) {
      const key = surchargeKeyOf(one);
      const about = { obligation_id: one.obligationId, request_id: null };
      const isProposed = isProposedNow(scope, one, stops.get(clientId) ?? []);
      const target = { clientId, about, clauseKey: one.clauseKey, term: one.term, isProposed };
      const event = await settleOne(scope, target, outcomes.duties.get(key)!, lines.get(key));
      if (event) events.push(event);
    }
    for (const one of requests) {
      const about = { obligation_id: null, request_id: one.requestId };
      // What a client orders at a named price is no lateness: it goes on.
      const target = { clientId, about, clauseKey: one.clauseKey, term: one.term, isProposed: true };
      const event = await settleOne(scope, target, outcomes.requests.get(one.requestId)!, lines.get(one.requestId));
      if (event) events.push(event);
    }
  }
  // Whoever changed a fact of one company did nothing to the others: Takt did.
  const isOwn = ({ clientId }: NewEvent): boolean => clientIds.includes(clientId);
  await appendRecord(scope, events.filter(isOwn));
  await appendRecord(
    { ...scope, actor: 'takt' },
    events.filter((event) => !isOwn(event)),
  );
  await restUnderObjection(scope, all);
  if (events.length > 0) await refreshCostOfLateness(scope, [...new Set(events.map(({ clientId }) => clientId))]);
}

/** What a line is made for. */
interface LineTarget {
  clientId: string;
  about: Pick<SurchargeLineTable, 'obligation_id' | 'request_id'>;
  clauseKey: string;
  term: ChargeTerm;
  /** False while Takt has stopped proposing for the client: the line is kept to be seen, and never charged. */
  isProposed: boolean;
}

type AnyArithmetic = Arithmetic | RequestArithmetic;

type Line = Pick<SurchargeLineTable, 'id' | 'state' | 'sum_ore' | 'arithmetic'> & { arithmetic: AnyArithmetic };

async function settleOne(
  scope: OfficeScope,
  target: LineTarget,
  outcome: SurchargeOutcome | RequestOutcome,
  line: Line | undefined,
): Promise<NewEvent | undefined> {
  const wanted = wantedLine(outcome, target);
  if (!line) {
    if (!wanted) return undefined;
    const id = scope.ids.next();
    await scope.trx
      .insertInto('surcharge_line')
      .values({
        office_id: scope.officeId,
        id,
        client_id: target.clientId,
        ...target.about,
        clause_key: target.clauseKey,
        charge_key: target.term.key,
        state: wanted.state,
        sum_ore: wanted.arithmetic.sumOre,
        vat_basis_points: target.term.vatBasisPoints ?? vatBasisPoints,
        arithmetic: JSON.stringify(wanted.arithmetic),
        proposed_at: scope.now,
        decided_at: wanted.state === 'not-proposed' ? scope.now : null,
      })
      .execute();
    return eventOf(target, id, wanted);
  }
  const undecided = line.state === 'proposed' || line.state === 'withdrawn' || line.state === 'forgiven';
  if (!undecided) return undefined;
  if (!wanted) return line.state === 'withdrawn' ? undefined : withdraw(scope, target, line);
  if (line.state === wanted.state && line.sum_ore === wanted.arithmetic.sumOre) return undefined;
  await updateLine(scope, line.id, wanted.state, wanted.arithmetic);
  return eventOf(target, line.id, wanted);
}

interface WantedLine {
  state: 'proposed' | 'forgiven' | 'not-proposed';
  arithmetic: AnyArithmetic;
}

/** While a duty runs there is no line: what it costs so far is computed when it is shown. */
function wantedLine(outcome: SurchargeOutcome | RequestOutcome, { isProposed }: LineTarget): WantedLine | undefined {
  if (outcome.outcome === 'due')
    return { state: isProposed ? 'proposed' : 'not-proposed', arithmetic: outcome.arithmetic };
  if (outcome.outcome === 'forgiven' && outcome.ended) return { state: 'forgiven', arithmetic: outcome.arithmetic };
  return undefined;
}

/** By the day on which it ended, and never where the only message about it named no price. */
function isProposedNow(
  { today, closures }: OfficeScope,
  { obligation, notice }: SurchargeFacts,
  stops: readonly ProposingStop[],
): boolean {
  if (stops.length === 0) return true;
  const { deliveredOn } = deriveObligationStatus(obligation, today, closures);
  return notice?.unnamed !== true && isProposedOn(stops, deliveredOn ?? today);
}

async function withdraw(scope: OfficeScope, { clientId, about }: LineTarget, line: Line): Promise<NewEvent> {
  await updateLine(scope, line.id, 'withdrawn', line.arithmetic);
  return { clientId, kind: 'surcharge-undone', data: { ...aboutLine(about), line: line.id, withdrawn: true } };
}

async function updateLine(
  scope: OfficeScope,
  id: string,
  state: 'proposed' | 'forgiven' | 'withdrawn' | 'not-proposed',
  arithmetic: AnyArithmetic,
): Promise<void> {
  await scope.trx
    .updateTable('surcharge_line')
    .set({
      decided_at: state === 'not-proposed' ? scope.now : null,
      state,
      sum_ore: arithmetic.sumOre,
      arithmetic: JSON.stringify(arithmetic),
      proposed_at: scope.now,
    })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', id)
    .execute();
}

const kindOf = {
  proposed: 'surcharge-proposed',
  forgiven: 'surcharge-forgiven',
  'not-proposed': 'surcharge-not-proposed',
} as const;

function eventOf({ clientId, about }: LineTarget, lineId: string, { state, arithmetic }: WantedLine): NewEvent {
  const kind = kindOf[state];
  const days =
    'daysLate' in arithmetic
      ? {
          daysLate: arithmetic.daysLate,
          firstChargedOn: arithmetic.firstChargedOn,
          countedToOn: arithmetic.countedToOn,
        }
      : {};
  return {
    clientId,
    kind,
    data: { ...aboutLine(about), line: lineId, sumOre: arithmetic.sumOre, ...days },
  };
}

async function loadLines(scope: OfficeScope, clientIds: readonly string[]): Promise<Map<string, Line>> {
  const { rows } = await sql<Line & { key: string }>`
    select coalesce(request_id::text, obligation_id || '/' || charge_key) as key, id, state, sum_ore, arithmetic from surcharge_line
    where office_id = ${scope.officeId} and client_id = any(${clientIds}::uuid[])
    order by id for update`.execute(scope.trx);
  return new Map(rows.map((row) => [row.key, row]));
}
