import { addOfficeDays, isOfficeDay, type CalendarDate, type Closure } from '../kernel/index.ts';

/** What has been said of one question that nobody has answered. */
export interface QuestionFacts {
  answerByOn: CalendarDate;
  /** The day on which the client was told of it; absent while it waits for the day's message. */
  toldOn?: CalendarDate;
  remindedOn?: CalendarDate;
}

export type QuestionStep = 'tell' | 'remind' | 'call';

/** Days on which the office is open that a client has to answer, where the office says nothing else. */
export const answerDaysDefault = 3;

/**
 * What is to be said of an open question on a day: the client is told of it once, and reminded once on the first day after its own on which the office is open;
 * two such days later a person is asked to call. A question whose day passed before anybody was told has its first message as its reminder.
 * Example: to be answered by Friday → a reminder on Monday, a call on Wednesday.
 */
export function decideQuestionStep(
  { answerByOn, toldOn, remindedOn }: QuestionFacts,
  today: CalendarDate,
  closures: readonly Closure[],
): QuestionStep | undefined {
  if (!isOfficeDay(today, closures)) return undefined;
  if (toldOn === undefined) return 'tell';
  if (toldOn === today || today <= answerByOn) return undefined;
  if (remindedOn === undefined && toldOn <= answerByOn) return 'remind';
  const saidLast = remindedOn ?? toldOn;
  return today >= addOfficeDays(saidLast, 2, closures) ? 'call' : undefined;
}
