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
  /** Those that are not over, the next first. */
  absences: { id: string; fromOn: CalendarDate; toOn: CalendarDate }[];
}

/** The people of the office: those who work there first, by name as Norwegians sort it. */
export async function viewStaff(scope: OfficeScope): Promise<{ staff: StaffView[] }> {
  const { rows } = await sql<StaffView>`
    select s.id, s.name, s.email, s.mobile, s.role, s.language, s.deputy_id as "deputyId", s.active,
      exists (select from absence a where a.office_id = s.office_id and a.staff_id = s.id
        and ${scope.today}::date between a.from_on and a.to_on) as "awayToday",
      (select count(*)::int from client c where c.office_id = s.office_id and c.lead_id = s.id and c.active) as clients,
      (select count(*)::int from task t where t.office_id = s.office_id and t.assigned_to = s.id
        and t.closed_at is null) as "openTasks",
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'fromOn', a.from_on, 'toOn', a.to_on) order by a.from_on, a.id)
        from absence a where a.office_id = s.office_id and a.staff_id = s.id and a.to_on >= ${scope.today}::date), '[]') as absences
    from staff s where s.office_id = ${scope.officeId}
    order by s.active desc, s.name collate "nb-x-icu", s.id`.execute(scope.trx);
  return { staff: rows };
}
