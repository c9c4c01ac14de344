import type { CalendarDate } from '../../domain/kernel/index.ts';
import { deriveObligationStatus, type ObligationStatus } from '../../domain/obligation/index.ts';
import {
  countSent,
  decideReminder,
  foreseeSteps,
  type ReminderDecision,
  type ReminderFacts,
  type TakenStep,
} from '../../domain/reminder/index.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { HoldBack } from '../holdout/load-held-back.ts';
import { isBeforeNoon } from '../sending/sending-hours.ts';
import { ladderPlanOf } from './ladder-plan-of.ts';
import { findRecipient, type ClientToRemind, type Recipient } from './load-recipients.ts';

/** What one duty asks for on a day. */
export interface DecidedDuty {
  loaded: LoadedObligation;
  client: ClientToRemind;
  recipient: Recipient | undefined;
  status: ObligationStatus;
  decision: ReminderDecision;
  /** Messages that went about this duty before. */
  sentBefore: number;
}

export interface DutyToDecide {
  loaded: LoadedObligation;
  client: ClientToRemind;
  taken: readonly TakenStep[];
  /** The deadline for which somebody has asked that the client be asked. */
  askedForDueOn?: CalendarDate | undefined;
  /** What a trial of the office takes out of its steps. */
  holdBack: HoldBack;
}

/**
 * Decides what a duty asks for on a day, from the facts alone. For a day to come the steps between today and then are foreseen as taken, since the
 * sweeps of those days will take them; a client whom no message reaches takes none.
 */
export function decideDuty(
  scope: OfficeScope,
  { taken, ...duty }: DutyToDecide,
  on: CalendarDate,
  isDryRun: boolean,
): DecidedDuty {
  const factsOn = (day: CalendarDate, known: readonly TakenStep[]): ReminderFacts =>
    reminderFactsOn(scope, { ...duty, taken: known }, day, isDryRun);
  const { loaded, client } = duty;
  const recipient = findRecipient(client, loaded.clause);
  const known = recipient ? foreseeSteps(factsOn, taken, scope.today, on, scope.closures) : taken;
  const facts = factsOn(on, known);
  return {
    loaded,
    client,
    recipient,
    status: facts.status,
    decision: decideReminder(facts, on, scope.closures),
    sentBefore: countSent(known),
  };
}

/** What is known of one duty on a day. */
export function reminderFactsOn(
  scope: OfficeScope,
  { loaded, client, taken, askedForDueOn, holdBack }: DutyToDecide,
  day: CalendarDate,
  isDryRun: boolean,
): ReminderFacts {
  const { facts, row } = loaded;
  const confirmation = facts.confirmations.find((candidate) => candidate.on === day);
  const essentialKeys = new Set(facts.items.filter(({ item }) => item.essential).map(({ item }) => item.key));
  const status = deriveObligationStatus(facts, day, scope.closures);
  return {
    status,
    asked: askedForDueOn === status.dueOn,
    ladder: row.ladder,
    plan: holdBack(ladderPlanOf(loaded, client), loaded, day),
    ...(row.ladder === 'event' ? { eventOn: row.period_end_on } : {}),
    taken,
    somethingArrived: facts.items.some((item) => item.arrivals.length > 0 || item.answers.length > 0),
    ...(facts.plannedOn === undefined ? {} : { plannedOn: facts.plannedOn }),
    ...(client.pausedUntilOn === null ? {} : { pausedUntilOn: client.pausedUntilOn }),
    confirmedMissingToday:
      facts.channel === 'takt' || (confirmation?.missingItemKeys.some((key) => essentialKeys.has(key)) ?? false),
    // Who asks what a day will bring is told of the whole day.
    beforeNoon: !isDryRun && isBeforeNoon(scope),
  };
}
