import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { deactivateStaff } from '../staff/deactivate-staff.ts';
import { replaceHost } from './act-on-meeting.ts';
import { addOffer, addPer, addSmallClient, asOffice, offerTo, pick, stateOf, verifies } from './meeting.testdata.ts';
import { offerMeeting } from './offer-meeting.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

/** Ingrid's meeting with the builder on Tuesday, and Per's with another client on Wednesday. */
async function addTwoMeetings() {
  const ingrids = await addOffer(database.db);
  await pick(ingrids, '2026-11-10 10:00');
  const perId = await addPer(ingrids);
  const pers = await asOffice(ingrids, async (scope) => {
    const { clientId, personId } = await addSmallClient(scope, 1);
    const offered = await offerMeeting(scope, clientId, offerTo(personId, perId));
    if ('refused' in offered) throw new Error(offered.refused);
    return { office: ingrids.office, clientId, personId, meetingId: offered.meetingId };
  });
  await pick(pers, '2026-11-11 10:00');
  return { ingrids, pers, ingridId: ingrids.office.staffId, perId };
}

test('two who give each other a meeting at once both do, forty times over', async () => {
  const { ingrids, pers, ingridId, perId } = await addTwoMeetings();
  for (let round = 1; round <= 40; round++) {
    const [first, second] = round % 2 === 1 ? [perId, ingridId] : [ingridId, perId];
    const both = await Promise.all([
      asOffice(ingrids, (scope) => replaceHost(scope, ingrids.meetingId, first)),
      asOffice(pers, (scope) => replaceHost(scope, pers.meetingId, second)),
    ]);
    expect(both).toEqual([{ acted: true }, { acted: true }]);
  }
  expect(await stateOf(ingrids)).toMatchObject({ state: 'booked', host: { id: ingridId } });
  expect(await stateOf(pers)).toMatchObject({ state: 'booked', host: { id: perId } });
  await verifies(ingrids);
}, 60_000);

test('a meeting that is given to somebody who leaves at that moment ends with whoever takes over, time and again', async () => {
  const { ingrids, pers } = await addTwoMeetings();
  for (let round = 1; round <= 10; round++) {
    const [leaving, staying] = await Promise.all([
      addPer(ingrids, `Leif${round} Li`),
      addPer(ingrids, `Stine${round} Li`),
    ]);
    await asOffice(ingrids, (scope) => replaceHost(scope, ingrids.meetingId, leaving));
    await asOffice(pers, (scope) => replaceHost(scope, pers.meetingId, staying));
    const [left, given] = await Promise.all([
      asOffice(ingrids, (scope) => deactivateStaff(scope, 'owner', leaving, staying)),
      asOffice(pers, (scope) => replaceHost(scope, pers.meetingId, leaving)),
    ]);
    expect(left).toMatchObject({ deactivated: true });
    expect([{ acted: true }, { refused: 'staff-not-active' }]).toContainEqual(given);
    expect(await stateOf(ingrids)).toMatchObject({ state: 'booked', host: { id: staying } });
    expect(await stateOf(pers)).toMatchObject({ state: 'booked', host: { id: staying } });
  }
  await verifies(ingrids);
}, 60_000);
