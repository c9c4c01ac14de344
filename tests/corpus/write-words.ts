import { partsOf, type CalendarDate } from '../../src/domain/kernel/index.ts';

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');

/** As programs print a date: `02.10.2026`, `2026-10-02`, `2. oktober 2026`. */
export function printDate(on: CalendarDate, style: number): string {
  const { year, month, day } = partsOf(on);
  const two = (value: number): string => `${value}`.padStart(2, '0');
  if (style === 1) return on;
  if (style === 2) return `${day}. ${months[month - 1]} ${year}`;
  return `${two(day)}.${two(month)}.${year}`;
}

/** `1 490,00`, `1.490,00`, `1490,00`; below zero with its sign in front. */
export function printSum(minor: number, style = 0): string {
  const whole = Math.floor(Math.abs(minor) / 100);
  const separator = [' ', '.', ''][style] ?? ' ';
  const figures = `${whole}`.replaceAll(/\B(?=(\d{3})+$)/g, separator);
  return `${minor < 0 ? '-' : ''}${figures},${`${Math.abs(minor) % 100}`.padStart(2, '0')}`;
}

/** `312 457 806`. */
export function printOrgnr(orgnr: string): string {
  return `${orgnr.slice(0, 3)} ${orgnr.slice(3, 6)} ${orgnr.slice(6)}`;
}

/** `1503.00.22227`. */
export function printAccount(account: string): string {
  return `${account.slice(0, 4)}.${account.slice(4, 6)}.${account.slice(6)}`;
}
