import { sql } from 'kysely';
import { calendarDate, earliest, type CalendarDate } from '../../domain/kernel/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Days on which the office said nothing to a client because it had chosen so; both are in it. */
export interface Pause {
  fromOn: CalendarDate;
  untilOn: CalendarDate;
}

/** Every pause of some clients, as their records tell it: what is stored of a client is only the one that runs. */
export async function loadPauses(scope: OfficeScope, clientIds: readonly string[]): Promise<Map<string, Pause[]>> {
  const { rows } = await sql<{ clientId: string; kind: string; on: CalendarDate; until: string | null }>`
    select client_id as "clientId", kind, (at at time zone ${scope.zone})::date as "on", data ->> 'untilOn' as until from record_event
    where office_id = ${scope.officeId} and client_id = any(${clientIds}::uuid[]) and kind in ('reminders-paused', 'reminders-resumed')
    order by client_id, sequence`.execute(scope.trx);
  const pauses = new Map<string, Pause[]>();
  for (const { clientId, kind, on, until } of rows) {
    const known = pauses.get(clientId) ?? [];
    // A new end and the end by hand both end the one that ran.
    const ended = known.map((pause) => ({ ...pause, untilOn: earliest(pause.untilOn, on) }));
    const began = kind === 'reminders-paused' && until ? [{ fromOn: on, untilOn: calendarDate(until) }] : [];
    pauses.set(clientId, [...ended, ...began]);
  }
  return pauses;
}
