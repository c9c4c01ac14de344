import { expect, it } from 'vitest';
import { openMonotonicClock } from './monotonic-clock.ts';

it('goes on and never back', () => {
  const read = openMonotonicClock();
  const first = read();
  expect(Number.isFinite(first)).toBe(true);
  expect(read()).toBeGreaterThanOrEqual(first);
});
