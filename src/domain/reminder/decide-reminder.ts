import { addDays, addOfficeDays, isOfficeDay, latest, type CalendarDate, type Closure } from '../kernel/index.ts';
import type { ObligationStatus } from '../obligation/index.ts';
import {
  deriveLadder,
  messagesPerObligationMax,
  reminderSteps,
  type LadderKind,
  type LadderPlan,
  type ReminderStep,
} from './ladder.ts';

/** A step that was taken, whatever became of the message. A new deadline begins a new ladder. */
export interface TakenStep {
  step: ReminderStep;
  forDueOn: CalendarDate;
  on: CalendarDate;
  outcome: 'sent' | 'noted';
}

export interface ReminderFacts {
  status: ObligationStatus;
  ladder: LadderKind;
  plan: LadderPlan;
  taken: readonly TakenStep[];
  /** The client has sent something, if not everything. */
  somethingArrived: boolean;
  plannedOn?: CalendarDate;
  pausedUntilOn?: CalendarDate;
  /** Outside Takt: someone confirmed today what is missing there. Always true for duties delivered in Takt. */
  confirmedMissingToday: boolean;
  /** Somebody at the office has asked that the client be asked for a day and an hour, for this deadline. */
  asked?: boolean;
  /** It is not noon yet: the telephone task on the deadline of a duty before an event waits for it. */
  beforeNoon?: boolean;
  /** For a duty before an event: the payday or invoicing day, after which nothing goes. Taken to be the deadline where it is not given. */
  eventOn?: CalendarDate;
}

/** Why a duty gives nothing today; each has a sentence on *Dette sendes*. */
export type SilenceReason =
  | 'office-closed'
  | 'delivered'
  | 'cancelled'
  | 'answered'
  | 'returned'
  | 'extension-waiting'
  | 'paused'
  | 'planned'
  | 'something-arrived'
  | 'not-yet'
  | 'not-confirmed-today'
  | 'ladder-done';

export type ReminderDecision =
  | { decision: 'send'; step: Exclude<ReminderStep, 'call'>; missed: readonly ReminderStep[] }
  | { decision: 'call'; missed: readonly ReminderStep[] }
  /** `nextCheckOn` is the first day on which the answer can change without a new fact; absent when only a fact can change it. */
  | { decision: 'silence'; reason: SilenceReason; nextCheckOn?: CalendarDate; missed: readonly ReminderStep[] };

/**
 * What one duty asks for today. Steps whose day has passed unused are caught up as one: the main message first, since it is the notice,
 * otherwise the latest; the others are noted as missed, never sent in a heap.
 * Example: due 20 November, nothing came, the program was down from the 22nd to the 27th → the main message on the 27th, the text message
 * on 2 December and the telephone task on the 7th.
 */
export function decideReminder(
  facts: ReminderFacts,
  today: CalendarDate,
  closures: readonly Closure[],
): ReminderDecision {
  const silence = findSilence(facts, today, closures);
  if (silence) return { decision: 'silence', missed: [], ...silence };
  const taken = facts.taken.filter((step) => step.forDueOn === facts.status.dueOn);
  const steps = deriveSteps(facts, taken, closures);
  const due = steps.filter((step) => step.on <= today);
  const chosen = due.find((step) => step.step === 'main') ?? due.at(-1);
  const next = steps.filter((step) => step.on > today).sort((a, b) => (a.on < b.on ? -1 : 1))[0];
  if (facts.ladder === 'event' && today > (facts.eventOn ?? facts.status.dueOn)) return decideAfterEvent(facts, due);
  const sent = countSent(facts.taken);
  if (mayGoAsAsked(facts, taken) && chosen?.step !== 'main' && sent < messagesPerObligationMax) {
    return decideAsked(facts, today, due);
  }
  if (!chosen) return nothing(next ? 'not-yet' : 'ladder-done', next?.on, []);

  const missed = due.filter((step) => order(step.step) < order(chosen.step)).map((step) => step.step);
  if (chosen.step === 'early') return decideEarly(facts, today, sent, next?.on);
  if (!facts.confirmedMissingToday) return nothing('not-confirmed-today', addDays(today, 1), []);
  if (chosen.step === 'call') {
    const waitsForNoon = facts.ladder === 'event' && facts.beforeNoon === true && chosen.on === today;
    return waitsForNoon ? nothing('not-yet', today, missed) : { decision: 'call', missed };
  }
  if (sent >= messagesPerObligationMax) {
    // A person is asked to call instead, once for this deadline.
    const called = taken.some((step) => step.step === 'call');
    if (called) return nothing('ladder-done', next?.on, [...missed, chosen.step]);
    return { decision: 'call', missed: [...missed, chosen.step] };
  }
  return { decision: 'send', step: chosen.step, missed };
}

/**
 * Nothing goes to the client once the payday has passed. But where the program was down when somebody was to call, a person of the office is told all the same: else
 * nobody would know that nothing came.
 */
function decideAfterEvent(facts: ReminderFacts, due: readonly { step: ReminderStep }[]): ReminderDecision {
  const steps = due.map(({ step }) => step);
  if (!steps.includes('call') || !facts.confirmedMissingToday) return nothing('ladder-done', undefined, steps);
  return { decision: 'call', missed: steps.filter((step) => step !== 'call') };
}

/** Once for a deadline. The main message says more, and goes in its place. */
function mayGoAsAsked({ asked }: ReminderFacts, taken: readonly TakenStep[]): boolean {
  return asked === true && !taken.some(({ step }) => step === 'asked');
}

/** One message is enough for a day: it stands for the early word and the text message of its day. The telephone task waits for the day after. */
function decideAsked(
  facts: ReminderFacts,
  today: CalendarDate,
  due: readonly { step: ReminderStep }[],
): ReminderDecision {
  if (!facts.confirmedMissingToday) return nothing('not-confirmed-today', addDays(today, 1), []);
  const missed = due.map(({ step }) => step).filter((step) => step !== 'call');
  return { decision: 'send', step: 'asked', missed };
}

/** Messages that went about a duty, whatever its deadline was then. */
export function countSent(taken: readonly TakenStep[]): number {
  return taken.filter(({ step, outcome }) => outcome === 'sent' && step !== 'call').length;
}

/** The message before the deadline goes only to those who have sent nothing and planned nothing, and never after the deadline. */
function decideEarly(
  facts: ReminderFacts,
  today: CalendarDate,
  sent: number,
  nextOn: CalendarDate | undefined,
): ReminderDecision {
  if (today > facts.status.dueOn || sent >= messagesPerObligationMax) {
    return nothing(nextOn ? 'not-yet' : 'ladder-done', nextOn, ['early']);
  }
  if (facts.somethingArrived) return nothing('something-arrived', nextOn, ['early']);
  if (facts.plannedOn !== undefined) return nothing('planned', nextOn, ['early']);
  if (!facts.confirmedMissingToday) return nothing('not-confirmed-today', addDays(today, 1), []);
  return { decision: 'send', step: 'early', missed: [] };
}

/** Why a duty gives nothing today whatever its ladder says; undefined when the ladder decides. Asked again when a message is about to go. */
export function findSilence(
  facts: Pick<ReminderFacts, 'status' | 'pausedUntilOn' | 'plannedOn'>,
  today: CalendarDate,
  closures: readonly Closure[],
): { reason: SilenceReason; nextCheckOn?: CalendarDate } | undefined {
  const { status } = facts;
  if (status.state === 'delivered') return { reason: 'delivered' };
  if (status.state === 'cancelled') return { reason: 'cancelled' };
  if (!isOfficeDay(today, closures)) return { reason: 'office-closed', nextCheckOn: addOfficeDays(today, 1, closures) };
  if (status.waitingExtensionId !== undefined) return { reason: 'extension-waiting' };
  if (facts.pausedUntilOn !== undefined && today <= facts.pausedUntilOn) {
    // A deadline that passes during the pause is shown to a person, so it is looked at on the day after.
    const afterDue = addDays(status.dueOn, 1);
    const afterPause = addDays(facts.pausedUntilOn, 1);
    return { reason: 'paused', nextCheckOn: today < afterDue && afterDue < afterPause ? afterDue : afterPause };
  }
  const answered = status.items.some((item) => item.essential && item.status.status === 'answered');
  if (answered) return { reason: 'answered' };
  if (status.state === 'returned') return { reason: 'returned', nextCheckOn: addDays(firstMendBy(status), 1) };
  if (facts.plannedOn !== undefined && today <= facts.plannedOn && facts.plannedOn <= status.dueOn) {
    return { reason: 'planned', nextCheckOn: addDays(facts.plannedOn, 1) };
  }
  return undefined;
}

/**
 * Steps not taken yet. What follows the main message keeps its distance from one that went late. Whoever was given more days has been told
 * that nothing comes before the new deadline, so there is no early word then.
 */
function deriveSteps(
  facts: ReminderFacts,
  taken: readonly TakenStep[],
  closures: readonly Closure[],
): { step: ReminderStep; on: CalendarDate }[] {
  const ladder = deriveLadder(facts.ladder, facts.plan, facts.status.dueOn, closures);
  const main = taken.find((step) => step.step === 'main');
  const mainOn = ladder.find((step) => step.step === 'main')?.on;
  return ladder
    .filter((step) => !taken.some((done) => done.step === step.step))
    .filter((step) => step.step !== 'early' || !(main || (facts.ladder === 'periodic' && facts.status.extended)))
    .map((step) => {
      if (!main || !mainOn || step.on <= mainOn) return step;
      const distance = officeDaysBetween(mainOn, step.on, closures);
      return { ...step, on: latest(step.on, addOfficeDays(main.on, distance, closures)) };
    });
}

function officeDaysBetween(fromOn: CalendarDate, toOn: CalendarDate, closures: readonly Closure[]): number {
  let count = 0;
  for (let day = addDays(fromOn, 1); day <= toOn; day = addDays(day, 1)) if (isOfficeDay(day, closures)) count += 1;
  return count;
}

/** When the first essential item runs out of time to be mended, and is missing again. */
function firstMendBy(status: ObligationStatus): CalendarDate {
  const days = status.items.flatMap((item) =>
    item.essential && item.status.status === 'returned' ? [item.status.mendByOn] : [],
  );
  return days.reduce((a, b) => (a < b ? a : b));
}

function nothing(
  reason: SilenceReason,
  nextCheckOn: CalendarDate | undefined,
  missed: readonly ReminderStep[],
): ReminderDecision {
  return { decision: 'silence', reason, missed, ...(nextCheckOn === undefined ? {} : { nextCheckOn }) };
}

function order(step: ReminderStep): number {
  return reminderSteps.indexOf(step);
}
