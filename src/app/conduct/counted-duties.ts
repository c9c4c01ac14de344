import { sql, type RawBuilder } from 'kysely';
import { addDays } from '../../domain/kernel/index.ts';
import { knownMissing } from '../obligation/known-missing.ts';
import type { OfficeScope } from '../office/office-scope.ts';

/** Whether a duty counts in the conduct of the last twelve months, as a condition on `obligation o`: as `isOfConductYear` says of a loaded one. */
export function countedDuty({ today }: OfficeScope): RawBuilder<boolean> {
  return sql`(o.due_on > ${addDays(today, -365)} and o.due_on <= ${today} and not o.aim
    and (o.state = 'delivered' or o.state <> 'cancelled' and o.due_on < ${today} and ${knownMissing}))`;
}

/** Days after the deadline, so far where nothing has come. Closures are left out: this is an index, and the exact days are worked out from the facts. */
export function daysSoFar({ today }: OfficeScope): RawBuilder<number> {
  return sql`case when o.state = 'delivered' then o.days_late else ${today}::date - o.due_on end`;
}
