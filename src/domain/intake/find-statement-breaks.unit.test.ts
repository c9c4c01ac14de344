import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import type { Statement } from './document.ts';
import { findStatementBreaks } from './find-statement-breaks.ts';
import { bank, bankStatement, earlier, facts, file, statement, tell } from './intake.testdata.ts';

type Days = [fromOn: string, toOn: string];
const of = (
  [fromOn, toOn]: Days,
  balances: [opening?: number, closing?: number] = [],
  lines: string[] = [],
): Statement => ({
  ...statement(lines),
  fromOn: on(fromOn),
  toOn: on(toOn),
  ...(balances[0] === undefined ? {} : { openingMinor: balances[0] * 100 }),
  ...(balances[1] === undefined ? {} : { closingMinor: balances[1] * 100 }),
});
const september: Days = ['2026-09-01', '2026-09-30'];
const october: Days = ['2026-10-01', '2026-10-31'];
const lateOctober: Days = ['2026-10-08', '2026-10-31'];
const breaks = (statements: Statement[], before: Statement[] = []): string[] =>
  tell(
    findStatementBreaks,
    facts(
      statements.map((one, index) => file(`${index + 1}.xml`, bankStatement(one), { itemKey: 'bank' })),
      { items: [bank], earlier: before.map((one) => earlier('old.xml', bankStatement(one))) },
    ),
  );

describe('statements of an account', () => {
  it.each<[string, Statement[], Statement[], string[]]>([
    ['go on', [of(september, [100, 100]), of(october, [100, 100])], [], []],
    ['sent the other way round', [of(october, [100, 100]), of(september, [100, 100])], [], []],
    [
      'days are missing between, and the balances differ',
      [of(september, [100, 100]), of(lateOctober, [250, 250])],
      [],
      ['stops statement-gap 2.xml'],
    ],
    [
      'days are missing between, and nothing has moved',
      [of(september, [100, 100]), of(lateOctober, [100, 100])],
      [],
      [],
    ],
    [
      'no day is missing, and the balances differ',
      [of(september, [100, 100]), of(october, [250, 250])],
      [],
      ['asks statement-gap 2.xml'],
    ],
    [
      'days are missing, no balances',
      [of(september), of(['2026-10-15', '2026-10-31'])],
      [],
      ['asks statement-gap 2.xml'],
    ],
    [
      'do not go on from the period before',
      [of(september, [250, 250])],
      [of(['2026-08-01', '2026-08-31'], [100, 100])],
      ['asks statement-gap 1.xml'],
    ],
    ['go on from the period before', [of(september, [100, 100])], [of(['2026-08-01', '2026-08-31'], [100, 100])], []],
    [
      'a month and the same two months',
      [of(september, [100, 100]), of(['2026-09-01', '2026-10-31'], [100, 100])],
      [],
      [],
    ],
  ])('%s', (_case, statements, before, expected) => {
    expect(breaks(statements, before)).toEqual(expected);
  });

  it('of two accounts are not held against each other', () => {
    const other = { ...of(october, [900, 900]), account: '15030022227' };
    expect(breaks([of(september, [100, 100]), other])).toEqual([]);
  });

  it('have a balance that follows from their lines', () => {
    const lines = ['2026-09-03 -40 KIWI', '2026-09-20 25 VIPPS'];
    expect(breaks([of(september, [100, 85], lines)])).toEqual([]);
    expect(breaks([of(september, [100, 95], lines)])).toEqual(['asks statement-sum 1.xml']);
    expect(breaks([of(september, [100], lines)])).toEqual([]);
  });
});
