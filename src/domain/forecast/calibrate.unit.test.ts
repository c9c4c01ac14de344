import { describe, expect, it } from 'vitest';
import { drawNumber } from '../kernel/index.ts';
import { calibrate } from './calibrate.ts';
import type { ForecastOutcome } from './score-forecasts.ts';

const outcome = (late: number, delayDays: number): ForecastOutcome => ({
  late,
  delayDays,
  medianDays: 0,
  crps: 0,
  below: 0,
  upTo: 0,
  inInterval: true,
  intervalDays: 0,
});

describe('what was foreseen against what happened', () => {
  it('stands in ten rows', () => {
    const rows = calibrate([outcome(0, -1), outcome(0.05, 3), outcome(0.3, 0), outcome(0.999, 4), outcome(1, 2)]);
    expect(rows.filter(({ n }) => n > 0)).toEqual([
      { from: 0, to: 0.1, n: 2, foreseen: 0.025, happened: 0.5 },
      { from: 0.3, to: 0.4, n: 1, foreseen: 0.3, happened: 0 },
      { from: 0.9, to: 1, n: 2, foreseen: 0.9995, happened: 1 },
    ]);
    expect(rows).toHaveLength(10);
    expect(rows[1]).toEqual({ from: 0.1, to: 0.2, n: 0, foreseen: null, happened: null });
  });

  it('is about the same in both columns where chances are told as they are, and not where they are told otherwise', () => {
    const part = (number: number): number => drawNumber(7, 11, number) / 2 ** 32;
    const honest = Array.from({ length: 20_000 }, (_, at) => {
      const late = part(2 * at);
      return outcome(late, part(2 * at + 1) < late ? 5 : -5);
    });
    for (const { foreseen, happened } of calibrate(honest)) expect(Math.abs(foreseen! - happened!)).toBeLessThan(0.04);
    const boastful = honest.map((one) => ({ ...one, late: one.late / 2 }));
    expect(calibrate(boastful)[4]!.happened).toBeGreaterThan(0.8);
  });
});
