import { expect, test } from 'vitest';
import { layOutGauge } from './lay-out-gauge.ts';

const hours = (low: number, likely: number, high: number) => ({ low: low * 60, likely: likely * 60, high: high * 60 });

test.each([
  {
    when: 'likely four hours, at worst ten',
    weekend: { known: true, minutes: hours(1, 4, 10) },
    parts: { solidTo: 25, hatchedFrom: 25, hatchedTo: 62.5 },
  },
  {
    when: 'likely nothing, at worst two hours',
    weekend: { known: true, minutes: hours(0, 0, 2) },
    parts: { solidTo: 0, hatchedFrom: 0, hatchedTo: 12.5 },
  },
  {
    when: 'nothing at all',
    weekend: { known: true, minutes: hours(0, 0, 0) },
    parts: { solidTo: 0, hatchedFrom: 0, hatchedTo: 0 },
  },
  {
    when: 'more than a weekend holds',
    weekend: { known: true, minutes: hours(9, 20, 31) },
    parts: { solidTo: 100, hatchedFrom: 100, hatchedTo: 100 },
  },
  {
    when: 'too little is known: the band alone, from the best to the worst',
    weekend: { known: false, minutes: hours(2, 4, 12) },
    parts: { solidTo: 0, hatchedFrom: 12.5, hatchedTo: 75 },
  },
])('$when', ({ weekend, parts }) => {
  expect(layOutGauge(weekend)).toEqual(parts);
});
