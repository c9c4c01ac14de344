import type { Seeded } from '../../src/demo/seeded.ts';
import type { Temper } from './cast.ts';

/** What can go wrong with a delivery. Each is made at most once in it, at one or several vouchers. */
export const slips = [
  'item-left-out',
  'voucher-left-out',
  'sale-left-out',
  'paid-privately',
  'shuffled',
  'heap',
  'uncoded',
  'other-period',
  'other-company',
  'copy-of-bytes',
  'copy-in-other-form',
  'blurred',
  'too-dark',
  'low-resolution',
  'encrypted',
  'damaged',
  'printed',
  'days-left-out',
  'balance-off',
  'account-left-out',
  'sum-off',
  'new-account',
  'birth-number',
  'unknown-sender',
  'credited',
  'twins',
] as const;
export type Slip = (typeof slips)[number];

const habits: Record<Temper, { others: number } & Partial<Record<Slip, number>>> = {
  tidy: { others: 0.01, credited: 0.4, twins: 0.1 },
  late: { others: 0.04, credited: 0.2, twins: 0.2 },
  messy: { others: 0.05, shuffled: 0.8, uncoded: 0.6, 'other-period': 0.35, 'copy-of-bytes': 0.35 },
  photographer: {
    others: 0.03,
    blurred: 0.5,
    'too-dark': 0.4,
    'low-resolution': 0.3,
    'paid-privately': 0.3,
    twins: 0.4,
  },
  forgetful: {
    others: 0.03,
    'voucher-left-out': 0.7,
    'item-left-out': 0.4,
    'sale-left-out': 0.5,
    'days-left-out': 0.35,
    'account-left-out': 0.6,
  },
  careless: {
    others: 0.05,
    'other-company': 0.4,
    'sum-off': 0.4,
    encrypted: 0.3,
    damaged: 0.3,
    'balance-off': 0.35,
    'other-period': 0.35,
    'new-account': 0.3,
  },
  'one-big-file': { others: 0.04, heap: 0.9, shuffled: 0.6, uncoded: 0.3 },
  'by-mail': { others: 0.04, 'birth-number': 0.8, 'unknown-sender': 0.4, 'copy-of-bytes': 0.2, encrypted: 0.2 },
  'all-at-once': { others: 0.04, shuffled: 0.5, uncoded: 0.35, 'copy-in-other-form': 0.2 },
  modern: { others: 0.03, 'copy-in-other-form': 0.4, 'new-account': 0.4, printed: 0.7, 'sum-off': 0.2, credited: 0.4 },
};

/** Which slips a client of this temper makes this time. */
export function drawSlips(temper: Temper, seeded: Seeded): ReadonlySet<Slip> {
  const habit = habits[temper];
  return new Set(slips.filter((slip) => seeded.next() < (habit[slip] ?? habit.others)));
}
