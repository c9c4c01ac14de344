import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { deriveClientPage } from '../../domain/talk/index.ts';
import { factsOfYear, years, type YearName } from '../../domain/talk/talk.testdata.ts';
import { languages } from '../language.ts';
import { applyEdits, editLettersMax, type EditContext, type PageEdits } from './apply-edits.ts';
import { clientPageInWords } from './client-page-in-words.ts';
import { pageItems, readingOfPage } from './client-page-text.ts';

const page = clientPageInWords(deriveClientPage(factsOfYear('bad')), 'nb');
const context: EditContext = { language: 'nb', names: ['Brekke & Lund Bygg AS', 'Geir Brekke'], withheld: [] };
const defaultOf = (key: string): string => pageItems(page).find((item) => item.key === key)!.text;
const write = (key: string, text: string): PageEdits => ({ [key]: { text, insteadOf: defaultOf(key) } });

function taken(edits: PageEdits, more: Partial<EditContext> = {}) {
  const outcome = applyEdits(page, edits, { ...context, ...more });
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome;
}

function refused(edits: PageEdits, more: Partial<EditContext> = {}) {
  const outcome = applyEdits(page, edits, { ...context, ...more });
  return 'refused' in outcome ? outcome.refused : [];
}

const target = 'target.median-days';
const ten = 'Median leveringsdag er høyst tre dager etter fristen. Nå er det ti dager.';

describe('what a person writes in place of the page’s own words', () => {
  it('stands there instead, and everything else as it was', () => {
    const { page: edited, warnings } = taken(write('lead', 'Kjære Geir. Vi vil at dette skal bli lettere.'));
    expect(edited.lead.text).toBe('Kjære Geir. Vi vil at dette skal bli lettere.');
    expect(pageItems(edited).slice(2)).toEqual(pageItems(page).slice(2));
    expect(warnings).toEqual([]);
  });

  it('is left out where it is blank, and a section with nothing left goes too', () => {
    const { page: edited } = taken({ ...write('next.your-view', ' \n '), ...write('next.written', '') });
    expect(edited.sections.map(({ key }) => key)).not.toContain('next');
    expect(readingOfPage(edited)).not.toContain('Veien videre');
  });

  it('keeps the figures of the table, whatever is written beside it', () => {
    const { page: edited } = taken(write('happened.note', ''));
    const happened = edited.sections.find(({ key }) => key === 'happened')!;
    expect(happened.note).toBeUndefined();
    expect(happened.table?.rows).toEqual(page.sections.find(({ key }) => key === 'happened')!.table?.rows);
  });

  it('becomes one line of plain text', () => {
    const { page: edited } = taken(write('next.written', '  Vi\u0000 skriver\u202e det\nned.\t '));
    expect(pageItems(edited).at(-1)!.text).toBe('Vi skriver det ned.');
  });

  it.each(languages)('changes nothing and warns of nothing where it says the same again, in %s', (language) => {
    for (const name of Object.keys(years) as YearName[]) {
      const plain = clientPageInWords(deriveClientPage(factsOfYear(name)), language);
      const same = Object.fromEntries(
        pageItems(plain)
          .filter(({ fixed }) => !fixed)
          .map(({ key, text }) => [key, { text, insteadOf: text }]),
      );
      const outcome = applyEdits(plain, same, { ...context, language });
      // A single long clause may be hard by itself; the page as a whole is not.
      expect(outcome).toEqual({ page: plain, warnings: 'warnings' in outcome ? outcome.warnings : [] });
      if ('warnings' in outcome)
        expect(outcome.warnings.filter(({ warning }) => warning !== 'hard-to-read')).toEqual([]);
    }
  });
});

describe('any text at all', () => {
  it('is refused with a reason, or stands on the page as one plain line and alone', () => {
    const keys = fc.constantFrom(...pageItems(page).map(({ key }) => key));
    fc.assert(
      fc.property(keys, fc.string({ unit: 'binary', maxLength: 400 }), (key, text) => {
        const outcome = applyEdits(page, write(key, text), context);
        if ('refused' in outcome) {
          expect(outcome.refused.map((one) => one.key)).toEqual([key]);
          return;
        }
        const others = pageItems(page).filter((item) => item.key !== key);
        expect(pageItems(outcome.page).filter((item) => item.key !== key)).toEqual(others);
        const written = pageItems(outcome.page).find((item) => item.key === key)?.text ?? '';
        expect(written).not.toMatch(/\p{C}|\n|^\s|\s$/u);
        expect([...written].length).toBeLessThanOrEqual(editLettersMax);
      }),
    );
  });
});

describe('figures', () => {
  it.each([
    // what is written, what of the record is gone, what is new
    ['Halvparten kommer innen tre dager. Nå er det ti dager.', undefined, undefined],
    ['Median leveringsdag er høyst 3 dager etter fristen. Nå er det 10.', undefined, undefined],
    ['Median leveringsdag er høyst tre dager etter fristen. Nå er det tolv dager.', ['10'], ['12']],
    ['Bilagene kommer noen dager etter fristen.', ['3', '10'], undefined],
    ['Høyst tre dager. Nå er det ti dager, og i fjor fem.', undefined, ['5']],
  ])('%s', (text, gone, added) => {
    const { warnings } = taken(write(target, text));
    expect(warnings).toEqual([
      ...(gone ? [{ key: target, warning: 'figure-gone', figures: gone }] : []),
      ...(added ? [{ key: target, warning: 'figure-new', figures: added }] : []),
    ]);
  });

  it('that have changed in the record since it was written are told of', () => {
    const since = { [target]: { text: 'Tre dager er målet. Nå er det ti.', insteadOf: ten.replace('ti ', 'ni ') } };
    expect(taken(since).warnings).toEqual([{ key: target, warning: 'record-changed' }]);
  });

  it('do not stop a sentence that is hard to read either, but it is told of', () => {
    // Five of six words are long: 6 + 83.3.
    const hard = 'Regnskapsføreren gjennomgår leveringene etter avtalens bestemmelser.';
    expect(taken(write('next.written', hard)).warnings).toEqual([
      { key: 'next.written', warning: 'hard-to-read', lix: 89 },
    ]);
  });
});

describe('what has no place on the page is refused', () => {
  it.each([
    ['an item that the page does not have', { 'target.other': { text: 'x', insteadOf: '' } }, { refused: 'unknown' }],
    ['a name that every object has', { constructor: { text: 'x', insteadOf: '' } }, { refused: 'unknown' }],
    ['what follows from a decision', write('own.left-out', 'Vi var i tide.'), { refused: 'fixed' }],
    ['the same, blank', write('own.left-out', ''), { refused: 'fixed' }],
    ['one letter too many', write('lead', 'å'.repeat(editLettersMax + 1)), { refused: 'too-long', letters: 281 }],
    ['no title', write('title', ' '), { refused: 'empty' }],
    ['no beginning', write('lead', ''), { refused: 'empty' }],
    ['blame', write('lead', 'Du leverer alltid for sent.'), { refused: 'blame', words: ['alltid'] }],
  ] as const)('%s', (_, edits, expected) => {
    expect(refused(edits)).toEqual([{ key: Object.keys(edits)[0], ...expected }]);
  });

  it('280 letters are not too many', () => {
    expect(refused(write('lead', 'å'.repeat(editLettersMax)))).toEqual([]);
  });

  it('a name is no blame', () => {
    const names = ['Slurv AS'];
    expect(refused(write('lead', 'Vi liker å jobbe med Slurv AS.'), { names })).toEqual([]);
    expect(refused(write('lead', 'Vi liker ikke slurv hos Slurv AS.'), { names })).toMatchObject([
      { words: ['slurv'] },
    ]);
  });

  it('a day of the office’s own that is withheld, wherever it is written', () => {
    const late = write('next.your-view', 'Vi sendte meldingen 14. oktober, og ikke den 12.10.');
    const withheld = [on('2026-10-12'), on('2026-10-14')];
    expect(refused(late, { withheld })).toEqual([
      { key: 'next.your-view', refused: 'own-date', words: ['12.10', '14. oktober'] },
    ]);
    expect(refused(late)).toEqual([]);
  });

  it('all of it, where one of several edits is refused', () => {
    const both = { ...write('lead', 'Du burde levert.'), ...write('next.written', 'Dette skriver vi ned.') };
    expect(applyEdits(page, both, context)).toEqual({
      refused: [{ key: 'lead', refused: 'blame', words: ['Du burde'] }],
    });
  });
});
