import { describe, expect, it } from 'vitest';
import { deriveClientPage, type ClientPage } from '../domain/talk/index.ts';
import { crowdedFacts, factsOfYear, standardTerms } from '../domain/talk/talk.testdata.ts';
import { languages, type Language } from '../texts/language.ts';
import { editLettersMax } from '../texts/talk/apply-edits.ts';
import { clientPageInWords } from '../texts/talk/client-page-in-words.ts';
import { mapPageItems } from '../texts/talk/client-page-text.ts';
import {
  accountantPaperOf,
  brekke,
  clientPaper,
  clientPaperOf,
  draftPapersOf,
  everyYear,
  longNames,
} from './compose-talk-pages.testdata.ts';
import { fitTalkClientPage } from './fit-talk-client-page.ts';
import { countDocumentPages, renderDocument } from './render-document.ts';

const everyPage = everyYear.flatMap(([name, facts]) => languages.map((language) => [name, language, facts] as const));

describe('the client’s page', () => {
  it.each(everyPage)('%s, in %s: is one A4', (_name, language, facts) => {
    expect(countDocumentPages(clientPaperOf(facts, language))).toBe(1);
  });

  it.each(everyPage)('%s, in %s: is one A4 with the longest names too', (_name, language, facts) => {
    expect(countDocumentPages(clientPaperOf(facts, language, longNames))).toBe(1);
  });

  it('tells fewer clauses where they are so long that it would be two pages', () => {
    const dates = Array.from({ length: 12 }, (_, month) => `${String(month + 1).padStart(2, '0')}-15`);
    const clause = standardTerms.duties[0]!;
    const due = { rule: 'fixed-dates' as const, dates };
    const schedule = { ...clause.schedule, period: { every: 'month' as const }, due };
    const terms = {
      ...standardTerms,
      duties: [1, 2, 3, 4].map((key) => ({ ...clause, key: `long-${key}`, schedule })),
    };
    const page = deriveClientPage({ ...crowdedFacts(), terms });
    const compose = (one: ClientPage) => clientPaper(clientPageInWords(one, 'en'), 'en', longNames);
    expect(countDocumentPages(compose(page))).toBe(2);
    const fitting = fitTalkClientPage(page, compose);
    expect(countDocumentPages(compose(fitting))).toBe(1);
    expect(fitting.facts[1]).toMatchObject({ fact: 'agreed', clausesMore: 3 });
    expect(fitting.facts.filter(({ fact }) => fact !== 'agreed')).toEqual(
      page.facts.filter(({ fact }) => fact !== 'agreed'),
    );
  });

  it('is more than one where every item is written as long as it may be: whoever takes edits counts', () => {
    const text = clientPageInWords(deriveClientPage(crowdedFacts()), 'nb');
    const longest = mapPageItems(text, (item) => ({ ...item, text: 'Ærlig '.repeat(60).slice(0, editLettersMax) }));
    expect(countDocumentPages(clientPaper(longest, 'nb', longNames))).toBeGreaterThan(1);
  });

  it('stands closer only where it would not be one page otherwise', () => {
    expect(clientPaperOf(factsOfYear('bad'), 'nb').dense).toBeUndefined();
    expect(clientPaperOf(crowdedFacts(), 'nb', longNames).dense).toBe(true);
  });

  it('is counted as it is rendered', () => {
    for (const document of [clientPaperOf(crowdedFacts(), 'nb', longNames), accountantPaperOf(crowdedFacts(), 'nb')]) {
      const rendered = Buffer.from(renderDocument(document)).toString('latin1').split('/Type /Page\n').length - 1;
      expect(countDocumentPages(document)).toBe(rendered);
    }
  });

  it('has the same bytes each time', () => {
    const bytes = (): string => Buffer.from(renderDocument(clientPaperOf(factsOfYear('bad'), 'nb'))).toString('base64');
    expect(bytes()).toBe(bytes());
  });

  it('says whom it is from and to, at its top and again at its end', () => {
    const { runningHead, footer, author, blocks } = clientPaperOf(factsOfYear('bad'), 'nb');
    expect({ runningHead, footer, author }).toEqual({
      runningHead: { strong: 'Nordlys Regnskap AS', text: 'til Geir Brekke', right: '2. februar 2027' },
      footer: 'Brekke & Lund Bygg AS',
      author: 'Nordlys Regnskap AS',
    });
    expect(blocks.at(-1)).toMatchObject({
      parts: [
        { kind: 'paragraph' },
        { kind: 'paragraph' },
        {
          kind: 'note',
          text: 'Fra Ingrid Solheim, Nordlys Regnskap AS. Til Geir Brekke, Brekke & Lund Bygg AS. 2.\u00a0februar 2027.',
        },
      ],
    });
  });

  it('names the company where no contact is named', () => {
    const { runningHead, blocks } = clientPaperOf(factsOfYear('bad'), 'en', { ...brekke, contact: null });
    expect(runningHead.text).toBe('to Brekke & Lund Bygg AS');
    expect(JSON.stringify(blocks.at(-1))).toContain('To Brekke & Lund Bygg AS. ');
  });
});

describe('the accountant’s page', () => {
  it.each(everyPage.filter(([name]) => name !== 'crowded'))('%s, in %s: is one A4', (_name, language, facts) => {
    expect(countDocumentPages(accountantPaperOf(facts, language))).toBe(1);
  });

  it.each(languages)('with eight clauses and their prices it is two at most, in %s', (language) => {
    expect(countDocumentPages(accountantPaperOf(crowdedFacts(), language, longNames))).toBeLessThanOrEqual(2);
  });

  it.each([
    ['nb', 'Bare for oss'],
    ['en', 'For us only'],
  ] as const)('says on every page that it is the office’s own, in %s', (language: Language, mark) => {
    const { title, runningHead, footer } = accountantPaperOf(factsOfYear('bad'), language);
    for (const text of [title, runningHead.right, footer]) expect(text).toContain(mark);
  });
});

describe('a draft', () => {
  it('says on every page that it is one, for each proposal', () => {
    const drafts = draftPapersOf(factsOfYear('bad'), 'nb');
    expect(drafts).toHaveLength(3);
    for (const { title, runningHead, footer } of drafts)
      expect([title, runningHead.right, footer].every((text) => text.startsWith('Utkast'))).toBe(true);
  });

  it('is laid out however much changes', () => {
    for (const draft of draftPapersOf(crowdedFacts(), 'en', longNames))
      expect(countDocumentPages(draft)).toBeGreaterThan(0);
  });
});
