import { sql } from 'kysely';
import { deriveDueOn, type Schedule } from '../../domain/agreement/index.ts';
import { periodContaining, type CalendarDate, type Closure, type PeriodLength } from '../../domain/kernel/index.ts';
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

interface DutyThatMoves {
  id: string;
  clientId: string;
  clauseKey: string;
  periodStartOn: CalendarDate;
  agreedDueOn: CalendarDate;
  schedule: Extract<Schedule, { every: PeriodLength }>;
  spoken: boolean;
}

/**
 * Brings deadlines in step with the office's closures, where the clause says that they move with them, and with no other clause. A deadline moves
 * to a later day whenever the calendar says so; it moves back to an earlier one only while nobody has been told the later, and never into the
 * past: what a client was promised holds.
 */
export async function moveDutiesWithClosures(scope: OfficeScope): Promise<MovedDuty[]> {
  const moved = (await loadDutiesThatMove(scope)).flatMap((duty) => {
    const dueOn = deriveDueOn(duty.schedule, periodContaining(duty.schedule.every, duty.periodStartOn), scope.closures);
    const earlierThanTold = dueOn < duty.agreedDueOn && (duty.spoken || dueOn <= scope.today);
    if (dueOn === duty.agreedDueOn || earlierThanTold) return [];
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

async function loadDutiesThatMove(scope: OfficeScope): Promise<DutyThatMoves[]> {
  const { rows } = await sql<DutyThatMoves>`
    select o.id, o.client_id as "clientId", o.clause_key as "clauseKey", o.period_start_on as "periodStartOn",
      o.agreed_due_on as "agreedDueOn", c -> 'schedule' as schedule,
      exists (select from message_obligation m where m.office_id = o.office_id and m.obligation_id = o.id) as spoken
    from obligation o
    join agreement_version v on v.office_id = o.office_id and v.agreement_id = o.agreement_id and v.version = o.version
    cross join lateral jsonb_array_elements(v.terms -> 'duties') c
    where o.office_id = ${scope.officeId} and o.agreed_due_on >= ${scope.today}::date and not o.history
      and o.state not in ('delivered', 'cancelled')
      and c ->> 'key' = o.clause_key and (c -> 'schedule' ->> 'movesWithClosures')::boolean
    order by o.id for no key update of o`.execute(scope.trx);
  return rows;
}

/** The same transaction with the closures as they are now: a closure that it wrote itself, or that another one wrote before it, counts. */
export async function withClosuresOfNow(scope: OfficeScope): Promise<OfficeScope> {
  const { rows } = await sql<Closure>`select from_on as "fromOn", to_on as "toOn" from closure
    where office_id = ${scope.officeId} order by from_on`.execute(scope.trx);
  return { ...scope, closures: rows };
}
