import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuilderDesks, type BuilderDesks } from './builder-desks.ts';
import { company, deliverEverything, letPass, look, openPhone, stopWhereAStepFails } from './course-walk.ts';
import { agreeOnTheWayOn, bookReview, giveBothViews } from './walk-the-review.ts';
import { agreeInWriting, beginYear, decideAndOffer, meetAndSendMinutes, pickAndMove } from './walk-to-the-year.ts';

let desks: BuilderDesks;
beforeAll(async () => void (desks = await openBuilderDesks()));
afterAll(() => desks.close());
stopWhereAStepFails();

test('the record proposes the talk; it is decided, and prepared from facts', () => decideAndOffer(desks));

test('Jo picks a time on his phone, and moves it', () => pickAndMove(desks));

test('they meet; the minutes say what changes, and go to both', () => meetAndSendMinutes(desks));

test('what they agreed becomes a change of the agreement, and Jo accepts it', () => agreeInWriting(desks));

test('the year begins, and goes well: Jo delivers each term on his phone', async () => {
  const { ingrid, jo } = desks;
  const { page } = ingrid;
  await beginYear(desks);
  for (let month = 1; month <= 10; month += 1) {
    await letPass(desks, 'En måned fram');
    await deliverEverything(desks);
  }
  await page.reload();
  await look(page, 'a year that goes well', 1280);
  await openPhone(desks, '/year');
  await look(jo.page, 'a year that goes well, on the phone', 390);
});

test('the joint review is booked in time, for after the last day', async () => {
  await bookReview(desks);
  await letPass(desks, 'En måned fram');
  await deliverEverything(desks);
  await letPass(desks, 'En måned fram');
  await letPass(desks, 'En uke fram');
});

test('both say how the year was, and see it together', () =>
  giveBothViews(desks, 'Bilagene kommer i tide', { office: 'Fortsette', client: 'Fortsette' }));

test('they meet, go on as they are, and both accept the minutes: the change of course is done', async () => {
  const { page } = desks.ingrid;
  await agreeOnTheWayOn(desks, { choice: 'Fortsette som nå', said: 'Vi fortsetter som nå. Takk for året, æøå.' });
  await page.goto(`${desks.demo.url}/course`);
  await page.getByRole('region', { name: 'I gang' }).getByText(company).waitFor({ state: 'detached' });
  expect(desks.demo.complaints()).toBe('');
});
