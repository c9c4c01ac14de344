import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import type { PromiseDue, SourceDelivery } from './derive-promise-due.ts';
import { derivePromiseInForce } from './derive-promise-in-force.ts';

const by = (day: string, moved: boolean): PromiseDue => ({ state: 'promised', dueOn: on(day), moved });
const came: SourceDelivery = { dueOn: on('2026-11-20'), deliveredOn: on('2026-11-24') };
const missing: SourceDelivery = { dueOn: on('2026-11-20') };

describe('the day in force when a client has been told another one', () => {
  it.each<[string, PromiseDue, string | undefined, SourceDelivery[], PromiseDue]>([
    ['is the agreement’s where nothing was told', by('2026-12-08', true), undefined, [came], by('2026-12-08', true)],
    ['is the told one', by('2026-12-08', true), '2026-12-09', [came], by('2026-12-09', true)],
    [
      'is the agreement’s where that is later since',
      by('2026-12-11', true),
      '2026-12-09',
      [came],
      by('2026-12-11', true),
    ],
    [
      'is the told one where the agreement promises none',
      { state: 'not-promised' },
      '2026-12-09',
      [came],
      by('2026-12-09', true),
    ],
    [
      'is known by nobody while something is missing again',
      { state: 'unknown' },
      '2026-12-09',
      [came, missing],
      { state: 'unknown' },
    ],
  ])('%s', (_, agreed, toldOn, deliveries, expected) => {
    expect(derivePromiseInForce(agreed, toldOn === undefined ? undefined : on(toldOn), deliveries)).toEqual(expected);
  });
});
