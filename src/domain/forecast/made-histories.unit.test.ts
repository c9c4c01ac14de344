import { describe, expect, it } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import { evaluateForecast } from './evaluate-forecast.ts';
import { bell, madeHistory, type Draw } from './made-history.testdata.ts';

const many = { clients: 60, each: 24, everyDays: 30 };
const scored = { fromOn: calendarDate('2024-10-01') };
const place = (draw: Draw): number => 9 * bell(draw);

describe('a history whose truth is known', () => {
  // Everything is made: what is foreseen with 80 % is to happen in 77 to 83 %, and hardly worse than by counting the client's own days.
  it.each([
    ['clients differ, each as a bell', madeHistory(many, place, (at, draw) => ({ days: at + 5 * bell(draw) }))],
    [
      'some clients are regular, some are not',
      madeHistory(
        many,
        (draw) => ({ at: place(draw), wide: 1 + 9 * draw() }),
        ({ at, wide }, draw) => ({ days: at + wide * bell(draw) }),
      ),
    ],
    [
      'one delivery of ten is months late',
      madeHistory(many, place, (at, draw) => ({ days: at + (draw() < 0.1 ? 60 * draw() : 4 * bell(draw)) })),
    ],
    [
      'a long tail to one side only',
      madeHistory(many, place, (at, draw) => ({ days: at / 3 - 8 - 8 * Math.log(1 - draw()) })),
    ],
    [
      'on the deadline, or a week after it',
      madeHistory(
        many,
        (draw) => draw(),
        (late, draw) => ({ days: draw() < late ? 7 : 0 }),
      ),
    ],
    [
      'a factor that moves the day and an outcome that delays it',
      madeHistory(
        many,
        (draw) => ({ at: place(draw), often: draw() / 2 }),
        ({ at, often }, draw) => {
          const [paper, doubt] = [draw() < 0.5, draw() < often];
          const days = at + 5 * bell(draw) + (paper ? 6 : 0) + (doubt ? 14 : 0);
          return { days, factor: paper ? 'paper' : 'file', outcome: doubt ? 'doubt' : '' };
        },
      ),
    ],
    [
      'many clients with three each',
      madeHistory({ clients: 300, each: 3, everyDays: 120 }, place, (at, draw) => ({ days: at + 5 * bell(draw) })),
    ],
    [
      'a single client',
      madeHistory({ clients: 1, each: 300, everyDays: 3 }, place, (at, draw) => ({ days: at + 5 * bell(draw) })),
    ],
  ])('%s', (name, history) => {
    const { forecast, baselines } = evaluateForecast(history, scored);
    if (process.env['TAKT_SHOW'] !== undefined)
      process.stdout.write(`${name}: ${JSON.stringify(forecast)} ${JSON.stringify(baselines.client)}\n`);
    expect(forecast!.coverage80).toBeGreaterThan(0.75);
    expect(forecast!.coverage80).toBeLessThan(0.85);
    expect(forecast!.crps).toBeLessThan(baselines.client!.crps * 1.05);
  });

  it.each([
    ['always on the deadline', 0],
    ['always five days late', 5],
    ['always a fortnight early', -14],
  ])('%s: that day, and nearly sure of it', (_, days) => {
    const { forecast } = evaluateForecast(
      madeHistory(
        { clients: 10, each: 24, everyDays: 30 },
        () => days,
        (at) => ({ days: at }),
      ),
      scored,
    );
    expect(forecast!.mae).toBe(0);
    expect(forecast!.intervalDays).toBeLessThan(2);
  });
});
