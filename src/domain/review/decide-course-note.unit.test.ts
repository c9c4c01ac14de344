import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { noClosures } from '../trial-year/trial-year.testdata.ts';
import type { CourseEvent } from './course-events.ts';
import type { CourseFacts } from './course-facts.ts';
import { decideCourseNote, type CourseNote } from './decide-course-note.ts';

const day = { today: on('2027-02-01'), closures: noClosures };

/** The minutes of the talk are sent, and nobody has drafted the agreement. */
const afterMinutes: CourseFacts = {
  decidedOn: on('2026-12-15'),
  meeting: { state: 'held', answerByOn: on('2027-01-08'), on: on('2027-01-12') },
  minutesSentOn: on('2027-01-14'),
  events: [],
};

const withEvents = (...events: CourseEvent[]): CourseFacts => ({ ...afterMinutes, events });
const bankrupt: CourseEvent = { on: on('2027-01-20'), event: 'bankrupt' };
const stopped: CourseEvent = { on: on('2027-01-20'), event: 'stopped', reason: 'Solgt' };
const leadLeft: CourseEvent = { on: on('2027-01-20'), event: 'lead-left' };

type Row = [situation: string, facts: CourseFacts, note: CourseNote, becomes: ReturnType<typeof decideCourseNote>];

const rows: readonly Row[] = [
  [
    'the agreement is waited for, and is skipped with a reason',
    afterMinutes,
    { note: 'skip', step: 'agreement', reason: ' Avtalen er god nok ' },
    { on: day.today, event: 'skipped', step: 'agreement', reason: 'Avtalen er god nok' },
  ],
  [
    'a step is skipped without a reason',
    afterMinutes,
    { note: 'skip', step: 'agreement', reason: ' ' },
    { refused: 'course-reason' },
  ],
  [
    'the year is skipped before its turn',
    afterMinutes,
    { note: 'skip', step: 'year', reason: 'x' },
    { refused: 'course-step-not-now' },
  ],
  [
    'the client is bankrupt',
    afterMinutes,
    { note: 'happened', what: 'bankrupt' },
    { on: day.today, event: 'bankrupt' },
  ],
  [
    'that is told a second time',
    withEvents(bankrupt),
    { note: 'happened', what: 'bankrupt' },
    { refused: 'course-noted' },
  ],
  [
    'the lead has talked to the estate, and goes on',
    withEvents(bankrupt),
    { note: 'keep-on', of: 'bankrupt' },
    { on: day.today, event: 'kept-on', of: 'bankrupt' },
  ],
  [
    'somebody goes on where nothing came between',
    afterMinutes,
    { note: 'keep-on', of: 'died' },
    { refused: 'course-nothing-noted' },
  ],
  [
    'the lead has left, and somebody goes on without one',
    withEvents(leadLeft),
    { note: 'keep-on', of: 'lead-left' },
    { refused: 'course-without-lead' },
  ],
  [
    'stopped with a reason',
    afterMinutes,
    { note: 'stop', reason: 'Solgt' },
    { on: day.today, event: 'stopped', reason: 'Solgt' },
  ],
  ['stopped without one', afterMinutes, { note: 'stop', reason: '' }, { refused: 'course-reason' }],
  ['stopped twice', withEvents(stopped), { note: 'stop', reason: 'Solgt' }, { refused: 'course-stopped' }],
  ['taken up again', withEvents(stopped), { note: 'resume' }, { on: day.today, event: 'resumed' }],
  ['taken up again while it runs', afterMinutes, { note: 'resume' }, { refused: 'course-running' }],
  [
    'skipped while it is stopped',
    withEvents(stopped),
    { note: 'skip', step: 'agreement', reason: 'x' },
    { refused: 'course-stopped' },
  ],
];

describe('what a person notes about a change of course', () => {
  it.each(rows)('%s', (_, facts, note, becomes) => expect(decideCourseNote(facts, note, day)).toEqual(becomes));
});
