import type { CalendarDate } from '../kernel/index.ts';
import { quantilesOfMinutes, type LikelyMinutes } from '../plan/index.ts';
import { applyWhatIf, type ChangedOffice } from './apply-what-if.ts';
import type { TakenClients } from './new-clients.ts';
import type { Outlook } from './outlook.ts';
import type { WorkOutOfHours } from './sum-weeks.ts';
import { runOutlooks, type WhatIfBase } from './what-if-base.ts';
import type { Wishes } from './wishes.ts';

/** The weeks as they are foreseen beside the weeks as they would be. */
export interface WhatIfAnswer {
  people: readonly PersonWhatIf[];
  /** Everybody who was asked about, together. */
  together: Beside<Total>;
  newClients: readonly TakenClients[];
}

export interface Beside<T> {
  now: T;
  asIf: T;
}

export interface PersonWhatIf extends Beside<Total> {
  personId: string;
  weekends: readonly WeekendWhatIf[];
}

export interface WeekendWhatIf extends Beside<WorkOutOfHours & { evenings: WorkOutOfHours }> {
  saturdayOn: CalendarDate;
  /** Enough is known to speak of it in per cent. */
  known: boolean;
}

export interface Total {
  /** Evenings and weekends of all eight weeks. */
  outOfHours: LikelyMinutes;
  /** How many of the weekends are lost, on average. */
  lostWeekends: number;
  pastLawMinutes: number;
}

/**
 * What the weeks come to if some wishes came true, beside what they come to now. `isWanted` is asked before each person: undefined where the answer is not wanted any more. See
 * `answerInSteps`.
 */
export function answerWhatIf(
  base: WhatIfBase,
  wishes: Wishes,
  people: readonly string[],
  isWanted: () => boolean = () => true,
  before?: Map<string, Outlook>,
): WhatIfAnswer | undefined {
  const steps = answerInSteps(base, wishes, people, before);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (!isWanted()) return undefined;
  }
}

/**
 * The same, with a stop before each person's weeks are worked out. The same random numbers are used as before, so that only what was wished for makes a difference; those whom it
 * does not touch are not worked out again. `people` are those who are asked about, and who take new clients. `before` holds what earlier answers came to, person by person, and is
 * added to: while one drags, most of it comes again.
 */
export function* answerInSteps(
  base: WhatIfBase,
  wishes: Wishes,
  people: readonly string[],
  before = new Map<string, Outlook>(),
): Generator<void, WhatIfAnswer> {
  const changed = applyWhatIf(base, wishes, takersOf(base, people));
  const outlooks = new Map(base.outlooks);
  for (const person of changed.facts.people) {
    if (!people.includes(person.id) || !changed.touched.has(person.id)) continue;
    const wished = namePart(base, wishes, changed, person.id);
    const known = before.get(wished);
    if (known !== undefined) {
      outlooks.set(person.id, known);
      continue;
    }
    yield;
    const own = changed.ahead.filter(({ job }) => job.personId === person.id);
    const [outlook] = runOutlooks({ ...changed.facts, people: [person] }, own, base.settings).values();
    outlooks.set(person.id, outlook!);
    before.set(wished, outlook!);
  }
  const both = base.facts.people
    .filter(({ id }) => people.includes(id))
    .map(({ id }) => ({ id, now: base.outlooks.get(id)!, asIf: outlooks.get(id)! }));
  return {
    people: both.map(({ id, now, asIf }) => ({
      personId: id,
      weekends: now.weekends.map(({ saturdayOn }, place) => ({
        saturdayOn,
        known: base.known.get(id)!.has(saturdayOn),
        now: now.weekends[place]!,
        asIf: asIf.weekends[place]!,
      })),
      now: total([now]),
      asIf: total([asIf]),
    })),
    together: { now: total(both.map(({ now }) => now)), asIf: total(both.map(({ asIf }) => asIf)) },
    newClients: changed.taken,
  };
}

/** The part of what is wished for that touches one person, as a name: the same part comes to the same. */
function namePart({ work }: WhatIfBase, wishes: Wishes, { ahead }: ChangedOffice, personId: string): string {
  const own = new Set(work.ahead.flatMap(({ job }) => (job.personId === personId ? [job.clientId] : [])));
  const taken = ahead.filter(({ job }) => job.personId === personId && !own.has(job.clientId));
  return JSON.stringify([
    personId,
    wishes.absences.filter((absence) => absence.personId === personId),
    (wishes.overtime ?? []).filter((overtime) => overtime.personId === personId),
    wishes.goneClientIds.filter((id) => own.has(id)),
    wishes.onTimeClientIds.filter((id) => own.has(id)),
    [...new Set(taken.map(({ job }) => job.clientId))],
    taken.length > 0 ? wishes.newClients?.fromOn : undefined,
  ]);
}

/** A new client goes to somebody who has clients, where anybody has. */
function takersOf({ facts }: WhatIfBase, people: readonly string[]): string[] {
  const leads = new Set(facts.clients.map(({ leadId }) => leadId));
  const working = facts.people.map(({ id }) => id).filter((id) => people.includes(id));
  const taking = working.filter((id) => leads.has(id));
  return taking.length > 0 ? taking : working;
}

function total(outlooks: readonly Outlook[]): Total {
  const scenarios = outlooks[0]?.outOfHours.length ?? 0;
  const sums = new Float64Array(scenarios);
  for (const { outOfHours } of outlooks)
    for (let place = 0; place < scenarios; place += 1) sums[place] = sums[place]! + outOfHours[place]!;
  return {
    outOfHours: likelyOf(sums),
    lostWeekends: outlooks.flatMap(({ weekends }) => weekends).reduce((sum, { lost }) => sum + lost, 0),
    pastLawMinutes: outlooks.reduce((sum, { pastLawMinutes }) => sum + pastLawMinutes, 0),
  };
}

function likelyOf(minutes: Float64Array): LikelyMinutes {
  if (minutes.length === 0) return { low: 0, likely: 0, high: 0, mean: 0 };
  const mean = minutes.reduce((sum, each) => sum + each, 0) / minutes.length;
  return { ...quantilesOfMinutes(minutes.toSorted()), mean };
}
