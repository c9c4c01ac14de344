import { addDays, addOfficeDays, isOfficeDay, type CalendarDate, type Closure } from '../kernel/index.ts';

/** The steps of following a duty up. `call` is a task for the accountant in charge, the others are messages. */
export const reminderSteps = ['early', 'main', 'text', 'call'] as const;
export type ReminderStep = (typeof reminderSteps)[number];

/**
 * Periodic duties: five days before to those who have sent and planned nothing, the main message on the first working day after, a text
 * message on the fourth, a telephone task on the seventh. Duties before an event have no time for that: one working day before, and a
 * telephone task at noon on the deadline; nothing after the event.
 * Source: product.md, "What evidence says": one message on the first working day after the deadline does most.
 */
export type LadderKind = 'periodic' | 'event';

export interface LadderStepOn {
  step: ReminderStep;
  on: CalendarDate;
}

/** Days of each step; an office, a client or a duty may have its own. A step left out is never taken. */
export interface LadderPlan {
  earlyDaysBefore?: number;
  mainOfficeDaysAfter?: number;
  textOfficeDaysAfter?: number;
  callOfficeDaysAfter?: number;
}

export const periodicPlan: LadderPlan = {
  earlyDaysBefore: 5,
  mainOfficeDaysAfter: 1,
  textOfficeDaysAfter: 4,
  callOfficeDaysAfter: 7,
};

/** At most four messages for one duty; after that a person calls. */
export const messagesPerObligationMax = 4;

/** The dated steps for one deadline, in order. Example: due Friday 20 November 2026 → Fri 13, Mon 23, Thu 26, Tue 1 December. */
export function deriveLadder(
  kind: LadderKind,
  plan: LadderPlan,
  dueOn: CalendarDate,
  closures: readonly Closure[],
): LadderStepOn[] {
  if (kind === 'event') {
    return [
      { step: 'early', on: addOfficeDays(dueOn, -1, closures) },
      { step: 'call', on: thisOrPreviousOfficeDay(dueOn, closures) },
    ];
  }
  const after = (step: ReminderStep, days: number | undefined): LadderStepOn[] =>
    days === undefined ? [] : [{ step, on: addOfficeDays(dueOn, days, closures) }];
  return [
    ...(plan.earlyDaysBefore === undefined
      ? []
      : [{ step: 'early' as const, on: thisOrPreviousOfficeDay(addDays(dueOn, -plan.earlyDaysBefore), closures) }]),
    ...after('main', plan.mainOfficeDaysAfter),
    ...after('text', plan.textOfficeDaysAfter),
    ...after('call', plan.callOfficeDaysAfter),
  ];
}

function thisOrPreviousOfficeDay(date: CalendarDate, closures: readonly Closure[]): CalendarDate {
  let day = date;
  while (!isOfficeDay(day, closures)) day = addDays(day, -1);
  return day;
}
