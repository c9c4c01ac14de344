import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { retentionRules, storedThings } from '../retention/index.ts';
import {
  deriveAccessClosing,
  deriveArchive,
  deriveDutyToResign,
  deriveWayToFetch,
  findForbiddenWords,
} from './index.ts';

describe('may the client’s way in be closed? The last day is 31 May 2027', () => {
  it.each([
    // today, offered on, fetched on, whether and why not
    ['2027-05-31', '2027-05-10', '2027-05-20', { mayClose: false, because: 'before-last-day', untilOn: '2027-05-31' }],
    ['2027-06-01', '2027-05-10', '2027-05-20', { mayClose: true }],
    ['2027-06-01', '2027-05-10', null, { mayClose: false, because: 'time-to-fetch', untilOn: '2027-06-08' }],
    ['2027-06-08', '2027-05-10', null, { mayClose: false, because: 'time-to-fetch', untilOn: '2027-06-08' }],
    ['2027-06-09', '2027-05-10', null, { mayClose: true }],
    ['2027-06-01', '2027-04-01', null, { mayClose: true }],
    ['2029-06-01', null, null, { mayClose: false, because: 'not-offered', untilOn: null }],
  ] as const)('on %s, offered %s, fetched %s', (today, offeredOn, fetchedOn, expected) => {
    const facts = {
      today: on(today),
      lastOn: on('2027-05-31'),
      offeredOn: offeredOn && on(offeredOn),
      fetchedOn: fetchedOn && on(fetchedOn),
    };
    expect(deriveAccessClosing(facts)).toEqual(expected);
  });

  it('and there is a way to the client’s own documents before it and after', () => {
    expect(deriveWayToFetch(null, on('2027-06-01'))).toEqual({ way: 'own-page' });
    expect(deriveWayToFetch(on('2027-06-10'), on('2027-06-09'))).toEqual({ way: 'own-page' });
    expect(deriveWayToFetch(on('2027-06-10'), on('2027-06-10'))).toEqual({ way: 'ask-the-office' });
  });
});

describe('what stays at the office after 31 May 2027', () => {
  const relation = { relationEndedOn: on('2027-05-31') };
  const of = (thing: (typeof storedThings)[number]) => ({
    thing,
    count: 3,
    oldestOn: on('2025-03-01'),
    newestOn: on('2026-11-20'),
  });

  it.each([
    ['accounting-file', '2030-12-31', '2031-12-31'],
    ['supporting-file', '2029-06-30', '2030-06-30'],
    ['unplaced-file', '2030-12-31', '2031-12-31'],
    ['record-words', '2030-12-31', '2031-12-31'],
    ['agreement-document', '2032-05-31', '2032-05-31'],
    ['breach-letter', '2035-03-01', '2036-11-20'],
  ] as const)('%s: the first through %s, the last through %s', (thing, first, last) => {
    expect(deriveArchive([of(thing)], relation)).toMatchObject([
      { thing, count: 3, firstKeptThroughOn: first, lastKeptThroughOn: last },
    ]);
  });

  it('never tells of the checks that the law asks of an office, by their name or their rule', () => {
    const rows = deriveArchive(storedThings.map(of), relation);
    expect(rows.map(({ thing }) => thing)).not.toContain('engagement-check');
    expect(rows).toHaveLength(storedThings.length - 1);
    expect(findForbiddenWords(JSON.stringify(rows))).toEqual([]);
    // The rule that is left out would be found.
    expect(findForbiddenWords(retentionRules['relation-five-years'].source)).toEqual(['hvitvaskingsloven']);
  });
});

describe('is the duty to resign near enough for the lead to look at it?', () => {
  it.each([
    // deadlines of the law missed, deliveries missing, reminders unanswered, near
    ['nothing', 0, 0, 0, false],
    ['one deadline missed', 1, 0, 0, false],
    ['two deadlines missed', 2, 0, 0, true],
    ['three deliveries missing', 0, 3, 0, true],
    ['two missing', 0, 2, 0, false],
    ['one deadline missed and two deliveries missing', 1, 2, 0, true],
    ['two missing and two reminders unanswered', 0, 2, 2, true],
    ['reminders unanswered, and nothing missing', 0, 0, 9, false],
  ] as const)('%s', (_, deadlinesMissed, deliveriesMissing, remindersUnanswered, near) => {
    const facts = { deadlinesMissed, deliveriesMissing, remindersUnanswered, writtenNotices: 0 };
    expect(deriveDutyToResign(facts).near).toBe(near);
  });

  it('names each condition with its source, and leaves the decision to the lead', () => {
    const facts = { deadlinesMissed: 1, deliveriesMissing: 3, remindersUnanswered: 0, writtenNotices: 1 };
    const duty = deriveDutyToResign(facts);
    expect(duty).toMatchObject({
      near: true,
      decidedBy: 'engagement-lead',
      source: 'regnskapsførerloven § 5-5',
      mark: 'A',
    });
    expect(duty.conditions.map(({ condition, standing, count, mark }) => [condition, standing, count, mark])).toEqual([
      ['deadlines-missed', 'near', 1, 'B'],
      ['deliveries-missing', 'met', 3, 'B'],
      ['reminders-unanswered', 'not-near', 0, 'B'],
      ['taken-up-in-writing', 'met', 1, 'A'],
    ]);
    expect(findForbiddenWords(JSON.stringify(duty))).toEqual([]);
  });

  it('goes by the office’s own measure', () => {
    const facts = { deadlinesMissed: 1, deliveriesMissing: 0, remindersUnanswered: 0, writtenNotices: 0 };
    const strict = { deadlinesMissed: 1, deliveriesMissing: 1, remindersUnanswered: 1 };
    expect(deriveDutyToResign(facts, strict).near).toBe(true);
  });
});
