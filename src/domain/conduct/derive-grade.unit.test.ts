import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { duty } from './conduct.testdata.ts';
import { deriveGrade } from './derive-grade.ts';

const all = (days: readonly number[], returned = 0) =>
  days.map((late, index) => duty(`2026-0${1 + index}-20`, late, { returns: index < returned ? 1 : 0 }));

describe('the grade as anybody can work it out', () => {
  it.each([
    // days after the deadline          sent back   by days  by what was complete  grade
    [[-2, 0, 0, 0, 1], 0, 'A', 'A', 'A'],
    [[0, 0, 0, 0, 0, 0, 0, 0, 0], 0, 'A', 'A', 'A'],
    [[0, 2, 3, 3, 9], 1, 'B', 'B', 'B'],
    [[0, 0, 0, 4, 30], 0, 'A', 'A', 'A'],
    [[3, 3, 4, 4], 0, undefined, undefined, undefined],
    [[9, 14, 11, 6, 8, 19], 6, 'C', 'D', 'D'],
    [[11, 14, 11, 6, 12, 19], 0, 'D', 'A', 'D'],
    [[10, 10, 10, 10, 10], 2, 'C', 'C', 'C'],
    // Half a day beyond three is beyond three: three and four are in the middle of six.
    [[0, 1, 3, 4, 9, 9], 0, 'C', 'A', 'C'],
    [[0, 0, 0, 0], 0, undefined, undefined, undefined],
  ] as const)('%j days, %i sent back: %s and %s give %s', (days, returned, byDays, byComplete, letter) => {
    const grade = deriveGrade(all(days, returned));
    if (letter === undefined) return expect(grade).toEqual({ graded: false, counted: 4, needed: 5 });
    expect(grade).toMatchObject({ graded: true, letter, days: { letter: byDays }, complete: { letter: byComplete } });
  });

  it('nine of ten complete is exactly what an A takes', () => {
    const ten = Array.from({ length: 10 }, (_, index) => duty('2026-03-20', 0, { returns: index === 0 ? 2 : 0 }));
    expect(deriveGrade(ten)).toMatchObject({ letter: 'A', complete: { first: 9, of: 10 } });
  });

  it('leaves out what the office was late with, and what is from before Takt', () => {
    const slipped = duty('2026-05-20', 40, { officeLateness: [{ slip: 'report-late', dueOn: on('2026-05-25') }] });
    const old = duty('2026-02-20', 40, { history: true });
    expect(deriveGrade([...all([0, 0, 0, 0]), slipped, old])).toEqual({ graded: false, counted: 4, needed: 5 });
    expect(deriveGrade([...all([0, 0, 0, 0, 0]), slipped, slipped, old])).toMatchObject({
      letter: 'A',
      days: { of: 5 },
    });
  });

  it('counts what has not come with the days so far, and says nothing of how complete it is', () => {
    const missing = [12, 15, 20, 30, 33].map((late) => duty('2026-05-20', late, { deliveredOn: null }));
    expect(deriveGrade(missing)).toEqual({ graded: true, letter: 'D', days: { letter: 'D', medianDays: 20, of: 5 } });
  });
});
