import { sql } from 'kysely';
import { deriveDuties, type DutyClause } from '../../domain/agreement/index.ts';
import { addDays, type CalendarDate, type Closure } from '../../domain/kernel/index.ts';
import { toClientFacts, type ClientFactsRow } from '../agreement/client-facts.ts';
import { refreshObligations } from '../obligation/refresh-obligations.ts';
import type { OfficeScope } from './office-scope.ts';
import { appendRecord } from '../record/append-record.ts';

export interface MovedDuty {
  obligationId: string;
  clientId: string;
  clauseKey: string;
  fromOn: CalendarDate;
  dueOn: CalendarDate;
}

interface DutyThatMoves extends ClientFactsRow {
  id: string;
  clientId: string;
  clauseKey: string;
  dutyKey: string;
  agreedDueOn: CalendarDate;
  clause: DutyClause;
  startOn: CalendarDate;
  spoken: boolean;
}

/** No closure is longer. */
const movedDaysMax = 200;

/**
 * Brings deadlines in step with the office's closures, where the clause says that they move with them, and with no other clause. A deadline moves
 * to a later day whenever the calendar says so; it moves to an earlier one only while nobody has been told the later, and never into the
 * past: what a client was promised holds.
 */
export async function moveDutiesWithClosures(scope: OfficeScope): Promise<MovedDuty[]> {
  const moved = (await loadDutiesThatMove(scope)).flatMap((duty) => {
    const dueOn = findDueOnNow(scope, duty);
    if (dueOn === undefined || dueOn === duty.agreedDueOn) return [];
    const earlierThanTold = dueOn < duty.agreedDueOn && (duty.spoken || dueOn <= scope.today);
    if (earlierThanTold) return [];
    const { id: obligationId, clientId, clauseKey, agreedDueOn: fromOn } = duty;
    return [{ obligationId, clientId, clauseKey, fromOn, dueOn }];
  });
  await sql`update obligation o set agreed_due_on = x."dueOn"
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as x("obligationId" uuid, "dueOn" date)
    where o.office_id = ${scope.officeId} and o.id = x."obligationId"`.execute(scope.trx);
  await appendRecord(
    scope,
    moved.map(({ clientId, obligationId, clauseKey, fromOn, dueOn }) => ({
      clientId,
      kind: 'duty-moved',
      data: { obligation: obligationId, clause: clauseKey, fromOn, dueOn },
    })),
  );
  await refreshObligations(
    scope,
    moved.map((duty) => duty.obligationId),
  );
  return moved;
}

/** The deadline that the clause gives with the closures of now; undefined where the clause does not give the duty any more. */
function findDueOnNow(scope: OfficeScope, duty: DutyThatMoves): CalendarDate | undefined {
  const range = {
    startOn: duty.startOn,
    fromOn: addDays(duty.agreedDueOn, -movedDaysMax),
    toOn: addDays(duty.agreedDueOn, movedDaysMax),
  };
  const duties = deriveDuties({ duties: [duty.clause] }, toClientFacts(duty), scope.closures, range);
  return duties.find(({ key }) => key === duty.dutyKey)?.dueOn;
}

async function loadDutiesThatMove(scope: OfficeScope): Promise<DutyThatMoves[]> {
  const { rows } = await sql<DutyThatMoves>`
    select o.id, o.client_id as "clientId", o.clause_key as "clauseKey", o.duty_key as "dutyKey",
      o.agreed_due_on as "agreedDueOn", c as clause, v.start_on as "startOn",
      k.payday_of_month, k.invoicing_day_of_month, k.facts,
      exists (select from message_obligation m where m.office_id = o.office_id and m.obligation_id = o.id) as spoken
    from obligation o
    join client k on k.office_id = o.office_id and k.id = o.client_id
    join agreement_version v on v.office_id = o.office_id and v.agreement_id = o.agreement_id and v.version = o.version
    cross join lateral jsonb_array_elements(v.terms -> 'duties') c
    where o.office_id = ${scope.officeId} and o.agreed_due_on >= ${scope.today}::date and not o.history
      and o.state not in ('delivered', 'cancelled')
      and c ->> 'key' = o.clause_key and c -> 'schedule' ->> 'whenClosed' <> 'none'
    order by o.id for no key update of o`.execute(scope.trx);
  return rows;
}

/** The same transaction with the closures as they are now: a closure that it wrote itself, or that another one wrote before it, counts. */
export async function withClosuresOfNow(scope: OfficeScope): Promise<OfficeScope> {
  const { rows } = await sql<Closure>`select from_on as "fromOn", to_on as "toOn" from closure
    where office_id = ${scope.officeId} order by from_on`.execute(scope.trx);
  return { ...scope, closures: rows };
}
