import { addDays, addOfficeDays, isOfficeDay, type CalendarDate, type Closure } from '../kernel/index.ts';

/** What has been said to one signer, and what the signer has done. */
export interface SignerFacts {
  /** The day on which the agreement was sent to the signer: the first message that reached a server, or was put in the queue. */
  toldOn?: CalendarDate;
  remindedOn: readonly CalendarDate[];
  seen: boolean;
  answerByOn: CalendarDate;
}

export type ProposalStep = 'ready' | 'reminder' | 'call';

const remindersMax = 2;

/**
 * What a signer whose turn it is, and who has not answered, is to be told on a day: that the agreement is ready; a reminder after three days on which the
 * office is open, and another on the last such day before the answer is due; and a person is asked to call whoever has not opened it within five.
 * Undefined when nothing. Never after the last day.
 */
export function decideProposalStep(
  facts: SignerFacts,
  today: CalendarDate,
  closures: readonly Closure[],
): ProposalStep | undefined {
  const { toldOn, remindedOn, seen, answerByOn } = facts;
  if (today > answerByOn || !isOfficeDay(today, closures)) return undefined;
  if (toldOn === undefined) return 'ready';
  if (remindedOn.includes(today) || toldOn === today) return undefined;
  const lastOn = addOfficeDays(addDays(answerByOn, 1), -1, closures);
  const first = remindedOn.length === 0 && today >= addOfficeDays(toldOn, 3, closures);
  const last = remindedOn.length < remindersMax && today >= lastOn && !remindedOn.some((on) => on >= lastOn);
  if (first || last) return 'reminder';
  return !seen && today >= addOfficeDays(toldOn, 5, closures) ? 'call' : undefined;
}
