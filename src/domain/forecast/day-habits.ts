import { countDay, noCounts, shareOfDay, type DayCounts } from './day-counts.ts';
import { shareBelow, type ErrorShape } from './error-shape.ts';
import { forecastChoices } from './forecast-prior.ts';
import type { ForeseenRow } from './foresee-past.ts';
import { outcomeShift, relativeSpread, type OfficeRules } from './office-rules.ts';
import { clientRates, type OutcomeCounts, type OutcomeRates } from './outcome-rates.ts';
import type { KnownRow } from './past-delivery.ts';

/**
 * The second reading of a history: which days occurred, without any curve. It knows a client who always delivers on the deadline or a week after it, where a curve would
 * put most of its weight in between.
 */
export interface DayHabits {
  office: DayCounts;
  /** Empty where all deliveries are of one group. */
  groups: ReadonlyMap<string, DayCounts>;
  /** As many deliveries each level weighs beside the one below it. */
  weight: number;
  /** How much of a forecast is this reading; the rest is the curve. */
  share: number;
}

/** What a client's own deliveries show, for one group and for all. */
export interface OwnDays {
  pair: DayCounts;
  client: DayCounts;
}

/** How probable a day is by this reading; `curve` is what the curve says of it. Levels: office → group → client → client and group. */
export function habitOn(
  habits: Pick<DayHabits, 'office' | 'groups' | 'weight'>,
  group: string,
  own: OwnDays,
  day: number,
  curve: number,
): number {
  const { weight } = habits;
  const office = shareOfDay(habits.office, day, curve, weight);
  if (habits.groups.size === 0) return shareOfDay(own.client, day, office, weight);
  const ofGroup = shareOfDay(habits.groups.get(group) ?? noCounts(), day, office, weight);
  return shareOfDay(own.pair, day, shareOfDay(own.client, day, ofGroup, weight), weight);
}

/** A past delivery as the curve would have foreseen it, and its client's days before it. */
interface Judged {
  row: KnownRow;
  curve: number;
  own: { pair: [number, number]; client: [number, number] };
}

export function learnDayHabits(
  known: ReadonlyMap<string, readonly KnownRow[]>,
  foreseen: readonly ForeseenRow[],
  learnt: { rules: OfficeRules; shape: ErrorShape; rates: OutcomeRates },
): DayHabits {
  const office = noCounts();
  const groups = new Map<string, DayCounts>();
  for (const rows of known.values()) {
    for (const row of rows) {
      let group = groups.get(row.group);
      if (group === undefined) groups.set(row.group, (group = noCounts()));
      countDay(office, row.delayDays, 1);
      countDay(group, row.delayDays, 1);
    }
  }
  if (groups.size < 2) groups.clear();
  const judged = judgePast(foreseen, learnt);
  const tried = forecastChoices.countWeight.map((weight) => {
    const habits = { office, groups, weight };
    const pairs = judged.map((one) => ({ curve: one.curve, habit: habitBefore(habits, one) }));
    return { ...habits, ...findShare(pairs) };
  });
  const [best] = tried.toSorted((a, b) => b.score - a.score);
  return { office, groups, weight: best!.weight, share: best!.share };
}

function judgePast(
  foreseen: readonly ForeseenRow[],
  { rules, shape, rates }: { rules: OfficeRules; shape: ErrorShape; rates: OutcomeRates },
): Judged[] {
  const judged: Judged[] = [];
  const outcomes = new Map<string, OutcomeCounts>();
  const own = new Map<string, DayCounts>();
  const of = (key: string): DayCounts => {
    let counts = own.get(key);
    if (counts === undefined) own.set(key, (counts = noCounts()));
    return counts;
  };
  for (const { row, days, place } of foreseen) {
    const client = of(row.clientId);
    const pair = of(`${row.clientId}\u001F${row.group}`);
    const base = days - outcomeShift(rules, row.outcome);
    let counts = outcomes.get(row.clientId);
    if (counts === undefined) outcomes.set(row.clientId, (counts = { counts: rates.outcomes.map(() => 0), whole: 0 }));
    const likely = clientRates(rates, counts);
    const curve = rates.outcomes.reduce((sum, outcome, at) => {
      const expected = base + outcomeShift(rules, outcome);
      const scale = Math.sqrt(place.spread * relativeSpread(rules, expected) + place.unsure);
      const off = row.delayDays - expected;
      return sum + likely[at]! * (shareBelow(shape, (off + 0.5) / scale) - shareBelow(shape, (off - 0.5) / scale));
    }, 1e-9);
    const seen = (counts: DayCounts): [number, number] => [counts.days.get(row.delayDays) ?? 0, counts.whole];
    judged.push({ row, curve, own: { pair: seen(pair), client: seen(client) } });
    counts.counts[rates.outcomes.indexOf(row.outcome)]! += 1;
    counts.whole += 1;
    countDay(client, row.delayDays, 1);
    countDay(pair, row.delayDays, 1);
  }
  return judged;
}

/** What the counts of days would have said of a past delivery: its client's before it, and the office's without it. */
function habitBefore(
  { office, groups, weight }: Pick<DayHabits, 'office' | 'groups' | 'weight'>,
  { row, curve, own }: Judged,
): number {
  const share = (day: number, whole: number, above: number): number => (day + weight * above) / (whole + weight);
  const without = (counts: DayCounts, above: number): number =>
    share(Math.max(0, (counts.days.get(row.delayDays) ?? 0) - 1), Math.max(0, counts.whole - 1), above);
  const atOffice = without(office, curve);
  if (groups.size === 0) return share(...own.client, atOffice);
  const atGroup = without(groups.get(row.group)!, atOffice);
  return share(...own.pair, share(...own.client, atGroup));
}

/** The share of the second reading with which the two together would have foreseen the past best; one delivery's weight is put against it. */
function findShare(pairs: readonly { curve: number; habit: number }[]): { share: number; score: number } {
  let share = 0.5;
  for (let round = 0; round < 40; round += 1) {
    let sum = 0;
    for (const { curve, habit } of pairs) sum += (share * habit) / (share * habit + (1 - share) * curve);
    share = sum / (pairs.length + 1);
  }
  const score = pairs.reduce((sum, { curve, habit }) => sum + Math.log(share * habit + (1 - share) * curve), 0);
  return { share, score };
}
