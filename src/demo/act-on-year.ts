import { endMeeting, pickTime } from '../app/meeting/act-on-meeting.ts';
import { offerMeeting } from '../app/meeting/offer-meeting.ts';
import { viewSlots } from '../app/meeting/view-meetings.ts';
import { answerMustDo, decideReview } from '../app/review/decide-review.ts';
import { giveView, openWithout } from '../app/review/give-view.ts';
import { openReview } from '../app/review/open-review.ts';
import { answerReviewMinutes, sendReviewMinutes } from '../app/review/review-minutes.ts';
import { loadTalk } from '../app/talk/load-talk.ts';
import { beginClientYear } from '../app/trial-year/begin-year.ts';
import { sayHalfway } from '../app/trial-year/halfway-word.ts';
import { addDays, latest } from '../domain/kernel/index.ts';
import { meetingLengthDefault } from '../domain/meeting/index.ts';
import type { Target } from '../domain/talk/index.ts';
import { endOfYear } from '../domain/trial-year/index.ts';
import { yearlyMustDos, type ReviewOutcome, type WrittenView } from '../domain/review/index.ts';
import { actAs } from './act-as.ts';
import type { Acting, ActsOnCourse } from './act-on-course.ts';
import { expectDone } from './expect-done.ts';

/** The year and its review, as two who mean well live them. */
export const actsOfYear: ActsOnCourse = {
  'begin-year': begin,
  'look-halfway': talkHalfway,
  'book-review': offerReview,
  'open-review': open,
  'give-view': giveBoth,
  'open-without': openAlone,
  'record-review': recordReview,
  'decide-outcome': decide,
  'send-review-minutes': sendMinutes,
  'answer-minutes': acceptMinutes,
};

/** For a client whose record is too short for the talk to propose any. */
const firstTargets: readonly Target[] = [{ figure: 'median-days', comparison: 'at-most', value: 2 }];

async function begin({ world, plotted }: Acting): Promise<boolean> {
  return actAs(world, { staffId: plotted.leadId }, async (scope) => {
    const { facts } = expectDone(await loadTalk(scope, plotted.clientId));
    const targets = facts.targets.length > 0 ? facts.targets : firstTargets;
    const begun = await beginClientYear(scope, plotted.clientId, { startOn: addDays(scope.today, 1), targets });
    return 'yearId' in begun;
  });
}

async function talkHalfway({ world, plotted }: Acting): Promise<boolean> {
  return actAs(world, { staffId: plotted.leadId }, async (scope) => {
    const said = await sayHalfway(scope, plotted.clientId, { how: 'spoken' });
    return 'said' in said;
  });
}

async function offerReview({ world, plotted, course }: Acting): Promise<boolean> {
  const { clientId, leadId, personId } = plotted;
  const { year } = course.facts;
  if (year === undefined) return false;
  // They look back on the whole year, so it must be over.
  const fromOn = addDays(latest(endOfYear(year), course.day.today), 1);
  const meetingId = await actAs(world, { staffId: leadId }, async (scope) => {
    const offered = await offerMeeting(scope, clientId, {
      personId,
      hostId: leadId,
      purpose: 'review',
      courseId: course.course.id,
      lengthMinutes: meetingLengthDefault,
      place: { kind: 'office', address: 'Storgata 4, Hamar' },
      agenda: [],
      range: { fromOn, toOn: addDays(fromOn, 20) },
    });
    return 'meetingId' in offered ? offered.meetingId : undefined;
  });
  if (meetingId === undefined) return false;
  return actAs(world, { personId }, async (scope) => {
    const { suggested } = expectDone(await viewSlots(scope, meetingId));
    const [first] = suggested;
    if (first === undefined) return false;
    return 'acted' in (await pickTime(scope, meetingId, { on: first.on, from: first.from }, clientId));
  });
}

async function open({ world, plotted }: Acting): Promise<boolean> {
  const { clientId, leadId, personId, until } = plotted;
  const isOpen = await actAs(
    world,
    { staffId: leadId },
    async (scope) => 'reviewId' in (await openReview(scope, clientId)),
  );
  // Where the visitor comes while it is open, the client has answered and the office has not.
  if (isOpen && until === 'review-open')
    await actAs(world, { personId }, async (scope) => void expectDone(await giveView(scope, clientId, fromClient)));
  return isOpen;
}

const fromClient: WrittenView = {
  ratings: { 'own-deliveries': 4, answers: 4, reports: 4, promises: 4, 'working-together': 5 },
  works: 'Det er lettere å levere hver uke.',
  change: 'Jeg vil gjerne ha tallene litt før.',
  words: '',
  wish: 'continue',
};
const fromOffice: WrittenView = {
  ratings: { deliveries: 4, replies: 4, 'working-together': 4 },
  works: 'Bilagene kommer sortert nå.',
  change: 'Kassen kommer sent noen uker.',
  words: '',
  wish: 'continue',
};

/** Where it is to end with another office, neither says that it went well. */
const endingClient: WrittenView = {
  ...fromClient,
  ratings: { 'own-deliveries': 2, answers: 4, reports: 3, promises: 4, 'working-together': 3 },
  works: 'Dere svarer fort.',
  change: 'Jeg rekker ikke å sortere bilagene selv.',
  wish: 'leave',
};
const endingOffice: WrittenView = {
  ...fromOffice,
  ratings: { deliveries: 2, replies: 2, 'working-together': 3 },
  works: 'Tonen er god.',
  change: 'Bilagene kommer fortsatt sent og usortert.',
  wish: 'leave',
};

async function giveBoth({ world, plotted }: Acting): Promise<boolean> {
  const { clientId, leadId, personId, ending } = plotted;
  const isLeaving = ending === 'recommend-another';
  const isClients = await actAs(
    world,
    { personId },
    async (scope) => 'given' in (await giveView(scope, clientId, isLeaving ? endingClient : fromClient)),
  );
  const isOffices = await actAs(
    world,
    { staffId: leadId },
    async (scope) => 'given' in (await giveView(scope, clientId, isLeaving ? endingOffice : fromOffice)),
  );
  return isClients || isOffices;
}

async function openAlone({ world, plotted }: Acting): Promise<boolean> {
  return actAs(
    world,
    { staffId: plotted.leadId },
    async (scope) => 'opened' in (await openWithout(scope, plotted.clientId)),
  );
}

async function recordReview({ world, plotted, course }: Acting): Promise<boolean> {
  const { reviewMeeting } = course;
  if (reviewMeeting === undefined) return false;
  return actAs(
    world,
    { staffId: plotted.leadId },
    async (scope) => 'acted' in (await endMeeting(scope, reviewMeeting.id, 'record-held')),
  );
}

async function decide({ world, plotted }: Acting): Promise<boolean> {
  const { clientId, leadId, ending } = plotted;
  const outcome: ReviewOutcome =
    ending === 'recommend-another'
      ? { outcome: 'recommend-another', reason: 'Et byrå som henter bilagene, passer bedre.' }
      : { outcome: 'continue', into: 'ordinary-year' };
  return actAs(world, { staffId: leadId }, async (scope) => {
    for (const mustDo of yearlyMustDos) expectDone(await answerMustDo(scope, clientId, mustDo, { answer: 'yes' }));
    return 'follows' in (await decideReview(scope, clientId, outcome));
  });
}

async function sendMinutes({ world, plotted }: Acting): Promise<boolean> {
  const words =
    plotted.ending === 'recommend-another'
      ? 'Vi så på året sammen. Et annet byrå passer bedre, og Nordlys hjelper med å finne det.'
      : 'Vi så på året sammen. Det går bra, og vi fortsetter som nå.';
  return actAs(
    world,
    { staffId: plotted.leadId },
    async (scope) => 'sent' in (await sendReviewMinutes(scope, plotted.clientId, { words })),
  );
}

async function acceptMinutes({ world, plotted }: Acting): Promise<boolean> {
  const { clientId, leadId, personId } = plotted;
  const accept = { answer: 'accepted' } as const;
  const isOffices = await actAs(
    world,
    { staffId: leadId },
    async (scope) => 'answered' in (await answerReviewMinutes(scope, clientId, accept)),
  );
  const isClients = await actAs(
    world,
    { personId },
    async (scope) => 'answered' in (await answerReviewMinutes(scope, clientId, accept)),
  );
  return isOffices && isClients;
}
