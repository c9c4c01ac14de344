import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../kernel/index.ts';
import { probabilityLate, quantileDays } from './delay-distribution.ts';
import { evaluateForecast } from './evaluate-forecast.ts';
import { forecastDelay } from './forecast-delay.ts';
import { learnForecast } from './learn-forecast.ts';
import { bell, madeHistory, numbersFrom } from './made-history.testdata.ts';
import type { PastDelivery } from './past-delivery.ts';

const asOfOn = calendarDate('2026-11-30');
const clientWith = (clientId: string, delays: readonly number[], group = ''): PastDelivery[] =>
  delays.map((days, at) => {
    const dueOn = addDays(calendarDate('2025-01-10'), 30 * at);
    return { clientId, group, dueOn, deliveredOn: addDays(dueOn, days), factors: [], outcomes: [] };
  });
const office = [
  ...clientWith('Brattli Bygg', [-2, 0, -1, 1, -2, 0, -1, 0, -3, 0]),
  ...clientWith('Fjord Kafé', [9, 12, 8, 15, 11, 7, 10, 13, 9, 12]),
  ...clientWith('Solli Elektro', [2, 5, 1, 3, 4, 2, 3, 6, 1, 2]),
];
const foresee = (past: readonly PastDelivery[], clientId: string, group = ''): [number, number, number] => {
  const forecast = forecastDelay(learnForecast({ asOfOn, deliveries: past }), { clientId, group, factors: [] });
  return [0.1, 0.5, 0.9].map((part) => quantileDays(forecast, part)) as [number, number, number];
};

describe('when an open delivery comes', () => {
  it('follows the client’s own history', () => {
    const [low, middle, high] = foresee(office, 'Fjord Kafé');
    expect(middle).toBeGreaterThanOrEqual(9);
    expect(middle).toBeLessThanOrEqual(11);
    expect([low > 4, high < 18]).toEqual([true, true]);
  });

  it('shows a wide band for a client of whom nothing is known, and a wider one where nothing is known at all', () => {
    const width = ([low, , high]: [number, number, number]): number => high - low;
    const known = width(foresee(office, 'Fjord Kafé'));
    const unknown = width(foresee(office, 'Nordlys Foto'));
    expect(unknown).toBeGreaterThan(1.5 * known);
    expect(width(foresee([], 'Nordlys Foto'))).toBeGreaterThan(unknown);
  });

  it('lets one late delivery move a new client, but not all the way', () => {
    const [, before] = foresee(office, 'Nordlys Foto');
    const [, after] = foresee([...office, ...clientWith('Nordlys Foto', [20])], 'Nordlys Foto');
    expect(after).toBeGreaterThan(before);
    expect(after).toBeLessThan(20);
  });

  it('tells a client’s kinds of delivery apart, and leans on the kind where the client has none of it', () => {
    const past = ['Brattli Bygg', 'Fjord Kafé', 'Solli Elektro'].flatMap((name) => [
      ...clientWith(name, [1, 0, 2, 1, 0, 1, 2, 0, 1, 1], 'lønn'),
      ...clientWith(name, [12, 14, 11, 13, 15, 12, 13, 11, 14, 12], 'bilag'),
    ]);
    const withOne = [...past, ...clientWith('Nordlys Foto', [1, 0, 1, 2], 'lønn')];
    expect(foresee(withOne, 'Nordlys Foto', 'bilag')[1]).toBeGreaterThan(
      foresee(withOne, 'Nordlys Foto', 'lønn')[1] + 3,
    );
  });

  it('takes nothing from what came on the day itself or later', () => {
    const later = office.map((past) => ({ ...past, deliveredOn: asOfOn }));
    expect(foresee([...office, ...later], 'Fjord Kafé')).toEqual(foresee(office, 'Fjord Kafé'));
  });

  it('is the same whatever the order of the history', () => {
    const shuffled = office.toReversed();
    const [one, other] = [office, shuffled].map((deliveries) =>
      forecastDelay(learnForecast({ asOfOn, deliveries }), { clientId: 'Solli Elektro', group: '', factors: [] }),
    );
    expect(probabilityLate(one!)).toBeCloseTo(probabilityLate(other!), 6);
  });

  it('foresees a row the same whatever comes after it', () => {
    const draw = numbersFrom(3);
    const history = madeHistory(
      { clients: 12, each: 12, everyDays: 30 },
      () => 10 * bell(draw),
      (at) => ({ days: at + 4 * bell(draw) }),
    );
    const fromOn = calendarDate('2024-06-01');
    const toOn = calendarDate('2024-07-31');
    const known = history.map((row) =>
      row.deliveredOn > toOn && row.asOfOn > toOn ? { ...row, deliveredOn: addDays(row.deliveredOn, 90) } : row,
    );
    expect(evaluateForecast(known, { fromOn, toOn })).toEqual(evaluateForecast(history, { fromOn, toOn }));
  });
});
