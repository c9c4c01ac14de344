import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addOfficeDays, calendarDate as on, latest, type CalendarDate } from '../kernel/index.ts';
import { meetingStates } from '../meeting/index.ts';
import { decideYear, milestones, type TrialYear, type YearAct } from '../trial-year/index.ts';
import { noClosures } from '../trial-year/trial-year.testdata.ts';
import { interruptions, type CourseEvent } from './course-events.ts';
import type { CourseFacts, CourseMeeting, CourseReview } from './course-facts.ts';
import { courseSteps, type CourseAct, type CourseStage } from './course-stage.ts';
import { deriveStage } from './derive-stage.ts';
import { happenings, viewOf, type HappeningName } from './review.testdata.ts';

/** Whatever the rows hold, in any combination, also such as no use case would write. */
const firstDay = on('2026-12-15');
const anyDay = fc.nat({ max: 1_400 }).map((days) => addDays(firstDay, days));
const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const without = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value;

const anyMeeting: fc.Arbitrary<CourseMeeting> = fc
  .record({
    state: fc.constantFrom(...meetingStates),
    answerByOn: anyDay,
    on: perhaps(anyDay),
    endedOn: perhaps(anyDay),
  })
  .map((meeting) => without(meeting) as CourseMeeting);

const anyAgreement = fc
  .record({
    state: fc.constantFrom('draft', 'sent', 'accepted', 'declined', 'withdrawn', 'expired'),
    draftedOn: anyDay,
    sentOn: perhaps(anyDay),
    answerByOn: perhaps(anyDay),
    endedOn: perhaps(anyDay),
  })
  .map((agreement) => without(agreement) as NonNullable<CourseFacts['agreement']>);

const anyAct: fc.Arbitrary<YearAct> = fc.oneof(
  anyDay.map((resumeOn): YearAct => ({ act: 'pause', reason: 'illness', resumeOn })),
  fc.constantFrom<YearAct>({ act: 'resume' }, { act: 'stop', reason: 'x' }, { act: 'end' }),
);
const anyYear: fc.Arbitrary<TrialYear> = fc
  .tuple(anyDay, fc.array(fc.tuple(anyDay, anyAct), { maxLength: 4 }))
  .map(([day, acts]) =>
    acts
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .reduce(
        (year, [today, act]) => {
          const decided = decideYear(year, act, today);
          return 'refused' in decided ? year : decided;
        },
        happenings['the year begins']({ decidedOn: day, events: [] }, day, day).year!,
      ),
  );

const anyReview: fc.Arbitrary<CourseReview> = fc
  .record({
    answerByOn: anyDay,
    client: perhaps(anyDay.map((day) => viewOf('client', day))),
    office: perhaps(anyDay.map((day) => viewOf('office', day))),
    outcome: perhaps(
      fc.tuple(
        anyDay,
        fc.constantFrom(
          { outcome: 'continue', into: 'ordinary-year' } as const,
          { outcome: 'continue', into: 'new-year' } as const,
          { outcome: 'adjust' } as const,
          { outcome: 'recommend-another', reason: 'x' } as const,
        ),
      ),
    ),
    minutes: perhaps(fc.tuple(anyDay, anyDay)),
    change: perhaps(anyAgreement),
    followedOn: perhaps(anyDay),
  })
  .map(({ answerByOn, client, office, outcome, minutes, change, followedOn }) =>
    without({
      views: without({ answerByOn, client, office }) as CourseReview['views'],
      outcome: outcome && { ...outcome[1], on: outcome[0] },
      minutes: minutes && { sentOn: minutes[0], answerByOn: minutes[1], answers: {} },
      change,
      // What follows is done after the outcome.
      followedOn: outcome && followedOn,
    } as CourseReview),
  );

const anyEvent: fc.Arbitrary<CourseEvent> = fc.oneof(
  fc.tuple(anyDay, fc.constantFrom(...interruptions)).map(([day, event]): CourseEvent => ({ on: day, event })),
  fc
    .tuple(anyDay, fc.constantFrom(...interruptions))
    .map(([day, of]): CourseEvent => ({ on: day, event: 'kept-on', of })),
  fc
    .tuple(anyDay, fc.constantFrom('stopped', 'resumed'))
    .map(([day, event]): CourseEvent => ({ on: day, event, reason: 'x' })),
  fc
    .tuple(anyDay, fc.constantFrom(...courseSteps))
    .map(([day, step]): CourseEvent => ({ on: day, event: 'skipped', step, reason: 'x' })),
);

const anyFacts: fc.Arbitrary<CourseFacts> = fc
  .record({
    decidedOn: anyDay,
    preparingFromOn: perhaps(anyDay),
    preparedOn: perhaps(anyDay),
    meeting: perhaps(anyMeeting),
    minutesSentOn: perhaps(anyDay),
    agreement: perhaps(anyAgreement),
    year: perhaps(anyYear),
    yearDone: perhaps(fc.subarray([...milestones])),
    reviewMeeting: perhaps(anyMeeting),
    review: perhaps(anyReview),
    events: fc
      .array(anyEvent, { maxLength: 5 })
      .map((events) => events.toSorted((one, other) => (one.on < other.on ? -1 : 1))),
  })
  .map((facts) => without(facts) as CourseFacts);

const at = (facts: CourseFacts, today: CalendarDate): CourseStage =>
  deriveStage(facts, { today, closures: noClosures });

it('whatever is known of a course, it has ended as somebody decided, or it is somebody’s turn by a day', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, today) => {
      const found = at(facts, today);
      if (found.stage === 'ended') {
        const isStopped =
          facts.events.findLast(({ event }) => event === 'stopped' || event === 'resumed')?.event === 'stopped';
        expect(found.ended.as === 'stopped' ? isStopped : facts.review?.outcome !== undefined).toBe(true);
        return;
      }
      const { whose, what, byOn, overdue } = found.next;
      expect(what).not.toBe('');
      expect(overdue).toBe(today > byOn);
      // Nobody waits for a client whose day has gone by.
      if (whose === 'client') expect(overdue).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

it('waiting changes no turn into silence: after the day of a step, the office’s own is overdue and the client’s has become the lead’s', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (facts, today) => {
      const found = at(facts, today);
      if (found.stage === 'ended') return;
      const later = at(facts, addDays(firstDay, 3_000));
      if (later.stage === 'ended') throw new Error('time alone has ended it');
      expect(later.next.overdue).toBe(true);
      expect(later.next.whose).not.toBe('client');
    }),
    { numRuns: 1_000 },
  );
});

/** What somebody does who does what is asked. */
function answersTo(found: Extract<CourseStage, { next: unknown }>, facts: CourseFacts): readonly HappeningName[] {
  const { stage, next } = found;
  const whose = next.about === undefined ? next.whose : 'client';
  const isReview = !['decided', 'preparing', 'meeting-offered', 'meeting-booked'].includes(stage);
  const isFollowing = stage === 'following-up';
  const answers: Readonly<Record<CourseAct, readonly HappeningName[]>> = {
    'prepare-talk': ['the talk pack is ready'],
    'offer-meeting': ['times are offered until'],
    'pick-time': [isReview ? 'the review is booked for' : 'the client chooses'],
    'confirm-time': [isReview ? 'the review is booked for' : 'the client chooses'],
    'hold-meeting': ['the meeting is held'],
    'record-meeting': ['the meeting is held'],
    'send-minutes': ['the minutes are sent'],
    'draft-agreement': ['the agreement is drafted'],
    'send-agreement': [isFollowing ? 'the change is sent, answer by' : 'the agreement is sent, answer by'],
    'answer-agreement': [isFollowing ? 'the change is accepted' : 'the agreement is accepted'],
    'begin-year': ['the year begins'],
    'send-status': ['the status goes out'],
    'look-halfway': ['the lead looks'],
    'go-on-after-pause': [],
    'decide-after-stop': ['the year goes on'],
    'book-review': ['times for the review are offered until'],
    'open-review': ['the review is opened, views by'],
    'give-view': [
      ...(facts.review?.views.client === undefined && whose !== 'lead' ? ['the client gives its view' as const] : []),
      ...(facts.review?.views.office === undefined ? ['the office gives its view' as const] : []),
    ],
    'open-without': ['the office opens without the client'],
    'hold-review': ['the review is held'],
    'record-review': ['the review is held'],
    'decide-outcome': ['to recommend another office'],
    'send-review-minutes': ['the review’s minutes are sent, answer by'],
    'answer-minutes': [
      ...(facts.review?.minutes?.answers.client === undefined && whose !== 'lead'
        ? ['the client accepts the minutes' as const]
        : []),
      ...(facts.review?.minutes?.answers.office === undefined && whose !== 'client'
        ? ['the office accepts the minutes' as const]
        : []),
    ],
    'talk-about-minutes': ['the review’s minutes are sent, answer by'],
    'begin-new-year': ['what follows is done'],
    'draft-changed-agreement': ['the change is drafted'],
    'help-on': ['what follows is done'],
    // The call is about something, and the client answers that.
    'call-client': [],
    'decide-after-no': [
      'the lead goes on all the same',
      stage === 'agreement-sent'
        ? 'the agreement is skipped'
        : isFollowing
          ? 'the change is drafted'
          : isReview
            ? 'the review’s meeting is skipped'
            : 'the talk is skipped',
    ],
    'decide-if-needed': ['the lead goes on all the same'],
    'talk-to-estate': ['the lead goes on all the same'],
    'find-who-acts': ['there is a new contact'],
    'tell-new-contact': ['the lead goes on all the same'],
    'take-over': ['the lead goes on all the same'],
    'choose-lead': ['there is a new lead'],
  };
  return answers[next.about ?? next.what];
}

it('whoever does what is asked, each time and on time, comes to the end', () => {
  fc.assert(
    fc.property(anyFacts, anyDay, (start, startOn) => {
      let facts = start;
      // All that is known has happened by then.
      let today = latest(startOn, addDays(firstDay, 1_400));
      for (let turns = 0; turns < 60; turns += 1) {
        const found = at(facts, today);
        if (found.stage === 'ended') return;
        // What Takt does, and a meeting, comes on its day.
        if (found.next.whose === 'takt' || found.next.what.startsWith('hold-')) today = latest(today, found.next.byOn);
        // A year that was stopped for too long is not taken up again; its review comes at once.
        const tooLong =
          found.next.what === 'decide-after-stop' && 'refused' in decideYear(facts.year!, { act: 'resume' }, today);
        const answers = tooLong ? (['the year is skipped'] as const) : answersTo(found, facts);
        facts = answers.reduce((before, name) => happenings[name](before, today, addOfficeDays(today, 5, [])), facts);
        if (found.next.what === 'open-without') continue;
        today = addOfficeDays(today, 1, []);
      }
      throw new Error(`no end in sight: ${JSON.stringify(at(facts, today))}`);
    }),
    { numRuns: 1_000 },
  );
});
