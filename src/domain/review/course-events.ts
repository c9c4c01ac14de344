import type { CalendarDate } from '../kernel/index.ts';
import type { CourseStep } from './course-stage.ts';

/** What can come between at any stage, and that a person then has to look at; what is named first is looked at first. */
export const interruptions = [
  /** The engagement has no lead: nobody is there to look at anything else. */
  'lead-left',
  /** The estate takes the client's place. */
  'bankrupt',
  /** The contact has died. */
  'died',
  /** The client has said no: to the talk, the agreement, the year or the review. */
  'refused',
  /** Somebody else acts for the client, and knows nothing of it. */
  'contact-changed',
  /** Somebody else leads, and has not read it. */
  'lead-replaced',
  /** The reasons for which the talk was decided are gone. */
  'improved',
] as const;
export type Interruption = (typeof interruptions)[number];

/** Something that happened to a course beside its own steps, with its day. */
export type CourseEvent = { on: CalendarDate } & (
  | { event: Interruption }
  /** A person has looked at what came between, and the course goes on. */
  | { event: 'kept-on'; of: Interruption }
  | { event: 'stopped'; reason: string }
  | { event: 'resumed' }
  | { event: 'skipped'; step: CourseStep; reason: string }
);

/** What the events come to. */
export interface CourseInterrupted {
  stopped?: { on: CalendarDate; reason: string };
  /** What nobody has looked at yet, by what is looked at first. */
  open: readonly { what: Interruption; on: CalendarDate }[];
  skipped: ReadonlyMap<CourseStep, CalendarDate>;
  /** When a person last took it up again or looked at what came between: what waited meanwhile has its days from then. */
  lookedOn?: CalendarDate;
}

/** What else an event settles: a new lead takes the place of the one who left, a new contact that of the one who died. */
const settles: Readonly<Partial<Record<Interruption, Interruption>>> = {
  'lead-replaced': 'lead-left',
  'contact-changed': 'died',
};

/** Folds what happened, in its order. Looking does not fill an empty place: without a lead the course waits for one. */
export function foldEvents(events: readonly CourseEvent[]): CourseInterrupted {
  const open = new Map<Interruption, CalendarDate>();
  const skipped = new Map<CourseStep, CalendarDate>();
  let stopped: CourseInterrupted['stopped'];
  let lookedOn: CalendarDate | undefined;
  for (const event of events) {
    switch (event.event) {
      case 'stopped':
        stopped = { on: event.on, reason: event.reason };
        break;
      case 'resumed':
        stopped = undefined;
        lookedOn = event.on;
        break;
      case 'skipped':
        skipped.set(event.step, event.on);
        // A meeting that is not held has no minutes.
        if (event.step === 'meeting') skipped.set('minutes', event.on);
        break;
      case 'kept-on':
        if (event.of !== 'lead-left') open.delete(event.of);
        lookedOn = event.on;
        break;
      default: {
        const settled = settles[event.event];
        if (settled !== undefined) open.delete(settled);
        open.set(event.event, event.on);
      }
    }
  }
  return {
    ...(stopped === undefined ? {} : { stopped }),
    open: interruptions.flatMap((what) => {
      const on = open.get(what);
      return on === undefined ? [] : [{ what, on }];
    }),
    skipped,
    ...(lookedOn === undefined ? {} : { lookedOn }),
  };
}
