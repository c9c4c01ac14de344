import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { findTalkCourse, loadCourse } from '../app/course/load-course.ts';
import { viewHandover } from '../app/handover/view-handover.ts';
import { instantAt } from '../app/office-time.ts';
import { inOfficeScope } from '../app/office/office-scope.ts';
import { verifyRecords } from '../app/record/verify-record.ts';
import { loadPartners } from '../app/referral/partner-offices.ts';
import { viewReferral } from '../app/referral/view-referral.ts';
import { addDays, calendarDate, timeOfDay, type CalendarDate } from '../domain/kernel/index.ts';
import { actAs } from './act-as.ts';
import { decideTalk } from './act-on-course.ts';
import { actsOfYear } from './act-on-year.ts';
import { demoPorts } from './demo.testdata.ts';
import type { DemoWorld } from './demo-world.ts';
import { demoZone } from './demo-zone.ts';
import { enterPartners } from './enter-partners.ts';
import { addDemoClients, foundDemo } from './found-demo.ts';
import { helpOn, type HelpedClient, type HelpedUntil } from './help-on.ts';
import { findPlotted } from './live-courses.ts';
import { sendQueued } from './live-day.ts';
import { liveHandover, type LeavingClient } from './live-handover.ts';
import { findDemoSettings } from './demo-settings.ts';
import { makeDemo } from './make-demo.ts';
import { openWorld } from './open-world.ts';

const order = { seed: 'takt', fromOn: calendarDate('2026-01-01'), untilOn: calendarDate('2026-03-23') };

let database: TestDatabase;
let demo: ReturnType<typeof demoPorts>;
beforeAll(async () => {
  database = await cloneDatabase();
  demo = demoPorts(database);
});
afterAll(() => database.close());

type PlayedClient = LeavingClient & { personId: string; hasPowers: boolean };

const openDemo = async (officeId: string): Promise<DemoWorld> =>
  openWorld(demo.ports, officeId, (await findDemoSettings(demo.ports, officeId))!);

describe('room for plots', () => {
  test.each([
    { clients: 4, talks: 0, leaves: false },
    { clients: 12, talks: 2, leaves: false },
    { clients: 40, talks: 9, leaves: true },
  ])('an office of $clients has $talks talks', async ({ clients, talks, leaves }) => {
    const { context } = demo.ports;
    const officeId = await foundDemo(context, { ...order, clients });
    await addDemoClients(demo.ports, officeId, { ...order, clients });
    const { courses, leaving } = await findPlotted(await openDemo(officeId));
    expect(courses).toHaveLength(talks);
    expect(leaving !== undefined).toBe(leaves);
    expect(new Set([...courses, ...(leaving ? [leaving] : [])].map(({ clientId }) => clientId)).size).toBe(
      talks + (leaves ? 1 : 0),
    );
  });
});

test('a year begins for a client of whom nothing is known yet too', async () => {
  const officeId = await foundDemo(demo.ports.context, { ...order, clients: 12 });
  await addDemoClients(demo.ports, officeId, { ...order, clients: 12 });
  const world = await openDemo(officeId);
  const [plotted] = (await findPlotted(world)).courses;
  await decideTalk(world, plotted!);
  const course = await actAs(world, 'takt', async (scope) =>
    loadCourse(scope, (await findTalkCourse(scope, plotted!.clientId))!),
  );
  const begin = actsOfYear['begin-year']!;
  expect(await begin({ world, ports: demo.ports, plotted: plotted!, course })).toBe(true);
});

describe('an office with room for a plot', () => {
  let world: DemoWorld;
  let clients: PlayedClient[];
  beforeAll(async () => {
    world = await openDemo(await makeDemo(demo.ports, { ...order, clients: 10 }));
    const { rows } = await asTakt(({ trx, officeId }) =>
      sql<PlayedClient>`select c.id as "clientId", c.lead_id as "leadId", k.person_id as "personId",
          exists (select from agreement a join agreement_version v on v.office_id = a.office_id and v.agreement_id = a.id
            where a.office_id = c.office_id and a.client_id = c.id and v.terms -> 'frame' -> 'powers' <> '[]') as "hasPowers"
        from client c join contact k on k.office_id = c.office_id and k.client_id = c.id and k.place = 1
        where c.office_id = ${officeId} order by c.orgnr`.execute(trx),
    );
    clients = rows;
  });

  const asTakt: <T>(work: Parameters<typeof inOfficeScope<T>>[3]) => Promise<T> = (work) =>
    inOfficeScope(world.context, world.officeId, 'takt', work);

  /** The afternoon of a day, twice. */
  async function live(on: CalendarDate, act: () => Promise<void>): Promise<void> {
    await world.setNow(instantAt(on, timeOfDay('15:40'), demoZone));
    await act();
    await act();
    await sendQueued(world);
  }

  test('its manager has entered four offices, each once', async () => {
    await enterPartners(world, order.untilOn);
    const partners = await asTakt(loadPartners);
    expect(partners.map(({ name, active }) => [name, active])).toEqual([
      ['Havnøkken Økonomi AS', true],
      ['Kvernbekk Tall AS', true],
      ['Ospelia Regnskap og Lønn AS', true],
      ['Tindvær Regnskap SA', true],
    ]);
    expect(partners.filter(({ contact }) => !contact.email.endsWith('.example'))).toEqual([]);
  });

  test.each<{ helped: HelpedUntil; states: (string | undefined)[]; mails: number }>([
    { helped: 'consent-asked', states: ['consent-asked', 'consent-asked', 'consent-asked'], mails: 0 },
    { helped: 'introduced', states: ['consent-asked', 'consented', 'introduced'], mails: 1 },
  ])('a client is helped on until $helped, a step a day', async ({ helped, states, mails }) => {
    const client: HelpedClient = { ...clients.at(helped === 'introduced' ? 3 : 4)!, helped };
    const { clientId } = client;
    const found: (string | undefined)[] = [];
    const before = demo.sentTo.length;
    for (const days of [0, 1, 2]) {
      const on = addDays(order.untilOn, days + (helped === 'introduced' ? 3 : 0));
      await live(on, () => helpOn(world, client, on));
      const view = await asTakt((scope) => viewReferral(scope, clientId));
      found.push('refused' in view ? view.refused : view.referral?.state);
    }
    expect(found).toEqual(states);
    const told = demo.sentTo.slice(before).filter((address) => /kvernbekk|havnokken|ospelia|tindvaer/.test(address));
    expect(told).toHaveLength(mails);
  });

  test('a client leaves: some lines are done, one power is withdrawn, and the question is answered', async () => {
    const leaving = clients.find(({ hasPowers }) => hasPowers)!;
    const { clientId } = leaving;
    const on = addDays(order.untilOn, 7);
    await live(on, () => liveHandover(world, leaving, on));
    const view = await asTakt((scope) => viewHandover(scope, clientId));
    if ('refused' in view || view.handover === null) throw new Error('no handover');
    const { receiver, statements, lines } = view.handover;
    expect(receiver?.name).toBe('Rypeland Regnskap AS');
    expect(statements.map(({ sentOn }) => sentOn)).toEqual([on]);
    const statesOf = (item: string): string[] => lines.filter((line) => line.item === item).map(({ state }) => state);
    expect({
      material: statesOf('material'),
      agreement: statesOf('agreement'),
      record: statesOf('record'),
      accesses: statesOf('accounts-and-accesses'),
      powers: statesOf('powers-of-attorney'),
      own: statesOf('own-documents'),
    }).toEqual({
      material: ['confirmed', 'handed-over', 'prepared', 'prepared'],
      agreement: ['confirmed'],
      record: ['handed-over'],
      accesses: ['confirmed', 'prepared'],
      powers: ['withdrawn', 'open'],
      own: ['handed-over'],
    });
    const chains = await asTakt(verifyRecords);
    expect(chains.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
