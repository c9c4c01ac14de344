import type { ForecastOutcome } from './score-forecasts.ts';

/** Deliveries that were held about as probable to be late, and how many of them were. */
export interface CalibrationRow {
  /** From this probability … */
  from: number;
  /** … up to this one, which belongs to the next row, but for the last. */
  to: number;
  n: number;
  /** How probable it was held on average that they would be late, and the share that was; null where there are none. */
  foreseen: number | null;
  happened: number | null;
}

const rowsShown = 10;

/**
 * What was foreseen against what then happened, in ten rows from sure to be in time to sure to be late. Who is honest has about the same in both columns of each row: of what is
 * held to be late with 30 %, three in ten are.
 */
export function calibrate(outcomes: readonly ForecastOutcome[]): CalibrationRow[] {
  const rows = Map.groupBy(outcomes, ({ late }) => Math.min(rowsShown - 1, Math.floor(late * rowsShown)));
  return Array.from({ length: rowsShown }, (_, at) => {
    const own = rows.get(at) ?? [];
    const mean = (of: (outcome: ForecastOutcome) => number): number | null =>
      own.length === 0 ? null : own.reduce((sum, outcome) => sum + of(outcome), 0) / own.length;
    return {
      from: at / rowsShown,
      to: (at + 1) / rowsShown,
      n: own.length,
      foreseen: mean(({ late }) => late),
      happened: mean(({ delayDays }) => (delayDays > 0 ? 1 : 0)),
    };
  });
}
