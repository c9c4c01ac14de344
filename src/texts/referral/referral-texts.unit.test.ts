import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { findForbiddenWords } from '../../domain/handover/index.ts';
import { matchPartners, toldFacts, workingWays, type ToldFact } from '../../domain/referral/index.ts';
import { builder, partner } from '../../domain/referral/referral.testdata.ts';
import { languages, type Language } from '../language.ts';
import { bodyOf } from '../messages/body-of.testdata.ts';
import type { Letterhead } from '../messages/letterhead.ts';
import { findBlame } from '../readability/find-blame.ts';
import { lixOf } from '../readability/lix.ts';
import { consentInWords } from './consent-in-words.ts';
import { composeIntroduction, type ClientToTell } from './introduction.ts';
import { leftOutInWords, matchInWords } from './match-in-words.ts';
import { composeRecommendation, type RecommendationFacts } from './recommendation-letter.ts';

const brattli = { name: 'Brattli Bygg AS', orgnr: '312457806' };
const letterhead = (language: Language): Letterhead => ({
  language,
  recipientName: 'Jo Brattli',
  office: { name: 'Nordlys Regnskap', brandColour: '#0d4b3f' },
  leadName: 'Ingrid Solheim',
  contactFor: [],
  href: 'https://nordlys.example/t/k7m2q9',
});
const tried: RecommendationFacts = {
  offices: 2,
  suits: 'collects-vouchers',
  triedAYear: true,
  lastOn: on('2028-05-31'),
  years: 4,
};
const letter = (language: Language, more: Partial<RecommendationFacts> = {}) =>
  composeRecommendation(letterhead(language), brattli, { ...tried, ...more });

describe('the warm letter', () => {
  it('reads so in bokmål', () => {
    const { subject, text } = letter('nb');
    expect(subject).toBe('Skal vi hjelpe deg med å finne et nytt byrå?');
    expect(bodyOf(text).split('\n\n').slice(-4)).toEqual([
      'Kjære Jo.',
      'Si fra om vi kan gi navnet ditt til to byråer vi har tro på. Vi sier ikke noe til noen før du svarer ja.',
      'Vi har prøvd i et år, og det ble ikke slik vi begge ville. Et byrå som henter bilag hver uke, kan passe deg bedre.',
      'Du får med deg alt du har levert. Vi gjør jobben ferdig til onsdag 31. mai, og hjelper til med å flytte den. Takk for fire fine år.',
    ]);
  });

  it('and so in English', () => {
    const { subject, text } = letter('en');
    expect(subject).toBe('Shall we help you find a new office?');
    expect(bodyOf(text).split('\n\n').slice(-4)).toEqual([
      'Dear Jo.',
      'Tell us if we may give your name to two offices we trust. We say nothing to anyone until you say yes.',
      'We have tried for a year, and it did not turn out as we both hoped. An office that collects vouchers each week may suit you better.',
      'You take with you all you have sent us. We do our work until Wednesday 31 May, and help you move it. Thank you for four good years.',
    ]);
  });

  it.each(languages)('is easy to read and blames nobody, whatever there is to say, in %s', (language) => {
    for (const suits of [null, ...workingWays])
      for (const years of [0, 1, 13])
        for (const lastOn of [null, on('2028-05-31')])
          for (const triedAYear of [true, false]) {
            const { subject, text } = letter(language, {
              suits,
              years,
              lastOn,
              triedAYear,
              offices: years === 1 ? 1 : 3,
            });
            expect(lixOf(bodyOf(text))).toBeLessThanOrEqual(40);
            expect(findBlame(`${subject} ${text}`, language)).toEqual([]);
            expect(findForbiddenWords(`${subject} ${text}`)).toEqual([]);
            expect(text).not.toMatch(/!|vennligst|purring|undefined/i);
          }
  });
});

describe('the question of consent', () => {
  it('says to how many, what is told, and that nothing is said before a yes', () => {
    const question = consentInWords({ partnerIds: ['fjord', 'elv'], told: ['company', 'needs'] }, 'nb');
    expect(question).toMatchObject({
      question: 'Kan vi gi navnet ditt til to byråer vi har tro på?',
      told: ['navnet på firmaet, og orgnr', 'hva som ville gjort det lettere for deg'],
    });
    expect(question.rest[0]).toBe('Vi sier ikke noe til noen før du svarer ja.');
  });

  it.each(languages)('names no office, is easy to read and blames nobody, in %s', (language) => {
    for (const partnerIds of [['fjord'], ['fjord', 'elv', 'bekk']]) {
      const { heading, question, toldHeading, told, rest, yes, no } = consentInWords(
        { partnerIds, told: toldFacts },
        language,
      );
      const text = [heading, question, toldHeading, ...told, ...rest, yes, no].join('\n');
      expect(lixOf(text)).toBeLessThanOrEqual(40);
      expect(findBlame(text, language)).toEqual([]);
      expect(text).not.toMatch(/fjord|elv|bekk/i);
    }
  });
});

const client: ClientToTell = {
  company: brattli,
  contact: { name: 'Jo Brattli', reach: '912 34 567' },
  industries: [{ section: 'F' }],
  size: 'five-to-nineteen',
  system: 'Fiken',
  municipality: 'Lillestrøm',
  needs: ['collects-vouchers', 'takes-paper'],
};
const introduced = (told: readonly ToldFact[], language: Language = 'nb') => ({
  language,
  office: { name: 'Nordlys Regnskap', brandColour: '#0d4b3f' },
  leadName: 'Ingrid Solheim',
  toName: 'Mari Fjord',
  client,
  told,
  answerByOn: on('2027-03-09'),
  href: 'https://nordlys.example/t/p4r7n3',
});
const introduction = (told: readonly ToldFact[], language: Language = 'nb') =>
  composeIntroduction(introduced(told, language));

/** What shows that a thing was told. */
const signs: Readonly<Record<Language, Record<ToldFact, string>>> = {
  nb: {
    company: 'Brattli Bygg AS',
    contact: '912 34 567',
    industry: 'Bygg og anlegg',
    size: '5 til 19',
    system: 'Fiken',
    place: 'Lillestrøm',
    needs: 'henter bilagene',
  },
  en: {
    company: 'Brattli Bygg AS',
    contact: '912 34 567',
    industry: 'Building',
    size: '5 to 19',
    system: 'Fiken',
    place: 'Lillestrøm',
    needs: 'collects the vouchers',
  },
};

describe('the introduction to another office', () => {
  it('reads so', () => {
    const { subject, text } = introduction(['company', 'contact', 'industry', 'needs']);
    expect(subject).toBe('Passer Brattli Bygg AS hos dere?');
    expect(text).toContain(
      'Brattli Bygg AS, orgnr 312 457 806, ser etter et nytt byrå, og vi tror det kan passe hos dere.',
    );
    expect(text).toContain('Kontakt: Jo Brattli, 912 34 567');
    expect(text).toContain('Bransje: Bygg og anlegg');
    expect(text).toContain('Ønsker: noen som henter bilagene og å levere på papir');
    expect(text).toContain('Si fra innen tirsdag 9. mars om dere kan ta oppdraget. Et nei er også et godt svar.');
  });

  it('tells what was consented to, and nothing else', () => {
    fc.assert(
      fc.property(fc.subarray([...toldFacts].slice(1)), fc.constantFrom(...languages), (more, language) => {
        const told: ToldFact[] = ['company', ...more];
        const { subject, text, html } = introduction(told, language);
        for (const written of [`${subject} ${text}`, html.replaceAll(/\u00a0|&nbsp;|&#160;/g, ' ')])
          for (const fact of toldFacts)
            expect(written.includes(signs[language][fact]), `${fact} of ${told.join()}`).toBe(told.includes(fact));
        expect(findBlame(text, language)).toEqual([]);
        expect(findForbiddenWords(text)).toEqual([]);
      }),
    );
  });

  it('is answered by mail where there is no page to answer on', () => {
    const { text } = composeIntroduction({ ...introduced(['company']), href: undefined });
    expect(text).toContain('Svar på denne e-posten, så når svaret Ingrid.');
    expect(text).not.toContain('Svar oss');
  });

  it('is not written without a consent behind it', () => {
    expect(() => introduction([])).toThrow('without consent');
  });
});

it.each(languages)('why an office suits is said point by point, in %s', (language) => {
  const { shown, leftOut } = matchPartners(builder, [partner('fjord'), partner('elv', { capacity: [] })]);
  const { reasons, gaps } = matchInWords(shown[0]!, language);
  expect(reasons[0]).toBe(
    language === 'nb' ? 'Bransje: Bygg og anlegg (3)' : 'Line of business: Building and construction (3)',
  );
  expect(reasons).toHaveLength(4);
  expect(gaps).toHaveLength(1);
  expect(leftOutInWords(leftOut[0]!, language)).toBe(
    language === 'nb' ? 'Ingen kapasitet den dagen' : 'No capacity on that day',
  );
});
