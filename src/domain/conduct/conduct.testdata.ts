import { addDays, calendarDate, ore } from '../kernel/index.ts';
import type { ConductDuty } from './conduct-duty.ts';

/** A delivery so many days after its deadline; complete, asked for once nowhere, and costing nothing unless told otherwise. */
export function duty(dueOn: string, daysLate: number, more: Partial<ConductDuty> = {}): ConductDuty {
  const due = calendarDate(dueOn);
  return {
    obligationId: `${dueOn} ${daysLate}`,
    clauseKey: 'vouchers',
    dueOn: due,
    deliveredOn: addDays(due, daysLate),
    daysLate,
    history: false,
    returns: 0,
    reminderIds: [],
    questions: 0,
    extraMinutes: 0,
    chargedOre: ore(0),
    waivedOre: ore(0),
    officeLateness: [],
    ...more,
  };
}
