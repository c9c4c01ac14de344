import { describe, expect, it } from 'vitest';
import { readTerms } from '../../../src/terms-file/read-terms.ts';
import { readTermsText, writeTermsText } from '../../../src/terms-file/terms-text.ts';
import { agreementInWords, type AgreementText } from '../../../src/texts/agreement/agreement-in-words.ts';
import { calendarDate as on } from '../../../src/domain/kernel/index.ts';
import { publishedTerms } from './published-terms.ts';

const context = {
  officeName: 'Fjordbyrået AS',
  officeOrgnr: '999999999',
  clientName: "Bjørn O'Neill Ærlig",
  startOn: on('2026-01-01'),
};

const sentencesOf = ({ sections }: AgreementText): string[] =>
  sections.flatMap(({ heading, paragraphs, list = [] }) => [heading, ...paragraphs, ...list]);

describe('what offices publish', () => {
  it.each(publishedTerms)('of %s is accepted by the reader of files', (_, terms) => {
    expect(readTerms(terms)).toEqual({ read: terms });
  });

  it.each(publishedTerms)('of %s reads back the same from YAML', (_, terms) => {
    expect(readTermsText(writeTermsText(terms))).toEqual({ read: terms });
  });

  it.each(['nb', 'en'] as const)('is said in %s without a hole, and no two agreements alike', (language) => {
    const said = publishedTerms.map(([, terms]) => sentencesOf(agreementInWords(terms, language, context)));
    for (const sentence of said.flat()) {
      expect(sentence).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
      expect(sentence.trim()).toBe(sentence);
      expect(sentence).not.toBe('');
    }
    expect(new Set(said.map((sentences) => sentences.join('\n'))).size).toBe(said.length);
  });
});
