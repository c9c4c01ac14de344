import { sql } from 'kysely';
import type { CalendarDate, Ore } from '../../domain/kernel/index.ts';
import type { ObjectionMatter, RestingLine } from '../../domain/objection/index.ts';
import type { ObjectionTable } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export async function findObjection(scope: OfficeScope, objectionId: string): Promise<ObjectionTable | undefined> {
  return scope.trx
    .selectFrom('objection')
    .selectAll()
    .where('office_id', '=', scope.officeId)
    .where('id', '=', objectionId)
    .executeTakeFirst();
}

/** What the objection is about with the days that are in force now: others may have changed them since. */
export async function toMatter(scope: OfficeScope, objection: ObjectionTable): Promise<ObjectionMatter> {
  const { rows } = await sql<{
    due: CalendarDate | null;
    received: CalendarDate | null;
    mend: CalendarDate | null;
    answer: CalendarDate | null;
  }>`
    select (select due_on from obligation where office_id = ${scope.officeId} and id = ${objection.obligation_id}) as due,
      (select received_on from arrival where office_id = ${scope.officeId} and id = ${objection.arrival_id}) as received,
      (select mend_by_on from arrival where office_id = ${scope.officeId} and id = ${objection.arrival_id}) as mend,
      (select answer_by_on from question where office_id = ${scope.officeId} and id = ${objection.question_id}) as answer`.execute(
    scope.trx,
  );
  const { due, received, mend, answer } = rows[0]!;
  switch (objection.kind) {
    case 'received-day':
      return { kind: 'received-day', countsOn: received!, claimedOn: objection.claimed_on! };
    case 'deadline':
      return { kind: 'deadline', dueOn: due!, claimedOn: objection.claimed_on! };
    case 'return':
      return { kind: 'return', mendByOn: mend ?? scope.today };
    case 'question':
      return { kind: 'question', answerByOn: answer! };
    case 'surcharge':
      return { kind: 'surcharge', lineId: objection.line_id! };
  }
}

/** The lines that rest on the matter, and those that have left for invoicing. */
export async function loadRestingLines(scope: OfficeScope, objection: ObjectionTable): Promise<RestingLine[]> {
  const { rows } = await sql<{ lineId: string; sumOre: Ore; was: 'proposed' | 'approved'; left: boolean }>`
    select l.id as "lineId", l.sum_ore as "sumOre", coalesce(l.rested_from, 'approved') as was, l.exported_in is not null as left
    from surcharge_line l
    where l.office_id = ${scope.officeId} and l.client_id = ${objection.client_id}
      and case when ${objection.line_id}::uuid is null then l.obligation_id = ${objection.obligation_id} else l.id = ${objection.line_id} end
      and (l.state = 'resting' and l.rested_from is not null or l.state = 'approved' and l.exported_in is not null
        or l.state = 'resting' and l.id = ${objection.line_id})
    order by l.id for update`.execute(scope.trx);
  return rows;
}
