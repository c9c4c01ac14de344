import { foldEvents, type CourseEvent, type Interruption } from './course-events.ts';
import type { CourseDay, CourseFacts } from './course-facts.ts';
import type { CourseStep } from './course-stage.ts';
import { deriveStage } from './derive-stage.ts';

/** What a person can tell of that no row of Takt says: the estate, the death and the no come on the phone. */
export const notedByPerson = ['bankrupt', 'died', 'refused'] as const satisfies readonly Interruption[];
export type NotedByPerson = (typeof notedByPerson)[number];

/** What a person does with a course beside its own steps. */
export type CourseNote =
  | { note: 'happened'; what: NotedByPerson }
  /** Looked at, and it goes on. */
  | { note: 'keep-on'; of: Interruption }
  | { note: 'skip'; step: CourseStep; reason: string }
  | { note: 'stop'; reason: string }
  | { note: 'resume' };

export type CourseNoteRefusal =
  /** It has come to its end: what comes next is another decision. */
  | 'course-over'
  | 'course-stopped'
  | 'course-running'
  | 'course-reason'
  /** It is noted, and nobody has looked at it yet. */
  | 'course-noted'
  | 'course-nothing-noted'
  /** Without a lead nobody goes on with it. */
  | 'course-without-lead'
  /** Only the step that the course waits for can be skipped. */
  | 'course-step-not-now';

/**
 * What a person's note makes of a course, or why it cannot be made. Example: the minutes are sent and the agreement is waited for → "agreement" can be skipped, "year" cannot.
 */
export function decideCourseNote(
  facts: CourseFacts,
  note: CourseNote,
  day: CourseDay,
): CourseEvent | { refused: CourseNoteRefusal } {
  const on = day.today;
  const stage = deriveStage(facts, day);
  if (stage.stage === 'ended') {
    if (stage.ended.as !== 'stopped') return { refused: 'course-over' };
    return note.note === 'resume' ? { on, event: 'resumed' } : { refused: 'course-stopped' };
  }
  const isOpen = (what: Interruption): boolean => foldEvents(facts.events).open.some((one) => one.what === what);
  switch (note.note) {
    case 'resume':
      return { refused: 'course-running' };
    case 'stop':
      return note.reason.trim() === ''
        ? { refused: 'course-reason' }
        : { on, event: 'stopped', reason: note.reason.trim() };
    case 'happened':
      return isOpen(note.what) ? { refused: 'course-noted' } : { on, event: note.what };
    case 'keep-on':
      if (!isOpen(note.of)) return { refused: 'course-nothing-noted' };
      return note.of === 'lead-left' ? { refused: 'course-without-lead' } : { on, event: 'kept-on', of: note.of };
    case 'skip':
      if (stage.step !== note.step) return { refused: 'course-step-not-now' };
      return note.reason.trim() === ''
        ? { refused: 'course-reason' }
        : { on, event: 'skipped', step: note.step, reason: note.reason.trim() };
  }
}
