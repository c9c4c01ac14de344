import { sql } from 'kysely';
import { addMonths, type CalendarDate } from '../../domain/kernel/index.ts';
import { wonRange, type WonDuty, type WonFacts } from '../../domain/won/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadEntered, loadPeople, loadSaid, loadWorkClients } from '../weekend/load-work-facts.ts';

/** As far as deliveries of before are looked for: three years where a trial year is passed over, and the months around them. */
const dutyMonths = 40;
const hoursMonths = 20;

/** All that the hours won in a month follow from. The clients are those of today, with their leads of today. */
export async function loadWonFacts(scope: OfficeScope, monthOn: CalendarDate): Promise<WonFacts> {
  return {
    monthOn,
    today: scope.today,
    closures: scope.closures,
    people: await loadPeople(scope, wonRange({ monthOn, today: scope.today })),
    clients: await loadWorkClients(scope),
    duties: await loadDuties(scope, monthOn),
    entered: await loadEntered(scope, addMonths(monthOn, -hoursMonths)),
    said: await loadSaid(scope),
    trialYears: await loadTrialYears(scope),
  };
}

/** Whoever answered that nothing comes was waited for no more. */
async function loadDuties(scope: OfficeScope, monthOn: CalendarDate): Promise<WonDuty[]> {
  const { rows } = await sql<Omit<WonDuty, 'deliveredOn'> & { deliveredOn: CalendarDate | null }>`
    select o.client_id as "clientId", o.duty_key as key, o.period_end_on as "periodEndOn", o.due_on as "dueOn",
      case o.state when 'cancelled' then 'cancelled' when 'delivered' then 'in-hand' when 'answered' then 'in-hand' else 'missing' end as state,
      case when o.state = 'delivered' then o.delivered_on end as "deliveredOn"
    from obligation o join client c on c.office_id = o.office_id and c.id = o.client_id and c.active
    where o.office_id = ${scope.officeId} and o.period_end_on between ${addMonths(monthOn, -dutyMonths)} and ${addMonths(monthOn, 2)}
    -- Of two duties with one name, of an agreement and of that before it, the last holds.
    order by o.client_id, o.state <> 'cancelled', o.due_on, o.id`.execute(scope.trx);
  return rows.map(({ deliveredOn, ...duty }) => ({ ...duty, ...(deliveredOn === null ? {} : { deliveredOn }) }));
}

/** The first that was agreed with each client: what was before it is what all of it is held against. */
async function loadTrialYears(scope: OfficeScope): Promise<WonFacts['trialYears']> {
  const { rows } = await sql<{ clientId: string; startOn: CalendarDate }>`
    select client_id as "clientId", min(start_on) as "startOn" from trial_year
    where office_id = ${scope.officeId} group by client_id order by client_id`.execute(scope.trx);
  return rows;
}
