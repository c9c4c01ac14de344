import { sql } from 'kysely';
import type { CalendarFault, StaffRole } from '../../db/tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { isLeading } from '../staff/is-leading.ts';

export interface CalendarView {
  staffId: string;
  /** All that is shown of the address. */
  host: string;
  givenAt: Instant;
  readAt: Instant;
  unreadable: number;
  failing: { fault: CalendarFault; since: Instant; forADay: boolean } | null;
}

/** The calendars that absences are read from: one's own, and everybody's for whoever leads. */
export async function viewCalendars(scope: OfficeScope, role: StaffRole): Promise<{ calendars: CalendarView[] }> {
  const whose = isLeading(role) ? sql`true` : sql`c.staff_id = ${staffOf(scope)}`;
  const { rows } = await sql<CalendarView>`
    select c.staff_id as "staffId", c.host, c.given_at as "givenAt", c.read_at as "readAt", c.unreadable,
      case when c.fault is not null then jsonb_build_object('fault', c.fault,
        'since', to_char(c.failing_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'forADay', c.failing_since <= ${scope.now}::timestamptz - interval '24 hours') end as failing
    from absence_calendar c join staff s on s.office_id = c.office_id and s.id = c.staff_id and s.active
    where c.office_id = ${scope.officeId} and ${whose} order by s.name collate "nb-x-icu", s.id`.execute(scope.trx);
  return { calendars: rows };
}
