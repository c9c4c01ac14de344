import { sql } from 'kysely';
import type { Language, StaffRole } from '../../db/tables.ts';
import type { OfficeSession } from '../../http/contract/office.ts';
import { countGoes } from '../reminder/count-goes.ts';
import { initialsOf } from './initials-of.ts';
import { staffOf, type OfficeScope } from './office-scope.ts';

interface Row {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  language: Language;
  office: string;
  orgnr: string;
  demo: boolean;
  rate: number;
  stopped: boolean;
  stopped_reason: string | null;
  clients: number;
  inbox: number;
  tasks: number;
  surcharges: number;
  questions: number;
  time_entry: boolean;
  time_any: boolean;
  time_running: OfficeSession['time']['running'];
  people: { id: string; name: string }[];
}

interface SessionPorts {
  mailConfigured: boolean;
  smsConfigured: boolean;
}

/** Who is signed in, to which office, what day it is there, and the figures beside the menu. */
export async function viewSession(scope: OfficeScope, ports: SessionPorts): Promise<OfficeSession> {
  const row = await loadSession(scope);
  return {
    staff: { id: row.id, name: row.name, email: row.email, role: row.role, language: row.language },
    office: {
      name: row.office,
      orgnr: row.orgnr,
      demo: row.demo,
      silence: silenceOf(row, ports),
      hourlyRateOre: row.rate,
    },
    todayOn: scope.today,
    now: scope.now,
    time: { entry: row.time_entry, any: row.time_any, running: row.time_running },
    counts: {
      clients: row.clients,
      inbox: row.inbox,
      tasks: row.tasks,
      surcharges: row.surcharges,
      questions: row.questions,
      goesToday: row.stopped ? 0 : await countGoes(scope, ports.smsConfigured),
    },
    staffNames: row.people.map(({ id, name }) => ({ id, name, initials: initialsOf(name) })),
  };
}

/** Why nothing leaves. A stop that somebody, or the clock, made weighs more than a missing server; a demo office has a server of its own. */
function silenceOf(
  { stopped, stopped_reason, demo }: Row,
  { mailConfigured }: SessionPorts,
): OfficeSession['office']['silence'] {
  if (stopped) return stopped_reason === 'clock-jump' ? 'clock-jump' : 'stopped';
  return mailConfigured || demo ? null : 'no-mail-server';
}

async function loadSession(scope: OfficeScope): Promise<Row> {
  const { rows } = await sql<Row>`
    select s.id, s.name, s.email, s.role, s.language, o.name as office, o.orgnr, o.demo, o.hourly_rate_ore as rate,
      o.sending_stopped_at is not null as stopped, o.sending_stopped_reason as stopped_reason,
      (select count(*)::int from client c where c.office_id = o.id and c.active) as clients,
      (select count(*)::int from arrival a where a.office_id = o.id and a.verdict = 'waiting') as inbox,
      (select count(*)::int from task t where t.office_id = o.id and t.assigned_to = s.id and t.closed_at is null) as tasks,
      (select count(*)::int from surcharge_line l where l.office_id = o.id and l.state = 'proposed') as surcharges,
      (select count(*)::int from question q where q.office_id = o.id and q.state = 'answered') as questions,
      coalesce((o.settings #>> '{time,entry}')::boolean, false) as time_entry,
      exists (select from time_entry t where t.office_id = o.id) as time_any,
      (select jsonb_build_object('clientId', r.client_id, 'work', r.work,
          'startedAt', to_char(r.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'clientName', (select c.name from client c where c.office_id = r.office_id and c.id = r.client_id))
        from time_running r where r.office_id = o.id and r.staff_id = s.id) as time_running,
      (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
        from staff p where p.office_id = o.id and p.active) as people
    from staff s join office o on o.id = s.office_id
    where s.office_id = ${scope.officeId} and s.id = ${staffOf(scope)}`.execute(scope.trx);
  return rows[0]!;
}
