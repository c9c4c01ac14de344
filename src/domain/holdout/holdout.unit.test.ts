import { describe, expect, it } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import {
  chooseHeldOut,
  findWhyNeverTried,
  judgeHoldout,
  proofPercent,
  proveHoldout,
  type TriedClient,
} from './index.ts';

const judgedOn = calendarDate('2027-06-30');
const after = calendarDate('2027-07-01');

const may = { promised: false, notice: false, payroll: false, surcharge: false };

describe('what may be tried', () => {
  it.each([
    ['a kinder early word about vouchers', may, undefined],
    ['a step that the agreement promises', { ...may, promised: true }, 'promised'],
    ['the notice of a price', { ...may, notice: true }, 'notice'],
    ['a word about wages', { ...may, payroll: true }, 'payroll'],
    ['a word about what costs when it is late', { ...may, surcharge: true }, 'surcharge'],
  ])('%s', (_, step, why) => {
    expect(findWhyNeverTried(step)).toBe(why);
  });
});

describe('who is held out', () => {
  const clients = Array.from({ length: 40 }, (_, place) => `client ${place}`);

  it('is half of them, drawn the same each time, in whatever order they are asked for', () => {
    const drawn = chooseHeldOut(7, clients, 50);
    if ('refused' in drawn) throw new Error(drawn.refused);
    expect(drawn.heldOut.size).toBe(20);
    expect(chooseHeldOut(7, clients.toReversed(), 50)).toEqual(drawn);
    expect(chooseHeldOut(8, clients, 50)).not.toEqual(drawn);
  });

  it.each([
    [40, 10, 4],
    [45, 10, 5],
    [8, 50, 4],
  ])('of %i clients at %i percent are %i', (count, percent, expected) => {
    const drawn = chooseHeldOut(1, clients.concat(clients.map((id) => `more ${id}`)).slice(0, count), percent);
    expect(drawn).toMatchObject({ heldOut: { size: expected } });
  });

  it.each([
    [7, 50, 8],
    [30, 10, 40],
  ])('is nobody where %i clients at %i percent could never tell', (count, percent, needed) => {
    expect(chooseHeldOut(1, clients.slice(0, count), percent)).toEqual({ refused: 'too-few-clients', needed });
  });

  it('is anybody as often as anybody else', () => {
    const times = new Map(clients.map((id) => [id, 0]));
    for (let seed = 0; seed < 2000; seed += 1) {
      const drawn = chooseHeldOut(seed, clients, 50);
      if ('heldOut' in drawn) for (const id of drawn.heldOut) times.set(id, times.get(id)! + 1);
    }
    // A thousand times each; five standard deviations to either side.
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(112);
  });
});

function client(place: number, heldOut: boolean, daysBefore: number[], daysDuring: number[]): TriedClient {
  return { clientId: `client ${place}`, heldOut, daysBefore, daysDuring };
}

describe('whether it works', () => {
  const held = [0, 1, 2, 3].map((place) => client(place, true, [8, 10, 12], [10, 11]));
  const earlier = [4, 5, 6, 7].map((place) => client(place, false, [8, 10, 12], [place - 4, place - 3]));

  it('is not told before its day', () => {
    expect(judgeHoldout([...held, ...earlier], judgedOn, calendarDate('2027-06-29'))).toEqual({
      verdict: 'running',
      judgedOn,
      tried: 4,
      heldOut: 4,
      leftOut: 0,
    });
  });

  it('is told from the change of each client, and how sure it is', () => {
    const verdict = judgeHoldout([...held, ...earlier], judgedOn, after);
    expect(verdict).toMatchObject({
      verdict: 'earlier',
      tried: 4,
      heldOut: 4,
      shiftDays: -8.5,
      leastDays: -10,
      mostDays: -7,
    });
  });

  it('cannot be told where chance would do as much', () => {
    const same = [4, 5, 6, 7].map((place) => client(place, false, [8, 10, 12], [8 + place - 4, 9 + place - 4]));
    expect(judgeHoldout([...held, ...same], judgedOn, after).verdict).toBe('cannot-tell');
  });

  it('counts who is always late as who is always early: only the change matters', () => {
    const late = earlier.map((one) => ({
      ...one,
      daysBefore: one.daysBefore.map((days) => days + 30),
      daysDuring: one.daysDuring.map((days) => days + 30),
    }));
    expect(judgeHoldout([...held, ...late], judgedOn, after)).toEqual(
      judgeHoldout([...held, ...earlier], judgedOn, after),
    );
  });

  it('leaves out who has too little before, or nothing in it', () => {
    const new1 = client(8, false, [1, 2], [0]);
    const silent = client(9, true, [1, 2, 3], []);
    expect(judgeHoldout([...held, ...earlier, new1, silent], judgedOn, after)).toMatchObject({ leftOut: 2 });
    expect(judgeHoldout([...held, ...earlier.slice(1)], judgedOn, after)).toMatchObject({
      verdict: 'too-few',
      needed: 4,
    });
  });
});

describe('a thousand offices with an effect that is known', () => {
  it('have it in the interval that is shown in 93 to 97 of a hundred, as `takt holdout prove` prints', () => {
    expect(proveHoldout(1000)).toEqual({ offices: 1000, inInterval: 968, told: expect.any(Number), toldWrongly: 2 });
    expect(proofPercent).toEqual([93, 97]);
  });
});
