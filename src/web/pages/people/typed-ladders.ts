import { findLadderFaults, type EventPlan, type Ladders, type PeriodicPlan } from '../../../domain/reminder/index.ts';

export const periodicSteps = [
  'earlyDaysBefore',
  'mainOfficeDaysAfter',
  'textOfficeDaysAfter',
  'callOfficeDaysAfter',
] as const;
export type LadderStep = (typeof periodicSteps)[number] | 'earlyOfficeDaysBefore';

/** The steps as somebody typed them: an empty field is a step that is never taken. */
export interface TypedLadders {
  days: Readonly<Record<LadderStep, string>>;
  callOnDeadline: boolean;
}

export function typeLadders({ periodic = {}, event = {} }: Ladders): TypedLadders {
  const text = (days: number | undefined): string => (days === undefined ? '' : String(days));
  return {
    days: {
      earlyDaysBefore: text(periodic.earlyDaysBefore),
      mainOfficeDaysAfter: text(periodic.mainOfficeDaysAfter),
      textOfficeDaysAfter: text(periodic.textOfficeDaysAfter),
      callOfficeDaysAfter: text(periodic.callOfficeDaysAfter),
      earlyOfficeDaysBefore: text(event.earlyOfficeDaysBefore),
    },
    callOnDeadline: event.callOnDeadline === true,
  };
}

/** The ladders that were typed, or the codes of what is wrong with them. Example: a text message without a main one → `ladder.main-missing`. */
export function readLadders({ days, callOnDeadline }: TypedLadders): { ladders: Ladders } | { faults: string[] } {
  const periodic: PeriodicPlan = {};
  for (const step of periodicSteps) if (days[step].trim() !== '') periodic[step] = readDays(days[step]);
  const event: EventPlan = callOnDeadline ? { callOnDeadline } : {};
  if (days.earlyOfficeDaysBefore.trim() !== '') event.earlyOfficeDaysBefore = readDays(days.earlyOfficeDaysBefore);
  const ladders = { periodic, event };
  const faults = findLadderFaults(ladders).map((fault) => `ladder.${fault}`);
  return faults.length === 0 ? { ladders } : { faults };
}

/** What is no number is out of every range. */
function readDays(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
}
