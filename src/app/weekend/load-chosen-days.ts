import type { CalendarDate } from '../../domain/kernel/index.ts';
import {
  layWithChosen,
  putOnDays,
  type DayOfWork,
  type LapsedDay,
  type PersonForesight,
  type WorkFacts,
  type WorkToLay,
} from '../../domain/weekend/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export interface ChosenDay {
  clientId: string;
  jobKey: string;
  chosenOn: CalendarDate;
  forId: string;
}

/** The days from today on that people have moved jobs to. */
export async function loadChosenDays(scope: OfficeScope): Promise<ChosenDay[]> {
  return scope.trx
    .selectFrom('job_day')
    .select(['client_id as clientId', 'job_key as jobKey', 'chosen_on as chosenOn', 'for_id as forId'])
    .where('office_id', '=', scope.officeId)
    .where('chosen_on', '>=', scope.today)
    .execute();
}

/** Where a day was chosen it is part of what was said of the job. */
export function withChosenDays(said: WorkFacts['said'], days: readonly ChosenDay[]): WorkFacts['said'] {
  const byJob = new Map(days.map((day) => [keyOf(day), day]));
  const both = said.map((one) => {
    const day = byJob.get(keyOf(one));
    byJob.delete(keyOf(one));
    return day === undefined ? one : { ...one, chosenDay: { on: day.chosenOn, forId: day.forId } };
  });
  const others = [...byJob.values()].map(({ clientId, jobKey, chosenOn, forId }) => ({
    clientId,
    jobKey,
    isDone: false,
    chosenDay: { on: chosenOn, forId },
  }));
  return [...both, ...others];
}

export interface DaysNow {
  work: readonly WorkToLay[];
  days: readonly DayOfWork[];
  /** Jobs that were moved to a day after those that are shown. */
  later: readonly { clientId: string; jobKey: string; kind: LapsedDay['kind']; chosenOn: CalendarDate }[];
  lapsed: readonly LapsedDay[];
  /** The days that can be chosen, with their working time. */
  choices: readonly { on: CalendarDate; roomMinutes: number }[];
}

/** So many days with working time can be chosen. */
const choicesMax = 10;

/** A person's plan as it was worked out last, laid out with the days that are chosen now: what somebody moves is seen at once, the figures follow. */
export function layOutNow(foreseen: PersonForesight, chosen: readonly ChosenDay[], today: CalendarDate): DaysNow {
  const { personId, days, toLay } = foreseen as Omit<PersonForesight, 'toLay'> & Partial<PersonForesight>;
  // Figures that were kept by an older version cannot be laid out again.
  if (toLay === undefined) return { work: [], days, later: [], lapsed: [], choices: [] };
  const own = chosen.filter(({ forId }) => forId === personId);
  const { work, laid, lapsed } = layWithChosen(toLay, new Map(own.map((day) => [keyOf(day), day.chosenOn])), today);
  const lastShownOn = days.at(-1)?.on ?? today;
  return {
    work,
    days: putOnDays(
      days.map(({ on, roomMinutes: minutes }) => ({ on, minutes })),
      laid,
    ),
    later: laid.flatMap(({ work: { clientId, jobKey, kind, chosenOn } }) =>
      chosenOn === undefined || chosenOn <= lastShownOn ? [] : [{ clientId, jobKey, kind, chosenOn }],
    ),
    lapsed,
    choices: toLay.room
      .filter(({ on, minutes }) => on >= today && minutes > 0)
      .slice(0, choicesMax)
      .map(({ on, minutes: roomMinutes }) => ({ on, roomMinutes })),
  };
}

function keyOf({ clientId, jobKey }: { clientId: string; jobKey: string }): string {
  return `${clientId} ${jobKey}`;
}
