import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { Week } from '../../http/contract/office.ts';
import { knownMissing } from '../obligation/known-missing.ts';
import { overdueBeforeOn } from '../obligation/overdue-before.ts';
import type { OfficeScope } from '../office/office-scope.ts';

type Due = Week['days'][number]['due'][number];

/** A day is read at a glance: beyond this many the total is told. */
const shownADay = 12;

/** What is due on each day of a stretch: what is not here yet first. */
export async function loadDueDays(
  scope: OfficeScope,
  fromOn: CalendarDate,
  toOn: CalendarDate,
): Promise<Map<CalendarDate, { shown: Due[]; total: number }>> {
  const { rows } = await sql<Due & { on: CalendarDate; total: number }>`
    select d.due_on as "on", d.client_id as "clientId", d.name, d.state, d.total,
      array(select i.document from obligation_item i
        where i.office_id = ${scope.officeId} and i.obligation_id = d.id and i.essential order by i.place) as documents
    from (
      select o.id, o.due_on, o.client_id, c.name,
        case when o.state not in ('open', 'overdue') then o.state
          when o.due_on < ${overdueBeforeOn(scope.today, scope.closures)} and ${knownMissing} then 'overdue' else 'open' end as state,
        (count(*) over (partition by o.due_on))::int as total,
        row_number() over (partition by o.due_on order by o.state = 'delivered', c.name collate "nb-x-icu", o.id) as place
      from obligation o join client c on c.office_id = o.office_id and c.id = o.client_id and c.active
      where o.office_id = ${scope.officeId} and o.due_on between ${fromOn} and ${toOn} and o.state <> 'cancelled') d
    where d.place <= ${shownADay} order by d.due_on, d.place`.execute(scope.trx);
  const days = new Map<CalendarDate, { shown: Due[]; total: number }>();
  for (const { on, total, ...due } of rows) {
    const day = days.get(on) ?? { shown: [], total };
    day.shown.push({ ...due, documents: [...new Set(due.documents)] });
    days.set(on, day);
  }
  return days;
}
