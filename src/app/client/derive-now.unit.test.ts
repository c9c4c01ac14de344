import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import { initialsOf } from '../office/initials-of.ts';
import { overdueBeforeOn } from '../obligation/overdue-before.ts';
import { deriveNow, type NowFacts } from './derive-now.ts';

const today = calendarDate('2026-11-23');
const beat = (state: NowFacts['beats'][number]['state'], dueOn: string) => ({ state, dueOn: calendarDate(dueOn) });
const fine: NowFacts = {
  beats: [beat('delivered', '2026-09-20'), beat('open', '2027-01-20')],
  bounced: false,
  reachable: true,
  waiting: 0,
  extensionWaiting: false,
  pausedUntilOn: null,
  missing: [],
};
const late = { beats: [beat('overdue', '2026-11-20')], missing: ['receipts', 'bank-statement'] as const };
const now = (facts: Partial<NowFacts>) => deriveNow({ ...fine, ...facts }, today);

describe('what is true of the client now', () => {
  it.each<[string, Partial<NowFacts>, object]>([
    ['all-delivered', {}, { what: 'all-delivered' }],
    ['due within seven days', { beats: [beat('open', '2026-11-30')] }, { what: 'due-soon', on: '2026-11-30' }],
    [
      'due in eight days, for a new client',
      { beats: [beat('open', '2026-12-01')] },
      { what: 'few-data', on: '2026-12-01' },
    ],
    ['nothing at all', { beats: [] }, { what: 'nothing-due', on: null }],
    [
      'what is missing of the oldest',
      { ...late, missing: [...late.missing] },
      { what: 'missing', documents: ['receipts', 'bank-statement'], on: '2026-11-20', count: 2 },
    ],
    ['a pause', { pausedUntilOn: calendarDate('2026-12-01') }, { what: 'paused', on: '2026-12-01' }],
    ['late, though paused', { ...late, missing: [], pausedUntilOn: today }, { what: 'missing' }],
    ['sent back', { beats: [beat('returned', '2026-11-20')] }, { what: 'returned' }],
    ['answered', { beats: [beat('answered', '2026-11-20')] }, { what: 'answered' }],
    ['something to look at, before what is late', { beats: late.beats, waiting: 4 }, { what: 'arrived', count: 4 }],
    ['a request for more days', { waiting: 4, extensionWaiting: true }, { what: 'extension-waiting' }],
    ['no address', { reachable: false, extensionWaiting: true }, { what: 'no-address' }],
    ['a bounced address', { bounced: true, reachable: false }, { what: 'bounced' }],
  ])('%s', (_, facts, expected) => {
    expect(now(facts)).toMatchObject(expected);
  });
});

describe('initials', () => {
  it.each([
    ['Ingrid Solheim', 'IS'],
    ['  Åse  Marie Ærø ', 'ÅÆ'],
    ['bo', 'B'],
    ['', ''],
    ['𝒜da Ø', '𝒜Ø'],
  ])('of "%s" are "%s"', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('what was due is late', () => {
  const closures = [{ fromOn: calendarDate('2026-12-24'), toOn: calendarDate('2027-01-03') }];
  it.each([
    ['2026-12-23', '2026-12-23'],
    ['2026-12-24', '2026-12-23'],
    ['2027-01-03', '2026-12-23'],
    ['2027-01-04', '2027-01-04'],
  ])('on %s when it was due before %s', (day, before) => {
    expect(overdueBeforeOn(calendarDate(day), closures)).toBe(before);
  });
});
