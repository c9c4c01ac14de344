import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { removePersonal } from './remove-personal.ts';

describe('a line of the log', () => {
  test.each([
    ['550 5.1.1 <jo@brattli.example>: no such user', '550 5.1.1 <…>: no such user'],
    [
      'duplicate key … Key (lower)=(åse@åsen.example) already exists.',
      'duplicate key … Key (lower)=(…) already exists.',
    ],
    ['Key (office_id, name)=(1, Brattli Bygg AS) already exists', 'Key (office_id, name)=(…) already exists'],
    ['Failing row contains (1, Jo Brattli, null).', 'Failing row contains (…).'],
    ['invalid input syntax for type date: "Jo Brattli"', 'invalid input syntax for type date: …'],
    ['value "1234567890123" is out of range for type integer', 'value … is out of range for type integer'],
    ['date/time field value out of range: "31.31.2026"', 'date/time field value out of range: …'],
    ['postgresql://takt:hemmelig@db.example/takt', 'postgresql://db.example/takt'],
    ['call +47 41 23 45 67 or 41234567', 'call … or …'],
    ['17029012345 and 170290 12345', '… and …'],
    ['account 8601.11.17947', 'account …'],
    ['#FXqWPNGfkKcrA_xzlbEvCpyip8v45Dqx7rgr-tfzViU', '#…'],
  ])('%s', (line, expected) => {
    expect(removePersonal(line)).toBe(expected);
  });

  test('keeps ids, times, codes, sizes and places in the code', () => {
    for (const line of [
      'request 01a25ef7-6000-76ab-b153-2d1f1f1d7a01 (POST /api/office/staff)',
      '2026-11-23T08:30:00.000Z',
      '250 2.0.0 OK',
      '52428800 bytes in 1234 ms',
      'at sendMessage (/opt/takt/src/app/message/send-message.ts:112:17)',
      'connect ECONNREFUSED 127.0.0.1:5432',
    ]) {
      expect(removePersonal(line)).toBe(line);
    }
  });

  test('takes anything that anybody may have typed, in no time', () => {
    const naughty = JSON.parse(
      readFileSync(new URL(import.meta.resolve('big-list-of-naughty-strings')), 'utf8'),
    ) as string[];
    const begunAt = performance.now();
    for (const typed of naughty) expect(typeof removePersonal(typed.repeat(50))).toBe('string');
    expect(removePersonal(`${'a'.repeat(100_000)}@`)).toBeTypeOf('string');
    expect(performance.now() - begunAt).toBeLessThan(5_000);
  });
});
