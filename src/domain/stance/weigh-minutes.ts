import { actEstimates, type TimeWork } from '../time/index.ts';
import type { MinutesFact, StanceFact } from './stance-fact.ts';
import { givenMinutesOf, roleMinutesOf, type PaidMinutes, type StanceRole } from './stance-role.ts';

/** Time of one person with one client and one kind of work in a month, as it counts in a role. */
export interface WeighedMinutes {
  work: TimeWork;
  role: StanceRole;
  minutes: number;
  /** Given away, of whatever role. */
  givenMinutes: number;
  /** Nobody entered them: acts times what one is taken to last. They are worth no kroner. */
  estimated: boolean;
}

/**
 * Time by person, client, month and kind of work, so that nothing is counted twice. The same sorting may stand as extra work on a delivery and in the list of hours: the
 * larger of the two sums of a month stands. Where neither knows of a kind of work, acts of that kind stand for it as an estimate.
 * Example: 45 minutes of sorting on a delivery, 30 in the list of hours, and two files placed in June → 45 minutes, known.
 */
export function weighMinutes(facts: readonly StanceFact[]): WeighedMinutes[] {
  const months = Map.groupBy(facts, ({ staffId, clientId, on }) => `${staffId}/${clientId}/${on.slice(0, 7)}`);
  return [...months.values()].flatMap(weighMonth);
}

function weighMonth(facts: readonly StanceFact[]): WeighedMinutes[] {
  const known = Map.groupBy(
    facts.filter((fact) => fact.fact === 'minutes'),
    ({ work }) => work,
  );
  const estimates = new Map<TimeWork, number>();
  for (const fact of facts) {
    if (fact.fact !== 'act') continue;
    const { work, minutes } = actEstimates[fact.act];
    if (!known.has(work)) estimates.set(work, (estimates.get(work) ?? 0) + fact.count * minutes);
  }
  return [
    ...[...known].map(([work, of]) => weigh(work, joinSources(of), false)),
    ...[...estimates].map(([work, all]) => weigh(work, { all, paid: 0, unpaid: 0 }, true)),
  ];
}

function weigh(work: TimeWork, minutes: PaidMinutes, estimated: boolean): WeighedMinutes {
  return { work, ...roleMinutesOf(work, minutes), givenMinutes: givenMinutesOf(work, minutes), estimated };
}

/** Each source says what it knows; of what they say against each other, what is paid for is paid for. */
function joinSources(of: readonly MinutesFact[]): PaidMinutes {
  const larger = (counts: (fact: MinutesFact) => boolean): number =>
    Math.max(
      ...(['delivery', 'entry'] as const).map((from) => sumWhere(of, (fact) => fact.from === from && counts(fact))),
    );
  const all = larger(() => true);
  const paid = larger(({ paid: is }) => is === true);
  return {
    all,
    paid,
    unpaid: Math.min(
      all - paid,
      larger(({ paid: is }) => is === false),
    ),
  };
}

function sumWhere(of: readonly MinutesFact[], counts: (fact: MinutesFact) => boolean): number {
  return of.reduce((sum, fact) => sum + (counts(fact) ? fact.minutes : 0), 0);
}
