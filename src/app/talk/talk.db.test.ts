import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate as on, DomainError, timeOfDay } from '../../domain/kernel/index.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { decideClientCourse } from '../course/decide-course.ts';
import { noteCourse } from '../course/note-course.ts';
import { endMeeting, pickTime } from '../meeting/act-on-meeting.ts';
import { offerMeeting } from '../meeting/offer-meeting.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { viewRecord } from '../record/view-record.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { enterExtraWork } from '../surcharge/enter-extra-work.ts';
import { addStory, asFirst } from '../surcharge/surcharge.testdata.ts';
import { addColleague } from '../time/time.testdata.ts';
import { changeTalk } from './change-talk.ts';
import { draftFromTalk } from './draft-from-talk.ts';
import { approveOwnDates, markClaim } from './own-dates.ts';
import { viewTalk } from './view-talk.ts';
import { writeTalkPaper } from './write-talk-paper.ts';
import type { TalkView } from '../../http/contract/talk.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

/** The builder's two late deliveries, eleven hours of sorting, and the talk decided. */
async function addTalk() {
  const { office, clientId, secondId } = await addStory(database.db);
  moveClock(office, '2026-12-10T08:00:00.000Z');
  await asFirst(office, (scope) => enterExtraWork(scope, secondId, { work: 'sorting', minutes: 660 }));
  await asFirst(office, (scope) => decideClientCourse(scope, clientId, { decision: 'talk', reason: '' }));
  return { office, clientId };
}

async function view(office: SampleOffice, clientId: string): Promise<TalkView> {
  const talk = await asFirst(office, (scope) => viewTalk(scope, clientId));
  if ('refused' in talk) throw new Error(talk.refused);
  return talk;
}

const readAll = (talk: TalkView): string => JSON.stringify(talk.page);

describe('what a talk is prepared with', () => {
  test('comes from the record, is easy to read, and names nobody else', async () => {
    const { office, clientId } = await addTalk();
    const talk = await view(office, clientId);
    expect(talk).toMatchObject({
      language: 'nb',
      warnings: [],
      left: [],
      ownDates: { shown: 'left-out', claimMarked: false },
    });
    expect(talk.lix).toBeLessThanOrEqual(talk.lixMax);
    expect(talk.targets.length).toBeGreaterThanOrEqual(2);
    expect(talk.proposals.map(({ proposal }) => proposal)).toEqual(['as-agreed', 'later-deadline', 'office-does-more']);
    expect(talk.proposals.filter(({ fit }) => fit.fit === 'best')).toHaveLength(1);
    expect(readAll(talk)).toContain('11 t');
  });

  test('is there only while a talk is under way', async () => {
    const { office, clientId } = await addTalk();
    await asFirst(office, (scope) => noteCourse(scope, clientId, { note: 'stop', reason: 'Ikke nå likevel' }));
    expect(await asFirst(office, (scope) => viewTalk(scope, clientId))).toEqual({ refused: 'course-not-open' });
    expect(await asFirst(office, (scope) => viewTalk(scope, office.context.ids.next()))).toEqual({
      refused: 'not-found',
    });
  });

  test('is written anew item by item; blame, unknown items and long ones are refused together, and nothing is saved', async () => {
    const { office, clientId } = await addTalk();
    const change = (edits: Record<string, string | null>) =>
      asFirst(office, (scope) => changeTalk(scope, clientId, { edits }));
    expect(await change({ title: 'Slik får vi et bedre år, æøå «sammen»' })).toEqual({ changed: true });
    expect((await view(office, clientId)).page.title.text).toBe('Slik får vi et bedre år, æøå «sammen»');
    expect(await change({ title: 'Du har slurvet', lead: 'x'.repeat(281), 'no.such': 'Hei' })).toMatchObject({
      refused: 'edits',
      edits: [
        { key: 'title', refused: 'blame' },
        { key: 'lead', refused: 'too-long' },
        { key: 'no.such', refused: 'unknown' },
      ],
    });
    expect((await view(office, clientId)).page.title.text).toBe('Slik får vi et bedre år, æøå «sammen»');
    await change({ title: null });
    const plain = await view(office, clientId);
    expect(plain.page.title).toEqual(plain.plain.title);
  });

  test('stays one page: what would make it two is refused', async () => {
    const { office, clientId } = await addTalk();
    const { page } = await view(office, clientId);
    const items = [
      page.title,
      page.lead,
      ...page.sections.flatMap(({ items: own, note }) => [...own, ...(note ? [note] : [])]),
    ];
    const keys = items.filter(({ fixed }) => !fixed).map(({ key }) => key);
    const long = 'Vi ønsker å få det til sammen, og vi hører gjerne fra deg. '.repeat(4).padEnd(280, 'M');
    const edits = Object.fromEntries(keys.map((key) => [key, long]));
    const refused = await asFirst(office, (scope) => changeTalk(scope, clientId, { edits }));
    expect(refused).toMatchObject({ refused: 'edits', edits: [{ refused: 'page-full' }] });
    expect((await view(office, clientId)).page).toEqual(page);
  });

  test('in another language begins with Takt’s own words, and what was written waits in the first', async () => {
    const { office, clientId } = await addTalk();
    await asFirst(office, (scope) => changeTalk(scope, clientId, { edits: { title: 'Vårt år' } }));
    await asFirst(office, (scope) => changeTalk(scope, clientId, { language: 'en' }));
    const talk = await view(office, clientId);
    expect(talk.language).toBe('en');
    expect(talk.page.title).toEqual(talk.plain.title);
    await asFirst(office, (scope) => changeTalk(scope, clientId, { language: 'nb' }));
    expect((await view(office, clientId)).page.title.text).toBe('Vårt år');
  });

  test('has the targets that were chosen, and Takt’s again', async () => {
    const { office, clientId } = await addTalk();
    const proposed = (await view(office, clientId)).targets;
    const targets = [{ figure: 'median-days', comparison: 'at-most', value: 2 }] as const;
    await asFirst(office, (scope) => changeTalk(scope, clientId, { targets }));
    expect((await view(office, clientId)).targets).toEqual(targets);
    await asFirst(office, (scope) => changeTalk(scope, clientId, { edits: {} }));
    expect((await view(office, clientId)).targets).toEqual(targets);
    await asFirst(office, (scope) => changeTalk(scope, clientId, { targets: null }));
    expect((await view(office, clientId)).targets).toEqual(proposed);
    await expect(asFirst(office, (scope) => changeTalk(scope, clientId, { targets: [] }))).rejects.toThrow(DomainError);
  });
});

describe('where it stands', () => {
  test('goes by the meeting about this course, its minutes, and the agreement that follows', async () => {
    const { office, clientId } = await addTalk();
    const stand = async () => {
      const { stage, next } = await view(office, clientId);
      return [stage, next?.whose, next?.what];
    };
    expect(await stand()).toEqual(['decided', 'lead', 'prepare-talk']);
    // A draft is part of the preparation: it does not step over the meeting.
    await asFirst(office, (scope) => draftFromTalk(scope, clientId, 'later-deadline'));
    expect(await stand()).toEqual(['decided', 'lead', 'prepare-talk']);
    const { courseId } = await view(office, clientId);
    const meetingId = await offerTalk(office, clientId, courseId);
    expect(await stand()).toEqual(['meeting-offered', 'client', 'pick-time']);
    await asFirst(office, (scope) => pickTime(scope, meetingId, { on: on('2026-12-16'), from: timeOfDay('09:00') }));
    expect(await stand()).toEqual(['meeting-booked', 'both', 'hold-meeting']);
    moveClock(office, '2026-12-17T09:00:00.000Z');
    expect(await stand()).toEqual(['meeting-booked', 'lead', 'record-meeting']);
    await asFirst(office, (scope) => endMeeting(scope, meetingId, 'record-held'));
    // Nor over the minutes.
    expect(await stand()).toEqual(['meeting-held', 'lead', 'send-minutes']);
    await asFirst(office, (scope) => noteCourse(scope, clientId, { note: 'skip', step: 'minutes', reason: 'Ringte' }));
    expect(await stand()).toEqual(['agreement-drafted', 'lead', 'send-agreement']);
  });
});

async function offerTalk(office: SampleOffice, clientId: string, courseId: string): Promise<string> {
  const offered = await asFirst(office, async (scope) => {
    const contact = await scope.trx
      .selectFrom('contact')
      .select('person_id')
      .where('client_id', '=', clientId)
      .executeTakeFirstOrThrow();
    return offerMeeting(scope, clientId, {
      personId: contact.person_id,
      hostId: office.staffId,
      courseId,
      purpose: 'talk',
      lengthMinutes: 45,
      place: { kind: 'office', address: 'Storgata 4, Hamar' },
      agenda: [],
      range: { fromOn: on('2026-12-15'), toOn: on('2026-12-22') },
    });
  });
  if ('refused' in offered) throw new Error(offered.refused);
  return offered.meetingId;
}

describe('the office’s own dates', () => {
  test('leave it only by the lead, and never while a claim is marked, of which the client’s record says nothing', async () => {
    const { office, clientId } = await addTalk();
    const colleagueId = await addColleague(office, "Åse D'Øvrebø", 'owner');
    const approve = (staffId: string, approved: boolean) =>
      inOfficeScope(office.context, office.officeId, { staffId }, (scope) =>
        approveOwnDates(scope, clientId, approved),
      );
    expect(await approve(colleagueId, true)).toEqual({ refused: 'not-allowed' });
    expect(await approve(office.staffId, true)).toEqual({ approved: true });
    expect((await view(office, clientId)).ownDates).toMatchObject({
      shown: 'approved',
      approved: { byName: 'Ingrid Solheim', on: '2026-12-10' },
    });
    expect(await asFirst(office, (scope) => markClaim(scope, clientId, true))).toEqual({ marked: true });
    expect(await asFirst(office, (scope) => markClaim(scope, clientId, true))).toEqual({ marked: true });
    expect((await view(office, clientId)).ownDates).toMatchObject({ shown: 'left-out', mayApprove: false });
    expect(await approve(office.staffId, true)).toEqual({ refused: 'claim-open' });
    expect(JSON.stringify(await asFirst(office, (scope) => viewRecord(scope, clientId)))).not.toMatch(
      /erstatning|claim/,
    );
    await asFirst(office, (scope) => markClaim(scope, clientId, false));
    expect((await view(office, clientId)).ownDates.shown).toBe('approved');
    await approve(office.staffId, false);
    expect((await view(office, clientId)).ownDates.shown).toBe('left-out');
    expect(await asFirst(office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
  });
});

describe('the papers', () => {
  test.each(['client', 'accountant', 'as-agreed', 'later-deadline', 'office-does-more'] as const)(
    '%s is a PDF',
    async (of) => {
      const { office, clientId } = await addTalk();
      const paper = await asFirst(office, (scope) => writeTalkPaper(scope, clientId, of));
      if ('refused' in paper) throw new Error(paper.refused);
      expect(Buffer.from(renderDocument(paper.document)).subarray(0, 5).toString()).toBe('%PDF-');
      expect(paper.name).toMatch(/\.pdf$/);
    },
  );

  test('a proposal becomes a draft of a change, which nobody outside has seen', async () => {
    const { office, clientId } = await addTalk();
    const { proposals } = await view(office, clientId);
    const best = proposals.find(({ fit }) => fit.fit === 'best')!;
    const drafted = await asFirst(office, (scope) => draftFromTalk(scope, clientId, best.proposal));
    expect(drafted).toMatchObject({ proposalId: expect.any(String) as string });
    const [draft] = await asFirst(office, ({ trx }) => trx.selectFrom('agreement_proposal').selectAll().execute());
    expect(draft).toMatchObject({ state: 'draft', change_number: 1, start_on: '2027-01-01' });
  });
});
