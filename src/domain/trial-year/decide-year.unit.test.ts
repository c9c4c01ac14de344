import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { decideYear, type YearAct } from './decide-year.ts';
import { endOfYear, isDayOfYear } from './end-of-year.ts';
import { builderYear } from './trial-year.testdata.ts';
import { stateOfYear, type TrialYear } from './trial-year.ts';

const pause = (resumeOn: string, reason: 'client-pause' | 'illness' = 'illness'): YearAct => ({
  act: 'pause',
  reason,
  resumeOn: on(resumeOn),
});
const resume: YearAct = { act: 'resume' };
const stop: YearAct = { act: 'stop', reason: 'Solgt' };
const end: YearAct = { act: 'end' };

/** Walks a year and tells after each act what it is and when it ends, or why the act was refused. */
function walk(acts: readonly (readonly [string, YearAct])[]): { year: TrialYear; told: string[] } {
  let year = builderYear();
  const told = acts.map(([day, act]) => {
    const decided = decideYear(year, act, on(day));
    if ('refused' in decided) return `refused: ${decided.refused}`;
    year = decided;
    return `${stateOfYear(year, on(day))}, ends ${endOfYear(year)}`;
  });
  return { year, told };
}

describe('a year from 5 February 2027 to 4 February 2028', () => {
  it.each<[string, [string, YearAct, string][]]>([
    ['is paused, and its end moves as many days', [['2027-06-01', pause('2027-06-15'), 'paused, ends 2028-02-18']]],
    [
      'goes on earlier than was thought',
      [
        ['2027-06-01', pause('2027-06-15'), 'paused, ends 2028-02-18'],
        ['2027-06-10', resume, 'running, ends 2028-02-13'],
      ],
    ],
    [
      'is paused for longer than was thought, counted from the same day',
      [
        ['2027-06-01', pause('2027-06-15'), 'paused, ends 2028-02-18'],
        ['2027-06-14', pause('2027-07-01'), 'paused, ends 2028-03-05'],
      ],
    ],
    [
      'is paused and taken up the same day: nothing happened',
      [
        ['2027-06-01', pause('2027-06-15'), 'paused, ends 2028-02-18'],
        ['2027-06-01', resume, 'running, ends 2028-02-04'],
      ],
    ],
    [
      'is paused twice',
      [
        ['2027-06-01', pause('2027-06-15'), 'paused, ends 2028-02-18'],
        ['2027-10-01', pause('2027-10-11', 'client-pause'), 'paused, ends 2028-02-28'],
      ],
    ],
    [
      'is paused on the days that an earlier pause has added',
      [
        ['2027-06-01', pause('2027-06-15'), 'paused, ends 2028-02-18'],
        ['2028-02-18', pause('2028-02-20'), 'paused, ends 2028-02-20'],
        ['2028-02-21', pause('2028-03-01'), 'refused: year-over'],
      ],
    ],
    [
      'is stopped with a reason, and taken up again: the days between are a pause',
      [
        ['2027-06-01', stop, 'stopped, ends 2028-02-04'],
        ['2027-06-02', stop, 'refused: year-stopped'],
        ['2027-06-02', pause('2027-06-15'), 'refused: year-stopped'],
        ['2027-06-11', resume, 'running, ends 2028-02-14'],
      ],
    ],
    [
      'is stopped in a pause',
      [
        ['2027-06-01', pause('2027-06-15'), 'paused, ends 2028-02-18'],
        ['2027-06-08', stop, 'stopped, ends 2028-02-11'],
      ],
    ],
    [
      'stopped before it began has lost no day',
      [
        ['2027-02-04', stop, 'stopped, ends 2028-02-04'],
        ['2027-02-05', resume, 'running, ends 2028-02-04'],
      ],
    ],
    [
      'is ended by the review, once',
      [
        ['2028-02-10', end, 'ended, ends 2028-02-04'],
        ['2028-02-10', end, 'refused: year-ended'],
        ['2028-02-10', resume, 'refused: year-ended'],
        ['2028-02-10', stop, 'refused: year-ended'],
      ],
    ],
    [
      'is not paused before it has begun, without a day, for nothing, or for more than half a year in all',
      [
        ['2027-02-04', pause('2027-03-01'), 'refused: year-not-begun'],
        ['2027-06-01', pause('2027-06-01'), 'refused: year-pause-day'],
        ['2027-06-01', pause('2027-12-02'), 'refused: year-pause-too-long'],
        ['2027-06-01', pause('2027-12-01'), 'paused, ends 2028-08-05'],
        ['2027-12-01', resume, 'refused: year-running'],
        ['2027-12-02', pause('2027-12-03'), 'refused: year-pause-too-long'],
      ],
    ],
    [
      'stopped for more than half a year is not taken up again',
      [
        ['2027-06-01', stop, 'stopped, ends 2028-02-04'],
        ['2027-12-02', resume, 'refused: year-pause-too-long'],
      ],
    ],
    ['is not stopped without a reason', [['2027-06-01', { act: 'stop', reason: ' ' }, 'refused: year-reason']]],
  ])('%s', (_, lines) => {
    expect(walk(lines.map(([day, act]) => [day, act] as const)).told).toEqual(lines.map(([, , told]) => told));
  });

  it('goes on by itself on the day that was said', () => {
    const { year } = walk([['2027-06-01', pause('2027-06-15')]]);
    expect(stateOfYear(year, on('2027-06-14'))).toBe('paused');
    expect(stateOfYear(year, on('2027-06-15'))).toBe('running');
  });

  it('counts no deadline in a pause, and those of the days that were added', () => {
    const { year } = walk([['2027-06-01', pause('2027-06-15')]]);
    const days = [
      '2027-02-04',
      '2027-02-05',
      '2027-05-31',
      '2027-06-01',
      '2027-06-14',
      '2027-06-15',
      '2028-02-18',
      '2028-02-19',
    ];
    expect(days.filter((day) => isDayOfYear(year, on(day)))).toEqual([
      '2027-02-05',
      '2027-05-31',
      '2027-06-15',
      '2028-02-18',
    ]);
  });

  it('counts no deadline from the day on which it was stopped', () => {
    const { year } = walk([['2027-06-01', stop]]);
    expect(isDayOfYear(year, on('2027-05-31'))).toBe(true);
    expect(isDayOfYear(year, on('2027-06-01'))).toBe(false);
  });
});
