import { addOfficeDays, type CalendarDate, type Closure } from '../kernel/index.ts';

/** The day by which an objection is answered: so many days on which the office is open after it was made. */
export function deriveObjectionAnswerBy(
  madeOn: CalendarDate,
  answerDays: number,
  closures: readonly Closure[],
): CalendarDate {
  return addOfficeDays(madeOn, answerDays, closures);
}

/** Nobody has answered by the day that the client was told. */
export function isObjectionOverdue(
  { state, answerByOn }: { state: string; answerByOn: CalendarDate },
  today: CalendarDate,
): boolean {
  return state === 'open' && today > answerByOn;
}
