import { describe, expect, test } from 'vitest';
import { instant, isId } from '../domain/kernel/index.ts';
import { clockOf, movableClock } from './clock.ts';
import { createIds, createSeededIds } from './ids.ts';

const START = instant('2026-11-23T08:00:00.000Z');

describe('ids', () => {
  test('are UUIDs of version 7 that begin with the clock', () => {
    const id = createIds(movableClock(START)).next();
    expect(isId(id)).toBe(true);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse(START));
  });

  test('rise, and none comes twice, however many are made in one millisecond', () => {
    const ids = createIds(movableClock(START));
    const made = Array.from({ length: 20_000 }, () => ids.next());
    expect(new Set(made).size).toBe(20_000);
    expect([...made].sort()).toEqual(made);
  });

  test('go on rising when the clock is put back by a little, and follow it when it is put back by months', () => {
    const clock = movableClock(START);
    const ids = createIds(clock);
    const first = ids.next();
    clock.set(instant('2026-11-23T07:59:58.000Z'));
    expect(ids.next() > first).toBe(true);
    clock.set(instant('2026-05-23T08:00:00.000Z'));
    expect(ids.next() < first).toBe(true);
  });

  test('come out alike from the same seed and clock, and differ by seed', () => {
    const make = (seed: string) => {
      const ids = createSeededIds(movableClock(START), seed);
      return Array.from({ length: 1_000 }, () => ids.next());
    };
    expect(make('a')).toEqual(make('a'));
    expect(make('a')).not.toEqual(make('b'));
    expect(new Set(make('a')).size).toBe(1_000);
  });

  test('differ between two makers at the same instant', () => {
    const clock = clockOf(() => 1_763_884_800_000);
    expect(createIds(clock).next()).not.toBe(createIds(clock).next());
    expect(clock.now()).toBe('2025-11-23T08:00:00.000Z');
  });
});
