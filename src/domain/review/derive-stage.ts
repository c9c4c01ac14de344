import { addOfficeDays, assert, latest, type CalendarDate } from '../kernel/index.ts';
import { stepOfDraft } from './agreement-step.ts';
import { foldEvents, type CourseInterrupted, type Interruption } from './course-events.ts';
import type { CourseDay, CourseFacts } from './course-facts.ts';
import type { CourseEnd, CourseStage, CourseStageName, CourseStep, NextStep } from './course-stage.ts';
import { stepRules, type StepBefore, type StepFound } from './course-steps.ts';
import { actDays, askLead, sinceOf, turnOf, type DatedAct } from './next-step.ts';
import { followingOf, type OutcomeFollowing } from './outcome.ts';

/**
 * Where a change of course stands and what comes next: whose turn it is, what is done, and by which day; or how it ended. There is no state without
 * the one or the other. A client's silence becomes the lead's turn the day after the client's last, a lead's silence is overdue and is shown to the
 * manager, and what comes between at any stage waits for a person to look at it.
 * Example: decided on 2 February 2027, nothing else → the lead prepares the talk by 9 February. The time to choose a meeting ran out on 1 March → the
 * lead calls by 3 March, because the client was silent.
 */
export function deriveStage(facts: CourseFacts, day: CourseDay): CourseStage {
  const interrupted = foldEvents(facts.events);
  const { stopped, open } = interrupted;
  if (stopped !== undefined) {
    const ended = { as: 'stopped', reason: stopped.reason, after: open.map(({ what }) => what) } as const;
    return { stage: 'ended', ended, on: stopped.on };
  }
  const found = findOwnStage(facts, interrupted, day);
  if ('ended' in found) return { stage: 'ended', ...found };
  const between = open.find(({ what }) => isAsked(what, found.stage));
  const mayWrite = !open.some(({ what }) => isSilencing(what));
  if (between === undefined) return { ...found, mayWrite };
  return {
    stage: found.stage,
    step: found.step,
    next: nextAfter(between.what, sinceOf(between.on, interrupted.lookedOn), day),
    mayWrite,
  };
}

type OwnStage =
  { stage: CourseStageName; step: CourseStep | null; next: NextStep } | { ended: CourseEnd; on: CalendarDate };

/** The stage by the course's own steps alone: from the last one that has begun, the first that is not done. */
function findOwnStage(facts: CourseFacts, { skipped, lookedOn }: CourseInterrupted, day: CourseDay): OwnStage {
  const from = stepRules.findLastIndex(({ hasBegun }) => hasBegun(facts));
  let before = doneBefore(from, facts, { since: sinceOf(facts.decidedOn, lookedOn), reached: 'decided', skipped }, day);
  for (const { step, look, skipReaches } of stepRules.slice(from)) {
    const skippedOn = step === 'outcome' ? undefined : skipped.get(step);
    const found: StepFound =
      skippedOn === undefined
        ? look(facts, before, day)
        : { doneOn: skippedOn, reached: skipReaches ?? before.reached };
    if (!('doneOn' in found)) return { ...found, step: step === 'outcome' ? null : step };
    before = { since: latest(before.since, found.doneOn), reached: found.reached, skipped };
  }
  return endOf(facts, before, day);
}

/**
 * What came before the last step that has begun is over. Where it is known when it was done, the days count from then: a draft that lay ready before the talk is sent so many days
 * after the minutes, and not after it was made.
 */
function doneBefore(from: number, facts: CourseFacts, start: StepBefore, day: CourseDay): StepBefore {
  let { since } = start;
  for (const { look } of stepRules.slice(0, from)) {
    const found = look(facts, start, day);
    if ('doneOn' in found) since = latest(since, found.doneOn);
  }
  return { ...start, since, reached: stepRules[from]!.begunAt };
}

/** The outcome was decided and its minutes accepted: what follows is done, or it is somebody's turn. */
function endOf({ review, helpingUntilOn }: CourseFacts, { since }: StepBefore, day: CourseDay): OwnStage {
  const outcome = review?.outcome;
  assert(outcome !== undefined, 'no course ends without an outcome');
  const follows = followingOf(outcome);
  const act = actOf[follows];
  const on = act === undefined ? since : review?.followedOn;
  if (act === 'draft-changed-agreement' && on === undefined) {
    const found = stepOfDraft(review?.change, since, day, act);
    // A change that both have accepted is what was agreed on: nothing more follows.
    if ('acceptedOn' in found) return { ended: { as: 'adjust', follows }, on: latest(since, found.acceptedOn) };
    return { stage: 'following-up', step: null, ...found };
  }
  if (act !== undefined && on === undefined) {
    if (follows !== 'helping-on') return { stage: 'following-up', step: null, next: askLead(act, since, day) };
    // While somebody else's answer is waited for, or the notice runs, the lead is not late.
    return { stage: 'helping-on', step: null, next: askLead(act, latest(since, helpingUntilOn ?? since), day) };
  }
  return {
    ended: { as: outcome.outcome === 'recommend-another' ? 'helped-on' : outcome.outcome, follows },
    on: on!,
  };
}

const actOf: Readonly<Record<OutcomeFollowing, DatedAct | undefined>> = {
  'ordinary-year': undefined,
  'new-year': 'begin-new-year',
  'changed-agreement': 'draft-changed-agreement',
  'helping-on': 'help-on',
};

/** Before the talk the question is whether it is needed; once it was held, doing better is what it was for. */
const beforeTalk: readonly CourseStageName[] = ['decided', 'preparing', 'meeting-offered', 'meeting-booked'];

function isAsked(what: Interruption, stage: CourseStageName): boolean {
  return what !== 'improved' || beforeTalk.includes(stage);
}

function isSilencing(what: Interruption): boolean {
  return what === 'bankrupt' || what === 'died' || what === 'refused';
}

const actAfter: Readonly<Record<Interruption, DatedAct>> = {
  'lead-left': 'choose-lead',
  bankrupt: 'talk-to-estate',
  died: 'find-who-acts',
  refused: 'decide-after-no',
  'contact-changed': 'tell-new-contact',
  'lead-replaced': 'take-over',
  improved: 'decide-if-needed',
};

/** Who has no lead is looked after by the manager; all else is the lead's. */
function nextAfter(what: Interruption, since: CalendarDate, day: CourseDay): NextStep {
  const act = actAfter[what];
  const byOn = addOfficeDays(since, actDays[act], day.closures.office);
  return turnOf(what === 'lead-left' ? 'manager' : 'lead', act, byOn, day, what);
}
