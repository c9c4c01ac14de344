import { addBuilder, addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { inOffice, type Database } from '../../db/connect.ts';
import type { StaffRole } from '../../db/tables.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import type { TimeActor } from '../../domain/time/index.ts';
import { inOfficeScope, type OfficeScope } from '../office/office-scope.ts';
import type { NewTime } from './enter-time.ts';
import { changeTimeSetting } from './time-setting.ts';

export interface TimedOffice extends SampleOffice {
  clientId: string;
  /** Ingrid, who owns the office. */
  owner: TimeActor;
  /** Åse, who does not lead. */
  colleague: TimeActor;
  as<T>(actor: TimeActor, work: (scope: OfficeScope) => Promise<T>): Promise<T>;
}

/** An office that enters hours, with the builder as client and a colleague with letters and an apostrophe in her name. */
export async function addTimedOffice(db: Database, startAt: string, { entry = true } = {}): Promise<TimedOffice> {
  const office = await addSampleOffice(db, startAt);
  const { clientId } = await addBuilder(office, '2026-07-01');
  const colleagueId = await addColleague(office, "Åse D'Øvrebø", 'accountant');
  const timed: TimedOffice = {
    ...office,
    clientId,
    owner: { staffId: office.staffId, leads: true },
    colleague: { staffId: colleagueId, leads: false },
    as: (actor, work) => inOfficeScope(office.context, office.officeId, { staffId: actor.staffId }, work),
  };
  // A number whose check digit holds, since lines of hours may name it.
  await timed.as(timed.owner, ({ trx }) => trx.updateTable('client').set({ orgnr: '312457806' }).execute());
  if (entry) await timed.as(timed.owner, (scope) => changeTimeSetting(scope, { entry: true }));
  return timed;
}

export async function addColleague(
  { context, officeId, clock }: SampleOffice,
  name: string,
  role: StaffRole,
): Promise<string> {
  const id = context.ids.next();
  await inOffice(context.db, officeId, (trx) =>
    trx
      .insertInto('staff')
      .values({
        office_id: officeId,
        id,
        name,
        email: `${id}@nordlys.example`,
        role,
        language: 'nb',
        active: true,
        created_at: clock.now(),
      })
      .execute(),
  );
  return id;
}

/** Three quarters of an hour of sorting for the builder on a Monday. */
export function someTime(office: TimedOffice, change: Partial<NewTime> = {}): NewTime {
  return {
    id: office.context.ids.next(),
    clientId: office.clientId,
    workedOn: calendarDate('2026-11-23'),
    minutes: 45,
    work: 'sorting',
    words: null,
    source: 'typed',
    ...change,
  };
}

/** What stands of time in the office, in the order of days. */
export async function timesOf(office: TimedOffice): Promise<string[]> {
  const rows = await office.as(office.owner, ({ trx }) =>
    trx
      .selectFrom('time_entry')
      .innerJoin('staff', 'staff.id', 'time_entry.staff_id')
      .leftJoin('client', 'client.id', 'time_entry.client_id')
      .select(['worked_on', 'staff.name as who', 'client.name as whom', 'minutes', 'work', 'source'])
      .orderBy('worked_on')
      .orderBy('time_entry.entered_at')
      .orderBy('time_entry.id')
      .execute(),
  );
  return rows.map(
    ({ worked_on, who, whom, minutes, work, source }) =>
      `${worked_on} ${who.split(' ')[0]} ${whom === null ? 'internt' : whom.split(' ')[0]} ${minutes} ${work} ${source}`,
  );
}
