import { sql } from 'kysely';
import type { OfficeScope } from '../../../src/app/office/office-scope.ts';
import { loadHourlyRate } from '../../../src/app/office/load-hourly-rate.ts';
import { loadStanceFacts } from '../../../src/app/stance/load-stance-facts.ts';
import { calendarDate } from '../../../src/domain/kernel/index.ts';
import { deriveStance, type StanceFigures } from '../../../src/domain/stance/index.ts';
import type { TheirClient } from './load-their-clients.ts';
import { recountReportDays } from './recount-office-dates.ts';
import { recountStance, type RecountedStance, type TheirHours } from './recount-stance.ts';

/** What the office did for any client in the year up to today that is not what the exported record and hours give when they are counted a second time. */
export async function findOtherStance(scope: OfficeScope, theirs: readonly TheirClient[]): Promise<string[]> {
  const fromOn = calendarDate(`${scope.today.slice(0, 4)}-01-01`);
  const period = { fromOn, toOn: scope.today };
  const rateOre = await loadHourlyRate(scope);
  const { all, clients } = deriveStance(await loadStanceFacts(scope, { staffId: 'all', ...period }), rateOre);
  const shown = new Map(clients.map((client) => [client.clientId, client]));
  const hours = await loadHours(scope);
  const hourlyLines = await loadHourlyLines(scope);
  const found: string[] = [];
  let hoursOre = 0;
  for (const { id, events, record, office } of theirs) {
    const reportDays = recountReportDays(record, office);
    const around = { ...period, rateOre, hours: hours.get(id) ?? [], hourlyLines, reportDays };
    const counted = recountStance(events, around);
    hoursOre += counted.hoursOre;
    found.push(...differences(shown.get(id), counted).map((what) => `client ${id}: ${what}`));
  }
  if (hoursOre !== all.given.hoursOre)
    found.push(`the office: hours are worth ${all.given.hoursOre}, by the records ${hoursOre}`);
  return found;
}

function differences(figures: StanceFigures | undefined, counted: RecountedStance): string[] {
  const shown = figures ? flatten(figures) : (Object.fromEntries(Object.keys(counted).map((key) => [key, 0])) as never);
  return Object.entries(counted).flatMap(([figure, should]) => {
    const is = (shown as RecountedStance)[figure as keyof RecountedStance];
    return is === should ? [] : [`${figure} is ${is}, and by the record ${should}`];
  });
}

function flatten({ roles, reports, given, ...counts }: StanceFigures): RecountedStance {
  const minutes = (role: keyof typeof roles): number => roles[role].knownMinutes + roles[role].estimatedMinutes;
  const { calls, questions, sortedFiles, extended, waived } = counts;
  return {
    watchdog: minutes('watchdog'),
    parent: minutes('parent'),
    therapist: minutes('therapist'),
    partner: minutes('partner'),
    calls,
    questions,
    sortedFiles,
    extended,
    waived,
    reportsInTime: reports.inTime,
    reports: reports.of,
    givenMinutes: given.minutes,
    hoursOre: given.hoursOre,
    waivedOre: given.waivedOre,
    evenings: given.evenings,
  };
}

async function loadHours({ trx, officeId }: OfficeScope): Promise<Map<string | null, TheirHours[]>> {
  const rows = await trx.selectFrom('time_entry').selectAll().where('office_id', '=', officeId).execute();
  return Map.groupBy(
    rows.map((row) => ({
      client: row.client_id,
      staff: row.staff_id,
      on: row.worked_on as string,
      minutes: row.minutes,
      work: row.work,
      paid: row.billable,
    })),
    ({ client }) => client,
  );
}

/** Lines of charges whose price goes by the hour. */
async function loadHourlyLines({ trx, officeId }: OfficeScope): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select l.id from surcharge_line l
    join obligation o on o.office_id = l.office_id and o.id = l.obligation_id
    join agreement_version v on v.office_id = o.office_id and v.agreement_id = o.agreement_id and v.version = o.version
    where l.office_id = ${officeId} and exists (select from jsonb_path_query(v.terms, '$.duties[*].charges[*]') c
      where c ->> 'key' = l.charge_key and c #>> '{price,per}' in ('hour', 'share-of-hours'))`.execute(trx);
  return new Set(rows.map(({ id }) => id));
}
