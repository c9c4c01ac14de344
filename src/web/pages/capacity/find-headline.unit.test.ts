import { expect, test } from 'vitest';
import { left, outOfHours, person, week } from './capacity.testdata.ts';
import { findHeadline } from './find-headline.ts';

test.each([
  {
    rule: 'what the law asks for comes before everything else',
    people: [
      person('Ingrid', week('2026-11-30', { due: 50, weekend: outOfHours(9, 12) })),
      person('Amir', week('2026-11-30'), week('2026-12-07', { due: 10, room: 0, lawLeft: [left(400), left(200)] })),
    ],
    headline: { of: 'law-left', name: 'Amir', mondayOn: '2026-12-07', minutes: 600, more: 0 },
  },
  {
    rule: 'the first week comes before the worst one, and how many more there are is counted',
    people: [
      person(
        'Ingrid',
        week('2026-11-30', { due: 5, lawLeft: [left(60)] }),
        week('2026-12-07', { due: 5, lawLeft: [left(900)] }),
      ),
      person('Amir', week('2026-11-30', { due: 9, lawLeft: [left(120)] })),
    ],
    headline: { of: 'law-left', name: 'Amir', mondayOn: '2026-11-30', minutes: 120, more: 2 },
  },
  {
    rule: 'a minute that finds no room is told as a tenth of an hour, never as none',
    people: [person('Amir', week('2026-11-30', { due: 9, lawLeft: [left(1)] }))],
    headline: { of: 'law-left', name: 'Amir', mondayOn: '2026-11-30', minutes: 6, more: 0 },
  },
  {
    rule: 'then the first week with work beyond working hours, by whatever there is most of',
    people: [
      person('Ingrid', week('2026-11-30', { due: 50, evenings: outOfHours(3, 4), weekend: outOfHours(2, 9) })),
      person('Amir', week('2026-11-30', { due: 41, weekend: outOfHours(1, 2) })),
    ],
    headline: { of: 'evenings', name: 'Ingrid', mondayOn: '2026-11-30', likelyMinutes: 180, highMinutes: 240 },
  },
  {
    rule: 'what only happens when it goes badly is no certain fit',
    people: [person('Ingrid', week('2026-11-30', { due: 40, weekend: outOfHours(0, 2) }))],
    headline: { of: 'mostly-fits' },
  },
  {
    rule: 'more than a week holds fits all the same where it can be done before',
    people: [person('Ingrid', week('2026-11-30', { due: 50 }))],
    headline: { of: 'fits' },
  },
  { rule: 'nobody has anything to do', people: [person('Kari', week('2026-11-30'))], headline: { of: 'no-work' } },
])('$rule', ({ people, headline }) => {
  expect(findHeadline(people)).toEqual(headline);
});
