import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ore } from '../../domain/kernel/index.ts';
import { formatCount } from '../format-count.ts';
import { formatKroner } from '../format-money.ts';
import { keepTogether } from '../keep-together.ts';
import { languages } from '../language.ts';
import { figuresWithout, findFigures } from './find-figures.ts';

describe('the figures of a text', () => {
  it.each([
    ['nb', 'Minst fire av seks leveringer er komplette. Nå er det ingen.', ['4', '6']],
    ['nb', 'Nå er det 10,5 dager.', ['10.5']],
    ['nb', 'Det er kr 28\u00a0200 etter kr 1 200 i timen, 23 t 30 min.', ['28200', '1200', '23', '30']],
    ['nb', 'Én levering, ett bilde, en dag.', ['1', '1']],
    ['nb', 'Den 20. november 2026 kl. 12', ['20', '2026', '12']],
    ['nb', 'Tillegg på kr 1 250 for 12 dager', ['1250', '12']],
    ['en', 'At least four of six, NOK 1,250.50 now', ['1250.50', '4', '6']],
    ['en', 'Three days, 12 of them late', ['12', '3']],
    ['nb', 'Ingen tall her.', []],
  ] as const)('in %s: %s', (language, text, expected) => {
    expect(findFigures(text, language)).toEqual(expected);
  });

  it('are the same whether a sum has spaces or no-break spaces, and whether a count is a word or in digits', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), fc.integer({ min: 1, max: 200 }), (kroner, count) => {
        for (const language of languages) {
          const sum = formatKroner(ore(kroner * 100), language);
          expect(findFigures(keepTogether(sum), language)).toEqual([`${kroner}`]);
          expect(findFigures(sum, language)).toEqual([`${kroner}`]);
          expect(findFigures(formatCount(count, language), language)).toEqual([`${count}`]);
        }
      }),
    );
  });

  it.each([
    [['4', '6', '6'], ['6'], ['4', '6']],
    [['4', '6'], ['6', '4'], []],
    [[], ['6'], []],
  ])('%j without %j is %j', (figures, others, expected) => {
    expect(figuresWithout(figures, others)).toEqual(expected);
  });
});
