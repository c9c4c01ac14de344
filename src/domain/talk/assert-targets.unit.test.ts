import { expect, it } from 'vitest';
import { DomainError } from '../kernel/index.ts';
import { assertTargets } from './assert-targets.ts';
import type { Target } from './target.ts';

const days = (value: number): Target => ({ figure: 'median-days', comparison: 'at-most', value });
const complete = (value: number, of: number): Target => ({ figure: 'complete', comparison: 'at-least', value, of });
const reminders = (value: number, of: number): Target => ({ figure: 'reminders', comparison: 'at-most', value, of });

it.each([
  ['one', [days(2)]],
  ['half a day', [days(2.5)]],
  ['nought', [days(0)]],
  ['all three', [days(2), complete(9, 12), reminders(6, 12)]],
  ['all of them complete', [complete(12, 12)]],
])('takes %s', (_, targets) => {
  expect(() => assertTargets(targets)).not.toThrow();
});

it.each([
  ['none', []],
  ['two of one figure', [days(2), days(3)]],
  ['a quarter of a day', [days(2.25)]],
  ['before the deadline', [days(-1)]],
  ['more than two months', [days(61)]],
  ['more than all', [complete(13, 12)]],
  ['of none', [complete(0, 0)]],
  ['half a delivery', [complete(1.5, 12)]],
  ['no number', [reminders(Number.NaN, 12)]],
])('does not take %s', (_, targets) => {
  expect(() => assertTargets(targets)).toThrow(DomainError);
});
