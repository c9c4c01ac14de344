import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AgreementTerms } from '../../../../domain/agreement/index.ts';
import { calendarDate } from '../../../../domain/kernel/index.ts';
import {
  anyClause,
  anyFrame,
  anyLapse,
  anyPriceTerms,
  anyPromises,
  anySharedCap,
} from '../../../../texts/agreement/any-terms.testdata.ts';
import {
  anyDay,
  calendarDay,
  clock,
  keyName,
  kroner,
  monthDay,
  monthDays,
  monthLengths,
  percent,
  personNames,
  properName,
  wholeNumber,
  type Typed,
} from '../fields/typed-values.ts';
import { findNotes } from '../fields/find-notes.ts';
import { readAgreement } from '../read-agreement.ts';
import { entryOf, partOf, type Part } from './part.ts';
import { pointsOf } from './points.ts';
import { withoutFaults } from './working-terms.ts';

const today = calendarDate('2026-11-25');
const context = { officeName: 'Åsens Regnskap', officeOrgnr: '', clientName: "O'Hara AS", startOn: today };
const absent = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Every construct of the language, whether it makes sense together or not. */
const anyTerms: fc.Arbitrary<AgreementTerms> = fc
  .record({
    duties: fc.array(anyClause, { minLength: 1, maxLength: 3 }),
    lapse: absent(anyLapse),
    sharedCaps: absent(fc.array(anySharedCap, { minLength: 1, maxLength: 2 })),
    office: absent(anyPromises),
    price: absent(anyPriceTerms),
    frame: absent(anyFrame),
  })
  .map((terms) => JSON.parse(JSON.stringify(terms)) as AgreementTerms);

/** How the fields write a value, by what it is called in the language. */
const typed: Readonly<Record<string, unknown>> = {
  basisPoints: percent([1, 100_000]),
  toleranceBasisPoints: percent([0, 10_000]),
  vatBasisPoints: percent([0, 10_000]),
  listed: monthLengths,
  dates: monthDays,
  date: monthDay,
  at: clock,
  untilOn: calendarDay(today),
  validFromOn: calendarDay(today),
  name: properName,
  sharedTerms: properName,
  holders: personNames,
  key: keyName,
};

function typedOf(name: string, value: unknown, path: string): Typed<unknown> | undefined {
  const one = (): unknown => {
    if (name === 'on' && path.includes('.exceptions')) return anyDay(today);
    if (Object.hasOwn(typed, name)) return typed[name];
    if (typeof value !== 'number') return undefined;
    return name.endsWith('Ore') ? kroner : wholeNumber([-1000, 2_000_000]);
  };
  return one() as Typed<unknown> | undefined;
}

function touchEverywhere(part: Part<unknown>, name: string): void {
  part.set(part.value);
  const field = typedOf(name, part.value, part.path);
  // A power without a holder is refused where terms come in.
  const refused = name === 'holders' && (part.value as readonly string[]).length === 0;
  if (field && !refused) expect(field.read(field.write(part.value)), part.path).toEqual({ value: part.value });
  if (Array.isArray(part.value)) {
    const list = part as Part<readonly unknown[]>;
    part.value.forEach((_, index) => touchEverywhere(entryOf(list, index), ''));
  } else if (typeof part.value === 'object' && part.value !== null) {
    const whole = part as Part<Record<string, unknown>>;
    for (const key of Object.keys(whole.value)) touchEverywhere(partOf(whole, key), key);
  }
}

it('editing nothing changes nothing: every value is shown, read back and put where it was', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const seen: unknown[] = [];
      touchEverywhere({ value: terms, path: '', set: (value) => seen.push(value) }, '');
      for (const value of seen) expect(value).toEqual(terms);
    }),
    { numRuns: 60 },
  );
});

it('whatever stands in the terms, each point can be read and each fault has its words', () => {
  fc.assert(
    fc.property(anyTerms, fc.constantFrom('nb' as const, 'en' as const), (terms, language) => {
      const points = pointsOf(terms);
      const { byPoint: texts, common } = readAgreement(points, terms, language, context);
      expect(common.length).toBeGreaterThan(0);
      expect([...texts.keys()]).toEqual(points.map(({ id }) => id));
      for (const { index, id } of points.flatMap((point) => (point.part === 'duty' ? point : []))) {
        expect(texts.get(id)!.length).toBe(1 + terms.duties[index]!.charges.length);
      }
      for (const { words } of findNotes(terms, language)) expect(words).toMatch(/\.$/);
    }),
    { numRuns: 60 },
  );
});

it('what is shown beside them has no fault left, and nothing that was right is left out', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const working = withoutFaults(terms);
      if (working.duties.length === 0) return;
      // What the work costs gives neither dates nor examples.
      const faults = findNotes(working, 'nb').filter(({ kind, path }) => kind === 'fault' && !path.startsWith('price'));
      expect(faults).toEqual([]);
      if (findNotes(terms, 'nb').every(({ kind }) => kind === 'warning')) expect(working).toBe(terms);
    }),
    { numRuns: 60 },
  );
});
