import { describe, expect, test } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { countCharges, decideProposingStep, isProposedOn, type CountedCharge } from './decide-proposing.ts';

const charges = (...days: string[]): CountedCharge[] => days.map((day, index) => ({ about: `d${index}`, on: on(day) }));
const step = (all: CountedCharge[], today: string, stops: Parameters<typeof decideProposingStep>[1] = []) =>
  decideProposingStep(all, stops, { today: on(today), limit: 3 });

describe('charges in twelve months', () => {
  test('are counted by delivery, and none that lies a year back', () => {
    const year = charges('2025-11-27', '2025-11-28', '2026-06-10', '2026-11-27');
    expect(countCharges(year, on('2026-11-27'))).toBe(3);
    expect(countCharges([...year, { about: 'd3', on: on('2026-11-27') }], on('2026-11-27'))).toBe(3);
    expect(countCharges(charges('2026-11-28'), on('2026-11-27'))).toBe(0);
  });

  test('go by the calendar also about 29 February', () => {
    // Twelve months before 29 February 2028 is 28 February 2027.
    expect(countCharges(charges('2027-02-28', '2027-03-01'), on('2028-02-29'))).toBe(1);
    expect(countCharges(charges('2028-02-29'), on('2029-02-28'))).toBe(1);
    expect(countCharges(charges('2028-02-29'), on('2029-03-01'))).toBe(0);
  });
});

describe('Takt stops proposing', () => {
  test('at the third charge, not at the second', () => {
    expect(step(charges('2026-03-03', '2026-06-10'), '2026-09-09')).toBeUndefined();
    expect(step(charges('2026-03-03', '2026-06-10', '2026-09-09'), '2026-09-09')).toBe('stop');
    expect(step(charges('2026-03-03', '2026-06-10', '2026-09-09', '2026-09-09'), '2026-09-09')).toBe('stop');
  });

  test('once, and goes on until the lead lets it begin again', () => {
    const stopped = { stoppedOn: on('2026-09-09'), answered: true };
    expect(step(charges('2026-03-03', '2026-06-10', '2026-09-09'), '2026-09-10', [stopped])).toBeUndefined();
    expect(step([], '2028-01-01', [stopped])).toBeUndefined();
  });

  test('is undone when a charge behind it was taken back before anybody answered, and by no passing of time', () => {
    const waiting = { stoppedOn: on('2026-09-09'), answered: false };
    expect(step(charges('2026-03-03', '2026-06-10'), '2026-09-09', [waiting])).toBe('undo');
    expect(step(charges('2026-03-03', '2026-06-10', '2026-09-09'), '2027-12-01', [waiting])).toBeUndefined();
  });

  test('again only for charges after it began again', () => {
    const over = { stoppedOn: on('2026-09-09'), resumeOn: on('2026-11-01'), answered: true };
    const before = charges('2026-03-03', '2026-06-10', '2026-09-09');
    expect(step(before, '2026-11-02', [over])).toBeUndefined();
    const after = [...before, ...charges('2026-11-05', '2026-12-05', '2027-01-05').map((c) => ({ ...c, about: c.on }))];
    expect(step(after, '2026-12-05', [over])).toBeUndefined();
    expect(step(after, '2027-01-05', [over])).toBe('stop');
  });
});

test('what ended while Takt had stopped is never proposed, also not afterwards', () => {
  const stops = [{ stoppedOn: on('2026-09-09'), resumeOn: on('2026-11-01') }];
  expect(['2026-09-08', '2026-09-09', '2026-10-31', '2026-11-01'].map((day) => isProposedOn(stops, on(day)))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(isProposedOn([{ stoppedOn: on('2026-09-09') }], on('2035-01-01'))).toBe(false);
});
