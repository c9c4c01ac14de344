import { medianOf } from './middle.ts';
import type { ConductDuty } from './conduct-duty.ts';

export const gradeLetters = ['A', 'B', 'C', 'D'] as const;
export type GradeLetter = (typeof gradeLetters)[number];

/** The most days after the deadline, in the middle of all deliveries, that give each letter; beyond the last it is a D. */
export const daysForLetter = { A: 0, B: 3, C: 10 } as const;
/** The least of a hundred deliveries that were complete the first time, for each letter; below the last it is a D. */
export const completeForLetter = { A: 90, B: 75, C: 50 } as const;
/** Fewer than these in twelve months give no letter. */
export const gradeNeeds = 5;

export type Grade =
  | { graded: false; counted: number; needed: number }
  | {
      graded: true;
      /** The poorer of the two below. */
      letter: GradeLetter;
      days: { letter: GradeLetter; medianDays: number; of: number };
      /** Absent where nothing has been delivered yet. */
      complete?: { letter: GradeLetter; first: number; of: number };
    };

/**
 * A letter that anybody can work out on paper: the days in the middle give one letter, the share that was complete the first time gives another, and the poorer of
 * the two is the grade. What is still missing after its deadline counts with the days so far. Duties of which the office itself was late with its part, and those
 * from before Takt, do not count. Example: 0, 2, 3, 3, 9 days late, four of five complete → B by the days (3), B by what was complete (80 %): B.
 */
export function deriveGrade(duties: readonly ConductDuty[]): Grade {
  const counted = duties.filter(({ history, officeLateness }) => !history && officeLateness.length === 0);
  if (counted.length < gradeNeeds) return { graded: false, counted: counted.length, needed: gradeNeeds };
  const medianDays = medianOf(counted.map(({ daysLate }) => daysLate))!;
  const days = { letter: letterOfDays(medianDays), medianDays, of: counted.length };
  const delivered = counted.filter(({ deliveredOn }) => deliveredOn !== null);
  if (delivered.length === 0) return { graded: true, letter: days.letter, days };
  const first = delivered.filter(({ returns }) => returns === 0).length;
  const complete = { letter: letterOfComplete(first, delivered.length), first, of: delivered.length };
  const letter = days.letter > complete.letter ? days.letter : complete.letter;
  return { graded: true, letter, days, complete };
}

function letterOfDays(median: number): GradeLetter {
  if (median <= daysForLetter.A) return 'A';
  if (median <= daysForLetter.B) return 'B';
  return median <= daysForLetter.C ? 'C' : 'D';
}

function letterOfComplete(first: number, of: number): GradeLetter {
  // In whole numbers, so that nine of ten is 90 %.
  if (first * 100 >= completeForLetter.A * of) return 'A';
  if (first * 100 >= completeForLetter.B * of) return 'B';
  return first * 100 >= completeForLetter.C * of ? 'C' : 'D';
}
