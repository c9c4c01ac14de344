import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countForLix, lixOf } from './lix.ts';

describe('a text counted by hand', () => {
  it.each([
    // text, words, sentences, words of more than six letters, LIX
    ['', 0, 0, 0, 0],
    ['Vi venter på bilagene. De er her i morgen.', 9, 2, 1, 16],
    // Six letters are not more than six; seven are.
    ['Avtale', 1, 1, 0, 1],
    ['Avtalen', 1, 1, 1, 101],
    // Each line is a sentence, with or without a point.
    ['Send oss disse:\nKvitteringer\nFakturaer\nKontoutskrift', 6, 4, 3, 52],
    ['Hva tenker du? Si det! Vi hører: gjerne i dag.', 10, 4, 0, 3],
    // 23 words in one sentence, 12 of them long: 23 + 52.2.
    [
      'Regnskapsføreren gjennomgår leveringene fra oppdragsgiveren etter avtalens bestemmelser og sender deretter den ferdige oppgaven til myndighetene før fristen for hver periode går ut',
      23,
      1,
      12,
      75,
    ],
  ])('%j', (text, words, sentences, longWords, lix) => {
    expect(countForLix(text)).toEqual({ words, sentences, longWords });
    expect(lixOf(text)).toBe(lix);
  });

  it.each([
    ['a day and its month are no two sentences', 'Senest 20. november er greit.', 5, 1],
    ['at the end of a sentence a number ends it', 'Frist er den 20. Vi minner deg.', 7, 2],
    ['a sum with a no-break space is one word', 'Det koster kr 1\u00a0250,50 i dag.', 6, 1],
    ['an organisation number is one word, and no long one', 'Orgnr 312 457 806 er vårt.', 4, 1],
    ['two numbers beside each other are two words', 'I 2026 12 dager.', 4, 1],
    ['thousands in English', 'It is NOK 1,250.50 today.', 5, 1],
    ['a clock time, with a point or a colon', 'Kom kl. 09.12 eller 10:30 i dag.', 7, 1],
    ['VAT inside a sentence', 'Det er kr 100 + mva. for hver uke.', 8, 1],
    ['VAT at its end', 'Det er kr 100 + mva. Det står i avtalen.', 9, 2],
    ['for example', 'Noe mer, f.eks. en liste, bl.a. for mai.', 8, 1],
    ['for example in English', 'Something more, e.g. a list, i.e. one.', 7, 1],
    ['short names of months and weekdays', 'Vi møtes tir. 20. jan. 2026 hos deg.', 8, 1],
    ['the initial of a name', 'Møt A. Hansen hos oss.', 5, 1],
    ['a compound with a hyphen is one word', 'Vi sender mva-meldingen nå.', 4, 1],
    ['dashes and plus signs are no words', 'jan–feb + 2 – 3', 4, 1],
    ['three points are one end', 'Så kom det … Alt var her.', 6, 2],
  ])('%s', (_, text, words, sentences) => {
    expect(countForLix(text)).toMatchObject({ words, sentences });
  });

  it('counts letters that are written in two parts as one', () => {
    expect(countForLix('Ma\u030alet va\u030art').longWords).toBe(0);
  });

  it('counts a compound of more than six letters as long, and figures as none', () => {
    expect(countForLix('mva-meldingen 1234567 12-13-14-15').longWords).toBe(1);
  });
});

describe('any text', () => {
  it('has at least as many words as sentences, and a LIX of at least its words to a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { words, sentences, longWords } = countForLix(text);
        expect(words).toBeGreaterThanOrEqual(sentences);
        expect(longWords).toBeLessThanOrEqual(words);
        if (words > 0) expect(lixOf(text)).toBeGreaterThanOrEqual(Math.round(words / sentences));
      }),
    );
  });

  it('is as hard to read twice as once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(lixOf(`${text}\n${text}`)).toBe(lixOf(text));
      }),
    );
  });
});
