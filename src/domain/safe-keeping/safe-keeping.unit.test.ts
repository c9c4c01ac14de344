import { describe, expect, test } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import { backupOldAfterHours, chooseBackupsToKeep, defaultKeepingRule, deriveKeepingStanding, isDue } from './index.ts';

const on = (...days: string[]) => days.map((day) => ({ name: day, madeOn: calendarDate(day.slice(0, 10)) }));

describe('which backups are kept', () => {
  test('the newest of each day and month for as long as the rule says', () => {
    const backups = on('2026-01-31', '2026-02-27', '2026-02-28', '2026-03-08', '2026-03-09', '2026-03-10');
    const kept = chooseBackupsToKeep(backups, { daily: 2, monthly: 2 }, calendarDate('2026-03-10'));
    expect([...kept].sort()).toEqual(['2026-02-28', '2026-03-09', '2026-03-10']);
  });

  test('all of today and yesterday, and of an earlier day the newest', () => {
    const backups = on(
      '2026-03-08T01',
      '2026-03-08T02',
      '2026-03-09T01',
      '2026-03-09T02',
      '2026-03-10T01',
      '2026-03-10T02',
    );
    const kept = chooseBackupsToKeep(backups, defaultKeepingRule, calendarDate('2026-03-10'));
    expect([...kept].sort()).toEqual([
      '2026-03-08T02',
      '2026-03-09T01',
      '2026-03-09T02',
      '2026-03-10T01',
      '2026-03-10T02',
    ]);
  });

  test('the thirtieth day back counts and the thirty-first does not; the newest of all stays however old', () => {
    const rule = { daily: 30, monthly: 1 };
    expect([
      ...chooseBackupsToKeep(on('2026-04-01', '2026-04-02', '2026-05-01'), rule, calendarDate('2026-05-01')),
    ]).toEqual(['2026-05-01', '2026-04-02']);
    expect([...chooseBackupsToKeep(on('2024-04-01', '2024-04-02'), rule, calendarDate('2026-05-01'))]).toEqual([
      '2024-04-02',
    ]);
  });
});

describe('how a backup stands', () => {
  test.each([
    [undefined, undefined, 'never'],
    ['in-order', 25.9, 'in-order'],
    ['in-order', 26, 'in-order'],
    ['in-order', 26.1, 'old'],
    ['found', 1, 'found'],
    ['failed', 1, 'failed'],
  ] as const)('%s, %s hours old: %s', (outcome, ageHours, standing) => {
    expect(deriveKeepingStanding(outcome && { outcome }, ageHours, backupOldAfterHours)).toBe(standing);
  });
});

describe('what is done every night', () => {
  const on = (day: string) => calendarDate(day);

  test('is due until it was done in this night, also when the machine was off for some', () => {
    expect(isDue('nightly', undefined, on('2026-11-24'))).toBe(true);
    expect(isDue('nightly', on('2026-11-23'), on('2026-11-24'))).toBe(true);
    expect(isDue('nightly', on('2026-11-24'), on('2026-11-24'))).toBe(false);
    expect(isDue('nightly', on('2026-11-20'), on('2026-11-24'))).toBe(true);
  });

  test('or in the night to Sunday is due from Sunday until it was done', () => {
    expect(isDue('weekly', on('2026-11-22'), on('2026-11-28'))).toBe(false);
    expect(isDue('weekly', on('2026-11-28'), on('2026-11-29'))).toBe(true);
    expect(isDue('weekly', on('2026-11-29'), on('2026-12-05'))).toBe(false);
    expect(isDue('weekly', on('2026-11-21'), on('2026-11-24'))).toBe(true);
  });
});
