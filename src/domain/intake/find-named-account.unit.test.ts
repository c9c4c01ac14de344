import { describe, expect, it } from 'vitest';
import { findNamedAccount } from './find-named-account.ts';

const accounts = (...names: string[]) => names.map((name) => ({ name }));

describe('an account is named by', () => {
  it.each([
    ['Driftskonto okt.csv', ['Drift', 'Skatt'], 'Drift'],
    ['driftskonto.csv', ['Driftskonto', 'Skattetrekkskonto'], 'Driftskonto'],
    ['drift oktober.csv', ['Driftskonto', 'Skattetrekkskonto'], 'Driftskonto'],
    ['skattetrekk.csv', ['Drift', 'Skatt'], 'Skatt'],
    ['2026-10 Skattetrekkskontoen.pdf', ['Driftskonto', 'Skattetrekkskonto'], 'Skattetrekkskonto'],
    ['Drift 2 oktober.csv', ['Drift', 'Drift 2'], 'Drift 2'],
    ['Drift oktober.csv', ['Drift', 'Drift 2'], 'Drift'],
  ])('%s of %j: %s', (name, known, expected) => {
    expect(findNamedAccount(name, accounts(...known))?.name).toBe(expected);
  });

  it.each([
    ['kontoutskrift 1.csv', ['Drift', 'Skatt']],
    ['bedrift.csv', ['Drift', 'Skatt']],
    ['drift og skatt.csv', ['Drift', 'Skatt']],
    ['drift.csv', ['Drift', 'drift']],
    ['konto 1.csv', ['1', '2']],
    ['x.csv', ['', 'Konto']],
  ])('nothing in %s of %j', (name, known) => {
    expect(findNamedAccount(name, accounts(...known))).toBeUndefined();
  });
});
