import { sql } from 'kysely';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { Language, StaffRole } from '../../db/tables.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface StaffView {
  id: string;
  name: string;
  email: string;
  mobile: string | null;
  role: StaffRole;
  language: Language;
  deputyId: string | null;
  active: boolean;
  awayToday: boolean;
  /** Clients that the person is engagement lead for. */
  clients: number;
  openTasks: number;
}

/** The people of the office: those who work there first, by name as Norwegians sort it. */
export async function viewStaff(scope: OfficeScope): Promise<StaffView[]> {
  const { rows } = await sql<StaffView>`
    select s.id, s.name, s.email, s.mobile, s.role, s.language, s.deputy_id as "deputyId", s.active,
      exists (select from absence a where a.office_id = s.office_id and a.staff_id = s.id
        and ${scope.today}::date between a.from_on and a.to_on) as "awayToday",
      (select count(*)::int from client c where c.office_id = s.office_id and c.lead_id = s.id and c.active) as clients,
      (select count(*)::int from task t where t.office_id = s.office_id and t.assigned_to = s.id
        and t.closed_at is null) as "openTasks"
    from staff s where s.office_id = ${scope.officeId}
    order by s.active desc, s.name collate "nb-x-icu", s.id`.execute(scope.trx);
  return rows;
}

export interface AbsenceView {
  id: string;
  staffId: string;
  fromOn: CalendarDate;
  toOn: CalendarDate;
  /** Read from the person's own calendar. */
  fromCalendar: boolean;
}

/** The absences that are not over, the next first. */
export async function viewAbsences(scope: OfficeScope): Promise<AbsenceView[]> {
  const { rows } = await sql<AbsenceView>`
    select a.id, a.staff_id as "staffId", a.from_on as "fromOn", a.to_on as "toOn",
      a.from_calendar as "fromCalendar"
    from absence a join staff s on s.office_id = a.office_id and s.id = a.staff_id and s.active
    where a.office_id = ${scope.officeId} and a.to_on >= ${scope.today}::date
    order by a.from_on, a.id`.execute(scope.trx);
  return rows;
}
