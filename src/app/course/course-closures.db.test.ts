import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { pauseReminders } from '../client/pause-reminders.ts';
import { asFirst } from '../surcharge/surcharge.testdata.ts';
import { addYear, view } from '../trial-year/trial-year.testdata.ts';
import { viewCourse } from './view-course.ts';
import { viewCourses } from './view-courses.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

test('a step of a course waits while its client is away, on every page the same', async () => {
  const { office, clientId } = await addYear(database.db);
  const nextOf = async () => {
    const course = await asFirst(office, (scope) => viewCourse(scope, clientId));
    const { underWay } = await asFirst(office, viewCourses);
    const { year } = await view(office, clientId);
    return [
      'refused' in course ? course.refused : course.next?.byOn,
      underWay.find(({ client }) => client.id === clientId)?.next?.byOn,
      year?.next?.on,
    ];
  };
  moveClock(office, '2027-03-30T08:00:00.000Z');
  expect(await nextOf()).toEqual(['2027-04-05', '2027-04-05', '2027-04-05']);
  // The builder is away until Friday 9 April: the first status comes on the Monday after.
  await asFirst(office, (scope) => pauseReminders(scope, clientId, on('2027-04-09')));
  expect(await nextOf()).toEqual(['2027-04-12', '2027-04-12', '2027-04-12']);
});
