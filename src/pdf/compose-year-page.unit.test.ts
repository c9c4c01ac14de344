import { describe, expect, it } from 'vitest';
import { statusOfTold, toldYears } from '../domain/trial-year/trial-year.testdata.ts';
import { languages } from '../texts/language.ts';
import { statusInWords } from '../texts/trial-year/status-in-words.ts';
import { brekke, longNames } from './compose-talk-pages.testdata.ts';
import { crowdedStatus, everyStatus, yearPaperOf } from './compose-year-page.testdata.ts';
import type { DocumentBlock } from './document.ts';
import { countDocumentPages, renderDocument } from './render-document.ts';

const everyPage = everyStatus.flatMap(([name, status]) =>
  languages.map((language) => [name, language, status] as const),
);

function textsOf(block: DocumentBlock): string[] {
  if (block.kind !== 'section') return [];
  const parts = block.parts.flatMap((part) =>
    part.kind === 'list' ? part.items : part.kind === 'paragraph' ? [part.text] : [],
  );
  return [block.heading, ...parts.map((text) => text.replaceAll('\u00a0', ' '))];
}

describe('the year’s page on paper', () => {
  it.each(everyPage)('%s, in %s: is one A4', (_name, language, status) => {
    expect(countDocumentPages(yearPaperOf(status, language))).toBe(1);
  });

  it.each(everyPage)('%s, in %s: is one A4 with the longest names too', (_name, language, status) => {
    expect(countDocumentPages(yearPaperOf(status, language, longNames))).toBe(1);
  });

  it.each(everyPage)('%s, in %s: says what the letter says, and nothing else', (_name, language, status) => {
    const letter = statusInWords(status, 'approved', language);
    const { title, lead, blocks } = yearPaperOf(status, language);
    expect([title, lead!.replaceAll('\u00a0', ' ')]).toEqual([letter.subject, letter.lead]);
    expect(blocks.flatMap(textsOf)).toEqual(letter.sections.flatMap(({ heading, items }) => [heading, ...items]));
  });

  it('says whom it is from and to, at its top and again at its end', () => {
    const { runningHead, footer, blocks } = yearPaperOf(crowdedStatus(), 'nb', { ...brekke, contact: null });
    expect({ runningHead, footer }).toEqual({
      runningHead: { strong: 'Nordlys Regnskap AS', text: 'til Brekke & Lund Bygg AS', right: '5. august 2027' },
      footer: 'Brekke & Lund Bygg AS',
    });
    expect(JSON.stringify(blocks.at(-1))).toContain(
      'Fra Ingrid Solheim, Nordlys Regnskap AS. Til Brekke & Lund Bygg AS. 5.\u00a0august 2027.',
    );
  });

  it('has the same bytes each time', () => {
    const paper = yearPaperOf(statusOfTold(toldYears['three targets']), 'nb');
    expect(Buffer.from(renderDocument(paper)).equals(Buffer.from(renderDocument(paper)))).toBe(true);
  });
});
