import { dayNumber, type CalendarDate } from '../kernel/index.ts';
import { calibrate, type CalibrationRow } from './calibrate.ts';
import { forecastByClient, forecastByWhole } from './baselines.ts';
import type { DelayDistribution } from './delay-distribution.ts';
import { forecastDelay, givenNotCome } from './forecast-delay.ts';
import { learnOffice, type Learnt, type LearntOffice } from './learn-forecast.ts';
import { inOrder, knownByClient, toKnownRow, type KnownRow, type PastDelivery } from './past-delivery.ts';
import { judgeForecast, scoreForecasts, type ForecastOutcome, type ForecastScore } from './score-forecasts.ts';

/** A delivery of a history that is gone through once more: the day from which it is foreseen, and when it came. */
export interface EvaluatedDelivery extends PastDelivery {
  asOfOn: CalendarDate;
}

export interface ForecastEvaluation {
  /** Deliveries that had come before the first day that is scored. */
  history: number;
  /** Left out, because they had come before the day from which they would have been foreseen. */
  cameBefore: number;
  forecast: ForecastScore | null;
  baselines: { global: ForecastScore | null; client: ForecastScore | null };
  calibration: CalibrationRow[];
}

/**
 * Goes through a history day by day and foresees each delivery as of its day, only from those that had come before that day. The office's rules are learnt anew with each month, what
 * a client's own deliveries say each day. Everything from `fromOn` to `toOn`, both included and by the as-of day, is scored.
 */
export function evaluateForecast(
  deliveries: readonly EvaluatedDelivery[],
  span: { fromOn?: CalendarDate; toOn?: CalendarDate } = {},
): ForecastEvaluation {
  const rows = deliveries.map(toKnownRow);
  const ordered = inOrder(rows);
  const scored = deliveries
    .map((delivery, at) => ({ row: rows[at]!, asOfOn: delivery.asOfOn, asOfDay: dayNumber(delivery.asOfOn) }))
    .filter(({ asOfOn }) => (span.fromOn ?? asOfOn) <= asOfOn && asOfOn <= (span.toOn ?? asOfOn))
    .sort((a, b) => a.asOfDay - b.asOfDay);
  const open = scored.filter(({ row, asOfDay }) => row.deliveredDay >= asOfDay);
  const outcomes: Record<'forecast' | 'global' | 'client', ForecastOutcome[]> = {
    forecast: [],
    global: [],
    client: [],
  };
  let month = '';
  let office: LearntOffice | undefined;
  let day: number | undefined;
  let clients: ReadonlyMap<string, readonly KnownRow[]> = new Map();
  let whole = forecastByWhole(clients);
  for (const { row, asOfOn, asOfDay } of open) {
    if (day !== asOfDay) {
      clients = knownByClient(ordered, asOfDay);
      whole = forecastByWhole(clients);
      day = asOfDay;
    }
    if (office === undefined || month !== monthOf(asOfOn)) {
      month = monthOf(asOfOn);
      office = learnOffice(clients, asOfDay);
    }
    const judge = (distribution: DelayDistribution): ForecastOutcome =>
      judgeForecast(givenNotCome(distribution, row.dueDay, asOfDay), row.delayDays);
    const learnt: Learnt = { asOfDay, clients, office };
    outcomes.forecast.push(judge(forecastDelay(learnt, row)));
    outcomes.global.push(judge(whole));
    outcomes.client.push(judge(forecastByClient(clients, whole, row.clientId)));
  }
  const firstDay = open[0]?.asOfDay;
  return {
    history: firstDay === undefined ? 0 : rows.filter((row) => row.deliveredDay < firstDay).length,
    cameBefore: scored.length - open.length,
    forecast: scoreForecasts(outcomes.forecast),
    baselines: { global: scoreForecasts(outcomes.global), client: scoreForecasts(outcomes.client) },
    calibration: calibrate(outcomes.forecast),
  };
}

function monthOf(date: CalendarDate): string {
  return date.slice(0, 7);
}
