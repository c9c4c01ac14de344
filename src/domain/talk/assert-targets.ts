import { DomainError } from '../kernel/index.ts';
import type { Target } from './target.ts';

const most = { days: 60, deliveries: 1_000, reminders: 1_000 };

/** One to three targets, each of another figure and within what a year can be: no share above all of it, no median of a quarter of a day. */
export function assertTargets(targets: readonly Target[]): void {
  const figures = new Set(targets.map(({ figure }) => figure));
  const isCount = targets.length >= 1 && targets.length <= 3 && figures.size === targets.length;
  if (!isCount || !targets.every(isPossible)) throw new DomainError('talk.targets');
}

function isPossible(target: Target): boolean {
  switch (target.figure) {
    case 'median-days':
      return Number.isInteger(target.value * 2) && target.value >= 0 && target.value <= most.days;
    case 'complete':
      return isWhole(target.of, 1, most.deliveries) && isWhole(target.value, 0, target.of);
    case 'reminders':
      return isWhole(target.of, 1, most.deliveries) && isWhole(target.value, 0, most.reminders);
  }
}

function isWhole(value: number, least: number, largest: number): boolean {
  return Number.isInteger(value) && value >= least && value <= largest;
}
