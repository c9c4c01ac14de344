import { addOfficeDays, latest, type CalendarDate } from '../kernel/index.ts';
import type { CourseAgreement, CourseDay } from './course-facts.ts';
import type { NextStep } from './course-stage.ts';
import { askClient, askLead, callClient } from './next-step.ts';

/** So many office days an agreement that was sent without a last day is waited for. */
const agreementDays = 10;

/**
 * What an agreement asks for next, whether the talk led to it or the joint review, or the day on which it was accepted. One that nobody answered is called about, one that was refused
 * is decided about, and one that was withdrawn is drafted anew. Example: sent with answer by 12 March and it is the 15th → the lead calls by the 16th.
 */
export function stepOfDraft(
  agreement: CourseAgreement | undefined,
  since: CalendarDate,
  day: CourseDay,
  draft: 'draft-agreement' | 'draft-changed-agreement',
): { acceptedOn: CalendarDate } | { next: NextStep } {
  if (agreement === undefined) return { next: askLead(draft, since, day) };
  const { state, draftedOn, sentOn = draftedOn } = agreement;
  const { answerByOn = addOfficeDays(sentOn, agreementDays, day.closures.office) } = agreement;
  const { endedOn = answerByOn } = agreement;
  switch (state) {
    case 'draft':
      return { next: askLead('send-agreement', latest(since, draftedOn), day) };
    case 'sent':
      return { next: askClient('answer-agreement', answerByOn, since, day) };
    case 'accepted':
      return { acceptedOn: endedOn };
    case 'declined':
      return { next: askLead('decide-after-no', latest(since, endedOn), day, 'refused') };
    case 'expired':
      return { next: callClient('answer-agreement', latest(since, endedOn), day) };
    case 'withdrawn':
      return { next: askLead(draft, latest(since, endedOn), day) };
  }
}
