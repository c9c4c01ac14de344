import type { CalendarDate, Ore } from '../kernel/index.ts';
import type { ObjectionAnswer, ObjectionMatter, RestingLine } from './objection.ts';

/** What follows for the matter itself. */
export type MatterConsequence =
  | { follows: 'nothing' }
  | { follows: 'received-day-corrected'; on: CalendarDate }
  | { follows: 'deadline-corrected'; on: CalendarDate }
  | { follows: 'return-taken-back' }
  | { follows: 'more-time-to-mend'; untilOn: CalendarDate }
  | { follows: 'question-withdrawn' }
  | { follows: 'more-time-to-answer'; untilOn: CalendarDate };

/** What follows for one line that rested on it. */
export type LineConsequence = { lineId: string } &
  /** It is again what it was. */
  (
    | { follows: 'stands' }
    /** The facts are others now: the agreement's rule works it out again, and a person decides on what it gives. */
    | { follows: 'worked-out-again' }
    /** It has left: what the rule now gives less is credited. */
    | { follows: 'difference-credited' }
    | { follows: 'cancelled' }
    | { follows: 'credited'; sumOre: Ore }
    /** It stands, and part of it is taken off by a credit line of its own. */
    | { follows: 'stands-in-part'; offOre: Ore }
  );

export interface ObjectionDecision {
  matter: MatterConsequence;
  lines: readonly LineConsequence[];
}

export type ObjectionRefusal = 'day-missing' | 'day-no-better' | 'sum-missing' | 'sum-too-large';

/**
 * What follows from an answered objection, by the rules that hold anyway: a day is corrected, a return is taken back, a question is withdrawn, a line is
 * cancelled or, where it has left for invoicing, credited by a line of its own. Where the client was right in part, the day or the sum says in which.
 * Example: the client says that a file came on 20 November; it counts from the 24th. Upheld → it counts from the 20th, and the line is worked out again.
 */
export function decideObjection(
  matter: ObjectionMatter,
  answer: ObjectionAnswer,
  lines: readonly RestingLine[],
): ObjectionDecision | { refused: ObjectionRefusal } {
  if (answer.outcome === 'not-upheld') {
    return { matter: { follows: 'nothing' }, lines: lines.map(({ lineId }) => ({ lineId, follows: 'stands' })) };
  }
  if (matter.kind === 'surcharge') return decideLine(matter.lineId, answer, lines);
  const consequence = decideMatter(matter, answer);
  if ('refused' in consequence) return consequence;
  // A question decides on no sum, and more time to mend is time from now on.
  const changesSums = consequence.follows.endsWith('corrected') || consequence.follows === 'return-taken-back';
  return { matter: consequence, lines: lines.map((line) => (changesSums ? workedOut(line) : stands(line))) };
}

function decideMatter(
  matter: Exclude<ObjectionMatter, { kind: 'surcharge' }>,
  { outcome, on }: ObjectionAnswer,
): MatterConsequence | { refused: ObjectionRefusal } {
  const partly = outcome === 'partly';
  if (partly && on === undefined) return { refused: 'day-missing' };
  switch (matter.kind) {
    case 'received-day': {
      const day = partly ? on! : matter.claimedOn;
      return day < matter.countsOn ? { follows: 'received-day-corrected', on: day } : { refused: 'day-no-better' };
    }
    case 'deadline': {
      const day = partly ? on! : matter.claimedOn;
      return day > matter.dueOn ? { follows: 'deadline-corrected', on: day } : { refused: 'day-no-better' };
    }
    case 'return':
      if (!partly) return { follows: 'return-taken-back' };
      return on! > matter.mendByOn ? { follows: 'more-time-to-mend', untilOn: on! } : { refused: 'day-no-better' };
    case 'question':
      if (!partly) return { follows: 'question-withdrawn' };
      return on! > matter.answerByOn ? { follows: 'more-time-to-answer', untilOn: on! } : { refused: 'day-no-better' };
  }
}

function decideLine(
  lineId: string,
  { outcome, offOre }: ObjectionAnswer,
  lines: readonly RestingLine[],
): ObjectionDecision | { refused: ObjectionRefusal } {
  const nothing = { follows: 'nothing' } as const;
  const line = lines.find((one) => one.lineId === lineId);
  if (!line) return { matter: nothing, lines: [] };
  if (outcome === 'upheld') {
    const gone: LineConsequence = line.left
      ? { lineId, follows: 'credited', sumOre: line.sumOre }
      : { lineId, follows: 'cancelled' };
    return { matter: nothing, lines: [gone] };
  }
  if (offOre === undefined || offOre <= 0) return { refused: 'sum-missing' };
  if (offOre >= line.sumOre) return { refused: 'sum-too-large' };
  return { matter: nothing, lines: [{ lineId, follows: 'stands-in-part', offOre }] };
}

function workedOut({ lineId, left }: RestingLine): LineConsequence {
  return { lineId, follows: left ? 'difference-credited' : 'worked-out-again' };
}

function stands({ lineId }: RestingLine): LineConsequence {
  return { lineId, follows: 'stands' };
}
