import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { HoursWonView } from '../../http/contract/hours-won.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { endMeeting } from '../meeting/act-on-meeting.ts';
import { offerMeeting } from '../meeting/offer-meeting.ts';
import { findReasonToDrop } from '../message/find-reason-to-drop.ts';
import { deriveObligations } from '../agreement/derive-obligations.ts';
import { addColleague } from '../time/time.testdata.ts';
import { viewHoursWon } from './view-hours-won.ts';

let database: TestDatabase;
let office: SampleOffice;
let clientIds: string[];
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

/** Six builders since the summer of 2025, seen on Monday 14 December 2026. VAT of September and October was due on Thursday the 10th. */
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2025-07-01T08:00:00.000Z');
  clientIds = [];
  for (let place = 0; place < 6; place += 1) {
    const orgnr = String(312457800 + place);
    clientIds.push((await addBuilder(office, '2025-07-01', undefined, orgnr)).clientId);
  }
  moveClock(office, '2026-12-14T08:00:00.000Z');
  await inSample(office, (scope) => deriveObligations(scope, { allThatNeedIt: true }));
  await deliver(30, 30);
});

/** Vouchers came so many days after the end of each VAT term, last year and this; six jobs took eight hours each. */
async function deliver(before: number, now: number): Promise<void> {
  await inSample(office, async (scope) => {
    await sql`update obligation set state = 'delivered',
      delivered_on = period_end_on + case when period_end_on < '2026-01-01' then ${before}::int else ${now}::int end
      where office_id = ${office.officeId} and period_end_on < '2026-12-01'`.execute(scope.trx);
    await sql`delete from time_entry where office_id = ${office.officeId}`.execute(scope.trx);
    for (const clientId of clientIds)
      for (const on of ['2026-08-31', '2026-10-12', '2026-12-10']) await enter(clientId, on, 'bookkeeping', 480);
  });
}

async function enter(clientId: string, on: string, work: string, minutes: number): Promise<void> {
  await inSample(office, (scope) =>
    sql`insert into time_entry (office_id, id, staff_id, client_id, worked_on, minutes, work, source, entered_by, entered_at)
      values (${office.officeId}, ${scope.ids.next()}, ${office.staffId}, ${clientId}, ${on}, ${minutes}, ${work}, 'typed',
        ${office.staffId}, ${scope.now})`.execute(scope.trx),
  );
}

const view = (month?: string, of: Partial<{ staffId: string; role: 'accountant' }> = {}): Promise<HoursWonView> =>
  viewHoursWon(office.context, { officeId: office.officeId, staffId: office.staffId, role: 'owner', ...of }, month);

describe('the hours won in December', () => {
  test('are none where all came as the year before, and are said with what they are held against', async () => {
    const { won, ...rest } = await view();
    expect(rest).toMatchObject({ monthOn: '2026-12-01', whose: 'office' });
    expect(won).toMatchObject({
      verdict: 'known',
      counted: { fromOn: '2026-12-01', toOn: '2026-12-13' },
      baseline: { deliveries: 6, compared: 6, range: { fromOn: '2025-10-31', toOn: '2025-10-31' } },
      wonMinutes: 0,
      moved: [],
    });
  });

  test('are what found no room the year before; each delivery stands with its two days', async () => {
    await deliver(38, 30);
    const { won } = await view('2026-12');
    if (won.verdict !== 'known') throw new Error(won.verdict);
    // Forty-eight hours of books in hand on Wednesday 9 December have sixteen; those that came in November find room for all.
    expect(won.nowMinutes).toBe(0);
    expect(won.wonMinutes).toBeGreaterThanOrEqual(48 * 60 - 16 * 60);
    expect(won.times).toMatchObject([{ personName: 'Ingrid Solheim', of: 'evenings', on: '2026-12-07' }]);
    expect(won.moved).toHaveLength(6);
    expect(won.moved[0]).toMatchObject({
      clientName: "Brattli & O'Hara Bygg AS",
      period: { of: 'vat-term', startOn: '2026-09-01', endOn: '2026-10-31' },
      cameOn: '2026-11-30',
      asBeforeOn: '2026-12-08',
      before: { period: { endOn: '2025-10-31' }, deliveredOn: '2025-12-08' },
    });
  });

  test('are of one’s own jobs for whoever does not lead, and looking changes nothing', async () => {
    await deliver(38, 30);
    const staffId = await addColleague(office, 'Åse Øvrebø', 'accountant');
    const own = await view('2026-12', { staffId, role: 'accountant' });
    expect(own).toMatchObject({ whose: 'own', won: { verdict: 'nothing-due' }, contacts: [] });
    expect(await view('2026-12')).toEqual(await view('2026-12'));
  });

  test('are nobody else’s: another office sees its own', async () => {
    const other = await addSampleOffice(database.db, '2026-12-14T08:00:00.000Z');
    const theirs = await viewHoursWon(other.context, {
      officeId: other.officeId,
      staffId: other.staffId,
      role: 'owner',
    });
    expect(theirs).toMatchObject({
      won: { verdict: 'nothing-due' },
      contacts: [],
      leftOut: { conflict: 0, meeting: 0 },
    });
  });
});

describe('whom to get in touch with', () => {
  const reasons = async () =>
    (await view()).contacts.map(({ clientId, reasons: all }) => [clientId, all.map(({ of }) => of)]);

  test('is nobody as long as the office keeps no advice; then those without', async () => {
    expect(await reasons()).toEqual([]);
    await enter(clientIds[0]!, '2026-03-02', 'advice', 45);
    const { contacts } = await view();
    expect(contacts).toHaveLength(6);
    expect(contacts[0]).toMatchObject({
      clientId: clientIds[0],
      name: "Brattli & O'Hara Bygg AS",
      leadName: 'Ingrid Solheim',
      reasons: [{ of: 'advice-long-ago', lastOn: '2026-03-02', by: 'hours' }],
      offer: {
        personName: 'Jo Brattli',
        hostName: 'Ingrid Solheim',
        place: { kind: 'phone', number: '+4790000000' },
        agenda: [{ words: 'Hvordan det går, og hva dere lurer på' }],
        fromOn: '2026-12-17',
      },
    });
    expect(contacts[1]!.reasons).toEqual([{ of: 'advice-never', sinceOn: '2026-03-02' }]);
  });

  const conflicting: Record<string, (clientId: string) => ReturnType<typeof sql>> = {
    consumer: (id) => sql`update client set consumer = true where id = ${id}`,
    pause: (id) => sql`update client set paused_until_on = '2026-12-14' where id = ${id}`,
    objection: (
      id,
    ) => sql`insert into objection (office_id, id, client_id, kind, matter_key, obligation_id, claimed_on, made_at, made_on, answer_by_on, asked_of, state)
      values (${office.officeId}, ${office.context.ids.next()}, ${id}, 'deadline', 'made', (select o.id from obligation o where o.client_id = ${id} limit 1), '2026-12-01', now(), '2026-12-01', '2026-12-20', ${office.staffId}, 'open')`,
    claim: (id) => sql`insert into claim_mark (office_id, id, client_id, marked_at, marked_by)
      values (${office.officeId}, ${office.context.ids.next()}, ${id}, now(), ${office.staffId})`,
    breach: (
      id,
    ) => sql`insert into breach_letter (office_id, id, client_id, letter_on, sent_by, words_hash, written_by, written_at)
      values (${office.officeId}, ${office.context.ids.next()}, ${id}, '2026-11-02', 'post', 'x', ${office.staffId}, now())`,
    handover: (
      id,
    ) => sql`insert into handover (office_id, id, client_id, notice_by, notice_reached_on, terms, last_on, last_by, made_at, made_by)
      values (${office.officeId}, ${office.context.ids.next()}, ${id}, 'client', '2026-12-01', '{}', '2027-03-31', 'notice-period', now(), ${office.staffId})`,
    referral: (
      id,
    ) => sql`insert into referral (office_id, id, client_id, state, referral, sought, made_at, made_by, changed_at)
      values (${office.officeId}, ${office.context.ids.next()}, ${id}, 'consent-asked', '{}', '{}', now(), ${office.staffId}, now())`,
    course: (id) => sql`insert into course (office_id, id, client_id, decision, decided_on, decided_at, decided_by)
      values (${office.officeId}, ${office.context.ids.next()}, ${id}, 'talk', '2026-12-01', now(), ${office.staffId})`,
  };

  test.each(Object.keys(conflicting))('is not the one with whom something is open: %s', async (which) => {
    await enter(clientIds[0]!, '2026-03-02', 'advice', 45);
    await inSample(office, ({ trx }) => conflicting[which]!(clientIds[0]!).execute(trx));
    const { contacts, leftOut } = await view();
    expect(contacts.map(({ clientId }) => clientId)).not.toContain(clientIds[0]);
    expect([contacts.length, leftOut]).toEqual([5, { conflict: 1, meeting: 0 }]);
  });

  test('is not the one who was just offered a meeting, until the offer is taken back', async () => {
    await enter(clientIds[0]!, '2026-03-02', 'advice', 45);
    const { offer } = (await view()).contacts[0]!;
    const { fromOn, toOn, ...rest } = offer!;
    const made = await inSample(office, (scope) =>
      offerMeeting(scope, clientIds[0]!, { ...rest, range: { fromOn, toOn }, undoSeconds: 12 }),
    );
    if ('refused' in made) throw new Error(made.refused);
    expect(await view()).toMatchObject({ leftOut: { conflict: 0, meeting: 1 } });
    const message = await inSample(office, ({ trx }) =>
      trx.selectFrom('message').selectAll().where('kind', '=', 'meeting-offered').executeTakeFirstOrThrow(),
    );
    expect([message.status, message.not_before]).toEqual(['queued', '2026-12-14T08:00:12.000Z']);
    const whyNot = () => inSample(office, (scope) => findReasonToDrop(scope, message));
    expect(await whyNot()).toBeUndefined();
    await inSample(office, (scope) => endMeeting(scope, made.meetingId, 'cancel'));
    expect(await whyNot()).toBe('undone');
    expect(await view()).toMatchObject({ leftOut: { conflict: 0, meeting: 0 } });
  });

  test('counts files that came both years', async () => {
    await inSample(office, async (scope) => {
      const { rows } = await sql<{ id: string; end: string }>`select id, period_end_on as end from obligation
        where office_id = ${office.officeId} and client_id = ${clientIds[1]!} and state = 'delivered'`.execute(
        scope.trx,
      );
      for (const { id, end } of rows)
        for (let file = 0; file < (end < '2026-01-01' ? 10 : 13); file += 1)
          await sql`insert into arrival (office_id, id, client_id, obligation_id, item_key, batch_id, via, received_at, received_on, verdict, decided_on)
            values (${office.officeId}, ${scope.ids.next()}, ${clientIds[1]!}, ${id}, (select i.key from obligation_item i where i.obligation_id = ${id} limit 1), ${id}, 'portal', ${scope.now}, ${scope.today}, 'accepted', ${scope.today})`.execute(
            scope.trx,
          );
    });
    const [grown] = (await view()).contacts;
    expect(grown).toMatchObject({ clientId: clientIds[1] });
    expect(grown!.reasons).toMatchObject([{ of: 'volume-growing', percent: 30 }]);
  });
});
