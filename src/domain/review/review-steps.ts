import { latest } from '../kernel/index.ts';
import type { CourseDay, CourseFacts } from './course-facts.ts';
import type { StepBefore, StepFound } from './course-steps.ts';
import { stepOfMeeting } from './meeting-step.ts';
import { askClient, askLead, turnOf } from './next-step.ts';
import { deriveMinutesStanding } from './review-minutes.ts';
import { areViewsOpen } from './review-views.ts';
import { reviewActs } from './year-step.ts';

/** Both have their time; then the office gives its view late, or opens without the client's. */
export function stepOfViews({ review }: CourseFacts, { since, reached }: StepBefore, day: CourseDay): StepFound {
  if (review === undefined) return { stage: reached, next: askLead('open-review', since, day) };
  const { client, office, answerByOn, openedWithout } = review.views;
  if (areViewsOpen(review.views)) {
    const on = openedWithout?.on ?? latest(client!.givenOn, office!.givenOn);
    return { doneOn: on, reached: 'review-open' };
  }
  const stage = 'review-open';
  if (day.today > answerByOn)
    return { stage, next: askLead(office ? 'open-without' : 'give-view', latest(since, answerByOn), day) };
  const whose = client === undefined ? (office === undefined ? 'both' : 'client') : 'lead';
  return { stage, next: turnOf(whose, 'give-view', answerByOn, day) };
}

export function stepOfReviewMeeting(
  { reviewMeeting }: CourseFacts,
  { since, reached }: StepBefore,
  day: CourseDay,
): StepFound {
  const found = stepOfMeeting(reviewMeeting, since, day, reviewActs);
  return 'heldOn' in found ? { doneOn: found.heldOn, reached } : { stage: reached, ...found };
}

export function stepOfOutcome({ review }: CourseFacts, { since, reached }: StepBefore, day: CourseDay): StepFound {
  const outcome = review?.outcome;
  if (outcome === undefined) return { stage: reached, next: askLead('decide-outcome', since, day) };
  return { doneOn: outcome.on, reached: 'review-open' };
}

/** Minutes that one side does not accept are talked about and written anew, or left with a reason: they are never accepted by time. */
export function stepOfReviewMinutes(
  { review }: CourseFacts,
  { since, reached }: StepBefore,
  day: CourseDay,
): StepFound {
  const minutes = review?.minutes;
  const stage = reached;
  if (minutes === undefined) return { stage, next: askLead('send-review-minutes', since, day) };
  const standing = deriveMinutesStanding(minutes, day.today);
  switch (standing.standing) {
    case 'accepted':
      return { doneOn: standing.on, reached };
    case 'not-accepted':
      return { stage, next: askLead('talk-about-minutes', latest(since, standing.on), day) };
    case 'waiting':
    case 'unanswered': {
      const isOffices = standing.sides.includes('office');
      const isClients = standing.sides.includes('client');
      if (standing.standing === 'waiting' && isOffices) {
        return { stage, next: turnOf(isClients ? 'both' : 'lead', 'answer-minutes', minutes.answerByOn, day) };
      }
      if (isClients) return { stage, next: askClient('answer-minutes', minutes.answerByOn, since, day) };
      return { stage, next: askLead('answer-minutes', latest(since, minutes.answerByOn), day) };
    }
  }
}
