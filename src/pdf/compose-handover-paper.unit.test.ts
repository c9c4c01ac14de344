import { describe, expect, it } from 'vitest';
import { deriveArchive, deriveHandover, deriveStatement, findForbiddenWords } from '../domain/handover/index.ts';
import { allDone, handoverFacts } from '../domain/handover/handover.testdata.ts';
import { statementFacts } from '../domain/handover/statement.testdata.ts';
import { calendarDate as on, instant } from '../domain/kernel/index.ts';
import { storedThings } from '../domain/retention/index.ts';
import { handoverInWords } from '../texts/handover/handover-in-words.ts';
import { statementInWords } from '../texts/handover/statement-in-words.ts';
import { languages, type Language } from '../texts/language.ts';
import type { PaperText } from '../texts/talk/paper-section.ts';
import { composeHandoverPaper } from './compose-handover-paper.ts';
import type { PaperDocument } from './document.ts';
import { countDocumentPages, renderDocument } from './render-document.ts';

function paper(text: PaperText, language: Language, known = true): PaperDocument {
  return composeHandoverPaper({
    language,
    createdAt: instant('2027-06-02T08:00:00.000Z'),
    brandColour: '#0d4b3f',
    office: { name: 'Nordlys Regnskap AS', orgnr: '999 888 777' },
    leadName: 'Ingrid Solheim',
    client: { name: 'Brattli Bygg AS', orgnr: '312 457 806' },
    receiver: known ? { name: 'Fjord Regnskap AS', orgnr: '974 760 673', person: 'Mari Fjord' } : null,
    madeOn: language === 'nb' ? '2. juni 2027' : '2 June 2027',
    text,
  });
}

const statementOf = (language: Language): PaperDocument =>
  paper(statementInWords(deriveStatement(statementFacts()), language), language);

const archive = deriveArchive(
  storedThings.map((thing) => ({ thing, count: 2, oldestOn: on('2025-03-01'), newestOn: on('2026-11-20') })),
  { relationEndedOn: on('2027-05-31') },
);
const listOf = (language: Language, done = true): PaperDocument => {
  const handover = deriveHandover(done ? allDone(handoverFacts()) : handoverFacts());
  return paper(
    handoverInWords({ handover, receiverName: null, lastOn: on('2027-05-31'), archive }, language),
    language,
  );
};

const pagesOf = (document: PaperDocument): number =>
  Buffer.from(renderDocument(document)).toString('latin1').split('/Type /Page\n').length - 1;

describe.each(languages)('on paper, in %s', (language) => {
  it('the statement is one A4 after a hard year, and rendered as it is counted', () => {
    expect(countDocumentPages(statementOf(language))).toBe(1);
    expect(pagesOf(statementOf(language))).toBe(1);
  });

  it('the list is rendered, done or not, with every hash in it', () => {
    for (const document of [listOf(language), listOf(language, false)]) {
      expect(pagesOf(document)).toBe(countDocumentPages(document));
      expect(pagesOf(document)).toBeLessThanOrEqual(4);
      for (const sign of ['a1', 'b2', 'c3', 'd4', 'e5', 'f6'])
        expect(JSON.stringify(document)).toContain(sign.repeat(32));
    }
  });

  it('both have the same bytes each time, and not a word about what is told to nobody', () => {
    for (const make of [statementOf, listOf]) {
      expect(Buffer.from(renderDocument(make(language))).equals(Buffer.from(renderDocument(make(language))))).toBe(
        true,
      );
      expect(findForbiddenWords(JSON.stringify(make(language)))).toEqual([]);
    }
  });
});

it('says from whom, to whom and about whom', () => {
  expect(statementOf('nb')).toMatchObject({
    title: 'Uttalelse til ny regnskapsfører',
    lead: 'Brattli Bygg AS. 2. juni 2027.',
    parties: [
      { label: 'Fra', name: 'Nordlys Regnskap AS', lines: ['Orgnr 999 888 777', 'Ingrid Solheim'] },
      { label: 'Til', name: 'Fjord Regnskap AS', lines: ['Orgnr 974 760 673', 'Mari Fjord'] },
      { label: 'Gjelder', name: 'Brattli Bygg AS', lines: ['Orgnr 312 457 806'] },
    ],
  });
  const nobody = paper({ title: 'Overføring', sections: [] }, 'nb', false);
  expect(nobody.parties.map(({ label }) => label)).toEqual(['Fra', 'Gjelder']);
});
