import { addDays, addOfficeDays, isOfficeDay, type CalendarDate, type Closure } from '../kernel/index.ts';

/**
 * The steps of following a duty up. `call` is a task for the accountant in charge, the others are messages. `asked` stands in no ladder: somebody at the office asked for it,
 * and the client is asked for a day and an hour.
 */
export const reminderSteps = ['early', 'asked', 'main', 'text', 'call'] as const;
export type ReminderStep = (typeof reminderSteps)[number];

/**
 * Periodic duties: five days before to those who have sent and planned nothing, the main message on the first working day after, a text
 * message on the fourth, a telephone task on the seventh. Duties before an event have no time for that: one working day before, and a
 * telephone task at noon on the deadline; no message after the event.
 * Source: product.md, "What evidence says": one message on the first working day after the deadline does most.
 */
export type LadderKind = 'periodic' | 'event';

export interface LadderStepOn {
  step: ReminderStep;
  on: CalendarDate;
}

/** Days of each step of a periodic duty. A step left out is never taken. */
export interface PeriodicPlan {
  earlyDaysBefore?: number;
  mainOfficeDaysAfter?: number;
  textOfficeDaysAfter?: number;
  callOfficeDaysAfter?: number;
}

/** The steps of a duty before an event: the message, and the telephone task at noon on the deadline. */
export interface EventPlan {
  earlyOfficeDaysBefore?: number;
  callOnDeadline?: true;
}

/** A plan of either kind; the kind of the duty says which steps are read. */
export type LadderPlan = PeriodicPlan & EventPlan;

export const periodicPlan: PeriodicPlan = {
  earlyDaysBefore: 5,
  mainOfficeDaysAfter: 1,
  textOfficeDaysAfter: 4,
  callOfficeDaysAfter: 7,
};

export const eventPlan: EventPlan = { earlyOfficeDaysBefore: 1, callOnDeadline: true };

/** Steps that speak of money: what goes before the deadline does not, nor what somebody asked for by hand. */
export function speaksOfMoney(step: ReminderStep): boolean {
  return step === 'main' || step === 'text';
}

/** At most four messages for one duty; after that a person calls. */
export const messagesPerObligationMax = 4;

/** The dated steps for one deadline, in order. Example: due Friday 20 November 2026 → Fri 13, Mon 23, Thu 26, Tue 1 December. */
export function deriveLadder(
  kind: LadderKind,
  plan: LadderPlan,
  dueOn: CalendarDate,
  closures: readonly Closure[],
): LadderStepOn[] {
  return kind === 'event' ? stepsOfEvent(plan, dueOn, closures) : stepsOfPeriod(plan, dueOn, closures);
}

function stepsOfEvent(plan: EventPlan, dueOn: CalendarDate, closures: readonly Closure[]): LadderStepOn[] {
  const { earlyOfficeDaysBefore: early } = plan;
  return [
    ...(early === undefined ? [] : [{ step: 'early' as const, on: addOfficeDays(dueOn, -early, closures) }]),
    ...(plan.callOnDeadline ? [{ step: 'call' as const, on: thisOrPreviousOfficeDay(dueOn, closures) }] : []),
  ];
}

function stepsOfPeriod(plan: PeriodicPlan, dueOn: CalendarDate, closures: readonly Closure[]): LadderStepOn[] {
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
