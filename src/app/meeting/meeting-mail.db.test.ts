import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { composeMessageFile } from '../message/compose-message-file.ts';
import { sendMessage, type OutgoingMessage } from '../message/send-message.ts';
import type { SendOutcome } from '../../domain/sending/index.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { replaceAttendee } from './act-on-meeting.ts';
import {
  addMeetingOffice,
  addOffer,
  asOffice,
  offerTo,
  summaryOf,
  type SampleMeeting,
  pick,
  tellings,
  addColleague,
} from './meeting.testdata.ts';
import { offerMeeting } from './offer-meeting.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

describe('the mail of a meeting', () => {
  /** Sends what is queued to a server that answers so. Answers what went out. */
  async function send(meeting: SampleMeeting, outcome: SendOutcome): Promise<OutgoingMessage[]> {
    const { office } = meeting;
    const out: OutgoingMessage[] = [];
    for (const id of office.queued.splice(0)) {
      await sendMessage(office.context, office.officeId, id, {
        worker: 1,
        failpoint: () => undefined,
        send: async (message) => {
          // The attempt stands in the database before the server is called.
          const row = await asOffice(meeting, ({ trx }) =>
            trx.selectFrom('message').select('status').where('id', '=', message.messageId).executeTakeFirstOrThrow(),
          );
          expect(row.status).toBe('attempting');
          out.push(message);
          return outcome;
        },
      });
    }
    return out;
  }

  test('goes out with its calendar part, and a kept file holds the same', async () => {
    const meeting = await addOffer(database.db);
    await send(meeting, { outcome: 'accepted', response: '250 ok' });
    await pick(meeting, '2026-11-10 10:00');
    const [invitation] = await send(meeting, { outcome: 'accepted', response: '250 ok' });
    expect(summaryOf(invitation!.calendar!.content, 'REQUEST')).toBe('REQUEST 0 2026-11-10T09:00:00Z CONFIRMED');
    expect(invitation!.calendar!.content).toContain('ORGANIZER;CN="Ingrid Solheim, Nordlys Regnskap"');
    const file = await asOffice(meeting, (scope) => composeMessageFile(scope, invitation!.messageId));
    if ('refused' in file) throw new Error(file.refused);
    expect(Buffer.from(file.content).toString()).toMatch(/text\/calendar; charset=utf-8;\s+method=REQUEST/i);
  });

  test('of which nobody knows whether it arrived is put before a person, and not sent again', async () => {
    const meeting = await addOffer(database.db);
    await pick(meeting, '2026-11-10 10:00');
    const sent = await send(meeting, { outcome: 'in-doubt', reason: 'cut' });
    // The offer was dropped, since a time is chosen; the two invitations left.
    expect(sent.map(({ kind }) => kind)).toEqual(['meeting-invitation', 'meeting-invitation']);
    const tasks = await asOffice(meeting, (scope) => viewTasks(scope, 'all'));
    expect(tasks.filter(({ kind }) => kind === 'in-doubt')).toHaveLength(2);
    expect(await send(meeting, { outcome: 'accepted', response: '250 ok' })).toEqual([]);
  });

  test('asks whoever is to come instead to choose a time', async () => {
    const meeting = await addOffer(database.db);
    const colleague = await asOffice(meeting, async (scope) => addColleague(scope, meeting.clientId));
    await asOffice(meeting, (scope) => replaceAttendee(scope, meeting.meetingId, colleague));
    const sent = await send(meeting, { outcome: 'accepted', response: '250 ok' });
    expect(sent.map(({ kind, toAddress }) => `${kind} ${toAddress}`)).toEqual(['meeting-offered kari@brattli.example']);
  });

  test('is not made where the client has no address; a person is told', async () => {
    const meeting = await addMeetingOffice(database.db);
    const { office, clientId, personId } = meeting;
    await asOffice(meeting, ({ trx }) => sql`update person set email = null where id = ${personId}`.execute(trx));
    await asOffice(meeting, (scope) => offerMeeting(scope, clientId, offerTo(personId, office.staffId)));
    expect(await tellings(meeting)).toEqual([]);
    const tasks = await asOffice(meeting, (scope) => viewTasks(scope, 'all'));
    expect(tasks.map(({ kind }) => kind)).toContain('no-address');
  });
});
