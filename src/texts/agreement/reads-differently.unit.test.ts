import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  templates,
  type AgreementTerms,
  type ChargeTerm,
  type DutyClause,
  type PeriodRule,
  type ReportDue,
} from '../../domain/agreement/index.ts';
import { isSameData } from '../../domain/kernel/index.ts';
import { languages, type Language } from '../language.ts';
import {
  anyClause,
  anyFrame,
  anyItem,
  anyLapse,
  anyPriceTerms,
  anyPromises,
  anySharedCap,
  charges,
  dueRules,
  prices,
  scheduleWith,
} from './any-terms.testdata.ts';
import { agreementInWords } from './agreement-in-words.ts';
import { chargeInWords, runsWithTime } from './charge-in-words.ts';
import { agreedItemInWords, clauseInWords, clauseParagraphs } from './clause-in-words.ts';
import { neighbours } from './cross-over.testdata.ts';
import { frameInWords } from './frame-in-words.ts';
import { lapseInWords, sharedCapInWords } from './lapse-in-words.ts';
import { priceInWords } from './price-in-words.ts';
import { promisesInWords } from './promises-in-words.ts';

// Keys name a thing from version to version and are never read. The few other fields that `…ThatActs` takes out change nothing where they stand.

/** The same data without keys, empty lists and what is false by being absent. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, member]) => name !== 'key' && !isNothing(name, member))
      .map(([name, member]) => [name, bare(member)]),
  );
}

const falseByAbsence = new Set(['aim', 'within', 'upTo']);
const emptyByAbsence = new Set(['exceptions', 'wished', 'form', 'months']);

function isNothing(name: string, member: unknown): boolean {
  if (falseByAbsence.has(name)) return member !== true;
  return emptyByAbsence.has(name) && Array.isArray(member) && member.length === 0;
}

/** An event has no beginning and no end, and a period is no event: such terms are refused before anybody reads them. */
function isRefused({ period, due }: { period: PeriodRule; due: ReportDue }): boolean {
  if (due.rule !== 'after' && due.rule !== 'before') return false;
  return 'event' in period ? due.of === 'period-end' || due.of === 'period-start' : due.of === 'event';
}

/** No days are no days in any unit, before or after. */
function dueThatActs(due: ReportDue): unknown {
  if (!('count' in due) || due.count > 0) return due;
  return due.rule === 'after' || due.rule === 'before' ? { on: due.of } : { ...due, unit: 'none' };
}

function chargeThatActs(term: ChargeTerm): unknown {
  if (term.on === 'late') {
    return {
      ...term,
      ...(term.graceDays === 0 ? { graceUnit: 'none' } : {}),
      ...(runsWithTime(term.price) ? {} : { countsFrom: 'none' }),
    };
  }
  if (term.on !== 'request') return term;
  // A request has a share of the rate of its own, and all of its work is priced.
  const price = term.price.per === 'hour' ? { ...term.price, work: [] } : { ...term.price, basisPoints: 0 };
  return { ...term, price };
}

function clauseThatActs(clause: DutyClause): unknown {
  return bare({
    ...clause,
    schedule: { ...clause.schedule, due: dueThatActs(clause.schedule.due) },
    charges: clause.charges.map(chargeThatActs),
  });
}

/** Enough to meet each construct many times. */
const runs = 500;

const plain = templates[0]!.terms.duties[0]!;
const duties = ['vouchers', 'payroll'].map((key) => ({ key }) as DutyClause);

function readsDifferently<T>(
  any: fc.Arbitrary<T>,
  thatActs: (value: T) => unknown,
  read: (value: T, language: Language) => string,
  isRefused: (value: T) => boolean = () => false,
): void {
  fc.assert(
    fc.property(neighbours(any), ([one, other]) => {
      fc.pre(!isRefused(one) && !isRefused(other));
      if (isSameData(thatActs(one), thatActs(other))) return;
      for (const language of languages) {
        const text = read(one, language);
        if (text === read(other, language)) expect.fail(`both read: ${text}`);
      }
    }),
    { numRuns: runs },
  );
}

describe('two that differ read differently, in both languages', () => {
  it('clauses, with all that they cost', () => {
    readsDifferently(
      anyClause,
      clauseThatActs,
      (clause, language) => clauseParagraphs(clause, language).join('\n'),
      ({ schedule }) => isRefused(schedule),
    );
  });

  it.each(Object.entries(dueRules))('days by the rule %s', (_, due) => {
    readsDifferently(
      scheduleWith(due),
      (schedule) => clauseThatActs({ ...plain, schedule }),
      (schedule, language) => clauseInWords({ ...plain, schedule }, language),
      isRefused,
    );
  });

  it('things', () => {
    readsDifferently(anyItem, bare, agreedItemInWords);
  });

  it.each(Object.entries(prices))('charges for lateness, %s', (_, price) => {
    readsDifferently(charges.late(price), (charge) => bare(chargeThatActs(charge)), chargeInWords);
  });

  it.each(['near-statutory', 'work', 'request'] as const)('charges on %s', (on) => {
    const any = charges[on](fc.oneof(...Object.values(prices)));
    readsDifferently(any, (charge) => bare(chargeThatActs(charge)), chargeInWords);
  });

  it('promises of the office', () => {
    readsDifferently(
      anyPromises,
      (office) =>
        bare({ ...office, reports: office.reports.map((report) => ({ ...report, due: dueThatActs(report.due) })) }),
      (office, language) => promisesInWords(office, { duties }, language).join('\n'),
      ({ reports }) => reports.some(isRefused),
    );
  });

  it('prices', () => {
    readsDifferently(anyPriceTerms, bare, (price, language) => priceInWords(price, language).join('\n'));
  });

  it('frames', () => {
    readsDifferently(anyFrame, bare, (frame, language) => frameInWords(frame, language).join('\n'));
  });

  it('lapses and shared caps', () => {
    readsDifferently(anyLapse, bare, lapseInWords);
    readsDifferently(anySharedCap, bare, sharedCapInWords);
  });
});

describe('whatever is agreed', () => {
  const anyTerms: fc.Arbitrary<AgreementTerms> = fc.record({
    duties: fc
      .array(anyClause, { minLength: 1, maxLength: 3 })
      .map((clauses) => clauses.map((clause, place) => ({ ...clause, key: ['vouchers', 'payroll', 'more'][place]! }))),
    lapse: anyLapse,
    sharedCaps: fc.array(anySharedCap, { maxLength: 2 }),
    office: anyPromises,
    price: anyPriceTerms,
    frame: anyFrame,
  });
  const context = {
    officeName: 'Ø & Å AS',
    officeOrgnr: '310908274',
    clientName: "O'Hara",
    startOn: '2026-07-01',
  } as const;
  const slips = /undefined|\bnull\b|\bnan\b|\[object|vennligst|please|purring| {2}|\.\.|,,| [.,:;]|\( |\(\)|[^.:]$/i;

  it('is whole sentences without slips of the pen', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        for (const language of languages) {
          const { sections } = agreementInWords(terms, language, context as never);
          const said = sections.flatMap(({ paragraphs, list = [] }) => [...paragraphs, ...list]);
          expect(said.filter((text) => slips.test(text))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
