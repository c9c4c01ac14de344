import { sql } from 'kysely';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import { deriveObligationStatus, type ObligationStatus } from '../../domain/obligation/index.ts';
import { surchargeKeyOf, type RequestOutcome, type SurchargeOutcome } from '../../domain/surcharge/index.ts';
import type { Language } from '../../db/tables.ts';
import type { SurchargeList, SurchargeView } from '../../http/contract/office.ts';
import { wordsOf } from '../../texts/words/words.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import { addSeconds, dateInZone } from '../office-time.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { LoadedRequest } from '../request/load-requests.ts';
import { chooseShownClients } from './choose-shown-clients.ts';
import { chooseShownLines, type LinePlace, type LineWindow } from './choose-shown-lines.ts';
import { undoSeconds } from './decide-surcharges.ts';
import { derivePriced, toPriced } from './derive-priced.ts';
import {
  describeHaste,
  describeSurcharge,
  type Haste,
  type Lateness,
  type ShownSurcharge as Shown,
} from './describe-surcharge.ts';
import {
  loadClientNames,
  loadShownDuties,
  loadShownRequests,
  loadStoredLines,
  shownFromOn,
  type StoredLine,
} from './load-shown-duties.ts';
import { vatBasisPoints } from './settle-surcharges.ts';

export interface SurchargeQuery {
  /** Of whoever reads: the reason for a waiver is told in it. */
  language: Language;
  state?: SurchargeView['state'];
  clientId?: string;
  /** The place after which the page begins: `nextBefore` of the one before it. */
  before?: string;
}

/** Closed lines of so many days are shown without being asked for. */
const recentDays = 60;
const closedPerPage = 200;

/**
 * What lateness costs, duty by duty: lines that were proposed or decided as they stand stored, and running or locked ones worked out now from
 * the facts and the day by the same rule that will propose them. Each with its arithmetic and every condition of the fairness lock. Of a large office
 * the clients are shown whom it concerns most, and how many there are in all.
 */
export async function viewSurcharges(scope: OfficeScope, query: SurchargeQuery): Promise<SurchargeList> {
  const shownClients =
    query.clientId === undefined ? await chooseShownClients(scope) : { ids: [query.clientId], of: 1 };
  const clientIds = shownClients.ids;
  const lines = await loadStoredLines(scope, clientIds);
  const duties = (await loadShownDuties(scope, clientIds)).filter(({ clause }) => clause.charges.length > 0);
  const requests = await loadShownRequests(scope, lines, clientIds);
  const names = await loadClientNames(scope, clientIds);
  const priced = await toPriced(scope, clientIds, duties, requests);
  const outcomes = await derivePriced(scope, clientIds, priced);
  const stored = new Map(lines.map((line) => [line.requestId ?? `${line.obligationId}/${line.chargeKey}`, line]));
  const found: Found[] = [];
  for (const clientId of clientIds) {
    const asked = priced.requests.get(clientId) ?? [];
    found.push(...findHaste(scope, query, asked, outcomes.requests, stored, names.get(clientId)));
    const dutyOf = new Map((priced.duties.get(clientId) ?? []).map((duty) => [duty.row.id, duty]));
    for (const own of priced.facts.get(clientId) ?? []) {
      const duty = dutyOf.get(own.obligationId)!;
      const line = stored.get(surchargeKeyOf(own));
      const shown = line
        ? ofLine(line, scope, query.language)
        : ofOutcome(outcomes.duties.get(surchargeKeyOf(own))!, duty, scope);
      // What a client who has left still owes is shown only where a line was made.
      if (!shown || (!line && names.get(clientId)?.active !== true)) continue;
      const status = deriveObligationStatus(duty.facts, scope.today, scope.closures);
      const closedOn = findClosedOn(shown, line, status, scope);
      const clientName = names.get(clientId)?.name ?? '';
      found.push({ duty, facts: own, status, shown, clientName, closedOn, lineKey: surchargeKeyOf(own) });
    }
  }
  const chosen = chooseShownLines(
    found.filter(({ shown }) => query.state === undefined || shown.state === query.state),
    windowOf(query, scope),
  );
  return {
    // Only what is shown is put into words.
    lines: chosen.lines
      .map((one) => ({ one, view: 'duty' in one ? describeSurcharge(scope, one) : describeHaste(one) }))
      .sort(inOrder)
      .map(({ view }) => view),
    nextBefore: chosen.nextBefore,
    clients: { shown: clientIds.length, of: shownClients.of },
    year: await viewYear(scope, query.clientId),
  };
}

type Found = (Lateness | Haste) & LinePlace;

/** Requests that cost something, and those whose lock is closed; what is not done yet has no sum. */
function findHaste(
  scope: OfficeScope,
  { language }: SurchargeQuery,
  requests: readonly LoadedRequest[],
  outcomes: ReadonlyMap<string, RequestOutcome>,
  stored: ReadonlyMap<string, StoredLine>,
  client: { name: string; active: boolean } | undefined,
): Found[] {
  return requests.flatMap((request): Found[] => {
    const { id, needed_on: neededOn } = request.row;
    const line = stored.get(id);
    const outcome = outcomes.get(id)!;
    const isLocked = outcome.outcome === 'locked' && neededOn > shownFromOn(scope.today) && client?.active === true;
    if (!line && !isLocked) return [];
    const shown: Shown = line ? ofLine(line, scope, language) : { ...undecided, state: 'locked', sumOre: 0 };
    const closedOn = line ? closedOnOf(line, scope) : neededOn;
    return [{ request, shown, clientName: client?.name ?? '', closedOn, lineKey: id }];
  });
}

function windowOf({ clientId, state, before }: SurchargeQuery, scope: OfficeScope): LineWindow {
  if (clientId !== undefined) return before === undefined ? {} : { before };
  if (before !== undefined) return { before, most: closedPerPage };
  return { most: closedPerPage, ...(state === undefined ? { fromOn: addDays(scope.today, -recentDays) } : {}) };
}

/** The day on which nothing more was asked of anybody; undefined while something is, or while the duty may still cost something. */
function findClosedOn(
  shown: Shown,
  line: StoredLine | undefined,
  status: ObligationStatus,
  scope: OfficeScope,
): CalendarDate | undefined {
  if (shown.state === 'locked') return status.deliveredOn ?? status.dueOn;
  return line && closedOnOf(line, scope);
}

function closedOnOf(line: StoredLine, scope: OfficeScope): CalendarDate | undefined {
  if (line.state === 'proposed' || line.state === 'resting') return undefined;
  return dateInZone(line.decidedAt ?? line.proposedAt, scope.zone);
}

const undecided = { id: null, decidedAt: null, decidedBy: null, reason: null, undoUntil: null, vatBasisPoints };

/** A stored line as it is shown. */
export function ofLine(line: StoredLine, scope: OfficeScope, language: Language): Shown {
  const undoUntil =
    line.decidedAt !== null && line.toldAt === null && line.state !== 'resting'
      ? addSeconds(line.decidedAt, undoSeconds)
      : null;
  return {
    ...line,
    reason: reasonOf(line, language),
    undoUntil: undoUntil !== null && undoUntil > scope.now ? undoUntil : null,
  };
}

/** `Sykdom: innlagt i uke 47`: the reason's name, and what was added to it. */
function reasonOf({ reasonCode, reasonWords }: StoredLine, language: Language): string | null {
  if (reasonCode === null) return reasonWords;
  const reasons: Readonly<Record<string, string>> = wordsOf(language).waiveReasons;
  const name = Object.hasOwn(reasons, reasonCode) ? reasons[reasonCode]! : reasonCode;
  return reasonWords === null ? name : `${name}: ${reasonWords}`;
}

/** What is not stored: while a duty runs, and where the lock is closed. An ended duty that costs something has its line. */
function ofOutcome(outcome: SurchargeOutcome, duty: LoadedObligation, scope: OfficeScope): Shown | undefined {
  if (outcome.outcome === 'running') {
    return { ...undecided, state: 'running', sumOre: outcome.arithmetic.sumOre, arithmetic: outcome.arithmetic };
  }
  if (outcome.outcome === 'forgiven' && !outcome.ended) {
    return { ...undecided, state: 'forgiven', sumOre: outcome.arithmetic.sumOre, arithmetic: outcome.arithmetic };
  }
  const recent = duty.row.due_on > shownFromOn(scope.today);
  return outcome.outcome === 'locked' && recent ? { ...undecided, state: 'locked', sumOre: 0 } : undefined;
}

const order: readonly SurchargeView['state'][] = ['proposed', 'running', 'resting'];

interface Described {
  one: LinePlace;
  view: SurchargeView;
}

/** What waits for a person first, the dearest first among equals; what is closed stays as it was chosen, newest first. */
function inOrder(a: Described, b: Described): number {
  if (a.one.closedOn !== undefined || b.one.closedOn !== undefined) {
    return Number(a.one.closedOn !== undefined) - Number(b.one.closedOn !== undefined);
  }
  return (
    placeIn(a.view.state) - placeIn(b.view.state) ||
    b.view.sumOre - a.view.sumOre ||
    (a.view.clientName < b.view.clientName ? -1 : a.view.clientName > b.view.clientName ? 1 : 0) ||
    (a.one.lineKey < b.one.lineKey ? -1 : 1)
  );
}

/** A first time that still runs and will be free stands last of what is open. */
function placeIn(state: SurchargeView['state']): number {
  const index = order.indexOf(state);
  return index === -1 ? order.length : index;
}

async function viewYear(scope: OfficeScope, clientId: string | undefined): Promise<SurchargeList['year']> {
  const { rows } = await sql<{ state: string; lines: number; sum: number }>`
    select state, count(*)::int as lines, sum(sum_ore)::bigint as sum from surcharge_line
    where office_id = ${scope.officeId} and state in ('approved', 'waived', 'forgiven')
      ${clientId === undefined ? sql`` : sql`and client_id = ${clientId}`}
      and coalesce(decided_at, proposed_at) > ${scope.now}::timestamptz - interval '1 year'
    group by state`.execute(scope.trx);
  const of = (state: string): { lines: number; sumOre: number } => {
    const row = rows.find((candidate) => candidate.state === state);
    return { lines: row?.lines ?? 0, sumOre: row?.sum ?? 0 };
  };
  return { approved: of('approved'), waived: of('waived'), forgiven: of('forgiven') };
}
