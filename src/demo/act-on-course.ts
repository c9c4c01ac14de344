import { loadCourse, findTalkCourse, type LoadedCourse } from '../app/course/load-course.ts';
import { decideClientCourse } from '../app/course/decide-course.ts';
import { noteCourse } from '../app/course/note-course.ts';
import { endMeeting, pickTime } from '../app/meeting/act-on-meeting.ts';
import { saveMinutes, sendMinutes } from '../app/meeting/meeting-minutes.ts';
import { offerMeeting } from '../app/meeting/offer-meeting.ts';
import { viewSlots } from '../app/meeting/view-meetings.ts';
import { draftFromTalk } from '../app/talk/draft-from-talk.ts';
import { addDays } from '../domain/kernel/index.ts';
import { draftMinutes, meetingLengthDefault, talkAgenda } from '../domain/meeting/index.ts';
import type { CourseAct, CourseStage } from '../domain/review/index.ts';
import { acceptSentTo } from './accept-last-sent.ts';
import { actAs } from './act-as.ts';
import { actsOfYear } from './act-on-year.ts';
import type { DemoWorld } from './demo-world.ts';
import { expectDone } from './expect-done.ts';
import type { PlottedCourse } from './live-courses.ts';
import { sendQueued } from './live-day.ts';
import type { DemoPorts } from './open-world.ts';
import { sendDraft } from './set-agreements.ts';

export interface Acting {
  world: DemoWorld;
  ports: DemoPorts;
  plotted: PlottedCourse;
  course: LoadedCourse;
}

/** The lead decides on the talk. */
export async function decideTalk(world: DemoWorld, { clientId, leadId }: PlottedCourse): Promise<void> {
  await actAs(world, { staffId: leadId }, async (scope) => {
    expectDone(await decideClientCourse(scope, clientId, { decision: 'talk', reason: 'Vi vil ha det bedre sammen.' }));
  });
}

/** Does what the stage of a course asks for, whoever's turn it is; false where today there is nothing to do. */
export async function actOnCourse(
  world: DemoWorld,
  ports: DemoPorts,
  plotted: PlottedCourse,
  stage: CourseStage,
): Promise<boolean> {
  if (stage.stage === 'ended') return false;
  const act = acts[stage.next.what];
  if (act === undefined) return false;
  const course = await actAs(world, 'takt', async (scope) =>
    loadCourse(scope, (await findTalkCourse(scope, plotted.clientId))!),
  );
  return act({ world, ports, plotted, course });
}

export type ActsOnCourse = Readonly<Partial<Record<CourseAct, (acting: Acting) => Promise<boolean>>>>;

/** What is not here happens by itself, or is waited for. */
const acts: ActsOnCourse = {
  'prepare-talk': offer,
  'offer-meeting': offer,
  'pick-time': pick,
  'record-meeting': recordHeld,
  'send-minutes': minute,
  'draft-agreement': draft,
  'send-agreement': send,
  'answer-agreement': accept,
  ...actsOfYear,
};

async function offer({ world, plotted, course }: Acting): Promise<boolean> {
  const { clientId, leadId, personId } = plotted;
  return actAs(world, { staffId: leadId }, async (scope) => {
    const offered = await offerMeeting(scope, clientId, {
      personId,
      hostId: leadId,
      purpose: 'talk',
      courseId: course.course.id,
      lengthMinutes: meetingLengthDefault,
      place: { kind: 'office', address: 'Storgata 4, Hamar' },
      agenda: talkAgenda,
      range: { fromOn: addDays(scope.today, 4), toOn: addDays(scope.today, 18) },
    });
    return 'meetingId' in offered;
  });
}

async function pick({ world, plotted, course }: Acting): Promise<boolean> {
  const { clientId, personId } = plotted;
  return actAs(world, { personId }, async (scope) => {
    const slots = expectDone(await viewSlots(scope, course.meeting!.id));
    const [first] = slots.suggested;
    if (first === undefined) return false;
    expectDone(await pickTime(scope, course.meeting!.id, { on: first.on, from: first.from }, clientId));
    return true;
  });
}

async function recordHeld({ world, plotted, course }: Acting): Promise<boolean> {
  return actAs(world, { staffId: plotted.leadId }, async (scope) => {
    expectDone(await endMeeting(scope, course.meeting!.id, 'record-held'));
    return true;
  });
}

async function minute({ world, plotted, course }: Acting): Promise<boolean> {
  return actAs(world, { staffId: plotted.leadId }, async (scope) => {
    const { id, meetsOn } = course.meeting!;
    const { items, present } = draftMinutes(meetsOn!, []);
    const [first, ...rest] = items;
    const last = rest.at(-1)!;
    expectDone(
      await saveMinutes(scope, id, {
        present,
        items: [
          { ...first!, said: 'Bilagene har kommet sent i høst. Begge vil ha det enklere.' },
          ...rest.slice(0, -1),
          {
            ...last,
            decisions: [
              { words: 'Leverer bilagene etter hver uke', owner: 'client', changesAgreement: true },
              { words: 'Sier fra to dager før fristen', owner: 'office', changesAgreement: false },
            ],
          },
        ],
      }),
    );
    expectDone(await sendMinutes(scope, id));
    return true;
  });
}

/** What is to be changed, where anything can be; otherwise the agreement stays as it is, and the step is skipped with that reason. */
async function draft({ world, plotted }: Acting): Promise<boolean> {
  const { clientId, leadId } = plotted;
  return actAs(world, { staffId: leadId }, async (scope) => {
    for (const proposal of ['later-deadline', 'office-does-more'] as const) {
      if ('proposalId' in (await draftFromTalk(scope, clientId, proposal))) return true;
    }
    const reason = 'Avtalen er god som den er.';
    expectDone(await noteCourse(scope, clientId, { note: 'skip', step: 'agreement', reason }));
    return true;
  });
}

async function send({ world, ports, plotted }: Acting): Promise<boolean> {
  const { clientId, leadId, personId } = plotted;
  return actAs(world, { staffId: leadId }, async (scope) => sendDraft(scope, ports, { clientId, personId }));
}

async function accept({ world, ports, plotted }: Acting): Promise<boolean> {
  await sendQueued(world);
  return acceptSentTo(world, ports, plotted.clientId);
}
