import { describe, expect, it } from 'vitest';
import type { PaperDocument } from './document.ts';
import { sampleAgreement } from './document.testdata.ts';
import { renderDocument } from './render-document.ts';

function paperOf(text: string): PaperDocument {
  return {
    ...sampleAgreement,
    title: text,
    parties: [],
    blocks: [{ kind: 'section', heading: text, parts: [{ kind: 'paragraph', text }] }],
  };
}

const bytesOf = (text: string): string => Buffer.from(renderDocument(paperOf(text))).toString('latin1');

/** What the file says that each glyph stands for, per font. */
const lettersOf = (bytes: string): string[] =>
  [...bytes.matchAll(/beginbfrange\n<[\da-f]+> <[\da-f]+> \[(.*?)\]/g)].map(([, letters]) => letters!);

describe('what is printed can be read again', () => {
  it('in a document that comes after one with letters made of the same parts', () => {
    // In the font an Å is an A with a ring, and an é an e with an accent.
    bytesOf('ÅÄÀ éèêë öòô üùç');
    const letters = lettersOf(bytesOf('Avtale om regnskap'));
    expect(letters.length).toBeGreaterThan(0);
    for (const one of letters) expect(one).not.toContain('<>');
    expect(letters.some((one) => one.includes('<0041>'))).toBe(true);
  });

  it('with a ligature as the letters that it stands for', () => {
    expect(lettersOf(bytesOf('fint fjell, affære, flid')).join(' ')).toMatch(/<0066 0069>/);
  });

  it('in the same bytes whatever was printed before', () => {
    const before = bytesOf('Regnskap og \u00a0 rapport');
    bytesOf('ÅÄÀ \u00a0éèêë öòô üùç');
    expect(bytesOf('Regnskap og \u00a0 rapport')).toBe(before);
  });
});
