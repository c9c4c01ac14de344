import { latest, type CalendarDate } from '../kernel/index.ts';
import type { CourseDay, CourseMeeting } from './course-facts.ts';
import type { CourseAct, NextStep } from './course-stage.ts';
import { askClient, askLead, callClient, turnOf, type DatedAct } from './next-step.ts';

/** How the acts of a meeting are called: of the talk, or of the review. */
interface MeetingActs {
  offer: DatedAct;
  hold: CourseAct;
  record: DatedAct;
}

/**
 * What a meeting asks for next, or the day on which it was held. One that nobody chose a time for, or that was called off, is offered anew by a
 * person; one that the client said no to is decided about. Example: booked for 16 February and it is 17 February → the lead says by the 18th whether
 * it was held.
 */
export function stepOfMeeting(
  meeting: CourseMeeting | undefined,
  since: CalendarDate,
  day: CourseDay,
  acts: MeetingActs,
): { heldOn: CalendarDate } | { next: NextStep } {
  if (meeting === undefined) return { next: askLead(acts.offer, since, day) };
  const { state, answerByOn, on = answerByOn, endedOn = answerByOn } = meeting;
  const lead = (what: DatedAct, from: CalendarDate, because?: NextStep['because']) => ({
    next: askLead(what, latest(since, from), day, because),
  });
  switch (state) {
    case 'held':
      return { heldOn: on };
    case 'offered':
      return { next: askClient('pick-time', answerByOn, since, day) };
    case 'lapsed':
      return { next: callClient('pick-time', latest(since, answerByOn), day) };
    case 'declined':
      return lead('decide-after-no', endedOn, 'refused');
    case 'cancelled':
    case 'not-held':
      return lead(acts.offer, endedOn);
    case 'booked':
    case 'moved':
      if (day.today > on) return lead(acts.record, on);
      return {
        next: state === 'moved' ? turnOf('client', 'confirm-time', on, day) : turnOf('both', acts.hold, on, day),
      };
  }
}
