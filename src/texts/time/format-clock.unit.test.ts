import { expect, test } from 'vitest';
import { formatClock } from './format-clock.ts';

test.each([
  [0, '0:00'],
  [45, '0:45'],
  [60, '1:00'],
  [750, '12:30'],
  [6_005, '100:05'],
])('%d minutes are %s', (minutes, text) => expect(formatClock(minutes)).toBe(text));
